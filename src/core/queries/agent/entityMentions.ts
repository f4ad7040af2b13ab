import type { Resumable } from '../../base/resumable';
import type { NoteStatements } from '../../dossier/noteStatements';
import { isIn } from '../entities/chronicleFilter';
import type { AgentWorld, FilePlace, NamedEntity, Portion, PortionInput, Quoted, ToolProblem } from './answers';
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

export interface MentionsAnswer extends Quoted, Portion<MentionAnswer> {
  readonly entity: NamedEntity;
}

/** What notes say of an entity, the newest first; with a period, only notes with a date in it. */
export function* entityMentions(
  { snapshot: { registry } }: AgentWorld,
  input: FindMentionsInput,
  notes: readonly NoteStatements[],
): Resumable<MentionsAnswer | ToolProblem> {
  const { id, since, until } = input;
  const wrong = dateProblem({ since, until });
  if (wrong) return wrong;
  if (!registry.entity(id)) return unknownEntity(id);
  yield;
  const isWhole = since === undefined && until === undefined;
  const wanted = notes.filter(
    ({ date }) => isWhole || (date !== '' && isIn({ since, until }, { date, endDate: undefined })),
  );
  const sentences = wanted.flatMap((note) => note.sentences.map((sentence) => ({ note, sentence })));
  return {
    ...QUOTED,
    entity: namedEntity(registry, id),
    ...portionOf(sentences, input, ({ note, sentence }) => ({
      text: clipped(sentence.pieces.map(({ text }) => text).join('')),
      note: clipped(note.title),
      ...(note.date !== '' && { date: note.date }),
      place: { uri: note.note, line: sentence.line + 1 },
      isAmbiguous: sentence.isAmbiguous,
      others: sentence.others.slice(0, MOST_OTHERS),
    })),
  };
}

const MOST_OTHERS = 20;
