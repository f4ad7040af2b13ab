import { textOf } from '../dossier/markdownText';
import { isIn } from '../entities/chronicleFilter';
import type { NoteDates } from '../entities/datedNotes';
import { clipped, DEFAULT_LIMIT, ID, NAMED, namedEntity, PERIOD, PLACE, PORTION, portionOf } from './portions';
import { answering, type NotesWanted } from './question';
import { flag, many, object, text, whole } from './schema';

const MOST_OTHERS = 20;

/**
 * The sentences of notes that name an entity, the newest note first; with a period, of notes with a date in it. `mentions` and `notes` are
 * how often these name it, and how many they are. A sentence is ambiguous if the name in it may mean another entity; `others` are the ids of
 * further entities in it. A note without a date has none.
 */
export const FIND_MENTIONS = answering({
  tool: {
    name: 'find_mentions',
    reference: 'dossierMentions',
    icon: 'references',
    title: { en: 'Mentions in Notes', zh: '笔记中的提及' },
    gives: { en: 'The sentences of your notes that name an entity', zh: '笔记中提到某个实体的句子' },
    description: `Finds the sentences of the user's notes that name an entity, in any spelling, the newest note first, with note, line and date; mentions and notes say how many there are.`,
  },
  input: object(ID, { ...PERIOD, ...PORTION }),
  output: object({
    entity: object(NAMED),
    mentions: whole(),
    notes: whole(),
    offset: whole(),
    more: flag(),
    items: many(
      object({ text: text(), note: text(), place: PLACE, isAmbiguous: flag(), others: many(text()) }, { date: text() }),
    ),
  }),
  needs: ({ offset = 0, limit = DEFAULT_LIMIT, ...wanted }) => ({ sentences: { ...wanted, end: offset + limit } }),
  *answer({ snapshot: { registry } }, input, { sentences: given }) {
    const { read = [], isWhole = true, index } = given ?? {};
    const notes = index ? notesNaming(index, input) : [];
    const sentences = read.flatMap((note) => note.sentences.map((sentence) => ({ note, sentence })));
    const { offset, more, items } = portionOf(sentences, input, ({ note, sentence }) => ({
      text: clipped(textOf(sentence.pieces)),
      note: clipped(note.title),
      ...(note.date !== '' && { date: note.date }),
      place: { uri: note.note, line: sentence.line + 1 },
      isAmbiguous: sentence.isAmbiguous,
      others: sentence.others.slice(0, MOST_OTHERS),
    }));
    return {
      entity: namedEntity(registry, input.id),
      mentions: notes.reduce((sum, note) => sum + [...index!.mentions.mentionsIn(note, input.id)].length, 0),
      notes: notes.length,
      offset,
      more: more || !isWhole,
      items,
    };
  },
});

/** The notes that name an entity and are of a period. */
export function notesNaming(index: NoteDates, wanted: NotesWanted & { readonly id: string }): readonly string[] {
  return [...index.mentions.notesOf([wanted.id])].filter((note) => isNoteWanted(wanted, index.dateOf(note) ?? ''));
}

/** Whether a note of that date is one of those that are asked for. @param date '' if it has none. */
export function isNoteWanted({ since, until }: NotesWanted, date: string): boolean {
  const isAll = since === undefined && until === undefined;
  return isAll || (date !== '' && isIn({ since, until }, { date, endDate: undefined }));
}
