import { beginsAt } from '../../../src/core/matching/boundary';
import { FLAG_DEEPER, LEAD_SHIFT, RECORD_FLAGS, RECORD_LENGTH, RECORD_UNITS } from '../../../src/core/matching/segment';
import { SegmentBuilder } from '../../../src/core/matching/segmentBuilder';
import { verify } from '../../../src/core/matching/verify';
import { NO_WORDS } from '../../../src/core/matching/wordsOfName';
import { runToEnd } from '../../../src/core/text/base/lazy';
import { foldUnit, UNIT_TABLE } from '../../../src/core/text/units/unitTable';
import type { Finder, Spans } from '../spans';

/**
 * What a matcher of plain keywords needs to find by Dossier's rules 1 to 5: the keywords folded, and for each what it
 * must satisfy in its place. The check is the very one that Dossier makes, and its time counts as the rival's, as does
 * that of folding the text. White space is not evened out, which would take an offset map; the corpus has no variants of
 * it, in the rivals' favour.
 */
export class CheckedNames {
  readonly #pool: Uint16Array;
  /** By keyword: its records in the pool, the names that differ from each other in capitals alone. */
  readonly #records = new Map<string, number[]>();

  constructor(names: readonly string[]) {
    const builder = new SegmentBuilder();
    for (const [owner, name] of names.entries()) builder.add(name, undefined, NO_WORDS, owner, 'name', 1);
    const { pool } = runToEnd(builder.build());
    this.#pool = pool;
    for (let record = 0; record < pool.length; ) {
      const isName = (pool[record + RECORD_FLAGS]! & FLAG_DEEPER) === 0;
      const length = isName ? pool[record + RECORD_LENGTH]! : 0;
      if (isName) this.#add(record, length);
      record += RECORD_UNITS + length;
    }
  }

  #add(record: number, length: number): void {
    let keyword = '';
    for (let k = 0; k < length; k++) keyword += String.fromCharCode(foldUnit(this.#pool[record + RECORD_UNITS + k]!));
    const known = this.#records.get(keyword);
    if (known) known.push(record);
    else this.#records.set(keyword, [record]);
  }

  get keywords(): string[] {
    return [...this.#records.keys()];
  }

  /** The records of a keyword, for `accepts`; undefined if there is no such keyword. */
  recordsOf(keyword: string): readonly number[] | undefined {
    return this.#records.get(keyword);
  }

  /** Whether a name is at `start` of the unfolded text. */
  accepts(text: string, start: number, records: readonly number[]): boolean {
    return records.some((record) => {
      const lead = this.#pool[record + RECORD_FLAGS]! >>> LEAD_SHIFT;
      return verify(text, start + lead, this.#pool, record) >= 0;
    });
  }

  /** A finder from one that reports every place of every keyword in a folded text, by its exclusive end, in any order. */
  finder(places: (folded: string, found: (end: number, keyword: string) => void) => void): Finder {
    const candidates: { start: number; end: number }[] = [];
    return (text, spans) => {
      candidates.length = 0;
      places(foldText(text), (end, keyword) => {
        const start = end - keyword.length;
        if (!beginsAt(text, start)) return;
        const records = this.#records.get(keyword);
        if (records && this.accepts(text, start, records)) candidates.push({ start, end });
      });
      candidates.sort((a, b) => a.start - b.start || b.end - a.end);
      pickLeftmostLongest(candidates, spans);
    };
  }
}

function pickLeftmostLongest(candidates: readonly { start: number; end: number }[], spans: Spans): void {
  spans.clear();
  let free = 0;
  for (const { start, end } of candidates) {
    if (start < free) continue;
    spans.push(start, end);
    free = end;
  }
}

let units = new Uint16Array(1 << 16);

/** The text with every unit folded, as long as before. */
export function foldText(text: string): string {
  if (text.length > units.length) units = new Uint16Array(text.length * 2);
  for (let k = 0; k < text.length; k++) units[k] = UNIT_TABLE[text.charCodeAt(k)]! & 0xffff;
  return Buffer.from(units.buffer, 0, text.length * 2).toString('utf16le');
}
