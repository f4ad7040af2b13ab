import assert from 'node:assert/strict';
import path from 'node:path';
import { commandLine } from '../../support/commandLine';

const OWNED = `entities:
  - { id: volt, schema: Company, name: Volt, links: [{ type: Ownership, owner: kestrel, percentage: 30, startDate: 2024 }] }
  - { id: kestrel, schema: Company, name: Kestrel }
`;

describe('dossier news', () => {
  const { file, dossier } = commandLine();
  file(
    'work/own.entities.yaml',
    `entities:
  - id: volt
    schema: Company
    name: Volt
    formerId: spark
    facts:
      - { text: Opens a yard., date: 2025-07-10, source: s, at: p. 2 }
      - { text: Is old. }
      - { text: Is older., date: 2019 }
    links: [{ type: Directorship, director: ada, startDate: 2020, endDate: 2025-07-12 }]
  - { id: ada, schema: Person, name: Ada }
  - { id: fire, schema: Event, headline: A yard burns, date: 2025-08, location: Bonn }
sources: { s: { title: Daily } }
`,
  );
  file('work/2025-07-16 log.md', '# Log\n\nVolt called. It rains. Ada did not call Volt.\n');
  file('work/2025-07-20 log.md', '# Later\n\nVolt waits.\n');
  file('work/2020-01-01.md', 'Volt slept.\n');
  file('work/plain.md', 'Ada has no date.\n');

  const own = ['--no-bundled', 'work'];
  const yaml = path.join('work', 'own.entities.yaml');
  const [log, later] = ['2025-07-16 log.md', '2025-07-20 log.md'].map((name) => path.join('work', name));
  const rowsOf = async (...words: readonly string[]) =>
    (await dossier('news', ...words)).stdout.split('\n').filter(Boolean);

  it('has what begins or ends since a date, and then the sentences of notes of that time', async () => {
    assert.deepEqual(await rowsOf('volt', ...own, '--since', '2025-07'), [
      `2025-07-10\tnew\tFact\tVolt: Opens a yard.\tDaily, p. 2\t${yaml}\t7\t17\t`,
      `2020 – 2025-07-12\tended\tRelation\tAda leads Volt\t\t${yaml}\t10\t45\t`,
      `2025-07-20\tnew\tNote\tVolt waits.\tLater\t${later}\t3\t1\t`,
      `2025-07-16\tnew\tNote\tVolt called.\tLog\t${log}\t3\t1\t`,
      `2025-07-16\tnew\tNote\tAda did not call Volt.\tLog\t${log}\t3\t41\t`,
    ]);
  });

  it('is of several entities, of a former id, and of all where none is named', async () => {
    assert.equal((await rowsOf('spark', ...own, '--since', '2025-07')).length, 5);
    assert.equal((await rowsOf('ada', 'fire', ...own, '--since', '2025-07-11')).length, 3);
    const all = await rowsOf(...own, '--since', '2025-08');
    assert.deepEqual(
      all.map((row) => row.split('\t').slice(0, 4)),
      [['2025-08', 'new', 'Event', 'A yard burns']],
    );
  });

  it('has first what notes say against the registry, with what that states', async () => {
    file('other/own.entities.yaml', OWNED);
    file('other/2025-07-18.md', '# Log\n\nKestrel holds 12% of Volt. Spark waits.\n');
    file('other/2023-07-18.md', 'Kestrel holds 12% of Volt.\n');
    const row = `2025-07-18\tcontradicted\tNote\tKestrel holds 12% of Volt.\tLog\t${path.join('other', '2025-07-18.md')}\t3\t1\tKestrel owns Volt (30%) · from 2024`;
    const [first, ...rest] = await rowsOf('--no-bundled', 'other', '--since', '2020');
    assert.equal(first, row);
    assert.equal(rest.filter((each) => each.includes('contradicted')).length, 0);
  });

  it('needs a date, and ids that there are', async () => {
    assert.match((await dossier('news', 'volt', ...own)).stderr, /required option '--since <DATE>' not specified/);
    assert.match((await dossier('news', 'volt', ...own, '--since', 'soon')).stderr, /since/);
    assert.equal((await dossier('news', 'nobody', '--since', '2025', ...own)).status, 1);
  });
});
