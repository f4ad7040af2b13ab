import { hasOwnScope, type Snapshot } from '../../registry/engine/snapshot';
import type { CodeForms } from '../../registry/vocabulary/codeForms';
import { hashText } from '../../text/base/hash';
import { type Resumable, runToEnd } from '../../text/base/lazy';
import { type FoundName, type NoteNames, rankOf } from '../../text/languages/foundName';
import { FINDERS, languageAt } from '../../text/languages/languages';
import type { Zones } from '../../text/markdown/zones';
import { isUnspacedAt } from '../../text/units/blanks';
import { simplifiedHan } from '../../text/units/han';
import { AddressCheck } from '../mentions/context';
import type { Mention } from '../mentions/mention';
import { lookUp } from '../mentions/naming';
import { isExportedPage } from '../mentions/noteDate';
import { type MarkedNames, scanNames } from './nameScan';
import { readerText } from './readerText';

/** How many units on each side tell apart the places of a name. */
const BESIDE = 6;
/** Signs and words before a name in brackets: （以下简称“. */
const MOST_BRACKETS = 8;

/**
 * What a note itself marks as a name that no registry has, in the order of the text and without overlaps, neither with each
 * other nor with mentions. Nothing in an exported page, which repeats what notes say. Linear in the text; never throws.
 *
 * @param zones of the same text, as `lexZones` finds them.
 * @param mentions in the same text.
 * @param codes of the registry's vocabulary.
 */
export function findUnregistered(
  text: string,
  zones: Zones,
  mentions: readonly Mention[],
  codes: CodeForms,
): readonly FoundName[] {
  if (isExportedPage(text)) return [];
  return runToEnd(markedNames(text, runToEnd(readerText(text, zones, mentions)), codes)).names;
}

/**
 * The same with what only several notes together show, for an index of all notes: Chinese strings by the words beside them,
 * what is beside each name, and which words are not names. Without what is known in the folder of the note alone. With pauses
 * in a long text.
 *
 * @param snapshot what counts in the note.
 */
export function* readNames(
  text: string,
  zones: Zones,
  mentions: readonly Mention[],
  snapshot: Snapshot,
): Resumable<NoteNames> {
  if (isExportedPage(text)) return { names: [], ordinary: new Map() };
  const seen = yield* readerText(text, zones, mentions);
  const marked = yield* markedNames(text, seen, snapshot.registry.vocabulary.codes);
  const strings: FoundName[] = [];
  const ordinary = new Map(marked.lower);
  const simplified = simplifiedHan(seen);
  for (const finder of FINDERS) {
    const found = yield* finder.byNeighbours(simplified);
    strings.push(...found.strings.filter(({ start }) => languageAt(seen, start).finder === finder));
    for (const [word, count] of found.ordinary) ordinary.set(word, count);
  }
  const given = givenUnits(marked.names);
  const written = strings
    .filter(({ start }) => !given.has(start))
    .map((each) => ({ ...each, name: seen.slice(each.start, each.end) }));
  const isKnown = (name: string | undefined): boolean => name !== undefined && lookUp(name, snapshot) !== undefined;
  const found = withoutOverlaps([...marked.names, ...outsideAddresses(text, written)]);
  const unknown = hasOwnScope(snapshot) ? found.filter(({ name, other }) => !isKnown(name) && !isKnown(other)) : found;
  const names = unknown.map((each) => ({
    ...each,
    before: besideHash(seen.slice(Math.max(0, each.start - besideOf(seen, each.start, each.start - 1)), each.start)),
    after: besideHash(seen.slice(each.end, each.end + besideOf(seen, each.end - 1, each.end))),
  }));
  return { names, ordinary };
}

function* markedNames(text: string, seen: string, codes: CodeForms): Resumable<MarkedNames> {
  const { names, lower } = yield* scanNames(seen);
  const own = codes.in(seen).map((code): FoundName => ({ ...code, evidence: 'ownCode', sure: true }));
  return { names: outsideAddresses(text, withoutOverlaps([...own, ...names])), lower };
}

/** What is part of an address or a path is no name. @param found in the order of the text. */
function outsideAddresses(text: string, found: readonly FoundName[]): readonly FoundName[] {
  const addresses = new AddressCheck(text);
  return found.filter(({ start, end }) => !addresses.isInAddress(start, end));
}

/** Between two characters of a script without spaces one unit tells, as what goes on with the same one is one name. */
function besideOf(seen: string, last: number, next: number): number {
  return isUnspacedAt(seen, last) && isUnspacedAt(seen, next) ? 1 : BESIDE;
}

/** All figures count as one: a rate that changes every day is the same neighbour. */
function besideHash(beside: string): number {
  return hashText(beside.replace(/\d/g, '0'));
}

/** The units of names in brackets after others, which were counted with these. */
function givenUnits(names: readonly FoundName[]): ReadonlySet<number> {
  const units = new Set<number>();
  for (const { end, other } of names) {
    for (let at = end; other !== undefined && at < end + other.length + MOST_BRACKETS; at++) units.add(at);
  }
  return units;
}

/** The names without overlaps, in the order of the text: the better evidence wins, then the longer name. */
export function withoutOverlaps(found: readonly FoundName[]): readonly FoundName[] {
  const kept: FoundName[] = [];
  for (const each of [...found].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = kept.at(-1);
    if (!last || last.end <= each.start) kept.push(each);
    else if (rankOf(each) < rankOf(last)) kept[kept.length - 1] = each;
  }
  return kept;
}
