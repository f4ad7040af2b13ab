import type { Problem } from '../../base/problem';
import { problem, shiftProblem } from '../../base/problem';
import type { Resumable } from '../../base/resumable';
import { type Span, shiftSpan } from '../../base/span';
import type { PlacedEntry } from '../model';
import type { Item } from './lastGood';

/** Items between two pauses. */
const STEP = 2_048;

/** The entries that serve for the items of a file, each with the place of its item. */
export function* placeItems(items: readonly Item[], places: readonly Span[]): Resumable<PlacedEntry[]> {
  const entries: PlacedEntry[] = [];
  for (let index = 0; index < items.length; index++) {
    if (index % STEP === STEP - 1) yield;
    const { entry } = items[index]!;
    if (entry) entries.push({ start: places[index]!.start, entry });
  }
  return entries;
}

/** The problems of all items, with spans from the beginning of the file. */
export function* itemProblems(items: readonly Item[], places: readonly Span[]): Resumable<readonly Problem[]> {
  const problems: Problem[] = [];
  for (let index = 0; index < items.length; index++) {
    if (index % STEP === STEP - 1) yield;
    for (const each of items[index]!.parsed.problems) problems.push(shiftProblem(each, places[index]!.start));
  }
  if (!problems.some(({ code }) => code === 'unknown-anchor')) return problems;
  // An anchor works inside its entity; an alias to one in another entity is told from an alias to nothing at all.
  const anchors = new Set(items.flatMap(({ parsed }) => parsed.anchors));
  return problems.map((each) => {
    const outside = each.code === 'unknown-anchor' && anchors.has(each.parameters.name ?? '');
    return outside ? problem('alias-outside-entity', each.span, each.parameters) : each;
  });
}

/** Every id that the file has given to an entry further above. */
export function* duplicateIds(entries: readonly PlacedEntry[]): Resumable<readonly Problem[]> {
  const problems: Problem[] = [];
  const first = new Map<string, PlacedEntry>();
  for (let index = 0; index < entries.length; index++) {
    if (index % STEP === STEP - 1) yield;
    const placed = entries[index]!;
    const id = placed.entry.id.value;
    const other = first.get(id);
    if (other) problems.push(problem('duplicate-id', idSpan(placed), { id }, idSpan(other)));
    else first.set(id, placed);
  }
  return problems;
}

/** Whether two lists of entries have the same ids in the same order, which costs next to nothing to find out. */
export function* sameIds(a: readonly PlacedEntry[], b: readonly PlacedEntry[]): Resumable<boolean> {
  if (a.length !== b.length) return false;
  for (let index = 0; index < a.length; index++) {
    if (index % STEP === STEP - 1) yield;
    const [{ entry: one }, { entry: other }] = [a[index]!, b[index]!];
    if (one !== other && one.id.value !== other.id.value) return false;
  }
  return true;
}

function idSpan({ start, entry }: PlacedEntry): Span {
  return shiftSpan(entry.id.span, start);
}
