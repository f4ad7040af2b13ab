import { ByteReader } from '../../base/byteReader';
import { ByteWriter } from '../../base/byteWriter';
import { GrowingArray } from '../../base/growingArray';
import type { Resumable } from '../../base/resumable';
import { powerOfTwo } from '../../matching/slotTable';
import { hashInto } from '../../text/hashText';
import { decodeUtf8, encodeUtf8 } from '../../text/utf8';
import type { ParsedEntry } from '../entries/parseEntry';
import { fromHead } from './lazyEntry';
import { type PackedHead, packHead, unpackHead } from './packedHead';

/** Grows whenever the shape of a head or what is wrong with an entry does, so that what an older Dossier kept is not taken for ours. */
const FORMAT = 'dossier-entries 5';
/** Of each entry: two hashes of its item's text, and its length. */
const WORDS = 3;
/** Units of items whose heads are packed together, between two pauses. */
const BATCH_UNITS = 16_384;
/** Bytes copied between two pauses. */
const STEP_BYTES = 1 << 20;
/** Entries between two pauses. */
const STEP = 4_096;

/** What the text of an item says, if that is known; it is as `isLazy` would give it. */
export type KnownEntries = (itemText: string) => ParsedEntry | undefined;

/**
 * The heads of the entries of a large file in a form that is read back many times faster than YAML, by the text of their
 * items, so that it serves a later version of the file too. They come in batches: `WORDS` of each entry, the length in bytes
 * and a check of their JSON, the JSON.
 *
 * @param items the text of each item, and what it says; those that have problems are left out.
 */
export function* packEntries(items: Iterable<readonly [text: string, parsed: ParsedEntry]>): Resumable<Uint8Array> {
  const hashes = new Uint32Array(2);
  const start = new ByteWriter();
  start.text(FORMAT);
  const chunks = [start.bytes()];
  let words: number[] = [];
  let heads: PackedHead[] = [];
  let units = 0;
  const close = (): void => {
    const json = encodeUtf8(JSON.stringify(heads));
    const table = new ByteWriter();
    table.words(Uint32Array.from(words));
    table.words(Uint32Array.of(json.length, checkOf(json)));
    chunks.push(table.bytes(), json);
    words = [];
    heads = [];
    units = 0;
  };
  for (const [text, { entry, complete, problems, anchors }] of items) {
    if (!entry || !complete || problems.length > 0 || anchors.length > 0) continue;
    const head = packHead(entry);
    if (!head) continue;
    hashInto(text, hashes);
    words.push(hashes[0]!, hashes[1]!, text.length);
    heads.push(head);
    units += text.length;
    if (units < BATCH_UNITS) continue;
    close();
    yield;
  }
  if (heads.length > 0) close();
  return yield* inOne(chunks);
}

function* inOne(chunks: readonly Uint8Array[]): Resumable<Uint8Array> {
  const all = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    if (Math.floor(at / STEP_BYTES) !== Math.floor((at + chunk.length) / STEP_BYTES)) yield;
    at += chunk.length;
  }
  return all;
}

/** The heads of some entries that follow each other. */
interface Batch {
  readonly json: Uint8Array;
  readonly check: number;
  /** The number of its first entry. */
  readonly first: number;
}

/** Reads what `packEntries` wrote, each batch when it is asked for. What is old or damaged is as good as not there. */
export function* unpackEntries(packed: Uint8Array): Resumable<KnownEntries> {
  const table = new GrowingArray();
  const batches: Batch[] = [];
  const batchOf = new GrowingArray();
  const reader = new ByteReader(packed);
  let at = reader.text() === FORMAT ? reader.at : packed.length;
  while (at < packed.length) {
    const batch = new ByteReader(packed, at);
    const words = batch.words();
    const [length = 0, check = 0] = batch.words();
    if (batch.damaged || words.length % WORDS !== 0) break;
    at = batch.at + length;
    for (let word = 0; word < words.length; word++) table.push(words[word]!);
    const first = batchOf.length;
    for (let entry = 0; entry < words.length / WORDS; entry++) batchOf.push(batches.length);
    batches.push({ json: packed.subarray(batch.at, at), check, first });
    yield;
  }
  // By the first hash, from 1, at least half of them empty.
  const slots = new Uint32Array(powerOfTwo(2 * batchOf.length + 1));
  const mask = slots.length - 1;
  for (let entry = 0; entry < batchOf.length; entry++) {
    let slot = table.at(entry * WORDS) & mask;
    while (slots[slot] !== 0) slot = (slot + 1) & mask;
    slots[slot] = entry + 1;
    if (entry % STEP === STEP - 1) yield;
  }
  const hashes = new Uint32Array(2);
  // Items are mostly asked for in their order: the heads of one batch serve for many.
  let open: Batch | undefined;
  let heads: readonly PackedHead[] = [];
  return (itemText) => {
    hashInto(itemText, hashes);
    for (let slot = hashes[0]! & mask; slots[slot] !== 0; slot = (slot + 1) & mask) {
      const entry = slots[slot]! - 1;
      const word = entry * WORDS;
      if (table.at(word) !== hashes[0] || table.at(word + 1) !== hashes[1]) continue;
      if (table.at(word + 2) !== itemText.length) continue;
      const batch = batches[batchOf.at(entry)]!;
      if (batch !== open) heads = headsOf(batch);
      open = batch;
      const head = heads[entry - batch.first];
      return head && fromHead(itemText, unpackHead(head));
    }
    return undefined;
  };
}

function headsOf({ json, check }: Batch): readonly PackedHead[] {
  return checkOf(json) === check ? (JSON.parse(decodeUtf8(json)) as PackedHead[]) : [];
}

/** FNV-1a. */
function checkOf(bytes: Uint8Array): number {
  let hash = 0x811c9dc5 | 0;
  for (let index = 0; index < bytes.length; index++) hash = Math.imul(hash ^ bytes[index]!, 0x01000193);
  return hash >>> 0;
}
