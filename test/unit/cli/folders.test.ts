import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
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

  it('has registries that count only for its notes', async () => {
    const titan = (id: string) => `scope: folder\nentities:\n  - { id: ${id}, schema: Project, name: Titan }\n`;
    file('clients/acme/own.entities.yaml', titan('acme-titan'));
    file('clients/beta/own.entities.yaml', titan('beta-titan'));
    for (const name of ['acme/2025/call', 'beta/call', 'call'])
      file(`clients/${name}.md`, 'Titan and [[acme-titan]].\n');
    const rows = async (...args: readonly string[]): Promise<readonly string[]> =>
      (await dossier(...args)).stdout.split('\n').filter((row) => row !== '');
    const mentions = await rows('mentions', '--no-bundled', '--format', 'csv', 'clients');
    const found = (all: readonly string[]) =>
      all.slice(1).map((row) => row.match(/(acme|beta)-titan,(?:im|ex)plicit/)?.[1]);
    assert.deepEqual(found(mentions), ['acme', 'acme', 'beta']);
    const absolute = path.join(folder, 'clients/acme/2025/call.md');
    const registry = path.join('clients', 'acme', 'own.entities.yaml');
    assert.equal((await rows('mentions', '--no-bundled', '--registry', registry, absolute)).length, 2);
    const refs = await rows('refs', 'beta-titan', '--no-bundled', 'clients');
    assert.deepEqual(
      refs.map((row) => row.split('\t')[0]),
      [path.join('clients', 'beta', 'own.entities.yaml'), path.join('clients', 'beta', 'call.md')],
    );
    const unknown = await rows('check', '--no-bundled', 'clients');
    assert.deepEqual(
      unknown.map((row) => row.replace(/:.*warning/, '')),
      ['beta', ''].map(
        (name) => `${path.join('clients', name, 'call.md')} unknown-link No entity is named "acme-titan".`,
      ),
    );
    assert.equal((await rows('timeline', 'acme-titan', '--no-bundled', 'clients')).length, 0);
    assert.match((await dossier('page', 'acme-titan', '--no-bundled', 'clients')).stdout, /acme\/2025\/call\.md/);
  });

  it('may hold pipes, which are not waited for; a pipe that is named is read', async function () {
    if (process.platform === 'win32') this.skip();
    const pipes = ['piped/never.md', 'note.md', 'piped.entities.yaml'].map((name) => path.join(folder, name));
    mkdirSync(path.join(folder, 'piped'));
    execFileSync('mkfifo', pipes);
    assert.deepEqual(await dossier('mentions', 'piped'), { status: 0, stdout: '', stderr: '' });
    const [, note, registry] = pipes;
    const writers = [
      [note!, 'Of Glim.'],
      [registry!, 'entities:\n- { id: glim, name: Glim }'],
    ].map(([pipe, text]) => spawn('sh', ['-c', 'printf %s "$2" > "$1"', '', pipe!, text!]));
    const { stdout } = await dossier('mentions', '--no-bundled', '--registry', registry!, note!);
    assert.match(stdout, /\tGlim\tglim\t/);
    await Promise.all(writers.map((writer) => once(writer, 'close')));
  });

  it('has registries of bulk data too, and one that is named counts beside --registry', async () => {
    const line = '{"id":"NK-1","schema":"Company","properties":{"name":["Quorvex"]}}\n';
    file('bulk/list.ftm.jsonl', line);
    assert.equal((await dossier('entities', '--no-bundled', 'bulk')).stdout, 'NK-1\tCompany\tQuorvex\n');
    const other = file('third.entities.yaml', 'entities:\n  - { id: glim, schema: Company, name: Glim }\n');
    const named = await dossier('entities', '--no-bundled', '--registry', other, path.join('bulk', 'list.ftm.jsonl'));
    assert.equal(named.stdout, 'glim\tCompany\tGlim\nNK-1\tCompany\tQuorvex\n');
  });
});
