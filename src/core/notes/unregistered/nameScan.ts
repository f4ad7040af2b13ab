import { hashText } from '../../text/base/hash';
import { lazy, memoize, type Resumable } from '../../text/base/lazy';
import { acronymPlural, type FoundName } from '../../text/languages/foundName';
import type { Language, NameFinder } from '../../text/languages/language';
import { FINDERS, LANGUAGES, languageAt } from '../../text/languages/languages';
import { proseLanguage } from '../../text/languages/proseLanguage';
import { SIGN } from '../../text/languages/readerSigns';
import { isFullStop } from '../../text/languages/sentenceEnds';
import { hasHan, simplifiedHan } from '../../text/units/han';
import { hasLetter } from '../../text/units/letterCase';
import { latinName } from './latinNames';
import { type Phrase, readPhrase, wordAt } from './latinPhrase';
import { otherOfLatin, withOther, withoutTerms } from './pairedNames';

const SPACES = /\s*/y;
/** The plural of an acronym, which is a word: ETFs. */
const ACRONYMS = /^[A-Z]{2,}s$/;
/** What begins a name, also xAI and iPhone. */
const CAPITAL = lazy(() => /^(?:\p{Lu}|\p{Ll}\p{Lu}(?:\p{Lu}|\p{L}{3}))/u);
const BEGINS_WITH_NUMBER = lazy(() => /^\p{N}/u);
/** Signs after which a capital says nothing. A full stop is judged by `isFullStop`. */
const STARTS: ReadonlySet<string> = new Set('!?。！？：:;；…|*•–—"‘\'[');
/** Mark-up and code: the sentence is after it as it was before. */
const UNSEEN: ReadonlySet<string> = new Set([SIGN.markUp, SIGN.link, SIGN.code]);
/** What closes a title, a quotation and brackets, and the longest text in them that may be a name, in UTF-16 units. */
const CLOSING = new Map<string, readonly [sign: string, longest: number]>([
  ['《', ['》', 40]],
  ['“', ['”', 11]],
  ['「', ['」', 11]],
  ['(', [')', 60]],
  ['（', ['）', 60]],
]);
/** A known entity, another title or a line break in 《》. */
const NO_TITLE = /[\u0000-\u0005《\n\r]/;
const PIECES_A_STEP = 1000;

/** What a text itself marks as names, and its other words. */
export interface MarkedNames {
  readonly names: readonly FoundName[];
  /** By hash of a word, how often the note writes it without a capital, and an `acronymPlural`. */
  readonly lower: ReadonlyMap<number, number>;
}

/**
 * One pass over a reader's text (see `readerText`), and what it says of Latin names at the end, when all words of the note are
 * known. Linear in the text.
 */
export function* scanNames(text: string): Resumable<MarkedNames> {
  const scan = new Scan(text);
  for (let pieces = 0; scan.readPiece(); pieces++) if (pieces % PIECES_A_STEP === 0) yield;
  return yield* scan.result();
}

class Scan {
  readonly #text: string;
  /** The text with simplified characters, at the same offsets, in which Han words are looked up. */
  readonly #simplified: string;
  readonly #found: FoundName[] = [];
  readonly #phrases: (Phrase & { readonly other?: string })[] = [];
  /** By hash of a word: how often the note writes it without a capital, and how often with one inside a sentence. */
  readonly #lower = new Map<number, number>();
  readonly #capital = new Map<number, number>();
  #at = 0;
  #atStart = true;
  #heading = false;
  /** Whether a part of the text may be in a language in which capitals show no names. */
  readonly #mayHaveNouns: boolean;
  /** The language of the block, and the finder of that in other letters, each once it is needed. */
  #language: Language | undefined;
  #finder: NameFinder | undefined;
  readonly #sentence = { phrases: 0, capitals: 0, words: 0, commas: 0 };

  constructor(text: string) {
    this.#text = text;
    this.#simplified = simplifiedHan(text);
    this.#mayHaveNouns = LANGUAGES.some(({ nouns }) => nouns?.signs.some((sign) => text.includes(sign)));
  }

