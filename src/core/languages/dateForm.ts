import type { Base, Dated } from './calendar';

/** The named groups of a pattern. */
export type Parts = Readonly<Record<string, string | undefined>>;

/** A way of writing a date. */
export interface DateForm {
  /** The source of a regular expression; what it takes is a date or looks like one. */
  readonly pattern: string;
  /**
   * @param base the date of the note, undefined if it has none.
   * @param willBe whether the words before speak of what is to come.
   * @returns undefined for what gives no date: a time of some years, a fiscal year, and what has no meaning without a base.
   */
  readonly read: (parts: Parts, base: Base | undefined, willBe: boolean) => Dated | undefined;
}

/** A pattern that matches nothing, where a language has no such words. */
export const NEVER = /(?!)/;

/** How the sentences of a language give dates: what is matched is in simplified characters. */
export interface DateLanguage {
  readonly forms: readonly DateForm[];
  /** Of the text before a date: until when something is to be done, which says nothing of when the sentence happened. */
  readonly deadlineBefore: RegExp;
  readonly deadlineAfter: RegExp;
  /** When something else happened, or what a number is compared with. */
  readonly asideBefore: RegExp;
  readonly asideAfter: RegExp;
  /** The sentence speaks of what is to come. */
  readonly willBeBefore: RegExp;
  readonly willBeAfter: RegExp;
}
