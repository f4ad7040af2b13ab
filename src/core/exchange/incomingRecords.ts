import type { Resumable } from '../base/resumable';
import { KnownNames, knownNames, nearSpellings } from '../incoming/knownNames';
import { identifiersOf, valuesIn } from '../incoming/knownValues';
import { missingNames } from '../incoming/missingNames';
import { nameKey } from '../incoming/nameKey';
import {
  allNames,
  type EntityProposal,
  type Proposal,
  type ProposalDoubt,
  type ProposedValues,
} from '../incoming/proposals';
import { displayName } from '../queries/names/displayName';
import { guessSchema } from '../registry/drafts/guessSchema';
import { canBeName, namesByLanguage } from '../registry/drafts/namesInSelection';
import { proposeId } from '../registry/drafts/proposeId';
import { IDENTIFIERS } from '../registry/merging/sharedIdentifiers';
import type { Entity } from '../registry/model';
import type { Snapshot } from '../snapshot';
import { foldedName } from '../text/canonical';
import { isId } from '../text/slug';

/** What says something of one entity: a row of a table, a note. */
export interface IncomingRecord {
  /** The id of a known entity, or one for a new entity; '' where none is given. */
  readonly id: string;
  /** The best first. */
  readonly names: readonly string[];
  readonly aliases: readonly string[];
  /** What other records call it, beside its names: the name of a file. */
  readonly calledAlso?: readonly string[];
  /** Whether it is about another entity than every other record, even where they have a name in common. */
  readonly isDistinct?: boolean;
  /** The schema of a new entity. */
  readonly schema: string;
  /** The rule for capitals of a new entity's names; undefined for the usual one. */
  readonly case?: 'exact' | 'ignore';
  /** What makes a new entity doubtful. */
  readonly doubts?: readonly ProposalDoubt[];
  /** Properties, and `summary` and `description`. */
  readonly values: readonly (readonly [key: string, value: string | readonly string[]])[];
  readonly ties: readonly IncomingTie[];
}

/** That a record names other entities. */
export interface IncomingTie {
  /** The property that names them, or the end of a link. */
  readonly key: string;
  /** The type of the link; undefined for a property. */
  readonly type?: string;
  /** Ids or names. */
  readonly names: readonly string[];
  /** Of the link. */
  readonly values?: ProposedValues;
}

/** Properties by which two records are about the same entity. */
const IDENTIFYING = [...IDENTIFIERS, 'ticker'];
/** Records between two pauses. */
const STEP = 50;

/** An entity that a record is about. */
interface About {
  readonly id: string;
  readonly known: Entity | undefined;
  /** Why it is not sure that it is this one. */
  readonly doubts: readonly ProposalDoubt[];
}

/**
 * Holds records against a registry: what they offer are entities; names, properties and relations of known ones. An entity is
 * known by its id, an identifier that no other one has, or its names. What it has already is not offered; another value than
 * the registry has is doubtful. A name that a tie has is the id of a known or offered entity, or else a new one that is doubtful.
 */
export class IncomingRecords {
  readonly #snapshot: Snapshot;
  readonly #names: KnownNames;
  readonly #byIdentifier: ReadonlyMap<string, string | undefined>;
  /** New entities by their id, and the ids by their names. */
  readonly #fresh = new Map<string, EntityProposal>();
  readonly #freshIds = new Map<string, string>();
  /** What new entities are called and by which identifiers they are known, to tell those that look like one. */
  readonly #freshNames: KnownNames;
  readonly #freshIdentifiers = new Map<string, string>();
  readonly #distinct = new Set<string>();
  readonly #more = new Map<string, Proposal>();
  readonly #ties: { readonly about: About; readonly tie: IncomingTie }[] = [];
  /** Ids of known entities by what records call them. */
  readonly #called = new Map<string, string>();
  readonly #separator: string;

  private constructor(snapshot: Snapshot, separator: string, names: KnownNames) {
    this.#snapshot = snapshot;
    this.#separator = separator;
    this.#names = names;
    this.#freshNames = new KnownNames(snapshot);
    this.#byIdentifier = identifiersOf(snapshot.registry, IDENTIFYING);
  }

