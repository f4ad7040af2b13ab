import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { idWords, optionName } from '../../../src/cli/program';
import { COMMANDS } from '../../../src/cli/run';
import { isIds } from '../../../src/core/answers/questions/problemOf';
import { runIn } from '../../support/commandLine';
import { HARBOUR } from '../../support/digests';

const TEXT = readFileSync('docs/cli.md', 'utf8');
const WORKFLOWS = readFileSync('docs/ci.md', 'utf8');
const EXAMPLES = [...`${TEXT}${WORKFLOWS}`.matchAll(/^(?: *- run: )?dossier (.+)$/gm)].map(([, words]) => words!);
/** The ids for commands that need some. */
const IDS: Readonly<Record<string, readonly string[]>> = {
  refs: ['nvidia'],
  page: ['nvidia'],
  map: ['mp-materials'],
  connections: ['huahong-technology', 'apple'],
};

describe('the documented command line', () => {
  let folder: string;
  before(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'dossier-docs-'));
    cpSync('data/notes', path.join(folder, 'notes'), { recursive: true });
    writeFileSync(path.join(folder, 'article.txt'), HARBOUR);
    mkdirSync(path.join(folder, 'people'));
    writeFileSync(path.join(folder, 'people/Ana Ott.md'), '---\nboss: Bo Quill\n---\n');
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  for (const example of EXAMPLES) {
    it(`runs: ${example}`, async () => {
      const [command = '', target] = example.split(' > ');
      const words = [...command.matchAll(/"([^"]+)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain!);
      const { status, stdout, stderr } = await runIn(folder, words);
      assert.equal(status, 0, stderr);
      assert.ok(stdout.length > 0 || words[0] === 'mcp', 'prints something');
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
      assert.match(stdout, new RegExp(`^Usage: dossier ${name}[ |]`));
      for (const example of examples) assert.ok(stdout.includes(example), example);
    });
  }

  for (const { name, input, formats, files, isHere, isServer } of COMMANDS.filter(
    (each) => each.files !== 'one file',
  )) {
    it(`takes the folder of the demo notes, in its first and last format: ${name}`, async () => {
      const words = [...name.split(' '), ...(IDS[name] ?? [])];
      assert.equal(words.length - name.split(' ').length, idWords(input).least);
      for (const key of input.required) if (!isIds(input.properties[key])) words.push(optionName(key), '2025-07');
      for (const format of new Set([formats?.[0], formats?.at(-1)])) {
        const { status, stdout, stderr } = await runIn(folder, [
          ...words,
          ...(format === undefined ? [] : ['--format', format]),
          'notes',
        ]);
        assert.deepEqual(
          [status, stderr.replace(/^dossier: (?:FollowTheMoney has no|kinds:|keys:) .*\n/gm, '')],
          [0, ''],
        );
        assert.ok(stdout.length > 0 || isServer, 'a server says nothing where nothing is asked');
        if (format === 'sarif') assert.ok(JSON.parse(stdout));
        if (format === 'csv') assert.match(stdout, /^\ufeff\w+(?:,\w+)+\r\n/);
        if (format !== 'text' || !isHere) continue;
        const here = await runIn(path.join(folder, 'notes'), words);
        assert.equal(here.stdout.split('\n').length, stdout.split('\n').length, 'as many rows without a folder, there');
      }
      assert.ok(files !== 'one file');
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
