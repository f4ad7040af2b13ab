import assert from 'node:assert/strict';
import { compareIsoDates, isIsoDate } from '../../../../../src/core/text/units/isoDate';

describe('a date', () => {
  it('is a year, a month or a day that there is, perhaps with a time', () => {
    for (const date of [
      '2025',
      '2025-01',
      '2025-12',
      '2025-01-01',
      '2025-07-31',
      '2025-06-30',
      '2024-02-29',
      '2000-02-29',
      '2025-06-09T12:30:00Z',
    ])
      assert.ok(isIsoDate(date), date);
    for (const date of [
      '',
      '25',
      '2025-00',
      '2025-13',
      '2025-1',
      '2025-07-00',
      '2025-07-32',
      '2025-06-31',
      '2025-02-29',
      '1900-02-29',
      '2025-02-30',
      '2025-07-16 ',
      'July 2025',
    ])
      assert.ok(!isIsoDate(date), date);
  });

  it('is earlier or later than another as far as both are given', () => {
    assert.equal(compareIsoDates('2024', '2025'), -1);
    assert.equal(compareIsoDates('2025-06', '2025-05'), 1);
    assert.equal(compareIsoDates('2025', '2025-06'), 0);
    assert.equal(compareIsoDates('2025-06-09', '2025-06'), 0);
  });
});
