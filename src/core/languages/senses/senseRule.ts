import type { Sense } from './sense';

/** Words that may be beside a name. Offsets are UTF-16 units. */
export interface WordTable {
  /** The end of the longest of them that begins at `at`; −1 if none does. */
  endAfter(text: string, at: number): number;
  /** The offset at which the longest of them begins that ends at `at`; −1 if none does. */
  startBefore(text: string, at: number): number;
}

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

/** A rule about what a name with certain words around it means (docs/matching.md, rule 12). */
export interface SenseRule {
  /** By which it can be switched off; several may have the same. */
  readonly name: string;
  readonly sense: Sense;
  /** Whether it is about the names of places alone. */
  readonly ofPlaces: boolean;
  /** Only in paragraphs of this language, by its tag, as where the capital of a word says something; undefined for all. */
  readonly only?: string;
  /** The names that it is about; all if there are none. */
  readonly names?: { has(name: string): boolean };
  /** Directly before the name. */
  readonly before?: WordTable;
  /** Words that must not be directly before the name. */
  readonly notBefore?: WordTable;
  /** After the name: directly, or after what is between. */
  readonly after?: WordTable;
  readonly between?: Between;
  /** Words that must not come next, after the name and the words that `after` found. */
  readonly notNext?: WordTable;
}

/**
 * The first of the rules that is about the name at `[start, end)`; undefined if none is. Takes a time that only the rules bound.
 *
 * @param isIn whether the text around the name is in the language of a tag.
 */
export function firstRule(
  rules: readonly SenseRule[],
  text: string,
  start: number,
  end: number,
  isIn: (tag: string) => boolean,
): SenseRule | undefined {
  const name = text.slice(start, end);
  let names: SenseRule['names'];
  let hasName = true;
  // The pieces after the name, kept for as long as rules ask for the same ones.
  let endOfPiece: EndOfPiece | undefined;
  let ends: number[] = [];
  for (const rule of rules) {
    if (rule.names !== names) {
      names = rule.names;
      hasName = names === undefined || names.has(name);
    }
    if (!hasName) continue;
    if (rule.between && rule.between.endOfPiece !== endOfPiece) {
      endOfPiece = rule.between.endOfPiece;
      ends = [end];
    }
    if (applies(rule, text, start, end, ends) && (rule.only === undefined || isIn(rule.only))) return rule;
  }
  return undefined;
}

/** @param ends the known ends of the pieces after the name, beginning with that of the name; this appends to them. */
function applies(rule: SenseRule, text: string, start: number, end: number, ends: number[]): boolean {
  const { before, notBefore, after, between, notNext } = rule;
  if (before && before.startBefore(text, start) < 0) return false;
  if (notBefore && notBefore.startBefore(text, start) >= 0) return false;
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

function isNext(words: WordTable | undefined, text: string, at: number): boolean {
  return words !== undefined && words.endAfter(text, at) >= 0;
}
