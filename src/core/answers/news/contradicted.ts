import type { Mention } from '../../notes/mentions/mention';
import { sentenceOrNoteDate } from '../../notes/sentences/sentenceDate';
import { statedStatus } from '../../notes/sentences/stated';
import {
  gapOf,
  isOnly,
  type NamedThere,
  postWords,
  rolesIn,
  statedPosts,
  words,
} from '../../notes/sentences/statedPost';
import { MAYBE_SHARE, statedShare } from '../../notes/sentences/statedShare';
import type { Registry } from '../../registry/merging/registry';
import type { LinkTypeRow } from '../../registry/vocabulary/rows';
import { THINGS } from '../../registry/vocabulary/tables/schemas';
import type { Span } from '../../text/base/textEdit';
import { LANGUAGES } from '../../text/languages/languages';
import { escapeRegExp } from '../../text/units/escape';
import { simplifiedHan } from '../../text/units/han';
import { compareIsoDates } from '../../text/units/isoDate';
import type { NoteStatements } from '../dossier/noteStatements';
import { heldAt } from '../entities/held';
import { linkValues, referencesOf } from '../entities/referencesOf';
import { type Relation, relationsOf, relationTo } from '../entities/relations';

/** What a sentence says against a relation that a registry states: another share, another holder of a post, or that it is over. */
export interface Contradicted {
  readonly kind: 'share' | 'holder' | 'end';
  readonly relation: Relation;
  /** The share in percent, or the id of the person; '' for an end. */
  readonly said: string;
}

/** A sentence of a note, and what it says against a registry. */
export interface ContradictingSentence extends Contradicted {
  readonly sentence: NoteStatements['sentences'][number];
}

/** In UTF-16 units: how much of a long sentence is read. */
const LONGEST = 2000;
/** Shares that differ by less are one, rounded. */
const HALF_A_POINT = 0.5;
const ENDED = new RegExp(LANGUAGES.flatMap(({ posts, status }) => (posts ? status.ended.source : [])).join('|'), 'iu');
const ENDED_BEFORE = new RegExp(`(?:${ENDED.source})[\\s*_[-]*$`, 'iu');
/** Before a part of what is held, which is sold. */
const PART_OF = words(postWords('partOf'), 'i');
/**
 * The words that tell which of two names acts, between them and right after the second, each read as a letter; where several
 * begin at one place, the first of these counts. `e` is the second name. The nouns of a relation for who acts and for the other,
 * `f` and `t`, come before all of them, and its other words are `v`.
 */
const LETTERS = {
  // Also a comma before the second name, which may begin what is said of that one alone.
  x: ['(?<=[,，、)）][\\s*_[]*)·', ...postWords('beside')].join('|'),
  e: '·',
  w: postWords('turned').join('|'),
  b: postWords('by').join('|'),
  n: postWords('noLonger').join('|'),
  v: [...postWords('acts'), ENDED.source].join('|'),
  i: ['^[\\s*_\\]]*[,，(（]', ...postWords('being')].join('|'),
  o: postWords('onto').join('|'),
  p: postWords('owners').join('|'),
};
/** "A holds", "A, a shareholder of B", "A's subsidiary B" and "A is B's shareholder". */
const FIRST_ACTS = /^(?:[in]*v[vo]*t?e[^ftb]*|[in]*f[ovx]*[ov]e[^ftb]*|[np]*te[^ftbv]*|[in]+ep?f[^ftb]*)$/;
/** "A is held by B", "A, in which B holds", "A is a subsidiary of B", "A's shareholder B" and "A is B's subsidiary". */
const SECOND_ACTS = /^(?:[inv]*bf?e[^ftb]*|[in]*wen*v[vop]*|[in]*toe[^ftbx]*|[np]*fe[^ftb]*|[in]+ep?t[^ftbvx]*)$/;
/** Words and shares that may be beside the words for a relation. */
const AROUND = [...postWords('around'), ENDED.source, MAYBE_SHARE];
/** Two names after one of these are two of three. */
const LISTED_BEFORE = new RegExp(`(?:,|${words(postWords('and')).source})[\\s*_[]*$`, 'i');
/** What separates clauses: a sign that is not part of a figure, or a verb of saying. */
const BETWEEN_CLAUSES = new RegExp(`[;:；：，—–]|,(?!\\d)|${words(postWords('clauses')).source}`, 'gi');

/**
 * What the sentences of a note say against a registry.
 *
 * @param statements the sentences that are read.
 * @param mentions all mentions of the note.
 * @param about see `contradictedIn`.
 * @param today YYYY-MM-DD, of what has no date.
 */
