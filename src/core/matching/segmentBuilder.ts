import { lazy, type Resumable } from '../text/base/lazy';
import { GrowingArray } from '../text/base/lists';
import type { CaseOverride } from '../text/units/letterCase';
import { Buckets } from './buckets';
import { KIND_ORDER, type Layer, type NameKind, type Unmatchable } from './nameKind';
import { FLAG_DEEPER, FLAG_LAST, LAYER_SHIFT, MAX_LAYER, RECORD_UNITS, type Segment } from './segment';
import { Spellings } from './spellings';
import { type ComparedWords, comparedWords, hasWords, type WordsOfName } from './wordsOfName';

const SLOTS_A_STEP = 256;

/** Takes names and compiles them into a `Segment`. Used once. */
export class SegmentBuilder {
  readonly #spellings = new Spellings();
  // By number of the spelling.
  readonly #owners = new GrowingArray();
  readonly #infos = new GrowingArray();
  readonly #words = new Map<number, () => ComparedWords>();
  #maxTokens = 1;
  #maxLayer = 0;

  /**
   * Adds one name of one owner.
   *
   * @param owner any number from 0 to 2³²−1; it comes back with each mention.
   * @param layer counted from that of bulk data, which is 0 here.
   * @param scope the folder in whose notes alone the name counts.
   * @param noun for a common noun: whether the registry gives it, or it is a form of one that it gives.
   * @returns why the name can never match, in which case nothing was added.
   */
  add(
    name: string,
    override: CaseOverride | undefined,
    words: WordsOfName,
    owner: number,
    kind: NameKind,
    layer: Layer,
    scope?: string,
    noun?: 'given' | 'form',
  ): Unmatchable | undefined {
    const spelling = this.#spellings.count;
    const reason = this.#spellings.add(name, override, noun !== undefined);
    if (reason) return reason;
    // All other kinds of names have `variant` for their forms.
    const isForm = noun === 'form' && kind !== 'variant';
    // Most names of a registry are never met.
    if (hasWords(words) || scope !== undefined || isForm)
      this.#words.set(
        spelling,
        lazy(() => ({ ...comparedWords(words, noun !== undefined), scope, isForm })),
      );
    this.#owners.push(owner);
    const kept = Math.min(layer, MAX_LAYER);
    this.#infos.push(KIND_ORDER.indexOf(kind) | (kept << LAYER_SHIFT));
    this.#maxLayer = Math.max(this.#maxLayer, kept);
    this.#maxTokens = Math.max(this.#maxTokens, this.#spellings.tokenCount(spelling));
    return undefined;
  }

  /** Compiles what was added. */
  *build(): Resumable<Segment> {
    const spellings = this.#spellings;
    const buckets = new Buckets(spellings);
    yield* buckets.fill();
    const { table, bloom, bloomShift } = buckets;
    const { slots } = table;
    const owners = new GrowingArray();
    const infos = new GrowingArray();
    const wordsOf = new Map<number, () => ComparedWords>();
    // Signposts need a little more than the names; what is not used is never touched.
    const room = spellings.unitCount + spellings.count * RECORD_UNITS;
    let pool = new Uint16Array(room + (room >>> 6) + 64);
    let poolLength = 0;
    let size = 0;

    for (let at = 0; at < table.used.length; at++) {
      if (at % SLOTS_A_STEP === SLOTS_A_STEP - 1) yield;
      const slot = table.used.at(at);
      const level = buckets.deeperLevel(slot);
      const chain = table.chain(slot);
      if (chain.length > 1) chain.sort((a, b) => spellings.compare(a, b));
      slots[2 * slot + 1] = poolLength + 1;
      if (level > 0) {
        pool = grown(pool, poolLength + RECORD_UNITS);
        pool[poolLength] = level;
        pool[poolLength + 1] = FLAG_DEEPER | (chain.length === 0 ? FLAG_LAST : 0);
        poolLength += RECORD_UNITS;
      }
      for (let k = 0; k < chain.length; ) {
        const spelling = chain[k]!;
        const reference = owners.length;
        for (; k < chain.length && spellings.compare(spelling, chain[k]!) === 0; k++) {
          const same = chain[k]!;
          const words = this.#words.get(same);
          if (words) wordsOf.set(owners.length, words);
          owners.push(this.#owners.at(same));
          infos.push(this.#infos.at(same));
        }
        const length = spellings.length(spelling);
        pool = grown(pool, poolLength + RECORD_UNITS + length);
        pool[poolLength] = length;
        pool[poolLength + 1] = spellings.flags(spelling) | (k === chain.length ? FLAG_LAST : 0);
        pool[poolLength + 2] = Math.min(0xffff, owners.length - reference);
        pool[poolLength + 3] = reference & 0xffff;
        pool[poolLength + 4] = reference >>> 16;
        pool.set(spellings.units(spelling), poolLength + RECORD_UNITS);
        poolLength += RECORD_UNITS + length;
        size++;
      }
    }
    return {
      size,
      bloom,
      bloomShift,
      slots,
      pool: pool.subarray(0, poolLength),
      owners: owners.toArray(),
      infos: new Uint8Array(infos.toArray()),
      words: wordsOf,
      maxTokens: this.#maxTokens,
      maxLayer: this.#maxLayer,
    };
  }
}

/** The array itself, or a larger copy if it has room for fewer than `least` units. */
function grown(array: Uint16Array<ArrayBuffer>, least: number): Uint16Array<ArrayBuffer> {
  if (least <= array.length) return array;
  const larger = new Uint16Array(Math.max(least, array.length + (array.length >>> 5)));
  larger.set(array);
  return larger;
}
