import assert from 'node:assert/strict';
import { statedShare } from '../../../../../src/core/notes/sentences/statedShare';

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
