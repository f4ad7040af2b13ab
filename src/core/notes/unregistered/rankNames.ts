import { hashText } from '../../text/base/hash';
import { lazy, memoize, type Resumable } from '../../text/base/lazy';
import { GIVEN_NAMES } from '../../text/languages/english/capitalisedWords';
import { acronymPlural, EVIDENCE, type Evidence, rankOf } from '../../text/languages/foundName';
import { nameKey } from '../../text/languages/nameKey';
import { isUnspacedAt } from '../../text/units/blanks';
import { MOST_BESIDE, type UnregisteredIndex, type WrittenName } from './unregisteredIndex';

/** A name in notes that no registry has. */
export interface RankedName {
  /** Stays the same while notes change: the name in folded spelling. */
  readonly key: string;
  /** The best written first: at most one of each script is worth an entry, the others are ways of writing it. */
  readonly names: readonly string[];
  readonly evidence: Evidence;
  readonly count: number;
  readonly notes: number;
  readonly written: ReadonlySet<WrittenName>;
}

/** Ways of writing one name. */
interface NameGroup {
  key: string;
  readonly written: Set<WrittenName>;
  /** What the notes never have without the rest of a longer name: not names of their own. */
  readonly pieces: Set<string>;
  /** How many places say by themselves that it is a name. */
  sure: number;
  evidence: Evidence;
}

const NAMES_A_STEP = 2000;
/** From this number of notes on, a title in a large part of them is one of their headings. */
const MANY = 10;
const LARGEST_SHARE = 0.25;
/** With so many places in each note, on the average, a string is no heading. */
const MORE_THAN_HEADINGS = 1.5;
/** The most places of one note that count for the rank of a name, so that a word of one note is not above names of many. */
const MOST_IN_A_NOTE = 3;
/** The least share of sure places among all places of a Chinese string. */
const LEAST = 0.2;
/** This number of sure places outweighs any number of others. */
const ENOUGH = 5;
/** Evidence that any word has somewhere: what tells a name from a word is how large a part of all its places is sure. */
const WEAK: ReadonlySet<Evidence> = new Set(['quote', 'neighbours']);
/** From this share of sure places on, there is no doubt. */
const NO_DOUBT = 0.5;
/** A quarter of what has three capitals or more are terms of a trade. */
const LIKELY: Partial<Record<Evidence, number>> = { acronym: 0.75 };
/** The share of plurals from which on an acronym is a word. */
const PLURALS = 0.05;
/** Of the whole names that end with a surname, the share of one from which on the surname is his. */
const ONE_PERSON = 0.6;
/** Of the places of a surname, the least share that has the whole name as well. */
const INTRODUCED = 0.15;
const WHOLE_NAME = lazy(() => /^\p{Lu}[\p{L}'’.-]+(?: \p{Lu}[\p{L}'’.-]*){1,2}$/u);

/**
 * The names that are most likely worth an entry, best first.
 *
 * @param isKnown whether a registry that counts in all notes has the name, or the user said that it is not one.
 */
export function* rankNames(
  index: UnregisteredIndex,
  isKnown: (name: string) => boolean,
): Resumable<readonly RankedName[]> {
  const { groups, isShared } = yield* groupedNames(index);
  const found: { readonly name: RankedName; readonly certainty: number }[] = [];
  let count = 0;
  for (const group of groups) {
    if (++count % NAMES_A_STEP === 0) yield;
    // Of several people, or of one whom no note calls by the whole name.
    if (group.evidence === 'word' && GIVEN_NAMES.has(group.key)) continue;
    // ETFs are things of a kind.
    const plurals = group.evidence === 'acronym' ? index.ordinary(acronymPlural(group.key)) : 0;
    if (plurals > Math.max(1, group.sure * PLURALS)) continue;
    const name = rankedName(group, isShared);
    const ordinary = index.ordinary(name.names[0]!);
    const unsure = name.count - group.sure;
    if (!isEnough(group.evidence, group.sure, unsure, ordinary) || name.names.some(isKnown)) continue;
    const share = group.sure / (group.sure + ordinary + (WEAK.has(group.evidence) ? unsure : 0));
    found.push({ name, certainty: Math.min(1, share / NO_DOUBT) ** 2 });
  }
  yield;
  const groupOf = new Int32Array(index.names.length).fill(-1);
  for (const [group, { name }] of found.entries()) for (const { number } of name.written) groupOf[number] = group;
  const { notes, places } = yield* index.placesOfGroups(groupOf, found.length, MOST_IN_A_NOTE);
  const ranked = found.flatMap(({ name, certainty }, group) => {
    if (!isInEnoughNotes(name.evidence, name.count, notes[group]!, index.size)) return [];
    // Labels of an author and lines of a template are the same again and again: they count once.
    const variety = Math.min(varietyOf(name, 'before'), varietyOf(name, 'after'));
    const counted = variety < MOST_BESIDE ? Math.min(places[group]!, variety) : places[group]!;
    return { name: { ...name, notes: notes[group]! }, score: counted * certainty * (LIKELY[name.evidence] ?? 1) };
  });
  yield;
  ranked.sort((a, b) => b.score - a.score || b.name.count - a.name.count || (a.name.key < b.name.key ? -1 : 1));
  return ranked.map(({ name }) => name);
}

