import assert from 'node:assert/strict';
import { mergeInRegistries } from '../../../../../../src/core/changes/merge/mergeInRegistries';
import { runToEnd } from '../../../../../../src/core/text/base/lazy';
import type { Change } from '../../../../../../src/core/text/yaml/write/change';
import { askedOf, checkWriting, newCounts } from '../../../../../fuzz/writer';
import { ODD_REGISTRIES } from '../../../../../support/oddRegistries';
import { readRegistry } from '../../../registry/readRegistry';

const FACT = { date: '2025-02', text: 'New: at last', source: 's' };

/** What features write, into the entry at a place of the file. */
function changesIn(which: number): readonly (readonly Change[])[] {
  const at = (...path: readonly (string | number)[]) => ['entities', which, ...path];
  const alias: Change = { kind: 'add', path: at('alias'), value: 'New, Inc.' };
  const fact: Change = { kind: 'add', path: at('facts'), value: FACT };
  const name: Change = { kind: 'set', path: at('name'), value: 'O’Neill: 甲' };
  return [
    [alias],
    [fact],
    [name],
    [{ kind: 'add', path: at('alias'), value: { value: 'New', notIn: ['New York'] } }],
    [{ kind: 'add', path: at('links'), value: { type: 'Supply', customer: 'b', percentage: '20' } }],
    [{ kind: 'set', path: at('name', 'zh'), value: '新' }],
    [{ kind: 'set', path: at('summary'), value: 'One # two' }],
    [{ kind: 'set', path: at('id'), value: 'new-id' }],
    [{ kind: 'set', path: at('country'), value: ['us', 'gb'] }],
    [{ kind: 'remove', path: at('name') }],
    [{ kind: 'remove', path: at('alias', 0) }],
    [{ kind: 'remove', path: at('facts', 0) }],
    [{ kind: 'remove', path: at() }],
    [{ kind: 'rename', path: at('name'), to: 'alias2' }],
    [{ kind: 'set', path: ['sources', 's2'], value: { title: 'S: 2', note: 'n.md' } }],
    [{ kind: 'set', entry: 'new', path: ['name'], value: { en: 'N', zh: '新' } }],
    [{ kind: 'set', path: ['sources', 's2'], value: { title: 'S2' } }, fact, alias, name, alias, fact],
  ];
}

describe('in an odd registry', () => {
  for (const [what, text] of Object.entries(ODD_REGISTRIES)) {
    it(`${what}: a change is written as it is meant, with every comment, or refused`, () => {
      const counts = newCounts();
      for (const which of [0, 1])
        for (const changes of changesIn(which)) checkWriting(text, askedOf(text, changes), counts);
      const refused = Object.values(counts.refused).reduce((sum, count) => sum + count, 0);
      const isBroken = /JSON|twice|quote|unknown alias|anchored list/.test(what);
      assert.ok(isBroken || refused < counts.calls / 2, JSON.stringify(counts));
    });

    it(`${what}: a merge leaves a registry that says no less, or is refused`, () => {
      const registry = readRegistry([{ file: 'own', text }]);
      const [into, from] = [registry.entity('a'), registry.entity('b')];
      if (!into || !from) return;
      const texts = new Map([['own', text]]);
      const merge = runToEnd(mergeInRegistries(registry, texts, { from, into }, () => 'into'));
      if ('refused' in merge) return;
      const after = readRegistry([{ file: 'own', text: merge.written.get('own')!.text }]);
      assert.equal(after.entity('b')?.id, 'a');
      assert.deepEqual(
        from.names
          .map(({ item }) => item.value)
          .filter((name) => !after.entity('a')!.names.some(({ item }) => item.value === name)),
        [],
      );
    });
  }
});
