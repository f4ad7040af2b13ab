import { withoutEnd } from './blanks';
import { classOf, UnitClass } from './unitTable';

// What is part of an address or a path: a host name, an e-mail address, a URL, a path of a file or a key of the registry of
// Windows; also one that is defanged, as analysts of security write it so that it cannot be followed by mistake (`hxxps://evil[.]com/x`,
// `evil[dot]com`, `admin[@]evil[.]com`, `185[.]220[.]101[.]4[:]443`). Mentions, the ends of sentences and names that are not
// registered ask here.
// All offsets are UTF-16 units. Every look around is bounded, so that no text makes it slow.

/** How far anything here looks, in units. */
export const ADDRESS_REACH = 256;

const TOP_LEVEL_IN_CAPITALS = /\.(COM|ORG|NET|GOV|EDU|CN|IO|AI)$/;
const PATH_START = /^(\/|\.{1,2}\/|~\/)/;
/** A drive, a computer, a variable of the system, a hive of the registry. */
const WINDOWS_PATH_START = /^(?:[A-Za-z]:\\|\\\\[^\\]+\\|%\w+%\\|HK(?:CC|CR|CU|LM|U|EY_[A-Z_]+):?\\)/;
/** The end of a path, as `.md`; not that of `pro-Saudi/pro-U.S.`. */
const FILE_EXTENSION = /\.(?:[a-z][A-Za-z0-9]{0,7}|[A-Z][A-Za-z0-9]{1,7})$/;
/** The beginning of an address, with or without its scheme: `ftp://`, `github.com/`, `localhost:8080/`. */
const ADDRESS_START = /:\/\/|[A-Za-z0-9-]\.[a-z]{2,24}(:\d{1,5})?\/|[A-Za-z]:\d{2,5}\//;
/** Signs that may be around a path without being part of it. */
const OPENING = /^['{“‘]+/;
const CLOSING = /['}”’.,:;!?]/;

/** A sign of an address in brackets, which keep programs from following it. */
const DEFANGED =
  /^(?:\[(?:[.:@]|:\/\/|dot|at)\](?!\])|\((?:[.:@]|:\/\/|dot|at)\)|\{(?:[.:@]|:\/\/|dot|at)\})(?=[a-z\d/_-])/i;
const LONGEST_DEFANGED = 5;

/** How many units long the defanged sign is that begins at `at`, after a part of an address; 0 if there is none. `[[…]]` is none. */
export function defangedAt(text: string, at: number): number {
  if (!isOpening(text.charCodeAt(at)) || !mayBeBeforeDefanged(text.charCodeAt(at - 1))) return 0;
  return (DEFANGED.exec(text.slice(at, at + LONGEST_DEFANGED + 2))?.[0] ?? '').length;
}

/** The same for one that ends at `end`. */
function defangedBefore(text: string, end: number): number {
  if (!isClosing(text.charCodeAt(end - 1))) return 0;
  for (let length = 3; length <= LONGEST_DEFANGED; length++) {
    if (isOpening(text.charCodeAt(end - length))) return defangedAt(text, end - length) === length ? length : 0;
  }
  return 0;
}

/** `[` `(` `{` */
function isOpening(unit: number): boolean {
  return unit === 0x5b || unit === 0x28 || unit === 0x7b;
}

/** `]` `)` `}` */
function isClosing(unit: number): boolean {
  return unit === 0x5d || unit === 0x29 || unit === 0x7d;
}

function mayBeBeforeDefanged(unit: number): boolean {
  return isHostUnit(unit) && unit !== 0x2e;
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

/** Whether the text at `[start, end)` is part of a host name, an address without a slash, or a handle. */
export function isPartOfHost(text: string, start: number, end: number): boolean {
  const before = text.charCodeAt(start - 1);
  const after = text.charCodeAt(end);
  if (!isHostUnit(before) && !isHostUnit(after) && !isClosing(before) && !isOpening(after)) return false;
  let from = start;
  while (start - from < ADDRESS_REACH && isHostUnit(text.charCodeAt(from - 1))) from--;
  if (isAt(text.charCodeAt(from - 1))) return true;
  if (start - from < ADDRESS_REACH - LONGEST_DEFANGED && defangedBefore(text, from) > 0) return true;
  let to = end;
  // A host name may begin after a Han name without a space: 美国regulation.gov.
  const mayGoOn = isHostUnit(text.charCodeAt(end - 1)) || after === 0x2e;
  while (mayGoOn && to - end < ADDRESS_REACH && isHostUnit(text.charCodeAt(to))) to++;
  if (mayGoOn && to - end < ADDRESS_REACH - LONGEST_DEFANGED && defangedAt(text, to) > 0) return true;
  while (to > end && (text.charCodeAt(to - 1) === 0x2e || text.charCodeAt(to - 1) === 0x2d)) to--;
  // A point with a letter or digit before it and a small letter after it: `nvidia.com`, not `U.S.` or `sold.Nvidia`.
  for (let at = from; at < to; at++) {
    if (text.charCodeAt(at) !== 0x2e || (at >= start && at < end)) continue;
    const next = text.charCodeAt(at + 1);
    if (next >= 0x61 && next <= 0x7a && isWordUnit(text.charCodeAt(at - 1))) return true;
  }
  return to > end && TOP_LEVEL_IN_CAPITALS.test(text.slice(end, to));
}

export function isAt(unit: number): boolean {
  return unit === 0x40 || unit === 0xff20;
}

function isWordUnit(unit: number): boolean {
  const unitClass = classOf(unit);
  return unitClass !== UnitClass.other && unitClass !== UnitClass.space;
}

/** Whether the text at `[start, end)` is part of a path or of an address with a slash; `\` counts as one. */
export function isPartOfPath(text: string, start: number, end: number): boolean {
  let isDefanged = false;
  const reach = ADDRESS_REACH - LONGEST_DEFANGED;
  let from = start;
  for (;;) {
    while (from > 0 && start - from < ADDRESS_REACH && isRunUnit(text.charCodeAt(from - 1))) from--;
    const sign = start - from < reach ? defangedBefore(text, from) : 0;
    if (sign === 0) break;
    isDefanged = true;
    from -= sign;
  }
  let to = end;
  for (;;) {
    while (to < text.length && to - end < ADDRESS_REACH && isRunUnit(text.charCodeAt(to))) to++;
    const sign = to - end < reach ? defangedAt(text, to) : 0;
    if (sign === 0) break;
    isDefanged = true;
    to += sign;
  }
  const run = text.slice(from, to);
  if (!run.includes('/') && !run.includes('\\')) return false;
  if (isDefanged) return true;
  const bare = withoutEnd(run.replace(OPENING, ''), CLOSING);
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
export function isRunUnit(unit: number): boolean {
  if (unit < 0x80) return unit > 0x20 && !RUN_ENDS.includes(unit);
  if (unit >= 0x3000 && unit <= 0x303f) return false;
  if (unit >= 0xff01 && unit <= 0xff1f) return !WIDE_RUN_ENDS.includes(unit);
  return classOf(unit) !== UnitClass.space;
}

/** `"` `(` `)` `<` `>` `[` `]` `` ` `` `|` */
const RUN_ENDS = [0x22, 0x28, 0x29, 0x3c, 0x3e, 0x5b, 0x5d, 0x60, 0x7c];
/** `！` `（` `）` `，` `：` `；` `？` */
const WIDE_RUN_ENDS = [0xff01, 0xff08, 0xff09, 0xff0c, 0xff1a, 0xff1b, 0xff1f];
