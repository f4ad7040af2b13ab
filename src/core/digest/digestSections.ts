import { DIGESTS } from '../languages/languages';
import type { DigestText } from './digest';

const KINDS = ['who', 'when', 'other'] as const;
export type SectionKind = 'head' | (typeof KINDS)[number];

export interface DigestSection {
  readonly kind: SectionKind;
  /** As written; '' for the head, which has none. */
  readonly heading: string;
  /** Without white space, bullets and marks of emphasis around them; blank lines are ''. */
  readonly lines: readonly DigestText[];
}

/**
 * The sections of a digest in their order, the first being what is above all headings. A heading is a line of its own that
 * digests are known to have; what is below the end of a section belongs to none.
 */
export function sectionsOf(text: string): readonly DigestSection[] {
  const sections: { kind: SectionKind; heading: string; lines: DigestText[] }[] = [
    { kind: 'head', heading: '', lines: [] },
  ];
  for (const line of linesOf(text)) {
    const heading = line.value.replace(/^[\d.、\s【[]+|[】\]:：\s]+$/g, '');
    const kind = KINDS.find((each) => DIGESTS.some(({ headings }) => headings[each].test(heading)));
    const isEnd =
      DIGESTS.some(({ end }) => end.test(line.value)) || (isMarkdownHeading(text, line) && sections.length > 1);
    if (kind || isEnd) sections.push({ kind: kind ?? 'other', heading, lines: [] });
    else sections.at(-1)!.lines.push(line);
  }
  return sections;
}

function* linesOf(text: string): Generator<DigestText> {
  for (const { index, 0: line } of text.matchAll(/[^\r\n]*(?:\r\n|\n|\r|$)/g)) {
    const [before] = /^[\s\uFEFF>]*(?:#{1,6}\s+|[•‣◦·*+-]\s+|\d{1,2}[.)]\s+)?(?:\*\*|__)?/.exec(line)!;
    // Emphasis in the middle of the line stays: it ends after the name of an entry.
    const value = line
      .slice(before.length)
      .trimEnd()
      .replace(/(?:\*\*|__)$/, '');
    const start = index + before.length;
    yield { value, start, end: start + value.length };
  }
}

function isMarkdownHeading(text: string, { start }: DigestText): boolean {
  return /(?:^|[\r\n])#{1,6}\s+(?:\*\*|__)?$/.test(text.slice(Math.max(0, start - 12), start));
}