export function contradictedBy(
  registry: Registry,
  { date, sentences }: NoteStatements,
  { text, mentions }: { readonly text: string; readonly mentions: readonly Mention[] },
  about: ReadonlySet<string> | undefined,
  today: string,
): readonly ContradictingSentence[] {
  return sentences.flatMap((sentence) => {
    const { start = 0, end = 0 } = sentence.span ?? {};
    const named = mentions
      .filter((each) => start <= each.start && each.end <= Math.min(end, start + LONGEST))
      .map(({ entities, ...each }): NamedThere => {
        const id = entities.length === 1 ? entities[0]! : '';
        const isPerson = registry.likeOf(id) === 'Person';
        return { start: each.start - start, end: each.end - start, id, isPerson };
      });
    const found = contradictedIn(registry, text.slice(start, end), named, about, date || today);
    return found.map((each) => ({ ...each, sentence }));
  });
}

/**
 * What a sentence says against the registry, of the day that it speaks of. Nothing where that day is not sure or before that of
 * the statement, where the sentence asks, denies, reports or sets a condition, and where it speaks of what is planned.
 *
 * @param named all names in it, in UTF-16 units from its beginning.
 * @param about at least one of the two entities is one of these; undefined for all.
 * @param noteDate ISO 8601, perhaps shortened.
 */
export function contradictedIn(
  registry: Registry,
  written: string,
  named: readonly NamedThere[],
  about: ReadonlySet<string> | undefined,
  noteDate: string,
): readonly Contradicted[] {
  const text = simplifiedHan(written.slice(0, LONGEST));
  const day = sentenceOrNoteDate(text, noteDate)?.date;
  if (day === undefined || compareIsoDates(day, noteDate) > 0 || /[?？]\W*$/.test(text)) return [];
  const isMeant = (...ids: readonly string[]): boolean => !about || ids.some((id) => about.has(id));
  const found: Contradicted[] = [];
  for (const post of statedPosts(text, named)) {
    const { person, body, roles, isOver } = post;
    const status = statedStatus(text.slice(0, clauseOf(text, post, post).end));
    if (!isMeant(person, body) || status === 'planned' || status === 'unclear') continue;
    const held = relationsOf(registry, registry.entity(body)!, 'en').filter(
      (each) => isHeldOn(registry, each, day) && rolesOf(each).some((role) => roles.includes(role)),
    );
    const own = held.filter(({ other }) => other.id === person);
    if (isOver) found.push(...own.map((relation) => ({ kind: 'end', relation, said: '' }) as const));
    else if (own.length === 0)
      found.push(...held.map((relation) => ({ kind: 'holder', relation, said: person }) as const));
  }
  // What is supplied may be named between the two.
  const isThing = ({ id }: NamedThere): boolean =>
    id !== '' && registry.vocabulary.isOfKind(registry.schemaOf(id)!, THINGS);
  const bodies = named.filter((each) => !isThing(each));
  const plain = named
    .filter(isThing)
    .reduce((rest, { start, end }) => rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end), text);
  for (const [at, one] of bodies.entries()) {
    const other = bodies[at + 1];
    if (!other || one.id === '' || other.id === '' || one.id === other.id || !isMeant(one.id, other.id)) continue;
    found.push(...ofPair(registry, plain, [one, other], day));
  }
  return [...new Map(found.map((each) => [each.relation.reference.link, each])).values()];
}

/** Of two names beside each other: that they have another share, or that what ties them is over. Other words would be between others. */
function ofPair(
  registry: Registry,
  text: string,
  [one, other]: readonly [NamedThere, NamedThere],
  day: string,
): readonly Contradicted[] {
  const ends = [registry.entity(one.id)!, registry.entity(other.id)!] as const;
  const references = [...referencesOf(registry, ends[0], other.id), ...referencesOf(registry, ends[1], one.id)];
  const links = references.flatMap((each) => (each.link && relationTo(registry, each, 'en')) || []);
  const held = links.filter((each) => isHeldOn(registry, each, day));
  if (held.length === 0 || LISTED_BEFORE.test(text.slice(0, one.start))) return [];
  const clause = clauseOf(text, one, other);
  const status = statedStatus(text.slice(0, clause.end));
  const share = statedShare(text.slice(clause.start, clause.end));
  const found = held.flatMap((relation): readonly Contradicted[] => {
    const { percentage, reference } = relation;
    const type = reference.link!.type.value;
    const row = registry.vocabulary.linkTypeRow(type);
    if (!row) return [];
    const { en, zh } = row.said ?? { en: escapeRegExp(row.verb.en), zh: escapeRegExp(row.verb.zh) };
    const ties = [...Object.values(row.nouns ?? {}), en, zh];
    const spoken = saidOf(text.slice(0, clause.end), one, other, words([...ties, ...AROUND], 'gi'));
    if (!words(ties, 'i').test(spoken)) return [];
    const acting = row.isMutual || actingOf(text.slice(0, clause.end), one, other, row, ties)?.id;
    if (acting !== true && acting !== actorOf(relation, row)) return [];
    if (status === 'ended') return ENDED.test(spoken) ? [{ kind: 'end', relation, said: '' }] : [];
    const isShare =
      status === undefined && type === 'Ownership' && statedShare(spoken) === share && !PART_OF.test(spoken);
    return isShare && share !== undefined && percentage ? [{ kind: 'share', relation, said: share }] : [];
  });
  // One of several that hold is enough.
  const isSame = ({ kind, relation, said }: Contradicted): boolean =>
    kind === 'share' && Math.abs(Number.parseFloat(relation.percentage!) - Number(said)) < HALF_A_POINT;
  return found.some(isSame) ? [] : found;
}

