import assert from 'node:assert/strict';
import { readRegistry } from '../readRegistry';

const DECLARED =
  'linkTypes:\n  Uses: { from: user, to: used, ties: true }\n  Meets: { from: guest, to: host }\n  Sees: { from: seer, to: seen, ties: false }\n';

describe('the entities that an entry ties closely', () => {
  function check(fields: string, expected: boolean): void {
    it(`${fields}: ${expected ? 'the other' : 'none'}`, () => {
      const text = `${DECLARED}entities:\n- { id: a, name: A, ${fields} }\n- { id: b, name: B }\n- { id: c, name: C }\n`;
      const registry = readRegistry([{ file: 'f', text }]);
      assert.equal(registry.areTied('a', 'b'), expected);
      assert.equal(registry.areTied('b', 'a'), expected);
      assert.equal(registry.areTied('c', 'b'), false);
    });
  }

  for (const key of ['manufacturer', 'developer', 'brand', 'isVariantOf', 'isPartOf', 'parent'])
    check(`${key}: b`, true);
  for (const key of ['country', 'involved', 'sector', 'location', 'organizer']) check(`${key}: b`, false);
  check('links: [{ type: Ownership, owner: b }]', true);
  check('links: [{ type: Ownership, owner: b, percentage: 50 }]', true);
  check('links: [{ type: Ownership, owner: b, percentage: 49.9% }]', false);
  check('links: [{ type: Ownership, owner: b, percentage: some }]', false);
  check('links: [{ type: Directorship, organization: b }]', true);
  check('links: [{ type: Employment, employer: b }]', true);
  check('links: [{ type: Membership, organization: b }]', true);
  check('links: [{ type: Supply, customer: b }]', false);
  check('links: [{ type: UnknownLink, object: b, role: parent }]', false);
  check('links: [{ type: Uses, used: b }]', true);
  check('links: [{ type: Uses, user: b }]', true);
  check('used: [b]', true);
  check('links: [{ type: Meets, host: b }]', false);
  check('host: [b]', false);
  check('seen: b', false);
  check('parent: a', false);
});
