import { lazy } from '../base/lazy';

/** The text as a regular expression has to be written to match it. */
export function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

const MARKUP: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as HTML that shows exactly that text, in an element or in an attribute between quotes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => MARKUP[sign]!);
}

/** Text for an XML file; the control characters that may not be in one are shown as unknown. */
export function escapeXml(text: string): string {
  return escapeHtml(legalXml(text));
}

/** What may not be in an XML file (XML 1.0, section 2.2). */
const NOT_IN_XML = lazy(() => /[^\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu);

/** The same text, in which the control characters that may not be in an XML file are shown as unknown. */
export function legalXml(text: string): string {
  return text.replace(NOT_IN_XML(), '\ufffd');
}

/** Whether the character at `at` is escaped: an odd number of backslashes is directly before it. */
export function isEscaped(text: string, at: number): boolean {
  let from = at;
  while (text.charCodeAt(from - 1) === BACKSLASH) from--;
  return (at - from) % 2 === 1;
}

const BACKSLASH = 0x5c;

/** The lists of a table, each as the source of a pattern that matches one of its items; a line of a list holds several, with `|` between. */
export function alternatives<T extends Readonly<Record<string, readonly string[]>>>(
  lists: T,
): Readonly<Record<keyof T, string>> {
  const joined = Object.entries(lists).map(([name, lines]) => [name, lines.join('|')]);
  return Object.fromEntries(joined) as Record<keyof T, string>;
}
