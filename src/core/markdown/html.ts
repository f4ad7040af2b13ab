import type { IntegerList } from './ranges';
import type { Source } from './source';

// Raw HTML: https://spec.commonmark.org/0.31.2/#raw-html and #html-blocks. The repetition in tags is bounded so that no
// text can exhaust the stack of the regular expression engine.

const SPACE = '[\\t\\n\\r ]';
const VALUE = `${SPACE}*=${SPACE}*(?:[^\\t\\n\\r "'=<>\`]+|'[^']*'|"[^"]*")`;
const OPEN_TAG = `[a-z][a-z0-9-]*(?:${SPACE}+[a-z_:][\\w.:-]*(?:${VALUE})?){0,999}${SPACE}*/?`;
const TAG = new RegExp(`<(?:${OPEN_TAG}|/[a-z][a-z0-9-]*${SPACE}*)>`, 'iy');
const NAME = /<(\/?)([a-z][a-z0-9-]*)/iy;
/** What stands inside these is never prose. */
const OPAQUE = /^(?:pre|code|script|style|textarea)$/i;

const BLOCK_NAMES =
  'address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|' +
  'fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|' +
  'menuitem|nav|noframes|ol|optgroup|option|p|param|search|section|summary|table|tbody|td|tfoot|th|thead|title|tr|' +
  'track|ul';
const BLOCK_STARTS: readonly [start: RegExp, end: RegExp | undefined][] = [
  [/<(?:pre|script|style|textarea)(?=[\t\n\r >]|$)/iy, /<\/(?:pre|script|style|textarea)>/i],
  [/<!--/y, /-->/],
  [/<\?/y, /\?>/],
  [/<![a-z]/iy, />/],
  [/<!\[CDATA\[/y, /\]\]>/],
  [new RegExp(`</?(?:${BLOCK_NAMES})(?=[\\t\\n\\r >]|/>|$)`, 'iy'), undefined],
];

/** The number of the block that begins at `start`, 1 to 7 as in the specification, or 0. */
export function htmlBlockKind(text: string, start: number, end: number, interrupting: boolean): number {
  const known = BLOCK_STARTS.findIndex(([pattern]) => {
    pattern.lastIndex = start;
    return pattern.test(text);
  });
  if (known >= 0) return known + 1;
  const after = interrupting ? -1 : tagEnd(text, start, end);
  return after >= 0 && /^[\t ]*$/.test(text.slice(after, end)) ? 7 : 0;
}

/** Whether that block ends with this line; kinds 6 and 7 end at a blank line. */
export function endsHtmlBlock(kind: number, line: string): boolean {
  return BLOCK_STARTS[kind - 1]?.[1]?.test(line) ?? false;
}

function tagEnd(text: string, start: number, end: number): number {
  TAG.lastIndex = start;
  return TAG.test(text) && TAG.lastIndex <= end ? TAG.lastIndex : -1;
}

/** Where the tag, comment, instruction, declaration or CDATA section that begins at `start` ends, or -1. */
export function inlineHtmlEnd(source: Source, start: number, end: number): number {
  const { text } = source;
  const next = text[start + 1];
  if (next !== '!' && next !== '?') return tagEnd(text, start, end);
  const close = closingMark(text, start);
  if (close === undefined) return -1;
  const after = source.find(close, start + (close === '>' || close === ']]>' ? 3 : 2)) + close.length;
  return after <= end ? after : -1;
}

function closingMark(text: string, start: number): string | undefined {
  if (text[start + 1] === '?') return '?>';
  if (text.startsWith('--', start + 2)) return '-->';
  if (text.startsWith('[CDATA[', start + 2)) return ']]>';
  return /[a-z]/i.test(text[start + 2] ?? '') ? '>' : undefined;
}

/** Follows tags to know what stands inside an opaque element, up to the closing tag of the one that began it. */
export class OpaqueElements {
  private name = '';
  private depth = 0;

  get inside(): boolean {
    return this.depth > 0;
  }

  /** To be told of every tag; answers whether an opaque element begins (1) or ends (-1) with it. */
  tag(text: string, start: number): number {
    NAME.lastIndex = start;
    const [, slash, rawName = ''] = NAME.exec(text) ?? [];
    const name = rawName.toLowerCase();
    if (this.depth === 0) {
      if (slash || !OPAQUE.test(name)) return 0;
      this.name = name;
      this.depth = 1;
      return 1;
    }
    if (name !== this.name) return 0;
    this.depth += slash ? -1 : 1;
    return this.depth === 0 ? -1 : 0;
  }
}

/** Lexes an HTML block, `[start, end)` of the source: the text between its tags is prose. */
export function lexHtml(source: Source, start: number, end: number, prose: IntegerList, code: IntegerList): void {
  const { text } = source;
  const opaque = new OpaqueElements();
  const append = (from: number, to: number): void => {
    if (from < to) source.append(opaque.inside ? code : prose, from, to);
  };
  let from = start;
  for (let at = text.indexOf('<', start); at >= 0 && at < end; at = text.indexOf('<', Math.max(from, at + 1))) {
    const special = /[!?]/.test(text[at + 1] ?? '');
    if (special && opaque.inside) continue;
    if (!special && !/^<\/?[a-z]/i.test(text.slice(at, at + 3))) continue;
    const found = special ? inlineHtmlEnd(source, at, end) : tagInBlockEnd(text, at, end);
    append(from, at);
    from = found < 0 ? end : found;
    if (!special) opaque.tag(text, at);
  }
  append(from, end);
}

/** Inside a block a tag need not be well-formed, as browsers have it; what is not closed goes on to the end. */
function tagInBlockEnd(text: string, start: number, end: number): number {
  let quote = '';
  for (let at = start + 1; at < end; at++) {
    const character = text[at]!;
    if (quote !== '') quote = character === quote ? '' : quote;
    else if (character === '>') return at + 1;
    else if ((character === '"' || character === "'") && text[at - 1] === '=') quote = character;
  }
  return end;
}
