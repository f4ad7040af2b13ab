import { VALUE_ROWS } from '../../registry/vocabulary/tables/values';
import type { Span } from '../../text/base/textEdit';
import type { PostWords } from '../../text/languages/language';
import { LANGUAGES } from '../../text/languages/languages';
import { escapeRegExp } from '../../text/units/escape';

/** A name in a sentence. `id` is '' where it may mean several entities. */
export interface NamedThere extends Span {
  readonly id: string;
  readonly isPerson: boolean;
}

/** That a person holds a post in a body, or does no longer. */
export interface StatedPost extends Span {
  readonly person: string;
  readonly body: string;
  /** See `rolesIn`. */
  readonly roles: readonly string[];
  readonly isOver: boolean;
}

/** A person, a body or a role, by their first letters; '?' for a name that may mean several. */
interface Token extends Span {
  readonly kind: 'p' | 'b' | 'r' | '?';
  readonly ids: readonly string[];
}

const SOLE = (VALUE_ROWS.get('role') ?? []).filter(({ isSole }) => isSole);
const POSTS = LANGUAGES.flatMap(({ posts }) => posts ?? []);

/** One of some sources of expressions, as a whole word where they are in Latin letters. */
export function words(sources: readonly string[], flags = ''): RegExp {
  return new RegExp(`(?<![a-z])(?:${sources.join('|')})(?![a-z])`, flags);
}

/** The words of all languages of one kind. */
export function postWords(kind: keyof PostWords): readonly string[] {
  return POSTS.flatMap((post) => post[kind] ?? []);
}

const SOLE_ROLE = words(SOLE.flatMap(({ en, zh }) => [en, zh]).map(escapeRegExp)).source;
const ROLE = new RegExp(`(?<!(?:${postWords('others').join('|')})[\\s-]?)${SOLE_ROLE}`, 'gi');
const POST = words([...postWords('over'), ...postWords('between')], 'gi');
const IS_OVER = words(postWords('over'), 'i');
const OVER_BEFORE = new RegExp(`${IS_OVER.source}[\\s*_[-]*$`, 'i');
const OVER_AFTER = new RegExp(`^[\\s*_)）\\]]*${words(postWords('left')).source}`, 'i');

/** Of the roles that one person at a time has in a body those that a text names, in Chinese: 首席执行官 for "CEO". */
export function rolesIn(text: string): readonly (Span & { readonly role: string })[] {
  return Array.from(text.matchAll(ROLE), ({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
    role: SOLE.find(({ en, zh }) => zh === word || en.toLowerCase() === word.toLowerCase())!.zh,
  }));
}

/** The role that a sentence names, as it is written there; undefined where it names none, or several. */
export function statedRole(sentence: string): string | undefined {
  const [role, ...others] = rolesIn(sentence);
  return role && others.length === 0 ? sentence.slice(role.start, role.end) : undefined;
}

/** Between the names of a person and a body: they are two of a list. */
const LISTED = words(postWords('and'), 'i');
/** After a body or a role, a longer name, or another person in the post. */
const CAPITAL = /^[\]*_]*\s(?!(?:Inc|Corp|Co|Ltd|Group|Chief)\b)\p{Lu}/u;

/** After the name of a body, before that of one of its people. */
const OWNERS = words(postWords('owners'), 'i');
/** Between a role and the body in which it is. */
const OF = words(postWords('of'), 'i');

/** In UTF-16 units: as much may be between two of the names and the role. */
const NEAR = 60;

/**
 * Who holds which post where, or does no longer, as a sentence says: the names of a person and a body and a role, in any order,
 * with nothing between them but words for that.
 *
 * @param sentence in simplified characters.
 * @param named all names in it, in order.
 */
export function statedPosts(sentence: string, named: readonly NamedThere[]): readonly StatedPost[] {
  const isApart = ({ start, end }: Span): boolean => named.every((name) => end <= name.start || name.end <= start);
  const all: Token[] = [];
  const roles = rolesIn(sentence).filter(isApart);
  const names = named.map(({ start, end, id, isPerson }): Token => {
    return { start, end, kind: id === '' ? '?' : isPerson ? 'p' : 'b', ids: [id] };
  });
  const tokens = [...names, ...roles.map(({ role, ...span }): Token => ({ ...span, kind: 'r', ids: [role] }))];
  for (const token of tokens.sort((a, b) => a.start - b.start)) {
    const before = all.at(-1);
    // "Chair and chief executive" is one.
    if (before?.kind === 'r' && token.kind === 'r' && isBetween(sentence, before, token)) {
      all[all.length - 1] = { ...before, end: token.end, ids: [...before.ids, ...token.ids] };
    } else all.push(token);
  }
  return all.slice(2).flatMap((third, at): readonly StatedPost[] => {
    const three = [all[at]!, all[at + 1]!, third] as const;
    const [first, second] = three;
    const order = three.map(({ kind }) => kind).join('');
    const [person, body, role] = (['p', 'b', 'r'] as const).map((kind) => three.find((each) => each.kind === kind));
    if (!person || !body || !role) return [];
    if (!isBetween(sentence, first, second) || !isBetween(sentence, second, third)) return [];
    const [gap, lastGap] = [sentence.slice(first.end, second.start), sentence.slice(second.end, third.start)];
    const next = all[at + 3];
    // "Ada Reed and Veltrine …", "Chief executive Ada Reed, Veltrine …", "Chief executive Ada Reed’s Veltrine account" and "Ada Reed, Veltrine’s chief executive Tom Ashby".
    if (LISTED.test(order.startsWith('r') ? lastGap : order.endsWith('r') ? gap : '')) return [];
    if (order === 'rpb' && (/[,，]/.test(lastGap) || OWNERS.test(lastGap))) return [];
    // "Veltrine’s Ada Reed was named chief executive", and "Ada Reed (CEO) names Veltrine".
    if (order === 'bpr' && OWNERS.test(gap)) return [];
    if (order.includes('rb') && !OF.test(order === 'prb' ? lastGap : gap)) return [];
    if (third !== person && CAPITAL.test(sentence.slice(third.end))) return [];
    if (third === role && next?.kind === 'p' && isBetween(sentence, third, next)) return [];
    const [start, end] = [first.start, third.end];
    const isOver =
      IS_OVER.test(`${gap}·${lastGap}`) ||
      OVER_BEFORE.test(sentence.slice(Math.max(0, start - NEAR), start)) ||
      OVER_AFTER.test(sentence.slice(end, end + NEAR));
    return [{ start, end, person: person.ids[0]!, body: body.ids[0]!, roles: role.ids, isOver }];
  });
}

/** Whether only words about a post are between two places. */
function isBetween(sentence: string, one: Span, other: Span): boolean {
  const gap = gapOf(sentence, one, other);
  return gap !== undefined && isOnly(gap, POST);
}

/** What is between two places, the first of which is before the other; undefined where they overlap, or are far apart. */
export function gapOf(sentence: string, { end }: Span, { start }: Span): string | undefined {
  return start < end || start - end > NEAR ? undefined : sentence.slice(end, start);
}

/** Whether a text has nothing but some words, and signs. @param all with the flag `g`. */
export function isOnly(text: string, all: RegExp): boolean {
  return !/[^\s,，、()（）“”"*_[\]~≈-]/.test(text.replace(all, ''));
}
