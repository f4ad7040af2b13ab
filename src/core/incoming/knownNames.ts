import { lookUp } from '../mentions/naming';
import type { Snapshot } from '../snapshot';
import { hasHan } from '../text/han';
import { nearest } from '../text/nearest';
import { nameKey } from './nameKey';

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

  /** The names that registry files have. */
  constructor(snapshot: Snapshot) {
    this.#snapshot = snapshot;
    for (const { id, names } of snapshot.registry.entities()) for (const { item } of names) this.add(item.value, id);
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

function restsOf(name: string): readonly string[] {
  const key = nameKey(name);
  if (hasHan(name) || key.length < SHORTEST) return [];
  return [...new Set([key, ...Array.from(key, (_, at) => key.slice(0, at) + key.slice(at + 1))])];
}

/** Neither the same, nor the plural, nor another number. */
function isNear(key: string, other: string): boolean {
  const digits = (text: string): string => text.replace(/\D/g, '');
  if (key === other || `${key}s` === other || key === `${other}s` || digits(key) !== digits(other)) return false;
  return nearest(key, [other]) !== undefined;
}
