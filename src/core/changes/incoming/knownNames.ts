import { lookUp } from '../../notes/mentions/naming';
import { entityIn, type Snapshot } from '../../registry/engine/snapshot';
import type { Registry } from '../../registry/merging/registry';
import { IDENTIFYING, identifiersIn } from '../../registry/merging/sharedIdentifiers';
import { ORGANIZATIONS } from '../../registry/vocabulary/tables/schemas';
import { DEFAULT_SCHEMA } from '../../registry/vocabulary/vocabulary';
import { memoize, type Resumable } from '../../text/base/lazy';
import { inLatinLetters } from '../../text/languages/languages';
import { isLatin } from '../../text/languages/letters';
import { nameKey } from '../../text/languages/nameKey';
import type { ProposalDoubt } from './proposals';

/** A name and the entity that has it. */
export interface KnownName {
  readonly name: string;
  readonly id: string;
}

/** A name as it is compared with others. */
interface ComparedName extends KnownName {
  /** As `nameKey` gives it. */
  readonly key: string;
  /** The kind of its entity; '' where nothing says it. */
  readonly kind: string;
}

/** In UTF-16 units: longer names are not those of people whose language is written without spaces. */
const LONGEST_PERSON = 4;
/** In UTF-16 units: of shorter names another spelling cannot be told from another name. */
const SHORTEST = 6;

/**
 * Entities by their names, with or without a legal form, and by nearly the same spelling; and by their identifiers. Each look-up takes
 * constant time.
 */
export class KnownNames {
  readonly #byKey = new Map<string, KnownName>();
  /** Latin names by their spelling without one of its letters. */
  readonly #byRest = new Map<string, ComparedName[]>();
  /** Names of people in the letters of their language, and in Latin ones, by how they sound. */
  readonly #bySound = { own: new Map<string, KnownName>(), latin: new Map<string, KnownName>() };
  readonly #byIdentifier = new Map<string, string[]>();
  readonly #snapshot: Snapshot;

  /** Without any names; see `knownNames`. */
  constructor(snapshot: Snapshot) {
    this.#snapshot = snapshot;
  }

