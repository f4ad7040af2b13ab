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
