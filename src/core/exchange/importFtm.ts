import { fieldsOf, textsIn } from '../base/fieldsOf';
import { ftmValues, parseFtmLine } from '../ftm/ftmEntity';
import { BUILT_IN } from '../registry/vocabulary/vocabulary';
import { isIsoDate } from '../text/isoDate';
import type { Change, NewValue } from '../yaml/write/change';
import type { Refused } from '../yaml/write/refused';
import { type WrittenRegistry, writeRegistry } from '../yaml/write/writeRegistry';
import { type FtmLine, OWNERSHIP_WORDS, SOURCE_ID } from './exportFtm';

/** An entry that is being put together: its keys in the order in which they are written. */
type Draft = Record<string, NewValue>;

/** The line with Dossier's own words; undefined where `parseFtmLine` is. */
export function parseOwnLine(line: string): FtmLine | undefined {
  const entity = parseFtmLine(line);
  if (!entity) return undefined;
  const { dossier, referents } = fieldsOf(JSON.parse(line));
  const former = textsIn(referents);
  const known = former.length > 0 ? { ...entity, referents: former } : entity;
  if (typeof dossier !== 'object' || dossier === null) return known;
  const fields = fieldsOf(dossier);
  const word = (key: string): string | undefined => {
    const value = fields[key];
    return typeof value === 'string' ? value : undefined;
  };
  const words = (key: string): readonly string[] | undefined =>
    Array.isArray(fields[key]) ? textsIn(fields[key]) : undefined;
  const own = { schema: word('schema'), like: word('like'), property: word('property') };
  const link = { type: word('type'), from: word('from'), to: word('to') };
  return { ...known, dossier: { ...own, ...link, headline: words('headline'), product: words('product') } };
}

interface FtmRegistry {
  readonly written: WrittenRegistry | Refused;
  /** The ids of what cannot be written: without a name, or a relation or note none of whose entities is in the lines. */
  readonly leftOut: readonly string[];
}

/**
 * A registry file with what FollowTheMoney's lines say: entities, relations in the entry of the one who acts, articles as
 * sources, notes as facts. It is meant for files that a person will edit; large ones are bulk data, which stay as they are.
 */
export function registryOfFtm(lines: Iterable<FtmLine>): FtmRegistry {
  const entries = new Map<string, Draft>();
  const sources: Change[] = [];
  const declared = new Map<string, Change>();
  const later: FtmLine[] = [];
  const leftOut: string[] = [];
  for (const line of lines) {
    for (const change of declarationsIn(line)) declared.set(change.path.join(), change);
    if (line.schema === 'Article')
      sources.push({ kind: 'set', path: ['sources', sourceId(line.id)], value: sourceOf(line) });
    else if (line.schema === 'Note' || BUILT_IN.linkTypeRow(line.schema)) later.push(line);
    else if (ftmValues(line, 'name').length === 0) leftOut.push(line.id);
    else if (!entries.has(line.id)) entries.set(line.id, entryOf(line));
  }
  for (const line of later) {
    const isAdded = line.schema === 'Note' ? addFact(line, entries) : addLink(line, entries);
    if (!isAdded) leftOut.push(line.id);
  }
  nameById(entries);
  const added = Array.from(entries.values(), (value): Change => ({ kind: 'add', path: ['entities'], value }));
  return { written: writeRegistry('version: 1\n', [...sources, ...declared.values(), ...added]), leftOut };
}

/** What declares the kind and the type of a line that are not built in. */
function* declarationsIn(line: FtmLine): Generator<Extract<Change, { kind: 'set' }>> {
  const { schema, like } = line.dossier ?? {};
  if (schema !== undefined && like !== undefined) yield { kind: 'set', path: ['schemas', schema], value: { like } };
  const { type, word, from, to } = linkOf(line) ?? {};
  if (type === undefined || from === undefined || to === undefined || BUILT_IN.linkTypeRow(type)) return;
  yield {
    kind: 'set',
    path: ['linkTypes', type],
    value: { ...(word !== undefined && word !== type && { name: word }), from, to },
  };
}

/** What a relation is in the registry; undefined where the line is none. */
function linkOf(line: FtmLine) {
  const row = BUILT_IN.linkTypeRow(line.schema);
  if (!row) return undefined;
  const { type, from, to } = line.dossier ?? {};
  const [word = type] = ftmValues(line, 'role');
  if (type !== undefined && to !== undefined) return { type, word, from, to };
  const own = BUILT_IN.linkTypeRow(type ?? '') ?? row;
  return { type: own.type, word: own === row ? undefined : own.en, from: own.from.key, to: own.to.key };
}

