import { GrowingArray } from '../base/growingArray';
import { hashUnit } from '../base/hash';
import type { Resumable } from '../base/resumable';
import { CANONICAL_GROWTH, spaceIsOptional, writeCanonical } from '../text/canonical';
import type { CaseOverride } from '../text/caseRule';
import { caseRuleOf } from '../text/caseRule';
import { classBehind, SINGLE_BIT, UNIT_TABLE, UnitClass, WORD_BIT } from '../text/unitTable';
import { bloomBits, hashFirst, hashNext } from './hash';
import { type Layer, NAME_KIND_ORDER, type NameKind } from './nameKind';
import { NameUnits } from './nameUnits';
import { FLAG_DEEPER, FLAG_GAPS, FLAG_LAST, LEAD_SHIFT, MAX_NAME_UNITS, RECORD_UNITS, type Segment } from './segment';
import { powerOfTwo, SlotTable } from './slotTable';
import type { Unmatchable } from './unmatchable';

export const KIND_BITS = 0b111;
export const LAYER_SHIFT = 3;
export const MAX_LAYER = 31;

/** A bucket with more spellings is split by the tokens that follow. */
const MAX_BUCKET = 8;
const ENTRIES_A_STEP = 256;
/** As many tokens as the first hash of a longer name covers. */
export const PREFIX_TOKENS = 3;

/** Takes names and compiles them into a `Segment`. Used once. */
export class SegmentBuilder {
  readonly #units = new NameUnits();
  // By spelling as added, duplicates included.
  readonly #offsets = new GrowingArray();
  readonly #lengths = new GrowingArray();
  readonly #flags = new GrowingArray();
  readonly #owners = new GrowingArray();
  readonly #infos = new GrowingArray();
  readonly #notIn = new Map<number, readonly string[]>();
  #maxTokens = 1;

  /**
   * Adds one name of one owner.
   *
   * @param owner any number from 0 to 2³²−1; it comes back with each mention.
   * @param layer counted from that of bulk data, which is 0 here.
   * @returns why the name can never match, in which case nothing was added.
   */
  add(
    name: string,
    override: CaseOverride | undefined,
    notIn: readonly string[],
    owner: number,
    kind: NameKind,
    layer: Layer,
  ): Unmatchable | undefined {
    if (name.length > MAX_NAME_UNITS) return 'too-long';
    const units = this.#units.reserve(name.length * CANONICAL_GROWTH);
    const from = this.#units.at;
    const length = writeCanonical(name, units, from);
    if (length > MAX_NAME_UNITS) return 'too-long';
    const end = from + length;
    let lead = -1;
    let gaps = 0;
    let last: UnitClass = UnitClass.other;
    for (let at = from; at < end; at++) {
      const unit = units[at]!;
      const unitClass = classBehind(last, unit);
      if (lead < 0 && (UNIT_TABLE[unit]! & (WORD_BIT | SINGLE_BIT)) !== 0) lead = at - from;
      if (unit === 0x20 || spaceIsOptional(last, unitClass)) gaps = FLAG_GAPS;
      last = unitClass;
    }
    if (lead < 0 || lead > 255) return 'no-word';
    if (notIn.length > 0) this.#notIn.set(this.#offsets.length, notIn);
    this.#offsets.push(this.#units.take(length));
    this.#lengths.push(length);
    this.#flags.push(caseRuleOf(units, from, end, override) | gaps | (lead << LEAD_SHIFT));
    this.#owners.push(owner);
    this.#infos.push(NAME_KIND_ORDER.indexOf(kind) | (Math.min(layer, MAX_LAYER) << LAYER_SHIFT));
    return undefined;
  }

