/** How often the notes of one month mention an entity. */
export interface MonthCount {
  /** `2025-07`. */
  readonly month: string;
  readonly mentions: number;
}

/** How many months are counted. */
const MOST_MONTHS = 24;

/**
 * Mentions by the months of their notes, the oldest first, also those without any in between: at most the 24 that end with the
 * last one. What has no month in its date is counted nowhere.
 *
 * @param notes their dates (ISO 8601, perhaps shortened; '' without one), and how often each mentions the entity.
 */
export function mentionsByMonth(
  notes: Iterable<{ readonly date: string; readonly mentions: number }>,
): readonly MonthCount[] {
  const counts = new Map<number, number>();
  for (const { date, mentions } of notes) {
    const [, year, month] = /^(\d{4})-(\d\d)/.exec(date) ?? [];
    if (year === undefined) continue;
    const number = Number(year) * 12 + Number(month) - 1;
    counts.set(number, (counts.get(number) ?? 0) + mentions);
  }
  if (counts.size === 0) return [];
  const last = [...counts.keys()].reduce((one, other) => Math.max(one, other));
  const first = [...counts.keys()]
    .filter((month) => month > last - MOST_MONTHS)
    .reduce((one, other) => Math.min(one, other));
  return Array.from({ length: last - first + 1 }, (_, index) => ({
    month: monthOf(first + index),
    mentions: counts.get(first + index) ?? 0,
  }));
}

function monthOf(number: number): string {
  const [year, month] = [Math.floor(number / 12), (number % 12) + 1];
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`;
}
