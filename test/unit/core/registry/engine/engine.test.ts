import assert from 'node:assert/strict';
import { findMentions } from '../../../../../src/core/notes/mentions/findMentions';
import { Engine } from '../../../../../src/core/registry/engine/engine';
import { runToEnd } from '../../../../../src/core/text/base/lazy';

function registry(names: readonly string[]): string {
  return `entities:\n${names.map((name, index) => `  - id: e${index}\n    name: ${name}\n`).join('')}`;
}

function found(engine: Engine, text: string): string[] {
  return findMentions(text, engine.snapshot).map(({ start, end, entities }) => `${text.slice(start, end)}=${entities}`);
}

describe('Engine', () => {
  it('begins empty and keeps its snapshot while nothing changes', () => {
    const engine = new Engine();
    assert.equal(engine.snapshot.version, 0);
    assert.deepEqual(found(engine, 'Alpha'), []);
    runToEnd(engine.setFile('a', 1, registry(['Alpha'])));
    const first = runToEnd(engine.update());
    assert.equal(runToEnd(engine.update()), first);
    assert.deepEqual(found(engine, 'Alpha'), ['Alpha=e0']);
  });

  it('counts its snapshots, and keeps the matcher while no name changes', () => {
    const engine = new Engine();
    const bulk = new TextEncoder().encode('{"id":"NK-1","schema":"Company","properties":{"name":["Gamma"]}}');
    runToEnd(engine.setFile('a', 1, registry(['Alpha'])));
    runToEnd(engine.setBulkFile('b', bulk));
    const first = runToEnd(engine.update());
    assert.equal(first.version, 1);
    runToEnd(engine.setFile('a', 1, `${registry(['Alpha'])}    summary: Text.\n`));
    const second = runToEnd(engine.update());
    assert.equal(second.version, 2);
    assert.equal(second.matcher, first.matcher);
    engine.deleteFile('b');
    assert.notEqual(runToEnd(engine.update()).matcher, first.matcher);
    assert.deepEqual(found(engine, 'Alpha Gamma'), ['Alpha=e0']);
    engine.deleteFile('b');
    assert.equal(runToEnd(engine.update()).version, 3);
  });

  it('judges a name as that of a place from when one of the files says that it is one', () => {
    const engine = new Engine();
    const isFound = () => found(engine, 'Chicago Symphony Orchestra').length > 0;
    const set = (file: string, schema: string) => {
      runToEnd(engine.setFile(file, 1, `${registry(['Chicago'])}    schema: ${schema}\n`));
      runToEnd(engine.update());
    };
    set('a', 'Company');
    assert.ok(isFound());
    set('a', 'Place');
    assert.ok(!isFound());
    set('a', 'Company');
    assert.ok(isFound());
    set('b', 'Place');
    assert.ok(!isFound());
    set('b', 'Company');
    assert.ok(isFound());
  });

  it('judges a name of bulk data alike before and after an entry adds to its entity', () => {
    const engine = new Engine();
    const bulk = '{"id":"NK-1","schema":"Company","properties":{"name":["Alpha"],"alias":["London"]}}';
    runToEnd(engine.setBulkFile('b', new TextEncoder().encode(bulk)));
    runToEnd(engine.update());
    const before = found(engine, 'London Museum, Ann London Museum');
    assert.deepEqual(before, ['London=NK-1']);
    runToEnd(engine.setFile('a', 1, 'entities:\n  - id: NK-1\n    summary: Text.\n'));
    runToEnd(engine.update());
    assert.deepEqual(found(engine, 'London Museum, Ann London Museum'), before);
  });

  it('compiles only what an edit changed, also if it moves everything after it', () => {
    const engine = new Engine();
    const names = Array.from({ length: 400 }, (_, index) => `Alpha Name${index}x`);
    runToEnd(engine.setFile('a', 1, registry(names)));
    runToEnd(engine.update());
    const base = engine.snapshot.matcher.parts[0]?.segment;
    names[3] = 'A longer Beta Name';
    runToEnd(engine.setFile('a', 1, registry(names)));
    runToEnd(engine.update());
    assert.equal(engine.snapshot.matcher.parts[0]?.segment, base);
    assert.deepEqual(found(engine, 'alpha name3x, a longer beta name, alpha name399x'), [
      'a longer beta name=e3',
      'alpha name399x=e399',
    ]);
    runToEnd(engine.setFile('a', 1, registry(names.slice(0, 399))));
    runToEnd(engine.update());
    assert.equal(engine.snapshot.matcher.parts[0]?.segment, base);
    assert.deepEqual(found(engine, 'alpha name399x alpha name398x'), ['alpha name398x=e398']);
    names[3] = 'Alpha Name3x';
    runToEnd(engine.setFile('a', 1, registry(names)));
    runToEnd(engine.update());
    assert.deepEqual(found(engine, 'alpha name3x alpha name399x'), ['alpha name3x=e3', 'alpha name399x=e399']);
  });

  it('compiles all anew where much changed', () => {
    const engine = new Engine();
    runToEnd(engine.setFile('a', 1, registry(Array.from({ length: 400 }, (_, index) => `Alpha Name${index}x`))));
    runToEnd(engine.update());
    runToEnd(engine.setFile('a', 1, registry(Array.from({ length: 400 }, (_, index) => `Beta Name${index}x`))));
    runToEnd(engine.update());
    assert.equal(engine.snapshot.matcher.parts.length, 1);
    assert.deepEqual(found(engine, 'alpha name7x beta name7x'), ['beta name7x=e7']);
  });

  it('forgets a file', () => {
    const engine = new Engine();
    runToEnd(engine.setFile('a', 1, registry(['Alpha'])));
    runToEnd(engine.setFile('b', 2, 'entities:\n  - id: e0\n    alias: Beta\n'));
    runToEnd(engine.update());
    assert.deepEqual(found(engine, 'Alpha Beta'), ['Alpha=e0', 'Beta=e0']);
    engine.deleteFile('b');
    runToEnd(engine.update());
    assert.deepEqual(found(engine, 'Alpha Beta'), ['Alpha=e0']);
  });

  it('is unharmed by an update that is broken off', () => {
    const engine = new Engine();
    runToEnd(engine.setFile('a', 1, registry(['Alpha'])));
    const first = runToEnd(engine.update());
    runToEnd(engine.setFile('a', 1, registry(['Beta'])));
    engine.update().return(first);
    assert.equal(engine.snapshot, first);
    runToEnd(engine.update());
    assert.deepEqual(found(engine, 'Alpha Beta'), ['Beta=e0']);
  });
});
