import assert from 'node:assert/strict';
import { setComingApart, timeUntil } from '../../../../../src/core/answers/entities/timeUntil';

const NOW = { asOf: undefined, today: '2026-11-29' };

describe('the time until a date', () => {
  const until = (date: string, language = 'en') => timeUntil(date, NOW, language);

  it('is as exact as the date', () => {
    assert.deepEqual(
      ['2026-11-30', '2026-12-01', '2026-12-11', '2028-03-01', '2026-12', '2027-02', '2027', '2029'].map((date) => [
        date,
        until(date),
        until(date, 'zh-cn'),
      ]),
      [
        ['2026-11-30', 'tomorrow', '明天'],
        ['2026-12-01', 'in 2 days', '后天'],
        ['2026-12-11', 'in 12 days', '12天后'],
        ['2028-03-01', 'in 458 days', '458天后'],
        ['2026-12', 'next month', '下个月'],
        ['2027-02', 'in 3 months', '3个月后'],
        ['2027', 'next year', '明年'],
        ['2029', 'in 3 years', '3年后'],
      ],
    );
  });

  it('is counted in calendar days where clocks are changed between', () => {
    assert.equal(timeUntil('2026-03-30', { asOf: undefined, today: '2026-03-28' }, 'en'), 'in 2 days');
    assert.equal(timeUntil('2028-03-01', { asOf: undefined, today: '2028-02-28' }, 'en'), 'in 2 days');
  });

  it('is of the beginning of an interval, and of the day of a time', () => {
    assert.deepEqual(
      ['2026-12-03/2026-12-05', '2026-12-03T09:30', '2027?'].map((date) => until(date)),
      ['in 4 days', 'in 4 days', 'next year'],
    );
  });

  it('is not there for today, the past, a month or a year that has begun, and what is no date', () => {
    for (const date of ['2026-11-29', '2026-11-28', '2026-11', '2026-11~', '2026', '-0500', '', 'soon']) {
      assert.equal(until(date), '', date);
    }
    assert.equal(timeUntil(undefined, NOW, 'en'), '');
  });

  it('is not there as of a date, nor where no clock may count', () => {
    assert.equal(timeUntil('2027', { ...NOW, asOf: '2026-11-29' }, 'en'), '');
    assert.equal(timeUntil('2027', { asOf: undefined, today: undefined }, 'en'), '');
  });
});

describe('what is coming', () => {
  it('is set apart, soonest first', () => {
    const entries = ['2027-02', '2027', '2026-12-03', '2026-11-29', '2026', ''].map((date) => ({ date }));
    const { coming, others } = setComingApart(entries, NOW);
    const datesOf = (some: typeof entries) => some.map(({ date }) => date);
    assert.deepEqual(datesOf([...coming]), ['2026-12-03', '2027', '2027-02']);
    assert.deepEqual(datesOf([...others]), ['2026-11-29', '2026', '']);
    assert.deepEqual(setComingApart(entries, { ...NOW, asOf: '2026' }).others, entries);
  });
});
