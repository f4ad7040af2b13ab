import { foldUnit } from '../../units/unitTable';
import type { Sense } from './sense';

/** Words that may be beside a name. Offsets are UTF-16 units. */
export interface WordTable {
  /** All of them, in any case and characters; undefined where they are too many to list. */
  readonly words?: readonly string[];
  /** The end of the longest of them that begins at `at`; −1 if none does. */
  endAfter(text: string, at: number): number;
  /** The offset at which the longest of them begins that ends at `at`; −1 if none does. */
  startBefore(text: string, at: number): number;
}

export type WordsBefore = Omit<WordTable, 'endAfter'>;
export type WordsAfter = Omit<WordTable, 'startBefore'>;

/**
 * The end of the piece of text, a character or word, that begins at `at` after a name and so many others; −1 if no name goes on
 * there.
 */
export type EndOfPiece = (text: string, at: number, pieces: number) => number;

/** The text that may be between a name and the words after it, in pieces. */
export interface Between {
  readonly least: number;
  readonly most: number;
  readonly endOfPiece: EndOfPiece;
}

/** Names that a rule is about. */
export interface Names {
  /** All of them, in any case and characters; undefined where they are too many to list. */
  readonly words?: readonly string[];
  /** Whether the name at `[start, end)` is one. */
  isAt(text: string, start: number, end: number): boolean;
}

/** A rule about what a name with certain words around it means (docs/matching.md, rule 12). */
export interface SenseRule {
  /** By which the words and the figures of it are listed (`senseWords.json` of the language); several may have the same. */
  readonly name: string;
  readonly sense: Sense;
  /** Whether it is about the names of places alone. */
  readonly ofPlaces: boolean;
  /** The names that it is about; all if there are none. */
  readonly names?: Names;
  /** Directly before the name. */
  readonly before?: WordsBefore;
  /** After the name: directly, or after what is between. */
  readonly after?: WordsAfter;
  readonly between?: Between;
  /** Words that must not come next, after the name and the words that `after` found. */
  readonly notNext?: WordsAfter;
}

/** Rules in the order in which they are asked, at most 32. */
export class RuleList {
  readonly rules: readonly SenseRule[];
  /** The rules, as bits, that are about other names than those of places too. */
  readonly #ofAll: number;
  // Few rules have a word that begins like what is beside a name, so that few need be asked.
  readonly #byName: Int32Array;
  readonly #byAfter: Int32Array;
  readonly #byBefore: Int32Array;

  constructor(rules: readonly SenseRule[]) {
    this.rules = rules;
    this.#ofAll = rules.reduce((bits, { ofPlaces }, rule) => (ofPlaces ? bits : bits | (1 << rule)), 0);
    this.#byName = byUnits(rules.map(({ names }) => names?.words));
    this.#byAfter = byUnits(rules.map(({ after, between }) => (between ? undefined : after?.words)));
    this.#byBefore = byUnits(
      rules.map(({ before }) => before?.words?.map((word) => word.slice(-1) + word.slice(-2, -1))),
    );
  }

  /**
   * The first rule that applies to the name at `[start, end)`; undefined if none does. Takes a time that only the rules bound.
   *
   * @param mayBePlace whether rules that are about the names of places alone are asked.
   */
  first(text: string, start: number, end: number, mayBePlace: boolean): SenseRule | undefined {
    const left = this.#mayApply(text, start, end) & (mayBePlace ? -1 : this.#ofAll);
    return left === 0 ? undefined : this.#firstOf(left, text, start, end);
  }

  /** @param mayApply those that are asked, as bits. */
  #firstOf(mayApply: number, text: string, start: number, end: number): SenseRule | undefined {
    // The pieces after the name, kept for as long as rules ask for the same ones.
    let endOfPiece: EndOfPiece | undefined;
    let ends: number[] = [];
    for (let left = mayApply; left !== 0; left &= left - 1) {
      const rule = this.rules[31 - Math.clz32(left & -left)]!;
      if (rule.names && !rule.names.isAt(text, start, end)) continue;
      if (rule.between && rule.between.endOfPiece !== endOfPiece) {
        endOfPiece = rule.between.endOfPiece;
        ends = [end];
      }
      if (applies(rule, text, start, end, ends)) return rule;
    }
    return undefined;
  }

  /** The rules, as bits, with a name that begins like that at `[start, end)`, and words that begin or end like those beside it. */
  #mayApply(text: string, start: number, end: number): number {
    const after = isGap(text.charCodeAt(end)) ? end + 1 : end;
    const before = isGap(text.charCodeAt(start - 1)) ? start - 2 : start - 1;
    return (
      this.#byName[slotOf(text.charCodeAt(start), text.charCodeAt(start + 1))]! &
      this.#byAfter[slotOf(text.charCodeAt(after), text.charCodeAt(after + 1))]! &
      this.#byBefore[slotOf(text.charCodeAt(before), text.charCodeAt(before - 1))]!
    );
  }
}

/** A space or hyphen, which may be between a name and a word. */
function isGap(unit: number): boolean {
  return unit === 0x20 || unit === 0xa0 || unit === 0x2d;
}

/** Bits of a unit that tell most words apart: not the case of letters of ASCII. */
const BITS = 5;
const MASK = (1 << BITS) - 1;

/** By the slot of two units: the rules, as bits, of whose words one may begin with these; a rule without a list is in all. */
function byUnits(words: readonly (readonly string[] | undefined)[]): Int32Array {
  const without = words.reduce((bits, list, rule) => (list ? bits : bits | (1 << rule)), 0);
  const rules = new Int32Array(1 << (2 * BITS)).fill(without);
  for (const [rule, list = []] of words.entries()) {
    for (const word of list) {
      // After a word of one unit any may come.
      const slot = slotOf(word.charCodeAt(0), word.charCodeAt(1));
      const count = word.length < 2 ? MASK + 1 : 1;
      for (let k = 0; k < count; k++) rules[slot + k]! |= 1 << rule;
    }
  }
  return rules;
}

/** The slot of two units, which others may share; outside of a text they are NaN. */
function slotOf(one: number, two: number): number {
  return (bitsOf(one) << BITS) | bitsOf(two);
}

function bitsOf(unit: number): number {
  return (unit < 0x80 ? unit : foldUnit(unit)) & MASK;
}

/** @param ends the known ends of the pieces after the name, beginning with that of the name; this appends to them. */
function applies(rule: SenseRule, text: string, start: number, end: number, ends: number[]): boolean {
  const { before, after, between, notNext } = rule;
  if (before && before.startBefore(text, start) < 0) return false;
  if (!after) return !isNext(notNext, text, end);
  if (between) return isAfterPieces(rule, between, text, ends);
  const wordEnd = after.endAfter(text, end);
  return wordEnd >= 0 && !isNext(notNext, text, wordEnd);
}

function isAfterPieces({ after, notNext }: SenseRule, between: Between, text: string, ends: number[]): boolean {
  const { least, most, endOfPiece } = between;
  for (let pieces = 0; pieces <= most; pieces++) {
    if (pieces === ends.length) ends.push(endOfPiece(text, ends[pieces - 1]!, pieces - 1));
    const at = ends[pieces]!;
    if (at < 0) return false;
    const wordEnd = pieces < least ? -1 : after!.endAfter(text, at);
    if (wordEnd >= 0 && !isNext(notNext, text, wordEnd)) return true;
  }
  return false;
}

function isNext(words: WordsAfter | undefined, text: string, at: number): boolean {
  return words !== undefined && words.endAfter(text, at) >= 0;
}
