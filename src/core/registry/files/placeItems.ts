import type { Resumable } from '../../text/base/lazy';
import { type Problem, problem, shiftProblem } from '../../text/base/problem';
import { type Span, shiftSpan } from '../../text/base/textEdit';
import type { FormerId, OwnWord, PlacedEntry } from '../model';
import type { Item } from './lastGood';

/** Items between two pauses. */
const STEP = 2_048;

/** The entries and problems of all items of a file. Spans count from the beginning of the file. */
export interface PlacedItems {
  readonly entries: readonly PlacedEntry[];
  readonly ownWords: readonly OwnWord[];
  readonly formerIds: readonly FormerId[];
  readonly problems: readonly Problem[];
}

/** Puts the entries and problems of all items in their places, and reports ids that are there twice. */
export function* placeItems(items: readonly Item[], spans: readonly Span[]): Resumable<PlacedItems> {
  const entries: PlacedEntry[] = [];
  const problems: Problem[] = [];
  const ownWords: OwnWord[] = [];
  const formerIds: FormerId[] = [];
  const byId = new Map<string, PlacedEntry>();
  for (let index = 0; index < items.length; index++) {
    if (index % STEP === STEP - 1) yield;
    const { entry, parsed } = items[index]!;
    const { start } = spans[index]!;
    for (const each of parsed.problems) problems.push(shiftProblem(each, start));
    if (!entry) continue;
    const placed = { start, entry };
    entries.push(placed);
    if (entry.ownWords) {
      for (const { kind, scalar } of entry.ownWords)
        ownWords.push({ kind, scalar: { ...scalar, span: shiftSpan(scalar.span, start) } });
    }
    const id = entry.id.value;
    for (const { value: former } of entry.formerIds ?? []) formerIds.push({ former, id });
    const first = byId.get(id);
    if (first) problems.push(problem('duplicate-id', idSpan(placed), { id }, idSpan(first)));
    else byId.set(id, placed);
  }
  return { entries, ownWords, formerIds, problems: withOutsideAliases(problems, items) };
}

/** An anchor works inside its entity; an alias to one in another entity gets a problem of its own. */
function withOutsideAliases(problems: readonly Problem[], items: readonly Item[]): readonly Problem[] {
  if (!problems.some(({ code }) => code === 'unknown-anchor')) return problems;
  const anchors = new Set(items.flatMap(({ parsed }) => parsed.anchors));
  return problems.map((each) => {
    const isOutside = each.code === 'unknown-anchor' && anchors.has(each.parameters.name ?? '');
    return isOutside ? problem('alias-outside-entity', each.span, each.parameters) : each;
  });
}

function idSpan({ start, entry }: PlacedEntry): Span {
  return shiftSpan(entry.id.span, start);
}