  /** @returns false at the end of the text. */
  readPiece(): boolean {
    SPACES.lastIndex = this.#at;
    SPACES.exec(this.#text);
    const at = SPACES.lastIndex;
    if (at >= this.#text.length) return false;
    const word = wordAt(this.#text, at);
    if (word === '') this.#sign(String.fromCodePoint(this.#text.codePointAt(at)!), at);
    else if (CAPITAL().test(word)) this.#phrase(at);
    // A number or an hour at the beginning of a line is before the sentence, not its beginning.
    else if (BEGINS_WITH_NUMBER().test(word)) this.#at = at + word.length;
    else {
      if (word.length > 3) this.#sentence.words++;
      if (word.length > 1) count(this.#lower, word);
      this.#goTo(at + word.length, false);
    }
    return true;
  }

  *result(): Resumable<MarkedNames> {
    this.#endSentence();
    const isLower = (word: string): boolean => {
      const hash = hashText(word);
      const lower = this.#lower.get(hash) ?? 0;
      return lower > 0 && lower >= (this.#capital.get(hash) ?? 0);
    };
    const terms = new Set<string>();
    for (const [index, phrase] of this.#phrases.entries()) {
      if (index % PIECES_A_STEP === 0) yield;
      const found = latinName(this.#text, phrase, isLower);
      if (!found) continue;
      const named = phrase.other === undefined ? found : withOther(found, phrase.other, phrase.words, isLower);
      if (phrase.other !== undefined && named.other === undefined && !named.sure) terms.add(found.name);
      this.#found.push(named);
    }
    return { names: withoutTerms(this.#found, terms, isLower), lower: this.#lower };
  }

  #goTo(at: number, atStart: boolean): void {
    this.#at = at;
    this.#atStart = atStart;
  }

  #phrase(at: number): void {
    if (this.#mayHaveNouns) this.#language ??= proseLanguage(this.#text, at);
    const place = { atStart: this.#atStart, heading: this.#heading, nouns: this.#language?.nouns };
    const phrase = readPhrase(this.#text, at, place);
    this.#phrases.push(phrase);
    this.#sentence.capitals += phrase.words.length;
    for (const { text } of phrase.words) {
      if (!this.#atStart && !this.#heading) count(this.#capital, text.toLowerCase());
      if (ACRONYMS.test(text)) count(this.#lower, acronymPlural(text.slice(0, -1)));
    }
    this.#goTo(phrase.end, false);
  }

  #sign(sign: string, at: number): void {
    const end = at + sign.length;
    const closing = CLOSING.get(sign);
    if (sign === SIGN.break || sign === SIGN.heading) {
      this.#endSentence();
      this.#heading = sign === SIGN.heading;
      this.#language = undefined;
      this.#finder = undefined;
      this.#goTo(end, true);
    } else if (UNSEEN.has(sign)) this.#at = end;
    else if (sign === SIGN.known) this.#goTo(end, false);
    else if (closing) this.#enclosed(sign, at, ...closing);
    else if (sign === '.') {
      const isEnd = isFullStop(this.#text, at);
      if (isEnd) this.#endSentence();
      this.#goTo(end, isEnd || this.#atStart);
    } else if (sign === ',' || sign === '、') {
      this.#sentence.commas++;
      this.#at = end;
    } else if (!this.#readName(at)) {
      const begins = STARTS.has(sign) || (sign === '-' && this.#text.charAt(end) === ' ');
      this.#goTo(end, begins || (this.#atStart && !hasLetter(sign)));
    }
  }

  /** @returns whether the language of the block reads something of a name here. */
  #readName(at: number): boolean {
    this.#finder ??= languageAt(this.#text, at).finder;
    const read = this.#finder?.read(this.#simplified, at);
    if (!read) return false;
    if (read.name) this.#found.push(this.#asWritten(read.name));
    this.#goTo(read.end, false);
    return true;
  }

  /** A name that was found in simplified characters, as the note writes it. */
  #asWritten(found: FoundName): FoundName {
    if (!hasHan(found.name)) return found;
    const name = this.#text.slice(found.start, found.end);
    return { ...found, name, ...(found.other !== undefined && { other: name.slice(0, found.other.length) }) };
  }

  /** A sentence that capitalises every longer word is a title, though it may not be marked as one. */
  #endSentence(): void {
    const { phrases, capitals, words, commas } = this.#sentence;
    if (capitals > 4 && words === 0 && commas < 2 && this.#phrases[phrases]?.atStart) {
      for (let index = phrases; index < this.#phrases.length; index++) {
        this.#phrases[index] = { ...this.#phrases[index]!, heading: true };
      }
    }
    Object.assign(this.#sentence, { phrases: this.#phrases.length, capitals: 0, words: 0, commas: 0 });
  }

  /** A title in 《》, a name in quotation marks, or one in brackets after another for the same. */
  #enclosed(sign: string, at: number, closing: string, longest: number): void {
    const start = at + 1;
    const length = this.#text.slice(start, start + longest + 1).indexOf(closing);
    const end = start + length;
    const name = this.#text.slice(start, Math.max(start, end));
    const add = (evidence: FoundName['evidence']) => this.#found.push({ start, end, name, evidence, sure: true });
    if (sign === '《') {
      const isTitle = name.trim().length > 1 && !NO_TITLE.test(name);
      if (isTitle) add(FINDERS.some(({ isDocument }) => isDocument(name)) ? 'title' : 'quote');
      this.#goTo(isTitle ? end + 1 : start, !isTitle);
    } else if (closing !== ')' && closing !== '）') {
      if (FINDERS.some(({ isQuotedName }) => isQuotedName(name))) add('quote');
      this.#goTo(start, true);
    } else {
      const inner = name.replaceAll(SIGN.markUp, '').trim();
      const isPair = inner !== '' && this.#pair(at, inner);
      this.#goTo(isPair ? end + 1 : start, !isPair);
    }
  }

  /**
   * A name, and in brackets another for the same: 寒武纪（Cambricon）, Kunlunxin (昆仑芯), …有限公司（下称“沐曦”）.
   *
   * @returns whether there are two names.
   */
  #pair(open: number, inner: string): boolean {
    const text = this.#text;
    let end = open;
    while (end > 0 && (text.charAt(end - 1) === SIGN.markUp || text.charAt(end - 1) === ' ')) end--;
    const last = this.#found.at(-1);
    const phrase = this.#phrases.at(-1);
    if (phrase?.end === end && !phrase.mayBePiece) {
      const other = otherOfLatin(inner, phrase.words);
      if (other !== undefined) this.#phrases[this.#phrases.length - 1] = { ...phrase, other };
      return other !== undefined;
    }
    const [pair] = FINDERS.flatMap((finder) => finder.beforeBrackets(text, this.#simplified, end, inner, last) ?? []);
    if (!pair) return false;
    if (last?.end === end) this.#found.pop();
    this.#found.push(pair);
    return true;
  }
}

function count(words: Map<number, number>, word: string): void {
  const hash = hashText(word);
  words.set(hash, memoize(words, hash, () => 0) + 1);
}
