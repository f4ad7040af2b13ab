import { firstIndex } from '../base/firstIndex';
import type { Resumable } from '../base/resumable';
import { ShortHan } from '../mentions/shortHan';
import { isHan } from '../text/han';
import type { Evidence, FoundName } from './foundName';
import { withoutOverlaps } from './withoutOverlaps';

/** The most names of a note that are sought in the whole of it, so that the time stays linear. */
const MOST_NAMES = 50;
const PLACES_A_STEP = 100;
const SOUGHT: ReadonlySet<Evidence> = new Set<Evidence>(['form', 'pair', 'listed', 'person', 'suffix']);

/**
 * Once a note has said that 寒武纪 is a name, it is one in the whole note, though nothing in the other places says so.
 *
 * @param text of a reader, see `readerText`.
 * @param found in the order of the text, without overlaps.
 * @returns the same and the other places of names in Han, in order and without overlaps.
 */
export function* withRepeatedNames(text: string, found: readonly FoundName[]): Resumable<readonly FoundName[]> {
  const shortHan = new ShortHan();
  const more: FoundName[] = [];
  let places = 0;
  for (const [name, evidence] of hanNames(found)) {
    yield;
    for (let start = text.indexOf(name); start >= 0; start = text.indexOf(name, start + name.length)) {
      if (++places % PLACES_A_STEP === 0) yield;
      const end = start + name.length;
      if (!isTaken(found, start, end) && !isGiven(text, start) && !shortHan.cutsWords(text, start, end)) {
        more.push({ start, end, name, evidence, sure: true });
      }
    }
  }
  return more.length === 0 ? found : withoutOverlaps([...found, ...more]);
}

function hanNames(found: readonly FoundName[]): ReadonlyMap<string, Evidence> {
  const names = new Map<string, Evidence>();
  for (const { name, other, evidence } of found) {
    if (!SOUGHT.has(evidence)) continue;
    for (const each of [name, other]) {
      if (names.size < MOST_NAMES && each !== undefined && each.length > 1 && isHan(each) && !names.has(each)) {
        names.set(each, evidence);
      }
    }
  }
  return names;
}

/** Whether it is in the brackets that made it known: it was counted with the name before them. */
function isGiven(text: string, start: number): boolean {
  return /[(（](?:.{0,3}[称稱]为?[:：]?\s*[“"「]?)?$/u.test(text.slice(Math.max(0, start - 10), start));
}

/** Whether one of the names, which are in order, overlaps the span. */
function isTaken(found: readonly FoundName[], start: number, end: number): boolean {
  const next = found[firstIndex(found.length, (index) => found[index]!.end > start)];
  return next !== undefined && next.start < end;
}
