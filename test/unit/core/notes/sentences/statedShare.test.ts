import assert from 'node:assert/strict';
import { statedShare, statesMoney } from '../../../../../src/core/notes/sentences/statedShare';

describe('the share that a sentence states', () => {
  function check(sentence: string, share: string | undefined): void {
    it(`${share ?? 'none'}: ${sentence}`, () => assert.equal(statedShare(sentence), share));
  }

  check('Marlo took a 15 percent stake in Quibble.', '15');
  check('Marlo holds 7.5% of Quibble.', '7.5');
  check('a 30-percent stake', '30');
  check('20 per cent', '20');
  check('马洛资本持有灰沼控股百分之15的股份。', '15');
  check('马洛资本持股12.25％。', '12.25');
  check('Marlo hält 7,5 Prozent an Quibble.', '7.5');
  check('Marlo détient 12 pour cent.', '12');
  check('It holds 15%, and 15 percent it was.', '15');

  check('It rose from 10% to 15%.', undefined);
  check('Sales rose by 140%.', undefined);
  check('It holds 15 percentages', undefined);
  check('1,000% of nothing, in 2025', undefined);
  check('Marlo owns Quibble.', undefined);
});

describe('a sentence names money', () => {
  for (const sentence of [
    'Marlo took 15% of Quibble for $1 million.',
    'It paid 20m euros.',
    'It paid EUR 5,000,000.',
    'It paid 3.5 billion yuan.',
    'Marlo zahlte 5 Mio. Euro.',
    '马洛资本出资4亿元。',
    '马洛资本出资5億美圓。',
  ])
    it(`in: ${sentence}`, () => assert.ok(statesMoney(sentence)));
  for (const sentence of [
    'Marlo owns 30% of Quibble since May 2025.',
    'It ran CVE-2024-30 on 4 chips.',
    '马洛资本持股12%。',
  ])
    it(`not in: ${sentence}`, () => assert.ok(!statesMoney(sentence)));
});
