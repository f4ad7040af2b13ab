import { hashText } from '../../text/base/hash';
import type { Resumable } from '../../text/base/resumable';
import type { FoundName } from '../../text/languages/foundName';
import type { Language, NameFinder } from '../../text/languages/language';
import { FINDERS, LANGUAGES, languageAt } from '../../text/languages/languages';
import { proseLanguage } from '../../text/languages/proseLanguage';
import {
  BREAK_SIGN,
  CODE_SIGN,
  HEADING_SIGN,
  KNOWN_SIGN,
  LINK_SIGN,
  MARKUP_SIGN,
} from '../../text/languages/readerSigns';
import { isFullStop } from '../../text/languages/sentenceEnds';
import { hasHan, simplifiedHan } from '../../text/units/han';
import { classOf, UnitClass } from '../../text/units/unitTable';
import { latinName } from './latinNames';
import { isCapital, MOST_PHRASE_WORDS, type Phrase, readPhrase, wordEnd } from './latinPhrase';
import { otherOfLatin, withOther, withoutTerms } from './pairedNames';

/** Signs after which a capital says nothing. A full stop is judged by `isFullStop`. */
const STARTS: ReadonlySet<string> = new Set('!?。！？：:;；…|*•–—"‘\'[');

/** The longest texts in 《》, in “” and in brackets that may be names, in UTF-16 units. */
const LONGEST_TITLE = 40;
const LONGEST_QUOTE = 11;
const LONGEST_BRACKETS = 60;
/** A known entity, another title or a line break in 《》. */
const NO_TITLE = /[\u0000-\u0005《\n\r]/;
const PHRASES_A_STEP = 2000;

/** One pass over a reader's text. What is said of Latin names waits for the end, when all words of the note are known. */
export class NameScan {
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
  /** The language of the block; undefined until it is first needed. */
  #language: Language | undefined;
  /** The finder of the language in other than Latin letters that the block is in; undefined before the first of these letters. */
  #finder: NameFinder | undefined;
  readonly #sentence = { phrases: 0, capitals: 0, words: 0, commas: 0 };

  constructor(text: string) {
    this.#text = text;
    this.#simplified = simplifiedHan(text);
    this.#mayHaveNouns = LANGUAGES.some(({ nouns }) => nouns?.signs.some((sign) => text.includes(sign)));
  }

  get done(): boolean {
    return this.#at >= this.#text.length;
  }

