import assert from 'node:assert/strict';
import {
  type Held,
  happenedAt,
  heldAt,
  isLaterThan,
  type Moment,
  type Period,
  periodAt,
  statusText,
} from '../../../../../src/core/answers/entities/held';

describe('what held at a date', () => {
  const check = (
    startDate: string | undefined,
    endDate: string | undefined,
    asOf: string | undefined,
    held: Held,
  ): void => {
    it(`${startDate} to ${endDate}, as of ${asOf}: ${held}`, () =>
      assert.equal(heldAt({ startDate, endDate }, { asOf, today: undefined }), held));
  };
  check('2024', undefined, '2025-07-17', 'held');
  check('2025-07-17', '2025-07-17', '2025-07-17', 'held');
  check('2025-07-18', undefined, '2025-07-17', 'later');
  check('2025-08', undefined, '2025-07-17', 'later');
  check(undefined, '2025-07-16', '2025-07-17', 'over');
  check('2020', '2024', '2025-07-17', 'over');
  check('2026', '2020', '2025', 'later');
  // A shortened date may be any day in it.
  check('2025', '2025', '2025-07-17', 'held');
  check('2025-07', undefined, '2025-07-17', 'held');
  check('2025-07-18', undefined, '2025-07', 'held');
  check(undefined, '2025-07-01', '2025-07', 'held');
  check('2026-01-01', undefined, '2025', 'later');
  check(undefined, undefined, '2025', 'undated');
  check(undefined, undefined, undefined, 'unsaid');
  check('2999', undefined, undefined, 'unsaid');
  check(undefined, '1999', undefined, 'unsaid');
});

describe('whether a date is later than another', () => {
  for (const [date, moment, isLater] of [
    ['2025-07-27', '2025-07-26', true],
    ['2025-08', '2025-07-26', true],
    ['2025-07', '2025-07-26', false],
    ['2025-07-26', '2025-07', false],
    ['', '2025', false],
    [undefined, '2025', false],
    ['2025', undefined, false],
  ] as const) {
    it(`${date}, ${moment}: ${isLater}`, () => assert.equal(isLaterThan(date, moment), isLater));
  }
});

describe('what happens once', () => {
  for (const [date, asOf, held] of [
    [undefined, undefined, 'undated'],
    ['2025-07', undefined, 'held'],
    ['2027-05', undefined, 'planned'],
    ['2027-05', '2025-03', 'later'],
    ['2027-05', '2030', 'held'],
    ['2025-07', '2025-03', 'later'],
  ] as const)
    it(`${date}, as of ${asOf}: ${held}`, () => assert.equal(happenedAt(date, { asOf, today: '2025-11-26' }), held));
});

describe('what is planned, and what is over', () => {
  const check = (period: Partial<Period>, moment: Partial<Moment>, held: Held, ...said: readonly string[]): void => {
    it(`${JSON.stringify({ ...period, ...moment })}: ${[held, ...said].join(' · ')}`, () => {
      const [full, at] = [
        { startDate: undefined, endDate: undefined, ...period },
        { asOf: undefined, today: undefined, ...moment },
      ];
      assert.equal(heldAt(full, at), held);
      const words = ['en', 'zh-cn'].map((locale) =>
        [periodAt(full, at, locale), statusText(full, at, locale)].filter((text) => text !== '').join(', '),
      );
      assert.deepEqual(words, said);
    });
  };
  const TODAY = { today: '2025-11-26' };
  check({ startDate: '2027' }, TODAY, 'planned', 'from 2027, planned', '2027年起, 计划中');
  check({ startDate: '2025-11-27' }, TODAY, 'planned', 'from 2025-11-27, planned', '2025-11-27 起, 计划中');
  check({ startDate: '2025-11' }, TODAY, 'held', 'since 2025-11', '2025-11 起');
  // No clock counts in exports and on the command line.
  check({ startDate: '2027' }, {}, 'unsaid', 'from 2027', '2027年起');
  check({ endDate: '2025-04' }, {}, 'unsaid', 'until 2025-04', '至 2025-04');
  check({ endDate: '2025-04' }, TODAY, 'over', 'until 2025-04', '至 2025-04');
  check({ startDate: '2019', endDate: '2025-04' }, TODAY, 'over', '2019 – 2025-04', '2019 – 2025-04');
  check({ endDate: '2028' }, TODAY, 'held', 'until 2028', '至 2028');
  // What the author says counts without a clock, and is never outdated by one.
  for (const moment of [{}, TODAY, { asOf: '2024', ...TODAY }, { asOf: '2030' }]) {
    check({ status: 'planned' }, moment, 'planned', 'planned', '计划中');
    check({ status: 'ended' }, moment, 'over', 'ended', '已结束');
  }
  check({ status: 'planned', startDate: '2020' }, TODAY, 'planned', 'from 2020, planned', '2020年起, 计划中');
  check({ status: 'ended', startDate: '2019' }, TODAY, 'over', 'from 2019, ended', '2019年起, 已结束');
  check({ status: 'ended', startDate: '2019' }, { asOf: '2018', ...TODAY }, 'later', 'from 2019', '2019年起');
  check({ status: 'ended', endDate: '2025-04' }, { asOf: '2024', ...TODAY }, 'held', 'until 2025-04', '至 2025-04');
  // A date that is asked for decides what holds; what still lies ahead is planned in any case.
  check({ startDate: '2025-08' }, { asOf: '2025-07-17', ...TODAY }, 'later', 'from 2025-08', '2025-08 起');
  check({ startDate: '2027' }, { asOf: '2025-07-17', ...TODAY }, 'planned', 'from 2027, planned', '2027年起, 计划中');
  check({ startDate: '2027' }, { asOf: '2028', ...TODAY }, 'planned', 'from 2027, planned', '2027年起, 计划中');
  check({ status: 'suspended' }, TODAY, 'undated', '', '');
});
