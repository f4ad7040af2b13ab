import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { finish } from '../../../../src/core/base/steps';
import { Engine } from '../../../../src/core/engine';
import { unpackEntries } from '../../../../src/core/registry/entryCache';

const TEXT = readFileSync('data/registry/products.entities.yaml', 'utf8');

function engineWith(text: string, packed?: string): Engine {
  const engine = new Engine();
  finish(engine.setFile('a.entities.yaml', 1, text, packed));
  finish(engine.update());
  return engine;
}

/** What an engine read, as plain data. */
function entries(engine: Engine): unknown {
  const { entries: placed, problems } = engine.snapshot.registry.files.get('a.entities.yaml')!;
  return JSON.parse(JSON.stringify([placed, problems]));
}

describe('entryCache', () => {
  const cold = engineWith(TEXT);
  const packed = finish(cold.packFile('a.entities.yaml'));

  it('gives back what parsing gave', () => {
    const known = finish(unpackEntries(packed));
    assert.ok(
      known(
        TEXT.slice(cold.snapshot.registry.files.get('a.entities.yaml')!.entries[0]!.start).split(/(?=^ {2}- )/m)[0]!,
      ),
    );
    assert.deepEqual(entries(engineWith(TEXT, packed)), entries(cold));
  });

  it('is asked, and not the YAML, for what has not changed', () => {
    const lies = packed.split('\n').map((line, index) => (index === 2 ? line.split(' ').slice(0, 2).join(' ') : line));
    assert.deepEqual(entries(engineWith(TEXT, lies.join('\n'))), entries(cold));
    const edited = TEXT.replace(/summary: .*/, 'summary: Another.');
    assert.deepEqual(entries(engineWith(edited, packed)), entries(engineWith(edited)));
  });

  it('leaves out what has problems, so that they are told each time', () => {
    const bad = 'entities:\n  - id: A\n    name: x\n  - id: b\n    name: B\n    date: soon\n';
    const engine = engineWith(bad);
    assert.deepEqual(finish(engine.packFile('a.entities.yaml')).split('\n').length, 1);
    assert.deepEqual(entries(engineWith(bad, finish(engine.packFile('a.entities.yaml')))), entries(engine));
  });

  const damaged: [string, string][] = [
    ['nothing', ''],
    ['another format', packed.replace('dossier-entries 1', 'dossier-entries 0')],
    ['no text at all', '\0'.repeat(1000)],
    ['the first half', packed.slice(0, packed.length / 2)],
    ['a changed letter in each entry', packed.replaceAll('"value":"', '"value":"x')],
    ['lines without checks', packed.replace(/^(\S+) \S+ /gm, '$1 ')],
  ];
  for (const [what, text] of damaged) {
    it(`takes no harm from ${what}`, () => assert.deepEqual(entries(engineWith(TEXT, text)), entries(cold)));
  }

  it('is empty for a file that is not there', () => assert.equal(finish(cold.packFile('b')), ''));
});
