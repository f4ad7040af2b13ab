import type { Registry } from '../../registry/merging/registry';
import type { Location } from '../../registry/model';
import { inLanguage } from '../../registry/vocabulary/words';
import { compareIsoDates } from '../../text/units/isoDate';
import { periodText } from './valueText';

/** From when to when something holds: ISO 8601, perhaps shortened. `status` as a link has it. */
export interface Period {
  readonly startDate: string | undefined;
  readonly endDate: string | undefined;
  readonly status?: string | undefined;
}

/** When a reader asks. */
export interface Moment {
  /** The day, month or year that was asked for; undefined for everything that is known. */
  readonly asOf: string | undefined;
  /** As YYYY-MM-DD; undefined where no clock may count, as in exports. */
  readonly today: string | undefined;
}

/**
 * How a statement relates to the moment of the reader: it holds, is planned, began after the date that was asked for, is
 * over, or has neither dates nor a status. `unsaid`: there is no moment to hold it against, and it has no status.
 */
export type Held = 'held' | 'planned' | 'later' | 'over' | 'undated' | 'unsaid';

/**
 * The one place that decides it. What begins or ends within a shortened date may have begun before it, and may still hold:
 * only what is certain is set apart. Without a date that was asked for, the day of today counts; without either, only a
 * status says anything.
 */
export function heldAt({ startDate, endDate, status }: Period, { asOf, today }: Moment): Held {
  if (status === 'planned' || isLaterThan(startDate, today)) return 'planned';
  if (isLaterThan(startDate, asOf)) return 'later';
  if (endDate === undefined && status === 'ended') return 'over';
  if (asOf === undefined && today === undefined) return 'unsaid';
  if (startDate === undefined && endDate === undefined) return 'undated';
  return isLaterThan(asOf ?? today, endDate) ? 'over' : 'held';
}

/**
 * When a relation is read: where neither a date is asked for nor a clock counts, on the day up to which the registry file
 * that states it was kept, if it says so.
 */
export function momentIn({ files }: Registry, { file }: Location, { asOf, today }: Moment): Moment {
  return { asOf, today: asOf === undefined ? (today ?? files.get(file)?.asOf) : today };
}

/**
 * Whether a date is later than a day, month or year, as far as both go: 2025-07 is not later than 2025-07-26, nor the other way
 * round. Never without both; '' is no date.
 */
export function isLaterThan(date: string | undefined, moment: string | undefined): boolean {
  return date !== undefined && moment !== undefined && compareIsoDates(date, moment) > 0;
}

/** Of what happens once, and has happened ever since: whether that came later than the date that was asked for, or is still to come. */
export function happenedAt(date: string | undefined, { asOf, today }: Moment): Held {
  if (date === undefined) return 'undated';
  if (asOf === undefined) return isLaterThan(date, today) ? 'planned' : 'held';
  return isLaterThan(date, asOf) ? 'later' : 'held';
}

export const STATUS_WORDS = {
  planned: { en: 'planned', zh: '计划中' },
  ended: { en: 'ended', zh: '已结束' },
} as const;

/** The word for something that does not hold, where its dates do not say so: "planned", "ended"; else ''. */
export function statusText(period: Period, moment: Moment, locale: string): string {
  const held = heldAt(period, moment);
  if (held === 'planned') return inLanguage(STATUS_WORDS.planned, locale);
  const isEnded = held === 'over' && period.endDate === undefined;
  return isEnded ? inLanguage(STATUS_WORDS.ended, locale) : '';
}

/** "since 1993", "until 2025-04"; "from 2027" for what does not hold yet or no longer. */
export function periodAt(period: Period, moment: Moment, locale: string): string {
  const holds = heldAt(period, moment) === 'held';
  return periodText(period, holds ? (moment.asOf ?? moment.today) : undefined, locale);
}
