import assert from 'node:assert/strict';
import { proposalsFor, snapshotOfLayers } from '../../../support/digests';

/** The relations that an event offers to a registry in which Larkfield has these properties. */
function offered(event: string, larkfield: string, more = ''): readonly string[] {
  const text = ["Who's Who", 'Norvex', 'A maker of lamps.', '', 'What Happened When', 'January 9, 2031:', event];
  const registry = `entities:
  - { id: norvex, schema: Company, name: Norvex }
  - { id: castellan, schema: Company, name: Castellan }
  - { id: elena, schema: Person, name: Elena Marsh }
  - { id: alder, schema: Place, name: Port Alder }
  - { id: larkfield, schema: Company, name: Larkfield${larkfield} }
${more}`;
  return proposalsFor(text.join('\n'), snapshotOfLayers('', registry)).items.flatMap((item) => {
    if (item.kind !== 'relation') return [];
    const flags = item.flags.map(({ code, parameters }) => [code, ...Object.values(parameters)].join(' '));
    const values = Object.entries(item.values).map(([key, value]) => `${key}=${value}`);
    return [[item.key, ...values, ...flags].join(', ')];
  });
}

describe('a relation that an event of a digest states', () => {
  const owned = 'Larkfield, a subsidiary of Norvex, sold lamps.';

  it('is new where the registry has none of its kind between the two', () => {
    assert.deepEqual(offered(owned, ''), ['relation Ownership norvex larkfield']);
    assert.deepEqual(offered('Norvex supplies lamps to Larkfield.', ', parent: norvex'), [
      'relation Supply norvex larkfield',
    ]);
  });

  it('is known by a property or a link, in the entry of either', () => {
    for (const key of ['parent', 'owner']) assert.deepEqual(offered(owned, `, ${key}: norvex`), [], key);
    assert.deepEqual(offered(owned, ', links: [{ type: Ownership, owner: norvex }]'), []);
    const other = '  - { id: norvex, links: [{ type: Ownership, asset: larkfield }] }\n';
    assert.deepEqual(offered(owned, '', other), []);
    assert.deepEqual(offered(owned, ', links: [{ type: Partnership, partner: norvex }]'), [
      'relation Ownership norvex larkfield',
    ]);
  });

  it('is a plan only where no sentence says that it is so, whichever comes first', () => {
    const plan = "Regulators cleared Norvex's acquisition of Larkfield.";
    const fact = 'Norvex acquired Larkfield.';
    assert.deepEqual(offered(plan, ''), ['relation Ownership norvex larkfield, not-done']);
    for (const event of [`${plan} ${fact}`, `${fact} ${plan}`]) {
      assert.deepEqual(offered(event, ''), ['relation Ownership norvex larkfield'], event);
    }
  });

  it('is doubtful where another is known as the owner of the whole', () => {
    const doubtful = ['relation Ownership norvex larkfield, other-owner Castellan'];
    assert.deepEqual(offered(owned, ', parent: castellan'), doubtful);
    assert.deepEqual(offered(owned, ', owner: castellan'), doubtful);
    assert.deepEqual(offered(owned, ', links: [{ type: Ownership, owner: castellan }]'), doubtful);
    const links = '  - { id: castellan, links: [{ type: Ownership, asset: larkfield }] }\n';
    assert.deepEqual(offered(owned, '', links), doubtful);
    assert.deepEqual(offered('Norvex holds 12% of Larkfield.', ', parent: castellan'), [
      'relation Ownership norvex larkfield, percentage=12, startDate=2031-01-09',
    ]);
  });

  it('is between entities that may have it, and never of one with itself', () => {
    assert.deepEqual(offered('Elena Marsh, the founder of Norvex, came.', ''), [
      'relation Directorship elena norvex, role=founder',
    ]);
    assert.deepEqual(offered('Elena Marsh, the founder of Port Alder, came.', ''), []);
    assert.deepEqual(offered('Norvex, the founder of Larkfield, came.', ''), []);
    assert.deepEqual(offered('Elena Marsh supplies lamps to Norvex.', ''), []);
    assert.deepEqual(offered('Norvex supplies lamps to Elena Marsh.', ''), ['relation Supply norvex elena']);
    assert.deepEqual(offered('Elena Marsh acquired Norvex.', ''), ['relation Ownership elena norvex']);
    assert.deepEqual(offered('Norvex acquired Elena Marsh.', ''), []);
    assert.deepEqual(offered('Port Alder acquired Norvex.', ''), []);
    assert.deepEqual(offered('Norvex supplies lamps to Norvex.', ''), []);
  });
});
