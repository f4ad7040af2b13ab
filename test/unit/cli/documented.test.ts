import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { USAGE } from '../../../src/cli/arguments';
import { runIn } from '../../support/commandLine';

const TEXT = readFileSync('docs/cli.md', 'utf8');
const EXAMPLES = [...TEXT.matchAll(/^node dist\/cli\.js (.+)$/gm)].map(([, words]) => words!);

describe('the documented command line', () => {
  let folder: string;
  before(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'dossier-docs-'));
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  for (const example of EXAMPLES) {
    it(`runs: ${example}`, async () => {
      const [command = '', target] = example.split(' > ');
      const words = [...command.matchAll(/"([^"]+)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain!);
      const written = words.map((word) =>
        /^(?:entities\.csv|registry\.ftm\.jsonl)$/.test(word) ? path.join(folder, word) : word,
      );
      const { status, stdout } = await runIn(process.cwd(), written);
      assert.equal(status, 0);
      assert.ok(stdout.length > 0 || words[0] === 'check', 'prints something');
      if (target !== undefined) writeFileSync(path.join(folder, target), stdout);
    });
  }

  it('has an example of every command but the digest, which needs an article', () => {
    const commands = [...USAGE.matchAll(/^ {2}((?:import |export )?[a-z]+) /gm)].map(([, command]) => command!);
    const shown = (command: string) => EXAMPLES.some((example) => example.startsWith(command));
    assert.deepEqual(
      commands.filter((command) => !shown(command)),
      ['import digest'],
    );
  });
});
