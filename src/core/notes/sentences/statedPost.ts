import { VALUE_ROWS } from '../../registry/vocabulary/tables/values';
import type { Span } from '../../text/base/textEdit';
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

interface Role extends Span {
  readonly roles: readonly string[];
}

const SOLE = (VALUE_ROWS.get('role') ?? []).filter(({ isSole }) => isSole);
const POSTS = LANGUAGES.flatMap(({ posts }) => posts ?? []);

/** One of some sources of expressions, as a whole word where they are in Latin letters. */
function words(sources: readonly string[], flags: string): RegExp {
  return new RegExp(`(?<![a-z])(?:${sources.join('|')})(?![a-z])`, flags);
}

const ROLE = new RegExp(
  `(?<!(?:${POSTS.map(({ others }) => others).join('|')})[\\s-]?)${
    words(SOLE.flatMap(({ en, zh }) => [en, zh]).map(escapeRegExp), '').source
  }`,
  'gi',
);
const BETWEEN = words(
  POSTS.flatMap(({ between, over }) => [over, between]),
  'gi',
);
const OVER = words(
  POSTS.map(({ over }) => over),
  'i',
);
const OVER_BEFORE = new RegExp(`${OVER.source}[\\s-]*$`, 'i');
const LEFT = new RegExp(
  `^[\\s*_)）\\]]*${
    words(
      POSTS.map(({ left }) => left),
      '',
    ).source
  }`,
  'i',
);

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
const LISTED = /(?<![a-z])and(?![a-z])|[、和与及]/i;
/** After a body or a role, a longer name, or another person in the post. */
const CAPITAL = /^\s(?!(?:Inc|Corp|Co|Ltd|Group|Chief)\b)\p{Lu}/u;

/** In UTF-16 units: as much may be between two of the names and the role. */
const NEAR = 40;

/**
 * Who holds which post where, or does no longer, as a sentence says: the names of a person and a body and a role, in any order,
 * with nothing between them but words for that.
 *
 * @param sentence in simplified characters.
 * @param named all names in it, in order.
 */
export function statedPosts(sentence: string, named: readonly NamedThere[]): readonly StatedPost[] {
  const isApart = ({ start, end }: Span): boolean => named.every((name) => end <= name.start || name.end <= start);
  const roles: Role[] = [];
  for (const { role, ...span } of rolesIn(sentence).filter(isApart)) {
    const before = roles.at(-1);
    const isOne = before && named.every(({ start }) => start < before.end || start > span.start);
    if (isOne && isBetween(sentence, before, span)) {
      roles[roles.length - 1] = { start: before.start, end: span.end, roles: [...before.roles, role] };
    } else roles.push({ ...span, roles: [role] });
  }
  const all = [...named, ...roles].sort((a, b) => a.start - b.start);
  return all.flatMap((first, at): readonly StatedPost[] => {
    const three = all.slice(at, at + 3);
    const person = three.find((each): each is NamedThere => 'id' in each && each.isPerson && each.id !== '');
    const body = three.find((each): each is NamedThere => 'id' in each && !each.isPerson && each.id !== '');
    const role = three.find((each): each is Role => 'roles' in each);
    const [, second, third] = three;
    if (!person || !body || !role || !second || !third) return [];
    if (!isBetween(sentence, first, second) || !isBetween(sentence, second, third)) return [];
    if (isInList(sentence, person, body) || (third !== person && CAPITAL.test(sentence.slice(third.end)))) return [];
    const [start, end] = [first.start, third.end];
    const gaps = `${sentence.slice(first.end, second.start)}·${sentence.slice(second.end, third.start)}`;
    const isOver =
      OVER.test(gaps) ||
      OVER_BEFORE.test(sentence.slice(Math.max(0, start - NEAR), start)) ||
      LEFT.test(sentence.slice(end, end + NEAR));
    return [{ start, end, person: person.id, body: body.id, roles: role.roles, isOver }];
  });
}

/** Whether only words about a post are between two places. */
function isBetween(sentence: string, { end }: Span, { start }: Span): boolean {
  const gap = start < end || start - end > NEAR ? undefined : sentence.slice(end, start);
  return gap !== undefined && !/[^\s,，、()（）“”"*_[\]-]/.test(gap.replace(BETWEEN, ''));
}

function isInList(sentence: string, one: Span, other: Span): boolean {
  const [first, second] = one.start < other.start ? [one, other] : [other, one];
  return LISTED.test(sentence.slice(first.end, second.start));
}
