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
      'Source,Target,Type,Id,Label,Detail,Status,Start,End\r\nvolt,ada,Directed,e1,supplies,from 2024,holds,2024,\r\nada,ben,Directed,e2,supplies,,holds,,\r\n',
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
