import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { runToEnd } from '../../../../../src/core/base/resumable';
import { Engine } from '../../../../../src/core/engine';
import { unpackEntries } from '../../../../../src/core/registry/files/entryCache';
import { plainEntry } from '../../../../../src/core/registry/files/lazyEntry';
import { decodeUtf8, encodeUtf8 } from '../../../../../src/core/text/utf8';

const TEXT = readFileSync('data/registry/products.entities.yaml', 'utf8');

function engineWith(text: string, packed?: Uint8Array): Engine {
  const engine = new Engine();
  runToEnd(engine.setFile('a.entities.yaml', 1, text, packed));
  runToEnd(engine.update());
  return engine;
}

/** What an engine read, as plain data. */
function entries(engine: Engine): unknown {
  const { entries: placed, problems } = engine.snapshot.registry.files.get('a.entities.yaml')!;
  return [placed.map(({ start, entry }) => ({ start, entry: plainEntry(entry) })), problems];
}

describe('entryCache', () => {
  const cold = engineWith(TEXT);
  const packed = runToEnd(cold.packFile('a.entities.yaml'));

  it('gives back what parsing gave', () => {
    assert.deepEqual(entries(engineWith(TEXT, packed)), entries(cold));
  });

  it('is asked, and not the YAML, for what has not changed', () => {
    const { entries: placed } = cold.snapshot.registry.files.get('a.entities.yaml')!;
    const item = TEXT.slice(placed[0]!.start, placed[1]!.start);
    const known = runToEnd(unpackEntries(packed));
    const entry = known(item)?.entry;
    assert.deepEqual(entry && plainEntry(entry), plainEntry(placed[0]!.entry));
    assert.equal(known(`${item} `), undefined);
    const edited = TEXT.replace(/summary: .*/, 'summary: Another.');
    assert.deepEqual(entries(engineWith(edited, packed)), entries(engineWith(edited)));
  });

  it('leaves out what has problems, so that they are told each time', () => {
    const bad = 'entities:\n  - id: A\n    name: x\n  - id: b\n    name: B\n    date: soon\n';
    const engine = engineWith(bad);
    const kept = runToEnd(engine.packFile('a.entities.yaml'));
    assert.ok(kept.length < 50, `${kept.length} bytes`);
    assert.deepEqual(entries(engineWith(bad, kept)), entries(engine));
  });

  const damaged: [string, Uint8Array][] = [
    ['nothing', new Uint8Array(0)],
    ['another format', packed.with(17, '2'.charCodeAt(0))],
    ['no text at all', new Uint8Array(1000)],
    ['the first half', packed.slice(0, packed.length / 2)],
    ['the first bytes', packed.slice(0, 30)],
    ['a changed letter in each entry', encodeUtf8(decodeUtf8(packed).replaceAll('"en"', '"de"'))],
  ];
  for (const [what, text] of damaged) {
    it(`takes no harm from ${what}`, () => assert.deepEqual(entries(engineWith(TEXT, text)), entries(cold)));
  }

  it('takes no harm from any changed byte', () => {
    const wanted = entries(cold);
    for (let at = 0; at < packed.length; at += 97) {
      assert.deepEqual(entries(engineWith(TEXT, packed.with(at, packed[at]! ^ 0x55))), wanted, `byte ${at}`);
    }
  });

  it('is empty for a file that is not there', () => assert.equal(runToEnd(cold.packFile('b')).length, 0));
});
