import { characterEntitiesHtml4 } from 'character-entities-html4';
import { decodeNamedCharacterReference } from 'decode-named-character-reference';

interface Deviation {
  readonly why: string;
  /** Wider than the deviation itself, if only parsing can determine that. */
  readonly in: (text: string) => boolean;
}

const TAG_LINE = /[^ \t\n\r][^\n\r]*(?:\r\n?|\n)[ \t>]*<\/?[a-z][^\n\r]*>[ \t]*(?:[\r\n]|$)/i;
const CONTAINER_OR_TABLE = /(?:^|[\r\n])[ \t]*(?:[-*+>]|\d[.)]|\[\^[^\]]+\]:)|[\r\n][ >]*[-:|]+/;
const EMPTY_ITEM_AND_TASK =
  /(?:^|[\r\n])[ \t>*+\-\d.)]*(?:[-*+]|\d[.)]|\[\^[^\]]+\]:.*[-*+])[ \t]*(?:\r\n?|\n)[ \t>]*\[[ x\t\r\n]\]/i;

const FOOTNOTE_IN_FOOTNOTE = /\[\^[^\]]+\]:[ \t]*\[\^[^\]]+\]:/;
/** A delimiter row in an item or quote, and another one in a later line. */
const TABLES_IN_AND_AFTER_CONTAINER =
  /(?:^|[\r\n])[ \t]*(?:[-*+>]|\d[.)])[^\r\n]*[\r\n][ \t>]*[|:-]+[ \t]*[\r\n](?:[^\r\n]*[\r\n])*?[ \t>]*[|:-]+[ \t]*(?:[\r\n]|$)/;

/** Where we and micromark read a text differently, and why that stays so. */
export const DEVIATIONS: readonly Deviation[] = [
  {
    why: 'an indented block of Chinese text without a sign of code is text, which the specification takes for code',
    in: (text) => /(?: {4}|\t)[^\n\r]*\p{Script=Han}/u.test(text),
  },
  {
    why: 'a Chinese mark ends a bare link, after which people write on without a blank; the specification takes what follows for a path',
    in: (text) => /(?:https?:|www\.)\S*[、-〄〈-】！（），：；？｜]/i.test(text),
  },
  {
    why: 'front matter, which micromark without an extension does not know',
    in: (text) => /^\uFEFF?(?:---|\+\+\+)[ \t]*[\r\n]/.test(text),
  },
  {
    why: 'mathematics and comments, which micromark without an extension does not know',
    in: (text) => /\$|%%/.test(text),
  },
  {
    why: 'of the 2,125 names of HTML 5 we know those of HTML 4: other references are text',
    in: (text) =>
      Array.from(text.matchAll(/&([a-z][a-z0-9]+);/gi)).some(
        ([, name]) => decodeNamedCharacterReference(name!) && !Object.hasOwn(characterEntitiesHtml4, name!),
      ),
  },
  {
    why: 'beyond the Basic Multilingual Plane micromark takes halves of symbols for letters; the specification speaks of characters',
    in: (text) => /[\ud800-\udfff]/.test(text),
  },
  {
    why: 'micromark refuses an autolink to an address with a `!`, which the specification allows',
    in: (text) => /<[^<>\s]*![^<>]*@/.test(text),
  },
  {
    why: 'micromark refuses `/` in an unquoted attribute, which the specification allows',
    in: (text) => /<[^>]*=[^"'>]*\//.test(text),
  },
  {
    why: 'in an HTML block the comparison (`micromarkProse.ts`) ends a tag at a `>` in a quoted value too',
    in: (text) => /<[^>]*=\s*(?:"[^"]*>|'[^']*>)/.test(text),
  },
  { why: 'micromark does not end CDATA at `]]]>`', in: (text) => /\]\]\]+>/.test(text) },
  {
    why: 'the specification allows no unescaped parenthesis in a title in parentheses, micromark does',
    in: (text) => /\s\((?:\\.|[^)\\])*\(/s.test(text) && /\]:|\]\(/.test(text),
  },
  {
    why: 'the specification asks for three levels of parentheses in a destination, and that is what we read; micromark reads 32',
    in: (text) => /\([^)\s]*\([^)\s]*\([^)\s]*\(/.test(text),
  },
  { why: '`www.` alone is not a domain', in: (text) => /www\.(?![^\s\p{P}\p{S}])/iu.test(text) },
  {
    why: 'a footnote after a `!` and before a bracket: micromark tries an image first',
    in: (text) => /!\[\^[^\]]+\][[(]/.test(text),
  },
  {
    why: 'a lone tag does not interrupt a paragraph, not even a lazy line of one, nor keep a line from heading a table',
    in: (text) => TAG_LINE.test(text) && CONTAINER_OR_TABLE.test(text),
  },
  {
    why: 'a task marker begins a paragraph inside an item; after an empty item micromark sees one outside too',
    in: (text) => EMPTY_ITEM_AND_TASK.test(text),
  },
  {
    why: 'in a footnote that begins in the first line of another, micromark hides a line that is indented for the outer one only',
    in: (text) => FOOTNOTE_IN_FOOTNOTE.test(text),
  },
  {
    why: 'a table may come right after the end of a container with a table in it; micromark sees a paragraph',
    in: (text) => TABLES_IN_AND_AFTER_CONTAINER.test(text),
  },
];

/** Strikethrough and emphasis that cross are paired like in cmark-gfm, in one pass; micromark lets one kind go first. */
function hasBothKinds(text: string): boolean {
  return text.includes('~') && /[*_]/.test(text);
}

/** What the masks of a text must have in common; undefined where they cannot be compared. */
export function comparable(text: string, mask: Uint8Array): Uint8Array | undefined {
  if (DEVIATIONS.some((deviation) => deviation.in(text))) return undefined;
  return hasBothKinds(text) ? mask.map((prose, at) => (/[~*_]/.test(text[at]!) ? 0 : prose)) : mask;
}
