import { inLanguage } from '../../registry/vocabulary/words';
import { compareIsoDates } from '../../text/isoDate';
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
 * over, or has neither dates nor a status.
 */
export type Held = 'held' | 'planned' | 'later' | 'over' | 'undated';

/**
 * The one place that decides it. What begins or ends within a shortened date may have begun before it, and may still hold:
 * only what is certain is set apart. Without a date that was asked for, the day of today counts; without either, all that
 * has dates and no status has held.
 */
export function heldAt({ startDate, endDate, status }: Period, { asOf, today }: Moment): Held {
  const isAfter = (date: string | undefined, moment: string | undefined): boolean =>
    date !== undefined && moment !== undefined && compareIsoDates(date, moment) > 0;
  if (status === 'planned' || isAfter(startDate, today)) return 'planned';
  if (isAfter(startDate, asOf)) return 'later';
  if (endDate === undefined && status === 'ended') return 'over';
  if (startDate === undefined && endDate === undefined) return 'undated';
  return isAfter(asOf ?? today, endDate) ? 'over' : 'held';
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