  /** Compiles what was added; yields now and then. */
  *build(): Resumable<Segment> {
    const count = this.#offsets.length;
    const table = new SlotTable(count);
    yield;
    const tokenCounts = new Uint8Array(count);
    const bloom = new Uint32Array(clamp(powerOfTwo(count), 32, 1 << 24));
    const bloomShift = 32 - Math.log2(bloom.length);
    yield* this.#putAll(table, bloom, bloomShift, tokenCounts);
    const levels = yield* this.#deepenAll(table, tokenCounts);

    const { slots } = table;
    const owners = new GrowingArray();
    const infos = new GrowingArray();
    const notIn = new Map<number, readonly string[]>();
    // Signposts need a little more than the names; what is not used is never touched.
    const room = this.#units.length + count * RECORD_UNITS;
    let pool = new Uint16Array(room + (room >>> 6) + 64);
    let poolLength = 0;
    let size = 0;

    for (let at = 0; at < table.used.length; at++) {
      if (at % ENTRIES_A_STEP === ENTRIES_A_STEP - 1) yield;
      const slot = table.used.at(at);
      const level = levels.get(slot) ?? 0;
      const only = level === 0 ? table.only(slot) : -1;
      const chain = only >= 0 ? [only] : table.chain(slot);
      if (chain.length > 1) chain.sort((a, b) => this.#order(a, b));
      slots[2 * slot + 1] = poolLength + 1;
      if (level > 0) {
        pool = ensure(pool, poolLength + RECORD_UNITS);
        pool[poolLength] = level;
        pool[poolLength + 1] = FLAG_DEEPER | (chain.length === 0 ? FLAG_LAST : 0);
        poolLength += RECORD_UNITS;
      }
      for (let k = 0; k < chain.length; ) {
        const spelling = chain[k]!;
        const length = this.#lengths.at(spelling);
        const units = this.#units.chunk(this.#offsets.at(spelling));
        const from = this.#units.within(this.#offsets.at(spelling));
        const reference = owners.length;
        for (; k < chain.length && this.#order(spelling, chain[k]!) === 0; k++) {
          const same = chain[k]!;
          const rule = this.#notIn.get(same);
          if (rule) notIn.set(owners.length, rule);
          owners.push(this.#owners.at(same));
          infos.push(this.#infos.at(same));
        }
        pool = ensure(pool, poolLength + RECORD_UNITS + length);
        pool[poolLength] = length;
        pool[poolLength + 1] = this.#flags.at(spelling) | (k === chain.length ? FLAG_LAST : 0);
        pool[poolLength + 2] = Math.min(0xffff, owners.length - reference);
        pool[poolLength + 3] = reference & 0xffff;
        pool[poolLength + 4] = reference >>> 16;
        poolLength += RECORD_UNITS;
        for (let unit = 0; unit < length; unit++) pool[poolLength++] = units[from + unit]!;
        size++;
      }
    }
    return {
      size,
      bloom,
      bloomShift,
      slots,
      pool: pool.subarray(0, poolLength),
      owners: yield* owners.inOne(),
      infos: new Uint8Array(yield* infos.inOne()),
      notIn,
      maxTokens: this.#maxTokens,
    };
  }

  /** Longest first; equal only for the same spelling under the same rule. */
  #order(a: number, b: number): number {
    if (a === b) return 0;
    const length = this.#lengths.at(a);
    if (length !== this.#lengths.at(b)) return this.#lengths.at(b) - length;
    const left = this.#units.chunk(this.#offsets.at(a));
    const right = this.#units.chunk(this.#offsets.at(b));
    const leftAt = this.#units.within(this.#offsets.at(a));
    const rightAt = this.#units.within(this.#offsets.at(b));
    for (let k = 0; k < length; k++) {
      const difference = left[leftAt + k]! - right[rightAt + k]!;
      if (difference !== 0) return difference;
    }
    return this.#flags.at(a) - this.#flags.at(b);
  }

  /** Puts every spelling into the table and the Bloom filter. */
  *#putAll(table: SlotTable, bloom: Uint32Array, bloomShift: number, tokenCounts: Uint8Array): Resumable<void> {
    const count = this.#offsets.length;
    const hashed: PrefixHash = { key: 0, tokens: 0 };
    const keys = new Int32Array(ENTRIES_A_STEP);
    const met = new Int32Array(ENTRIES_A_STEP);
    for (let from = 0; from < count; from += ENTRIES_A_STEP) {
      const length = Math.min(ENTRIES_A_STEP, count - from);
      for (let k = 0; k < length; k++) {
        this.#hash(from + k, PREFIX_TOKENS, hashed);
        keys[k] = hashed.key;
        tokenCounts[from + k] = Math.min(255, hashed.tokens);
        if (hashed.tokens > this.#maxTokens) this.#maxTokens = hashed.tokens;
      }
      for (let k = 0; k < length; k++) bloom[keys[k]! >>> bloomShift]! |= bloomBits(keys[k]!);
      // Each of these loads waits for memory; side by side they wait together, and `put` finds what it needs.
      for (let k = 0; k < length; k++) met[k] = table.touch(keys[k]!);
      for (let k = 0; k < length; k++) table.put(from + k, keys[k]!);
      yield;
    }
  }

  /**
   * Splits full buckets, and again those to which their names went.
   *
   * @returns for each slot that was split, how many tokens the longer hash has.
   */
  *#deepenAll(table: SlotTable, tokenCounts: Uint8Array): Resumable<ReadonlyMap<number, number>> {
    const deeper = new Map<number, number>();
    // Of slots that came into use for a longer hash, its tokens.
    const own = new Map<number, number>();
    for (let k = 0; k < table.shared.length; k++) {
      if (k % ENTRIES_A_STEP === ENTRIES_A_STEP - 1) yield;
      const slot = table.shared.at(k);
      if (deeper.has(slot)) continue;
      const level = this.#deepen(slot, own.get(slot) ?? PREFIX_TOKENS, table, tokenCounts, own);
      if (level > 0) deeper.set(slot, level);
    }
    return deeper;
  }

  /**
   * Splits a full bucket: its names with more tokens than its own level go on to a longer hash, so that no text makes the
   * matcher compare thousands of names that begin alike.
   *
   * @returns how many tokens the longer hash has, or 0 where there is none.
   */
  #deepen(slot: number, own: number, table: SlotTable, tokenCounts: Uint8Array, levels: Map<number, number>): number {
    const chain = table.chain(slot);
    if (chain.length <= MAX_BUCKET) return 0;
    let level = 256;
    for (const entry of chain) {
      const tokens = tokenCounts[entry]!;
      if (tokens > own && tokens < level) level = tokens;
    }
    if (level === 256) return 0;
    table.keep(
      slot,
      chain.filter((entry) => tokenCounts[entry]! < level),
    );
    const hashed: PrefixHash = { key: 0, tokens: 0 };
    const put = (entry: number): void => {
      const known = table.used.length;
      const to = table.put(entry, hashed.key);
      if (table.used.length > known) levels.set(to, level);
    };
    for (const spelling of chain) {
      if (tokenCounts[spelling]! < level) continue;
      this.#hash(spelling, level, hashed);
      put(spelling);
    }
    return level;
  }

  /** Writes the hash of the first `level` tokens of a spelling, and how many tokens it has. */
  #hash(spelling: number, level: number, into: PrefixHash): void {
    const units = this.#units.chunk(this.#offsets.at(spelling));
    const from = this.#units.within(this.#offsets.at(spelling));
    const end = from + this.#lengths.at(spelling);
    let tokens = 0;
    let key = 0;
    for (let at = from; at < end; ) {
      const entry = UNIT_TABLE[units[at]!]!;
      at++;
      if ((entry & (WORD_BIT | SINGLE_BIT)) === 0) continue;
      let token = hashUnit(0, entry & 0xffff);
      if ((entry & WORD_BIT) !== 0) {
        for (; at < end; at++) {
          const further = UNIT_TABLE[units[at]!]!;
          if ((further & WORD_BIT) === 0) break;
          token = hashUnit(token, further & 0xffff);
        }
      }
      if (tokens === 0) key = hashFirst(token);
      else if (tokens < level) key = hashNext(key, token);
      tokens++;
    }
    into.key = key;
    into.tokens = tokens;
  }
}

interface PrefixHash {
  key: number;
  tokens: number;
}

function ensure(array: Uint16Array<ArrayBuffer>, least: number): Uint16Array<ArrayBuffer> {
  if (least <= array.length) return array;
  const larger = new Uint16Array(Math.max(least, array.length + (array.length >>> 5)));
  larger.set(array);
  return larger;
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}
