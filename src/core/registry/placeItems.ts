import type { Problem } from '../base/problem';
import { problem, shiftProblem } from '../base/problem';
import { type Span, shiftSpan } from '../base/span';
import type { Item } from './lastGood';
import type { PlacedEntry } from './model';

/** The entries that serve for the items of a file, each with the place of its item. */
export function placeItems(items: readonly Item[], places: readonly Span[]): PlacedEntry[] {
  const entries: PlacedEntry[] = [];
  for (let index = 0; index < items.length; index++) {
    const { entry } = items[index]!;
    if (entry) entries.push({ start: places[index]!.start, entry });
  }
  return entries;
}

/** The problems of all items, with spans from the beginning of the file. */
export function itemProblems(items: readonly Item[], places: readonly Span[]): readonly Problem[] {
  const problems: Problem[] = [];
  items.forEach(({ parsed }, index) => {
    for (const each of parsed.problems) problems.push(shiftProblem(each, places[index]!.start));
  });
  if (!problems.some(({ code }) => code === 'unknown-anchor')) return problems;
  // An anchor works inside its entity; an alias to one in another entity is told from an alias to nothing at all.
  const anchors = new Set(items.flatMap(({ parsed }) => parsed.anchors));
  return problems.map((each) => {
    const outside = each.code === 'unknown-anchor' && anchors.has(each.parameters.name ?? '');
    return outside ? problem('alias-outside-entity', each.span, each.parameters) : each;
  });
}

/** Every id that the file has given to an entry further above. */
export function duplicateIds(entries: readonly PlacedEntry[]): readonly Problem[] {
  const problems: Problem[] = [];
  const first = new Map<string, PlacedEntry>();
  for (const placed of entries) {
    const id = placed.entry.id.value;
    const other = first.get(id);
    if (other) problems.push(problem('duplicate-id', idSpan(placed), { id }, idSpan(other)));
    else first.set(id, placed);
  }
  return problems;
}

/** Whether two lists of entries have the same ids in the same order, which costs next to nothing to find out. */
export function sameIds(a: readonly PlacedEntry[], b: readonly PlacedEntry[]): boolean {
  return (
    a.length === b.length &&
    a.every(({ entry }, index) => entry === b[index]!.entry || entry.id.value === b[index]!.entry.id.value)
  );
}

function idSpan({ start, entry }: PlacedEntry): Span {
  return shiftSpan(entry.id.span, start);
}
