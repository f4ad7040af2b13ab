// Autolinks: https://spec.commonmark.org/0.31.2/#autolinks. Bare ones: https://github.github.com/gfm/#autolinks-extension-,
// with micromark's reading where the specification is loose. Offsets as in links.ts: the end, or -1.

const URL = /<[a-z][a-z0-9+.-]{1,31}:[^\0- <>\x7f]*>/iy;
const LABEL = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?';
/** A domain has at most 127 labels (RFC 1035), which also bounds the work of the engine. */
const EMAIL = new RegExp(`<[a-z0-9.!#$%&'*+/=?^_\`{|}~-]+@${LABEL}(?:\\.${LABEL}){0,126}>`, 'iy');
const SPACE = /\s/u;
const PUNCTUATION = /[\p{P}\p{S}\0]/u;
const EMAIL_CHARACTER = /[a-z0-9+._-]/i;

/** `<https://…>` or `<name@host>`. */
export function autolinkEnd(text: string, start: number, end: number): number {
  for (const pattern of [URL, EMAIL]) {
    pattern.lastIndex = start;
    if (pattern.test(text) && pattern.lastIndex <= end) return pattern.lastIndex;
  }
  return -1;
}

/** Finds the bare links of one block, `[start, end)` of a text. `floor` is where the last other construct ended. */
export class BareLinks {
  /** Punctuation before this offset is known not to end a link; a domain that begins before that one to be none. */
  private noTrailBefore = 0;
  private noDomainBefore = 0;

  constructor(
    private readonly text: string,
    private readonly start: number,
    private readonly end: number,
  ) {}

  /** The link that the `@`, `:` or `.` at `at` belongs to, as `[start, end)`, or undefined. */
  around(at: number, floor: number): readonly [start: number, end: number] | undefined {
    const { text } = this;
    if (text[at] === '@') return this.email(at, floor);
    if (text[at] === '.') {
      const from = at - 3;
      if (from < floor || !/^www$/i.test(text.slice(from, at)) || at + 1 >= this.end) return undefined;
      if (from > this.start && !/[(*_[\]~\t\n\r ]/.test(text[from - 1]!)) return undefined;
      const to = this.linkEnd(from);
      if (to === undefined) return undefined;
      let sign = at;
      while (sign < to && EMAIL_CHARACTER.test(text[sign]!)) sign++;
      return (text[sign] === '@' && sign < this.end && this.email(sign, floor)) || [from, to];
    }
    if (text[at + 1] !== '/' || text[at + 2] !== '/' || at + 3 >= this.end) return undefined;
    const scheme = /https?$/i.exec(text.slice(Math.max(floor, at - 5), at));
    if (scheme === null) return undefined;
    const from = at - scheme[0].length;
    if (from > this.start && /[a-z]/i.test(text[from - 1]!)) return undefined;
    if (/[\x01-\x1f\x7f\s\p{P}\p{S}\0]/u.test(text[at + 3]!)) return undefined;
    const to = this.linkEnd(at + 3);
    return to === undefined ? undefined : [from, to];
  }

  private email(sign: number, floor: number): readonly [start: number, end: number] | undefined {
    const { text, end } = this;
    let from = sign;
    while (from > floor && EMAIL_CHARACTER.test(text[from - 1]!)) from--;
    if (from === sign || (from > this.start && /[/a-z0-9+._-]/i.test(text[from - 1]!))) return undefined;
    let dot = false;
    let to = sign + 1;
    for (; to < end && EMAIL_CHARACTER.test(text[to]!) && text[to] !== '+'; to++) {
      if (text[to] !== '.') continue;
      if (to + 1 >= end || !/[a-z0-9]/i.test(text[to + 1]!)) break;
      dot = true;
    }
    return dot && /[a-z]/i.test(text[to - 1]!) ? [from, to] : undefined;
  }

  /** The end of domain and path. */
  private linkEnd(from: number): number | undefined {
    const { text, end } = this;
    let at = from;
    /** Where the last two labels begin, and the last `_`. */
    let labels = [from, from];
    let underscore = -1;
    let seen = false;
    if (from < this.noDomainBefore) return undefined;
    for (; at < end; at++) {
      const character = text[at]!;
      if (character === '.' || character === '_') {
        if (this.isTrail(at)) break;
        if (character === '_') underscore = at;
        else labels = [labels[1]!, at + 1];
      } else if (SPACE.test(character) || (character !== '-' && PUNCTUATION.test(character))) break;
      else seen = true;
    }
    if (!seen || underscore >= labels[0]!) {
      this.noDomainBefore = labels[0]!;
      return undefined;
    }
    let open = 0;
    for (; at < end; at++) {
      const character = text[at]!;
      if (character === '(') open++;
      else if (character === ')' && open > 0) open--;
      else if (/[!"&'*),.:;<?\]_~]/.test(character)) {
        if (this.isTrail(at)) break;
        if (character === ')') open--;
      } else if (SPACE.test(character)) break;
    }
    return at;
  }

  /** Whether nothing but punctuation follows up to white space, `<` or the end: that is no part of a link. */
  private isTrail(from: number): boolean {
    if (from < this.noTrailBefore) return false;
    const { text, end } = this;
    for (let at = from; ; at++) {
      if (at >= end || text[at] === '<' || SPACE.test(text[at]!)) return true;
      if (text[at] === '&') {
        do at++;
        while (at < end && /[a-z]/i.test(text[at]!));
        if (text[at - 1] !== '&' && at < end && text[at] === ';') continue;
      } else if (text[at] === ']') {
        if (at + 1 >= end || /[([\s]/.test(text[at + 1]!)) return true;
        continue;
      } else if (/[!"'),.:;?_~*]/.test(text[at]!)) continue;
      this.noTrailBefore = at;
      return false;
    }
  }
}
