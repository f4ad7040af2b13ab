import assert from 'node:assert/strict';
import type { Label } from '../../../../../src/core/registry/vocabulary/rows';
import { LINK_TYPE_ROWS } from '../../../../../src/core/registry/vocabulary/tables/linkTypes';
import { PROPERTY_ROWS } from '../../../../../src/core/registry/vocabulary/tables/properties';
import { isOwning, sideOf, verbOf } from '../../../../../src/core/registry/vocabulary/verbs';
import { BUILT_IN, PROPERTY_KEYS, propertyRowOf } from '../../../../../src/core/registry/vocabulary/vocabulary';

/** The properties by which an entity names another one; those that links alone have are details of a link. */
const RELATIONS = PROPERTY_ROWS.filter(({ key, kind }) => kind === 'reference' && PROPERTY_KEYS.includes(key)).map(
  ({ key }) => key,
);
const ENDS = { self: 'Company', other: 'Company' };

function verb(kind: string, locale: string) {
  return verbOf(BUILT_IN, { kind, role: undefined, isTrade: false }, ENDS, locale);
}

describe('the verbs of relations', () => {
  it('are in the row of each property that names an entity, and in no other', () => {
    for (const { key, verb: said } of PROPERTY_ROWS) {
      const isRelation = RELATIONS.includes(key);
      assert.equal(said !== undefined, isRelation, `${key}: its row ${isRelation ? 'lacks' : 'needs no'} "verb"`);
    }
  });

  it('are words in both languages', () => {
    const verbs: readonly Label[] = [...PROPERTY_ROWS, ...LINK_TYPE_ROWS].flatMap((row) => row.verb ?? []);
    for (const { en, zh } of verbs.flatMap((said) => [said, ...(said.for ?? [])])) {
      assert.match(en, /^[a-z]+(?: [a-z]+)*$/);
      assert.match(zh, /^\p{Script=Han}+$/u, en);
    }
  });

  it('say from either end of a link the same of the same one, who is on the side of those who act', () => {
    for (const { type, isMutual, from, to } of LINK_TYPE_ROWS) {
      const seen = BUILT_IN.linkEnds(type).map((end) => ({
        end,
        ...verb(`${type}.${end}`, 'en'),
        side: sideOf(BUILT_IN, `${type}.${end}`),
      }));
      for (const { end, by, side } of seen) {
        const acts = end === from.key;
        assert.equal(by, isMutual ? 'both' : acts ? 'other' : 'self', `${type}.${end}`);
        assert.equal(side, !isMutual && acts ? 'left' : 'right', `${type}.${end}`);
      }
      assert.ok(from.key === to.key || seen.length === 2);
    }
  });

  it('say the same of a property from either end, whose sides are opposite where it has a direction', () => {
    for (const key of RELATIONS) {
      const [one, other] = [verb(key, 'en').by, verb(`^${key}`, 'en').by];
      assert.ok(one === 'both' ? other === 'both' : one !== other && other !== 'both', key);
      const sides = new Set([sideOf(BUILT_IN, key), sideOf(BUILT_IN, `^${key}`)]);
      assert.equal(sides.size, propertyRowOf(key)?.verb?.left === undefined ? 1 : 2, key);
    }
  });

  it('know what owning is, and take a word of the author as it is', () => {
    assert.deepEqual(
      ['Ownership.owner', 'Ownership.asset', 'parent', '^parent', 'owner', 'Supply.supplier', 'brand'].filter(isOwning),
      ['Ownership.owner', 'Ownership.asset', 'parent', '^parent', 'owner'],
    );
    assert.deepEqual(verb('Blood feud.foe', 'zh-cn'), { text: 'Blood feud', by: 'both' });
    assert.equal(sideOf(BUILT_IN, 'Blood feud.foe'), 'right');
    assert.deepEqual(verbOf(BUILT_IN, { kind: 'UnknownLink.object', role: 'sues', isTrade: false }, ENDS, 'en'), {
      text: 'sues',
      by: 'self',
    });
  });
});
