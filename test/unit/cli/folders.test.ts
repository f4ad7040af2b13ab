import assert from 'node:assert/strict';
import { mkdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { commandLine } from '../../support/commandLine';

describe('a folder on the command line', () => {
  const { folder, file, dossier } = commandLine();
  file('work/own.entities.yaml', 'entities:\n  - id: zorvex\n    schema: Company\n    name: Zorvex\n');
  file('work/hidden/.gitignore', '*\n!kept.md\n');
  for (const name of [
    'a.md',
    'b.markdown',
    'c.txt',
    '.d.md',
    'sub/e.md',
    'node_modules/f.md',
    '.git/g.md',
    'hidden/h.md',
    'hidden/kept.md',
    'drafts/i.md',
  ])
    file(`work/${name}`, 'Of Zorvex.\n');
  file('work/.ignore', 'drafts/\n');
  mkdirSync(path.join(folder, 'elsewhere'));
  symlinkSync(path.join(folder, 'elsewhere'), path.join(folder, 'work', 'link.md'));

  const filesIn = (stdout: string): readonly string[] =>
    stdout.split('\n').flatMap((line) => (line === '' ? [] : line.split('\t')[0]!));

  it('stands for its notes, without what is hidden or left out, and its registries count', async () => {
    const { status, stdout, stderr } = await dossier('mentions', '--no-bundled', 'work');
    assert.deepEqual([status, stderr], [0, '']);
    const expected = ['a.md', 'b.markdown', 'hidden/kept.md', 'sub/e.md'].map((name) => path.join('work', name));
    assert.deepEqual(filesIn(stdout), expected);
    const named = await dossier('mentions', '--no-bundled', 'work', path.join('work', 'drafts', 'i.md'));
    assert.deepEqual(
      filesIn(named.stdout),
      [...expected, path.join('work', 'drafts', 'i.md')],
      'a file that is named counts always',
    );
  });

  it('is the current one where none is named, and its registries do not count beside one that is named', async () => {
    assert.equal(filesIn((await dossier('mentions', '--no-bundled')).stdout).length, 4);
    const other = file('other.entities.yaml', 'entities:\n  - { id: glim, schema: Company, name: Glim }\n');
    assert.equal((await dossier('mentions', '--no-bundled', '--registry', other, 'work')).stdout, '');
    assert.equal((await dossier('import', 'digest', 'work')).status, 2);
  });

  it('has the places that name an entity', async () => {
    const { stdout } = await dossier('refs', 'zorvex', '--no-bundled', 'work');
    assert.deepEqual(stdout.split('\n').slice(0, 2), [
      `${path.join('work', 'own.entities.yaml')}\t2\t9\tzorvex\tid`,
      `${path.join('work', 'a.md')}\t1\t4\tZorvex\tmention`,
    ]);
    assert.equal((await dossier('refs', 'nobody', '--no-bundled', 'work')).status, 1);
    assert.equal((await dossier('refs')).status, 2);
  });

  it('has its problems as SARIF', async () => {
    const bad = file(
      'bad one.entities.yaml',
      'entities:\n  - id: Bad Id\n    schema: Company\n    name: Bad\n    country: nowhere\n',
    );
    const { status, stdout } = await dossier('check', '--format', 'sarif', '--no-bundled', '--registry', bad);
    const { version, runs } = JSON.parse(stdout);
    assert.deepEqual([status, version, runs.length], [1, '2.1.0', 1]);
    const [{ tool, results }] = runs;
    assert.deepEqual(results[0], {
      ruleId: 'invalid-id',
      ruleIndex: tool.driver.rules.findIndex((rule: { id: string }) => rule.id === 'invalid-id'),
      level: 'error',
      message: { text: results[0].message.text },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'bad%20one.entities.yaml' },
            region: { startLine: 2, startColumn: 9 },
          },
        },
      ],
    });
    assert.equal((await dossier('check', '--format', 'svg')).status, 2);
  });
});
