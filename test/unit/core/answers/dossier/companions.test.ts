import assert from 'node:assert/strict';
import { companionsIn } from '../../../../../src/core/answers/dossier/companions';
import { knowing } from '../../notes/unregistered/unregisteredOf';

describe('the entities beside another', () => {
  const { registry } = knowing('Nvidia', 'H20', 'Huawei', 'AMD');
  /** The names of each line, of which `/` is between those of several meanings. */
  const naming = (...lines: readonly string[]) =>
    lines.flatMap((names, line) => names.split(' ').map((ids) => ({ entities: ids.split('/'), line })));
  const notes = [
    naming('e0 e2 e2', 'e0 e2', 'e0', 'e3'),
    naming('e3 e0 e1'),
    naming('e1/e2 e0 e1 gone', 'e3', 'e0/e1 e3', 'e1'),
  ];

  it('are counted by line, those of most lines first, without names that may mean several', () => {
    const found = companionsIn(registry, 'e0', notes, 'en').map(({ name, lines }) => `${name} ${lines}`);
    assert.deepEqual(found, ['H20 2', 'Huawei 2', 'AMD 1']);
    assert.deepEqual(
      companionsIn(registry, 'e0', [...notes].reverse(), 'en').map(({ name }) => name),
      ['H20', 'Huawei', 'AMD'],
    );
  });
});
