import { DIGESTS } from '../languages/languages';
import type { Digest } from './digest';
import { type SectionKind, sectionsOf } from './digestSections';
import { readEntries } from './readEntries';
import { readEvents } from './readEvents';
import { readHead } from './readHead';

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
