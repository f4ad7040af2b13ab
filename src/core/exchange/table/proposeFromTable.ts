import type { Resumable } from '../../base/resumable';
import { KnownNames } from '../../incoming/knownNames';
import { identifiersOf, valuesIn } from '../../incoming/knownValues';
import { missingNames } from '../../incoming/missingNames';
import { nameKey } from '../../incoming/nameKey';
import {
  allNames,
  type EntityProposal,
  type Proposal,
  type ProposalDoubt,
  type Proposals,
} from '../../incoming/proposals';
import { displayName } from '../../queries/names/displayName';
import { guessSchema } from '../../registry/drafts/guessSchema';
import { canBeName, namesByLanguage } from '../../registry/drafts/namesInSelection';
import { proposeId } from '../../registry/drafts/proposeId';
import type { Entity } from '../../registry/model';
import { BUILT_IN } from '../../registry/vocabulary/vocabulary';
import type { Snapshot } from '../../snapshot';
import { foldedName } from '../../text/canonical';
import { isId } from '../../text/slug';
import { countryOf, type Meaning, percentOf, schemaOf } from './columns';
import { type Table, type TableRow, VALUE_SEPARATOR } from './table';

/** What a table offers to a registry, and the lines of the rows without a name, which are left out. */
export interface TableProposals {
  readonly proposals: Proposals;
  readonly nameless: readonly number[];
}

/** Rows between two pauses. */
const STEP = 50;
/** Properties by which two rows are about the same entity. */
const IDENTIFIERS = ['wikidataId', 'opensanctionsId', 'leiCode', 'isin', 'isinCode', 'ticker'];
/** Signs between several values in a cell. A comma may be part of a name. */
const SEPARATORS = /\s*[;；|｜、\n]\s*/;
/** Keys whose cells hold several values. */
const LISTS = ['alias', 'topics', 'keywords'];

/**
 * What the rows of a table offer to a registry: entities; names, properties and relations of known ones. An entity is known
 * by its id, an identifier that no other one has, or its names. What it has already is not offered; another value than the
 * registry has is doubtful. A name of another entity in a column of references is the id of a known or offered one, or else
 * an entity that is doubtful.
 *
 * @param columns what each column holds; as long as the header.
 * @param kind the schema of rows that do not say theirs.
 */
export function* proposeFromTable(
  table: Table,
  columns: readonly Meaning[],
  kind: string,
  snapshot: Snapshot,
): Resumable<TableProposals> {
  const made = new TableReader(columns, kind, snapshot);
  const nameless: number[] = [];
  const fraction = yield* isFraction(table.rows, columns.indexOf('percentage'));
  for (const [index, row] of table.rows.entries()) {
    if (index % STEP === 0) yield;
    if (!made.add(row)) nameless.push(row.line);
  }
  yield* made.tie(fraction);
  return { proposals: { items: made.items(), source: undefined, named: made.named() }, nameless };
}

/** Whether a column of shares has 0.3 for 30 percent: no number is greater than 1, and one is neither 0 nor 1. */
function* isFraction(rows: readonly TableRow[], column: number): Resumable<boolean> {
  if (column < 0) return false;
  let hasPart = false;
  for (const [index, { cells }] of rows.entries()) {
    if (index % 2000 === 0) yield;
    const share = percentOf(cells[column] ?? '');
    if (share === undefined) continue;
    if (Number(share) > 1 || /[%％]/.test(cells[column]!)) return false;
    hasPart ||= Number(share) > 0 && Number(share) < 1;
  }
  return hasPart;
}

/** An entity that a row is about. */
interface About {
  readonly id: string;
  readonly known: Entity | undefined;
}

class TableReader {
  readonly #columns: readonly Meaning[];
  readonly #kind: string;
  readonly #snapshot: Snapshot;
  readonly #names: KnownNames;
  readonly #byIdentifier: ReadonlyMap<string, string | undefined>;
  /** New entities by their id, and the ids by their names. */
  readonly #fresh = new Map<string, EntityProposal>();
  readonly #freshIds = new Map<string, string>();
  readonly #more = new Map<string, Proposal>();
  readonly #ties: { readonly about: About; readonly key: string; readonly name: string; readonly share: string }[] = [];

  constructor(columns: readonly Meaning[], kind: string, snapshot: Snapshot) {
    this.#columns = columns;
    this.#kind = kind;
    this.#snapshot = snapshot;
    this.#names = new KnownNames(snapshot);
    this.#byIdentifier = identifiersOf(snapshot.registry, IDENTIFIERS);
  }

