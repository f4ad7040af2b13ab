import { type Evidence, rankOf } from '../../text/languages/foundName';
import { nameKey } from '../../text/languages/nameKey';
import { isUnspacedAt } from '../../text/units/unspaced';
import type { WrittenName } from './unregisteredIndex';

/** Ways of writing one name. */
export interface NameGroup {
  readonly key: string;
  readonly written: Set<WrittenName>;
  /** How many places say by themselves that it is a name. */
  sure: number;
  evidence: Evidence;
}

/** Puts together the names that are written differently but name the same. */
export class NameGroups {
  readonly #groups = new Map<string, NameGroup>();
  readonly #shared: ReadonlySet<string>;

  /** @param names all that will be added. */
  constructor(names: readonly WrittenName[]) {
    this.#shared = sharedNames(names);
  }

  /** Each group once. */
  get all(): Iterable<Readonly<NameGroup>> {
    return new Set(this.#groups.values());
  }

  /** Whether a name is in brackets after so many others that it is not a name of any of them. */
  isShared(other: string): boolean {
    return this.#shared.has(nameKey(other));
  }

  /** Adds a name to the group of its spelling, or of the other name that a place gives for it. */
  add(written: WrittenName): void {
    const groups = this.#groups;
    const key = nameKey(written.name);
    const given = written.other === undefined ? undefined : nameKey(written.other);
    const otherKey = given === undefined || this.#shared.has(given) ? undefined : given;
    const group = groups.get(key);
    const other = otherKey === undefined ? undefined : groups.get(otherKey);
    const whole = group ?? other ?? { key, written: new Set<WrittenName>(), sure: 0, evidence: written.evidence };
    if (other && other !== whole) {
      this.#addTo(whole, other.written);
      for (const [name, each] of groups) if (each === other) groups.set(name, whole);
    }
    this.#addTo(whole, [written]);
    groups.set(key, whole);
    if (otherKey !== undefined) groups.set(otherKey, whole);
  }

  /** Counts a name of which no place is sure with its group. */
  addUnsure(written: WrittenName): void {
    this.#groups.get(nameKey(written.name))?.written.add(written);
  }

  /**
   * 收购鑫泰科技 is 鑫泰科技 with a word before it, if other places have that alone; OpenAI GPT-3 is GPT-3 with its maker, and
   * MacBooks are several of them.
   */
  foldLonger(): void {
    for (const [key, group] of this.#groups) {
      const shorterKey =
        this.#withoutMaker(group) ?? (/[^s]s$/.test(key) && key.length > 4 ? key.slice(0, -1) : undefined);
      if (shorterKey !== undefined && this.#fold(key, group, shorterKey)) continue;
      if (group.evidence !== 'suffix' && group.evidence !== 'pair' && group.evidence !== 'form') continue;
      if (!isUnspacedAt(key, 0)) continue;
      for (let from = 1; from <= key.length - 4; from++) if (this.#fold(key, group, key.slice(from))) break;
    }
  }

  /**
   * Drops what is oftener, and in more notes, found as a part of a longer name; what goes on with the same character everywhere is
   * that name.
   */
  dropPieces(): void {
    for (const [key, group] of this.#groups) {
      if (!isUnspacedAt(key, 0)) continue;
      for (let from = 0; from <= key.length - 2; from++) {
        for (let to = from + 2; to <= key.length; to++) {
          const piece = this.#groups.get(key.slice(from, to));
          if (piece?.evidence !== 'neighbours' || piece === group) continue;
          const goesOn =
            (from === 0 || varietyOf(piece, 'before') === 1) && (to === key.length || varietyOf(piece, 'after') === 1);
          if (goesOn) this.#addTo(group, piece.written);
          if (goesOn || (piece.sure < group.sure && notesOf(piece) < notesOf(group)))
            this.#groups.delete(key.slice(from, to));
        }
      }
    }
  }

  /** Counts a group with that of a shorter name, if that is there and is at least as sure. */
  #fold(key: string, group: NameGroup, shorterKey: string): boolean {
    const shorter = this.#groups.get(shorterKey);
    if (!shorter || shorter === group || shorter.sure < group.sure) return false;
    this.#addTo(shorter, group.written);
    this.#groups.set(key, shorter);
    return true;
  }

  #addTo(group: NameGroup, names: Iterable<WrittenName>): void {
    for (const name of names) {
      group.written.add(name);
      group.sure += name.sure;
      if (rankOf(name) < rankOf(group)) group.evidence = name.evidence;
    }
  }

  /** The key of a name after the name of another group: that of GPT-3 for OpenAI GPT-3. */
  #withoutMaker({ written }: NameGroup): string | undefined {
    for (const { name, evidence } of written) {
      const space = name.indexOf(' ');
      const isAfterMaker = evidence === 'code' && space > 0 && this.#groups.has(nameKey(name.slice(0, space)));
      if (isAfterMaker) return nameKey(name.slice(space + 1));
    }
    return undefined;
  }
}

/** Keys of what is in brackets after three names or more, such as （官方）: not a name of any of them. */
function sharedNames(names: readonly WrittenName[]): ReadonlySet<string> {
  const partners = new Map<string, Set<string>>();
  for (const { name, other, notes } of names) {
    if (other === undefined || notes === 0) continue;
    const key = nameKey(other);
    partners.set(key, (partners.get(key) ?? new Set()).add(nameKey(name)));
  }
  return new Set([...partners].flatMap(([key, of]) => (of.size > 2 ? key : [])));
}

/** In how many notes each of its ways of writing is, added up. */
function notesOf({ written }: NameGroup): number {
  let notes = 0;
  for (const name of written) notes += name.notes;
  return notes;
}

/** How many different neighbours the places of a name have on one side. */
export function varietyOf({ written }: Pick<NameGroup, 'written'>, side: 'before' | 'after'): number {
  return new Set([...written].flatMap((name) => name[side])).size;
}
