import { memoize } from '../text/base/lazy';
import { canonicalName } from '../text/units/canonical';
import { compose } from '../text/units/compose';
import { CaseRule } from '../text/units/letterCase';
import { foldUnit } from '../text/units/unitTable';
import { HIT_STRIDE, Hits } from './hits';
import { isWrong, KIND_ORDER, type Layer, type NameKind } from './nameKind';
import type { NameStarts } from './nameStarts';
import { findBucket, hashPrefix, scan } from './scan';
import { scanAfterCounts } from './scanAfterCounts';
import {
  FLAG_CASE,
  FLAG_DEEPER,
  FLAG_LAST,
  FLAG_NOUN,
  firstReference,
  KIND_BITS,
  LAYER_SHIFT,
  MAX_LAYER,
  PREFIX_TOKENS,
  RECORD_FLAGS,
  RECORD_LENGTH,
  RECORD_REFERENCES,
  RECORD_UNITS,
  type Segment,
} from './segment';
import type { TokenSink } from './tokens';
import { isGap } from './verify';
import { type ComparedWords, NO_COMPARED_WORDS } from './wordsOfName';

/** An entity that has a spelling as a name. */
export interface NameOwner extends ComparedWords {
  readonly id: string;
  /** The id alone, made once for all mentions of it. */
  readonly entities: readonly [string];
  /** The name in canonical form: see `canonicalName`. */
  readonly spelling: string;
  readonly kind: NameKind;
  readonly layer: Layer;
  readonly isPlace: boolean;
}

/** All entities that have a spelling, and what most mentions of it need. */
export interface NameOwners {
  /** May be empty. */
  readonly owners: readonly NameOwner[];
  /** Whether there is one that always counts: it is not weak, and there is no longer word in which it does not count. */
  readonly isCertain: boolean;
  /** Whether one of them is a country or place: see `senseOf`. */
  readonly mayBePlace: boolean;
  /** The id of the first owner and its kind of name, repeated here since most mentions need nothing else. */
  readonly entities: readonly string[];
  readonly kind: NameKind;
}

/** A segment, the ids of its owners by number, and which of them no longer count because their entries changed. */
export interface MatcherPart {
  readonly segment: Segment;
  readonly starts: NameStarts;
  idOf(owner: number): string;
  isPlace(owner: number): boolean;
  readonly dead: ReadonlySet<string>;
}

const NO_OWNERS: readonly NameOwner[] = [];
/** Entities of one name that a mention of it can mean: each mention takes time for each of them. */
const MAX_OWNERS = 256;

const PAGE_BITS = 8;
const PAGE_MASK = (1 << PAGE_BITS) - 1;

/** All names of one state of the registry, compiled. Immutable; edits make a new one that shares what did not change. */
export class Matcher {
  readonly parts: readonly MatcherPart[];
  readonly #segments: readonly Segment[];
  /** Working memory of one scan. */
  readonly #scratch = new Hits();
  /** The owners that were asked for, by part and by the first reference of a record, in pages. */
  readonly #ownersByReference: readonly NameOwners[][][];
  readonly #elsewhere: ReadonlySet<string>;
  readonly #without = new Map<string, Matcher>();

  /** @param elsewhere scopes whose names do not count. */
  constructor(parts: readonly MatcherPart[], elsewhere: ReadonlySet<string> = new Set()) {
    this.parts = parts;
    this.#elsewhere = elsewhere;
    this.#segments = parts.map((part) => part.segment);
    this.#ownersByReference = parts.map(() => []);
  }