  /** Goes on to the end of what begins before `to`. */
  scanTo(to: number): void {
    const limit = Math.min(to, this.#text.length);
    while (this.#at < limit) this.#next();
  }

  /** By hash of a word, how often the note writes it without a capital. */
  get lower(): ReadonlyMap<number, number> {
    return this.#lower;
  }

  /** All that was found; to be asked for at the end. */
  *names(): Resumable<readonly FoundName[]> {
    this.#endSentence();
    const isLower = (word: string): boolean => {
      const hash = hashText(word);
      const lower = this.#lower.get(hash) ?? 0;
      return lower > 0 && lower >= (this.#capital.get(hash) ?? 0);
    };
    const terms = new Set<string>();
    let phrases = 0;
    for (const phrase of this.#phrases) {
      if (++phrases % PHRASES_A_STEP === 0) yield;
      const found = latinName(this.#text, phrase, isLower);
      if (!found) continue;
      const named = phrase.other === undefined ? found : withOther(found, phrase.other, phrase.words, isLower);
      if (phrase.other !== undefined && named.other === undefined && !named.sure) terms.add(found.name);
      this.#found.push(named);
    }
    return withoutTerms(this.#found, terms, isLower);
  }

  #next(): void {
    const text = this.#text;
    const unit = text.charCodeAt(this.#at);
    switch (classOf(unit)) {
      case UnitClass.letter:
      case UnitClass.digit:
      case UnitClass.mark:
        this.#word(unit);
        break;
      case UnitClass.space:
        this.#at++;
        break;
      case UnitClass.other:
        this.#sign(text.charAt(this.#at));
        break;
      default:
        this.#finder ??= languageAt(text, this.#at).finder;
        if (!this.#named()) this.#middle(this.#at + 1);
    }
  }

  #word(unit: number): void {
    const text = this.#text;
    if (isCapital(unit)) {
      const last = this.#phrases.at(-1);
      const isRest = last !== undefined && last.words.length >= MOST_PHRASE_WORDS && this.#at - last.end < 3;
      if (this.#mayHaveNouns) this.#language ??= proseLanguage(text, this.#at);
      const place = { atStart: this.#atStart, heading: this.#heading, nouns: this.#language?.nouns, isRest };
      const phrase = readPhrase(text, this.#at, place);
      this.#phrases.push(phrase);
      this.#sentence.capitals += phrase.words.length;
      if (!this.#atStart && !this.#heading) {
        for (const word of phrase.words) count(this.#capital, hashText(word.text.toLowerCase()));
      }
      this.#middle(phrase.end);
      return;
    }
    const end = Math.max(wordEnd(text, this.#at), this.#at + 1);
    if (classOf(unit) === UnitClass.digit) {
      // A number or an hour at the beginning of a line is before the sentence, not its beginning.
      this.#at = end;
      return;
    }
    if (end - this.#at > 3) this.#sentence.words++;
    if (end - this.#at > 1) count(this.#lower, hashText(text, this.#at, end));
    this.#middle(end);
  }

  /** @returns whether the language of the block reads something of a name here. */
  #named(): boolean {
    const found = this.#finder?.read(this.#simplified, this.#at);
    if (!found) return false;
    if (found.name) this.#found.push(this.#asWritten(found.name));
    this.#middle(found.end);
    return true;
  }

  #sign(sign: string): void {
    switch (sign) {
      case BREAK_SIGN:
      case HEADING_SIGN:
        this.#endSentence();
        this.#heading = sign === HEADING_SIGN;
        this.#language = undefined;
        this.#finder = undefined;
        this.#start(this.#at + 1);
        return;
      case MARKUP_SIGN:
      case LINK_SIGN:
      case CODE_SIGN:
        this.#at++;
        return;
      case KNOWN_SIGN:
        this.#middle(this.#at + 1);
        return;
      case '-':
        if (this.#text.charAt(this.#at + 1) === ' ') this.#start(this.#at + 1);
        else this.#at++;
        return;
      case '.':
        if (!isFullStop(this.#text, this.#at)) this.#at++;
        else {
          this.#endSentence();
          this.#start(this.#at + 1);
        }
        return;
      case ',':
      case '、':
        this.#sentence.commas++;
        this.#at++;
        return;
      case '《':
        this.#title();
        return;
      case '“':
      case '「':
        this.#quote(sign === '“' ? '”' : '」');
        return;
      case '(':
      case '（':
        this.#brackets(sign === '(' ? ')' : '）');
        return;
    }
    if (this.#named()) return;
    if (STARTS.has(sign)) this.#start(this.#at + 1);
    else this.#at++;
  }

  /** A name that was found in simplified characters, as the note writes it. */
  #asWritten(found: FoundName): FoundName {
    if (!hasHan(found.name)) return found;
    const name = this.#text.slice(found.start, found.end);
    return found.other === undefined
      ? { ...found, name }
      : { ...found, name, other: name.slice(0, found.other.length) };
  }

  #start(at: number): void {
    this.#atStart = true;
    this.#at = at;
  }

  #middle(at: number): void {
    this.#atStart = false;
    this.#at = at;
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

  #title(): void {
    const close = this.#closing('》', LONGEST_TITLE);
    const name = close < 0 ? '' : this.#text.slice(this.#at + 1, close);
    if (name.trim().length < 2 || NO_TITLE.test(name)) {
      this.#start(this.#at + 1);
      return;
    }
    const evidence = FINDERS.some(({ isDocument }) => isDocument(name)) ? 'title' : 'quote';
    this.#found.push({ start: this.#at + 1, end: close, name, evidence, sure: true });
    this.#middle(close + 1);
  }

  #quote(sign: string): void {
    const close = this.#closing(sign, LONGEST_QUOTE);
    const name = close < 0 ? '' : this.#text.slice(this.#at + 1, close);
    if (FINDERS.some(({ isQuotedName }) => isQuotedName(name))) {
      this.#found.push({ start: this.#at + 1, end: close, name, evidence: 'quote', sure: true });
    }
    this.#start(this.#at + 1);
  }

  /** A name, and in brackets another for the same: 寒武纪（Cambricon）, Kunlunxin (昆仑芯), …有限公司（下称“沐曦”）. */
  #brackets(sign: string): void {
    const text = this.#text;
    const close = this.#closing(sign, LONGEST_BRACKETS);
    let before = this.#at;
    while (before > 0 && (text.charAt(before - 1) === MARKUP_SIGN || text.charAt(before - 1) === ' ')) before--;
    const inner =
      close < 0
        ? ''
        : text
            .slice(this.#at + 1, close)
            .replaceAll(MARKUP_SIGN, '')
            .trim();
    if (inner !== '' && this.#pair(before, inner)) this.#middle(close + 1);
    else this.#start(this.#at + 1);
  }

  /** @returns whether there are two names. */
  #pair(end: number, inner: string): boolean {
    const last = this.#found.at(-1);
    const phrase = this.#phrases.at(-1);
    if (phrase?.end === end && !phrase.mayBePiece) {
      const other = otherOfLatin(inner, phrase.words);
      if (other !== undefined) this.#phrases[this.#phrases.length - 1] = { ...phrase, other };
      return other !== undefined;
    }
    const [pair] = FINDERS.flatMap(
      (finder) => finder.beforeBrackets(this.#text, this.#simplified, end, inner, last) ?? [],
    );
    if (!pair) return false;
    if (last?.end === end) this.#found.pop();
    this.#found.push(pair);
    return true;
  }

  /** The offset of the next such sign, at most `longest` units away; −1 if there is none. */
  #closing(sign: string, longest: number): number {
    const found = this.#text.slice(this.#at + 1, this.#at + 2 + longest).indexOf(sign);
    return found < 0 ? -1 : this.#at + 1 + found;
  }
}

function count(words: Map<number, number>, word: number): void {
  words.set(word, (words.get(word) ?? 0) + 1);
}
