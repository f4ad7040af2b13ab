import type { Segment } from '../matching/segment';
import { decodeUtf8 } from '../text/utf8';
import { type FtmEntity, parseFtmLine } from './ftmEntity';
import type { IdTable } from './idTable';

/**
 * A read-only file of many entities in FollowTheMoney's JSON lines. It stays as bytes: of an entity only its names are
 * compiled and the beginning of its line is known, until somebody asks for it.
 */
export interface BulkFile {
  readonly file: string;
  readonly bytes: Uint8Array;
  /** Where the line of each entity begins, in bytes. */
  readonly lines: Uint32Array;
  readonly ids: IdTable;
  readonly segment: Segment;
  /** Lines that are no entity. */
  readonly skipped: number;
  /** The 1-based number of the first of them; 0 where there is none. */
  readonly firstSkipped: number;
}

/** Whether a file with that name or path holds bulk data. */
export function isBulkFile(name: string): boolean {
  return /\.ftm\.jsonl?$/i.test(name);
}

/** The lines that are no entity, in words for a log; undefined where all are. */
export function passedOver({ file, skipped, firstSkipped }: BulkFile): string | undefined {
  if (skipped === 0) return undefined;
  return `${file}:${firstSkipped}: passed over, since it is no FollowTheMoney entity (lines of that kind: ${skipped})`;
}

const LINE_FEED = 0x0a;

/** The entity of a line, by its number among the entities of the file. */
export function bulkEntityAt({ bytes, lines }: BulkFile, index: number): FtmEntity | undefined {
  const start = lines[index];
  if (start === undefined) return undefined;
  const end = bytes.indexOf(LINE_FEED, start);
  return parseFtmLine(decodeUtf8(bytes.subarray(start, end < 0 ? bytes.length : end)));
}

/** The entity with that id, or undefined. */
export function bulkEntity(bulk: BulkFile, id: string): FtmEntity | undefined {
  for (const index of bulk.ids.candidates(id)) {
    const entity = bulkEntityAt(bulk, index);
    if (entity?.id === id) return entity;
  }
  return undefined;
}

/** The ids of all entities, in the order of the file. */
export function* bulkIds(bulk: BulkFile): Generator<string> {
  for (let index = 0; index < bulk.lines.length; index++) {
    const entity = bulkEntityAt(bulk, index);
    if (entity) yield entity.id;
  }
}
