import type { Steps } from '../base/steps';
import { classOf, UNIT_TABLE, UnitClass, WORD_BIT } from '../text/unitTable';
import type { Candidate } from './candidate';
import { beginningOf, DOTS, dottedName, isHan, type Suffix, suffixAt, suffixName } from './hanNames';
import { latinName } from './latinNames';
import { isCapital, type Phrase, readPhrase, wordEnd } from './latinPhrase';
import { ABBREVIATIONS } from './latinWords';
import { BREAK, CODE, HEADING, KNOWN, LINK, MARKUP } from './readerText';

/** Longer titles and names in brackets are sentences. */
const LONGEST_TITLE = 40;
const LONGEST_QUOTE = 10;
const LONGEST_BRACKETS = 60;
const PHRASES_A_STEP = 2000;

/** One pass over a reader's text. What is said of Latin names waits for the end, when all words of the note are known. */
export class CandidateScan {
  readonly #text: string;
  readonly #found: Candidate[] = [];
  readonly #phrases: (Phrase & { readonly other?: string })[] = [];
  /** Hashes of the words that the note writes without a capital. */
  readonly #lower = new Set<number>();
  #at = 0;
  #atStart = true;
  #heading = false;
  readonly #sentence = { phrases: 0, capitals: 0, words: 0, commas: 0 };

  constructor(text: string) {
    this.#text = text;
  }

  get done(): boolean {
    return this.#at >= this.#text.length;
  }

