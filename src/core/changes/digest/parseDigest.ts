import { dateIn, dateLabels } from '../../notes/mentions/noteDate';
import { lazy } from '../../text/base/lazy';
import { DIGESTS } from '../../text/languages/languages';
import { UNSPACED, withoutEnd } from '../../text/units/blanks';
import type { Digest } from './digest';
import { readEntries } from './readEntries';
import { readEvents } from './readEvents';

/**
 * Reads the digest of an article: *Who's Who*, *What Happened When*, and what is above them. Other headings that mean the same
 * count too, in all languages. All else is left. Undefined where neither entries nor events are found. Linear in the text; never
 * throws.
 */
export function parseDigest(text: string): Digest | undefined {
  const sections = sectionsOf(text);
  const linesOf = (kind: SectionKind) =>
    sections.filter((section) => section.kind === kind).flatMap(({ lines }) => lines);
  const headingOf = (kind: SectionKind) => sections.find((section) => section.kind === kind)?.heading;
  const head = readHead(linesOf('head'));
  const entries = readEntries(linesOf('who'));
  const events = readEvents(linesOf('when'), head.date?.slice(0, 4));
  if (entries.length === 0 && events.length === 0) return undefined;
  return {
    ...head,
    byMachine: DIGESTS.some(({ byMachine }) => byMachine.test(text)),
    entries,
    events,
    headings: { who: headingOf('who'), when: headingOf('when') },
  };
}

const KINDS = ['who', 'when', 'other'] as const;
type SectionKind = 'head' | (typeof KINDS)[number];

interface DigestSection {
  readonly kind: SectionKind;
  /** As written; '' for the head, which has none. */
  readonly heading: string;
  /** Without white space, bullets and marks of emphasis around them; blank lines are ''. */
  readonly lines: readonly string[];
}

/**
 * The sections of a digest in their order, the first being what is above all headings. A heading is a line of its own that
 * digests are known to have; what is below the end of a section belongs to none.
 */
function sectionsOf(text: string): readonly DigestSection[] {
  const sections: { kind: SectionKind; heading: string; lines: string[] }[] = [
    { kind: 'head', heading: '', lines: [] },
  ];
  for (const { line, isHeading } of linesOf(text)) {
    const heading = withoutEnd(line.replace(/^[\d.、\s【[]+/, ''), /[】\]:：\s]/);
    const kind = KINDS.find((each) => DIGESTS.some(({ headings }) => headings[each].test(heading)));
    const isEnd = DIGESTS.some(({ end }) => end.test(line)) || (isHeading && sections.length > 1);
    if (kind || isEnd) sections.push({ kind: kind ?? 'other', heading, lines: [] });
    else sections.at(-1)!.lines.push(line);
  }
  return sections;
}

/** The lines without what is before and after their text, and whether each is a heading of Markdown. */
function linesOf(text: string): readonly { readonly line: string; readonly isHeading: boolean }[] {
  return text.split(/\r\n|\n|\r/).map((written) => {
    const [before] = /^[\s\uFEFF>]*(?:#{1,6}\s+|[•‣◦·*+-]\s+|\d{1,2}[.)]\s+)?(?:\*\*|__)?/.exec(written)!;
    // Emphasis in the middle of the line stays: it ends after the name of an entry.
    const line = written
      .slice(before.length)
      .trimEnd()
      .replace(/(?:\*\*|__)$/, '');
    return { line, isHeading: before.startsWith('#') };
  });
}

/** Words of the page around a digest. */
const FURNITURE = /^(?:digest hub.*|listen to this article.*|explore the story.*|.*\bback|loadingimg|view options)$/i;
const DATE = lazy(() => new RegExp(`^["“]?(?:${dateLabels()})\\s*[:：]`, 'i'));
const PUBLISHER = lazy(
  () => new RegExp(`^(?:${DIGESTS.map(({ publisher }) => publisher).join('|')})\\s*[:：]\\s*(\\S.*)`, 'i'),
);

const SEVERAL_WORDS = new RegExp(`\\s.*\\s|[${UNSPACED}]{6}`, 'u');
/** In UTF-16 units, and in words. */
const LONGEST_TITLE = 250;
const LONGEST_PUBLISHER = 40;

/** Reads the lines above the first section: the title, the date and the publisher, as far as each is there. */
function readHead(lines: readonly string[]): Pick<Digest, 'title' | 'publisher' | 'date'> {
  const values = lines.filter((value) => value !== '');
  const dated =
    values.find((value) => DATE().test(value)) ?? values.find((value) => value.length < 60 && dateIn(value));
  const labelled = values.map((value) => PUBLISHER().exec(value)?.[1]).find((value) => value !== undefined);
  const hub = values.findLastIndex((value) => /^digest hub/i.test(value));
  const titles = values.slice(hub + 1).filter((value) => isTitle(value) && value !== dated);
  // In a page that was copied as a whole the name of the paper is above the title.
  const title = titles.find((value) => SEVERAL_WORDS.test(value)) ?? titles[0];
  const above = title === undefined ? undefined : values[values.indexOf(title) - 1];
  const isPaper = above !== undefined && isTitle(above) && above !== dated && above.length <= LONGEST_PUBLISHER;
  return {
    title: title && DIGESTS.reduce((text, { translated }) => text.replace(translated, '').trimEnd(), title),
    publisher: labelled ?? (isPaper && /^\P{Ll}/u.test(above) ? above : undefined),
    date: dated === undefined ? undefined : dateIn(dated),
  };
}

function isTitle(value: string): boolean {
  return value.length <= LONGEST_TITLE && !FURNITURE.test(value) && !DATE().test(value) && !PUBLISHER().test(value);
}
