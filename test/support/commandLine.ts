import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Readable, Writable } from 'node:stream';
import { run } from '../../src/cli/run';

/** The command line, run in this process, in a folder of its own, which is deleted after the tests of the suite. */
export function commandLine() {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'dossier-cli-'));
  after(() => rmSync(folder, { recursive: true, force: true }));
  return {
    folder,
    /** Writes a file of the folder, and returns its name. */
    file(name: string, content: string | Uint8Array): string {
      mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
      writeFileSync(path.join(folder, name), content);
      return name;
    },
    dossier: (...words: readonly string[]) => runIn(folder, words),
  };
}

/** Runs a command line in a folder. */
export async function runIn(cwd: string, words: readonly string[]) {
  const [stdout, stderr] = [new Collected(), new Collected()];
  const status = await run(words, { stdin: Readable.from([]), stdout, stderr, cwd, home: path.resolve('.') });
  return { status, stdout: stdout.text, stderr: stderr.text };
}

/** A stream that keeps what is written to it. */
export class Collected extends Writable {
  text = '';

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: () => void): void {
    this.text += chunk.toString();
    done();
  }
}
