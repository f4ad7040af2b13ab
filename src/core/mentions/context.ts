import { classOf, UnitClass } from '../text/unitTable';

// What is around a name can make it part of something else: a host name, a handle, a file path (docs/matching.md rule 2),
// the citation of a law report, the code of a share.
// All offsets are UTF-16 units. Every look around is bounded, so that no text makes it slow.

/** How far anything here looks, in units. */
export const CONTEXT_REACH = 256;

const TOP_LEVEL_IN_CAPITALS = /\.(COM|ORG|NET|GOV|EDU|CN|IO|AI)$/;
const PATH_START = /^(\/|\.{1,2}\/|~\/)/;
const WINDOWS_PATH_START = /^(?:[A-Za-z]:\\|\\\\[^\\]+\\)/;
/** The end of a path, as `.md`; not that of `pro-Saudi/pro-U.S.`. */
const FILE_EXTENSION = /\.(?:[a-z][A-Za-z0-9]{0,7}|[A-Z][A-Za-z0-9]{1,7})$/;
/** The beginning of an address, with or without its scheme: `ftp://`, `github.com/`, `localhost:8080/`. */
const ADDRESS_START = /:\/\/|[A-Za-z0-9-]\.[a-z]{2,24}(:\d{1,5})?\/|[A-Za-z]:\d{2,5}\//;
/** The volume and the page around the name of a collection; a year before it has four digits. */
const VOLUME_BEFORE = /(?:^|[^\w.,])\d{1,3}\s$/;
const PAGE_AFTER = /^\s\d{1,4}(?![\w%-])/;
/** The ticker before the place where it is traded, which two capitals stand for. One or two digits number a list: `2.AI`. */
const TICKER_BEFORE = /(?:^|[^\w.-])(?!\d\d?\.)[A-Z\d]{1,6}\.$/;
const TWO_CAPITALS = /^[A-Z]{2}$/;
/** Signs that may be around a path without being part of it. */
const OPENING = /^['{“‘]+/;
const CLOSING = /['}”’.,:;!?]+$/;

/** Finds what the names in a text are part of; takes linear time if they come in ascending order. */
export class AddressCheck {
  readonly #text: string;
  // Most names have none near, so that their surroundings need not be checked.
  readonly #slashes: Occurrences;
  readonly #backslashes: Occurrences;

  constructor(text: string) {
    this.#text = text;
    this.#slashes = new Occurrences(text, '/');
    this.#backslashes = new Occurrences(text, '\\');
  }

  /** Whether the name at `[start, end)` is a part of a host name, a file name, a handle, a file path, a citation or the code of a share. */
  covers(start: number, end: number): boolean {
    const text = this.#text;
    if (start > 0 && isAt(text.charCodeAt(start - 1))) return true;
    const before = text.charCodeAt(start - 1);
    const after = text.charCodeAt(end);
    if (isHostUnit(before) || isHostUnit(after)) {
      if (isPartOfHost(text, start, end)) return true;
    }
    if (before === 0x2e && isExchange(text, start, end)) return true;
    if (text.charCodeAt(end - 1) === 0x2e && isCitation(text, start, end)) return true;
    return this.#hasSlash(Math.max(0, start - CONTEXT_REACH), end + CONTEXT_REACH) && isPartOfPath(text, start, end);
  }

  #hasSlash(from: number, to: number): boolean {
    return this.#slashes.isIn(from, to) || this.#backslashes.isIn(from, to);
  }
}

/** Finds a unit in a text, in linear time for ranges in ascending order. */
class Occurrences {
  readonly #text: string;
  readonly #unit: string;
  #from = Number.POSITIVE_INFINITY;
  /** The first at or after `#from`, or −1. */
  #at = -1;

  constructor(text: string, unit: string) {
    this.#text = text;
    this.#unit = unit;
  }

  isIn(from: number, to: number): boolean {
    if (from < this.#from || (this.#at >= 0 && this.#at < from)) {
      this.#from = from;
      this.#at = this.#text.indexOf(this.#unit, from);
    }
    return this.#at >= 0 && this.#at < to;
  }
}

/** A hyphen and digits, perhaps with more words in capitals between: `-5`, `-CRC-1`. */
const NUMBER_AFTER = /^(?:-\p{Lu}[\p{Lu}\d]*){0,3}-\d/u;
const IN_CAPITALS = /^\p{Lu}{2,}$/u;

/** Whether a name in capitals is the first part of that of one of a series: `ZENITH` of `ZENITH-5` and `ZENITH-CRC-1`. */
export function isInSeries(text: string, start: number, end: number): boolean {
  return (
    text.charCodeAt(end) === 0x2d &&
    NUMBER_AFTER.test(text.slice(end, end + CONTEXT_REACH)) &&
    IN_CAPITALS.test(text.slice(start, end))
  );
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
  while (start - from < CONTEXT_REACH && isHostUnit(text.charCodeAt(from - 1))) from--;
  if (isAt(text.charCodeAt(from - 1))) return true;
  let to = end;
  // A host name may begin after a Han name without a space: 美国regulation.gov.
  const mayGoOn = isHostUnit(text.charCodeAt(end - 1)) || text.charCodeAt(end) === 0x2e;
  while (mayGoOn && to - end < CONTEXT_REACH && isHostUnit(text.charCodeAt(to))) to++;
  while (to > end && (text.charCodeAt(to - 1) === 0x2e || text.charCodeAt(to - 1) === 0x2d)) to--;
  // A point with a letter or digit before it and a small letter after it: `nvidia.com`, not `U.S.` or `sold.Nvidia`.
  for (let at = from; at < to; at++) {
    if (text.charCodeAt(at) !== 0x2e || (at >= start && at < end)) continue;
    const next = text.charCodeAt(at + 1);
    if (next >= 0x61 && next <= 0x7a && isWordUnit(text.charCodeAt(at - 1))) return true;
  }
  return to > end && TOP_LEVEL_IN_CAPITALS.test(text.slice(end, to));
}

function isWordUnit(unit: number): boolean {
  const unitClass = classOf(unit);
  return unitClass !== UnitClass.other && unitClass !== UnitClass.space;
}

/** `499 U.S. 340`: page 340 of volume 499 of the United States Reports. */
function isCitation(text: string, start: number, end: number): boolean {
  return VOLUME_BEFORE.test(text.slice(Math.max(0, start - 6), start)) && PAGE_AFTER.test(text.slice(end, end + 7));
}

/** `BABA.US`: the share of Alibaba that is traded in America. */
function isExchange(text: string, start: number, end: number): boolean {
  return TWO_CAPITALS.test(text.slice(start, end)) && TICKER_BEFORE.test(text.slice(Math.max(0, start - 8), start));
}

function isPartOfPath(text: string, start: number, end: number): boolean {
  let from = start;
  while (from > 0 && start - from < CONTEXT_REACH && isRunUnit(text.charCodeAt(from - 1))) from--;
  let to = end;
  while (to < text.length && to - end < CONTEXT_REACH && isRunUnit(text.charCodeAt(to))) to++;
  const run = text.slice(from, to);
  if (!run.includes('/') && !run.includes('\\')) return false;
  const bare = run.replace(OPENING, '').replace(CLOSING, '');
  if (WINDOWS_PATH_START.test(bare) || (/\w\\\w/.test(bare) && FILE_EXTENSION.test(bare))) return true;
  if (!run.includes('/')) return false;
  // After a link there is an alternative: `[[UK]]/US`.
  const isAfterLink = text.charAt(from - 1) === ']' || text.charAt(from - 1) === ')';
  const isPath = (!isAfterLink && PATH_START.test(bare)) || FILE_EXTENSION.test(bare);
  if (bare.includes('/') && isPath) return true;
  return ADDRESS_START.test(text.slice(from, start)) || text.startsWith('://', end);
}

/**
 * What a path or address is made of. Brackets and quotation marks end it, so that of `[Nvidia](nvidia.md)` the text is
 * none; so does the punctuation of Chinese text, which has no space after it.
 */
function isRunUnit(unit: number): boolean {
  if (unit < 0x80) return unit > 0x20 && !RUN_ENDS.includes(unit);
  if (unit >= 0x3000 && unit <= 0x303f) return false;
  if (unit >= 0xff01 && unit <= 0xff1f) return !WIDE_RUN_ENDS.includes(unit);
  return classOf(unit) !== UnitClass.space;
}

/** `"` `(` `)` `<` `>` `[` `]` `` ` `` `|` */
const RUN_ENDS = [0x22, 0x28, 0x29, 0x3c, 0x3e, 0x5b, 0x5d, 0x60, 0x7c];
/** `！` `（` `）` `，` `：` `；` `？` */
const WIDE_RUN_ENDS = [0xff01, 0xff08, 0xff09, 0xff0c, 0xff1a, 0xff1b, 0xff1f];
