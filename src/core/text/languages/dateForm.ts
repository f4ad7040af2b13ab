import type { Base, Dated, DateParts } from './calendar';

/** The named groups of a pattern. */
export type Parts = Readonly<Record<string, string | undefined>>;

/** A way of writing a date. */
export interface DateForm {
  /** The source of a regular expression; what it takes is a date or looks like one. */
  readonly pattern: string;
  /** Whether it counts only in a sentence that other words show to be in the language. */
  readonly needsWords?: true;
  /**
   * @param base the date of the note, undefined if it has none.
   * @param willBe whether the words before speak of what is to come.
   * @returns undefined for what gives no date: a time of some years, a fiscal year, and what has no meaning without a base.
   */
  readonly read: (parts: Parts, base: Base | undefined, willBe: boolean) => Dated | undefined;
  /** Whether it may be meant or not, as `unsureBefore`. */
  readonly isUnsure?: true;
  /** Whether it is a name in which a date may be, and no time. */
  readonly isName?: true;
}

/**
 * The dates of a language. Those in sentences are matched in simplified characters. Where a member is the source of a regular
 * expression, it has no groups that capture. What is left out matches nothing.
 */
export interface DateLanguage {
  /** The forms in which sentences give dates. */
  readonly forms: readonly DateForm[];
  /** A date with a year and at least a month: the source of a regular expression. */
  readonly written: string;
  /** The parts of a text that is a date or a part of one, as `16 July`; undefined for other text. */
  readonly partsOf: (text: string) => DateParts | undefined;
  /** The words between the first and the last date of a time: the source of a regular expression. */
  readonly to: string;
  /** The words before a colon and the date of a text, as `Published`: the source of a regular expression. */
  readonly labels: string;
  /** Matches the end of a text to which the date after it belongs: "founded in" May 2020. */
  readonly saidBefore: RegExp;
  /** Match the words around the date in a line that says no more: `By the end of`. */
  readonly lineBefore: RegExp;
  readonly lineAfter?: RegExp;
  /** Matches such a line whose date is a beginning. */
  readonly lineOpen: RegExp;
  /** Matches the text before a date that is a deadline: it does not say when the event of the sentence happened. */
  readonly deadlineBefore: RegExp;
  readonly deadlineAfter?: RegExp;
  /** What the sentence is compared with, which leaves it its own time: "more than in 2023". */
  readonly comparedBefore: RegExp;
  readonly comparedAfter?: RegExp;
  /** When something else happened: "a concept first proposed in 1948". What the sentence is of it does not say. */
  readonly otherTimeBefore?: RegExp;
  readonly otherTimeAfter?: RegExp;
  /** Where it may be the time of the sentence or of something in it: it gives no date, and no other one is sure beside it. */
  readonly unsureBefore?: RegExp;
  readonly unsureAfter?: RegExp;
  /** When something else happened; it counts where the sentence gives no other date. */
  readonly asideBefore?: RegExp;
  readonly asideAfter?: RegExp;
  /** The sentence speaks of what is to come. */
  readonly willBeBefore: RegExp;
  readonly willBeAfter: RegExp;
}
