import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { commandLine } from '../support/commandLine';

describe('dossier, as a program that was built', () => {
  const { folder, file } = commandLine();
  const bad = file('bad.entities.yaml', 'entities:\n  - name: C\n');
  const note = file('note.md', 'Nvidia');

  /** Runs the command with a reader that closes one of its streams before anything is written. */
  async function withClosed(stream: 'stdout' | 'stderr', ...words: readonly string[]) {
    const child = spawn(process.execPath, [path.resolve('dist/cli.js'), ...words], { cwd: folder });
    child[stream].destroy();
    let text = '';
    for (const open of [child.stdout, child.stderr]) open.setEncoding('utf8').on('data', (data) => (text += data));
    const [status] = await once(child, 'close');
    return { status, text };
  }

  it('keeps its exit code when the reader of its output goes away', async () => {
    const check = await withClosed('stdout', 'check', '--no-bundled', '--registry', bad);
    assert.deepEqual(check, { status: 1, text: '' });
    assert.deepEqual(await withClosed('stdout', 'mentions', note), { status: 0, text: '' });
  });

  it('finds mentions of bundled entities where the reader of its messages goes away', async () => {
    const mentions = await withClosed('stderr', 'mentions', '--registry', bad, note);
    assert.deepEqual([mentions.status, mentions.text.split('\t')[5]], [0, 'Nvidia']);
  });
});
