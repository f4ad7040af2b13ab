import { matchEnd } from './patterns';

// https://github.github.com/gfm/#autolinks-extension-, with micromark's reading where the specification is loose. Chinese punctuation
// ends a link here, which no specification says: the sentence goes on after it without a blank, as in 见https://a.org/b，华为….

const DOMAIN = /(?:[^\s\p{P}\p{S}\0]|[-._])+/uy;
/** Not 々, 〆 and 〇, which are letters. */
const SPACE_OR_CHINESE_MARK = /[\s、-〄〈-】！（），：；？｜]/;
const PATH_BREAK = /[!"&'*),.:;<?\]_~]/;
const TRAIL = /(?:[!"'),.:;?_~*]|&[a-z]+;|\](?![([\s]|$)){0,9999}/iy;
const TRAIL_END = /[\s<]|\](?=[([\s]|$)|$/y;
const ADDRESS_BEGINS = /^\/\/[^\0-\x1f\x7f\s\p{P}\p{S}]/u;
const EMAIL_UNIT = /[a-z0-9+._-]/i;
const EMAIL_HOST = /@(?:[a-z0-9_-]|\.(?=[a-z0-9])){1,9999}/iy;

/** A link `[start, end)`, or undefined. */
type Found = readonly [start: number, end: number] | undefined;

/** Finds the bare links of one block, asked for in ascending order. */
export class BareLinks {
  readonly #text: string;
  /** Punctuation before the one is known not to end a link, what begins before the other known not to be a domain. */
  #noTrailBefore = 0;
  #noDomainBefore = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** The link that the `@`, `:` or `.` at `at` belongs to. What ended at `floor` is not part of it. */
  around(at: number, floor: number): Found {
    const text = this.#text;
    if (text[at] === '@') return this.#email(at, floor);
    const bare = text[at] === '.';
    const scheme = (bare ? /www$/i : /https?$/i).exec(text.slice(Math.max(floor, at - 5), at));
    if (scheme === null) return undefined;
    const start = at - scheme[0].length;
    const allowed = bare ? /^[(*_[\]~\t\n\r ]?$/ : /^[^a-z]?$/i;
    if (!allowed.test(text[start - 1] ?? '') || at + 1 === text.length) return undefined;
    if (!bare && !ADDRESS_BEGINS.test(text.slice(at + 1, at + 4))) return undefined;
    const end = this.#linkEnd(bare ? start : at + 3);
    if (end === undefined) return undefined;
    let sign = at;
    while (bare && sign < end && EMAIL_UNIT.test(text[sign]!)) sign++;
    return (text[sign] === '@' && this.#email(sign, floor)) || [start, end];
  }

  #email(sign: number, floor: number): Found {
    const text = this.#text;
    let start = sign;
    while (start > floor && EMAIL_UNIT.test(text[start - 1]!)) start--;
    const end = matchEnd(EMAIL_HOST, text, sign);
    if (start === sign || end < 0 || /[/a-z0-9+._-]/i.test(text[start - 1] ?? ' ')) return undefined;
    const host = text.slice(sign, end);
    return host.includes('.') && /[a-z]$/i.test(host) ? [start, end] : undefined;
  }

  /** The end of a domain, which has no `_` in its last two labels, and of the path after it. */
  #linkEnd(start: number): number | undefined {
    const text = this.#text;
    let at = start < this.#noDomainBefore ? -1 : matchEnd(DOMAIN, text, start);
    if (at < 0) return undefined;
    let tail = at;
    while (tail > start && /[._]/.test(text[tail - 1]!)) tail--;
    if (tail < at && this.#isTrail(tail)) at = tail;
    const domain = text.slice(start, at);
    const labels = domain.split('.').slice(-2).join('.');
    if (labels.includes('_') || !/[^._]/.test(domain)) {
      this.#noDomainBefore = at - labels.length;
      return undefined;
    }
    for (let open = 0; at < text.length && !SPACE_OR_CHINESE_MARK.test(text[at]!); at++) {
      if (text[at] === '(') open++;
      else if (text[at] === ')' && open > 0) open--;
      else if (PATH_BREAK.test(text[at]!)) {
        if (this.#isTrail(at)) break;
        if (text[at] === ')') open--;
      }
    }
    return at;
  }

  /** Whether nothing but punctuation follows up to white space, `<` or the end: that is not part of a link. */
  #isTrail(at: number): boolean {
    if (at < this.#noTrailBefore) return false;
    const after = matchEnd(TRAIL, this.#text, at);
    if (matchEnd(TRAIL_END, this.#text, after) >= 0) return true;
    this.#noTrailBefore = after;
    return false;
  }
}
