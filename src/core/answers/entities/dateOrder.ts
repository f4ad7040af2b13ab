const DATE = /^(-?\d{4})(?:-(\d\d)(?:-(\d\d)(?:[T ](\d\d):(\d\d).*)?)?)?[?~%]?$/;

/**
 * A number that grows with time, for a date of ISO 8601-1 that may be shortened (`2025`, `2025-06`, `2025-06-09`, with or
 * without a time of day) or carries a mark of EDTF level 1 (`2025?`, `2025~`). Of an interval `2025-06/2025-07` the
 * beginning counts, or the end if the beginning is open. A shorter date comes before those inside it: `2025` before
 * `2025-01`. `undefined` if the text is not a date.
 */
export function dateOrder(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const slash = text.indexOf('/');
  if (slash >= 0) return dateOrder(text.slice(0, slash)) ?? dateOrder(text.slice(slash + 1));
  const parts = DATE.exec(text.trim());
  if (!parts) return undefined;
  const [year, month, day, hour, minute] = parts.slice(1).map((part) => (part === undefined ? 0 : Number(part)));
  if (month! > 12 || day! > 31) return undefined;
  // A midnight that is written counts as later than a day without a time.
  const time = parts[4] === undefined ? 0 : (1 + hour! * 60 + minute!) / 1500;
  return year! * 10000 + month! * 100 + day! + time;
}
