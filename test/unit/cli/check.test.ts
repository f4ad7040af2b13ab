import assert from 'node:assert/strict';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Log } from 'sarif';
import { commandLine } from '../../support/commandLine';

describe('dossier check with notes', () => {
  const { folder, file, dossier } = commandLine();
  file(
    'work/own.entities.yaml',
    `entities:
  - { id: volt, schema: Company, name: Volt, misspelling: Vollt }
  - { id: volt-2, schema: Product, name: Ampere }
  - { id: ampere, schema: Company, name: Ampere, previousName: { value: Current Works, endDate: 2020 } }
`,
  );
  file(
    'work/2025-07-16 #1.md',
    '\nVollt and Ampere.\n\nSee [[nobody]], [[plain]], [[sub/plain.md]].\n\nCurrent Works.\n',
  );
  file('work/plain.md', 'Volt.\n');

  const note = path.join('work', '2025-07-16 #1.md');
  const yaml = path.join('work', 'own.entities.yaml');

  it('finds the problems of the names in them, none above a warning, and links that lead nowhere', async () => {
    const { status, stdout, stderr } = await dossier('check', '--no-bundled', 'work');
    assert.deepEqual([status, stderr], [0, '']);
    assert.deepEqual(stdout.split('\n'), [
      `${yaml}:3:42 hint shared-name "Ampere" is also a name of ampere, so its mentions are ambiguous.`,
      `${yaml}:4:42 hint shared-name "Ampere" is also a name of volt-2, so its mentions are ambiguous.`,
      `${note}:2:1 warning misspelling "Vollt" is a misspelling of Volt.`,
      `${note}:2:11 information ambiguous-name "Ampere" is ambiguous: volt-2 · ampere`,
      `${note}:4:5 warning unknown-link No entity is named "nobody".`,
      `${note}:6:1 hint outdated-name "Current Works" was the name until 2020. At the time of this note (2025-07-16) it was Ampere.`,
      '',
    ]);
    assert.equal((await dossier('check', '--no-bundled', path.join('work', 'plain.md'))).stdout, '');
  });

  it('prints them as SARIF 2.1.0', async () => {
    const { status, stdout } = await dossier('check', '--no-bundled', '--format', 'sarif', 'work');
    assert.equal(status, 0);
    const { version, runs } = JSON.parse(stdout) as Log;
    const [run, ...others] = runs;
    assert.deepEqual([version, others], ['2.1.0', []]);
    const { tool, results = [], columnKind } = run!;
    assert.deepEqual([tool.driver.name, columnKind, results.length], ['Dossier', 'utf16CodeUnits', 6]);
    const rules = tool.driver.rules!.map(({ id }) => id);
    assert.equal(new Set(rules).size, rules.length);
    for (const { ruleId, ruleIndex, level, message, locations } of results) {
      assert.equal(rules[ruleIndex!], ruleId);
      assert.match(level!, /^(?:warning|note)$/);
      assert.ok(message.text);
      const { artifactLocation, region } = locations![0]!.physicalLocation!;
      // RFC 3986, relative to the folder in which it was run.
      assert.match(artifactLocation!.uri!, /^work\/(?:[\w.-]|%[\dA-F]{2})+$/);
      assert.ok(region!.startLine! >= 1 && region!.startColumn! >= 1);
    }
    assert.deepEqual(results.at(-1)!.locations![0]!.physicalLocation, {
      artifactLocation: { uri: 'work/2025-07-16%20%231.md' },
      region: { startLine: 6, startColumn: 1, endLine: 6, endColumn: 14 },
    });
    const absolute = await dossier('check', '--no-bundled', '--format', 'sarif', path.join(folder, note));
    const [first] = (JSON.parse(absolute.stdout) as Log).runs[0]!.results!;
    const { artifactLocation } = first!.locations![0]!.physicalLocation!;
    assert.equal(artifactLocation!.uri, pathToFileURL(path.join(folder, note)).href);
  });

  it('prints SARIF without results where there is no problem', async () => {
    const { stdout } = await dossier('check', '--no-bundled', '--format', 'sarif', path.join('work', 'plain.md'));
    assert.deepEqual((JSON.parse(stdout) as Log).runs[0]!.results, []);
  });
});
