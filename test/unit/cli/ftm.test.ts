import assert from 'node:assert/strict';
import { commandLine } from '../../support/commandLine';

describe('dossier export ftm and import ftm', () => {
  const { file, dossier } = commandLine();
  const registry = file(
    'own.entities.yaml',
    `entities:
  - id: acme
    schema: Company
    name: Acme
    misspelling: Amce
    note: Ask again.
    links:
      - type: Ownership
        asset: yard
  - id: yard
    schema: Company
    name: Yard
`,
  );
  const own = ['--no-bundled', '--registry', registry];

  it('write lines and read them again, and say what is left out', async () => {
    const { status, stdout, stderr } = await dossier('export', 'ftm', ...own);
    assert.deepEqual([status, stderr], [0, 'dossier: FollowTheMoney has no misspelling: 1 left out\n']);
    assert.equal(
      stdout,
      '{"id":"acme","schema":"Company","properties":{"name":["Acme"]}}\n' +
        '{"id":"Ownership:acme:yard","schema":"Ownership","properties":{"owner":["acme"],"asset":["yard"]}}\n' +
        '{"id":"yard","schema":"Company","properties":{"name":["Yard"]}}\n',
    );
    const lines = file('a.ftm.jsonl', `${stdout}{"id":"x","schema":"Address","properties":{}}\nno\n`);
    const back = await dossier('import', 'ftm', lines);
    assert.equal(back.status, 0);
    assert.match(
      back.stdout,
      /- id: acme\n {4}schema: Company\n {4}name: Acme\n {4}links:\n {6}- type: Ownership\n {8}asset: yard\n/,
    );
    assert.equal(
      back.stderr,
      'dossier: a.ftm.jsonl: lines that are no entity of FollowTheMoney, left out: 1\n' +
        'dossier: a.ftm.jsonl: without a name, or about entities that are not in the file, left out: 1 (x)\n',
    );
    assert.match((await dossier('export', 'ftm', '--own-notes', ...own)).stdout, /"notes":\["Ask again\."\]/);
  });

  it('refuse what they cannot do', async () => {
    assert.equal((await dossier('import', 'ftm', file('no.md', '# Note\n'))).status, 1);
    assert.equal((await dossier('import', 'ftm')).status, 2);
    assert.equal((await dossier('export', 'ftm', 'note.md')).status, 2);
    assert.equal((await dossier('export', 'ftm', '--json')).status, 2);
  });
});
