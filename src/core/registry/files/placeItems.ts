import { type Problem, problem, shiftProblem } from '../../base/problem';
import type { Resumable } from '../../base/resumable';
import { type Span, shiftSpan } from '../../base/span';
import type { PlacedEntry } from '../model';
import type { Item } from './lastGood';

/** Ids looked up between two pauses. */
const STEP = 8_192;

/** The entries of the items of a file, each with the place of its item. */
export function placeItems(items: readonly Item[], places: readonly Span[]): readonly PlacedEntry[] {
  const entries: PlacedEntry[] = [];
  for (const [index, { entry }] of items.entries()) {
    if (entry) entries.push({ start: places[index]!.start, entry });
  }
  return entries;
}

/** The problems of all items, with spans from the beginning of the file. */
export function itemProblems(items: readonly Item[], places: readonly Span[]): readonly Problem[] {
  const problems: Problem[] = [];
  for (const [index, { parsed }] of items.entries()) {
    for (const each of parsed.problems) problems.push(shiftProblem(each, places[index]!.start));
  }
  if (!problems.some(({ code }) => code === 'unknown-anchor')) return problems;
  // An anchor works inside its entity; an alias to one in another entity gets a problem of its own.
  const anchors = new Set(items.flatMap(({ parsed }) => parsed.anchors));
  return problems.map((each) => {
    const outside = each.code === 'unknown-anchor' && anchors.has(each.parameters.name ?? '');
    return outside ? problem('alias-outside-entity', each.span, each.parameters) : each;
  });
}

/** A problem for every id that an earlier entry of the file has too. */
export function* duplicateIds(entries: readonly PlacedEntry[]): Resumable<readonly Problem[]> {
  const problems: Problem[] = [];
  const first = new Map<string, PlacedEntry>();
  for (const [index, placed] of entries.entries()) {
    if (index % STEP === STEP - 1) yield;
    const id = placed.entry.id.value;
    const other = first.get(id);
    if (other) problems.push(problem('duplicate-id', idSpan(placed), { id }, idSpan(other)));
    else first.set(id, placed);
  }
  return problems;
}

function idSpan({ start, entry }: PlacedEntry): Span {
  return shiftSpan(entry.id.span, start);
}