  /** Goes on to the end of what begins before `to`. */
  scanTo(to: number): void {
    const limit = Math.min(to, this.#text.length);
    while (this.#at < limit) this.#next();
  }

  /** All that was found; to be asked for at the end. */
  *candidates(): Steps<readonly Candidate[]> {
    this.#endSentence();
    const isLower = (word: string): boolean => this.#lower.has(hashOf(word, 0, word.length));
    let count = 0;
    for (const phrase of this.#phrases) {
      if (++count % PHRASES_A_STEP === 0) yield;
      const found = latinName(this.#text, phrase, isLower);
      if (!found) continue;
      const { other } = phrase;
      this.#found.push(other === undefined ? found : { ...found, other, evidence: 'pair', sure: true });
    }
    return this.#found;
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
      case UnitClass.han:
        this.#han();
        break;
      case UnitClass.space:
        this.#at++;
        break;
      case UnitClass.other:
        this.#sign(text.charAt(this.#at));
        break;
      default:
        this.#middle(this.#at + 1);
    }
  }

  #word(unit: number): void {
    const text = this.#text;
    if (isCapital(unit)) {
      const phrase = readPhrase(text, this.#at, { atStart: this.#atStart, heading: this.#heading });
      this.#phrases.push(phrase);
      this.#sentence.capitals += phrase.words.length;
      this.#middle(phrase.end);
      return;
    }
    const end = Math.max(wordEnd(text, this.#at), this.#at + 1);
    if (classOf(unit) === UnitClass.digit) {
      // A number or an hour at the beginning of a line leaves the sentence to begin behind it.
      this.#at = end;
      return;
    }
    if (end - this.#at > 3) this.#sentence.words++;
    if (end - this.#at > 1) this.#lower.add(hashOf(text, this.#at, end));
    this.#middle(end);
  }

  #han(): void {
    const suffix = suffixAt(this.#text, this.#at);
    if (!suffix) {
      this.#middle(this.#at + 1);
      return;
    }
    const latin = this.#phrases.at(-1);
    const found = latin?.end === this.#at ? this.#mixed(latin, suffix) : suffixName(this.#text, this.#at, suffix);
    if (found) this.#found.push(found);
    this.#middle(suffix.end);
  }

  /** TCL科技 as a whole; of MP Materials公司 the Latin words alone. */
  #mixed(latin: Phrase, { end, kind }: Suffix): Candidate | undefined {
    const [word] = latin.words;
    if (!word || latin.odd || kind === 'weak') return undefined;
    const company = /^(?:公司|集团)$/.test(this.#text.slice(latin.end, end));
    const found = latinName(this.#text, latin, () => false);
    if (!found || (company && found.evidence === 'acronym')) return undefined;
    this.#phrases.pop();
    const start = company ? found.start : word.start;
    const name = company ? found.name : this.#text.slice(start, end);
    return { start, end: company ? found.end : end, name, evidence: kind === 'form' ? 'form' : 'suffix', sure: true };
  }

  #sign(sign: string): void {
    switch (sign) {
      case BREAK:
      case HEADING:
        this.#endSentence();
        this.#heading = sign === HEADING;
        this.#start(this.#at + 1);
        return;
      case MARKUP:
      case LINK:
      case CODE:
        this.#at++;
        return;
      case KNOWN:
        this.#middle(this.#at + 1);
        return;
      case '-':
        if (this.#text.charAt(this.#at + 1) === ' ') this.#start(this.#at + 1);
        else this.#at++;
        return;
      case '.':
        if (!this.#endsSentence()) this.#at++;
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
    if (DOTS.has(sign)) {
      const found = dottedName(this.#text, this.#at);
      if (found) this.#found.push(found);
      this.#middle(found?.end ?? this.#at + 1);
    } else if (STARTS.has(sign)) {
      this.#start(this.#at + 1);
    } else {
      this.#at++;
    }
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

  /** A full stop ends no sentence behind an abbreviation, an initial, or before what is no space. */
  #endsSentence(): boolean {
    const text = this.#text;
    const at = this.#at;
    const behind = text.charCodeAt(at + 1);
    if (behind > 0x20 && (UNIT_TABLE[behind]! & WORD_BIT) !== 0) return false;
    let from = at;
    while (at - from < 8 && isLetterOrDot(text.charCodeAt(from - 1))) from--;
    if (at - from > 7) return true;
    const word = text.slice(from, at);
    return !ABBREVIATIONS.has(word.toLowerCase()) && !/^(?:\p{Lu}\.)*\p{Lu}$/u.test(word);
  }

  #title(): void {
    const close = this.#closing('》', LONGEST_TITLE);
    const name = close < 0 ? '' : this.#text.slice(this.#at + 1, close);
    if (name.trim().length < 2 || /[\u0000-\u0004《\n]/.test(name)) {
      this.#start(this.#at + 1);
      return;
    }
    this.#found.push({ start: this.#at + 1, end: close, name, evidence: 'title', sure: true });
    this.#middle(close + 1);
  }

  #quote(sign: string): void {
    const close = this.#closing(sign, LONGEST_QUOTE + 1);
    const name = close < 0 ? '' : this.#text.slice(this.#at + 1, close);
    if (/^[\p{Script=Han}\p{L}\p{N}·-]*\p{Script=Han}{2}[\p{Script=Han}\p{L}\p{N}·-]*$/u.test(name)) {
      this.#found.push({ start: this.#at + 1, end: close, name, evidence: 'quote', sure: true });
    }
    this.#start(this.#at + 1);
  }

  /** 寒武纪（Cambricon） and Kunlunxin (昆仑芯): a name, and in brackets the same in the other script. */
  #brackets(sign: string): void {
    const text = this.#text;
    const close = this.#closing(sign, LONGEST_BRACKETS);
    const inner =
      close < 0
        ? ''
        : text
            .slice(this.#at + 1, close)
            .replaceAll(MARKUP, '')
            .trim();
    let before = this.#at;
    while (before > 0 && (text.charAt(before - 1) === MARKUP || text.charAt(before - 1) === ' ')) before--;
    if (isHan(text, before - 1) && LATIN_NAME.test(inner)) this.#hanPair(before, inner, close);
    else if (HAN_NAME.test(inner)) this.#latinPair(before, inner, close);
    else this.#start(this.#at + 1);
  }

  #hanPair(before: number, inner: string, close: number): void {
    const begin = beginningOf(this.#text, before, before);
    this.#start(this.#at + 1);
    if (!begin || before - begin.start < 2 || begin.own === 0) return;
    const last = this.#found.at(-1);
    const start = last && last.end === before ? last.start : begin.start;
    if (last && last.end === before) this.#found.pop();
    const name = this.#text.slice(start, before);
    this.#found.push({ start, end: before, name, other: inner, evidence: 'pair', sure: true });
    this.#middle(close + 1);
  }

  #latinPair(before: number, inner: string, close: number): void {
    const phrase = this.#phrases.at(-1);
    if (phrase && phrase.end === before && !phrase.odd) {
      this.#phrases[this.#phrases.length - 1] = { ...phrase, other: inner };
      this.#middle(close + 1);
    } else {
      this.#start(this.#at + 1);
    }
  }

  /** Where the sign stands next, at most so many units away; −1 where it does not. */
  #closing(sign: string, longest: number): number {
    const found = this.#text.slice(this.#at + 1, this.#at + 2 + longest).indexOf(sign);
    return found < 0 ? -1 : this.#at + 1 + found;
  }
}

/** Behind these a capital says nothing. */
const STARTS = new Set('!?。！？：:;；…|*•–—"‘\'[');

const LATIN_NAME =
  /^(?=.*\p{Ll})\p{Lu}[\p{L}\p{N}.'’&-]*(?: (?:of|for|and|the|de|van|von|&|\p{Lu}[\p{L}\p{N}.,'’&-]*)){0,7}$/u;
const HAN_NAME = /^[\p{Script=Han}·]{2,16}$/u;

function isLetterOrDot(unit: number): boolean {
  return unit === 0x2e || classOf(unit) === UnitClass.letter;
}

/** FNV-1a over UTF-16 units. */
function hashOf(text: string, from: number, to: number): number {
  let hash = 0x811c9dc5;
  for (let at = from; at < to; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash;
}
