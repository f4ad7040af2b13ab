import assert from 'node:assert/strict';
import path from 'node:path';
import { Writable } from 'node:stream';
import { run } from '../../../src/cli/run';
import { Terminal } from '../../../src/cli/terminal';
import { Collected, commandLine } from '../../support/commandLine';

describe('dossier, where its output cannot be written', () => {
  const { folder, file } = commandLine();
  const bad = file('bad.entities.yaml', 'entities:\n  - name: C\n');

  it('ends as it would have where the reader has gone', async () => {
    assert.deepEqual(await check('EPIPE'), { status: 1, stderr: '' });
  });

  it('says why where the disk is full', async () => {
    assert.deepEqual(await check('ENOSPC'), { status: 2, stderr: 'dossier: cannot write: ENOSPC\n' });
  });

  it('makes no more pieces than are read', async () => {
    let made = 0;
    function* pieces() {
      for (; made < 9; made++) yield 'x'.repeat(70_000);
    }
    const terminal = new Terminal({ stdout: failing('EPIPE'), stderr: new Collected(), cwd: folder, home: '' });
    await terminal.print(pieces());
    assert.equal(made, 0);
  });

  it('writes many pieces at a time, but not all in one', async () => {
    const written: number[] = [];
    const stdout = new Writable({
      decodeStrings: false,
      write(chunk: string, _, done) {
        written.push(chunk.length);
        done();
      },
    });
    const terminal = new Terminal({ stdout, stderr: new Collected(), cwd: folder, home: '' });
    await terminal.print(new Array(5000).fill('x'.repeat(100)));
    assert.equal(
      written.reduce((sum, length) => sum + length, 0),
      500_000,
    );
    assert.ok(written.length > 5 && written.length < 10, `${written.length} times`);
  });

  async function check(code: string) {
    const stderr = new Collected();
    const surroundings = { stdout: failing(code), stderr, cwd: folder, home: path.resolve('.') };
    const status = await run(['check', '--no-bundled', '--registry', bad], surroundings);
    return { status, stderr: stderr.text };
  }

  function failing(code: string): Writable {
    const stream = new Writable({ write: (_chunk, _encoding, done) => done(Object.assign(new Error(code), { code })) });
    return stream.on('error', () => {});
  }
});
