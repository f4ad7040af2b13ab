import assert from 'node:assert/strict';
import { settle, settleChange } from '../../../../../src/core/changes/incoming/settle';
import { HARBOUR, proposalsFor, snapshotOfLayers } from '../../../../support/digests';

describe('what is ticked of a digest', () => {
  const { items } = proposalsFor(HARBOUR, snapshotOfLayers(''));
  const silent = 'entity orlan-securities';
  const first = settle(items, new Set(items.map(({ key }) => key).filter((key) => key !== silent)));
  const without = (ticked: ReadonlySet<string>, ...keys: readonly string[]) =>
    new Set([...ticked].filter((key) => !keys.includes(key)));
  const gone = (from: ReadonlySet<string>, to: ReadonlySet<string>) => [...from].filter((key) => !to.has(key));

  it('names nothing but what is ticked or known', () => {
    assert.deepEqual(settle(items, first), first);
    const left = settleChange(items, first, without(first, 'entity norvex'));
    assert.deepEqual(gone(first, left), [
      'entity norvex',
      'event 2030-10-harbour-office-closed-ports-to-lamps',
      'event 2031-02-15-norvex-said-that-lamps-are-shipped',
    ]);
    assert.ok(left.has('event 2030-12-three-makers-of-lamps-norvex-castellan'), 'another entity of it is left');
    assert.ok(left.has('event 2030-11-04-seven-kinds-of-magnets-were-put'), 'it never named one');
  });

  it('comes back with the entity', () => {
    const left = settleChange(items, first, without(first, 'entity norvex'));
    assert.deepEqual(settleChange(items, left, new Set([...left, 'entity norvex'])), first);
  });

  it('has nothing else that is doubtful as soon as a doubtful entity is ticked', () => {
    const more = settleChange(items, first, new Set([...first, silent]));
    assert.deepEqual(gone(more, first), [silent]);
  });

  it('leaves unticked what the user unticked, if its entities are not changed', () => {
    const event = 'event 2030-10-harbour-office-closed-ports-to-lamps';
    const left = settleChange(items, first, without(first, event));
    assert.ok(!settleChange(items, left, without(left, 'entity brightmoor-robotics')).has(event));
  });

  it('cannot have a name of an entity that is not ticked', () => {
    const text = ["Who's Who", 'Norvex', '诺维克斯', 'Quillon', '诺维克斯'].join('\n');
    const { items: named } = proposalsFor(text, snapshotOfLayers(''));
    const key = 'name quillon 诺维克斯';
    assert.ok(settleChange(named, new Set(), new Set(['entity quillon', key])).has(key));
    assert.ok(!settleChange(named, new Set(), new Set([key])).has(key));
  });
});
