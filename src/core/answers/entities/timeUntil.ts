import { inLanguage } from '../../registry/vocabulary/words';
import { compareIsoDates } from '../../text/units/isoDate';
import type { Moment } from './held';

/** The beginning of a date of ISO 8601: of an interval, and without a time of day or a mark of EDTF. */
const BEGINNING = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?/;
export const DAY_IN_MS = 86_400_000;

/**
 * Whether a date is after today for certain: a month or a year that has begun is not. Never where the reader asks for a
 * date, as what is later than that is set apart, nor where no clock may count.
 */
export function isComing(date: string | undefined, { asOf, today }: Moment): boolean {
  const [begin] = BEGINNING.exec(date ?? '') ?? [];
  return begin !== undefined && asOf === undefined && today !== undefined && compareIsoDates(begin, today) > 0;
}

/**
 * How long it is until then, as exactly as the date is given: "in 12 days", "tomorrow"; "in 3 months" for a month, "next
 * year" for a year. '' for what is not coming (see `isComing`). `language` is a BCP 47 tag.
 */
export function timeUntil(date: string | undefined, moment: Moment, language: string): string {
  if (!isComing(date, moment)) return '';
  const [year, month, day] = numbersIn(date!);
  const [thisYear, thisMonth, thisDay] = numbersIn(moment.today!);
  const words = new Intl.RelativeTimeFormat(inLanguage({ en: 'en', zh: 'zh' }, language), { numeric: 'auto' });
  if (month === undefined) return words.format(year! - thisYear!, 'year');
  if (day === undefined) return words.format((year! - thisYear!) * 12 + month - thisMonth!, 'month');
  const days = (Date.UTC(year!, month - 1, day) - Date.UTC(thisYear!, thisMonth! - 1, thisDay)) / DAY_IN_MS;
  return words.format(days, 'day');
}

/** What is coming, soonest first, apart from all others. @param entries the newest first, as both are sorted by date. */
export function setComingApart<T extends { readonly date: string }>(
  entries: readonly T[],
  moment: Moment,
): { readonly coming: readonly T[]; readonly others: readonly T[] } {
  const [coming, others]: [T[], T[]] = [[], []];
  for (const entry of entries) (isComing(entry.date, moment) ? coming : others).push(entry);
  return { coming: coming.reverse(), others };
}

function numbersIn(date: string): readonly (number | undefined)[] {
  const parts = BEGINNING.exec(date)?.slice(1) ?? [];
  return parts.map((part) => (part === undefined ? undefined : Number(part)));
}
