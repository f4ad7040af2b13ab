import type { Held } from './dossier';

/** ISO 8601, perhaps shortened. */
export interface Period {
  readonly startDate: string | undefined;
  readonly endDate: string | undefined;
}

/**
 * How something that holds in `period` relates to a day, month or year. What begins or ends within a shortened date may
 * have begun before it, and may still hold: only what is certain is set apart. Without `asOf` all dated things have held.
 */
export function heldAt({ startDate, endDate }: Period, asOf: string | undefined): Held {
  if (startDate === undefined && endDate === undefined) return 'undated';
  if (asOf === undefined) return 'held';
  if (startDate !== undefined && isLater(startDate, asOf)) return 'later';
  return endDate !== undefined && isLater(asOf, endDate) ? 'over' : 'held';
}

/** Whether one date begins after all of the other: 2025-08 is later than 2025-07-17, 2025-07 is not. */
export function isLater(date: string, than: string): boolean {
  const length = Math.min(date.length, than.length);
  return date.slice(0, length) > than.slice(0, length);
}
