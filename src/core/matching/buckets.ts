import type { Resumable } from '../text/base/lazy';
import { PREFIX_TOKENS } from './segment';
import { powerOfTwo, SlotTable } from './slotTable';
import { MAX_TOKENS, type Spellings } from './spellings';
import { bloomBits } from './tokens';

/** A bucket with more spellings is split by the tokens that follow. */
const MAX_BUCKET = 8;
const SPELLINGS_A_STEP = 256;
/** In words of 32 bits. One for each one or two spellings: with more bits, what is kept out costs less than the memory that they take. */
const LEAST_BLOOM = 32;
const MOST_BLOOM = 1 << 24;

/** Spellings by the hash of their first tokens, and a Bloom filter over those hashes. */
export class Buckets {
  readonly table: SlotTable;
  readonly bloom: Uint32Array;
  readonly bloomShift: number;
  readonly #spellings: Spellings;
  /** For each slot whose bucket was split: how many tokens the hash has under which the longer names are. */
  readonly #deeper = new Map<number, number>();
  /** By slot, how many tokens its hash covers, for slots that came into use. */
  readonly #levels = new Map<number, number>();

  constructor(spellings: Spellings) {
    const { count } = spellings;
    this.#spellings = spellings;
    this.table = new SlotTable(count);
    this.bloom = new Uint32Array(Math.min(MOST_BLOOM, Math.max(LEAST_BLOOM, powerOfTwo(count) / 2)));
    this.bloomShift = 32 - Math.log2(this.bloom.length);
  }

  /** How many tokens the hash has under which the longer names of a bucket are, or 0 where it was not split. */
  deeperLevel(slot: number): number {
    return this.#deeper.get(slot) ?? 0;
  }

  /** Puts every spelling into its bucket, and splits full buckets. To be run once. */
  *fill(): Resumable<void> {
    yield* this.#putAll();
    const { shared } = this.table;
    // The list grows by those buckets to which names went from others.
    for (let k = 0; k < shared.length; k++) {
      if (k % SPELLINGS_A_STEP === SPELLINGS_A_STEP - 1) yield;
      const slot = shared.at(k);
      if (!this.#deeper.has(slot)) this.#deepen(slot);
    }
  }

  *#putAll(): Resumable<void> {
    const { table, bloom, bloomShift } = this;
    const spellings = this.#spellings;
    const keys = new Int32Array(SPELLINGS_A_STEP);
    const met = new Int32Array(SPELLINGS_A_STEP);
    for (let from = 0; from < spellings.count; from += SPELLINGS_A_STEP) {
      const length = Math.min(SPELLINGS_A_STEP, spellings.count - from);
      for (let k = 0; k < length; k++) keys[k] = spellings.hash(from + k, PREFIX_TOKENS);
      for (let k = 0; k < length; k++) bloom[keys[k]! >>> bloomShift]! |= bloomBits(keys[k]!);
      // We read the slots of many spellings before putting any in, so that cache misses overlap.
      for (let k = 0; k < length; k++) met[k] = table.touch(keys[k]!);
      for (let k = 0; k < length; k++) table.put(from + k, keys[k]!);
      yield;
    }
  }

  /**
   * Splits a full bucket: its names with more tokens than its own level go on to a longer hash, so that no text makes the
   * matcher compare thousands of names that begin alike.
   */
  #deepen(slot: number): void {
    const { table } = this;
    const spellings = this.#spellings;
    const chain = table.chain(slot);
    if (chain.length <= MAX_BUCKET) return;
    const own = this.#levels.get(slot) ?? PREFIX_TOKENS;
    let level = MAX_TOKENS + 1;
    for (const spelling of chain) {
      const tokens = spellings.tokenCount(spelling);
      if (tokens > own && tokens < level) level = tokens;
    }
    if (level > MAX_TOKENS) return;
    table.keep(
      slot,
      chain.filter((spelling) => spellings.tokenCount(spelling) < level),
    );
    for (const spelling of chain) {
      if (spellings.tokenCount(spelling) < level) continue;
      const known = table.used.length;
      const to = table.put(spelling, spellings.hash(spelling, level));
      if (table.used.length > known) this.#levels.set(to, level);
    }
    this.#deeper.set(slot, level);
  }
}
