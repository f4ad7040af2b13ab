import type { IndexedMention, MentionIndex } from '../../mentions/mentionIndex';
import { type ChronicleFilter, isIn } from './chronicleFilter';

/** A note with a date in which something is mentioned. */
export interface DatedNote {
  /** As the index has it: a URI, or a path. */
  readonly note: string;
  /** ISO 8601, perhaps shortened. */
  readonly date: string;
}

/** The part of an index of notes that is asked here. */
export interface NoteDates {
  readonly mentions: Pick<MentionIndex, 'notes' | 'notesOf' | 'mentionsIn'>;
  dateOf(note: string): string | undefined;
}

/** The notes of a period that have a date and mention at least one of the entities, or anything if none are given. In no order. */
export function datedNotes(index: NoteDates, { entities, period }: ChronicleFilter): readonly DatedNote[] {
  const { mentions } = index;
  const found: DatedNote[] = [];
  for (const note of entities ? mentions.notesOf(entities) : mentions.notes) {
    const date = index.dateOf(note);
    if (date === undefined || (period && !isIn(period, { date, endDate: undefined }))) continue;
    if (entities || !mentions.mentionsIn(note).next().done) found.push({ note, date });
  }
  return found;
}

/** The mentions of a note that a timeline shows, in the order of the text. */
export function shownMentions(
  { mentions }: NoteDates,
  note: string,
  { entities }: ChronicleFilter,
): readonly IndexedMention[] {
  const all = [...mentions.mentionsIn(note)];
  return entities ? all.filter((mention) => mention.entities.some((id) => entities.has(id))) : all;
}
