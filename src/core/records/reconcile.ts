import type { Resumable } from '../base/resumable';
import { type KnownNames, knownNames, nearSpellings } from '../incoming/knownNames';
import { identifiersOf, valuesIn } from '../incoming/knownValues';
import { missingNames } from '../incoming/missingNames';
import { nameKey } from '../incoming/nameKey';
import type { Proposal, ProposalDoubt, Proposals, ProposedValues } from '../incoming/proposals';
import { entityProposal } from '../incoming/proposals';
import { displayName } from '../queries/names/displayName';
import { guessSchema } from '../registry/drafts/guessSchema';
import { canBeName, namesByLanguage } from '../registry/drafts/namesInSelection';
import { proposeId } from '../registry/drafts/proposeId';
import { identifiersIn } from '../registry/merging/sharedIdentifiers';
import type { Entity } from '../registry/model';
import type { Snapshot } from '../snapshot';
import { foldedName } from '../text/canonical';
import { isId } from '../text/slug';
import { FreshEntities } from './freshEntities';
import type { IncomingRecord, IncomingTie } from './record';

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
  readonly #fresh: FreshEntities;
  readonly #distinct = new Set<string>();
  readonly #more = new Map<string, Proposal>();
  /** Ids of the known entities that records are about. */
  readonly #known = new Set<string>();
  readonly #ties: { readonly about: About; readonly tie: IncomingTie }[] = [];
  /** Ids of known entities by what records call them. */
  readonly #called = new Map<string, string>();
  readonly #separator: string;

  private constructor(snapshot: Snapshot, separator: string, names: KnownNames) {
    this.#snapshot = snapshot;
    this.#separator = separator;
    this.#names = names;
    this.#fresh = new FreshEntities(snapshot);
    this.#byIdentifier = identifiersOf(snapshot);
  }

  /** No records yet. @param separator between several values of a property in one text, as an export writes them. */
  static *beside(snapshot: Snapshot, separator: string): Resumable<IncomingRecords> {
    return new IncomingRecords(snapshot, separator, yield* knownNames(snapshot));
  }

  /** All that they offer. */
  proposals(): Proposals {
    const items = [...this.#fresh.all(), ...this.#more.values()];
    const changed = new Set(items.flatMap((item) => ('about' in item ? [item.about] : [])));
    const unchanged = [...this.#known].filter((id) => !changed.has(id)).length;
    return { items, source: undefined, named: this.#named(changed), unchanged };
  }

  /** The name of each known entity that a proposal speaks of, by id. @param about those that the proposals change. */
  #named(about: ReadonlySet<string>): ReadonlyMap<string, string> {
    const ids = new Set(about);
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
      if (about.known) this.#called.set(nameKey(name), about.id);
      else this.#fresh.callAlso(about.id, name);
    }
    if (about.known) this.#known.add(about.id);
    if (about.known) this.#addNames(about.known, all, about.doubts);
    else if (found) this.#fresh.addNames(about.id, all);
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
      identifiersIn(key, value).flatMap((identifier) => this.#byIdentifier.get(identifier) ?? []),
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
    const fresh = this.#fresh.has(id) ? id : this.#fresh.named(record);
    if (fresh === undefined || (isDistinct && this.#distinct.has(fresh))) return undefined;
    return { id: fresh, known: undefined, doubts: [] };
  }

  #newEntity(record: IncomingRecord): About {
    const { id: written, names, aliases, schema, doubts = [], case: rule } = record;
    const { registry } = this.#snapshot;
    const taken = (each: string): boolean => this.#fresh.has(each) || registry.hasId(each);
    const id = isId(written) && !taken(written) ? written : proposeId(names, schema, taken);
    const byLanguage = namesByLanguage([...new Set(names)]);
    const more = [...new Set([...byLanguage.aliases, ...aliases])];
    const sharing = [...names, ...aliases].flatMap((name) => {
      const other = this.#fresh.nameOf(this.#fresh.idOf(name) ?? '');
      return other === undefined ? [] : [{ name, other }];
    });
    const near = doubts.length > 0 ? [] : nearSpellings([...names, ...aliases], this.#names);
    const like = doubts.length > 0 || near.length > 0 ? near : this.#fresh.lookAlikes(record);
    const entity = entityProposal({
      id,
      schema,
      ...(rule && { case: rule }),
      names: byLanguage.names,
      aliases: more.filter((alias) => !names.slice(0, 1).includes(alias)),
      values: {},
      doubts: [
        ...doubts,
        ...like,
        ...sharing.slice(0, 1).map((parameters) => ({ code: 'name-of-other', parameters }) as const),
      ],
    });
    this.#fresh.add(entity);
    return { id, known: undefined, doubts: [] };
  }

  #addNames(known: Entity, names: readonly string[], doubts: readonly ProposalDoubt[]): void {
    const { names: first, aliases } = namesByLanguage(names);
    const offered = [...first, ...aliases.map((value) => ({ lang: '', value }))].map((name) => ({ name, doubts }));
    for (const item of missingNames(known, offered)) this.#put(item);
  }

  #addValue({ id, known, doubts }: About, key: string, value: string | readonly string[]): void {
    if (!known) {
      this.#fresh.addValue(id, key, value, this.#separator);
      return;
    }
    const present = valuesIn(known, key);
    const wanted = typeof value === 'string' ? [value] : value;
    const isPresent = wanted.every((each) => present.some((other) => foldedName(other) === foldedName(each)));
    // An export has several values of a property in one text.
    if (isPresent || present.join(this.#separator) === value) return;
    this.#putValue(id, key, value, [...doubts, ...otherValue(present)], []);
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
    const fresh = this.#fresh.idOf(name);
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
    const name = known ? nameOf(known) : this.#fresh.nameOf(id);
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