/** The id of the end that acts. */
function actorOf({ reference: { key, from, to } }: Relation, row: LinkTypeRow): string {
  return key === row.from.key ? to.value : from.id;
}

/**
 * Which of two names in a sentence acts on the other; undefined where the words between them, and right after the second, have
 * none of the forms of `FIRST_ACTS` and `SECOND_ACTS`.
 *
 * @param ties the words for the relation, its nouns first: sources of regular expressions.
 */
function actingOf<T extends Span>(
  text: string,
  one: T,
  other: T,
  { nouns }: LinkTypeRow,
  ties: readonly string[],
): T | undefined {
  const kinds = {
    ...(nouns && { f: nouns.from, t: nouns.to ?? '(?!)' }),
    ...LETTERS,
    v: [...ties, LETTERS.v].join('|'),
  };
  const each = words(
    Object.entries(kinds).map(([letter, source]) => `(?<${letter}>${source})`),
    'gi',
  );
  const after = onlySuch(text.slice(other.end), words([...ties, LETTERS.p, ...AROUND], 'gi'));
  const found = Array.from(`${text.slice(one.end, other.start)}·${after}`.matchAll(each), ({ groups = {} }) =>
    Object.keys(groups).find((letter) => groups[letter] !== undefined),
  );
  const read = found.join('');
  return FIRST_ACTS.test(read) ? one : SECOND_ACTS.test(read) ? other : undefined;
}

/** What a sentence says between two names, right before and right after, where these are only such words; '' where they are not. */
function saidOf(text: string, one: Span, other: Span, only: RegExp): string {
  const gap = gapOf(text, one, other);
  if (gap === undefined || !isOnly(gap, only)) return '';
  return [ENDED_BEFORE.exec(text.slice(0, one.start))?.[0], gap, onlySuch(text.slice(other.end), only)].join(' ');
}

/** The beginning of a text that has only some words. @param only with the flag `g`. */
function onlySuch(text: string, only: RegExp): string {
  const end = text.replace(only, (word) => ' '.repeat(word.length)).search(/\S/);
  return end < 0 ? text : text.slice(0, end);
}

/** The clauses that hold two places of a sentence. */
function clauseOf(text: string, one: Span, other: Span): Span {
  const [from, to] = [Math.min(one.start, other.start), Math.max(one.end, other.end)];
  const signs = [...text.matchAll(BETWEEN_CLAUSES)];
  const before = signs.findLast(({ index }) => index < from);
  return {
    start: before ? before.index + before[0].length : 0,
    end: signs.find(({ index }) => index >= to)?.index ?? text.length,
  };
}

/** Whether it holds on a day and was stated by then: without a beginning, its sources or its file say when that was. */
function isHeldOn(registry: Registry, relation: Relation, day: string): boolean {
  const { reference, location, startDate } = relation;
  const cited = reference.link?.sources.flatMap(({ source }) => registry.sources.get(source?.value ?? '')?.date ?? []);
  const known = startDate ?? cited?.sort()[0] ?? registry.files.get(location.file)?.asOf;
  if (known !== undefined && compareIsoDates(known, day) > 0) return false;
  return ['held', 'undated'].includes(heldAt(relation.period, { asOf: day, today: undefined }));
}

function rolesOf({ reference: { link } }: Relation): readonly string[] {
  return link ? linkValues(link, 'role').flatMap(({ value }) => rolesIn(value).map(({ role }) => role)) : [];
}
