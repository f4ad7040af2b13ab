import assert from 'node:assert/strict';
import { dateOrder } from '../../../../../src/core/answers/entities/dateOrder';

describe('dateOrder', () => {
  const inOrder: readonly string[] = [
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
    '2025-07-15T00:59',
    '2025-07-15T01:00',
    '2025-07-15T09:30:00Z',
    '2025-07-15T23:59',
    '2025-07-16',
    '2026?',
  ];

  it('grows with time, and is less for a date than for the dates inside it', () => {
    const sorted = inOrder.toReversed().sort((a, b) => dateOrder(a)! - dateOrder(b)!);
    assert.deepEqual(sorted, inOrder);
  });

  it('uses the end of an interval whose beginning is open', () => {
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
    it(`does not read ${JSON.stringify(text)} as a whole date`, () => {
      if (text === '2025/06') assert.equal(dateOrder(text), dateOrder('2025'));
      else assert.equal(dateOrder(text), undefined);
    });
  }
});
