import { compareIsoDates } from '../text/isoDate';
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
  if (startDate !== undefined && compareIsoDates(startDate, asOf) > 0) return 'later';
  return endDate !== undefined && compareIsoDates(endDate, asOf) < 0 ? 'over' : 'held';
}