/**
 * Whether enough places say that it is a name.
 *
 * @param ordinary how many places, of the whole folder, have it as an ordinary word.
 */
export function isEnough(evidence: Evidence, sure: number, unsure: number, ordinary: number): boolean {
  const needed = EVIDENCE[evidence];
  if (sure < needed) return false;
  if (evidence === 'neighbours') return sure >= (unsure + ordinary) * LEAST;
  if (evidence === 'word' && ordinary > sure) return false;
  // A word that mostly begins sentences is not a name, unless many other places say that it is.
  return needed === 1 || sure * 2 >= unsure || sure >= ENOUGH;
}

/**
 * Whether enough notes have it, and not so large a part of them that it is one of their headings, as what is in quotation marks may be, and a
 * Chinese string that each has about once.
 *
 * @param count how many places there are. @param all how many notes there are.
 */
export function isInEnoughNotes(evidence: Evidence, count: number, notes: number, all: number): boolean {
  const isInMany = all >= MANY && notes >= all * LARGEST_SHARE;
  if (evidence === 'quote') return notes > 1 && !isInMany;
  return !isInMany || !['neighbours', 'suffix'].includes(evidence) || count >= notes * MORE_THAN_HEADINGS;
}

/** How many different neighbours the places of a name have on one side. */
function varietyOf({ written }: Pick<RankedName, 'written'>, side: 'before' | 'after'): number {
  return new Set([...written].flatMap((name) => name[side])).size;
}

function rankedName({ key, written, pieces, evidence }: NameGroup, isShared: (other: string) => boolean): RankedName {
  const counts = new Map<string, number>();
  let count = 0;
  for (const { name, other, sure, unsure } of written) {
    count += sure + unsure;
    counts.set(name, (counts.get(name) ?? 0) + sure * 2 + unsure);
    if (other !== undefined && !isShared(other)) counts.set(other, (counts.get(other) ?? 0) + sure);
  }
  const names = [...counts].sort(([a, x], [b, y]) => y - x || a.length - b.length).map(([name]) => name);
  const [first = ''] = names;
  // A person by the whole name, though most places have a half of it; of a Chinese string no piece of it.
  const isGiven = GIVEN_NAMES.has(nameKey(first));
  const isWhole = (name: string) => name.endsWith(` ${first}`) || (isGiven && name.startsWith(`${first} `));
  const whole = names.find((name) => isWhole(name) && WHOLE_NAME().test(name));
  const isPiece = (name: string): boolean =>
    pieces.has(name) || (evidence === 'neighbours' && names.some((other) => other !== name && other.includes(name)));
  const kept = names.filter((name) => name !== whole && !isPiece(name));
  return { key, names: whole === undefined ? kept : [whole, ...kept], evidence, count, notes: 0, written };
}

/** Puts together the names that are written differently but name the same. */
function* groupedNames(
  index: UnregisteredIndex,
): Resumable<{ readonly groups: Iterable<NameGroup>; readonly isShared: (other: string) => boolean }> {
  const { names } = index;
  const groups = new Map<string, NameGroup>();
  const shared = sharedNames(names);
  const add = (group: NameGroup, written: Iterable<WrittenName>): void => {
    for (const each of written) {
      group.written.add(each);
      group.sure += each.sure;
      if (rankOf(each) < rankOf(group)) group.evidence = each.evidence;
    }
  };
  const join = (into: NameGroup, group: NameGroup): void => {
    add(into, group.written);
    for (const each of group.written) groups.set(nameKey(each.name), into);
    groups.set(group.key, into);
  };
  let count = 0;
  for (const written of names) {
    if (++count % NAMES_A_STEP === 0) yield;
    if (written.notes === 0 || written.sure === 0) continue;
    const key = nameKey(written.name);
    const given = written.other === undefined ? undefined : nameKey(written.other);
    const other = given === undefined || shared.has(given) ? undefined : groups.get(given);
    const group = groups.get(key) ??
      other ?? { key, written: new Set<WrittenName>(), pieces: new Set<string>(), sure: 0, evidence: written.evidence };
    if (other && other !== group) join(group, other);
    add(group, [written]);
    groups.set(key, group);
    if (given !== undefined && !shared.has(given)) groups.set(given, group);
  }
  // A capital at the beginning of a sentence counts for a name of which other places say so.
  for (const written of names) {
    if (++count % NAMES_A_STEP === 0) yield;
    if (written.notes > 0 && written.sure === 0) groups.get(nameKey(written.name))?.written.add(written);
  }
  yield;
  const owners = ownersOfNames(groups, (word) => index.ordinary(word) === 0);
  for (const [key, group] of groups) {
    if (++count % NAMES_A_STEP === 0) yield;
    const isName = group.evidence === 'word' && index.ordinary(key) === 0;
    const person = isName ? owners.get(key) : undefined;
    const shorter = shorterOf(key, group, groups);
    const into = person ?? (shorter && shorter.sure >= group.sure ? shorter : undefined);
    if (into && into !== group) join(into, group);
  }
  yield;
  for (const [key, group] of groups) {
    if (++count % NAMES_A_STEP === 0) yield;
    if (isUnspacedAt(key, 0)) dropPieces(key, group, groups, add);
  }
  return { groups: new Set(groups.values()), isShared: (other) => shared.has(nameKey(other)) };
}

