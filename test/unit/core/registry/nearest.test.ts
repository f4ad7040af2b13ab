import assert from 'node:assert/strict';
import { isIsoDate } from '../../../../src/core/text/units/isoDate';
import { nearest } from '../../../../src/core/text/units/words';

describe('isIsoDate', () => {
  const good = ['2025', '2025-06', '2025-06-09', '2024-02-29', '2000-02-29', '2025-06-09T10:00:00Z'];
  const bad = [
    '',
    '25',
    '2025-6',
    '2025-13',
    '2025-00',
    '2025-06-31',
    '2025-02-29',
    '1900-02-29',
    '2025-06-09 10:00',
    '2025/06',
    'June',
  ];
  for (const date of good) it(date, () => assert.equal(isIsoDate(date), true));
  for (const date of bad) it(`not ${date}`, () => assert.equal(isIsoDate(date), false));
});

describe('nearest', () => {
  const check = (word: string, expected: string | undefined) =>
    it(`${word}: ${expected}`, () => assert.equal(nearest(word, ['nvidia', 'nvidia-asia', 'intel', 'ge']), expected));
  check('nvidai', 'nvidia');
  check('nvida', 'nvidia');
  check('nvidia-aisa', 'nvidia-asia');
  check('intell', 'intel');
  check('g', undefined);
  check('gee', 'ge');
  check('itnel', 'intel');
  check('eg', undefined);
  check('nvidia-asxyz', undefined);
  check('nvidia-asxy', 'nvidia-asia');
  check('samsung', undefined);
});