  /** @param schema of the entity. */
  add(name: string, id: string, schema: string): void {
    const key = nameKey(name);
    if (this.#byKey.has(key)) return;
    const known = { name, id, key, kind: comparedKind(schema) };
    this.#byKey.set(key, known);
    for (const rest of restsOf(name, key)) {
      // An empty list that grows takes four times the memory of one with its first item, and most have one.
      const alike = memoize(this.#byRest, rest, () => [known]);
      if (alike[0] !== known) alike.push(known);
    }
    if (!isPerson(schema, this.#snapshot)) return;
    const { own, latin } = soundsOf(name);
    for (const sound of own) memoize(this.#bySound.own, sound, () => known);
    for (const sound of latin) memoize(this.#bySound.latin, sound, () => known);
  }

  /** Takes a value of an entity, if it is an identifier (see `identifiersIn`). */
  identify(key: string, value: string | readonly string[], id: string): void {
    for (const identifier of identifiersIn(key, value)) {
      const owners = memoize(this.#byIdentifier, identifier, () => []);
      if (!owners.includes(id)) owners.push(id);
    }
  }

  /** The ids of the entities that have each of the identifiers in a value. */
  ownersOf(key: string, value: string | readonly string[]): readonly (readonly string[])[] {
    return identifiersIn(key, value).map((identifier) => this.#byIdentifier.get(identifier) ?? []);
  }

  /** The ids of the entities that a name means, in notes or without its legal form. */
  idsOf(name: string): readonly string[] {
    const meant = lookUp(name, this.#snapshot)?.entities;
    if (meant && meant.length > 0) return meant;
    const known = this.#byKey.get(nameKey(name));
    return known ? [known.id] : [];
  }

  /**
   * A Latin name of an entity of the same kind that differs from this one in a letter or two; undefined if there is none.
   *
   * @param isMeant whether an entity with that id counts.
   */
  near(name: string, schema: string, isMeant: (id: string) => boolean): KnownName | undefined {
    const key = nameKey(name);
    const kind = comparedKind(schema);
    const isAlike = (known: ComparedName): boolean =>
      (kind === '' || known.kind === '' || kind === known.kind) && isMeant(known.id) && isNear(key, known.key);
    for (const rest of restsOf(name, key)) {
      const found = this.#byRest.get(rest)?.find(isAlike);
      if (found) return found;
    }
    return undefined;
  }

  /**
   * The name of a person in other letters that is spelt like this one of a person, in either order; undefined if there is none.
   *
   * @param isMeant whether an entity with that id counts.
   */
  soundingLike(name: string, schema: string, isMeant: (id: string) => boolean): KnownName | undefined {
    if (!isPerson(schema, this.#snapshot)) return undefined;
    const { own, latin } = soundsOf(name);
    const found = own.map((sound) => this.#bySound.latin.get(sound));
    return [...found, ...latin.map((sound) => this.#bySound.own.get(sound))].find(
      (each) => each !== undefined && isMeant(each.id),
    );
  }
}

/** Entities between two pauses. */
const STEP = 50;

/** The names and identifiers that count in a snapshot. Their entries are read for that, if they have not been. */
export function* knownNames(snapshot: Snapshot): Resumable<KnownNames> {
  const known = new KnownNames(snapshot);
  let count = 0;
  for (const entity of snapshot.registry.entities()) {
    if (count++ % STEP === 0) yield;
    const { names = [], properties } = entityIn(snapshot, entity) ?? {};
    for (const { item } of names) known.add(item.value, entity.id, entity.schema);
    for (const key of IDENTIFYING)
      for (const { item } of properties?.get(key) ?? []) known.identify(key, item.value, entity.id);
  }
  return known;
}

/** The doubt of a new entity one of whose names is spelt nearly like a known one: at most one. @param isMeant see `near`. */
export function nearSpellings(
  names: readonly string[],
  schema: string,
  known: Pick<KnownNames, 'near'>,
  isMeant: (id: string) => boolean = () => true,
): readonly ProposalDoubt[] {
  for (const name of names) {
    const near = known.near(name, schema, isMeant);
    if (near) return [{ code: 'near-spelling', parameters: { name, known: near.name, id: near.id } }];
  }
  return [];
}

/**
 * For each of some names that has one, a name of a registry file that is spelt nearly like it. Fast for a few names and a large
 * registry.
 */
export function* lookAlikes(names: Iterable<string>, registry: Registry): Resumable<ReadonlyMap<string, KnownName>> {
  const asked = new Map<string, string[]>();
  for (const name of names) for (const rest of restsOf(name)) memoize(asked, rest, () => []).push(name);
  const found = new Map<string, KnownName>();
  if (asked.size === 0) return found;
  let looked = 0;
  for (const id of registry.ids()) {
    if (++looked % STEP === 0) yield;
    registry.visitNames(id, ({ value }) => {
      for (const rest of restsOf(value)) {
        for (const name of asked.get(rest) ?? []) {
          if (!found.has(name) && isNear(nameKey(name), nameKey(value))) found.set(name, { name: value, id });
        }
      }
    });
  }
  return found;
}

/** Firms, bodies and other organisations are one kind here: which of them one is, is often not known. '' for none. */
function comparedKind(schema: string): string {
  if (schema === DEFAULT_SCHEMA) return '';
  return ORGANIZATIONS.some((each) => each === schema) ? 'Organization' : schema;
}

function isPerson(schema: string, { registry }: Snapshot): boolean {
  return registry.vocabulary.like(schema) === 'Person';
}

/** A person's name in letters of its own, with its family name first, as it may be written in Latin ones; or one in these. */
function soundsOf(name: string): Readonly<Record<'own' | 'latin', readonly string[]>> {
  const letters = (text: string): string =>
    text
      .normalize('NFD')
      .replace(/u\u0308/gi, 'v')
      .replace(/[^a-z]/gi, '')
      .toLowerCase();
  if (isLatin(name)) return { own: [], latin: /\S\s+\S/.test(name) ? [letters(name)] : [] };
  if (name.length > LONGEST_PERSON) return { own: [], latin: [] };
  const spelt = (text: string, isFirst: boolean): string => letters(inLatinLetters(text, isFirst));
  const turned = [1, 2].map((length) => spelt(name.slice(length), false) + spelt(name.slice(0, length), true));
  return { own: [...new Set([spelt(name, true), ...turned])].filter((sound) => sound !== ''), latin: [] };
}

/** A Latin name without one of its letters, and the whole. */
function restsOf(name: string, key = nameKey(name)): readonly string[] {
  if (!isLatin(name) || key.length < SHORTEST) return [];
  // Names with other digits are other names.
  const letters = key.split('');
  const without = letters.map((letter, at) => (/\d/.test(letter) ? key : key.slice(0, at) + key.slice(at + 1)));
  return [...new Set([key, ...without])];
}

/** Neither the same nor the plural: names that have a rest in common differ in two letters at most, and have the same digits. */
function isNear(key: string, other: string): boolean {
  return key !== other && `${key}s` !== other && key !== `${other}s`;
}
