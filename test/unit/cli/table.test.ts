import assert from 'node:assert/strict';
import { commandLine } from '../../support/commandLine';

describe('dossier import table and export table', () => {
  const { file, dossier } = commandLine();
  const own = file(
    'own.entities.yaml',
    'entities:\n  - id: zorvex\n    schema: Company\n    name: Zorvex\n    note: x\n    profile: z.md\n',
  );
  const options = ['--no-bundled', '--registry', own];

  it('know what counts only in a folder where the file that is written counts only there too', async () => {
    const entry = '  - { id: acme-titan, schema: Project, name: Titan }';
    const scoped = file('acme.entities.yaml', `scope: folder\nentities:\n${entry}\n`);
    const table = file('titan.csv', 'Name,Country\nTitan,us\n');
    const labels = async (...registries: readonly string[]) => {
      const named = registries.flatMap((each) => ['--registry', each]);
      const { stdout } = await dossier('import', 'table', '--no-bundled', '--json', ...named, table);
      return (JSON.parse(stdout) as { kind: string }[]).map(({ kind }) => kind);
    };
    assert.deepEqual(await labels(own, scoped), ['value']);
    assert.deepEqual(await labels(scoped, own), ['entity']);
  });

  it('have columns that mean what --key says: relations of a registry, or nothing', async () => {
    const registry = file(
      'uses.entities.yaml',
      'linkTypes: { Uses: { from: user, to: used, forward: Runs } }\nentities: []\n',
    );
    const table = file('tools.csv', 'Name,Tool,Runs,TLP\nTurla,Mimi,Loki,red\nMimi,,,\nLoki,,,\n');
    const run = (...more: readonly string[]) =>
      dossier('import', 'table', '--no-bundled', '--registry', registry, ...more, table);
    const { stdout, stderr } = await run('--key', 'tool=Uses.used', '--key', 'tlp=');
    assert.match(
      stdout,
      /name: Turla\n {4}links:\n {6}- type: Uses\n {8}used: mimi\n {6}- type: Uses\n {8}used: loki\n/,
    );
    assert.match(stderr, /Name = name, Tool = Uses\.used, Runs = Uses\.used, TLP = \(left out\)/);
    assert.match((await run('--key', 'Tool=used')).stderr, /Tool = Uses\.used/);
    assert.match((await run('--key', 'Tool=Runs')).stderr, /Tool = Uses\.used/);
    assert.match((await run('--key', 'Name=Name', '--key', 'Tool=name')).stderr, /Name = Name, Tool = name/);
    assert.equal((await run('--key', 'Tool=nothing')).status, 2);
    const left = file('left.csv', 'Name,Runs\nTurla,Elsewhere\n');
    const { stdout: shown } = await dossier('import', 'table', '--no-bundled', '--registry', registry, left);
    assert.match(shown, /# link: Turla – Runs – Elsewhere\n/, 'in the words of the registry');
  });

  it('print the registry as it would be, with what is not ticked as comments, and what was not whole', async () => {
    const table = file('list.csv', 'Name,Country,Parent,Odd\nZorvex,de,,1\nKestra,us,Nowhere Ltd\n,fr,,\n');
    const { status, stdout, stderr } = await dossier('import', 'table', ...options, '--kind', 'Organization', table);
    assert.equal(status, 0);
    assert.equal(
      stderr,
      'dossier: list.csv: Name = name, Country = country, Parent = parent, Odd = Odd\n' +
        'list.csv:3: has fewer cells than the headings\nlist.csv:4: has no name and is left out\n',
    );
    assert.match(
      stdout,
      /- id: zorvex\n {4}schema: Company\n {4}name: Zorvex\n {4}note: x\n {4}profile: z\.md\n {4}country: de\n/,
    );
    assert.match(stdout, /- id: kestra\n {4}schema: Organization\n {4}name: Kestra\n {4}country: us\n/);
    assert.match(stdout, /# Not ticked:\n# entity: Nowhere Ltd – Company · nowhere-ltd\n# {3}Only named with Kestra/);
    const rows = JSON.parse((await dossier('import', 'table', '--json', ...options, table)).stdout) as {
      kind: string;
    }[];
    assert.deepEqual(
      rows.map(({ kind }) => kind),
      ['entity', 'entity', 'value', 'value', 'value'],
    );
    assert.equal((await dossier('import', 'table', file('no.md', 'No table.'))).status, 1);
    assert.equal((await dossier('mentions', '--kind', 'Person', table)).status, 2);
  });

  it('write the entities as CSV, remarks only where they are asked for', async () => {
    assert.equal(
      (await dossier('export', 'table', ...options)).stdout,
      '\ufeffid,schema,name\r\nzorvex,Company,Zorvex\r\n',
    );
    assert.match((await dossier('export', 'table', '--own-notes', ...options)).stdout, /zorvex,Company,Zorvex,x,z\.md/);
  });
});
