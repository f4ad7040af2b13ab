import type { DigestText } from './digest';

export type SectionKind = 'head' | 'who' | 'when' | 'other';

export interface DigestSection {
  readonly kind: SectionKind;
  /** As written; '' for the head, which has none. */
  readonly heading: string;
  /** Without white space, bullets and marks of emphasis around them; blank lines are ''. */
  readonly lines: readonly DigestText[];
}

const EN_PARTIES = '(?:people|persons|players|figures|companies|firms|organi[sz]ations|institutions|entities|names)';
const ZH_PARTIES = '(?:人物|公司|企业|机构|主体)';

/** The headings of digests, without marks around them. */
const HEADINGS: readonly (readonly [kind: SectionKind, pattern: RegExp])[] = [
  ['who', /^(?:who['’]?s who|who is who)$/i],
  ['who', new RegExp(`^(?:the )?(?:(?:key|main) )?${EN_PARTIES}(?: (?:and|&) ${EN_PARTIES})?(?: mentioned)?$`, 'i')],
  ['who', new RegExp(`^(?:主要|关键|相关|核心|涉及)?(?:${ZH_PARTIES}[与和及、]?)+(?:一览|介绍|简介)?$|^谁是谁$`)],
  ['when', /^(?:what happened when|(?:key )?(?:timeline|chronology|dates|events)(?: of events)?)$/i],
  ['when', /^(?:事件)?(?:时间线|时间轴|大事记|时间表)$|^(?:重要|关键)(?:日期|事件)$/],
  ['other', /^(?:summary|摘要|概要|内容摘要|总结)$/i],
  // The same in fewer words.
  [
    'other',
    /^(?:explore the story in \d+ (?:seconds|minutes)|key (?:points|takeaways)|(?:核心)?要点|\d+(?:秒|分钟).{0,8})$/i,
  ],
];

/** Matches the lines below the last section: who made the digest, and parts of the web page. */
const END =
  /^(?:ai[- ]generated\b|(?:本|以上)?内容由\s*ai|由\s*ai\s*(?:自动)?生成|仅供参考|subscribe\b|share this article|podcast$|\d\d:\d\d(?:\/\d\d:\d\d)?$)/i;

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
    const kind = HEADINGS.find(([, pattern]) => pattern.test(heading))?.[0];
    const isEnd = END.test(line.value) || (isMarkdownHeading(text, line) && sections.length > 1);
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
