import assert from 'node:assert/strict';
import { type EntityFilter, passes } from '../../../../../src/core/answers/entities/entityFilter';
import { registryOf } from '../registryOf';

const BUNDLED = 'entities:\n  - { id: both, name: Both }\n  - { id: bundled, name: Bundled }\n';
const OWN = 'entities:\n  - { id: both, note: Mine too. }\n  - { id: own, name: Own }\n';

describe('the filter of entities', () => {
  const registry = registryOf(BUNDLED, OWN);

  function shown(filter: Partial<EntityFilter>): readonly string[] {
    const all = { whose: 'both', mentioned: false, ...filter } as const;
    const mentionsOf = (id: string) => (id === 'bundled' ? 3 : 0);
    return [...registry.entities()]
      .filter((entity) => passes(entity, all, mentionsOf, new Set(['own'])))
      .map(({ id }) => id);
  }

  it('lets all pass if nothing is chosen', () => {
    assert.deepEqual(shown({}), ['both', 'bundled', 'own']);
  });

  it('requires an own entry, a bundled entry or a mention', () => {
    assert.deepEqual(shown({ whose: 'mine' }), ['both', 'own']);
    assert.deepEqual(shown({ whose: 'bundled' }), ['both', 'bundled']);
    assert.deepEqual(shown({ mentioned: true }), ['bundled']);
    assert.deepEqual(shown({ watched: true }), ['own']);
  });

  it('requires both that are chosen', () => {
    assert.deepEqual(shown({ whose: 'bundled', mentioned: true }), ['bundled']);
    assert.deepEqual(shown({ whose: 'mine', mentioned: true }), []);
  });
});
