import { displayName } from '../../answers/names/displayName';
import type { NameKind } from '../../matching/nameKind';
import type { Snapshot } from '../../registry/engine/snapshot';
import type { Entity } from '../../registry/model';
import { isLatin } from '../../text/languages/letters';
import { nameKey } from '../../text/languages/nameKey';
import { foldedName } from '../../text/units/canonical';
import { type KnownNames, nearSpellings } from '../incoming/knownNames';
import type { ProposalDoubt, Recognised } from '../incoming/proposals';
import type { FreshEntities } from './freshEntities';
import type { IncomingRecord } from './record';

/** An entity that a record is about. */
export interface About {
  readonly id: string;
  readonly known: Entity | undefined;
  /** Why it is not sure that it is this one. */
  readonly doubts: readonly ProposalDoubt[];
  readonly recognised?: Recognised | undefined;
}

/** Says of which entity a record is, known or offered by an earlier one, and of which a name is. */
export class EntityFinder {
  readonly #snapshot: Snapshot;
  readonly #names: KnownNames;
  readonly #fresh: FreshEntities;
  readonly #distinct = new Set<string>();
  /** Ids by what other records call the entities. */
  readonly #called = new Map<string, string>();
  readonly #isFresh = (id: string): boolean => this.#fresh.has(id);
  readonly #isKnown = (id: string): boolean => !this.#fresh.has(id);

  constructor(snapshot: Snapshot, names: KnownNames, fresh: FreshEntities) {
    this.#snapshot = snapshot;
    this.#names = names;
    this.#fresh = fresh;
  }

  /** Notes that a record is of an entity, and what other records call that: a known one, or else the first that is called so. */
  took({ isDistinct, calledAlso = [] }: IncomingRecord, { id, known }: About): void {
    if (isDistinct) this.#distinct.add(id);
    for (const key of calledAlso.map(nameKey)) if (known || !this.#called.has(key)) this.#called.set(key, id);
  }

  /** The entity of a record; undefined for a new one. @param names all of it. */
  find(record: IncomingRecord, names: readonly string[]): About | undefined {
    const { about = '', id, values, isDistinct, isTranslated } = record;
    const { registry } = this.#snapshot;
    const given = registry.entity(about);
    if (given) return { id: given.id, known: given, doubts: [] };
    const known = registry.entity(id);
    if (known) {
      const recognised: Recognised = { code: known.id === id ? 'id' : 'former-id', parameters: { id } };
      return { id: known.id, known, doubts: [], recognised };
    }
    const identified = values.flatMap(([key, value]) =>
      this.#names.ownersOf(key, value).flatMap((owners) => {
        const [owner, ...others] = owners.filter((each) => !this.#fresh.has(each));
        if (owner === undefined || others.length > 0) return [];
        return [{ owner, parameters: { key, value: [value].flat().join() } }];
      }),
    );
    const byIdentifier = identified.map(({ owner }) => owner);
    const byMain = isTranslated ? this.#idsOfLatin(names) : this.#idsOf(record.names);
    // An alias decides only where nothing else does: lists of them overlap.
    const byName = byMain.length > 0 || byIdentifier.length > 0 ? byMain : this.#idsOf(record.aliases);
    const [entity, other] = [...new Set([...byIdentifier, ...byName])].flatMap((each) => registry.entity(each) ?? []);
    if (entity) {
      const by = identified.find(({ owner }) => owner === entity.id)?.parameters;
      const recognised = by ? ({ code: 'identifier', parameters: by } as const) : this.#byName(entity, names);
      const doubts = other ? [ofSeveral(entity, other)] : [];
      return { id: entity.id, known: entity, doubts, ...(!hasName(entity, names, 'name') && { recognised }) };
    }
    const latin = isTranslated ? names.filter(isLatin) : [];
    const own = record.names.length > 0 ? record.names : record.aliases;
    const fresh = this.#fresh.has(id) ? id : this.#fresh.named(latin.length > 0 ? latin : own);
    if (fresh !== undefined && !(isDistinct && this.#distinct.has(fresh)))
      return { id: fresh, known: undefined, doubts: [] };
    return this.#soundingLike(record, names);
  }

  #byName(entity: Entity, names: readonly string[]): Recognised {
    const name = names.find((each) => this.#names.idsOf(each).includes(entity.id)) ?? '';
    return { code: hasName(entity, [name]) ? 'name' : 'spelling', parameters: { name } };
  }

  /** Of known entities. */
  #idsOf(names: readonly string[]): readonly string[] {
    return names.flatMap((name) => this.#names.idsOf(name)).filter((id) => !this.#fresh.has(id));
  }

  /** The one that the Latin names mean, or else the one of the others, unless it has quite another Latin name. */
  #idsOfLatin(names: readonly string[]): readonly string[] {
    const latin = names.filter(isLatin);
    const byLatin = this.#idsOf(latin);
    const byOthers = this.#idsOf(names.filter((name) => !isLatin(name)));
    const id = byLatin.find((each) => byOthers.includes(each)) ?? byLatin[0] ?? byOthers[0];
    const entity = this.#snapshot.registry.entity(id ?? '');
    if (!entity) return [];
    if (byLatin.includes(entity.id) || latin.length === 0) return [entity.id];
    const others = entity.names.map(({ item }) => item.value).filter(isLatin);
    const isLike = (name: string): boolean =>
      this.#names.near(name, entity.schema, this.#isKnown)?.id === entity.id ||
      others.some((other) => firstWord(other) === firstWord(name));
    return others.length === 0 || latin.some(isLike) ? [entity.id] : [];
  }

  /** A person whose name in other letters sounds like one of these: most likely the same, which only a person can tell. */
  #soundingLike({ schema }: IncomingRecord, names: readonly string[]): About | undefined {
    for (const name of names) {
      const other =
        this.#names.soundingLike(name, schema, this.#isKnown) ?? this.#names.soundingLike(name, schema, this.#isFresh);
      if (!other) continue;
      const { id } = other;
      const known = this.#snapshot.registry.entity(id);
      // Of an entity that is new there is no dossier to open, so none is named.
      const parameters = { name, known: other.name, id: known ? id : '' };
      const doubt: ProposalDoubt = { code: 'same-sound', parameters };
      if (!known) this.#fresh.addDoubt(id, doubt);
      return { id, known, doubts: known ? [doubt] : [] };
    }
    return undefined;
  }

