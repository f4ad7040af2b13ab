import { ROMANISATIONS } from '../../text/languages/languages';
import { foldUnit, SINGLE_BIT, UNIT_TABLE, WORD_BIT } from '../../text/units/unitTable';

/** How well a typed text fits a name: the smaller the better. */
export const Fit = {
  /** The query is the name, apart from case and width. */
  exact: 0,
  /** The query is the beginning of the name. */
  prefix: 1,
  /** The beginnings of all its words, or the pinyin or initials of the whole: `ywd` for 英伟达. */
  whole: 2,
  /** The query is the beginning of a later word of the name. */
  word: 3,
  /** As for `whole`, but of the beginning of the name. */
  loose: 4,
  /** As `loose`, from a later word of the name. */
  looseWord: 5,
} as const;
export type Fit = (typeof Fit)[keyof typeof Fit];

/** A text that is typed to find a name, folded. */
export interface NameQuery {
  readonly units: Uint16Array;
  /** The first unit that is part of a name. */
  readonly start: number;
}

/** The longest text that is still the beginning of a name. */
const MAX_QUERY = 64;
/** Most ways of reading one name that are tried. */
const MAX_TRIES = 400;

/** Prepares a typed text; undefined if it has no letter, digit or character to look for. */
export function nameQuery(text: string): NameQuery | undefined {
  const typed = text.slice(0, MAX_QUERY).normalize('NFC');
  const units = Uint16Array.from({ length: typed.length }, (_, index) => foldUnit(typed.charCodeAt(index)));
  const start = units.findIndex(isToken);
  return start < 0 ? undefined : { units: units.subarray(0, units.findLastIndex(isToken) + 1), start };
}

/**
 * How the query fits the canonical name in `[start, end)` when it is read from `from` on, where a word must begin;
 * undefined if it does not. Words may be cut short (`lonfra`, `lf`), Han may be written in pinyin or by initials
 * (`ywd`, `zhongxin`), and signs between words do not count; words may be left out only after a space.
 */
export function matchName(
  query: NameQuery,
  name: Uint16Array,
  start: number,
  end: number,
  from: number,
): Fit | undefined {
  const reading = new Reading(query.units, name, start, end);
  const loose = reading.run(query.start, from, EXACT);
  if (loose === undefined) return undefined;
  const isFirst = !hasToken(name, start, from);
  if (loose === SKIPPED) return isFirst ? Fit.loose : Fit.looseWord;
  if (loose === LOOSE) return !isFirst ? Fit.looseWord : reading.isLastWord ? Fit.whole : Fit.loose;
  if (!isFirst) return Fit.word;
  return reading.isWhole ? Fit.exact : Fit.prefix;
}

/** How the query was read so far: to the letter, with words cut short or in pinyin, or with words left out. */
const EXACT = 0;
const LOOSE = 1;
const SKIPPED = 2;

class Reading {
  #tries = 0;
  #reached = 0;

  readonly #query: Uint16Array;
  readonly #name: Uint16Array;
  readonly #start: number;
  readonly #end: number;

  constructor(query: Uint16Array, name: Uint16Array, start: number, end: number) {
    this.#query = query;
    this.#name = name;
    this.#start = start;
    this.#end = end;
  }

  /** Whether the last run ended in the last word of the name. */
  get isLastWord(): boolean {
    return !hasToken(this.#name, this.#inWordEnd(this.#reached), this.#end);
  }

  /** Whether the last run left nothing of the name unread. */
  get isWhole(): boolean {
    return !hasToken(this.#name, this.#reached, this.#end);
  }

  /**
   * Reads the query from `q` on as the name from `at` on.
   *
   * @param loose how the query was read before `q`.
   * @returns how all of it was read, or undefined if it cannot be.
   */
  run(q: number, at: number, loose: number): number | undefined {
    if (q >= this.#query.length) {
      this.#reached = at;
      return loose;
    }
    if (++this.#tries > MAX_TRIES) return undefined;
    const separated = !isToken(this.#query[q]!);
    if (separated) while (!isToken(this.#query[q]!)) q++;
    while (at < this.#end && !isToken(this.#name[at]!)) at++;
    if (at >= this.#end) return undefined;
    const found = isWord(this.#name[at]!) ? this.#word(q, at, loose) : this.#single(q, at, loose);
    if (found !== undefined || !separated) return found;
    // Back to the space: the next word may be left out.
    return this.run(q - 1, this.#wordEnd(at), SKIPPED);
  }

  #word(q: number, at: number, loose: number): number | undefined {
    const query = this.#query;
    const name = this.#name;
    const end = this.#wordEnd(at);
    let length = 0;
    while (at + length < end && query[q + length] === foldUnit(name[at + length]!)) length++;
    if (length === 0) return undefined;
    const after = query[q + length];
    if (after === undefined) {
      this.#reached = at + length;
      return loose;
    }
    const whole = at + length === end;
    const found = this.run(q + length, end, whole ? loose : Math.max(loose, LOOSE));
    if (found !== undefined) return found;
    for (let shorter = length - 1; shorter > 0; shorter--) {
      const found = this.run(q + shorter, end, Math.max(loose, LOOSE));
      if (found !== undefined) return found;
    }
    return undefined;
  }

  #single(q: number, at: number, loose: number): number | undefined {
    const query = this.#query;
    const unit = this.#name[at]!;
    if (query[q] === foldUnit(unit)) {
      const found = this.run(q + 1, at + 1, loose);
      if (found !== undefined) return found;
    }
    for (const { readings, initialLength } of ROMANISATIONS) {
      for (const reading of readings(unit, at === this.#start)) {
        let length = 0;
        while (length < reading.length && query[q + length] === reading.charCodeAt(length)) length++;
        if (length === 0) continue;
        if (q + length >= query.length) {
          this.#reached = at + 1;
          return Math.max(loose, LOOSE);
        }
        // The whole syllable, or what the name's initials are: `zh`, `z`.
        for (const taken of new Set([length, Math.min(length, initialLength(reading)), 1])) {
          const found = this.run(q + taken, at + 1, Math.max(loose, LOOSE));
          if (found !== undefined) return found;
        }
      }
    }
    return undefined;
  }

  #wordEnd(at: number): number {
    return isWord(this.#name[at]!) ? this.#inWordEnd(at) : at + 1;
  }

  /** The end of the word that goes on at `at`; `at` itself if none does. */
  #inWordEnd(at: number): number {
    while (at < this.#end && isWord(this.#name[at]!)) at++;
    return at;
  }
}

function hasToken(units: Uint16Array, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (isToken(units[at]!)) return true;
  return false;
}

function isToken(unit: number): boolean {
  return (UNIT_TABLE[unit]! & (WORD_BIT | SINGLE_BIT)) !== 0;
}

function isWord(unit: number): boolean {
  return (UNIT_TABLE[unit]! & WORD_BIT) !== 0;
}
