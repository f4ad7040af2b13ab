import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { COMMANDS } from '../../../src/cli/commands';
import { runIn } from '../../support/commandLine';
import { HARBOUR } from '../../support/digests';

const TEXT = readFileSync('docs/cli.md', 'utf8');
const EXAMPLES = [...TEXT.matchAll(/^dossier (.+)$/gm)].map(([, words]) => words!);

describe('the documented command line', () => {
  let folder: string;
  before(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'dossier-docs-'));
    cpSync('data/notes', path.join(folder, 'notes'), { recursive: true });
    writeFileSync(path.join(folder, 'article.txt'), HARBOUR);
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  for (const example of EXAMPLES) {
    it(`runs: ${example}`, async () => {
      const [command = '', target] = example.split(' > ');
      const words = [...command.matchAll(/"([^"]+)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain!);
      const { status, stdout } = await runIn(folder, words);
      assert.equal(status, 0);
      assert.ok(stdout.length > 0 || words[0] === 'check', 'prints something');
      if (target !== undefined) writeFileSync(path.join(folder, target), stdout);
    });
  }

  for (const { name, examples } of COMMANDS) {
    it(`has a section and all examples of: ${name}`, async () => {
      assert.match(TEXT, new RegExp(`^## .*\\b${name.split(' ')[0]}\\b`, 'm'));
      assert.ok(examples.length > 0);
      const missing = examples.filter((each) => !EXAMPLES.includes([name, each].filter(Boolean).join(' ')));
      assert.deepEqual(missing, []);
      const { status, stdout } = await runIn(folder, [...name.split(' '), '--help']);
      assert.equal(status, 0);
      assert.ok(stdout.startsWith(`Usage: dossier ${name} `), stdout);
      for (const example of examples) assert.ok(stdout.includes(example), example);
    });
  }

  it('says its version, and in general what each command does', async () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
    assert.deepEqual(await runIn(folder, ['--version']), { status: 0, stdout: `${version}\n`, stderr: '' });
    const { stdout } = await runIn(folder, ['--help']);
    for (const { name } of COMMANDS) assert.match(stdout, new RegExp(`^  ${name} `, 'm'));
    assert.ok(stdout.split('\n').every((line) => line.length <= 120));
  });
});
