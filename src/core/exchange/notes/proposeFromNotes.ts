import type { Resumable } from '../../base/resumable';
import { nameKey } from '../../incoming/nameKey';
import type { Proposal, ProposalDoubt, Proposals } from '../../incoming/proposals';
import { guessDate } from '../../languages/guessDate';
import { languageOfName } from '../../languages/letters';
import { guessSchema } from '../../registry/drafts/guessSchema';
import { canBeName } from '../../registry/drafts/namesInSelection';
import { propertyRowOf, type Vocabulary } from '../../registry/vocabulary/vocabulary';
import type { Snapshot } from '../../snapshot';
import { isIsoDate } from '../../text/isoDate';
import { trimmedParts } from '../../text/trimmedParts';
import type { IncomingRecord, IncomingTie } from '../incomingRecord';
import { IncomingRecords } from '../incomingRecords';
import { countryOf } from '../table/columns';
import { VALUE_SEPARATOR } from '../table/table';
import type { EntityNote, NoteProperty, NoteValue } from './note';
import { kindOfWord, meaningOfKey, type NoteMeanings } from './noteWords';

/** What notes offer to a registry. */
export interface NoteProposals {
  readonly proposals: Proposals;
  /** The paths of notes that are left out: their names are none, as those of daily notes and templates. */
  readonly nameless: readonly string[];
}

/** Notes between two pauses. */
const STEP = 5;
/** Signs between several names in a text. A comma may be part of a name. */
const SEPARATORS = /[;；|｜、]/;
/** The name of a file that is a number or a slug: `202401051230`, `jensen-huang`. */
const CODE = /^(?:[\d\s._-]+|\d{8}.*|[a-z0-9]+(?:[-_][a-z0-9]+)+)$/;

/**
 * What notes offer to a registry, as `IncomingRecords` has it: each an entity, with the note as its `profile`, which has the path
 * of the note (see `withProfiles`). A new entity whose kind no note says is doubtful. `[[Name]]` is the entity of that note.
 *
 * @param kind the schema of notes that do not say theirs; undefined to guess it, which is doubtful.
 * @param profileOf the id of the entity whose profile a note is already, by its path.
 */
