import { ByteReader } from '../base/byteReader';
import { ByteWriter } from '../base/byteWriter';
import { GrowingArray } from '../base/growingArray';
import type { Steps } from '../base/steps';
import { powerOfTwo } from '../matching/slotTable';
import { hashInto } from '../text/hashText';
import { decodeUtf8, encodeUtf8 } from '../text/utf8';
import { fromHead } from './briefEntry';
import { type PackedHead, packHead, unpackHead } from './packedHead';
import type { ParsedEntry } from './parseEntry';

/** Grows whenever the shape of a head or what is wrong with an entry does, so that what an older Dossier kept is not taken for ours. */
const FORMAT = 'dossier-entries 3';
/** Of each entry: two hashes of its item's text and its length, the length of its head in bytes, and a check of those. */
const WORDS = 5;
/** Units between two pauses. */
const STEP_UNITS = 16_384;
/** Entries between two pauses. */
const STEP = 8_192;

/** What the text of an item says, if that is known; it is as `inBrief` would give it. */
export type KnownEntries = (itemText: string) => ParsedEntry | undefined;

/**
 * The heads of the entries of a large file in a form that is read back many times faster than YAML, by the text of their
 * items, so that it serves a later version of the file too: the table of `WORDS`, then JSON.
 *
 * @param items the text of each item, and what it says; those that have problems are left out.
 */
export function* packEntries(items: Iterable<readonly [text: string, parsed: ParsedEntry]>): Steps<Uint8Array> {
  const table = new GrowingArray();
  const hashes = new Uint32Array(2);
  const chunks: Uint8Array[] = [];
  let batch: Uint8Array[] = [];
  let units = 0;
  for (const [text, { entry, complete, problems, anchors }] of items) {
    if (!entry || !complete || problems.length > 0 || anchors.length > 0) continue;
    const head = packHead(entry);
    if (!head) continue;
    const bytes = encodeUtf8(JSON.stringify(head));
    batch.push(bytes);
    hashInto(text, hashes);
    for (const word of [hashes[0]!, hashes[1]!, text.length, bytes.length, checkOf(bytes)]) table.push(word);
    units += text.length;
    if (units < STEP_UNITS) continue;
    chunks.push(joined(batch));
    batch = [];
    units = 0;
    yield;
  }
  const writer = new ByteWriter();
  writer.text(FORMAT);
  writer.words(yield* table.inOne());
  return joined([writer.bytes(), ...chunks, ...batch]);
}

/** Reads what `packEntries` wrote, each entry when it is asked for. What is old or damaged is as good as not there. */
export function* unpackEntries(packed: Uint8Array): Steps<KnownEntries> {
  const reader = new ByteReader(packed);
  const words = reader.text() === FORMAT ? reader.words() : NO_WORDS;
  const count = reader.damaged ? 0 : Math.floor(words.length / WORDS);
  const places = new Uint32Array(count);
  // By the first hash, from 1, at least half of them empty.
  const slots = new Uint32Array(powerOfTwo(2 * count + 1));
  const mask = slots.length - 1;
  for (let entry = 0, at = reader.at; entry < count; entry++) {
    places[entry] = at;
    at += words[entry * WORDS + 3]!;
    let slot = words[entry * WORDS]! & mask;
    while (slots[slot] !== 0) slot = (slot + 1) & mask;
    slots[slot] = entry + 1;
    if (entry % STEP === STEP - 1) yield;
  }
  const hashes = new Uint32Array(2);
  return (itemText) => {
    hashInto(itemText, hashes);
    for (let slot = hashes[0]! & mask; slots[slot] !== 0; slot = (slot + 1) & mask) {
      const entry = slots[slot]! - 1;
      const at = entry * WORDS;
      if (words[at] !== hashes[0] || words[at + 1] !== hashes[1] || words[at + 2] !== itemText.length) continue;
      const bytes = packed.subarray(places[entry]!, places[entry]! + words[at + 3]!);
      if (checkOf(bytes) !== words[at + 4]) return undefined;
      return fromHead(itemText, unpackHead(JSON.parse(decodeUtf8(bytes)) as PackedHead));
    }
    return undefined;
  };
}

const NO_WORDS = new Uint32Array(0);

/** FNV-1a. */
function checkOf(bytes: Uint8Array): number {
  let hash = 0x811c9dc5 | 0;
  for (let index = 0; index < bytes.length; index++) hash = Math.imul(hash ^ bytes[index]!, 0x01000193);
  return hash >>> 0;
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}
