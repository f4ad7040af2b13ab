import type { Problem, Severity } from '../text/base/problem';
import { problem } from '../text/base/problem';

/** Problems listed of one file. */
export const MAX_FILE_PROBLEMS = 200;

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, information: 2, hint: 3 };

/** In the order of the text; of too many the worst, and one that tells how many were left out where the first was. */
export function capProblems(problems: readonly Problem[], limit: number = MAX_FILE_PROBLEMS): readonly Problem[] {
  // What was left out of the problems of a part of them is left out of all.
  const earlier = problems.filter(({ code }) => code === 'too-many-problems');
  const sorted = sortedByPlace(problems);
  if (sorted.length <= limit) return sorted;
  const bySeverity = sorted.toSorted((a, b) => RANK[a.severity] - RANK[b.severity]);
  const kept = new Set(bySeverity.slice(0, limit - 1));
  const left = sorted.filter((each) => !kept.has(each) && each.code !== 'too-many-problems');
  const count = earlier.reduce((sum, { parameters }) => sum + Number(parameters.count), left.length);
  const note = problem('too-many-problems', (earlier[0] ?? left[0]!).span, { count: String(count) });
  return sortedByPlace([...[...kept].filter(({ code }) => code !== 'too-many-problems'), note]);
}

function sortedByPlace(problems: readonly Problem[]): readonly Problem[] {
  return problems.toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}
