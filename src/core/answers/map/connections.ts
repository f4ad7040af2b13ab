import { verbOf } from '../../registry/vocabulary/verbs';
import type { Vocabulary } from '../../registry/vocabulary/vocabulary';
import { inLanguage } from '../../registry/vocabulary/words';
import { memoize } from '../../text/base/lazy';
import type { Dossier, EntityPiece, RelationStatement } from '../dossier/dossier';
import { pieceOf } from './mapData';
import type { Describe } from './mapOf';
import { detailOf } from './mapStatements';

const MOST_CHAINS = 5;
const MOST_STEPS = 4;
/** How far from its end the way back is known before chains are looked for: half of the longest way. */
const KNOWN_STEPS = 2;

/** The relation between two neighbours of a chain. */
export interface ChainLink {
  /** "supplies (magnets · from 2027)"; several relations in the same direction are separated by semicolons. */
  readonly text: string;
  /** Whose verb it is: `forward` that of the first of the two. */
  readonly direction: 'forward' | 'back' | 'both';
}

/** A way from one entity to another: one link fewer than entities. */
export interface Chain {
  readonly entities: readonly EntityPiece[];
  readonly links: readonly ChainLink[];
}

/**
 * Up to five shortest ways from one entity to another of at most four steps, the shortest first; none if there is no such
 * entity. No way is a detour: only its two ends may also be tied directly. A country or place is between two others only where
 * there is no other way. What came later than the reader asks for ties nothing.
 */
export function connectionsOf(vocabulary: Vocabulary, describe: Describe, from: string, to: string): readonly Chain[] {
  if (from === to || !describe(from) || !describe(to)) return [];
  const dossiers = new Map<string, Dossier>();
  const known = new Map<string, ReadonlyMap<string, readonly RelationStatement[]>>();
  const dossierOf = (id: string): Dossier => memoize(dossiers, id, () => describe(id)!);
  const tiesOf = (id: string) => memoize(known, id, () => neighbours(dossierOf(id)));
  // An event names whom it involves, and is not among their relations.
  const isNamedBy = (id: string): readonly string[] => (tiesOf(to).has(id) && !tiesOf(id).has(to) ? [to] : []);
  const waysAvoiding = (isAvoided: (schema: string) => boolean) => {
    const canPass = (id: string): boolean => id === to || !isAvoided(dossierOf(id).schema);
    return shortestWays(from, to, (id) => [...isNamedBy(id), ...tiesOf(id).keys()].filter(canPass));
  };
  const linkBetween = (a: string, b: string): ChainLink => {
    const statements = tiesOf(a).get(b);
    return statements
      ? linkOf(vocabulary, dossierOf(a), statements, 'self')
      : linkOf(vocabulary, dossierOf(b), tiesOf(b).get(a)!, 'other');
  };
  const ways = waysAvoiding((schema) => vocabulary.isPlace(schema));
  const found = ways.length > 0 ? ways : waysAvoiding(() => false);
  return found.map((ids) => ({
    entities: ids.map((id) => pieceOf(dossierOf(id))),
    links: ids.slice(1).map((id, index) => linkBetween(ids[index]!, id)),
  }));
}

function neighbours({ relations }: Dossier): ReadonlyMap<string, readonly RelationStatement[]> {
  const found = new Map<string, RelationStatement[]>();
  for (const { statements } of relations) {
    for (const statement of statements) {
      if (statement.held !== 'later') memoize(found, statement.text[0].entity, () => []).push(statement);
    }
  }
  return found;
}

/** Ways without a loop or a detour, in the order of their length, then of the neighbours. */
function shortestWays(from: string, to: string, neighboursOf: (id: string) => readonly string[]) {
  const stepsTo = stepsFrom(to, neighboursOf);
  const tied = new Map<string, ReadonlySet<string>>();
  const isTied = (a: string, b: string): boolean => memoize(tied, a, () => new Set(neighboursOf(a))).has(b);
  /** Whether the way could go from one before the last straight to the next one. */
  const isDetour = (way: readonly string[], next: string): boolean =>
    way.slice(next === to ? 1 : 0, -1).some((each) => isTied(each, next));
  const found: (readonly string[])[] = [];
  const walk = (way: readonly string[], left: number): void => {
    const last = way.at(-1)!;
    for (const next of neighboursOf(last)) {
      if (found.length === MOST_CHAINS) return;
      if (left === 1) {
        if (next === to && !isDetour(way, to)) found.push([...way, to]);
        continue;
      }
      if (next === to || way.includes(next) || isDetour(way, next)) continue;
      if (left - 1 > KNOWN_STEPS || (stepsTo.get(next) ?? Number.POSITIVE_INFINITY) <= left - 1) {
        walk([...way, next], left - 1);
      }
    }
  };
  for (let length = 1; length <= MOST_STEPS && found.length < MOST_CHAINS; length++) walk([from], length);
  return found;
}

function stepsFrom(id: string, neighboursOf: (id: string) => readonly string[]): ReadonlyMap<string, number> {
  const steps = new Map([[id, 0]]);
  let last: readonly string[] = [id];
  for (let step = 1; step <= KNOWN_STEPS; step++) {
    const next = new Set(last.flatMap(neighboursOf).filter((each) => !steps.has(each)));
    for (const each of next) steps.set(each, step);
    last = [...next];
  }
  return steps;
}

/**
 * Relations that hold or are planned come before those that have ended; all in the direction of the first, or in none, as a
 * partnership is.
 *
 * @param before which of the two comes first in the chain.
 */
function linkOf(
  vocabulary: Vocabulary,
  { schema, language }: Dossier,
  statements: readonly RelationStatement[],
  before: 'self' | 'other',
): ChainLink {
  const all = statements.map((statement) => ({
    statement,
    verb: verbOf(vocabulary, statement, { self: schema, other: statement.text[0].schema }, language),
  }));
  const first = all.find(({ statement }) => statement.held !== 'over') ?? all[0]!;
  const { by } = first.verb;
  const others = all.filter((each) => each !== first && [by, 'both'].includes(each.verb.by));
  const texts = [first, ...others].map(({ statement, verb }) => {
    // Its detail is the sentence that the chain makes.
    const detail = detailOf(statement, statement.kind === 'UnknownLink.subject' ? '' : statement.detail);
    return detail === ''
      ? verb.text
      : inLanguage({ en: `${verb.text} (${detail})`, zh: `${verb.text}（${detail}）` }, language);
  });
  return {
    text: [...new Set(texts)].join(inLanguage({ en: '; ', zh: '；' }, language)),
    direction: by === 'both' ? by : by === before ? 'forward' : 'back',
  };
}

/** A chain as a line of text: "MP Materials supplies (magnets · from 2027) → Apple ← supplies Xintai Technology". */
export function chainText({ entities, links }: Chain): string {
  return entities.map(({ text }, index) => (links[index] ? `${text} ${linkText(links[index])}` : text)).join(' ');
}

/** What is between two names of a chain, with its arrow. */
export function linkText({ text, direction }: ChainLink): string {
  if (direction === 'both') return `— ${text} —`;
  return direction === 'forward' ? `${text} →` : `← ${text}`;
}
