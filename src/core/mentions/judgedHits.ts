import { firstIndex } from '../base/firstIndex';
import { HIT_STRIDE, type Hits } from '../matching/hits';
import { AddressCheck } from './context';
import { ShortHan } from './shortHan';

const UNKNOWN = 0;
const COUNTS = 1;
const REFUSED = 2;

/**
 * The hits of a matcher in a text, with what their surroundings say of each. That is judged when it is first asked for,
 * and kept for as long as nothing near the hit changes.
 */
export class JudgedHits {
  readonly hits: Hits;
  readonly #addresses: AddressCheck;
  readonly #shortHan: ShortHan;
  /** For each hit; of several at one place the first has the verdict of all. */
  readonly #verdicts: Uint8Array;

  constructor(text: string, hits: Hits, verdicts = new Uint8Array(hits.count)) {
    this.hits = hits;
    this.#addresses = new AddressCheck(text);
    this.#shortHan = new ShortHan(text);
    this.#verdicts = verdicts;
  }

  /**
   * Whether a hit is not part of something else: of a host name, a handle, a file path and the like (docs/matching.md
   * rule 2), or a short Chinese name that cuts the words around it (rule 7).
   *
   * @param at where the hit begins in the data of `hits`.
   */
  counts(at: number): boolean {
    const index = at / HIT_STRIDE;
    if (this.#verdicts[index] === UNKNOWN) {
      const start = this.hits.data[at]!;
      const end = this.hits.data[at + 1]!;
      const refused = this.#addresses.covers(start, end) || this.#shortHan.cutsWords(start, end);
      this.#verdicts[index] = refused ? REFUSED : COUNTS;
    }
    return this.#verdicts[index] === COUNTS;
  }

  /**
   * The hits after an edit: those outside `[from, oldTo)` of the text before it, those after it moved by `shift`, and
   * between them the fresh ones. What was judged of the former must not depend on anything between.
   */
  edited(text: string, fresh: Hits, from: number, oldTo: number, shift: number): JudgedHits {
    const head = this.#firstFrom(from);
    const tail = this.#firstFrom(oldTo);
    const hits = this.hits.replaced(head, tail, fresh, shift);
    const verdicts = new Uint8Array(hits.count);
    verdicts.set(this.#verdicts.subarray(0, head));
    verdicts.set(this.#verdicts.subarray(tail), head + fresh.count);
    return new JudgedHits(text, hits, verdicts);
  }

  /** The number of the first hit that begins at or after `offset`. */
  #firstFrom(offset: number): number {
    const { data, count } = this.hits;
    return firstIndex(count, (hit) => data[hit * HIT_STRIDE]! >= offset);
  }
}