/**
 * The group of a shorter name of the same: that of 鑫泰科技 for 收购鑫泰科技, of GPT-3 for OpenAI GPT-3, and of MacBook for
 * MacBooks.
 */
function shorterOf(
  key: string,
  { evidence, written }: NameGroup,
  groups: ReadonlyMap<string, NameGroup>,
): NameGroup | undefined {
  for (const { name, evidence: own } of written) {
    const space = name.indexOf(' ');
    const isAfterMaker = own === 'code' && space > 0 && groups.has(nameKey(name.slice(0, space)));
    const code = isAfterMaker ? groups.get(nameKey(name.slice(space + 1))) : undefined;
    if (code) return code;
  }
  if (/[^s]s$/.test(key) && key.length > 4) return groups.get(key.slice(0, -1));
  if (!isUnspacedAt(key, 0) || !['suffix', 'pair', 'form'].includes(evidence)) return undefined;
  for (let from = 1; from <= key.length - 4; from++) {
    const shorter = groups.get(key.slice(from));
    if (shorter) return shorter;
  }
  return undefined;
}

/**
 * Drops what is oftener, and in more notes, found as a part of a longer name; what goes on with the same character everywhere is
 * that name.
 */
function dropPieces(
  key: string,
  group: NameGroup,
  groups: Map<string, NameGroup>,
  add: (group: NameGroup, written: Iterable<WrittenName>) => void,
): void {
  for (let from = 0; from <= key.length - 2; from++) {
    for (let to = from + 2; to <= key.length; to++) {
      const piece = groups.get(key.slice(from, to));
      if (piece?.evidence !== 'neighbours' || piece === group) continue;
      const goesOn =
        (from === 0 || varietyOf(piece, 'before') === 1) && (to === key.length || varietyOf(piece, 'after') === 1);
      if (goesOn) {
        add(group, piece.written);
        const isBeside = ([hash]: readonly number[], unit: string) => unit === '' || hash === hashText(unit);
        for (const { name, before, after } of piece.written) {
          if (isBeside(before, key.charAt(from - 1)) && isBeside(after, key.charAt(to))) group.pieces.add(name);
        }
      }
      if (goesOn || (piece.sure < group.sure && notesOf(piece) < notesOf(group))) groups.delete(key.slice(from, to));
    }
  }
}

/** By the key of a surname or given name, the person whom it means in these notes: Vladimir Putin, unless others of the name are nearly as frequent. */
function ownersOfNames(
  groups: ReadonlyMap<string, NameGroup>,
  isGivenName: (word: string) => boolean,
): ReadonlyMap<string, NameGroup> {
  const persons = new Map<string, NameGroup[]>();
  for (const group of groups.values()) {
    const name = group.evidence === 'phrase' ? [...group.written][0]!.name : '';
    const first = name.slice(0, name.indexOf(' '));
    if (!WHOLE_NAME().test(name) || !isGivenName(first)) continue;
    memoize(persons, nameKey(name.slice(name.lastIndexOf(' ') + 1)), () => []).push(group);
    if (GIVEN_NAMES.has(nameKey(first))) memoize(persons, nameKey(first), () => []).push(group);
  }
  return new Map(
    [...persons].flatMap(([key, of]) => {
      const most = of.reduce((a, b) => (b.sure > a.sure ? b : a));
      const all = of.reduce((sum, { sure }) => sum + sure, 0);
      const least = Math.max(EVIDENCE.phrase, all * ONE_PERSON, (groups.get(key)?.sure ?? 0) * INTRODUCED);
      return most.sure >= least ? [[key, most] as const] : [];
    }),
  );
}

/** Keys of what is in brackets after three names or more, such as （官方）: not a name of any of them. */
function sharedNames(names: readonly WrittenName[]): ReadonlySet<string> {
  const partners = new Map<string, Set<string>>();
  for (const { name, other, notes } of names) {
    if (other !== undefined && notes > 0) memoize(partners, nameKey(other), () => new Set()).add(nameKey(name));
  }
  return new Set([...partners].flatMap(([key, of]) => (of.size > 2 ? key : [])));
}

/** In how many notes each of its ways of writing is, added up. */
function notesOf({ written }: NameGroup): number {
  return [...written].reduce((sum, { notes }) => sum + notes, 0);
}
