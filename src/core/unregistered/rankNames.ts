import type { Resumable } from '../base/resumable';
import { isHanAt } from '../text/han';
import type { Evidence } from './foundName';
import { EVIDENCE } from './foundName';
import { nameKey } from './nameKey';
import { isEnough, isInEnoughNotes, scoreOf } from './nameScore';
import type { UnregisteredIndex, WrittenName } from './unregisteredIndex';

/** Somebody whom notes name and no registry knows. */
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

interface Group {
  readonly key: string;
  readonly written: Set<WrittenName>;
  sure: number;
  best: Evidence;
}

/**
 * The names that are most likely worth an entry, best first.
 *
 * @param isKnown whether a registry, or the user's word, settles that name.
 */
export function* rankNames(
  index: UnregisteredIndex,
  isKnown: (name: string) => boolean,
): Resumable<readonly RankedName[]> {
  const groups = new Map<string, Group>();
  const shared = sharedNames(index.names);
  let count = 0;
  const rest: WrittenName[] = [];
  for (const written of index.names) {
    if (++count % NAMES_A_STEP === 0) yield;
    if (written.notes === 0) continue;
    if (written.sure === 0) rest.push(written);
    else join(groups, written, shared);
  }
  for (const written of rest) {
    if (++count % NAMES_A_STEP === 0) yield;
    const group = groupOf(groups, written.name);
    if (group) group.written.add(written);
  }
  yield;
  foldLonger(groups);
  yield;
  const ranked: RankedName[] = [];
  for (const group of new Set(groups.values())) {
    if (++count % NAMES_A_STEP === 0) yield;
    const found = rankedName(group);
    if (!isEnough(group.best, group.sure, found.count - group.sure)) continue;
    if (!found.names.some(isKnown)) ranked.push(found);
  }
  yield;
  return yield* sorted(index, ranked);
}

/** By score, with the number of notes, which only the index knows. */
function* sorted(index: UnregisteredIndex, ranked: readonly RankedName[]): Resumable<readonly RankedName[]> {
  const groupOf = new Int32Array(index.names.length).fill(-1);
  for (const [group, { written }] of ranked.entries()) for (const { number } of written) groupOf[number] = group;
  const notes = yield* index.notesOfGroups(groupOf, ranked.length);
  const scored = ranked.flatMap((found, group) => {
    const counted = { ...found, notes: notes[group]! };
    if (!isInEnoughNotes(found.evidence, counted.notes, index.size)) return [];
    return { counted, score: scoreOf(found.evidence, found.count, counted.notes) };
  });
  yield;
  scored.sort(
    (a, b) => b.score - a.score || b.counted.count - a.counted.count || (a.counted.key < b.counted.key ? -1 : 1),
  );
  return scored.map(({ counted }) => counted);
}

function join(groups: Map<string, Group>, written: WrittenName, shared: ReadonlySet<string>): void {
  const key = nameKey(written.name);
  const given = written.other === undefined ? undefined : nameKey(written.other);
  const otherKey = given === undefined || shared.has(given) ? undefined : given;
  const group = groups.get(key);
  const other = otherKey === undefined ? undefined : groups.get(otherKey);
  const whole = group ?? other ?? { key, written: new Set<WrittenName>(), sure: 0, best: written.evidence };
  if (other && other !== whole) {
    for (const each of other.written) add(whole, each);
    for (const [name, each] of groups) if (each === other) groups.set(name, whole);
  }
  add(whole, written);
  groups.set(key, whole);
  if (otherKey !== undefined) groups.set(otherKey, whole);
}

/** Keys of what is in brackets after three names or more, such as （官方）: no name of any of them. */
function sharedNames(names: readonly WrittenName[]): ReadonlySet<string> {
  const partners = new Map<string, Set<string>>();
  for (const { name, other, notes } of names) {
    if (other === undefined || notes === 0) continue;
    const key = nameKey(other);
    partners.set(key, (partners.get(key) ?? new Set()).add(nameKey(name)));
  }
  return new Set([...partners].flatMap(([key, of]) => (of.size > 2 ? key : [])));
}

function add(group: Group, written: WrittenName): void {
  group.written.add(written);
  group.sure += written.sure;
  if (EVIDENCE.indexOf(written.evidence) < EVIDENCE.indexOf(group.best)) group.best = written.evidence;
}

/** The group of a name, or of the name without its first word: "Yesterday Blue Kestrel". */
function groupOf(groups: ReadonlyMap<string, Group>, name: string): Group | undefined {
  const group = groups.get(nameKey(name));
  if (group) return group;
  const space = name.indexOf(' ');
  return space < 0 ? undefined : groups.get(nameKey(name.slice(space + 1)));
}

/**
 * 收购鑫泰科技 is 鑫泰科技 with a word before it, if other places have that alone; OpenAI GPT-3 is GPT-3 with its maker, and
 * MacBooks are several of them.
 */
function foldLonger(groups: Map<string, Group>): void {
  for (const [key, group] of groups) {
    const shorterKey =
      withoutMaker(groups, group) ?? (/[^s]s$/.test(key) && key.length > 4 ? key.slice(0, -1) : undefined);
    const shorterGroup = shorterKey === undefined ? undefined : groups.get(shorterKey);
    if (shorterGroup && shorterGroup !== group && shorterGroup.sure >= group.sure) {
      for (const each of group.written) add(shorterGroup, each);
      groups.set(key, shorterGroup);
      continue;
    }
    if (group.best !== 'suffix' && group.best !== 'pair' && group.best !== 'form') continue;
    if (!isHanAt(key, 0)) continue;
    for (let from = 1; from <= key.length - 4; from++) {
      const shorter = groups.get(key.slice(from));
      if (!shorter || shorter === group || shorter.sure < group.sure) continue;
      for (const each of group.written) add(shorter, each);
      groups.set(key, shorter);
      break;
    }
  }
}

/** The key of a name after the name of another group: that of GPT-3 for OpenAI GPT-3. */
function withoutMaker(groups: ReadonlyMap<string, Group>, { written }: Group): string | undefined {
  for (const { name, evidence } of written) {
    const space = name.indexOf(' ');
    if (evidence === 'code' && space > 0 && groups.has(nameKey(name.slice(0, space))))
      return nameKey(name.slice(space + 1));
  }
  return undefined;
}

function rankedName({ key, written, best }: Group): RankedName {
  const counts = new Map<string, number>();
  let count = 0;
  for (const { name, other, sure, unsure } of written) {
    count += sure + unsure;
    counts.set(name, (counts.get(name) ?? 0) + sure * 2 + unsure);
    if (other !== undefined) counts.set(other, (counts.get(other) ?? 0) + sure);
  }
  const names = [...counts].sort(([a, x], [b, y]) => y - x || a.length - b.length).map(([name]) => name);
  return { key, names, evidence: best, count, notes: 0, written };
}
