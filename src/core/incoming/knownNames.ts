import { memoize } from '../base/memoize';
import type { Resumable } from '../base/resumable';
import { isLatin } from '../languages/letters';
import { lookUp } from '../mentions/naming';
import type { Registry } from '../registry/merging/registry';
import { entityIn, type Snapshot } from '../snapshot';
import { nearest } from '../text/nearest';
import { nameKey } from './nameKey';
import type { ProposalDoubt } from './proposals';

/** A name and the entity that has it. */
export interface KnownName {
  readonly name: string;
  readonly id: string;
}

/** In UTF-16 units: of shorter names another spelling cannot be told from another name. */
const SHORTEST = 6;

/** Names by their spelling, with or without a legal form, and by nearly the same spelling. Each look-up takes constant time. */
export class KnownNames {
  readonly #byKey = new Map<string, KnownName>();
  /** Latin names by their spelling without one of its letters. */
  readonly #byRest = new Map<string, KnownName[]>();
  readonly #snapshot: Snapshot;

  /** Without any names; see `knownNames`. */
  constructor(snapshot: Snapshot) {
    this.#snapshot = snapshot;
  }

  add(name: string, id: string): void {
    const key = nameKey(name);
    if (this.#byKey.has(key)) return;
    const known = { name, id };
    this.#byKey.set(key, known);
    for (const rest of restsOf(name)) {
      const others = this.#byRest.get(rest);
      if (others) others.push(known);
      else this.#byRest.set(rest, [known]);
    }
  }

  /** The ids of the entities that a name means, in notes or without its legal form. */
  idsOf(name: string): readonly string[] {
    const meant = lookUp(name, this.#snapshot)?.entities;
    if (meant && meant.length > 0) return meant;
    const known = this.#byKey.get(nameKey(name));
    return known ? [known.id] : [];
  }

  /** A Latin name that differs from this one in a letter or two; undefined if there is none. */
  near(name: string): KnownName | undefined {
    const key = nameKey(name);
    for (const rest of restsOf(name)) {
      const found = this.#byRest.get(rest)?.find((known) => isNear(key, nameKey(known.name)));
      if (found) return found;
    }
    return undefined;
  }
}

/** Entities between two pauses. */
const STEP = 50;

/** The names that count in a snapshot. Their entries are read for that, if they have not been. */
export function* knownNames(snapshot: Snapshot): Resumable<KnownNames> {
  const known = new KnownNames(snapshot);
  let count = 0;
  for (const entity of snapshot.registry.entities()) {
    if (count++ % STEP === 0) yield;
    for (const { item } of entityIn(snapshot, entity)?.names ?? []) known.add(item.value, entity.id);
  }
  return known;
}

/** The doubt of a new entity one of whose names is spelt nearly like a known one: at most one. */
export function nearSpellings(names: readonly string[], known: Pick<KnownNames, 'near'>): readonly ProposalDoubt[] {
  for (const name of names) {
    const near = known.near(name);
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
    if (++looked % IDS_A_STEP === 0) yield;
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

/** Entities between two pauses. */
const IDS_A_STEP = 50;

function restsOf(name: string): readonly string[] {
  const key = nameKey(name);
  if (!isLatin(name) || key.length < SHORTEST) return [];
  // Names with other digits are other names.
  const without = Array.from(key, (letter, at) => (/\d/.test(letter) ? key : key.slice(0, at) + key.slice(at + 1)));
  return [...new Set([key, ...without])];
}

/** Neither the same, nor the plural, nor another number. */
function isNear(key: string, other: string): boolean {
  const digits = (text: string): string => text.replace(/\D/g, '');
  if (key === other || `${key}s` === other || key === `${other}s` || digits(key) !== digits(other)) return false;
  return nearest(key, [other]) !== undefined;
}
