import { ByteReader } from '../base/byteReader';
import { ByteWriter } from '../base/byteWriter';
import type { Resumable } from '../base/resumable';
import { LIST, STRIDE } from './mentionIndex';
import type { NoteSignature } from './noteSignature';

/** A note as a start of the editor leaves it for the next one. */
export interface KeptNote {
  readonly note: string;
  /** Of the file that was read: milliseconds since 1970, and bytes. */
  readonly modified: number;
  readonly size: number;
  readonly packed: Int32Array;
  readonly signature: NoteSignature;
}

export interface KeptIndex {
  /** The lists of ids that the packed numbers speak of. */
  readonly lists: readonly (readonly string[])[];
  readonly notes: readonly KeptNote[];
}

/** "DSN" and the version of the form: to be changed whenever the form is, or what counts as a mention. */
const HEADER = [0x44, 0x53, 0x4e, 2];
const BODY = HEADER.length + 8;
/** Bytes between two pauses. */
const STEP_BYTES = 1 << 16;

/**
 * The index in about six bytes a mention and half a kilobyte a page for the signatures.
 *
 * @param fingerprint of all that decides what is a mention; what was kept under another one is not read again.
 */
export function* packIndex({ lists, notes }: KeptIndex, fingerprint: string): Resumable<Uint8Array> {
  const writer = new ByteWriter();
  for (const byte of HEADER) writer.number(byte);
  writer.float(0);
  writer.text(fingerprint);
  let paused = 0;
  const isTime = (): boolean => {
    if (writer.length - paused < STEP_BYTES) return false;
    paused = writer.length;
    return true;
  };
  writer.number(lists.length);
  for (const ids of lists) {
    writer.number(ids.length);
    for (const id of ids) writer.text(id);
    if (isTime()) yield;
  }
  writer.number(notes.length);
  let before = '';
  for (const { note, modified, size, packed, signature } of notes) {
    const shared = sharedStart(before, note);
    before = note;
    writer.number(shared);
    writer.text(note.slice(shared));
    writer.float(modified);
    writer.number(size);
    writer.words(signature);
    writer.number(packed.length / STRIDE);
    let line = 0;
    for (let at = 0; at < packed.length; at += STRIDE) {
      writer.number(packed[at]! - line);
      for (let k = 1; k < STRIDE; k++) writer.number(packed[at + k]!);
      line = packed[at]!;
      if (isTime()) yield;
    }
    if (isTime()) yield;
  }
  const bytes = writer.bytes();
  new DataView(bytes.buffer).setFloat64(HEADER.length, yield* checksum(bytes), true);
  return bytes;
}

/** What `packIndex` wrote; undefined where that is damaged, of another version or under another fingerprint. */
export function* unpackIndex(bytes: Uint8Array, fingerprint: string): Resumable<KeptIndex | undefined> {
  if (bytes.length < BODY || HEADER.some((byte, index) => bytes[index] !== byte)) return undefined;
  const reader = new ByteReader(bytes, HEADER.length);
  const sum = reader.float();
  if (reader.text() !== fingerprint || sum !== (yield* checksum(bytes))) return undefined;
  const lists: string[][] = [];
  for (let left = reader.count(1); left > 0; left--) {
    const ids: string[] = [];
    for (let more = reader.count(1); more > 0; more--) ids.push(reader.text());
    lists.push(ids);
    if (lists.length % 1000 === 0) yield;
  }
  const notes: KeptNote[] = [];
  let before = '';
  let mentions = 0;
  for (let left = reader.count(1); left > 0; left--) {
    const note = before.slice(0, reader.number()) + reader.text();
    before = note;
    const modified = reader.float();
    const size = reader.number();
    const signature = reader.words();
    const packed = readMentions(reader, lists.length);
    if (reader.damaged || !packed) return undefined;
    notes.push({ note, modified, size, packed, signature });
    mentions += packed.length / STRIDE;
    if (mentions < 5000 && notes.length % 100 !== 0) continue;
    mentions = 0;
    yield;
  }
  return reader.damaged ? undefined : { lists, notes };
}

/** Undefined where a mention is of nobody. */
function readMentions(reader: ByteReader, lists: number): Int32Array | undefined {
  const packed = new Int32Array(reader.count(STRIDE) * STRIDE);
  let line = 0;
  for (let at = 0; at < packed.length; at += STRIDE) {
    line += reader.number();
    packed[at] = line;
    for (let k = 1; k < STRIDE; k++) packed[at + k] = reader.number();
    if (packed[at + LIST]! >= lists) return undefined;
  }
  return packed;
}

/** FNV-1a over everything behind the place where it is kept. */
function* checksum(bytes: Uint8Array): Resumable<number> {
  let hash = 0x811c9dc5 | 0;
  for (let at = BODY; at < bytes.length; at++) {
    hash = Math.imul(hash ^ bytes[at]!, 0x01000193);
    if (at % STEP_BYTES === 0) yield;
  }
  return hash >>> 0;
}

function sharedStart(a: string, b: string): number {
  let at = 0;
  while (at < a.length && at < b.length && a.charCodeAt(at) === b.charCodeAt(at)) at++;
  return at;
}
