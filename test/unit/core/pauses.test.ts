import assert from 'node:assert/strict';
import { chronicle } from '../../../src/core/answers/entities/chronicle';
import { groupEntities } from '../../../src/core/answers/entities/entityGroups';
import { nameOrder, sortByName, sortNewestFirst } from '../../../src/core/answers/entities/sortEntities';
import { searchNames } from '../../../src/core/answers/names/searchNames';
import { readNames } from '../../../src/core/notes/unregistered/findUnregistered';
import { rankNames } from '../../../src/core/notes/unregistered/rankNames';
import { UnregisteredIndex } from '../../../src/core/notes/unregistered/unregisteredIndex';
import { Engine } from '../../../src/core/registry/engine/engine';
import { parseRegistryFile } from '../../../src/core/registry/files/parseRegistryFile';
import { mergeRegistry } from '../../../src/core/registry/merging/mergeRegistry';
import { BUILT_IN } from '../../../src/core/registry/vocabulary/vocabulary';
import { type Resumable, runToEnd } from '../../../src/core/text/base/lazy';
import { lexZones } from '../../../src/core/text/markdown/zones';

/** How often work gives way to other work. */
function pausesIn(work: Resumable<unknown>): number {
  let count = 0;
  while (!work.next().done) count++;
  return count;
}

const TEXT = `entities:\n${Array.from({ length: 1234 }, (_, k) => {
  const names = `name: [Acme ${k}, Shared ${k % 1000}], parent: e${(k * 7) % 1234}`;
  const facts = `facts: [{ date: ${2000 + (k % 20)}-01, text: Fact ${k} }]`;
  return `  - { id: e${k}, schema: ${k % 5 === 0 ? 'Event' : 'Company'}, ${names}, ${facts} }\n`;
}).join('')}`;

describe('Long work pauses at the same places, so that the editor can do something else', () => {
  const file = runToEnd(parseRegistryFile('a', 1, TEXT));
  const registry = runToEnd(mergeRegistry([file]));
  const entities = [...registry.entities()];

  it('while a registry of 1,234 entities is read, merged and checked', () => {
    assert.equal(pausesIn(parseRegistryFile('a', 1, TEXT)), 138);
    assert.equal(pausesIn(parseRegistryFile('a', 1, TEXT.replace('Fact 1000 ', 'News '), file)), 3);
    assert.equal(pausesIn(mergeRegistry([file, { ...file, file: 'b' }])), 7);
    assert.equal(pausesIn(registry.allProblems()), 8);
    const engine = new Engine();
    assert.equal(pausesIn(engine.setFile('a', 1, TEXT)), 138);
    assert.equal(pausesIn(engine.update()), 61);
  });

  it('while they are sorted, grouped and put into a chronicle', () => {
    assert.deepEqual(
      [nameOrder(registry, 'en'), sortByName(entities, 'en'), sortNewestFirst(entities), chronicle(registry)].map(
        pausesIn,
      ),
      [3, 2, 2, 25],
    );
    assert.equal(pausesIn(groupEntities(BUILT_IN, entities, 'kind', 'en')), 1);
  });

  it('while names are searched for', () => {
    const engine = new Engine();
    runToEnd(engine.setFile('a', 1, TEXT));
    const snapshot = runToEnd(engine.update());
    const used = new Map(entities.slice(0, 300).map(({ id }) => [id, 1]));
    const searches = ['', 'acme', 'acme 1', 'zz'].map((text) =>
      searchNames(snapshot, text, { limit: 50, locale: 'en', used }),
    );
    assert.deepEqual(searches.map(pausesIn), [23, 30, 30, 4]);
  });

  it('while names that no registry knows are found and ranked', () => {
    const note = Array.from({ length: 600 }, (_, k) => `They met *Zed${k} Foo${k % 100}*. 鑫泰${k}科技公司。\n\n`).join(
      '',
    );
    const empty = runToEnd(new Engine().update());
    assert.equal(pausesIn(readNames(note, lexZones(note), [], empty)), 50);
    const found = runToEnd(readNames(note, lexZones(note), [], empty));
    const index = new UnregisteredIndex();
    for (let n = 0; n < 300; n++) index.set(`${n}`, { ...found, names: found.names.slice(n * 7, n * 7 + 60) });
    assert.equal(pausesIn(rankNames(index, () => false)), 5);
  });
});
