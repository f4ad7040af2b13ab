import assert from 'node:assert/strict';
import { tiesOf } from '../../../../../src/core/registry/merging/ownWordProblems';
import { BUILT_IN } from '../../../../../src/core/registry/vocabulary/vocabulary';
import { readRegistry } from '../readRegistry';

const DECLARED =
  'linkTypes:\n  Uses: { from: user, to: used, ties: true }\n  Meets: { from: guest, to: host }\n  Sees: { from: seer, to: seen, ties: false }\n';

describe('the entities that an entry ties closely', () => {
  const entitiesWith = (fields: string): string =>
    `entities:\n- { id: a, name: A, ${fields} }\n- { id: b, name: B }\n- { id: c, name: C }\n- { id: B-2, name: Q }\n`;

  function check(fields: string, expected: boolean, declared = true, other = 'b'): void {
    it(`${fields}: ${expected ? 'the other' : 'none'}${declared ? '' : ', where nothing is declared'}`, () => {
      const registry = readRegistry([{ file: 'f', text: (declared ? DECLARED : '') + entitiesWith(fields) }]);
      assert.equal(registry.areTied('a', other), expected);
      assert.equal(registry.areTied(other, 'a'), expected);
      assert.equal(registry.areTied('c', other), false);
    });
    // What is declared changes nothing else.
    if (declared && !/use[dr]/.test(fields)) check(fields, expected, false, other);
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
  // As bulk data may have: no target of an entry, which any text may be.
  check('used: [B-2]', true, true, 'B-2');
  check('links: [{ type: Meets, host: b }]', false);
  check('host: [b]', false);
  check('seen: b', false);
  check('parent: a', false);

  it('are none of an entry without references, of which nothing more is read', () => {
    const entity = readRegistry([{ file: 'f', text: entitiesWith('country: US') }]).entity('a')!;
    const unread = new Proxy(entity, {
      get: (of, key) => (key === 'parts' ? of.parts : assert.fail(`${String(key)} is read`)),
    });
    assert.equal(tiesOf(unread, BUILT_IN).size, 0);
  });
});
