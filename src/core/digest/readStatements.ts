import type { DigestStatement, DigestText } from './digest';
import { part } from './nameLine';

/** `[para. 12][para. 13]`, `[paras. 3–5]`, `【第2段】`. */
const MARKS = /(?:\s*[[［【]\s*(?:paras?\.?|paragraphs?|第)\s*\d[\d\s,，、–-]*段?\s*[\]］】])+/giu;

/** The stretches of a summary, each with the paragraphs that the marks at its end name; none for one without a mark. */
export function readStatements(lines: readonly DigestText[]): readonly DigestStatement[] {
  return lines.flatMap((line) => {
    const found: DigestStatement[] = [];
    let from = 0;
    for (const { index, 0: marks } of line.value.matchAll(MARKS)) {
      found.push({ ...part(line, from, index), paragraphs: numbersIn(marks) });
      from = index + marks.length;
    }
    found.push({ ...part(line, from, line.value.length), paragraphs: [] });
    return found.filter(({ value }) => /\p{L}/u.test(value));
  });
}

/** Longer ranges are mistakes. */
const LONGEST_RANGE = 100;

function numbersIn(marks: string): readonly number[] {
  const numbers = new Set<number>();
  for (const [, first = '', last = first] of marks.matchAll(/(\d+)(?:\s*[-–]\s*(\d+))?/g)) {
    const [from, to] = [Number(first), Number(last)];
    for (let number = from; number <= Math.min(to, from + LONGEST_RANGE); number++) numbers.add(number);
  }
  return [...numbers];
}
