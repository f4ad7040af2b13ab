// `node out/scripts/smallerZip.js FILE` makes a zip archive smaller. A program of its own, since the library by which it does
// so ends the process at any error that nothing catches, which would end a run of tests too.
import { readFileSync, writeFileSync } from 'node:fs';
import { inflateRawSync } from 'node:zlib';
import { deflateAsync } from '@gfx/zopfli';

const [HEADER, END] = ['PK\x03\x04', 'PK\x05\x06'];
/** The sizes and the checksum are not in the header of a file, but after it. */
const SIZES_FOLLOW = 0x08;

/**
 * The same files in the same order, compressed by the slow but thorough Zopfli: any reader of zip archives reads them, and they
 * are a twentieth smaller than zlib makes them. Takes what `vsce` writes: no more than 4 GB, and every file deflated or stored.
 */
async function smallerZip(zip: Buffer): Promise<Buffer> {
  const end = zip.lastIndexOf(END, undefined, 'latin1');
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (let at = zip.readUInt32LE(end + 16); at < end; ) {
    const [name, extra, comment] = [28, 30, 32].map((field) => zip.readUInt16LE(at + field));
    const entry = Buffer.from(zip.subarray(at, at + 46 + name! + extra! + comment!));
    const data = await smallerData(zip, entry);
    entry.writeUInt16LE(entry.readUInt16LE(8) & ~SIZES_FOLLOW, 8);
    entry.writeUInt32LE(data.length, 20);
    entry.writeUInt32LE(offset, 42);
    // A header has the same fields as its entry in the directory, without those that are only there.
    const header = Buffer.concat([
      Buffer.from(HEADER, 'latin1'),
      entry.subarray(6, 32),
      entry.subarray(46, 46 + name!),
    ]);
    header.writeUInt16LE(0, 28);
    files.push(header, data);
    directory.push(entry);
    offset += header.length + data.length;
    at += entry.length;
  }
  const last = Buffer.from(zip.subarray(end));
  last.writeUInt32LE(Buffer.concat(directory).length, 12);
  last.writeUInt32LE(offset, 16);
  return Buffer.concat([...files, ...directory, last]);
}

/** The compressed bytes of an entry of the directory, or fewer that say the same. */
async function smallerData(zip: Buffer, entry: Buffer): Promise<Buffer> {
  const header = entry.readUInt32LE(42);
  const begin = header + 30 + zip.readUInt16LE(header + 26) + zip.readUInt16LE(header + 28);
  const before = zip.subarray(begin, begin + entry.readUInt32LE(20));
  if (entry.readUInt16LE(10) === 0) return before;
  const content = inflateRawSync(before);
  // Pictures would take a third of the time and become a hundredth smaller.
  if (before.length > 0.9 * content.length) return before;
  // Splitting the data into blocks would save another 10 KB, but takes ten times as long.
  const after = Buffer.from(await deflateAsync(content, { numiterations: 5, blocksplitting: false }));
  return after.length < before.length && inflateRawSync(after).equals(content) ? after : before;
}

async function main(file: string): Promise<void> {
  writeFileSync(file, await smallerZip(readFileSync(file)));
}

main(process.argv[2] as string).catch((error) => {
  console.error(error);
  process.exit(1);
});