/** Where FollowTheMoney has a name as a text and the registry an id, writes the id of the one entity that has that name. */
function nameById(entries: ReadonlyMap<string, Draft>): void {
  const ids = new Map<string, string | undefined>();
  for (const { id, name } of entries.values()) {
    for (const each of listOf(name)) ids.set(each, ids.has(each) ? undefined : String(id));
  }
  const idOf = (value: string): string => (entries.has(value) ? value : (ids.get(value) ?? value));
  for (const entry of entries.values()) {
    for (const [key, value] of Object.entries(entry)) {
      if (BUILT_IN.valueKind(key) === 'reference')
        entry[key] = typeof value === 'string' ? idOf(value) : listOf(value).map(idOf);
    }
  }
}

function listOf(value: NewValue | undefined): readonly string[] {
  return (Array.isArray(value) ? value : [value]).filter((each) => typeof each === 'string');
}

function sourceId(id: string): string {
  return id.startsWith(SOURCE_ID) ? id.slice(SOURCE_ID.length) : id;
}

function sourceOf(line: FtmLine): NewValue {
  return pairs([
    ['title', ftmValues(line, 'title')],
    ['publisher', ftmValues(line, 'publisher')],
    ['date', ftmValues(line, 'publishedAt')],
    ['url', ftmValues(line, 'sourceUrl')],
  ]);
}

/** Keys that are written in another way than as properties. */
const TAKEN: ReadonlySet<string> = new Set(['name', 'proof', 'notes']);

function entryOf(line: FtmLine): Draft {
  const { id, schema, dossier, referents = [] } = line;
  const headline = dossier?.headline ?? [];
  const names = ftmValues(line, 'name').filter((name) => !headline.includes(name));
  const others = Object.keys(line.properties).filter((key) => !TAKEN.has(key));
  return pairs([
    ['id', [id]],
    ['schema', [dossier?.schema ?? schema]],
    ['headline', headline],
    ['name', names],
    ...others.map((key) => [key, ftmValues(line, key)] as const),
    ['formerId', referents],
    ['note', ftmValues(line, 'notes')],
    ['source', ftmValues(line, 'proof').map(sourceId)],
  ]);
}

/** The keys that have values: one as a text, several as a list. */
function pairs(given: readonly (readonly [string, readonly string[]])[]): Draft {
  const draft: Draft = Object.create(null);
  for (const [key, values] of given) if (values.length > 0) draft[key] = values.length === 1 ? values[0]! : values;
  return draft;
}

function addFact(line: FtmLine, entries: ReadonlyMap<string, Draft>): boolean {
  const entry = entries.get(ftmValues(line, 'entity')[0] ?? '');
  if (!entry) return false;
  const [name = ''] = ftmValues(line, 'name');
  const dates = name.split('/');
  const isDated = dates.length <= 2 && dates.every(isIsoDate);
  const text = [...(isDated ? [] : ftmValues(line, 'name')), ...ftmValues(line, 'description')];
  addTo(entry, 'facts', [
    ['date', isDated ? dates.slice(0, 1) : []],
    ['endDate', isDated ? dates.slice(1) : []],
    ['text', text],
    ['source', ftmValues(line, 'proof').map(sourceId)],
  ]);
  return true;
}

function addLink(line: FtmLine, entries: ReadonlyMap<string, Draft>): boolean {
  const { schema, dossier } = line;
  const written = BUILT_IN.linkTypeRow(schema)!;
  const link = linkOf(line)!;
  const [from] = ftmValues(line, written.from.key);
  const [to] = ftmValues(line, written.to.key);
  if (from === undefined || to === undefined) return false;
  const isOfFrom = entries.has(from);
  const entry = entries.get(isOfFrom ? from : to);
  const end = isOfFrom ? link.to : link.from;
  if (!entry || end === undefined) return false;
  if (dossier?.property !== undefined && isOfFrom) {
    const known = listOf(entry[dossier.property]);
    entry[dossier.property] = known.length === 0 ? to : [...known, to];
    return true;
  }
  const names = new Map([...OWNERSHIP_WORDS].map(([own, ftm]) => [ftm, own]));
  const given = Object.keys(line.properties)
    .filter((key) => key !== written.from.key && key !== written.to.key && key !== 'proof')
    .filter((key) => !(key === 'summary' && dossier?.product))
    .map((key) => {
      const values = ftmValues(line, key);
      return [names.get(key) ?? key, key === 'role' ? values.filter((each) => each !== link.word) : values] as const;
    });
  addTo(entry, 'links', [
    ['type', [link.type]],
    [end, [isOfFrom ? to : from]],
    ['product', dossier?.product ?? []],
    ...given,
    ['source', ftmValues(line, 'proof').map(sourceId)],
  ]);
  return true;
}

function addTo(entry: Draft, key: string, given: readonly (readonly [string, readonly string[]])[]): void {
  const known = entry[key];
  entry[key] = [...(Array.isArray(known) ? known : []), pairs(given)];
}
