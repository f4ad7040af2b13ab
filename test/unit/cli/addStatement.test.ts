import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { commandLine } from '../../support/commandLine';

const OWN = `version: 1

entities:
  - id: frumious
    schema: Company
    name: Frumious Works
  - { id: tulgey, schema: Company, name: Tulgey Lines }
  - { id: jabbo, schema: Person, name: Jabbo Wock }
`;
const NOTE = `# A call

Frumious Works will build four ships, it said yesterday. It rains.
Frumious Works took a 15 percent stake in Tulgey Lines on July 3.
It rains.
`;

describe('dossier, the commands that say what would be added to a registry', () => {
  const { folder, file, dossier } = commandLine();
  const note = file('notes/2025-07-16 call.md', NOTE);
  const registry = file('own.entities.yaml', OWN);

  function add(...words: string[]) {
    const said = dossier('add', ...words, '--no-bundled', '--registry', registry);
    assert.equal(readFileSync(path.join(folder, registry), 'utf8'), OWN);
    return said;
  }

  it('prints a diff with the fact and its source', () => {
    assert.deepEqual(add('fact', `${note}:3`, '--dry-run'), {
      status: 0,
      stdout: `--- own.entities.yaml
+++ own.entities.yaml
@@ -1,8 +1,19 @@
 version: 1
 
+sources:
+  2025-07-16-call:
+    title: A call
+    date: 2025-07-16
+    note: notes/2025-07-16 call.md
+
 entities:
   - id: frumious
     schema: Company
     name: Frumious Works
+    facts:
+      - date: 2025-07-15
+        text: Frumious Works will build four ships, it said yesterday.
+        quote: true
+        source: 2025-07-16-call
   - { id: tulgey, schema: Company, name: Tulgey Lines }
   - { id: jabbo, schema: Person, name: Jabbo Wock }
`,
      stderr: '',
    });
  });

  it('takes another entity and another date', () => {
    const { stdout } = add('fact', `${note}:4`, '--entity', 'tulgey', '--date', '2025-07', '--dry-run');
    assert.match(stdout, /^\+ {2}- \{ id: tulgey, .*facts: \[\{ date: 2025-07, text: "?Frumious Works took/m);
    assert.match(add('fact', `${note}:3`, '--date', '', '--dry-run').stdout, /^\+ {6}- text: Frumious/m);
  });

  it('prints a diff with the relation that the sentence states', () => {
    const { status, stdout } = add('relation', `${note}:4:30`, '--dry-run');
    assert.equal(status, 0);
    const link = ['- type: Ownership', '  asset: tulgey', '  percentage: 15', '  startDate: 2025-07-03'];
    assert.ok(stdout.includes(link.map((line) => `+      ${line}\n`).join('')), stdout);
  });

  it('takes other ends and another type', () => {
    const given = ['--from', 'tulgey', '--to', 'frumious', '--type', 'Supply', '--date', '2024', '--dry-run'];
    const { stdout } = add('relation', `${note}:4`, ...given);
    assert.match(stdout, /^\+.*id: tulgey.*links: \[\{ type: Supply, customer: frumious, startDate: 2024, source: /m);
    assert.match(add('relation', `${note}:4`, '--type', 'Competition', '--dry-run').stdout, /\+ {8}competitor: tulgey/);
  });

  it('prints a new file where no registry is given', () => {
    const bundled = [path.resolve('dist/cli.js'), 'add', 'fact', 'chips.md:1', '--dry-run'];
    writeFileSync(path.join(folder, 'chips.md'), 'Nvidia sold chips in 2024.\n');
    const { stdout } = spawnSync(process.execPath, bundled, { cwd: folder, encoding: 'utf8' });
    assert.match(stdout, /^--- \/dev\/null\n\+\+\+ registry\.entities\.yaml\n@@ -0,0 \+1,\d+ @@\n\+version: 1\n/);
    assert.match(stdout, /\+ {2}- id: nvidia\n\+ {4}facts:\n\+ {6}- date: 2024\n/);
  });

  const wrong: [string[], RegExp][] = [
    [['fact', `${note}:3`], /only the editor writes: "add fact" needs --dry-run/],
    [['fact', note, '--dry-run'], /"add fact" needs one place, such as note\.md:12/],
    [['fact', `${note}:9`, '--dry-run'], /has no line 9/],
    [['fact', `${note}:5`, '--dry-run'], /no sentence with a known name at .*:5/],
    [['relation', `${note}:3`, '--dry-run'], /no sentence with two known names at .*:3/],
    [['fact', `${note}:4`, '--dry-run'], /say whom the fact is about with --entity: frumious, tulgey/],
    [['fact', `${note}:3`, '--entity', 'nobody', '--dry-run'], /there is no entity "nobody"/],
    [['fact', `${note}:3`, '--date', 'soon', '--dry-run'], /--date needs a date such as 2025-07-17, not "soon"/],
    [['fact', `${note}:3`, '--type', 'Supply', '--dry-run'], /--type is not for "add fact"/],
    [['fact', `${note}:3`, '--json', '--dry-run'], /prints a diff: it takes no --json/],
    [['fact', `${note}:3`, '--language', 'en', '--dry-run'], /--language is for "page" only/],
    [['relation', `${note}:4`, '--from', 'tulgey', '--dry-run'], /--from and --to go together/],
    [['relation', `${note}:4`, '--type', 'Love', '--dry-run'], /unknown type "Love"; the types are Ownership/],
    [
      ['relation', `${note}:4`, '--from', 'jabbo', '--to', 'tulgey', '--dry-run'],
      /say what jabbo is to tulgey with --type/,
    ],
    [['names', note, '--entity', 'x', '--dry-run'], /--entity is for "add fact" and "add relation" only/],
  ];
  for (const [words, message] of wrong) {
    it(`says what is wrong with: dossier add ${words.join(' ')}`, () => {
      const { status, stdout, stderr } = add(...words);
      assert.deepEqual([status, stdout], [2, '']);
      assert.match(stderr, message);
    });
  }
});
