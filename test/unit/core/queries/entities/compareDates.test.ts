import assert from 'node:assert/strict';
import { compareDates, dateOrder } from '../../../../../src/core/queries/entities/compareDates';

describe('compareDates', () => {
  const inOrder: readonly (string | undefined)[] = [
    'soon',
    '-0044-03-15',
    '0800',
    '1999-12-31',
    '2025',
    '2025-04',
    '2025-04-01',
    '2025-06-10/2025-06-12',
    '2025-06-27~',
    '2025-07-15',
    '2025-07-15T00:00',
    '2025-07-15T09:30:00Z',
    '2025-07-16',
    '2026?',
  ];

  it('puts partial dates before what is in them, and what is no date first', () => {
    const sorted = inOrder.toReversed().sort(compareDates);
    assert.deepEqual(sorted, inOrder);
  });

  it('takes the end of an interval whose beginning is open', () => {
    assert.equal(dateOrder('../2025-06'), dateOrder('2025-06'));
  });

  for (const text of [
    '',
    '25-01-01',
    '2025-13',
    '2025-06-32',
    '2025/06',
    'June 2025',
    '2025-6-1',
    '2025-06-09x',
    '/',
  ]) {
    it(`takes ${JSON.stringify(text)} for no whole date`, () => {
      if (text === '2025/06') assert.equal(dateOrder(text), dateOrder('2025'));
      else assert.equal(dateOrder(text), undefined);
    });
  }

  it('finds two that are no dates equal', () => {
    assert.equal(compareDates(undefined, 'soon'), 0);
  });
});
