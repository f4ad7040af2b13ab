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

  it('prints the registry that it would write, with what is not ticked and why as comments', async () => {
    const { status, stdout, stderr } = await dossier('import', 'digest', harbour);
    assert.deepEqual([status, stderr], [0, '']);
    assert.match(stdout, /^version: 1\n/);
    assert.match(stdout, /\n {2}- id: norvex\n {4}schema: Company\n/);
    assert.match(stdout, /\n {4}headline: The two sides held the first meeting of their commission, reaching /);
    assert.equal(
      stdout.slice(stdout.indexOf('\n\n# Not ticked')),
      `

# Not ticked:
# entity: Hayong Materials · 华咏材料 – Company · hayong-materials
#   "华咏材料" is spelt huayong cailiao, not "Hayong Materials".
# entity: Xinlu Metals · 鑫麓金属 – Company · xinlu-metals
#   It is called the subsidiary of Hayong Materials, Wahyong Materials.
# entity: MUVEX Lamps · 沐维灯业 – Company · muvex-lamps
#   The text on it writes "Muvex shares".
# entity: Orlan Securities · 奥澜证券 – Company · orlan-securities
#   The article has nothing on it, the digest says.
`,
    );
    const registry = file('written.entities.yaml', stdout);
    assert.equal((await dossier('check', '--registry', registry)).status, 0);
    assert.equal((await dossier('import', 'digest', '--dry-run', harbour)).stdout, stdout);
  });

  it('prints the last registry of several as it would be, and leaves it as it is', async () => {
    const text = 'entities:\n  - id: tiderow-shipping # ours\n    schema: Company\n    name: Tiderow Shipping\n';
    const one = file('one.entities.yaml', 'entities: []\n');
    const own = file('dry.entities.yaml', text);
    const { stdout } = await dossier('import', 'digest', '--registry', one, '--registry', own, canals);
    assert.equal(read(own), text);
    const known = '  - id: tiderow-shipping # ours\n    schema: Company\n    name: Tiderow Shipping\n    facts:\n';
    assert.ok(stdout.startsWith('sources:\n  lock-keepers-journal-2032-05-02-digest:\n'), stdout);
    assert.ok(stdout.includes(`\nentities:\n${known}`), stdout);
    assert.match(stdout, /# event: Brackwater Locks closes\n# {3}The date could not be read/);
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
    [['import', 'digest', '--dry-run'], 2, /"import digest" needs one file/],
    [['import', 'digest', '--dry-run', harbour, canals], 2, /"import digest" needs one file/],
    [['import', '--dry-run', harbour], 2, /unknown option '--dry-run'\nTry "dossier import --help"/],
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
