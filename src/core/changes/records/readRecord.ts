import { propertyRowOf, type Vocabulary } from '../../registry/vocabulary/vocabulary';
import { COUNTRY_CODES, guessCountry } from '../../text/languages/guessCountry';
import { guessDate } from '../../text/languages/guessDate';
import { nameKey } from '../../text/languages/nameKey';
import { trimmedParts } from '../../text/units/blanks';
import { isIsoDate } from '../../text/units/isoDate';
import { canBeName } from '../drafts/namesInSelection';
import type { ProposalDoubt } from '../incoming/proposals';
import type { Meaning } from './meanings';
import type { IncomingRecord, IncomingTie } from './record';

/** A value under a foreign word: a text, or the name of another record, `[[Name]]` in a note. */
export interface SaidValue {
  readonly text: string;
  readonly isLink: boolean;
}

/** What a source says of an entity under one of its words. */
export interface Said {
  readonly word: string;
  readonly meaning: Meaning;
  readonly values: readonly SaidValue[];
}

/** A share of the owner or parent that the same record names, in percent, and why it may be another. */
export interface SaidShare {
  readonly percentage: string;
  readonly doubts: readonly ProposalDoubt[];
}

/** Signs between several names in a text. A comma may be part of a name. */
const SEPARATORS = /[;；|｜、\n]/;
/** Keys whose texts may hold several values. */
const LISTS = ['topics', 'keywords'];
/** As long as the values of a list are at most, in words; a sentence has more. */
const MOST_WORDS = 4;

/**
 * A record with what a source says of its entity, by the meanings of its words: names, properties, references and links. What makes no
 * sense for its kind, and a second word of the same meaning, stay as they are written.
 *
 * @param base what is known of it otherwise; its names come first.
 * @param shares each that may be meant, all but the only one with a doubt.
 */
export function readRecord(
  base: IncomingRecord,
  said: readonly Said[],
  vocabulary: Vocabulary,
  shares: readonly SaidShare[] = [],
): IncomingRecord {
  const of = (meaning: Meaning): readonly string[] =>
    said.flatMap((each) => (each.meaning === meaning ? each.values.map(({ text }) => text) : []));
  const names = [...base.names, ...['name.en', 'name', 'name.zh'].flatMap(of).filter(canBeName)];
  const aliases = [...base.aliases, ...of('alias').flatMap(partsOf).filter(canBeName)];
  const [role] = of('role');
  const values = new Map(base.values);
  const ties: IncomingTie[] = [...base.ties];
  for (const each of said) {
    const { meaning, word, values: given } = each;
    if (given.length === 0 || meaning === '' || READ_ABOVE.has(meaning)) continue;
    if (meaning === 'title' && given.some(({ text }) => nameKey(text) === nameKey(names[0] ?? ''))) continue;
    const tie = tieOf(each, base.schema, role, vocabulary);
    if (tie) {
      ties.push(...withShares(tie, shares));
      continue;
    }
    const isEnd = vocabulary.linkLabel(meaning.split('=')[0]!) !== undefined;
    const isTaken = values.has(meaning) && meaning !== 'summary';
    const key = isEnd || isTaken ? word : meaning;
    values.set(key, readValues(key, given, vocabulary));
  }
  if (role !== undefined && !ties.some(({ type }) => type === 'Employment')) values.set('role', role);
  return { ...base, names, aliases, values: [...values], ties };
}

/** Meanings that are read with the whole record. */
const READ_ABOVE: ReadonlySet<Meaning> = new Set([
  'id',
  'schema',
  'name',
  'name.en',
  'name.zh',
  'alias',
  'percentage',
  'role',
]);

/** The ISO 3166 code of a country by its code or name; undefined if it is neither. */
export function countryOf(text: string): string | undefined {
  const code = text.toLowerCase();
  return COUNTRY_CODES.includes(code) ? code : guessCountry(text);
}

function partsOf(text: string): readonly string[] {
  return trimmedParts(text, SEPARATORS);
}

/** The tie that is stated: a link, a reference, or under a word of the user's own what it names by `[[…]]`. */
function tieOf(
  { word, meaning, values }: Said,
  schema: string,
  role: string | undefined,
  vocabulary: Vocabulary,
): IncomingTie | undefined {
  const names = values.flatMap(({ text, isLink }) => (isLink ? [text] : partsOf(text)));
  const areLinks = values.every(({ isLink }) => isLink);
  const [end = '', stated = role] = meaning.split('=');
  if (vocabulary.linkLabel(end)) {
    const [type = '', own = ''] = end.split('.');
    // A word that is usually said of another kind means something else here.
    if (!fits(type, own, schema, vocabulary)) return areLinks ? { key: word, names } : undefined;
    const said = meaning.includes('=') || type === 'Employment' ? stated : undefined;
    return { key: own, type, names, ...(said !== undefined && { values: { role: said } }) };
  }
  if (vocabulary.valueKind(meaning) === 'reference') return { key: meaning, names };
  const isText = propertyRowOf(meaning) || meaning === 'summary' || meaning === 'description';
  return isText || !areLinks ? undefined : { key: meaning, names };
}

/** Whether a link whose other end has this key makes sense for an entity of that schema. */
function fits(type: string, end: string, schema: string, vocabulary: Vocabulary): boolean {
  const rows = vocabulary.linkKinds.filter((row) => row.type === type);
  const isFrom = vocabulary.linkTypeRow(type)?.from.key === end;
  return rows.length === 0 || rows.some(({ from, to }) => vocabulary.isOfKind(schema, isFrom ? to : from));
}

/** An owner or parent whose share is known is a relation. */
function withShares(tie: IncomingTie, shares: readonly SaidShare[]): readonly IncomingTie[] {
  const isOwner = ['owner', 'parent'].includes(tie.key) && (tie.type ?? 'Ownership') === 'Ownership';
  if (shares.length === 0 || !isOwner) return [tie];
  return shares.map(({ percentage, doubts }) => ({
    key: 'owner',
    type: 'Ownership',
    names: tie.names,
    values: { percentage },
    doubts,
  }));
}

function readValues(key: string, values: readonly SaidValue[], vocabulary: Vocabulary): string | readonly string[] {
  const kind = vocabulary.valueKind(key);
  const read = values.flatMap(({ text }): readonly string[] => {
    if (kind === 'country') return [countryOf(text) ?? text];
    if (kind === 'date' && !isIsoDate(text)) return [guessDate(text) ?? text];
    return isList(key, text) ? partsOf(text) : [text];
  });
  return read.length === 1 ? read[0]! : read;
}

/** Whether a text under a key holds several values: of a key of the user's own, several short ones. */
function isList(key: string, text: string): boolean {
  if (propertyRowOf(key) || key === 'summary' || key === 'description') return LISTS.includes(key);
  return text.includes(';') && partsOf(text).every((part) => part.split(/\s+/).length <= MOST_WORDS);
}
