import assert from 'node:assert/strict';
import { companionsIn } from '../../../../src/core/dossier/companions';
import { knowing } from '../unregistered/unregisteredOf';

describe('the entities beside another', () => {
  const { registry } = knowing('Nvidia', 'H20', 'Huawei', 'AMD');
  const naming = (...lists: readonly string[]) => lists.map((ids) => ({ entities: ids.split(' ') }));
  const notes = [naming('e0', 'e2', 'e2'), naming('e3', 'e0', 'e1'), naming('e1 e2', 'e0', 'e1', 'gone')];

  it('are counted by note, the most frequent first, without names that may mean several', () => {
    const found = companionsIn(registry, 'e0', notes, 'en').map(({ name, notes: count }) => `${name} ${count}`);
    assert.deepEqual(found, ['H20 2', 'Huawei 1', 'AMD 1']);
    assert.deepEqual(
      companionsIn(registry, 'e0', [...notes].reverse(), 'en').map(({ name }) => name),
      ['H20', 'Huawei', 'AMD'],
    );
  });
});
