import { readFileSync } from 'node:fs';
import { findMentions } from '../../../src/core/notes/mentions/findMentions';
import { Engine } from '../../../src/core/registry/engine/engine';
import { decodeUtf8 } from '../../../src/core/text/units/utf8';
import { bytesHeld } from '../measure';
import { task } from '../task';
import { type StepTimes, timeSteps, together } from '../timeSteps';

export interface BulkResult {
  readonly load: StepTimes;
  /** Bytes held besides those of the file itself. */
  readonly held: number;
  readonly fileBytes: number;
}

export interface ParseResult {
  /** Milliseconds of `JSON.parse` alone, over all lines; and of decoding them. */
  readonly parse: number;
  readonly decode: number;
}

interface Parameters {
  readonly file: string;
  readonly names: number;
  readonly work: 'load' | 'parse';
}

const LINES = 1 << 20;

task(async ({ file, names, work }: Parameters): Promise<BulkResult | ParseResult> => {
  const bytes = readFileSync(file);
  return work === 'load' ? load(bytes, names) : parse(bytes);
});

async function load(bytes: Uint8Array, names: number): Promise<BulkResult> {
  const before = bytesHeld();
  const engine = new Engine();
  const { times: read } = await timeSteps(engine.setBulkFile('bench.ftm.jsonl', bytes));
  const { value: snapshot, times } = await timeSteps(engine.update());
  const held = bytesHeld() - before;
  if (findMentions(decodeUtf8(bytes.subarray(0, 5000)), snapshot).length === 0) throw new Error('Nothing was found.');
  const found = snapshot.registry.bulk[0]?.lines.length;
  if (found !== names) throw new Error(`${found} entities of ${names} were read.`);
  return { load: together(read, times), held, fileBytes: bytes.length };
}

function parse(bytes: Uint8Array): ParseResult {
  const times = { parse: 0, decode: 0 };
  let parsed = 0;
  for (let start = 0; start < bytes.length; ) {
    const before = performance.now();
    const end = start + LINES >= bytes.length ? bytes.length : bytes.lastIndexOf(0x0a, start + LINES) + 1;
    const lines = decodeUtf8(bytes.subarray(start, end)).split('\n');
    const between = performance.now();
    for (const line of lines) if (line !== '' && JSON.parse(line).id) parsed++;
    times.decode += between - before;
    times.parse += performance.now() - between;
    start = end;
  }
  if (parsed === 0) throw new Error('no lines');
  return times;
}
