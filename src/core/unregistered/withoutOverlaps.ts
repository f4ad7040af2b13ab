import { type Candidate, rankOf } from './foundName';

/** Of candidates that overlap, the one with the better evidence, and of equals the longer. In the order of the text. */
export function withoutOverlaps(candidates: readonly Candidate[]): readonly Candidate[] {
  const kept: Candidate[] = [];
  for (const candidate of [...candidates].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = kept.at(-1);
    if (!last || last.end <= candidate.start) kept.push(candidate);
    else if (rankOf(candidate) < rankOf(last)) kept[kept.length - 1] = candidate;
  }
  return kept;
}
