import { GrowingArray } from '../base/growingArray';
import type { Resumable } from '../base/resumable';
import { SegmentBuilder } from '../matching/segmentBuilder';
import { decodeUtf8 } from '../text/utf8';
import type { BulkFile } from './bulkFile';
import { FTM_NAMES, parseFtmLine, valuesOf } from './ftmEntity';
import { hashId, IdTable } from './idTable';

/** Bytes of lines that are decoded between two pauses. */
const STEP_BYTES = 1 << 17;
const LINE_FEED = 0x0a;

/**
 * Reads a file of FollowTheMoney's JSON lines (`*.ftm.json`, `*.ftm.jsonl`; UTF-8). The bytes are kept, and decoded some
 * lines at a time; the whole is never held as text. A line that is no entity is passed over and counted, an entity
 * without a name (an ownership, an address) is kept but never mentioned. Of an id that comes twice the first counts.
 */
export function* readBulkFile(file: string, bytes: Uint8Array): Resumable<BulkFile> {
  const builder = new SegmentBuilder();
  const lines = new GrowingArray();
  const hashes = new GrowingArray();
  let skipped = 0;
  let firstSkipped = 0;
  let number = 0;
  for (let start = startOf(bytes); start < bytes.length; ) {
    const end = endOfLines(bytes, start);
    const text = decodeUtf8(bytes.subarray(start, end));
    let at = start;
    for (let from = 0; from < text.length; ) {
      const feed = text.indexOf('\n', from);
      const to = feed < 0 ? text.length : feed;
      const line = text.slice(from, to);
      const length = byteLength(bytes, at, end);
      number++;
      const entity = line.trim() === '' ? undefined : parseFtmLine(line);
      if (entity) {
        const owner = lines.length;
        lines.push(at);
        hashes.push(hashId(entity.id));
        for (const [property, kind] of FTM_NAMES) {
          for (const name of valuesOf(entity, property)) builder.add(name, undefined, NO_WORDS, owner, kind, 0);
        }
      } else if (line.trim() !== '') {
        skipped++;
        firstSkipped ||= number;
      }
      at += length;
      from = to + 1;
    }
    start = end;
    yield;
  }
  const ids = yield* IdTable.build(hashes);
  const segment = yield* builder.build();
  return { file, bytes, lines: yield* lines.inOne(), ids, segment, skipped, firstSkipped };
}

const NO_WORDS: readonly string[] = [];

/** Behind the byte order mark, if there is one. */
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

function byteLength(bytes: Uint8Array, start: number, end: number): number {
  const feed = bytes.indexOf(LINE_FEED, start);
  return feed < 0 || feed >= end ? end - start : feed + 1 - start;
}
