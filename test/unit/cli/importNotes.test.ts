import assert from 'node:assert/strict';
import { commandLine } from '../../support/commandLine';

describe('dossier import notes', () => {
  const { file, dossier } = commandLine();
  const own = file(
    'data/own.entities.yaml',
    'entities:\n  - id: zorvex\n    schema: Company\n    name: Zorvex\n    profile: ../crm/Zorvex.md\n',
  );
  file('crm/Zorvex.md', '---\ntype: vendor\nboss: "[[Ana Ott]]"\n---\n# Zorvex\n\nMakes lamps.\n');
  file('crm/people/Ana Ott.md', 'Runs Zorvex.\n');
  file('crm/2025-01-05.md', '---\ntype: vendor\n---\n');
  const options = ['--no-bundled', '--registry', own];

  it('prints the registry as it would be, with the notes beside it, and says what words mean', async () => {
    const said = ['--kind', 'vendor=Company', '--key', 'boss=director'];
    const { status, stdout, stderr } = await dossier('import', 'notes', ...options, ...said, 'crm');
    assert.equal(status, 0);
    assert.equal(
      stderr,
      'dossier: kinds: vendor = Company (2), people = Person (1)\n' +
        'dossier: keys: boss = Directorship.director (1)\n' +
        'dossier: crm/2025-01-05.md is a template or not the name of anything: left out\n',
    );
    assert.equal(
      stdout,
      `entities:
  - id: zorvex
    schema: Company
    name: Zorvex
    profile: ../crm/Zorvex.md
    summary: Makes lamps.
    links:
      - type: Directorship
        director: ana-ott

  - id: ana-ott
    schema: Person
    name: Ana Ott
    summary: Runs Zorvex.
    profile: "../crm/people/Ana Ott.md"
`,
    );
  });

  it('says what is doubtful, takes a kind for notes that say none, and refuses keys that there are not', async () => {
    const rows = async (...more: readonly string[]) => {
      const { stdout } = await dossier(
        'import',
        'notes',
        '--json',
        ...options,
        ...more,
        'crm/Zorvex.md',
        'crm/people/Ana Ott.md',
      );
      return (JSON.parse(stdout) as { ticked: string; label: string }[]).map(({ ticked, label }) => ticked + label);
    };
    assert.deepEqual(await rows('--kind', 'people='), ['-Ana Ott', '+Zorvex', '-Zorvex']);
    assert.equal((await dossier('import', 'notes', '--key', 'boss=nothing', 'crm')).status, 2);
    assert.equal((await dossier('import', 'notes', 'data')).status, 1);
  });

  it('refuses a kind that there is not, in notes and tables, unless a registry declares it', async () => {
    const vessel = file(
      'vessel.entities.yaml',
      'schemas: { Vessel: { like: Product, label: Ship, plural: Ships } }\nentities: []\n',
    );
    const table = file('ships.csv', 'Name,Country\nNorth Star,no\n');
    const kinds = (command: string, kind: string, input: string) =>
      dossier('import', command, '--no-bundled', '--registry', vessel, '--kind', kind, input);
    for (const [command, kind, input, said] of [
      ['notes', 'people=Persn', 'crm', 'there is no kind "Persn"; do you mean "Person"?'],
      ['notes', 'compny', 'crm', 'there is no kind "compny"; do you mean "Company"?'],
      ['table', 'Vesel', table, 'there is no kind "Vesel"; do you mean "Vessel"?'],
      ['table', 'vendor=Fleet', table, 'there is no kind "Fleet"; the kinds are Company, '],
    ] as const) {
      const { status, stdout, stderr } = await kinds(command, kind, input);
      assert.deepEqual([status, stdout], [2, ''], kind);
      assert.ok(stderr.includes(`dossier: --kind: ${said}`), stderr);
    }
    for (const kind of ['Vessel', 'ships']) {
      const { status, stdout } = await kinds('table', kind, table);
      assert.equal(status, 0);
      assert.match(stdout, /schema: Vessel\n {4}name: North Star/);
    }
  });
});
