import { simplifiedHan } from '../text/han';
import { wordSet, wordsOf } from '../text/wordSet';
import WORDS from './senseWords.json';

const UNITS = wordSet(WORDS.units);
const LONGEST_UNIT = Math.max(...wordsOf(WORDS.units).map((unit) => unit.length));

/** Whether the name at `[start, end)` is that of a unit of measure, after a digit. */
export function isUnitAfterDigit(text: string, start: number, end: number): boolean {
  if (end - start > LONGEST_UNIT) return false;
  const unit = text.charCodeAt(start - 1);
  const isApart = unit === 0x20 || unit === 0x2d || unit === 0xa0;
  const digit = isApart ? text.charCodeAt(start - 2) : unit;
  return digit >= 0x30 && digit <= 0x39 && UNITS.has(simplifiedHan(text.slice(start, end)));
}

/** Of a heading, or of a line in a list of contents. */
const SECTION_BEFORE = /(?:^|\n)[ \t>]*(?:#{1,6} |(?:[*+-] )?\[)\d+(?:\.\d+)?[ \u00a0]$/;
const MAGNET_AFTER = /^ ?(?:MRI?(?!\p{L})|NMR|scanner|magnet|field|imaging|coil|[核超強强]?磁)/u;

/** Whether the number with which `before` ends is that of a section, as in `## 14.3 Tesla`, unless `after` goes on about magnets. */
export function isSectionNumber(before: string, after: string): boolean {
  return SECTION_BEFORE.test(before) && !MAGNET_AFTER.test(after);
}
