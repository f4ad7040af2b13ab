import { MARK_BIT, UNIT_TABLE } from './unitTable';

/** A text in Unicode's composed form (NFC), and the place of each of its units in the original. */
export interface ComposedText {
  readonly text: string;
  /** For each unit of `text` the offset of the original that it came from; one more, the original's length, at the end. */
  readonly offsets: Int32Array;
}

/**
 * Longer runs of marks than this do not compose, since normalising takes the square of their length: the limit of
 * Unicode's stream-safe text format (UAX #15, section 13).
 */
const MAX_MARKS = 30;

/**
 * Composes letters and the marks after them, so that `é` is found however it is written (docs/matching.md, rule 5). Takes
 * time linear in the text.
 *
 * @returns undefined where nothing changes, as in nearly every text.
 */
export function compose(text: string): ComposedText | undefined {
  if (!hasLongRun(text) && text.normalize('NFC') === text) return undefined;
  const parts: string[] = [];
  const offsets = new Int32Array(text.length * 3 + 1);
  let changed = false;
  let length = 0;
  for (let start = 0; start < text.length; ) {
    let end = start + 1;
    while (end < text.length && composesWithLast(text.charCodeAt(end))) end++;
    const cluster = text.slice(start, end);
    const composed = end - start > 1 && end - start <= MAX_MARKS + 1 ? cluster.normalize('NFC') : cluster;
    changed ||= composed !== cluster;
    parts.push(composed);
    for (let k = 0; k < composed.length; k++) offsets[length++] = Math.min(start + k, end - 1);
    start = end;
  }
  if (!changed) return undefined;
  offsets[length] = text.length;
  return { text: parts.join(''), offsets: offsets.slice(0, length + 1) };
}

/** Whether the text has a run of more than `MAX_MARKS` marks: one of the places looked at would be in it. */
function hasLongRun(text: string): boolean {
  for (let at = MAX_MARKS; at < text.length; at += MAX_MARKS + 1) {
    let start = at;
    while (start >= 0 && at - start <= MAX_MARKS && composesWithLast(text.charCodeAt(start))) start--;
    if (start === at) continue;
    let end = at + 1;
    while (end - start <= MAX_MARKS + 1 && composesWithLast(text.charCodeAt(end))) end++;
    if (end - start > MAX_MARKS + 1) return true;
  }
  return false;
}

/** A mark, or a vowel or final consonant of Korean; a leading consonant begins a syllable of its own. */
function composesWithLast(unit: number): boolean {
  return (UNIT_TABLE[unit]! & MARK_BIT) !== 0 && !(unit >= 0x1100 && unit <= 0x115f);
}