  /** The same names without those of the given scopes; the same matcher for the same scopes. */
  without(scopes: readonly string[]): Matcher {
    return memoize(this.#without, scopes.join('\n'), () => new Matcher(this.parts, new Set(scopes)));
  }

  /** The most tokens of any name: a change in a text does not affect names that begin more tokens before it. */
  get maxTokens(): number {
    return this.#segments.reduce((most, segment) => Math.max(most, segment.maxTokens), 1);
  }

  /**
   * All hits in the text, in UTF-16 units of the text as it is. Rules 1 to 5 of docs/matching.md, but for overlaps. The next
   * scan may write over them: `copy` those that are to be kept.
   */
  scan(text: string, sink?: TokenSink): Hits {
    const scratch = this.#scratch;
    sink?.restart(text);
    scratch.length = 0;
    const mayCompose = scan(text, this.#segments, 0, text.length, scratch, sink);
    const composed = mayCompose ? compose(text) : undefined;
    if (!composed) return this.#withCounted(text, 0, text.length, scratch);
    scratch.length = 0;
    sink?.restart(composed.text);
    scan(composed.text, this.#segments, 0, composed.text.length, scratch, sink);
    const moved = this.#withCounted(composed.text, 0, composed.text.length, scratch);
    for (let at = 0; at < moved.length; at += HIT_STRIDE) {
      moved.data[at] = composed.offsets[moved.data[at]!]!;
      moved.data[at + 1] = composed.offsets[moved.data[at + 1]!]!;
    }
    return moved;
  }

  /**
   * The hits whose first token begins in `[from, to)`, until the next scan. `from` must not be inside a word.
   *
   * @returns undefined where the text needs composing, so that only the whole of it can be scanned.
   */
  scanRange(text: string, from: number, to: number, sink?: TokenSink): Hits | undefined {
    const scratch = this.#scratch;
    scratch.length = 0;
    const mayCompose = scan(text, this.#segments, from, to, scratch, sink);
    return mayCompose ? undefined : this.#withCounted(text, from, to, scratch);
  }

  /** The hits, with those after counts. */
  #withCounted(text: string, from: number, to: number, hits: Hits): Hits {
    const counted = scanAfterCounts(text, this.#segments, from, to);
    return counted ? hits.mergedWith(counted) : hits;
  }

  /** The entities that have the spelling of a hit. */
  ownersOf(part: number, record: number): NameOwners {
    const reference = firstReference(this.#segments[part]!.pool, record);
    const pages = this.#ownersByReference[part]!;
    let page = pages[reference >>> PAGE_BITS];
    if (!page) {
      page = [];
      pages[reference >>> PAGE_BITS] = page;
    }
    const at = reference & PAGE_MASK;
    let found = page[at];
    if (!found) {
      found = this.#findOwners(part, record);
      page[at] = found;
    }
    return found;
  }

  /** Whether a hit is one of a common noun. */
  isNoun(part: number, record: number): boolean {
    return (this.#segments[part]!.pool[record + RECORD_FLAGS]! & FLAG_NOUN) !== 0;
  }

  #findOwners(part: number, record: number): NameOwners {
    const own = this.#recordOwners(part, record);
    const owners = mostImportant([...own, ...this.#higherInOtherCases(part, record, own)]);
    const { kind = 'name', notIn = [], near, beside, entities = [] } = owners[0] ?? {};
    const isStrong = kind !== 'weak' && kind !== 'short' && !near && !beside;
    const isCertain = owners.length === 1 && isStrong && notIn.length === 0;
    return { owners, isCertain, mayBePlace: owners.some((owner) => owner.isPlace), entities, kind };
  }

  /**
   * Entities of higher layers that have the name of a record that ignores case, in any case: they take it over in every
   * case, even in those in which their own name would not be found.
   */
  #higherInOtherCases(part: number, record: number, own: readonly NameOwner[]): readonly NameOwner[] {
    const { pool } = this.#segments[part]!;
    const name = own[0]?.spelling;
    if (name === undefined || (pool[record + RECORD_FLAGS]! & FLAG_CASE) !== CaseRule.ignore) return NO_OWNERS;
    const layer = own.reduce((least, owner) => Math.min(least, owner.layer), MAX_LAYER);
    if (!this.#segments.some(({ maxLayer }) => maxLayer > layer)) return NO_OWNERS;
    if (name.toLowerCase() === name.toUpperCase()) return NO_OWNERS;
    return [...this.#recordsNamed(name)]
      .filter(([other, same]) => other !== part || same !== record)
      .flatMap(([other, same]) => this.#recordOwners(other, same))
      .filter((owner) => owner.layer > layer && !isWrong(owner.kind) && owner.kind !== 'variant');
  }

  #recordOwners(part: number, record: number): readonly NameOwner[] {
    const { segment, dead } = this.parts[part]!;
    const { owners, infos, words, pool } = segment;
    const first = firstReference(pool, record);
    const count = pool[record + RECORD_REFERENCES]!;
    const spelling = spellingOf(pool, record);
    const found: NameOwner[] = [];
    for (let k = first; k < first + count; k++) {
      const id = this.parts[part]!.idOf(owners[k]!);
      if (dead.has(id)) continue;
      const limits = words.get(k)?.() ?? NO_COMPARED_WORDS;
      if (limits.scope !== undefined && this.#elsewhere.has(limits.scope)) continue;
      const info = infos[k]!;
      found.push({
        id,
        entities: [id],
        spelling,
        kind: KIND_ORDER[info & KIND_BITS]!,
        layer: info >>> LAYER_SHIFT,
        isPlace: this.parts[part]!.isPlace(owners[k]!),
        ...limits,
      });
    }
    return found;
  }

  /** The entities that have exactly this name, whatever its case; weak aliases and misspellings included. */
  named(name: string): readonly NameOwner[] {
    return [...this.#recordsNamed(canonicalName(name))].flatMap(([part, record]) => this.#recordOwners(part, record));
  }

  /** The records of all parts that differ from a canonical name at most in case. */
  *#recordsNamed(canonical: string): Generator<readonly [part: number, record: number]> {
    let tokens = 0;
    let key: number | undefined;
    for (let level = 1; level <= PREFIX_TOKENS; level++) {
      const longer = hashPrefix(canonical, 0, level);
      if (longer === undefined) break;
      key = longer;
      tokens = level;
    }
    if (key === undefined) return;
    for (const [part, segment] of this.#segments.entries()) {
      for (const record of recordsOf(segment, canonical, key, tokens)) yield [part, record];
    }
  }
}

/** The owners; if they are too many to choose among, those of the registries of highest priority. */
function mostImportant(owners: readonly NameOwner[]): readonly NameOwner[] {
  if (owners.length <= MAX_OWNERS) return owners;
  return owners.toSorted((a, b) => b.layer - a.layer).slice(0, MAX_OWNERS);
}

function spellingOf(pool: Uint16Array, record: number): string {
  const units = record + RECORD_UNITS;
  return String.fromCharCode(...pool.subarray(units, units + pool[record + RECORD_LENGTH]!));
}

function* recordsOf(segment: Segment, canonical: string, key: number, level: number): Generator<number> {
  const { slots, pool } = segment;
  for (let record = findBucket(slots, key); record >= 0; ) {
    const flags = pool[record + RECORD_FLAGS]!;
    const length = pool[record + RECORD_LENGTH]!;
    if ((flags & FLAG_DEEPER) !== 0) {
      const deeper = length > level ? hashPrefix(canonical, 0, length) : undefined;
      if (deeper !== undefined) yield* recordsOf(segment, canonical, deeper, length);
    } else if (equal(canonical, pool, record + RECORD_UNITS, length, (flags & FLAG_NOUN) !== 0)) {
      yield record;
    }
    if ((flags & FLAG_LAST) !== 0) return;
    record += RECORD_UNITS + ((flags & FLAG_DEEPER) !== 0 ? 0 : length);
  }
}

function equal(canonical: string, pool: Uint16Array, units: number, length: number, isNoun: boolean): boolean {
  if (canonical.length !== length) return false;
  for (let k = 0; k < length; k++) {
    const [one, other] = [foldUnit(canonical.charCodeAt(k)), foldUnit(pool[units + k]!)];
    if (one !== other && !(isGap(one, isNoun) && isGap(other, isNoun))) return false;
  }
  return true;
}
