import { endingAt } from '../../matching/boundary';
import { HIT_STRIDE, type Hits } from '../../matching/hits';
import { memoize } from '../../text/base/lazy';
import { firstIndex } from '../../text/base/lists';
import type { Language, ShortNames, UnspacedWords } from '../../text/languages/language';
import { IN_LATIN_LETTERS, languageAt } from '../../text/languages/languages';
import { isProseIn } from '../../text/languages/proseLanguage';
import { Sense } from '../../text/languages/senses/sense';
import { AddressCheck, isInSeries } from './context';
import { senseOf } from './senseOf';

/**
 * The hits of a matcher in a text, with what their surroundings say of each. That is judged when it is first asked for,
 * and kept for as long as nothing near the hit changes.
 */
export class JudgedHits {
  readonly hits: Hits;
  #text: string;
  #addresses: AddressCheck;
  readonly #shortNames = new Map<UnspacedWords, ShortNames>();
  /** For each hit; of several at one place the first has what holds for all. */
  #senses: Sense[];

  constructor(text: string, hits: Hits) {
    this.hits = hits;
    this.#text = text;
    this.#addresses = new AddressCheck(text);
    this.#senses = unknown(hits.count);
  }

  /**
   * What a hit can mean, by the text around it: nothing where it is part of a host name, a handle, a file path and the like
   * (docs/matching.md rule 2), a short Chinese name that cuts the words around it (rule 7), or something else by rule 12.
   *
   * @param at where the hit begins in the data of `hits`.
   * @param mayBePlace whether one of the entities with the name is a place; always the same for a hit.
   */
  senseOf(at: number, mayBePlace: boolean): Sense {
    const index = at / HIT_STRIDE;
    const known = this.#senses[index]!;
    if (known !== Sense.unknown) return known;
    const start = this.hits.data[at]!;
    const end = this.hits.data[at + 1]!;
    const language = languageAt(this.#text, start);
    const isRefused = this.#isRefused(start, end) || this.#cutsWords(language, start, end);
    const sense = isRefused ? Sense.nothing : senseOf(language, this.#text, start, end, mayBePlace);
    this.#senses[index] = sense;
    return sense;
  }

  #isRefused(start: number, end: number): boolean {
    return (
      this.#hasForeignEnding(start, end) || isInSeries(this.#text, start, end) || this.#addresses.covers(start, end)
    );
  }

  /** Whether the word goes on after the name with an ending that the language of the paragraph does not give it. */
  #hasForeignEnding(start: number, end: number): boolean {
    const length = endingAt(this.#text, end);
    if (length === 0) return false;
    const [name, ending] = [this.#text.slice(start, end), this.#text.slice(end, end + length)];
    return !IN_LATIN_LETTERS.some((each) => each.takesEnding?.(name, ending) && isProseIn(each, this.#text, start));
  }

  #cutsWords(language: Language, start: number, end: number): boolean {
    const { unspaced } = language;
    if (!unspaced) return false;
    const names = memoize(this.#shortNames, unspaced, unspaced.shortNames);
    return names.cutsWords(this.#text, start, end) && !language.isOther?.(this.#text, start);
  }

  /**
   * Follows an edit, after which the text is `text`: keeps the hits outside `[from, oldTo)` of the text before it, moves those
   * after it by `shift`, and takes the fresh ones between them. What was judged of the former must not depend on anything
   * between.
   */
  edit(text: string, fresh: Hits, from: number, oldTo: number, shift: number): void {
    const head = this.#firstFrom(from);
    const tail = this.#firstFrom(oldTo);
    this.hits.replace(head, tail, fresh, shift);
    this.#senses = this.#senses.slice(0, head).concat(unknown(fresh.count), this.#senses.slice(tail));
    this.#text = text;
    this.#addresses = new AddressCheck(text);
  }

  /** The number of the first hit that begins at or after `offset`. */
  #firstFrom(offset: number): number {
    const { data, count } = this.hits;
    return firstIndex(count, (hit) => data[hit * HIT_STRIDE]! >= offset);
  }
}

function unknown(count: number): Sense[] {
  return new Array<Sense>(count).fill(Sense.unknown);
}