  items(): readonly Proposal[] {
    return [...this.#fresh.values(), ...this.#more.values()];
  }

  named(): ReadonlyMap<string, string> {
    const ids = new Set(this.items().flatMap((item) => ('about' in item ? [item.about] : [])));
    for (const item of this.#more.values()) if (item.kind === 'link') ids.add(item.other);
    return new Map([...ids].flatMap((id) => this.#namedId(id)));
  }

  /** Takes a row; false where it has no name. */
  add({ cells }: TableRow): boolean {
    const valuesOf = (meaning: Meaning): readonly string[] =>
      this.#columns.flatMap((each, index) => (each === meaning && cells[index] ? [cells[index]] : []));
    const shown = ['name.en', 'name', 'name.zh'].flatMap(valuesOf).filter(canBeName);
    const aliases = valuesOf('alias')
      .flatMap((cell) => cell.split(SEPARATORS))
      .filter(canBeName);
    const names = [...new Set([...shown, ...aliases])];
    const [id = ''] = valuesOf('id');
    const found = this.#find(id, names, valuesOf);
    if (!found && shown.length === 0) return false;
    const about = found?.about ?? this.#newEntity(id, shown, aliases, valuesOf('schema')[0] ?? '');
    if (about.known) this.#addNames(about.known, names, found?.doubts ?? []);
    for (const [index, key] of this.#columns.entries()) {
      const cell = cells[index] ?? '';
      if (cell === '' || key === '' || OWN_KEYS.has(key)) continue;
      if (this.#snapshot.registry.vocabulary.valueKind(key) === 'reference')
        this.#ties.push({ about, key, name: cell, share: valuesOf('percentage')[0] ?? '' });
      else this.#addValue(about, key, readValue(key, cell));
    }
    return true;
  }

  /** Names of other entities become references, or relations where a share is known. */
  *tie(isFractional: boolean): Resumable<void> {
    for (const [index, { about, key, name, share }] of this.#ties.entries()) {
      if (index % STEP === 0) yield;
      const other = this.#idOf(name, about);
      if (other === undefined || other === about.id) continue;
      const percentage = (key === 'owner' || key === 'parent') && percentOf(share);
      const needs = [about.id, other].filter((id) => this.#fresh.has(id));
      if (percentage === false || percentage === undefined) this.#addReference(about, key, other, needs);
      else if (!hasOwner(about.known, other)) {
        const values = { percentage: isFractional ? `${Number((Number(percentage) * 100).toFixed(4))}` : percentage };
        const link = { kind: 'link', about: about.id, type: 'Ownership', end: 'owner', other, values } as const;
        this.#put({ key: `link ${about.id} ${other}`, ...link, doubts: [], needs });
      }
    }
  }

  #find(id: string, names: readonly string[], valuesOf: (key: Meaning) => readonly string[]) {
    const { registry } = this.#snapshot;
    const known = registry.entity(id);
    if (known) return { about: { id, known }, doubts: [] };
    const byName = [...new Set(names.flatMap((name) => this.#names.idsOf(name)))];
    const byIdentifier = IDENTIFIERS.flatMap((key) =>
      valuesOf(key).flatMap((value) => this.#byIdentifier.get(`${key} ${value}`) ?? []),
    );
    const [first, second] = [...new Set([...byIdentifier, ...byName])];
    const entity = first === undefined ? undefined : registry.entity(first);
    if (entity) {
      const other = second === undefined ? undefined : registry.entity(second);
      const doubts: ProposalDoubt[] = other
        ? [{ code: 'in-one-row', parameters: { name: nameOf(entity), other: nameOf(other) } }]
        : [];
      return { about: { id: entity.id, known: entity }, doubts };
    }
    const fresh = names.map((name) => this.#freshIds.get(nameKey(name))).find((each) => each !== undefined);
    return fresh === undefined ? undefined : { about: { id: fresh, known: undefined }, doubts: [] };
  }

  #newEntity(written: string, shown: readonly string[], aliases: readonly string[], kind: string): About {
    const { registry } = this.#snapshot;
    const schema = kind === '' ? this.#kind : (schemaOf(registry.vocabulary, kind) ?? kind);
    const taken = (each: string): boolean => this.#fresh.has(each) || registry.hasId(each);
    const id = isId(written) && !taken(written) ? written : proposeId(shown, schema, taken);
    const byLanguage = namesByLanguage([...new Set(shown)]);
    const entity: EntityProposal = {
      key: `entity ${id}`,
      kind: 'entity',
      id,
      schema,
      names: byLanguage.names,
      aliases: [...new Set([...byLanguage.aliases, ...aliases])].filter((alias) => !shown.slice(0, 1).includes(alias)),
      values: {},
      texts: [],
      at: '',
      reasons: [],
      doubts: [],
      needs: [],
    };
    this.#fresh.set(id, entity);
    for (const name of allNames(entity)) if (!this.#freshIds.has(nameKey(name))) this.#freshIds.set(nameKey(name), id);
    return { id, known: undefined };
  }

  #addNames(known: Entity, names: readonly string[], doubts: readonly ProposalDoubt[]): void {
    const { names: first, aliases } = namesByLanguage(names);
    const offered = [...first, ...aliases.map((value) => ({ lang: '', value }))].map((name) => ({ name, doubts }));
    for (const item of missingNames(known, offered)) this.#put(item);
  }

  #addValue({ id, known }: About, key: string, value: string | readonly string[]): void {
    const fresh = this.#fresh.get(id);
    if (fresh) {
      if (fresh.values?.[key] === undefined)
        this.#fresh.set(id, { ...fresh, values: { ...fresh.values, [key]: value } });
      return;
    }
    const present = valuesIn(known, key);
    const wanted = typeof value === 'string' ? [value] : value;
    const isPresent = wanted.every((each) => present.some((other) => foldedName(other) === foldedName(each)));
    // An export has several values of a property in one cell.
    if (isPresent || present.join(VALUE_SEPARATOR) === value) return;
    const doubts: ProposalDoubt[] =
      present.length > 0 ? [{ code: 'other-value', parameters: { known: present.join(', ') } }] : [];
    this.#put({ key: `value ${id} ${key}`, kind: 'value', about: id, field: key, value, doubts, needs: [] });
  }

  #addReference(about: About, key: string, other: string, needs: readonly string[]): void {
    const present = valuesIn(about.known, key);
    if (present.includes(other)) return;
    const doubts: ProposalDoubt[] =
      present.length > 0 ? [{ code: 'other-value', parameters: { known: present.join(', ') } }] : [];
    this.#put({
      key: `value ${about.id} ${key}`,
      kind: 'value',
      about: about.id,
      field: key,
      value: other,
      doubts,
      needs,
    });
  }

  /** The entity that a cell names: known, offered, or a new one that is doubtful; undefined where the cell is no name or may mean several. */
  #idOf(name: string, about: About): string | undefined {
    if (this.#snapshot.registry.entity(name) || this.#fresh.has(name)) return name;
    const ids = this.#names.idsOf(name);
    if (ids.length > 0) return ids.length === 1 ? ids[0] : undefined;
    const fresh = this.#freshIds.get(nameKey(name));
    if (fresh !== undefined || !canBeName(name)) return fresh;
    const { id } = this.#newEntity('', [name], [], guessSchema([name]) === 'Person' ? 'Company' : guessSchema([name]));
    const [, by = about.id] = this.#namedId(about.id)[0] ?? [];
    this.#fresh.set(id, { ...this.#fresh.get(id)!, doubts: [{ code: 'only-named', parameters: { name: by } }] });
    return id;
  }

  #namedId(id: string): readonly (readonly [string, string])[] {
    const known = this.#snapshot.registry.entity(id);
    const name = known ? nameOf(known) : this.#fresh.get(id)?.names[0]?.value;
    return name === undefined ? [] : [[id, name]];
  }

  /** The first row that says something counts. */
  #put(item: Proposal): void {
    if (!this.#more.has(item.key)) this.#more.set(item.key, item);
  }
}

/** Keys that are read with the whole row. */
const OWN_KEYS: ReadonlySet<string> = new Set(['id', 'schema', 'name', 'name.en', 'name.zh', 'alias', 'percentage']);

function nameOf(entity: Entity): string {
  return displayName(entity, 'en');
}

function readValue(key: string, cell: string): string | readonly string[] {
  if (BUILT_IN.valueKind(key) === 'country') return countryOf(cell) ?? cell;
  if (!LISTS.includes(key)) return cell;
  const values = cell.split(SEPARATORS).filter((each) => each !== '');
  return values.length === 1 ? values[0]! : values;
}

function hasOwner(known: Entity | undefined, owner: string): boolean {
  if (!known) return false;
  return known.links.some(
    ({ item }) =>
      item.type.value === 'Ownership' &&
      item.properties.some(({ key, values }) => key.value === 'owner' && values.some(({ value }) => value === owner)),
  );
}
