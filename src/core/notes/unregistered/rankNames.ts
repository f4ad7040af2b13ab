import type { Resumable } from '../../text/base/resumable';
import { EVIDENCE, type Evidence } from '../../text/languages/foundName';
import { type NameGroup, NameGroups, varietyOf } from './nameGroups';
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

const NAMES_A_STEP = 2000;

/**
 * The names that are most likely worth an entry, best first.
 *
 * @param isKnown whether a registry that counts in all notes has the name, or the user said that it is not one.
 */
export function* rankNames(
  index: UnregisteredIndex,
  isKnown: (name: string) => boolean,
): Resumable<readonly RankedName[]> {
  const groups = new NameGroups(index.names);
  let count = 0;
  const rest: WrittenName[] = [];
  for (const written of index.names) {
    if (++count % NAMES_A_STEP === 0) yield;
    if (written.notes === 0) continue;
    if (written.sure === 0) rest.push(written);
    else groups.add(written);
  }
  for (const written of rest) {
    if (++count % NAMES_A_STEP === 0) yield;
    groups.addUnsure(written);
  }
  yield;
  groups.foldLonger();
  groups.dropPieces();
  yield;
  const ranked: RankedName[] = [];
  const doubts: NameDoubt[] = [];
  for (const group of groups.all) {
    if (++count % NAMES_A_STEP === 0) yield;
    const found = rankedName(group, (other) => groups.isShared(other));
    const ordinary = index.ordinary(found.names[0]!);
    if (!isEnough(group.evidence, group.sure, found.count - group.sure, ordinary)) continue;
    if (found.names.some(isKnown)) continue;
    ranked.push(found);
    doubts.push({
      variety: Math.min(varietyOf(group, 'before'), varietyOf(group, 'after')),
      share: group.sure / (found.count + ordinary),
    });
  }
  yield;
  return yield* sorted(index, ranked, doubts);
}

/** By score, with the number of notes, which only the index knows. */
function* sorted(
  index: UnregisteredIndex,
  ranked: readonly RankedName[],
  doubts: readonly NameDoubt[],
): Resumable<readonly RankedName[]> {
  const groupOf = new Int32Array(index.names.length).fill(-1);
  for (const [group, { written }] of ranked.entries()) for (const { number } of written) groupOf[number] = group;
  const isWeak = (group: number): boolean => WEAK.has(ranked[group]!.evidence);
  const { notes, places } = yield* index.placesOfGroups(groupOf, ranked.length, MOST_IN_A_NOTE, isWeak);
  const scored = ranked.flatMap((found, group) => {
    const counted = { ...found, notes: notes[group]! };
    if (!isInEnoughNotes(found.evidence, counted.notes, index.size)) return [];
    return { counted, score: scoreOf(found.evidence, places[group]!, doubts[group]!) };
  });
  yield;
  scored.sort(
    (a, b) => b.score - a.score || b.counted.count - a.counted.count || (a.counted.key < b.counted.key ? -1 : 1),
  );
  return scored.map(({ counted }) => counted);
}

function rankedName({ key, written, evidence }: Readonly<NameGroup>, isShared: (other: string) => boolean): RankedName {
  const counts = new Map<string, number>();
  let count = 0;
  for (const { name, other, sure, unsure } of written) {
    count += sure + unsure;
    counts.set(name, (counts.get(name) ?? 0) + sure * 2 + unsure);
    if (other !== undefined && !isShared(other)) counts.set(other, (counts.get(other) ?? 0) + sure);
  }
  const isPiece = (name: string): boolean =>
    evidence === 'neighbours' && [...counts.keys()].some((other) => other !== name && other.includes(name));
  const names = [...counts]
    .sort(([a, x], [b, y]) => y - x || a.length - b.length)
    .flatMap(([name]) => (isPiece(name) ? [] : name));
  return { key, names, evidence, count, notes: 0, written };
}

/** From this number of notes on, a title in a large part of them is one of their headings. */
const MANY = 10;
const LARGEST_SHARE = 0.25;
/**
 * The most places of one note that count for the rank of a name, so that a word of one note is not above names of many.
 */
const MOST_IN_A_NOTE = 3;
/** The least share of sure places among all places of a Chinese string. */
const LEAST = 0.2;
/** This number of sure places outweighs any number of others. */
const ENOUGH = 5;

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
 * Whether enough notes have it: what is in quotation marks must be in two, but not in so large a part of them that it is a
 * heading.
 *
 * @param all how many notes there are.
 */
export function isInEnoughNotes(evidence: Evidence, notes: number, all: number): boolean {
  return evidence !== 'quote' || (notes > 1 && (all < MANY || notes < all * LARGEST_SHARE));
}

/** The evidence against a name. */
export interface NameDoubt {
  /** How many different neighbours its places have, of at most `MOST_BESIDE`. */
  readonly variety: number;
  /** The share of its places that say that it is a name, from 0 to 1. */
  readonly share: number;
}

/** Evidence that any word has somewhere: what tells a name from a word is how large a part of all its places is sure. */
const WEAK: ReadonlySet<Evidence> = new Set(['quote', 'neighbours']);
/** From this share of sure places on, there is no doubt. */
const NO_DOUBT = 0.5;

/**
 * The higher, the more likely the name is worth an entry: its places, fewer where they are in the same line again and again, as
 * the labels of an author are, and where the evidence is weak and few of them are sure, as of 警方 and 昨日.
 *
 * @param places of a note `MOST_IN_A_NOTE` at most; of weak evidence all, otherwise those that are sure.
 */
function scoreOf(evidence: Evidence, places: number, { variety, share }: NameDoubt): number {
  const varied = Math.min(1, variety / Math.min(places, MOST_BESIDE));
  return places * varied * (WEAK.has(evidence) ? Math.min(1, share / NO_DOUBT) ** 2 : 1);
}