  /** The ids of the entities that an id or a name means: more than one where it may mean several. */
  idsNamed(name: string): readonly string[] {
    const known = this.#snapshot.registry.entity(name);
    const id = known?.id ?? (this.#fresh.has(name) ? name : this.#called.get(nameKey(name)));
    return id === undefined ? this.#names.idsOf(name) : [id];
  }

  /** The name of an entity, known or offered; its id where it is neither. */
  nameOf(id: string): string {
    const known = this.#snapshot.registry.entity(id);
    return known ? nameOf(known) : (this.#fresh.nameOf(id) ?? id);
  }

  /** Why the new entity of a record may be one that is known or offered. @param names all of it. */
  lookAlikes(record: IncomingRecord, names: readonly string[]): readonly ProposalDoubt[] {
    const { values, schema, isDistinct } = record;
    const near = nearSpellings(names, schema, this.#names, this.#isKnown);
    if (near.length > 0) return near;
    for (const [key, value] of values) {
      const owners = this.#names.ownersOf(key, value).flat();
      const other = owners.flatMap((id) => this.#fresh.nameOf(id) ?? []).at(0);
      if (other !== undefined) return [{ code: 'same-value', parameters: { key, value: `${value}`, other } }];
    }
    const alike = isDistinct ? [] : nearSpellings(record.names, schema, this.#names, this.#isFresh);
    // Of an entity that is new there is no dossier to open, so none is named.
    return alike.map(({ code, parameters }) => ({ code, parameters: { ...parameters, id: '' } }));
  }

  /** The doubt of a name that is one of another entity than that with the id, known or offered. */
  ofOther(name: string, id: string): readonly ProposalDoubt[] {
    const ids = this.#names.idsOf(name);
    if (ids.length === 0 || ids.includes(id)) return [];
    return [{ code: 'name-of-other', parameters: { name, other: this.nameOf(ids[0]!) } }];
  }

  /** The doubt of a name that is spelt nearly like that of another known entity, or, in a translation, like one of its own. */
  nearOther(name: string, known: Entity, isTranslated: boolean): readonly ProposalDoubt[] {
    if (this.#names.idsOf(name).length > 0) return [];
    const near = nearSpellings([name], known.schema, this.#names, this.#isKnown);
    return near.filter(({ parameters: { id } }) => isTranslated || id !== known.id);
  }
}

function nameOf(entity: Entity): string {
  return displayName(entity, 'en');
}

/** Whether the entity has one of these names, of that kind if one is given. */
function hasName(entity: Entity, names: readonly string[], kind?: NameKind): boolean {
  const own = entity.names.filter(({ item }) => kind === undefined || item.kind === kind);
  return own.some(({ item }) => names.some((name) => foldedName(name) === foldedName(item.value)));
}

function firstWord(name: string): string {
  return name.toLowerCase().split(/[\s,.-]/)[0]!;
}

function ofSeveral(entity: Entity, other: Entity): ProposalDoubt {
  const parameters = { name: nameOf(entity), other: nameOf(other), id: entity.id, otherId: other.id };
  return { code: 'of-several', parameters };
}
