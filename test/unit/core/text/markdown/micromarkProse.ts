import { parse, postprocess, preprocess } from 'micromark';
import { blockQuote, codeIndented, list } from 'micromark-core-commonmark';
import { gfm } from 'micromark-extension-gfm';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import type { Code, Construct, Extension, State } from 'micromark-util-types';

/** Tokens in which nothing is running text. */
const NO_PROSE = new Set([
  'autolink',
  'codeFenced',
  'codeIndented',
  'codeText',
  'definition',
  'gfmFootnoteCall',
  'gfmFootnoteDefinitionLabel',
  'literalAutolink',
  'reference',
  'resource',
  'taskListCheck',
]);

/**
 * A container that may interrupt a paragraph only in some forms leaves micromark in that mood: in `a\n> 2. b` it would
 * not see the list, against the specification.
 */
function withoutMood(construct: Construct): Construct {
  return {
    ...construct,
    tokenize(effects, ok, nok) {
      const found = (code: Code) => {
        delete this.interrupt;
        return ok(code);
      };
      return construct.tokenize.call(this, effects, found, nok);
    },
  };
}

/** After indented code as after a paragraph micromark does not see a list that begins with `2.`. */
const code: Construct = {
  ...codeIndented,
  tokenize(effects, ok, nok) {
    const context = this as { _gfmTableDynamicInterruptHack?: boolean };
    const end = (next: State) => (code: Code) => {
      context._gfmTableDynamicInterruptHack = false;
      return next(code);
    };
    context._gfmTableDynamicInterruptHack = true;
    return codeIndented.tokenize.call(this, effects, end(ok), end(nok));
  },
};

function fixed(): Extension {
  const footnote = gfmFootnote().document![91] as Construct;
  const starts = [...'*+-0123456789'].map((character) => [character.charCodeAt(0), withoutMood(list as Construct)]);
  return {
    document: { ...Object.fromEntries(starts), 62: withoutMood(blockQuote as Construct), 91: withoutMood(footnote) },
    flowInitial: { [-2]: code, [-1]: code, 32: code },
  };
}

/** What is not text in an HTML block. */
const MARKUP = new RegExp(
  [
    '<!--(?:-?>|.*?-->|.*)',
    '<\\?(?:.*?\\?>|.*)',
    '<!\\[CDATA\\[(?:.*?\\]\\]>|.*)',
    '<![a-z](?:.*?>|.*)',
    '<(pre|code|script|style|textarea)(?![\\w-])[^>]*>(?:.*?</\\1(?![\\w-])[^>]*>|.*)',
    '</?[a-z](?:[^>]*>|.*)',
    '&(?:#\\d{1,7}|#x[\\da-f]{1,6}|[a-z][a-z0-9]{1,30});',
  ].join('|'),
  'gis',
);

/** One for every unit of the text that micromark with GFM takes for running text, white space left out. */
export function micromarkProse(text: string): Uint8Array {
  const mask = new Uint8Array(text.length);
  const shift = text.startsWith('\uFEFF') ? 1 : 0;
  const events = postprocess(
    parse({ extensions: [gfm(), fixed()] })
      .document()
      .write(preprocess()(text, undefined, true)),
  );
  let hidden = 0;
  /** The element in which inline text is hidden, and the offsets of the HTML block that is being read. */
  let element = '';
  let block: number[] | undefined;
  const prefixes = new Set<number>();
  for (const [change, { type, start, end }] of events) {
    const range = [start.offset + shift, end.offset + shift] as const;
    if (NO_PROSE.has(type)) hidden += change === 'enter' ? 1 : -1;
    if (change === 'enter') {
      if (/^(?:paragraph|atxHeading|setextHeading|tableData|tableHeader)$/.test(type)) element = '';
      if (type === 'htmlFlow') block = [];
    } else if (type === 'htmlText') {
      const [, slash = '', name = ''] = /^<(\/?)([a-z][a-z0-9-]*)/.exec(text.slice(...range).toLowerCase()) ?? [];
      if (element === '' && !slash && /^(?:pre|code|script|style|textarea)$/.test(name)) element = name;
      else if (slash && name === element) element = '';
    } else if (type === 'htmlFlow') {
      const content = block!.filter((at) => !prefixes.has(at));
      markHtml(text, content, mask);
      block = undefined;
    } else if (type === 'blockQuotePrefix') {
      for (let at = range[0]; at < range[1]; at++) prefixes.add(at);
    } else if (block !== undefined && (type === 'htmlFlowData' || type === 'lineEnding')) {
      for (let at = range[0]; at < range[1]; at++) block.push(at);
    } else if (hidden === 0 && element === '' && (type === 'data' || type === 'characterEscapeValue')) {
      mask.fill(1, ...range);
    }
  }
  for (let at = 0; at < text.length; at++) if (/\s/.test(text[at]!)) mask[at] = 0;
  return mask;
}

function markHtml(text: string, offsets: readonly number[], mask: Uint8Array): void {
  for (const at of offsets) mask[at] = 1;
  const block = offsets.map((at) => text[at]).join('');
  for (const match of block.matchAll(MARKUP)) {
    for (const at of offsets.slice(match.index, match.index + match[0].length)) mask[at] = 0;
  }
}
