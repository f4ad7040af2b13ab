import { displayName } from '../../answers/names/displayName';
import type { NameKind } from '../../matching/nameKind';
import type { Snapshot } from '../../registry/engine/snapshot';
import { identifiersIn } from '../../registry/merging/sharedIdentifiers';
import type { Entity } from '../../registry/model';
import { isLatin } from '../../text/languages/letters';
import { nameKey } from '../../text/languages/nameKey';
import { foldedName } from '../../text/units/canonical';
import { type KnownName, type KnownNames, nearSpellings } from '../incoming/knownNames';
import { identifiersOf } from '../incoming/missingNames';
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
  readonly #byIdentifier: ReadonlyMap<string, string | undefined>;
  readonly #distinct = new Set<string>();
  /** Ids of known entities by what records call them. */
  readonly #called = new Map<string, string>();

  constructor(snapshot: Snapshot, names: KnownNames, fresh: FreshEntities) {
    this.#snapshot = snapshot;
    this.#names = names;
    this.#fresh = fresh;
    this.#byIdentifier = identifiersOf(snapshot);
  }

  /** Notes that a record is of an entity, and what other records call that. */
  took({ isDistinct, calledAlso = [] }: IncomingRecord, { id, known }: About): void {
    if (isDistinct) this.#distinct.add(id);
    for (const name of calledAlso) {
      if (known) this.#called.set(nameKey(name), id);
      else this.#fresh.callAlso(id, name);
    }
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
      identifiersIn(key, value).flatMap((identifier) => {
        const owner = this.#byIdentifier.get(identifier);
        return owner === undefined ? [] : [{ owner, parameters: { key, value: [value].flat().join() } }];
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

  #idsOf(names: readonly string[]): readonly string[] {
    return names.flatMap((name) => this.#names.idsOf(name));
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
      this.#names.near(name, entity.schema)?.id === entity.id ||
      others.some((other) => firstWord(other) === firstWord(name));
    return others.length === 0 || latin.some(isLike) ? [entity.id] : [];
  }

  /** A person whose name in other letters sounds like one of these: most likely the same, which only a person can tell. */
  #soundingLike({ schema }: IncomingRecord, names: readonly string[]): About | undefined {
    const doubtOf = (name: string, { name: known, id }: KnownName): ProposalDoubt => ({
      code: 'same-sound',
      parameters: { name, known, id },
    });
    for (const name of names) {
      const other = this.#names.soundingLike(name, schema);
      const known = other && this.#snapshot.registry.entity(other.id);
      if (known) return { id: known.id, known, doubts: [doubtOf(name, other)] };
      const fresh = this.#fresh.soundingLike(name, schema);
      if (!fresh) continue;
      this.#fresh.addDoubt(fresh.id, doubtOf(name, { ...fresh, id: '' }));
      return { id: fresh.id, known: undefined, doubts: [] };
    }
    return undefined;
  }

  /** The ids of the entities that an id or a name means: more than one where it may mean several. */
  idsNamed(name: string): readonly string[] {
    const known = this.#snapshot.registry.entity(name);
    const id = known?.id ?? (this.#fresh.has(name) ? name : this.#called.get(nameKey(name)));
    if (id !== undefined) return [id];
    const ids = this.#names.idsOf(name);
    return ids.length > 0 ? ids : [this.#fresh.idOf(name)].flatMap((each) => each ?? []);
  }

  /** Why the new entity of a record may be one that is known or offered. @param names all of it. */
  lookAlikes(record: IncomingRecord, names: readonly string[]): readonly ProposalDoubt[] {
    const near = nearSpellings(names, record.schema, this.#names);
    return near.length > 0 ? near : this.#fresh.lookAlikes(record);
  }

  /** The doubt of a name that is one of another entity than that with the id, known or offered. */
  ofOther(name: string, id: string): readonly ProposalDoubt[] {
    const ids = this.#names.idsOf(name);
    const known = ids.includes(id) ? undefined : this.#snapshot.registry.entity(ids[0] ?? '');
    const fresh = ids.length > 0 ? undefined : this.#fresh.idOf(name);
    const other = known ? nameOf(known) : fresh === id ? undefined : this.#fresh.nameOf(fresh ?? '');
    return other === undefined ? [] : [{ code: 'name-of-other', parameters: { name, other } }];
  }

  /** The doubt of a name that is spelt nearly like that of another entity, or, in a translation, like one of its own. */
  nearOther(name: string, known: Entity, isTranslated: boolean): readonly ProposalDoubt[] {
    if (this.#names.idsOf(name).length > 0) return [];
    const near = nearSpellings([name], known.schema, this.#names);
    return near.filter(({ parameters }) => isTranslated || parameters.id !== known.id);
  }
}

/** The name by which proposals call a known entity. */
export function nameOf(entity: Entity): string {
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
