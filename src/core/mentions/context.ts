import { classOf, UnitClass } from '../text/unitTable';

// What stands around a name can make it part of something else: a host name, a handle, a file path (MATCHING.md rule 2).
// All offsets are UTF-16 units. Every look around is bounded, so that no text makes it slow.

/** The farthest that anything here looks, in units. */
export const CONTEXT_REACH = 256;

const TOP_LEVEL_IN_CAPITALS = /\.(COM|ORG|NET|GOV|EDU|CN|IO|AI)$/;
const PATH_START = /^(\/|\.{1,2}\/|~\/)/;
const FILE_EXTENSION = /\.[A-Za-z][A-Za-z0-9]{0,7}$/;
/** What may stand around a path without being part of it. */
const OPENING = /^[("'[{<`“‘]+/;
const CLOSING = /[)"'\]}>`”’.,:;!?]+$/;
/** Punctuation that ends a run without spaces in Chinese text. */
const WIDE_PUNCTUATION = /[\u3000-\u303f\uff01\uff08\uff09\uff0c\uff1a\uff1b\uff1f]/;

/** Whether the name at `[start, end)` is a part of a host name, a file name, a handle or a file path. */
export function isPartOfAddress(text: string, start: number, end: number): boolean {
  if (start > 0 && isAt(text.charCodeAt(start - 1))) return true;
  const before = text.charCodeAt(start - 1);
  const after = text.charCodeAt(end);
  if (isHostUnit(before) || isHostUnit(after)) {
    if (isPartOfHost(text, start, end)) return true;
  }
  return isPartOfPath(text, start, end);
}

function isAt(unit: number): boolean {
  return unit === 0x40 || unit === 0xff20;
}

/** Letters and digits of ASCII, `-`, `.` and `_`; false for NaN, which is what lies outside the text. */
function isHostUnit(unit: number): boolean {
  return (
    (unit >= 0x61 && unit <= 0x7a) ||
    (unit >= 0x41 && unit <= 0x5a) ||
    (unit >= 0x30 && unit <= 0x39) ||
    unit === 0x2d ||
    unit === 0x2e ||
    unit === 0x5f
  );
}

function isPartOfHost(text: string, start: number, end: number): boolean {
  let from = start;
  while (from > 0 && start - from < CONTEXT_REACH && isHostUnit(text.charCodeAt(from - 1))) from--;
  if (from > 0 && isAt(text.charCodeAt(from - 1))) return true;
  let to = end;
  while (to < text.length && to - end < CONTEXT_REACH && isHostUnit(text.charCodeAt(to))) to++;
  while (to > end && (text.charCodeAt(to - 1) === 0x2e || text.charCodeAt(to - 1) === 0x2d)) to--;
  // A point with a letter or digit before it and a small letter behind it: `nvidia.com`, not `U.S.` or `sold.Nvidia`.
  for (let at = from; at < to; at++) {
    if (text.charCodeAt(at) !== 0x2e || (at >= start && at < end)) continue;
    const next = text.charCodeAt(at + 1);
    if (at > 0 && next >= 0x61 && next <= 0x7a && isWordUnit(text.charCodeAt(at - 1))) return true;
  }
  return to > end && TOP_LEVEL_IN_CAPITALS.test(text.slice(end, to));
}

function isWordUnit(unit: number): boolean {
  const unitClass = classOf(unit);
  return unitClass !== UnitClass.other && unitClass !== UnitClass.space;
}

function isPartOfPath(text: string, start: number, end: number): boolean {
  const slash = text.lastIndexOf('/', end + CONTEXT_REACH);
  if (slash < start - CONTEXT_REACH) return false;
  let from = start;
  while (from > 0 && start - from < CONTEXT_REACH && isRunUnit(text.charCodeAt(from - 1))) from--;
  let to = end;
  while (to < text.length && to - end < CONTEXT_REACH && isRunUnit(text.charCodeAt(to))) to++;
  const run = text.slice(from, to);
  if (!run.includes('/')) return false;
  const bare = run.replace(OPENING, '').replace(CLOSING, '');
  return bare.includes('/') && (PATH_START.test(bare) || FILE_EXTENSION.test(bare));
}

function isRunUnit(unit: number): boolean {
  if (unit < 0x80) return unit > 0x20 && unit !== 0x7c;
  return classOf(unit) !== UnitClass.space && !WIDE_PUNCTUATION.test(String.fromCharCode(unit));
}
