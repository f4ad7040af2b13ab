import assert from 'node:assert/strict';
import path from 'node:path';
import { commandLine } from '../../support/commandLine';

describe('dossier timeline', () => {
  const { file, dossier } = commandLine();
  file(
    'work/own.entities.yaml',
    `entities:
  - id: volt
    schema: Company
    name: Volt
    facts:
      - { text: Opens a yard., date: 2025-07-10, source: s, at: p. 2 }
      - { text: Is old. }
    links: [{ type: Directorship, director: ada, startDate: 2026 }]
  - { id: ada, schema: Person, name: Ada, formerId: ada-old }
  - { id: fire, schema: Event, headline: A yard burns, date: 2024-03, location: Bonn }
sources: { s: { title: Daily } }
`,
  );
  file('work/2025-07-16 log.md', '# Log\n\nVolt called. Ada did not.\n');
  file('work/2020-01-01.md', 'Nothing.\n');
  file('work/plain.md', 'Ada has no date.\n');

  const own = ['--no-bundled', 'work'];
  const yaml = path.join('work', 'own.entities.yaml');
  const log = path.join('work', '2025-07-16 log.md');
  const rowsOf = async (...words: readonly string[]) =>
    (await dossier('timeline', ...words)).stdout.split('\n').filter(Boolean);

  it('has what happened and dated notes that mention something, the newest first, and what has no date last', async () => {
    assert.deepEqual(await rowsOf(...own), [
      `2026\tRelation\tAda leads Volt\t\tvolt, ada\t\t${yaml}\t8\t45`,
      `2025-07-16\tNote\tLog · Volt called. · Ada did not.\t\tvolt, ada\t\t${log}\t3\t1`,
      `2025-07-10\tFact\tVolt: Opens a yard.\t\tvolt\tDaily, p. 2\t${yaml}\t6\t17`,
      `2024-03\tEvent\tA yard burns\t\tfire\t\t${yaml}\t10\t42`,
      `\tFact\tVolt: Is old.\t\tvolt\t\t${yaml}\t7\t17`,
    ]);
  });

  it('is of one entity, of a period, as of a date and in Chinese', async () => {
    const dates = async (...words: readonly string[]) => (await rowsOf(...words)).map((row) => row.split('\t')[0]);
    assert.deepEqual(await dates('ada', ...own), ['2026', '2025-07-16']);
    assert.deepEqual(await dates('ada-old', ...own), ['2026', '2025-07-16']);
    assert.deepEqual(await dates(...own, '--from', '2025-07', '--to', '2025-07-15'), ['2025-07-10']);
    assert.deepEqual(await dates(...own, '--since', '2025-07', '--until', '2025-07-15'), ['2025-07-10']);
    assert.deepEqual(await dates(...own, '--until', '2025-07-15'), ['2025-07-10', '2024-03']);
    const [note, ...others] = await rowsOf('ada', ...own, '--as-of', '2025-07', '--language', 'zh-cn');
    assert.match(note!, /^2025-07-16\t笔记\tLog · Ada did not\.\theld\t/);
    assert.deepEqual(others, []);
    assert.deepEqual(await dates(...own, '--as-of', '2025-07-12'), ['2025-07-10', '2024-03', '']);
  });

  it('says of relations alone whether they hold, on the day up to which their registry was kept', async () => {
    file(
      'kept/own.entities.yaml',
      `asOf: 2025-07-26
entities:
  - id: volt
    name: Volt
    facts: [{ text: Will open a yard., date: 2027 }, { text: Opens a yard., date: 2025-07-10 }]
    links:
      - { type: Supply, customer: ada, startDate: 2027 }
      - { type: Supply, customer: ada, startDate: 2024 }
      - { type: Supply, customer: ada, startDate: 2019, endDate: 2022 }
  - { id: ada, name: Ada }
`,
    );
    const statuses = async (...words: readonly string[]) =>
      (await rowsOf('--no-bundled', 'kept', ...words)).map((row) => row.split('\t').slice(0, 4).join(' | '));
    assert.deepEqual(await statuses(), [
      '2027 | Fact | Volt: Will open a yard. | ',
      '2027 | Relation | Volt supplies Ada | planned',
      '2025-07-10 | Fact | Volt: Opens a yard. | ',
      '2024 | Relation | Volt supplies Ada | held',
      '2019 – 2022 | Relation | Volt supplies Ada | over',
    ]);
    assert.deepEqual(await statuses('--as-of', '2024-05'), [
      '2024 | Relation | Volt supplies Ada | held',
      '2019 – 2022 | Relation | Volt supplies Ada | over',
    ]);
  });

  it('knows no entity of another name, and takes a folder of the name of one as a folder', async () => {
    const { status, stderr } = await dossier('timeline', 'nobody', ...own);
    assert.deepEqual([status, stderr], [1, 'dossier: there is no entity "nobody"; the command "entities" lists all\n']);
    const [row] = JSON.parse((await dossier('timeline', '--json', ...own)).stdout) as object[];
    assert.deepEqual(row, {
      date: '2026',
      kind: 'Relation',
      text: 'Ada leads Volt',
      status: '',
      entities: ['volt', 'ada'],
      sources: [],
      file: yaml,
      line: 8,
      column: 45,
    });
  });
});
