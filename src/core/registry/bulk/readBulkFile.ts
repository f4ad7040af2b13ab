import { SegmentBuilder } from '../../matching/segmentBuilder';
import { NO_WORDS } from '../../matching/wordsOfName';
import type { Resumable } from '../../text/base/lazy';
import { GrowingArray } from '../../text/base/lists';
import { decodeUtf8 } from '../../text/units/utf8';
import { BulkFile, lineAt } from './bulkFile';
import { FTM_NAMES, ftmValues, parseFtmLine } from './ftmEntity';
import { IdTable } from './idTable';

/** Bytes of lines that are decoded between two pauses. */
const STEP_BYTES = 1 << 17;
/** A longer line is skipped: V8 has no text of more than 512 MB, and a line is decoded without a pause. */
const LONGEST_LINE = 1 << 24;
const LINE_FEED = 0x0a;

/**
 * Reads a file of FollowTheMoney's JSON lines (`*.ftm.json`, `*.ftm.jsonl`; UTF-8). The bytes are kept, and decoded some
 * lines at a time; the whole is never held as text. A line that is not an entity is skipped and counted, an entity
 * without a name (an ownership, an address) is kept but never mentioned. Of lines with the same id the first counts.
 */
export function* readBulkFile(file: string, bytes: Uint8Array): Resumable<BulkFile> {
  const builder = new SegmentBuilder();
  const lines = new GrowingArray();
  const ids = new IdTable();
  let skipped = 0;
  let firstSkipped = 0;
  let number = 0;
  const idOf = (index: number) => parseFtmLine(lineAt(bytes, lines.at(index)))?.id;
  for (let start = startOf(bytes); start < bytes.length; ) {
    const end = endOfLines(bytes, start);
    const text = end - start > LONGEST_LINE ? NO_ENTITY : decodeUtf8(bytes.subarray(start, end));
    let at = start;
    for (let from = 0; from < text.length; ) {
      const feed = text.indexOf('\n', from);
      const to = feed < 0 ? text.length : feed;
      const line = text.slice(from, to);
      const entity = parseFtmLine(line);
      number++;
      if (!entity && line.trim() !== '') {
        skipped++;
        firstSkipped ||= number;
      } else if (entity && ids.add(entity.id, lines.length, idOf)) {
        const owner = lines.length;
        lines.push(at);
        if (ids.isFull) yield* ids.grow();
        for (const [property, kind] of FTM_NAMES) {
          for (const name of ftmValues(entity, property)) builder.add(name, undefined, NO_WORDS, owner, kind, 0);
        }
      }
      // 0 after a last line without a line feed; it is not used then.
      at = bytes.indexOf(LINE_FEED, at) + 1;
      from = to + 1;
    }
    start = end;
    yield;
  }
  const segment = yield* builder.build();
  return new BulkFile(file, bytes, lines.toArray(), segment, skipped, firstSkipped, ids);
}

const NO_ENTITY = '-';

/** After the byte order mark, if there is one. */
function startOf(bytes: Uint8Array): number {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
}

/** The end of the last line that begins within the next step; at least one line. */
function endOfLines(bytes: Uint8Array, start: number): number {
  if (start + STEP_BYTES >= bytes.length) return bytes.length;
  const last = bytes.lastIndexOf(LINE_FEED, start + STEP_BYTES);
  if (last >= start) return last + 1;
  const next = bytes.indexOf(LINE_FEED, start + STEP_BYTES);
  return next < 0 ? bytes.length : next + 1;
}
