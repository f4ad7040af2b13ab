import type { Vocabulary } from '../../../registry/vocabulary/vocabulary';
import type { Resumable } from '../../../text/base/lazy';
import { languageOfName } from '../../../text/languages/letters';
import { foldedName } from '../../../text/units/canonical';
import { guessSchema } from '../../drafts/guessSchema';
import { canBeName } from '../../drafts/namesInSelection';
import type { Proposal, ProposalDoubt, Proposals } from '../../incoming/proposals';
import { countedWords, type ForeignWord, kindOfWord, type Meanings, meaningOf } from '../../records/meanings';
import { readRecord } from '../../records/readRecord';
import type { IncomingRecord } from '../../records/record';
import type { EntityNote, NoteProperty } from './newNotes';

/** Notes between two pauses. */
const STEP = 5;
/** The name of a file that is a number or a slug: `202401051230`, `jensen-huang`. */
const CODE = /^(?:[\d\s._-]+|\d{8}.*|[a-z0-9]+(?:[-_][a-z0-9]+)+)$/;

/** How notes are read. */
interface NoteReading {
  readonly meanings: Meanings;
  /** The schema of notes that do not say theirs; undefined to guess it, which is doubtful. */
  readonly kind: string | undefined;
  /** The id of the entity whose profile a note is already, by its path. */
  readonly profileOf: (path: string) => string | undefined;
  readonly vocabulary: Vocabulary;
}

/**
 * What each note says of an entity, with the note as its `profile`, which has the path of the note, as its `from` has (see
 * `withProfiles`). A new entity whose kind no note says is doubtful. `[[Name]]` is the entity of that note. A note whose name is none,
 * as that of a day or a template, has a record without names.
 */
export function* recordsOfNotes(
  notes: readonly EntityNote[],
  reading: NoteReading,
): Resumable<readonly IncomingRecord[]> {
  const records: IncomingRecord[] = [];
  for (const [index, note] of notes.entries()) {
    if (index % STEP === 0) yield;
    const said = kindOf(note, reading);
    if (said !== '') records.push(recordOf(note, said ?? reading.kind, reading));
  }
  return records;
}

/** The list with other paths of profiles, as from the folder of the registry that it is written to. */
export function withProfiles(list: Proposals, pathOf: (path: string) => string): Proposals {
  const items = list.items.map((item): Proposal => {
    if (item.kind === 'value' && item.field === 'profile') return { ...item, value: pathOf(String(item.value)) };
    const profile = item.kind === 'entity' ? item.values?.profile : undefined;
    if (item.kind !== 'entity' || profile === undefined) return item;
    return { ...item, values: { ...item.values, profile: pathOf(String(profile)) } };
  });
  return { ...list, items };
}

/**
 * The words for kinds by which notes are told apart: of each note the first that has a meaning; where none has, all that it has,
 * or '' where it has none.
 */
export function kindsInNotes(
  notes: readonly EntityNote[],
  meanings: Meanings,
  vocabulary: Vocabulary,
): readonly ForeignWord[] {
  const words = notes.flatMap(({ kinds, name }) => {
    const known = kinds.find((word) => kindOfWord(word, meanings, vocabulary) !== undefined);
    const own = known === undefined ? (kinds.length > 0 ? kinds : ['']) : [known];
    return own.map((word) => ({ word: foldedName(word), sample: name }));
  });
  return countedWords(words, (word) => kindOfWord(word, meanings, vocabulary));
}

/** The keys of notes. */
export function keysInNotes(
  notes: readonly EntityNote[],
  meanings: Meanings,
  vocabulary: Vocabulary,
): readonly ForeignWord[] {
  const shown = ({ text, isLink }: NoteProperty['values'][number]): string => (isLink ? `[[${text}]]` : text);
  const words = notes.flatMap(({ properties }) =>
    properties.map(({ key, values }) => ({ word: key, sample: values.map(shown).join(', ') })),
  );
  return countedWords(words, (key) => meaningOf(key, meanings, vocabulary, 'note'));
}

function kindOf({ kinds }: EntityNote, { meanings, vocabulary }: NoteReading): string | undefined {
  for (const word of kinds.length > 0 ? kinds : ['']) {
    const kind = kindOfWord(word, meanings, vocabulary);
    if (kind !== undefined) return kind;
  }
  return undefined;
}

function recordOf(
  note: EntityNote,
  kind: string | undefined,
  { meanings, profileOf, vocabulary }: NoteReading,
): IncomingRecord {
  const name = nameOf(note);
  const called = note.aliases.filter(canBeName);
  // The first alias in another script is its name in that language.
  const translated = called.filter((alias) => languageOfName(alias) !== languageOfName(name)).slice(0, 1);
  const said = note.properties.map(({ key, values }) => ({
    word: key,
    meaning: meaningOf(key, meanings, vocabulary, 'note'),
    values,
  }));
  const known = note.isProfile ? profileOf(note.path) : undefined;
  const doubts: ProposalDoubt[] = [
    ...(kind === undefined ? [{ code: 'no-kind', parameters: {} } as const] : []),
    ...(note.isUnreadable ? [{ code: 'unreadable', parameters: {} } as const] : []),
  ];
  const base: IncomingRecord = {
    from: note.path,
    about: known,
    id: '',
    names: [name, ...translated],
    aliases: called.filter((alias) => !translated.includes(alias)),
    calledAlso: [note.fileName],
    isDistinct: note.isProfile,
    schema: kind ?? guessSchema([name, ...called]),
    ...(note.case && { case: note.case }),
    doubts,
    values: [
      ...(note.summary !== '' && meanings.keys.get('') !== '' ? [['summary', note.summary] as const] : []),
      ...(note.isProfile && known === undefined ? [['profile', note.path] as const] : []),
    ],
    ties: [],
  };
  return isName(name) && !note.isTemplate
    ? readRecord(base, said, vocabulary)
    : { ...base, about: undefined, names: [] };
}

/** The name of the file, or what the note says where that is a number or a slug. */
function nameOf({ name, heading, properties }: EntityNote): string {
  if (!CODE.test(name)) return name;
  const title = properties.find(({ key }) => ['title', 'name'].includes(key.toLowerCase()))?.values[0]?.text;
  return heading || title || name;
}

/** Not a date, as daily notes have. */
function isName(text: string): boolean {
  return canBeName(text) && !/^\d{4}-\d{2}(?:-\d{2})?$/.test(text);
}
