import type { Mention } from '../../notes/mentions/mention';
import { dayOfHeading, noteDate } from '../../notes/mentions/noteDate';
import { withoutMarkup } from '../../notes/sentences/excerpt';
import { headingAbove, noteTitle } from '../../notes/sentences/noteHeadings';
import { sentenceAround } from '../../notes/sentences/sentenceAround';
import type { Span } from '../../text/base/textEdit';
import { blocksOf } from '../../text/markdown/blocks';
import { lexZones } from '../../text/markdown/zones';

/** A sentence or selection of a note, as a reader sees it. */
export interface Passage {
  /** Of its note; `date` is an ISO 8601 date, see `noteDate`, and undefined where it has none. */
  readonly note: { readonly title: string; readonly date: string | undefined };
  /** On one line and without mark-up. */
  readonly text: string;
  /** In UTF-16 units of the note. */
  readonly span: Span;
  /** The heading above it; undefined where there is none but the title of the note. */
  readonly heading: string | undefined;
  /** The day that it was written: that of the heading above it, as in a diary, or else the date of the note. */
  readonly date: string | undefined;
  /** The ids that each name in it means, several where it is ambiguous. In the order of the text, the same ids once. */
  readonly named: readonly (readonly string[])[];
  /** All these ids, each once. */
  readonly ids: readonly string[];
}

/**
 * The passage that is selected or, with nothing selected, the sentence at the cursor. undefined where there is no prose.
 *
 * @param mentions all mentions of the note.
 * @param fileName of the note.
 */
export function passageAt(
  text: string,
  selection: Span,
  mentions: readonly Mention[],
  fileName: string,
): Passage | undefined {
  const zones = lexZones(text);
  const isSelected = selection.start < selection.end;
  const span = trimmed(text, isSelected ? selection : sentenceAround(text, blocksOf(text), zones, selection));
  const said = withoutMarkup(text, zones, span);
  if (said === '') return undefined;
  const inside = mentions.filter(({ start, end }) => span.start <= start && end <= span.end);
  const heading = headingAbove(text, zones, span.start, fileName);
  const note = { title: noteTitle(text, zones, fileName), date: noteDate(text, fileName) };
  return {
    note,
    text: said,
    span,
    heading,
    date: (heading && dayOfHeading(heading)) ?? note.date,
    named: [...new Map(inside.map(({ entities }) => [entities.join(), entities])).values()],
    ids: [...new Set(inside.flatMap(({ entities }) => entities))],
  };
}

function trimmed(text: string, { start, end }: Span): Span {
  const piece = text.slice(start, end);
  const from = start + piece.search(/\S|$/);
  return { start: from, end: Math.max(from, start + piece.trimEnd().length) };
}
