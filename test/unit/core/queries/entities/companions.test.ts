import assert from 'node:assert/strict';
import { companionsOf } from '../../../../../src/core/queries/entities/companions';
import { entityOf, registryOfEntries } from '../registryOf';

const REGISTRY = registryOfEntries(`
  - { id: nvidia, name: Nvidia }
  - { id: amd, name: AMD }
  - { id: smic, name: SMIC }
  - { id: tsmc, name: TSMC }
  - { id: talks, schema: Event, name: Talks, involved: [amd, nvidia, smic, unknown], organizer: tsmc }
  - { id: deal, schema: Agreement, name: Deal, involved: [smic, nvidia, nvidia] }
  - { id: fair, schema: Event, name: Fair, organizer: nvidia, involved: [tsmc, amd] }
  - { id: club, name: Club, involved: tsmc, links: [{ type: Membership, member: nvidia }] }
  - { id: odd, name: Odd, involved: amd, links: [{ type: Friendship, involved: nvidia }] }
`);

describe('who else was involved', () => {
  const of = (id: string, ...known: readonly string[]) =>
    companionsOf(REGISTRY, entityOf(REGISTRY, id), new Set(known)).map((other) => other.id);

  it('is who is named beside the entity where it is involved, the most frequent first', () => {
    assert.deepEqual(of('nvidia'), ['smic', 'amd']);
    assert.deepEqual(of('amd'), ['nvidia', 'smic', 'tsmc']);
  });

  it('leaves out those of an event in which the entity has another part, and those that are known', () => {
    assert.deepEqual(of('tsmc'), ['amd']);
    assert.deepEqual(of('nvidia', 'smic'), ['amd']);
  });
});
