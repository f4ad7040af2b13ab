import { ADDRESS_REACH, isAt, isPartOfHost, isPartOfPath } from '../../text/units/address';

// What is around a name can make it part of something else: an address or a path (docs/matching.md rule 2, core/text/units/address.ts),
// the citation of a law report, the code of a share, one of a series.
// All offsets are UTF-16 units. Every look around is bounded, so that no text makes it slow.

/** How far anything here looks, in units. */
export const CONTEXT_REACH = ADDRESS_REACH;

/** The volume and the page around the name of a collection; a year before it has four digits. */
const VOLUME_BEFORE = /(?:^|[^\w.,])\d{1,3}\s$/;
const PAGE_AFTER = /^\s\d{1,4}(?![\w%-])/;
/** The ticker before the place where it is traded, which two capitals stand for. One or two digits number a list: `2.AI`. */
const TICKER_BEFORE = /(?:^|[^\w.-])(?!\d\d?\.)[A-Z\d]{1,6}\.$/;
const TWO_CAPITALS = /^[A-Z]{2}$/;

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
    const before = text.charCodeAt(start - 1);
    if (isAt(before)) return true;
    if (before === 0x2e && isExchange(text, start, end)) return true;
    if (text.charCodeAt(end - 1) === 0x2e && isCitation(text, start, end)) return true;
    return this.isInAddress(start, end);
  }

  /** Whether the text at `[start, end)` is a part of an address or a path. */
  isInAddress(start: number, end: number): boolean {
    const text = this.#text;
    if (isPartOfHost(text, start, end)) return true;
    const [from, to] = [Math.max(0, start - CONTEXT_REACH), end + CONTEXT_REACH];
    return (this.#slashes.isIn(from, to) || this.#backslashes.isIn(from, to)) && isPartOfPath(text, start, end);
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

/** `499 U.S. 340`: page 340 of volume 499 of the United States Reports. */
function isCitation(text: string, start: number, end: number): boolean {
  return VOLUME_BEFORE.test(text.slice(Math.max(0, start - 6), start)) && PAGE_AFTER.test(text.slice(end, end + 7));
}

/** `BABA.US`: the share of Alibaba that is traded in America. */
function isExchange(text: string, start: number, end: number): boolean {
  return TWO_CAPITALS.test(text.slice(start, end)) && TICKER_BEFORE.test(text.slice(Math.max(0, start - 8), start));
}
