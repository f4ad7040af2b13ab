import { firstIndex } from '../base/firstIndex';
import { HIT_STRIDE, type Hits } from '../matching/hits';
import { AddressCheck } from './context';
import { Sense, senseOf } from './sense';
import { ShortHan } from './shortHan';

/**
 * The hits of a matcher in a text, with what their surroundings say of each. That is judged when it is first asked for,
 * and kept for as long as nothing near the hit changes.
 */
export class JudgedHits {
  readonly hits: Hits;
  readonly #text: string;
  readonly #addresses: AddressCheck;
  readonly #shortHan: ShortHan;
  /** For each hit; of several at one place the first has what holds for all. */
  readonly #senses: Uint8Array;

  constructor(text: string, hits: Hits, senses = new Uint8Array(hits.count)) {
    this.#text = text;
    this.hits = hits;
    this.#addresses = new AddressCheck(text);
    this.#shortHan = new ShortHan(text);
    this.#senses = senses;
  }

  /**
   * What a hit can mean, by the text around it: nothing where it is part of a host name, a handle, a file path and the like
   * (docs/matching.md rule 2), a short Chinese name that cuts the words around it (rule 7), or something else by rule 12.
   *
   * @param at where the hit begins in the data of `hits`.
   */
  senseOf(at: number): Sense {
    const index = at / HIT_STRIDE;
    const known = this.#senses[index]!;
    if (known !== Sense.unknown) return known;
    const start = this.hits.data[at]!;
    const end = this.hits.data[at + 1]!;
    const isRefused = this.#addresses.covers(start, end) || this.#shortHan.cutsWords(start, end);
    const sense = isRefused ? Sense.nothing : senseOf(this.#text, start, end);
    this.#senses[index] = sense;
    return sense;
  }

  /**
   * The hits after an edit: those outside `[from, oldTo)` of the text before it, those after it moved by `shift`, and
   * between them the fresh ones. What was judged of the former must not depend on anything between.
   */
  edited(text: string, fresh: Hits, from: number, oldTo: number, shift: number): JudgedHits {
    const head = this.#firstFrom(from);
    const tail = this.#firstFrom(oldTo);
    const hits = this.hits.replaced(head, tail, fresh, shift);
    const senses = new Uint8Array(hits.count);
    senses.set(this.#senses.subarray(0, head));
    senses.set(this.#senses.subarray(tail), head + fresh.count);
    return new JudgedHits(text, hits, senses);
  }

  /** The number of the first hit that begins at or after `offset`. */
  #firstFrom(offset: number): number {
    const { data, count } = this.hits;
    return firstIndex(count, (hit) => data[hit * HIT_STRIDE]! >= offset);
  }
}
