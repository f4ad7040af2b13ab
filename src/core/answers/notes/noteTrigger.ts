import type { Span } from '../../text/base/textEdit';
import { isInRanges } from '../../text/markdown/nonProse';
import type { Zones } from '../../text/markdown/zones';
import { isEscaped } from '../../text/units/escape';
import { classOf, UnitClass } from '../../text/units/unitTable';

/** The beginning of a mention that is being typed. Offsets are UTF-16 units of the note. */
export interface NoteTrigger {
  /** `[[` is for an explicit mention, `@` for plain text. */
  readonly sign: '[[' | '@';
  /** The text after the sign, up to the cursor. */
  readonly query: string;
  /** The span that the name replaces: the sign, the query and, of `[[`, the rest up to and with the brackets that close it. */
  readonly span: Span;
  /** Whether the text after the span closes the mention, as a label does. */
  readonly closed: boolean;
}

/** Longest query, in UTF-16 units. */
const LONGEST = 64;
/** The signs that end the query after `@`. Points, hyphens and apostrophes may be part of a name. */
export const ENDS_QUERY = /[@[\]{}|<>,;:!?()*`"，。；：！？（）【】、《》“”\r\n]/;

/** The trigger before the cursor at `offset`, judged by its line alone; undefined if there is none. */
export function noteTriggerAt(text: string, offset: number): NoteTrigger | undefined {
  return bracketsAt(text, offset) ?? atSignAt(text, offset);
}

/** Whether a trigger is where mentions count: not in code, and an `@` only in prose. */
export function triggerCounts(trigger: NoteTrigger, zones: Zones): boolean {
  const { start } = trigger.span;
  if (isInRanges(zones.code, start)) return false;
  return trigger.sign === '[[' || isInRanges(zones.prose, start);
}

function bracketsAt(text: string, offset: number): NoteTrigger | undefined {
  const line = text.slice(Math.max(lineStart(text, offset), offset - LONGEST - 2), offset);
  const open = line.lastIndexOf('[[');
  if (open < 0 || /[[\]|#]/.test(line.slice(open + 2))) return undefined;
  const start = offset - line.length + open;
  if (isEscaped(text, start) || (text.charAt(start - 1) === '!' && !isEscaped(text, start - 1))) return undefined;
  // To the end of the link, or to the place or the label that it has already.
  const rest = /^[^[\]|#\r\n\\]*(?:(\]\])|(?=\\?\||#[^[\]\r\n]*\]\]))/.exec(text.slice(offset, offset + 4 * LONGEST));
  const end = offset + (rest?.[0].length ?? 0);
  const closed = rest !== null && rest[1] === undefined;
  return { sign: '[[', query: line.slice(open + 2), span: { start, end }, closed };
}

function atSignAt(text: string, offset: number): NoteTrigger | undefined {
  const from = Math.max(lineStart(text, offset), offset - LONGEST - 1);
  const sign = text.slice(from, offset).lastIndexOf('@');
  if (sign < 0) return undefined;
  const start = from + sign;
  const query = text.slice(start + 1, offset);
  if (ENDS_QUERY.test(query) || /^\s|\s\s/.test(query) || !mayBegin(text, start)) return undefined;
  return { sign: '@', query, span: { start, end: offset }, closed: false };
}

/** Whether a trigger may begin at `start`: not in an address (`me@example.com`, `example.com/@me`); after Han characters no space is needed. */
function mayBegin(text: string, start: number): boolean {
  if (start === 0) return true;
  const before = text.charCodeAt(start - 1);
  const unitClass = classOf(before);
  if (unitClass === UnitClass.letter || unitClass === UnitClass.digit || unitClass === UnitClass.mark) return false;
  return !/[\w/@.+%=&\\-]/.test(text.charAt(start - 1));
}

function lineStart(text: string, offset: number): number {
  const feed = text.lastIndexOf('\n', offset - 1);
  return offset === 0 ? 0 : Math.max(feed, text.lastIndexOf('\r', offset - 1)) + 1;
}
