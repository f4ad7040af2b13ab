import { guessDate } from '../../text/languages/guessDate';
import { isIsoDate } from '../../text/units/isoDate';

/** What the words for a day mean. */
export interface DayWords {
  /** As YYYY-MM-DD. */
  readonly today: string;
  /** The date of the note beside the page, in ISO 8601, perhaps shortened; undefined if it has none. */
  readonly noteDate: string | undefined;
}

const TODAY = /^(?:today|now|今天|今日|现在)$/i;
const NOTE = /^(?:(?:this )?note(?:['’]s date)?|(?:这篇)?笔记(?:的?日期)?)$/i;

/**
 * The day that a reader has typed, as YYYY-MM-DD: of a year or a month its last one. Also a date in another form that can be
 * read in one way, "today" and "this note". Undefined for all else.
 */
export function asOfDate(typed: string, words: DayWords): string | undefined {
  const date = typedDate(typed, words);
  return date === undefined ? undefined : lastDayOf(date);
}

/** The same as it was typed: in ISO 8601, a year or a month without a day. */
export function typedDate(typed: string, { today, noteDate }: DayWords): string | undefined {
  const text = typed.trim();
  if (TODAY.test(text)) return today;
  const date = NOTE.test(text) ? noteDate : isIsoDate(text) ? text : guessDate(text);
  return date?.slice(0, 10);
}

function lastDayOf(date: string): string {
  if (date.length === 10) return date;
  if (date.length === 4) return `${date}-12-31`;
  return ['31', '30', '29', '28'].map((day) => `${date}-${day}`).find(isIsoDate)!;
}
