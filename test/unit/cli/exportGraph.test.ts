import assert from 'node:assert/strict';
import { commandLine } from '../../support/commandLine';

describe('dossier export graphml, nodes and edges', () => {
  const { file, dossier } = commandLine();
  file(
    'work/own.entities.yaml',
    `entities:
  - { id: volt, schema: Company, name: "Volt, Inc.", links: [{ type: Supply, customer: ada, startDate: 2024 }] }
  - { id: ada, schema: Company, name: { en: Ada, zh: 艾达 }, links: [{ type: Supply, customer: ben }] }
  - { id: ben, schema: Company, name: Ben }
`,
  );
  const own = ['--no-bundled', 'work'];

  it('print all entities and the relations among them', async () => {
    const { status, stdout, stderr } = await dossier('export', 'nodes', ...own);
    assert.deepEqual([status, stderr], [0, '']);
    assert.equal(
      stdout,
      'Id,Label,Kind,Schema\r\nvolt,"Volt, Inc.",Company,Company\r\nada,Ada,Company,Company\r\nben,Ben,Company,Company\r\n',
    );
    assert.equal(
      (await dossier('export', 'edges', ...own)).stdout,
      'Source,Target,Type,Id,Label,Detail,Status,Start,End\r\nvolt,ada,Directed,e1,supplies,from 2024,,2024,\r\nada,ben,Directed,e2,supplies,,,,\r\n',
    );
  });

  it('print no formula, no sign that separates cells elsewhere, and no control character', async () => {
    file(
      'odd/own.entities.yaml',
      `entities:
  - { id: -a, schema: Company, name: "@SUM(1)", links: [{ type: Supply, customer: b, role: "=HYPERLINK(1)" }] }
  - { id: b, schema: Company, name: "Bolt;=1\\t2\\e[0m" }
`,
    );
    assert.equal(
      (await dossier('export', 'nodes', '--no-bundled', 'odd')).stdout,
      `Id,Label,Kind,Schema\r\n-a,'@SUM(1),Company,Company\r\nb,"Bolt;=1\t2[0m",Company,Company\r\n`,
    );
    assert.match(
      (await dossier('export', 'edges', '--no-bundled', 'odd')).stdout,
      /\n-a,b,Directed,e1,supplies,'=HYPER/,
    );
    const { stdout } = await dossier(
      'map',
      'b',
      '--format',
      'nodes',
      '--no-bundled',
      '--registry',
      'odd/own.entities.yaml',
    );
    assert.match(stdout, /\n-a,'@SUM\(1\),/);
  });

  it('say what holds on the day up to which a registry was kept, or for which one asks, and else only what a relation says', async () => {
    const links = ['endDate: 2022', 'startDate: 2027', 'startDate: 2024', 'status: planned'];
    const text = `entities:
  - id: volt
    name: Volt
    links: [${links.map((dates) => `{ type: Supply, customer: ada, ${dates} }`).join()}, { type: Supply, customer: ada }]
  - { id: ada, name: Ada }
`;
    file('kept/own.entities.yaml', `asOf: 2025-07-26\n${text}`);
    file('plain/own.entities.yaml', text);
    const states = async (...words: readonly string[]) =>
      (await dossier('export', 'edges', '--no-bundled', ...words)).stdout
        .split('\r\n')
        .slice(1, -1)
        .map((row) => row.split(',').at(-3));
    const inOrder = (states: readonly (string | undefined)[]) => states.toSorted().join(' ');
    assert.equal(inOrder(await states('kept')), 'ended holds holds planned planned');
    assert.equal(inOrder(await states('kept', '--as-of', '2020')), 'holds holds planned');
    assert.equal(inOrder(await states('plain')).trim(), 'planned');
    assert.equal(inOrder(await states('plain', '--as-of', '2025')), 'ended holds holds planned');
  });

  it('print those that are named', async () => {
    const { stdout } = await dossier('export', 'graphml', 'volt', 'ada', '--language', 'zh-cn', ...own);
    assert.deepEqual(
      [...stdout.matchAll(/<(?:node|edge) id="(\w+)"/g)].map(([, id]) => id),
      ['volt', 'ada', 'e1'],
    );
    assert.match(stdout, /<data key="nodeLabel">艾达<\/data>/);
    const { status, stderr } = await dossier('export', 'edges', 'volt', 'nobody', ...own);
    assert.deepEqual([status, stderr], [1, 'dossier: there is no entity "nobody"; the command "entities" lists all\n']);
  });
});