export function* proposeFromNotes(
  notes: readonly EntityNote[],
  meanings: NoteMeanings,
  snapshot: Snapshot,
  { kind, profileOf }: { readonly kind: string | undefined; readonly profileOf: (path: string) => string | undefined },
): Resumable<NoteProposals> {
  const records = yield* IncomingRecords.beside(snapshot, VALUE_SEPARATOR);
  const { vocabulary } = snapshot.registry;
  const nameless: string[] = [];
  for (const [index, note] of notes.entries()) {
    if (index % STEP === 0) yield;
    const said = kindOf(note, meanings, vocabulary);
    if (said === '') continue;
    const record = recordOf(
      note,
      said ?? kind,
      meanings,
      vocabulary,
      note.isProfile ? profileOf(note.path) : undefined,
    );
    if (!record || !records.add(record)) nameless.push(note.path);
  }
  yield* records.tie();
  return { proposals: records.proposals(), nameless };
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

function kindOf({ kinds }: EntityNote, meanings: NoteMeanings, vocabulary: Vocabulary): string | undefined {
  for (const word of kinds.length > 0 ? kinds : ['']) {
    const kind = kindOfWord(word, meanings, vocabulary);
    if (kind !== undefined) return kind;
  }
  return undefined;
}

/** Undefined where the note has no name. */
function recordOf(
  note: EntityNote,
  kind: string | undefined,
  meanings: NoteMeanings,
  vocabulary: Vocabulary,
  profileOf: string | undefined,
): IncomingRecord | undefined {
  const name = nameOf(note);
  if (!isName(name)) return undefined;
  const called = note.aliases.filter(canBeName);
  // The first alias in another script is its name in that language.
  const translated = called.filter((alias) => languageOfName(alias) !== languageOfName(name)).slice(0, 1);
  const names = [name, ...translated];
  const aliases = called.filter((alias) => !translated.includes(alias));
  const schema = kind ?? guessSchema([name, ...called]);
  const values = new Map<string, string | readonly string[]>();
  const ties: IncomingTie[] = [];
  const role = note.properties.find(({ key }) => meaningOfKey(key, meanings) === 'role')?.values[0]?.text;
  if (note.summary !== '' && meanings.keys.get('') !== '') values.set('summary', note.summary);
  if (note.isProfile && profileOf === undefined) values.set('profile', note.path);
  for (const property of note.properties) {
    const meaning = meaningOfKey(property.key, meanings);
    const texts = property.values.map(({ text }) => text);
    if (meaning === '' || meaning === 'role') continue;
    if (meaning.startsWith('name')) names.push(...texts.filter(isName));
    else if (meaning === 'alias') aliases.push(...texts.filter(canBeName));
    else if (meaning === 'title' && texts.some((text) => nameKey(text) === nameKey(name))) continue;
    else {
      const tie = tieOf(property, meaning, schema, role, vocabulary);
      if (tie) ties.push(tie);
      else {
        const isEnd = vocabulary.linkLabel(meaning.split('=')[0]!) !== undefined;
        // Of two keys that mean the same, the second stays as it is written.
        const isTaken = values.has(meaning) && meaning !== 'summary';
        const key = isEnd || isTaken ? property.key : meaning;
        values.set(key, readValues(key, property.values, vocabulary));
      }
    }
  }
  if (role !== undefined && !ties.some(({ type }) => type === 'Employment')) values.set('role', role);
  const doubts: ProposalDoubt[] = [
    ...(kind === undefined ? [{ code: 'no-kind', parameters: {} } as const] : []),
    ...(note.isUnreadable ? [{ code: 'unreadable', parameters: {} } as const] : []),
  ];
  return {
    id: profileOf ?? '',
    names,
    aliases,
    calledAlso: [note.fileName],
    isDistinct: note.isProfile,
    schema,
    ...(note.case && { case: note.case }),
    doubts,
    values: [...values],
    ties,
  };
}

/** The name of the file, or what the note says where that is a number or a slug. */
function nameOf({ name, heading, properties }: EntityNote): string {
  if (!CODE.test(name)) return name;
  const title = properties.find(({ key }) => ['title', 'name'].includes(key.toLowerCase()))?.values[0]?.text;
  return heading || title || name;
}

/** Neither a date, as daily notes have, nor a placeholder, as templates do. */
function isName(text: string): boolean {
  return canBeName(text) && !/^\d{4}-\d{2}(?:-\d{2})?$/.test(text) && !/\{\{|<%/.test(text);
}

/** The tie that a property states: a link, a reference, or under a key of the user's own what it names by `[[…]]`. */
function tieOf(
  { key, values }: NoteProperty,
  meaning: string,
  schema: string,
  role: string | undefined,
  vocabulary: Vocabulary,
): IncomingTie | undefined {
  const names = values.flatMap(({ text, isLink }) => (isLink ? [text] : trimmedParts(text, SEPARATORS)));
  const [end = '', stated = role] = meaning.split('=');
  if (vocabulary.linkLabel(end)) {
    const [type = '', own = ''] = end.split('.');
    if (fits(type, own, schema, vocabulary)) {
      const said = meaning.includes('=') || type === 'Employment' ? stated : undefined;
      return { key: own, type, names, ...(said !== undefined && { values: { role: said } }) };
    }
    // A word that is usually said of another kind means something else here.
    return values.every(({ isLink }) => isLink) ? { key, names } : undefined;
  }
  if (vocabulary.valueKind(meaning) === 'reference') return { key: meaning, names };
  return propertyRowOf(meaning) ||
    meaning === 'summary' ||
    meaning === 'description' ||
    !values.every(({ isLink }) => isLink)
    ? undefined
    : { key: meaning, names };
}

/** Whether a link whose other end has this key makes sense for an entity of that schema. */
function fits(type: string, end: string, schema: string, vocabulary: Vocabulary): boolean {
  const rows = vocabulary.linkKinds.filter((row) => row.type === type);
  const isFrom = vocabulary.linkTypeRow(type)?.from.key === end;
  return rows.length === 0 || rows.some(({ from, to }) => (isFrom ? to : from).includes(vocabulary.like(schema)));
}

function readValues(key: string, values: readonly NoteValue[], vocabulary: Vocabulary): string | readonly string[] {
  const kind = vocabulary.valueKind(key);
  const read = values.map(({ text }) => {
    if (kind === 'country') return countryOf(text) ?? text;
    return kind === 'date' && !isIsoDate(text) ? (guessDate(text) ?? text) : text;
  });
  return read.length === 1 ? read[0]! : read;
}
