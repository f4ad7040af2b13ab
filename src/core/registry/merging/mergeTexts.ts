import { memoize } from '../../text/base/lazy';
import { isWithin } from '../../text/base/paths';
import { areInSameLetters } from '../../text/languages/letters';
import { compose } from '../../text/units/compose';
import type { EntityPart, EntryName, From, LocalizedScalar, Scalar } from '../model';
import { NAME_KINDS } from '../vocabulary/vocabulary';

const KIND_ORDER = [...NAME_KINDS.values()];

/**
 * Whether a text replaces one of lower priority: both are in the same language. A text without a language counts as
 * one in the language of any text that is in the same letters.
 */
export function replaces(higher: LocalizedScalar, lower: LocalizedScalar): boolean {
  if (higher.lang !== '' && lower.lang !== '') return higher.lang.toLowerCase() === lower.lang.toLowerCase();
  return areInSameLetters(higher.value, lower.value);
}

/** Texts of a higher priority over those of a lower one, language by language. */
export function mergeTexts(lower: readonly LocalizedScalar[], higher: readonly LocalizedScalar[]): LocalizedScalar[] {
  return [...lower.filter((text) => !higher.some((each) => replaces(each, text))), ...higher];
}

/** A key that is equal for names that look alike. */
function spelling(name: string): string {
  return compose(name)?.text ?? name;
}

/** The names of parts in ascending priority, in the order of `Entity.names`. Calls `onUseless` for what `remove` misses. */
export function mergeNames(
  parts: readonly EntityPart[],
  onUseless: (part: EntityPart, removed: Scalar) => void,
): readonly From<EntryName>[] {
  const names = new Names();
  for (const part of parts) {
    const { remove, names: own } = part.entry;
    for (const each of remove.filter(({ value }) => !names.delete(spelling(value), part.scope))) onUseless(part, each);
    names.overlay(
      own.map((item) => ({ part, item })),
      part.scope,
    );
  }
  return names.sorted();
}

/**
 * Names by spelling, in the order in which they were added; an entity may have thousands of parts. One that counts only in a
 * folder takes no name away from notes elsewhere.
 */
class Names {
  /** An entry may give a spelling twice, as a name and as an alias. */
  readonly #all = new Map<string, From<EntryName>[]>();
  /** The names of kind `name`, by spelling: hardly more than one for a language. */
  readonly #shown = new Map<string, From<EntryName>>();

  /**
   * Deletes a name where it counts in no notes but those of `scope`.
   *
   * @returns whether it was there.
   */
  delete(key: string, scope: string | undefined): boolean {
    const same = this.#all.get(key) ?? [];
    const kept = same.filter(({ part }) => !isWithin(part.scope, scope));
    if (kept.length === same.length) return false;
    const shown = kept.findLast(({ item }) => item.kind === 'name');
    if (shown) this.#shown.set(key, shown);
    else this.#shown.delete(key);
    if (kept.length > 0) this.#all.set(key, kept);
    else this.#all.delete(key);
    return true;
  }

  /**
   * Adds names of a higher priority, which count in `scope`: one replaces names of the same spelling, a `name` also the one in
   * its language.
   */
  overlay(higher: readonly From<EntryName>[], scope: string | undefined): void {
    const added = higher.map((name): From<EntryName> => {
      const same = this.#all.get(spelling(name.item.value))?.at(-1);
      // An alias that repeats the name says how to match it; it stays the name that is shown.
      if (!same || !(name.item.kind === 'alias' && same.item.kind === 'name')) return inLanguageOf(name, same);
      return inLanguageOf({ part: name.part, item: { ...name.item, kind: 'name' } }, same);
    });
    const shown = added.filter(({ item }) => item.kind === 'name');
    for (const [key, { item }] of this.#shown) {
      if (shown.some((name) => replaces(name.item, item))) this.delete(key, scope);
    }
    for (const { item } of added) this.delete(spelling(item.value), scope);
    for (const name of added) {
      const key = spelling(name.item.value);
      // It counts in the notes of the folder already.
      if (this.#all.get(key)?.some(({ part }) => part !== name.part && isWithin(scope, part.scope))) continue;
      memoize(this.#all, key, () => []).push(name);
      if (name.item.kind === 'name') this.#shown.set(key, name);
    }
  }

  sorted(): readonly From<EntryName>[] {
    const order = ({ item }: From<EntryName>) => KIND_ORDER.indexOf(item.kind);
    return [...this.#all.values()].flat().sort((a, b) => order(a) - order(b));
  }
}

/** A name that is repeated without its language keeps it. */
function inLanguageOf(name: From<EntryName>, same: From<EntryName> | undefined): From<EntryName> {
  if (!same || name.item.lang !== '' || same.item.lang === '') return name;
  return { part: name.part, item: { ...name.item, lang: same.item.lang } };
}
