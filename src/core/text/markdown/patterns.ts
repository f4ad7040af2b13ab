// The regular parts of https://spec.commonmark.org/0.31.2 and https://github.github.com/gfm. Repetitions are bounded
// where the engine has to remember each turn, so that no text can exhaust its stack.

/** The end of the match of a sticky pattern at `start`, or -1 if it does not match. */
export function matchEnd(pattern: RegExp, text: string, start: number): number {
  pattern.lastIndex = start;
  return pattern.test(text) ? pattern.lastIndex : -1;
}

const SPACE = '[\\t\\n\\r ]';
/** Any character but these, which count if they are escaped; `more` cannot be had even so. */
const unit = (stops: string, more = ''): string => `[^${stops}${more}\\\\]|\\\\(?:[${stops}\\\\]|(?![${stops}\\\\]))`;
/** Three levels of parentheses are what the specification asks for. */
const PLAIN_URL = unit('()', '\\x01-\\x20\\x7f');
const URL = [1, 2, 3].reduce((inner) => `${PLAIN_URL}|\\((?:${inner}){0,999}\\)`, PLAIN_URL);
const DESTINATION = `(?:<(?:${unit('<>', '\\n\\r')}){0,9999}>|(?!<)(?:${URL}){1,9999})`;
const TITLE = `"(?:${unit('"')}){0,9999}"|'(?:${unit("'")}){0,9999}'|\\((?:${unit('()')}){0,9999}\\)`;
const TARGET = `${DESTINATION}(?:${SPACE}+(?:${TITLE}))?`;
const LABEL_TEXT = `((?:${unit('[\\]')}){1,999})`;

export const LABEL = new RegExp(`\\[(?!${SPACE}*\\])${LABEL_TEXT}\\]`, 'y');
export const FOOTNOTE_LABEL = new RegExp(`\\[\\^((?:${unit('[\\]', '\\t\\n\\r ')}){1,999})\\]`, 'y');
/** Matches the target after the text of a link. */
export const RESOURCE = new RegExp(`\\(${SPACE}*(?:${TARGET}${SPACE}*)?\\)`, 'y');
export const DEFINITION = new RegExp(`${LABEL.source}:${SPACE}*${TARGET}[\\t ]*(?=[\\n\\r]|$)`, 'y');
export const TASK_MARKER = /\[[\t\n\r xX]\](?=[\t\n\r ])/y;

const ATTRIBUTE = `${SPACE}+[a-z_:][\\w.:-]*(?:${SPACE}*=${SPACE}*(?:[^\\t\\n\\r "'=<>\`]+|'[^']*'|"[^"]*"))?`;
const TAG = `<(?:[a-z][a-z0-9-]*(?:${ATTRIBUTE}){0,999}${SPACE}*/?|/[a-z][a-z0-9-]*${SPACE}*)>`;
const DOMAIN_LABEL = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?';
/** Mark-up that takes one look: escapes and hard breaks, character references (of any name), autolinks, tags. */
export const MARKUP = new RegExp(
  [
    '\\\\(?:(?:\\r\\n?|\\n)[\\t ]*|(?=[!-/:-@[-`{-~]))',
    '&(?:[a-z][a-z0-9]{1,30}|#[0-9]{1,7}|#x[0-9a-f]{1,6});',
    // NUL counts as U+FFFD (CommonMark 2.3), which is not a control character.
    '<[a-z][a-z0-9+.-]{1,31}:[^\\x01- <>\\x7f]*>',
    `<[a-z0-9.!#$%&'*+/=?^_\`{|}~-]+@${DOMAIN_LABEL}(?:\\.${DOMAIN_LABEL}){0,126}>`,
    TAG,
  ].join('|'),
  'iy',
);
/** A tag in an HTML block: what is not well-formed ends at the next `>` or with the block. */
export const LOOSE_TAG = new RegExp(`${TAG}|</?[a-z][^>]*(?:>|$)`, 'iy');
export const TAG_NAME = /<(\/?)([a-z][a-z0-9-]*)(?=[\t\n\r />]|$)/iy;
/** The content of these elements is never prose. */
export const OPAQUE = /^(?:pre|code|script|style|textarea)$/i;

const BLOCK_NAMES =
  'address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|' +
  'fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|' +
  'menuitem|nav|noframes|ol|optgroup|option|p|param|search|section|summary|table|tbody|td|tfoot|th|thead|title|tr|' +
  'track|ul';
/** Comments, instructions, CDATA and declarations, by what they begin and end with. */
export const HTML_SECTIONS: readonly [start: RegExp, end: string][] = [
  [/^<!--/, '-->'],
  [/^<\?/, '?>'],
  [/^<!\[CDATA\[/, ']]>'],
  [/^<![a-z]/i, '>'],
];
const BLANK = /^$/;
/** HTML blocks, by how their first line begins and the line that they end with or, if blank, before. */
export const HTML_BLOCKS: readonly [start: RegExp, end: RegExp][] = [
  [/^<(?:pre|script|style|textarea)(?=[\t >]|$)/i, /<\/(?:pre|script|style|textarea)>/i],
  ...HTML_SECTIONS.map(([start, end]): [RegExp, RegExp] => [start, new RegExp(end.replace(/[?\]]/g, '\\$&'))]),
  [new RegExp(`^</?(?:${BLOCK_NAMES})(?=[\\t >]|/>|$)`, 'i'), BLANK],
  [new RegExp(`^${TAG}$`, 'i'), BLANK],
];

export const WHITE_SPACE = /[\t\n\r ]*/y;
export const BLANKS = /[\t ]*/y;
export const CHARACTER_RUN = /\*+|_+|~+|`+/y;
// Lines, without white space around them.
export const HEADING = /^#{1,6}(?=[\t ]|$)/;
export const FENCE = /^(?:`{3,}(?=[^`]*$)|~{3,})/;
export const SETEXT_UNDERLINE = /^(?:=+|-+)$/;
/** Without a pipe it needs a colon: else it is the underline of a heading. */
export const DELIMITER_ROW = /^(?=[-:|])(?=.*[:|])\|?(?:[\t ]*:?-+:?[\t ]*(?:\||$)){1,999}$/;
export const LIST_MARKER = /^(?:[-+*]|[0-9]{1,9}[.)])(?=[\t ]|$)/;
/** Mathematics that goes on to a line with `$$`, or ends with this one: what follows `$$…$$` makes it inline. */
export const MATH_BLOCK = /^\$\$(?:(?!\$\$).)*(?:\$\$)?$/;
export const MATH_CLOSE = /\$\$/;
/** A comment of Obsidian's that goes on to a line with `%%`. */
export const COMMENT_BLOCK = /^%%(?:(?!%%).)*$/;
export const COMMENT_CLOSE = /%%/;
