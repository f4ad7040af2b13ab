import { lazy } from '../../text/base/lazy';
import { ENGLISH_WORDS } from '../../text/languages/english/capitalisedWords';
import type { NounWords } from '../../text/languages/language';
import { SIGN } from '../../text/languages/readerSigns';
import { isAbbreviation } from '../../text/languages/sentenceEnds';

/** A word of a phrase; `text` without a possessive. Offsets are UTF-16 units. */
export interface Word {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** A lower-case word inside a name, as `of`. */
  readonly connects: boolean;
}

/** Where a phrase is. */
interface PhrasePlace {
  /** A sentence, a cell or the like begins here, so that the first capital says nothing. */
  readonly atStart: boolean;
  readonly heading: boolean;
  /** Undefined where the language of the paragraph does not begin every noun with a capital. */
  readonly nouns: NounWords | undefined;
}

/** A run of capitalised words. */
export interface Phrase extends PhrasePlace {
  readonly words: readonly Word[];
  /** After the last word. */
  readonly end: number;
  /** Whether it may be a piece of something else, since a known entity, a slash, an `@` or the like is beside it. */
  readonly mayBePiece: boolean;
  /** The sentence goes on with a word in small letters. */
  readonly goesOn: boolean;
}

const UNIT = '[\\p{Script=Latin}\\p{Script=Greek}\\p{Script=Cyrillic}\\p{M}\\p{N}]';
/** Letters and digits, and what joins them inside a word (O’Neill, Wal-Mart, AT&T), as a full stop does in GPT-3.5 and Node.js. */
const WORD = lazy(() => new RegExp(`${UNIT}+(?:(?:[’'&_‐‑-]|\\.(?!\\p{N})|(?<=\\p{N})\\.(?=\\p{N}))${UNIT}+)*`, 'uy'));
const GAP = `${SIGN.markUp}*(?:[ \\t\\r\\n\\u3000]${SIGN.markUp}*)+`;
/** The gap before the next capital, with up to two small words: of, of the, van der, &. */
const NEXT = lazy(() => new RegExp(`${GAP}((?:(?:\\p{Ll}+|&)${GAP}){0,2})(?=\\p{Lu})`, 'uy'));
const SMALL_WORDS = lazy(() => /\p{Ll}+|&/gu);
const AFTER_COMMA = lazy(() => new RegExp(`,${GAP}(?=\\p{Lu})`, 'uy'));
/** 5090 after RTX, but no year; and the form of a company in small letters. */
const TAIL = lazy(
  () =>
    new RegExp(`${GAP}((?!(?:19|20)\\d\\d(?!\\p{L}))\\d{3,5}\\p{L}{0,3}(?![\\p{L}\\p{N}.,:%-])|plc(?!\\p{L}))`, 'uy'),
);
/** After the form of the company that is liable: GmbH & Co. KG. */
const PARTNERS = lazy(() => / ?& ?Co\.? (?:KGaA|KG|OHG)(?!\p{L})/uy);
const SMALL_WORD = lazy(() => new RegExp(`${GAP}\\p{Ll}`, 'uy'));
const INITIALS = lazy(() => /^(?:\p{Lu}\.)*\p{Lu}$/u);
const PIECE_BEFORE = new RegExp(`[@#/\\\\_$~.+]$|${SIGN.known} ?$`);
const PIECE_AFTER = new RegExp(`[@/\\\\_=+(<[]| ?${SIGN.known}`, 'y');
/** Names continue after them: the People's Liberation Army. */
const POSSESSIVES = new Set(['People', 'Women', 'Workers', 'Children']);

/** A phrase of more words is not a name: what follows is read as another one, so that no text makes it long. */
const MOST_PHRASE_WORDS = 24;

/** Reads the phrase that begins with the capital at `at` of a reader's text. Linear in its length. */
export function readPhrase(text: string, at: number, place: PhrasePlace): Phrase {
  const words: Word[] = [];
  const add = (start: number, end: number, word: string, connects = false): void => {
    words.push({ start, end, text: word, connects });
  };
  let hasConnector = false;
  let end = at;
  for (let start = at; start >= 0; ) {
    const whole = wordAt(text, start);
    end = start + whole.length;
    const bare = whole.replace(/['’]s?$/, '');
    const isDotted = bare === whole && text.charAt(end) === '.' && takesDot(whole, text, end);
    if (isDotted) end++;
    add(start, isDotted ? end : start + bare.length, isDotted ? `${bare}.` : bare);
    start = -1;
    if (words.length >= MOST_PHRASE_WORDS) break;
    const isLast = words.length > 1 && isForm(bare);
    const partners = isLast ? matchAt(PARTNERS(), text, end) : undefined;
    if (partners) {
      end += partners[0].length;
      add(end - 2, end, 'KG');
    }
    if (partners || (bare !== whole && !POSSESSIVES.has(bare)) || (isLast && !/^co\b/i.test(bare))) break;
    const next = matchAt(NEXT(), text, end);
    const small = next?.[1]?.match(SMALL_WORDS()) ?? [];
    const comma = matchAt(AFTER_COMMA(), text, end)?.[0];
    const tail = matchAt(TAIL(), text, end);
    if (next && small.length === 0) start = end + next[0].length;
    else if (comma !== undefined && isForm(wordAt(text, end + comma.length))) start = end + comma.length;
    else if (tail) {
      const from = end + tail[0].length - tail[1]!.length;
      end += tail[0].length;
      add(from, end, tail[1]!);
    } else if (next && joins(small, ENGLISH_WORDS.heads.has(bare.toLowerCase()), hasConnector, place)) {
      start = end + next[0].length;
      add(start - next[1]!.length, start, small.join(' '), true);
      hasConnector = true;
    }
  }
  const mayBePiece = PIECE_BEFORE.test(text.slice(Math.max(0, at - 2), at)) || !!matchAt(PIECE_AFTER, text, end);
  return { ...place, words, end, mayBePiece, goesOn: !!matchAt(SMALL_WORD(), text, end) };
}

/** The word that begins at `at`; '' where none does. */
export function wordAt(text: string, at: number): string {
  return matchAt(WORD(), text, at)?.[0] ?? '';
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
}

/** Initials, and abbreviations that take a full stop: J., U.S, Inc. */
function takesDot(word: string, text: string, at: number): boolean {
  return INITIALS().test(word) || ENGLISH_WORDS.dottedForms.has(word.toLowerCase()) || isAbbreviation(word, text, at);
}

function isForm(word: string): boolean {
  return ENGLISH_WORDS.legalForms.has(word.toLowerCase().replace(/\.$/, '')) || ENGLISH_WORDS.capitalForms.has(word);
}

/** Whether the name goes on after small words: `of` after Bank, van der, and `and` after another of them. */
function joins(
  [first = '', second]: readonly string[],
  isHead: boolean,
  hasConnector: boolean,
  { nouns }: PhrasePlace,
): boolean {
  // Of nouns that come after another only a few are names: die Kontrolle der Banken.
  if (nouns && first !== '&') return false;
  const isFirst =
    ENGLISH_WORDS.particles.has(first) || (isHead && /^(?:of|for)$/.test(first)) || (hasConnector && first === 'and');
  return isFirst && (second === undefined || second === 'the' || ENGLISH_WORDS.particles.has(second));
}
