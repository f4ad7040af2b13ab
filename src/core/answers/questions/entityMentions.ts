import type { Resumable } from '../../text/base/resumable';
import { isIn } from '../entities/chronicleFilter';
import type {
  AgentWorld,
  FilePlace,
  GivenNotes,
  NamedEntity,
  Portion,
  PortionInput,
  Quoted,
  ToolProblem,
} from './answers';
import { clipped, dateProblem, namedEntity, portionOf, QUOTED, unknownEntity } from './pieces';

export interface FindMentionsInput extends PortionInput {
  readonly id: string;
  readonly since?: string;
  readonly until?: string;
}

/** A sentence of a note that names the entity. */
export interface MentionAnswer {
  readonly text: string;
  readonly note: string;
  /** Of the note: ISO 8601, perhaps shortened; not there where it has none. */
  readonly date?: string;
  readonly place: FilePlace;
  /** Whether the name in it may mean another entity. */
  readonly isAmbiguous: boolean;
  /** The ids of other entities in the sentence. */
  readonly others: readonly string[];
}

export interface MentionsAnswer extends Quoted, Omit<Portion<MentionAnswer>, 'total'> {
  readonly entity: NamedEntity;
  /** How often all notes name it, or those of the period, and how many notes these are. */
  readonly mentions: number;
  readonly notes: number;
}

/** The sentences of notes that name an entity, the newest note first; with a period, of notes with a date in it. */
export function* entityMentions(
  { snapshot: { registry } }: AgentWorld,
  input: FindMentionsInput,
  { before = 0, read, isWhole, mentions, notes }: GivenNotes,
): Resumable<MentionsAnswer | ToolProblem> {
  const wrong = dateProblem({ since: input.since, until: input.until });
  if (wrong) return wrong;
  if (!registry.entity(input.id)) return unknownEntity(input.id);
  yield;
  const sentences = read.flatMap((note) => note.sentences.map((sentence) => ({ note, sentence })));
  const { offset = 0 } = input;
  const { more, items } = portionOf(sentences, { ...input, offset: offset - before }, ({ note, sentence }) => ({
    text: clipped(sentence.pieces.map(({ text }) => text).join('')),
    note: clipped(note.title),
    ...(note.date !== '' && { date: note.date }),
    place: { uri: note.note, line: sentence.line + 1 },
    isAmbiguous: sentence.isAmbiguous,
    others: sentence.others.slice(0, MOST_OTHERS),
  }));
  return { ...QUOTED, entity: namedEntity(registry, input.id), mentions, notes, offset, more: more || !isWhole, items };
}

/** Whether a note of that date is one of those that are asked for. @param date '' if it has none. */
export function isNoteWanted({ since, until }: Pick<FindMentionsInput, 'since' | 'until'>, date: string): boolean {
  const isAll = since === undefined && until === undefined;
  return isAll || (date !== '' && isIn({ since, until }, { date, endDate: undefined }));
}

const MOST_OTHERS = 20;
