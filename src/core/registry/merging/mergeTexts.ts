import { hasHan } from '../../text/han';
import { NAME_KINDS } from '../entries/parseNames';
import type { EntryName, From, LocalizedScalar, Part, Scalar } from '../model';

const KIND_ORDER = [...NAME_KINDS.values()];

/**
 * Whether a nearer text takes the place of a farther one: it is in the same language. A text without a language is
 * taken to be in one that is written like it (with Han characters or without).
 */
function replaces(near: LocalizedScalar, far: LocalizedScalar): boolean {
  if (near.lang !== '' && far.lang !== '') return near.lang.toLowerCase() === far.lang.toLowerCase();
  return hasHan(near.value) === hasHan(far.value);
}

/** Texts of a nearer layer over those of a farther one, language by language. */
export function mergeTexts<T extends LocalizedScalar>(far: readonly T[], near: readonly T[]): readonly T[] {
  if (far.length === 0) return near;
  if (near.length === 0) return far;
  return [...far.filter((text) => !near.some((each) => replaces(each, text))), ...near];
}

/** Two names that differ in nothing that a reader sees. */
function spelling(name: string): string {
  return name.normalize('NFC');
}

/** The names of all parts, farthest first, in the order of `Entity.names`. Calls `onUseless` for what `remove` misses. */
export function mergeNames(
  parts: readonly Part[],
  onUseless: (part: Part, removed: Scalar) => void,
): readonly From<EntryName>[] {
  const names = new Names();
  for (const part of parts) {
    const { remove, names: own } = part.entry;
    for (const each of remove.filter(({ value }) => !names.delete(spelling(value)))) onUseless(part, each);
    names.overlay(own.map((item) => ({ part, item })));
  }
  return names.sorted();
}

/** Names by spelling, in the order in which they came; an entity may have thousands of parts. */
class Names {
  /** An entry may give a spelling twice, as a name and as an alias. */
  readonly #all = new Map<string, From<EntryName>[]>();
  /** Those of kind `name`, of which there is hardly more than one a language. */
  readonly #shown = new Map<string, From<EntryName>>();

  /** @returns whether it was there. */
  delete(key: string): boolean {
    this.#shown.delete(key);
    return this.#all.delete(key);
  }

  /** Of one spelling the nearer name counts; a nearer `name` takes the place of the one in its language; the rest add up. */
  overlay(near: readonly From<EntryName>[]): void {
    const added = near.map((name): From<EntryName> => {
      const same = this.#all.get(spelling(name.item.value))?.at(-1);
      // An alias that repeats the name says how to match it; it stays the name that is shown.
      if (!same || !(name.item.kind === 'alias' && same.item.kind === 'name')) return inLanguageOf(name, same);
      return inLanguageOf({ part: name.part, item: { ...name.item, kind: 'name' } }, same);
    });
    const shown = added.filter(({ item }) => item.kind === 'name');
    for (const [key, { item }] of this.#shown) {
      if (shown.some((name) => replaces(name.item, item))) this.delete(key);
    }
    for (const { item } of added) this.delete(spelling(item.value));
    for (const name of added) {
      const key = spelling(name.item.value);
      const same = this.#all.get(key);
      if (same) same.push(name);
      else this.#all.set(key, [name]);
      if (name.item.kind === 'name') this.#shown.set(key, name);
    }
  }

  sorted(): readonly From<EntryName>[] {
    const order = ({ item }: From<EntryName>) => KIND_ORDER.indexOf(item.kind);
    return [...this.#all.values()].flat().sort((a, b) => order(a) - order(b));
  }
}

/** Who repeats a name without its language does not take the language away. */
function inLanguageOf(name: From<EntryName>, same: From<EntryName> | undefined): From<EntryName> {
  if (!same || name.item.lang !== '' || same.item.lang === '') return name;
  return { part: name.part, item: { ...name.item, lang: same.item.lang } };
}
