import assert from 'node:assert/strict';
import { searchReferences } from '../../../../../src/core/answers/names/searchReferences';
import { Engine } from '../../../../../src/core/registry/engine/engine';
import { runToEnd } from '../../../../../src/core/text/base/lazy';

const engine = new Engine();
const text = `version: 1
entities:
  - { id: nvda, schema: Company, name: { en: Nvidia, zh: 英伟达 } }
  - { id: nv-shield, schema: Product, name: Shield }
  - { id: jensen-huang, schema: Person, name: { en: Jensen Huang, zh: 黄仁勋 } }
  - { id: huang-river, schema: Place, name: Huang He }
  - { id: huang, schema: Place, name: Huangshan }
`;
runToEnd(engine.setFile('x.entities.yaml', 0, text));
const snapshot = runToEnd(engine.update());

describe('a search for the entity that a reference means', () => {
  function check(
    typed: string,
    schemas: readonly string[] | undefined,
    from: string,
    ...expected: readonly string[]
  ): void {
    it(`${typed || 'nothing'} typed in ${from}: ${expected.join(', ')}`, () => {
      const found = runToEnd(searchReferences(snapshot, typed, { limit: 10, locale: 'en', schemas, from }));
      assert.deepEqual(
        found.map(({ id }) => id),
        expected,
      );
    });
  }

  check('nv', undefined, 'x', 'nv-shield', 'nvda');
  check('nv', undefined, 'nvda', 'nv-shield');
  check('nv', ['Company'], 'x', 'nvda', 'nv-shield');
  check('shield', undefined, 'x', 'nv-shield');
  check('ywd', undefined, 'x', 'nvda');
  check('英伟', undefined, 'x', 'nvda');
  check('huang', ['Person'], 'x', 'huang', 'jensen-huang', 'huang-river');
  it('has no more than the limit, and those at the beginning of an id before those inside one', () => {
    const found = (typed: string, limit: number) =>
      runToEnd(searchReferences(snapshot, typed, { limit, locale: 'en' })).map(({ id }) => id);
    assert.deepEqual(found('huang', 1), ['huang']);
    assert.deepEqual(found('huang', 2), ['huang', 'huang-river']);
    assert.deepEqual(found('huang', 3), ['huang', 'huang-river', 'jensen-huang']);
    assert.deepEqual(found(' HUANG ', 1), ['huang']);
    assert.equal(found('', 2).length, 2);
  });

  check('', ['Person'], 'x', 'jensen-huang', 'huang-river', 'huang', 'nvda', 'nv-shield');
});
