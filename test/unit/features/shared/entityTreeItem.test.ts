import assert from 'node:assert/strict';
import { namedEntityItem } from '../../../../src/features/shared/rows/entityTreeItem';
import { snapshotOf } from '../../../support/snapshotOf';

describe('the row of an entity', () => {
  const { registry } = snapshotOf(
    'entities:\n  - { id: acme, schema: Company, name: { en: Acme, zh: 极致 }, alias: Ajax }\n',
  );
  const descriptionWith = (facts: object) =>
    namedEntityItem(registry, registry.entity('acme')!, { mentions: 0, ...facts }).description;

  it('has the name by which it was found beside its own, else the one in another language', () => {
    assert.equal(descriptionWith({}), '极致');
    assert.equal(descriptionWith({ found: 'Ajax' }), 'Ajax');
    assert.equal(descriptionWith({ found: 'Acme', mentions: 2 }), '2 · 极致');
    assert.equal(descriptionWith({ label: '极致' }), 'Acme');
  });

  it('has another name only where there is room for all of it, unless it was searched for', () => {
    assert.equal(descriptionWith({ mentions: 2, label: 'Acme of the Northern Isles' }), '2');
    assert.equal(descriptionWith({ mentions: 2, label: 'Acme of the North' }), '2 · Acme');
    assert.equal(descriptionWith({ mentions: 2, label: 'Acme of the Northern Isles', found: 'Ajax' }), '2 · Ajax');
    const item = namedEntityItem(registry, registry.entity('acme')!, {
      mentions: 2,
      label: 'Acme of the Northern Isles',
    });
    assert.equal(item.accessibilityInformation?.label, 'Acme of the Northern Isles, Acme, 2 mentions, Company');
  });

  it('has a date only where there is room for all of it, and reads it aloud in any case', () => {
    const dates = [{ shown: '2025-07-22', spoken: '2025-07-22' }];
    assert.equal(descriptionWith({ dates }), '2025-07-22 · 极致');
    const item = namedEntityItem(registry, registry.entity('acme')!, {
      ...{ mentions: 2, dates },
      label: 'Acme of the Northern Isles',
    });
    assert.equal(item.description, '2');
    assert.match(item.accessibilityInformation!.label, /2025-07-22, 2 mentions/);
  });

  it('says by a sign and a word that it is watched, and tells menus', () => {
    const item = namedEntityItem(registry, registry.entity('acme')!, { mentions: 2, isWatched: true });
    assert.equal(item.description, '2 · ◉ watched · 极致');
    assert.equal(item.accessibilityInformation?.label, 'Acme, 极致, 2 mentions, watched, Company');
    assert.equal(item.contextValue, 'dossier.entity.watched');
  });
});
