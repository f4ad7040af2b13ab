const ISO_DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T[\d:.,]+(?:Z|[+-]\d{2}:?\d{2})?)?)?)?$/;

/** Whether this is an ISO 8601 calendar date, which may stop early: `2025`, `2025-06`, `2025-06-09`. */
export function isIsoDate(value: string): boolean {
  const match = ISO_DATE.exec(value);
  if (!match) return false;
  const month = match[2] === undefined ? 1 : Number(match[2]);
  const day = match[3] === undefined ? 1 : Number(match[3]);
  return month >= 1 && month <= 12 && day >= 1 && day <= daysOf(Number(match[1]), month);
}

/** The date of a year, a month and a day in figures, as far as they are given; undefined for one that does not exist. */
export function isoDateOf(...parts: readonly (string | undefined)[]): string | undefined {
  const date = parts.flatMap((part) => part?.padStart(2, '0') ?? []).join('-');
  return isIsoDate(date) ? date : undefined;
}

/** −1, 0 or 1 for an earlier, equal or later date. Both count as far as the shorter goes: `2025` and `2025-06` are equal. */
export function compareIsoDates(a: string, b: string): number {
  if (a.startsWith(b) || b.startsWith(a)) return 0;
  return a < b ? -1 : 1;
}

function daysOf(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
