import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Random } from '../bench/random';
import { runIn } from '../support/commandLine';
import { hostile, hostileRegistry } from './hostileRegistry';
import { randomNote, registryOf } from './randomRegistry';

/** What a terminal may take for a command, and what changes the direction of text. */
const CONTROLS = /[\0-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/;
const COMMANDS = ['mentions', 'unregistered', 'entities', 'check', 'page'];

/** Files with hostile names and contents: no command prints a control character or a stack trace, and each exits as it should. */
export async function fuzzCommandLine(random: Random): Promise<void> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'dossier-fuzz-'));
  try {
    await runOnce(random, folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function runOnce(random: Random, folder: string): Promise<void> {
  const registries = [
    write(random, folder, '.entities.yaml', registryBytes(random)),
    write(random, folder, '.ftm.json', ftm(random)),
  ];
  const notes = [0, 1].map(() => write(random, folder, '.md', noteBytes(random)));
  const isMissing = random.below(4) === 0;
  if (isMissing) notes.push(`missing ${fileName(random)}.md`);
  if (random.below(6) === 0) mkdirSync(path.join(folder, 'folder.md'), { recursive: true });
  const command = random.pick(COMMANDS);
  const takesFiles = command === 'mentions' || command === 'unregistered';
  const isPage = command === 'page';
  const json = !isPage && random.below(3) === 0;
  const words = [
    command,
    ...(json ? ['--json'] : []),
    '--no-bundled',
    ...registries.map((file) => `--registry=${file}`),
  ];
  const last = takesFiles || isPage ? ['--', ...(isPage ? ['acme'] : []), ...notes] : [];
  const { status, stdout, stderr } = await runIn(folder, [...words, ...last]);
  const context = JSON.stringify({ words, notes, status, stdout: stdout.slice(0, 2000), stderr });
  assert.doesNotMatch(stdout, CONTROLS, context);
  assert.doesNotMatch(stderr, CONTROLS, context);
  assert.doesNotMatch(stderr, /^ +at /m, context);
  if (takesFiles && isMissing) assert.equal(status, 2, context);
  else if (isPage) assert.ok(status === 0 || status === 1 || (status === 2 && isMissing), context);
  else if (command === 'check') assert.ok(status === 0 || status === 1, context);
  else assert.equal(status, 0, context);
  if (json && status !== 2) assert.ok(Array.isArray(JSON.parse(stdout)), context);
}

function write(random: Random, folder: string, ending: string, content: string | Uint8Array): string {
  const name = `${fileName(random)}${ending}`;
  writeFileSync(path.join(folder, name), content);
  return name;
}

/** Without what no file system takes, and without the signs of a glob. */
function fileName(random: Random): string {
  const name = hostile(random)
    .replace(/[\0/\\*?[\]{}()!+@|"<>:\ud800-\udfff]/g, '')
    .slice(0, 40);
  return `${random.below(1000)}${name.trim()}`;
}

function registryBytes(random: Random): string {
  return random.below(3) === 0
    ? registryOf([`  - id: acme\n    name: Acme`, `  - ${hostile(random)}`])
    : hostileRegistry(random);
}

function ftm(random: Random): string {
  const line = (): string =>
    JSON.stringify({ id: hostile(random), schema: hostile(random), properties: { name: [hostile(random), 'Acme'] } });
  return `${line()}\n${line()}\n${hostile(random)}\n`;
}

function noteBytes(random: Random): string | Uint8Array {
  const text = `${randomNote(random)} Acme ${hostile(random)} acme 中国华为 ${hostile(random)}`;
  const bytes = Buffer.from(text);
  if (random.below(3) === 0) bytes[random.below(bytes.length)] = 0xff;
  return random.below(3) === 0 ? bytes.subarray(0, bytes.length - 1) : bytes;
}