  /** No records yet. @param separator between several values of a property in one text, as an export writes them. */
  static *beside(snapshot: Snapshot, separator: string): Resumable<IncomingRecords> {
    return new IncomingRecords(snapshot, separator, yield* knownNames(snapshot));
  }

  items(): readonly Proposal[] {
    return [...this.#fresh.values(), ...this.#more.values()];
  }

  /** The name of each known entity that a proposal speaks of, by id. */
  named(): ReadonlyMap<string, string> {
    const ids = new Set(this.items().flatMap((item) => ('about' in item ? [item.about] : [])));
    const { vocabulary } = this.#snapshot.registry;
    for (const item of this.#more.values()) {
      if (item.kind === 'link') ids.add(item.other);
      if (item.kind === 'value' && vocabulary.valueKind(item.field) === 'reference')
        for (const id of [item.value].flat()) ids.add(id);
    }
    return new Map([...ids].flatMap((id) => this.#namedId(id)));
  }

  /** Takes a record; false where it has no name. */
  add(record: IncomingRecord): boolean {
    const { names, aliases, calledAlso = [] } = record;
    const all = [...new Set([...names, ...aliases])];
    const found = this.#find(record, all);
    if (!found && names.length === 0) return false;
    const about = found ?? this.#newEntity(record);
    if (record.isDistinct) this.#distinct.add(about.id);
    for (const name of calledAlso) {
      const key = nameKey(name);
      if (about.known) this.#called.set(key, about.id);
      else if (!this.#freshIds.has(key)) this.#freshIds.set(key, about.id);
    }
    if (about.known) this.#addNames(about.known, all, about.doubts);
    else if (found) this.#addFreshNames(about.id, all);
    for (const [key, value] of record.values) this.#addValue(about, key, value);
    for (const tie of record.ties) this.#ties.push({ about, tie });
    return true;
  }

  /** After all records: what they name becomes references and relations. */
  *tie(): Resumable<void> {
    for (const [index, { about, tie }] of this.#ties.entries()) {
      if (index % STEP === 0) yield;
      const others = tie.names
        .flatMap((name) => this.#idOf(name, tie.key, about) ?? [])
        .filter((other) => other !== about.id);
      if (tie.type === undefined) this.#addReference(about, tie.key, [...new Set(others)]);
      else for (const other of new Set(others)) this.#addLink(about, tie.type, tie.key, other, tie.values ?? {});
    }
  }

  #find(record: IncomingRecord, names: readonly string[]): About | undefined {
    const { id, values, isDistinct } = record;
    const { registry } = this.#snapshot;
    const known = registry.entity(id);
    if (known) return { id, known, doubts: [] };
    const byName = [...new Set(names.flatMap((name) => this.#names.idsOf(name)))];
    const byIdentifier = values.flatMap(([key, value]) =>
      IDENTIFYING.includes(key) ? (this.#byIdentifier.get(`${key} ${value}`) ?? []) : [],
    );
    const [first, second] = [...new Set([...byIdentifier, ...byName])];
    const entity = first === undefined ? undefined : registry.entity(first);
    if (entity) {
      const other = second === undefined ? undefined : registry.entity(second);
      const doubts: ProposalDoubt[] = other
        ? [
            {
              code: 'of-several',
              parameters: { name: nameOf(entity), other: nameOf(other), id: entity.id, otherId: other.id },
            },
          ]
        : [];
      return { id: entity.id, known: entity, doubts };
    }
    const fresh = this.#fresh.has(id) ? id : this.#freshNamed(record);
    if (fresh === undefined || (isDistinct && this.#distinct.has(fresh))) return undefined;
    return { id: fresh, known: undefined, doubts: [] };
  }

  /** The new entity that has a name of the record. An alias that both have makes them no one entity. */
  #freshNamed({ names, aliases }: IncomingRecord): string | undefined {
    const main = names.length > 0 ? names : aliases;
    return main
      .map((name) => this.#freshIds.get(nameKey(name)))
      .find((id) => {
        const own = this.#fresh.get(id ?? '')?.names.map(({ value }) => nameKey(value));
        return main.some((name) => own?.includes(nameKey(name)));
      });
  }

  /** Further names of a new entity, as aliases or as its name in another language. */
  #addFreshNames(id: string, more: readonly string[]): void {
    const entity = this.#fresh.get(id)!;
    const { names, aliases } = namesByLanguage([...new Set([...allNames(entity), ...more])]);
    this.#fresh.set(id, { ...entity, names, aliases });
    this.#knowFresh(id, more);
  }

  #knowFresh(id: string, names: readonly string[]): void {
    for (const name of names) {
      if (!this.#freshIds.has(nameKey(name))) this.#freshIds.set(nameKey(name), id);
      this.#freshNames.add(name, id);
    }
  }

  #newEntity(record: IncomingRecord): About {
    const { id: written, names, aliases, schema, doubts = [], case: rule } = record;
    const { registry } = this.#snapshot;
    const taken = (each: string): boolean => this.#fresh.has(each) || registry.hasId(each);
    const id = isId(written) && !taken(written) ? written : proposeId(names, schema, taken);
    const byLanguage = namesByLanguage([...new Set(names)]);
    const more = [...new Set([...byLanguage.aliases, ...aliases])];
    const sharing = [...names, ...aliases].flatMap((name) => {
      const other = this.#freshIds.get(nameKey(name));
      return other === undefined ? [] : [{ name, other: this.#fresh.get(other)!.names[0]!.value }];
    });
    const like = doubts.length > 0 ? [] : this.#lookAlikes(record);
    const entity: EntityProposal = {
      key: `entity ${id}`,
      kind: 'entity',
      id,
      schema,
      ...(rule && { case: rule }),
      names: byLanguage.names,
      aliases: more.filter((alias) => !names.slice(0, 1).includes(alias)),
      values: {},
      texts: [],
      at: '',
      reasons: [],
      doubts: [
        ...doubts,
        ...like,
        ...sharing.slice(0, 1).map((parameters) => ({ code: 'name-of-other', parameters }) as const),
      ],
      needs: [],
    };
    this.#fresh.set(id, entity);
    this.#knowFresh(id, allNames(entity));
    return { id, known: undefined, doubts: [] };
  }

  /** Why a new entity may be one that is known, or one of another record. */
  #lookAlikes({ names, aliases, values, isDistinct }: IncomingRecord): readonly ProposalDoubt[] {
    const near = nearSpellings([...names, ...aliases], this.#names);
    if (near.length > 0) return near;
    const same = values.flatMap(([key, value]) => {
      const id = IDENTIFYING.includes(key) ? this.#freshIdentifiers.get(`${key} ${value}`) : undefined;
      return id === undefined ? [] : [{ key, value: `${value}`, other: this.#fresh.get(id)!.names[0]!.value }];
    });
    if (same.length > 0) return same.slice(0, 1).map((parameters) => ({ code: 'same-value', parameters }));
    // Of an entity that is new there is no dossier to open.
    const alike = isDistinct ? [] : nearSpellings(names, this.#freshNames);
    return alike.map((doubt) => ({ ...doubt, parameters: { ...doubt.parameters, id: '' } }));
  }

  #addNames(known: Entity, names: readonly string[], doubts: readonly ProposalDoubt[]): void {
    const { names: first, aliases } = namesByLanguage(names);
    const offered = [...first, ...aliases.map((value) => ({ lang: '', value }))].map((name) => ({ name, doubts }));
    for (const item of missingNames(known, offered)) this.#put(item);
  }

  #addValue({ id, known, doubts }: About, key: string, value: string | readonly string[]): void {
    if (!known) {
      this.#addFreshValue(this.#fresh.get(id)!, key, value);
      return;
    }
    const present = valuesIn(known, key);
    const wanted = typeof value === 'string' ? [value] : value;
    const isPresent = wanted.every((each) => present.some((other) => foldedName(other) === foldedName(each)));
    // An export has several values of a property in one text.
    if (isPresent || present.join(this.#separator) === value) return;
    this.#putValue(id, key, value, [...doubts, ...otherValue(present)], []);
  }

  #addFreshValue(fresh: EntityProposal, key: string, value: string | readonly string[]): void {
    const present = fresh.values?.[key];
    if (present === undefined) {
      this.#fresh.set(fresh.id, { ...fresh, values: { ...fresh.values, [key]: value } });
      const identifier = `${key} ${value}`;
      if (IDENTIFYING.includes(key) && !this.#freshIdentifiers.has(identifier))
        this.#freshIdentifiers.set(identifier, fresh.id);
    } else if (foldedName([present].flat().join()) !== foldedName([value].flat().join())) {
      const doubt: ProposalDoubt = {
        code: 'given-twice',
        parameters: { key, value: [value].flat().join(this.#separator) },
      };
      if (fresh.doubts.length === 0) this.#fresh.set(fresh.id, { ...fresh, doubts: [doubt] });
    }
  }

  #addReference({ id, known, doubts }: About, key: string, others: readonly string[]): void {
    const present = valuesIn(known, key);
    const missing = others.filter((other) => !present.includes(other));
    if (missing.length === 0) return;
    const value = missing.length === 1 && others.length === 1 ? others[0]! : others;
    const shown = present.map((other) => this.#namedId(other)[0]?.[1] ?? other);
    this.#putValue(id, key, value, [...doubts, ...otherValue(shown)], this.#freshOf([id, ...others]));
  }

  #addLink(about: About, type: string, end: string, other: string, values: ProposedValues): void {
    if (hasLink(about.known, type, end, other)) return;
    this.#put({
      key: `link ${about.id} ${type} ${end} ${other}`,
      kind: 'link',
      about: about.id,
      type,
      end,
      other,
      values,
      doubts: about.doubts,
      needs: this.#freshOf([about.id, other]),
    });
  }

  #freshOf(ids: readonly string[]): readonly string[] {
    return ids.filter((id) => this.#fresh.has(id));
  }

  /** The entity that a text names: known, offered, or a new one that is doubtful; undefined where it is no name or may mean several. */
  #idOf(name: string, key: string, about: About): string | undefined {
    if (this.#snapshot.registry.entity(name) || this.#fresh.has(name)) return name;
    const called = this.#called.get(nameKey(name));
    if (called !== undefined) return called;
    const ids = this.#names.idsOf(name);
    if (ids.length > 0) return ids.length === 1 ? ids[0] : undefined;
    const fresh = this.#freshIds.get(nameKey(name));
    if (fresh !== undefined || !canBeName(name)) return fresh;
    const [, by = about.id] = this.#namedId(about.id)[0] ?? [];
    return this.#newEntity({
      id: '',
      names: [name],
      aliases: [],
      schema: this.#kindOfNamed(name, key),
      doubts: [{ code: 'only-named', parameters: { name: by } }],
      values: [],
      ties: [],
    }).id;
  }

  /** The kind of what a record names under a key: one that the key usually names, and a company rather than a person. */
  #kindOfNamed(name: string, key: string): string {
    const guess = guessSchema([name]);
    const targets = this.#snapshot.registry.vocabulary.targetSchemas(key);
    const usual = ['Company', 'Place'].find((kind) => !targets || targets.includes(kind)) ?? targets?.[0] ?? guess;
    return guess === 'Person' || !(targets?.includes(guess) ?? true) ? usual : guess;
  }

  #namedId(id: string): readonly (readonly [string, string])[] {
    const known = this.#snapshot.registry.entity(id);
    const name = known ? nameOf(known) : this.#fresh.get(id)?.names[0]?.value;
    return name === undefined ? [] : [[id, name]];
  }

  #putValue(
    about: string,
    field: string,
    value: string | readonly string[],
    doubts: readonly ProposalDoubt[],
    needs: readonly string[],
  ): void {
    this.#put({ key: `value ${about} ${field}`, kind: 'value', about, field, value, doubts, needs });
  }

  /** The first record that says something counts. */
  #put(item: Proposal): void {
    if (!this.#more.has(item.key)) this.#more.set(item.key, item);
  }
}

function nameOf(entity: Entity): string {
  return displayName(entity, 'en');
}

function otherValue(present: readonly string[]): readonly ProposalDoubt[] {
  return present.length > 0 ? [{ code: 'other-value', parameters: { known: present.join(', ') } }] : [];
}

function hasLink(known: Entity | undefined, type: string, end: string, other: string): boolean {
  if (!known) return false;
  return known.links.some(
    ({ item }) =>
      item.type.value === type &&
      item.properties.some(({ key, values }) => key.value === end && values.some(({ value }) => value === other)),
  );
}
