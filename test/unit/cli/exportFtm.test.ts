import assert from 'node:assert/strict';
import { commandLine } from '../../support/commandLine';

describe('dossier export ftm', () => {
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

  it('writes lines, which are read as they are, and says what is left out', async () => {
    const { status, stdout, stderr } = await dossier('export', 'ftm', ...own);
    assert.deepEqual([status, stderr], [0, 'dossier: FollowTheMoney has no misspelling: 1 left out\n']);
    assert.equal(
      stdout,
      '{"id":"acme","schema":"Company","properties":{"name":["Acme"]}}\n' +
        '{"id":"Ownership:acme:yard","schema":"Ownership","properties":{"owner":["acme"],"asset":["yard"]}}\n' +
        '{"id":"yard","schema":"Company","properties":{"name":["Yard"]}}\n',
    );
    const back = await dossier('entities', '--no-bundled', '--registry', file('a.ftm.jsonl', stdout));
    assert.equal(back.status, 0);
    assert.match(back.stdout, /^acme\tCompany\tAcme$[\s\S]*^yard\tCompany\tYard$/m);
    assert.match((await dossier('export', 'ftm', '--own-notes', ...own)).stdout, /"notes":\["Ask again\."\]/);
  });

  it('refuses what it cannot do', async () => {
    assert.equal((await dossier('export', 'ftm', 'note.md')).status, 2);
    assert.equal((await dossier('export', 'ftm', '--json')).status, 2);
  });
});
