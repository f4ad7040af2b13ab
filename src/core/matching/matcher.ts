import { type Layer, NAME_KIND_ORDER, type NameKind } from '../registry/model';
import { canonicalName } from '../text/canonical';
import { foldUnit } from '../text/unitTable';
import { compose } from './compose';
import { HIT_STRIDE, Hits } from './hits';
import { hashPrefix, scan } from './scan';
import {
  FLAG_DEEPER,
  FLAG_LAST,
  RECORD_FLAGS,
  RECORD_LENGTH,
  RECORD_REFERENCE_HIGH,
  RECORD_REFERENCE_LOW,
  RECORD_REFERENCES,
  RECORD_UNITS,
  type Segment,
} from './segment';
import { KIND_BITS, LAYER_SHIFT, PREFIX_TOKENS } from './segmentBuilder';

/** An entity that bears a spelling. */
export interface Bearer {
  readonly id: string;
  /** The id alone, made once for all mentions of it. */
  readonly entities: readonly [string];
  readonly kind: NameKind;
  readonly layer: Layer;
  readonly notIn: readonly string[];
}

/** A segment, the ids of its owners by number, and which of them no longer count since their entries changed. */
export interface MatcherPart {
  readonly segment: Segment;
  idOf(owner: number): string;
  readonly dead: ReadonlySet<string>;
}

/** All names of one state of the registry, compiled. Immutable; edits make a new one that shares what did not change. */
export class Matcher {
  readonly parts: readonly MatcherPart[];
  readonly #segments: readonly Segment[];
  readonly #bearers: readonly Map<number, readonly Bearer[]>[];

  constructor(parts: readonly MatcherPart[]) {
    this.parts = parts;
    this.#segments = parts.map((part) => part.segment);
    this.#bearers = parts.map(() => new Map());
  }

  /** The most tokens of any name: a change in a text concerns no name that begins farther before it. */
  get maxTokens(): number {
    return this.#segments.reduce((most, segment) => Math.max(most, segment.maxTokens), 1);
  }

  /** All hits in the text, in UTF-16 units of the text as it is. Rules 1 to 5 of MATCHING.md, but for overlaps. */
  scan(text: string): Hits {
    const hits = new Hits();
    const mayCompose = scan(text, this.#segments, 0, text.length, hits);
    const composed = mayCompose ? compose(text) : undefined;
    if (!composed) return hits;
    const moved = new Hits();
    scan(composed.text, this.#segments, 0, composed.text.length, moved);
    for (let at = 0; at < moved.length; at += HIT_STRIDE) {
      moved.data[at] = composed.offsets[moved.data[at]!]!;
      moved.data[at + 1] = composed.offsets[moved.data[at + 1]!]!;
    }
    return moved;
  }

  /**
   * The hits whose first token begins in `[from, to)`. `from` must not be inside a word.
   *
   * @returns undefined where the text needs composing, so that only the whole of it can be scanned.
   */
  scanRange(text: string, from: number, to: number): Hits | undefined {
    const hits = new Hits();
    return scan(text, this.#segments, from, to, hits) ? undefined : hits;
  }

  /** Who bears the spelling of a hit; may be empty. */
  bearers(part: number, record: number): readonly Bearer[] {
    const known = this.#bearers[part]!.get(record);
    if (known) return known;
    const { segment, dead } = this.parts[part]!;
    const { pool, owners, infos, notIn } = segment;
    const first = pool[record + RECORD_REFERENCE_LOW]! + pool[record + RECORD_REFERENCE_HIGH]! * 0x10000;
    const bearers: Bearer[] = [];
    for (let k = first; k < first + pool[record + RECORD_REFERENCES]!; k++) {
      const id = this.parts[part]!.idOf(owners[k]!);
      if (dead.has(id)) continue;
      const info = infos[k]!;
      bearers.push({
        id,
        entities: [id],
        kind: NAME_KIND_ORDER[info & KIND_BITS]!,
        layer: info >>> LAYER_SHIFT,
        notIn: notIn.get(k) ?? [],
      });
    }
    this.#bearers[part]!.set(record, bearers);
    return bearers;
  }

  /** Who bears exactly this name, whatever its case; weak aliases and misspellings included. */
  named(name: string): readonly Bearer[] {
    const canonical = canonicalName(name);
    const found: Bearer[] = [];
    let tokens = 0;
    let key: number | undefined;
    for (let level = 1; level <= PREFIX_TOKENS; level++) {
      const longer = hashPrefix(canonical, 0, level);
      if (longer === undefined) break;
      key = longer;
      tokens = level;
    }
    if (key === undefined) return found;
    this.#segments.forEach((segment, part) => {
      for (const record of recordsOf(segment, canonical, key, tokens)) found.push(...this.bearers(part, record));
    });
    return found;
  }
}

function* recordsOf(segment: Segment, canonical: string, key: number, level: number): Generator<number> {
  const { keys, buckets, pool } = segment;
  const mask = keys.length - 1;
  let slot = key & mask;
  while (buckets[slot] !== 0 && keys[slot] !== key) slot = (slot + 1) & mask;
  for (let record = buckets[slot]! - 1; record >= 0; ) {
    const flags = pool[record + RECORD_FLAGS]!;
    const length = pool[record + RECORD_LENGTH]!;
    if ((flags & FLAG_DEEPER) !== 0) {
      const deeper = length > level ? hashPrefix(canonical, 0, length) : undefined;
      if (deeper !== undefined) yield* recordsOf(segment, canonical, deeper, length);
    } else if (equal(canonical, pool, record + RECORD_UNITS, length)) {
      yield record;
    }
    if ((flags & FLAG_LAST) !== 0) return;
    record += RECORD_UNITS + ((flags & FLAG_DEEPER) !== 0 ? 0 : length);
  }
}

function equal(canonical: string, pool: Uint16Array, units: number, length: number): boolean {
  if (canonical.length !== length) return false;
  for (let k = 0; k < length; k++) {
    if (foldUnit(canonical.charCodeAt(k)) !== foldUnit(pool[units + k]!)) return false;
  }
  return true;
}
