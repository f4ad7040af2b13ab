import type { CaseOverride } from '../../src/core/text/units/letterCase';
import { ignoresCase, naiveKey, naiveMatches, simplify } from './naiveMatcher';

// Rules 1 to 5, 7 and 8 of docs/matching.md and "Which registry wins", as simply as they can be said, for comparison with
// `findMentions`. It knows nothing of Markdown, addresses, `notIn`, the word list of rule 7 and rule 12.

export interface NaiveName {
  readonly value: string;
  readonly kind: 'name' | 'alias' | 'weakAlias' | 'previousName' | 'misspelling';
  readonly case?: CaseOverride;
  /** A word of Chinese characters near which it counts. */
  readonly near?: string;
}

/** An entity of one registry, with one that it is tied to. */
export interface NaiveEntity {
  readonly id: string;
  readonly layer: number;
  readonly names: readonly NaiveName[];
  readonly maker?: string;
}

export interface NaiveMention {
  readonly start: number;
  readonly end: number;
  /** Sorted. */
  readonly entities: readonly string[];
}

interface NameOwner {
  readonly entity: NaiveEntity;
  readonly name: NaiveName;
}

interface Found extends NaiveMention {
  readonly owners: readonly NameOwner[];
}

export function naiveMentions(entities: readonly NaiveEntity[], text: string): readonly NaiveMention[] {
  const all = entities.flatMap((entity) => entity.names.map((name) => ({ entity, name })));
  const places = placesOf(all, text).filter(({ start, end }) => !cutsWords(text, start, end));
  const isNear = ({ name }: NameOwner, { start, end }: Place): boolean =>
    name.near !== undefined &&
    [...text.matchAll(new RegExp(name.near, 'g'))].some(({ index, 0: word }) => {
      const between = index < start ? text.slice(index + word.length, start) : text.slice(end, index);
      const isApart = index + word.length <= start || index >= end;
      return isApart && between.length <= 64 - word.length && !between.includes('\n');
    });
  const isWeak = ({ name }: NameOwner): boolean => name.kind === 'weakAlias' || name.near !== undefined;
  const strong = choose(places, all, (owner, place) => !isWeak(owner) || isNear(owner, place));
  const present = new Set(
    strong.flatMap(({ entities: [id, ...others], owners }) =>
      id === undefined || others.length > 0 || owners.every(({ name }) => name.kind === 'misspelling') ? [] : [id],
    ),
  );
  const tied = (a: NaiveEntity, b: NaiveEntity): boolean => a.maker === b.id || b.maker === a.id;
  const evident = entities.filter(
    (entity) => present.has(entity.id) || entities.some((other) => present.has(other.id) && tied(entity, other)),
  );
  const found = choose(
    places,
    all,
    (owner, place) => !isWeak(owner) || isNear(owner, place) || evident.includes(owner.entity),
  );
  return found.map(({ start, end, entities: ids }) => ({ start, end, entities: ids }));
}

interface Place {
  readonly start: number;
  readonly end: number;
  readonly own: readonly NameOwner[];
  readonly written: string;
}

/** Where any name is found: leftmost first, then longest. */
function placesOf(all: readonly NameOwner[], text: string): Place[] {
  const places = new Map<string, { start: number; end: number; own: NameOwner[] }>();
  for (const [start, end, index] of naiveMatches(
    all.map(({ name }) => name),
    text,
  )) {
    const key = `${start}:${end}`;
    const place = places.get(key) ?? { start, end, own: [] };
    place.own.push(all[index]!);
    places.set(key, place);
  }
  return [...places.values()].sort((a, b) => a.start - b.start || b.end - a.end).map((place) => withText(place, text));
}

function withText(place: Omit<Place, 'written' | 'after'>, text: string): Place {
  return { ...place, written: text.slice(place.start, place.end) };
}

function choose(
  places: readonly Place[],
  all: readonly NameOwner[],
  counts: (owner: NameOwner, place: Place) => boolean,
): Found[] {
  const found: Found[] = [];
  let free = 0;
  for (const place of places) {
    if (place.start < free) continue;
    const owners = ownersAt(place, all, (owner) => counts(owner, place));
    if (owners.length === 0) continue;
    const ids = [...new Set(owners.map(({ entity }) => entity.id))].sort();
    found.push({ start: place.start, end: place.end, entities: ids, owners });
    free = place.end;
  }
  return found;
}

function ownersAt(
  { own, written }: Place,
  all: readonly NameOwner[],
  counts: (owner: NameOwner) => boolean,
): readonly NameOwner[] {
  // Those of a higher layer take a name that ignores case over in every case.
  const takers = own
    .filter(({ name }) => ignoresCase(name.value, name.case))
    .flatMap(({ entity, name }) =>
      all.filter(
        (other) =>
          other.entity.layer > entity.layer &&
          other.name.kind !== 'misspelling' &&
          naiveKey(other.name.value) === naiveKey(name.value),
      ),
    );
  const counting = [...own, ...takers].filter(counts);
  const layer = Math.max(...counting.map(({ entity }) => entity.layer));
  const highest = counting.filter(({ entity }) => entity.layer === layer);
  const asWritten = highest.filter(({ name }) => hanOf(name.value) === hanOf(written));
  return asWritten.length > 0 && hanOf(written) !== '' ? asWritten : highest;
}

function hanOf(text: string): string {
  return text.replace(/\P{Script=Han}/gu, '');
}

const SEGMENTER = new Intl.Segmenter('zh', { granularity: 'word' });
const PARTICLE = /^[了的等和与及也都将在是产]/;
const HAN_BEFORE = /\p{Script=Han}{0,16}$/u;
const HAN_AFTER = /^\p{Script=Han}{0,16}/u;

/** Rule 7 for names of one or two characters. */
function cutsWords(text: string, start: number, end: number): boolean {
  if (!/^\p{Script=Han}{1,2}$/u.test(text.slice(start, end))) return false;
  const before = evenHan(HAN_BEFORE.exec(text.slice(0, start))![0]);
  const name = evenHan(text.slice(start, end));
  const after = evenHan(HAN_AFTER.exec(text.slice(end))![0]);
  const words = [...SEGMENTER.segment(before + name + after)];
  const edges = new Set([0, ...words.map(({ index, segment }) => index + segment.length)]);
  const [from, to] = [before.length, before.length + name.length];
  const cuts = [from, to].filter((edge) => !edges.has(edge)).length;
  const endsInside = [...edges].some((edge) => edge > from && edge < to);
  if (cuts === 0 || (cuts === 1 && !endsInside)) return false;
  const asOne = [...SEGMENTER.segment(before), name, ...SEGMENTER.segment(after)].length;
  if (asOne < words.length) return false;
  return !(asOne === words.length && !edges.has(to) && PARTICLE.test(after));
}

function evenHan(text: string): string {
  return Array.from(text, simplify).join('');
}
