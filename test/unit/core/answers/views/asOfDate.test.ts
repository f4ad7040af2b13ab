import assert from 'node:assert/strict';
import { asOfDate, typedDate } from '../../../../../src/core/answers/views/asOfDate';

const MOMENT = { today: '2025-11-29', noteDate: '2025-07' };

describe('the day that a reader types', () => {
  for (const [typed, day] of [
    ['2025', '2025-12-31'],
    [' 2025-06 ', '2025-06-30'],
    ['2024-02', '2024-02-29'],
    ['2025-06-01', '2025-06-01'],
    ['2025/6/1', '2025-06-01'],
    ['2025.06', '2025-06-30'],
    ['1 June 2025', '2025-06-01'],
    ['2025年6月', '2025-06-30'],
    ['Today', '2025-11-29'],
    ['今天', '2025-11-29'],
    ['this note’s date', '2025-07-31'],
    ["this note's date", '2025-07-31'],
    ['笔记日期', '2025-07-31'],
    ['2025-06-31', undefined],
    ['06/01/2025', undefined],
    ['20', undefined],
    ['soon', undefined],
  ] as const) {
    it(`${typed} is ${day ?? 'none'}`, () => assert.equal(asOfDate(typed, MOMENT), day));
  }

  it('is none where the note has no date', () => {
    assert.equal(asOfDate('this note', { ...MOMENT, noteDate: undefined }), undefined);
  });
});

describe('the beginning that a reader types', () => {
  for (const [typed, date] of [
    ['2025', '2025'],
    ['2025-07', '2025-07'],
    ['July 2025', '2025-07'],
    ['2025年7月', '2025-07'],
    ['2025/7', '2025-07'],
    ['2025.07', '2025-07'],
    ['2025-7', '2025-07'],
    ['this note', '2025-07'],
    ['2025-07-03', '2025-07-03'],
    ['today', '2025-11-29'],
    ['', undefined],
    ['soon', undefined],
  ] as const) {
    it(`${typed} is ${date ?? 'none'}`, () => assert.equal(typedDate(typed, MOMENT), date));
  }
});
