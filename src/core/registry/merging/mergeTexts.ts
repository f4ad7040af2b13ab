import { NAME_KINDS } from '../entries/parseNames';
import type { EntryName, From, LocalizedScalar, Part } from '../model';

const KIND_ORDER = [...NAME_KINDS.values()];
const HAN = /\p{Script=Han}/u;

/**
 * Whether a nearer text takes the place of a farther one: it is in the same language. A text without a language is
 * taken to be in one that is written like it (with Han characters or without).
 */
function replaces(near: LocalizedScalar, far: LocalizedScalar): boolean {
  if (near.lang !== '' && far.lang !== '') return near.lang.toLowerCase() === far.lang.toLowerCase();
  return HAN.test(near.value) === HAN.test(far.value);
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
  onUseless: (part: Part, removed: LocalizedScalar | { value: string; span: { start: number; end: number } }) => void,
): readonly From<EntryName>[] {
  let names: readonly From<EntryName>[] = [];
  for (const part of parts) {
    const { remove, names: own } = part.entry;
    if (remove.length > 0) {
      const before = new Set(names.map(({ item }) => spelling(item.value)));
      const removed = new Set(remove.map(({ value }) => spelling(value)));
      names = names.filter(({ item }) => !removed.has(spelling(item.value)));
      for (const each of remove) if (!before.has(spelling(each.value))) onUseless(part, each);
    }
    const near = own.map((item): From<EntryName> => ({ part, item }));
    names = names.length === 0 ? near : overlay(names, near);
  }
  return names;
}

/** Of one spelling the nearer name counts; a nearer `name` takes the place of the one in its language; the rest add up. */
function overlay(far: readonly From<EntryName>[], near: readonly From<EntryName>[]): readonly From<EntryName>[] {
  const bySpelling = new Map(far.map((name) => [spelling(name.item.value), name]));
  const added = near.map((name): From<EntryName> => {
    const same = bySpelling.get(spelling(name.item.value));
    // An alias that repeats the name says how to match it; it stays the name that is shown.
    if (!same || !(name.item.kind === 'alias' && same.item.kind === 'name')) return inLanguageOf(name, same);
    return inLanguageOf({ part: name.part, item: { ...name.item, kind: 'name' } }, same);
  });
  const own = new Set(added.map(({ item }) => spelling(item.value)));
  const shown = added.filter(({ item }) => item.kind === 'name');
  const kept = far.filter(({ item }) => {
    if (own.has(spelling(item.value))) return false;
    return item.kind !== 'name' || !shown.some((name) => replaces(name.item, item));
  });
  const order = ({ item }: From<EntryName>) => KIND_ORDER.indexOf(item.kind);
  return [...kept, ...added].sort((a, b) => order(a) - order(b));
}

/** Who repeats a name without its language does not take the language away. */
function inLanguageOf(name: From<EntryName>, same: From<EntryName> | undefined): From<EntryName> {
  if (!same || name.item.lang !== '' || same.item.lang === '') return name;
  return { part: name.part, item: { ...name.item, lang: same.item.lang } };
}
