import { type FoundName, rankOf } from './foundName';

/** Of names that overlap, the one with the better evidence, and of equals the longer. In the order of the text. */
export function withoutOverlaps(found: readonly FoundName[]): readonly FoundName[] {
  const kept: FoundName[] = [];
  for (const each of [...found].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = kept.at(-1);
    if (!last || last.end <= each.start) kept.push(each);
    else if (rankOf(each) < rankOf(last)) kept[kept.length - 1] = each;
  }
  return kept;
}
