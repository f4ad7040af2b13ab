import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { commandLine } from '../../support/commandLine';
import { CANALS, HARBOUR } from '../../support/digests';

describe('dossier import digest', () => {
  const { folder, file, dossier: run } = commandLine();
  const dossier = (...words: readonly string[]) => run(...words, '--no-bundled');

  const harbour = file('harbour.txt', HARBOUR);
  const canals = file('canals.md', CANALS);
  const read = (name: string): string => readFileSync(path.join(folder, name), 'utf8');

  it('prints what it would write, and why it would not write the rest', async () => {
    const { status, stdout, stderr } = await dossier('import', 'digest', '--dry-run', harbour);
    assert.deepEqual([status, stderr], [0, '']);
    const lines = stdout.split('\n');
    assert.equal(lines[0], '+\tentity\tNORVEX · 诺维克斯\tCompany · norvex\t');
    for (const line of [
      /^-\tentity\tOrlan Securities · 奥澜证券\tCompany · orlan-securities\tThe article has nothing on it, the digest says\.$/,
      /^-\tname\tWahyong Materials\tmisspelling of Hayong Materials\tSpelt in several ways: Hayong Materials, Wahyong Materials\.$/,
      /^\+\tevent\t2031-01-09–2031-01-10 The two sides held the first meeting of their commission, reaching .*\t\t$/,
      /^\+version: 1$/,
      /^\+ {2}- id: norvex$/,
    ]) {
      assert.ok(
        lines.some((each) => line.test(each)),
        String(line),
      );
    }
  });

  it('prints what would change in a registry as a diff, and leaves it as it is', async () => {
    const text = 'entities:\n  - id: tiderow-shipping\n    schema: Company\n    name: Tiderow Shipping\n';
    const own = file('dry.entities.yaml', text);
    const { stdout } = await dossier('import', 'digest', '--dry-run', '--registry', own, canals);
    assert.equal(read(own), text);
    const changes = stdout.slice(stdout.indexOf('--- ')).split('\n');
    assert.deepEqual(changes.slice(0, 14), [
      '--- dry.entities.yaml',
      '+++ dry.entities.yaml',
      `@@ -1,4 +1,${changes.filter((line) => /^[+ ](?!\+\+)/.test(line)).length} @@`,
      '+sources:',
      '+  lock-keepers-journal-2032-05-02-digest:',
      '+    title: Canal Firms Prepare for a Dry Summer',
      '+    publisher: "Lock Keeper\'s Journal, digest"',
      '+    date: 2032-05-02',
      '+',
      ' entities:',
      '   - id: tiderow-shipping',
      '     schema: Company',
      '     name: Tiderow Shipping',
      '+    facts:',
    ]);
    assert.ok(!changes.some((line) => /^-(?!--)/.test(line)), 'nothing is taken away');
  });

  it('prints the lines of the last registry of several', async () => {
    const one = file('one.entities.yaml', 'entities: []\n');
    const two = file('two.entities.yaml', 'entities: []\n');
    const { stdout } = await dossier('import', 'digest', '--dry-run', '--registry', one, '--registry', two, canals);
    assert.match(stdout, /^\+\+\+ two\.entities\.yaml$/m);
    assert.match(stdout, /^-entities: \[\]\n\+entities:\n\+ {2}- id: tiderow-shipping$/m);
  });

  it('prints JSON', async () => {
    const rows = JSON.parse((await dossier('import', 'digest', '--dry-run', '--json', canals)).stdout) as object[];
    assert.deepEqual(rows[3], {
      ticked: '-',
      kind: 'entity',
      label: 'adalin',
      detail: 'Company · adalin',
      doubt: 'The article has nothing on it, the digest says.',
    });
  });

  const note = file('note.md', '# A note\n\nNorvex ships lamps.\n');
  const brackets = file('brackets.entities.yaml', '{ entities: [] }');
  const wrong: [string[], number, RegExp][] = [
    [['import', 'digest', '--dry-run', note], 1, /note\.md has neither a "Who's Who" nor a "What Happened When"/],
    [['import', 'digest', harbour], 2, /only the editor writes: "import digest" needs --dry-run/],
    [['import', 'digest', '--dry-run'], 2, /"import digest" needs one file/],
    [['import', 'digest', '--dry-run', harbour, canals], 2, /"import digest" needs one file/],
    [['import', '--dry-run', harbour], 2, /unknown command "import"; .*import digest/],
    [
      ['import', 'digest', '--dry-run', '--registry', brackets, canals],
      2,
      /brackets\.entities\.yaml: all of it is in brackets/,
    ],
    [['import', 'digest', '--dry-run', 'absent.txt'], 2, /cannot read absent\.txt: no such file/],
  ];
  for (const [words, code, message] of wrong) {
    it(`says what is wrong with: dossier ${words.join(' ')}`, async () => {
      const { status, stderr } = await dossier(...words);
      assert.equal(status, code);
      assert.match(stderr, message);
    });
  }
});
