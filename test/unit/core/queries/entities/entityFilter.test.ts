import assert from 'node:assert/strict';
import { type EntityFilter, passes } from '../../../../../src/core/queries/entities/entityFilter';
import { registryOf } from '../registryOf';

const BUNDLED = 'entities:\n  - { id: both, name: Both }\n  - { id: bundled, name: Bundled }\n';
const OWN = 'entities:\n  - { id: both, note: Mine too. }\n  - { id: own, name: Own }\n';

describe('the filter of entities', () => {
  const registry = registryOf(BUNDLED, OWN);

  function shown(filter: Partial<EntityFilter>): readonly string[] {
    const all = { mine: false, mentioned: false, bundled: false, ...filter };
    const mentionsOf = (id: string) => (id === 'bundled' ? 3 : 0);
    return [...registry.entities()].filter((entity) => passes(entity, all, mentionsOf)).map(({ id }) => id);
  }

  it('lets all pass if nothing is required', () => {
    assert.deepEqual(shown({}), ['both', 'bundled', 'own']);
  });

  it('requires an own entry, a bundled entry or a mention', () => {
    assert.deepEqual(shown({ mine: true }), ['both', 'own']);
    assert.deepEqual(shown({ bundled: true }), ['both', 'bundled']);
    assert.deepEqual(shown({ mentioned: true }), ['bundled']);
  });

  it('requires everything that is on', () => {
    assert.deepEqual(shown({ mine: true, bundled: true }), ['both']);
    assert.deepEqual(shown({ mine: true, mentioned: true }), []);
  });
});
