import assert from 'node:assert/strict';
import type { AttributeValue } from '../../../../../src/core/answers/entities/entityAttributes';
import { periodText, valueText } from '../../../../../src/core/answers/entities/valueText';

describe('valueText', () => {
  const check = (value: AttributeValue, english: string, chinese: string): void => {
    it(`${JSON.stringify(value)}: ${english}, ${chinese}`, () => {
      assert.deepEqual([valueText(value, 'en'), valueText(value, 'zh-cn')], [english, chinese]);
    });
  };
  check({ kind: 'country', code: 'us' }, 'United States', '美国');
  check({ kind: 'country', code: 'Utopia' }, 'Utopia', 'Utopia');
  check({ kind: 'country', code: '840' }, '840', '840');
  check({ kind: 'country', code: 'US' }, 'United States', '美国');
  check({ kind: 'topic', code: 'sanction' }, 'Sanctioned', '受制裁');
  check({ kind: 'topic', code: 'my.topic' }, 'my.topic', 'my.topic');
  check({ kind: 'date', date: '2025-06', endDate: undefined }, '2025-06', '2025-06');
  check({ kind: 'date', date: '2025-06', endDate: '2025-07' }, '2025-06 – 2025-07', '2025-06 – 2025-07');
  check({ kind: 'date', date: '2025-06', endDate: '2025-06' }, '2025-06', '2025-06');
  check({ kind: 'amount', amount: '400,000,000', currency: 'USD' }, '$400M', '4亿美元');
  check({ kind: 'amount', amount: '3800', currency: undefined }, '3.8 thousand', '3800');
  check({ kind: 'amount', amount: '1,234,567', currency: undefined }, '1.23 million', '123.46万');
  check({ kind: 'amount', amount: 'a lot', currency: 'USD' }, 'a lot USD', 'a lot USD');
  check({ kind: 'amount', amount: '12', currency: 'no currency' }, '12 no currency', '12 no currency');
  check({ kind: 'text', text: 'as it is' }, 'as it is', 'as it is');
});

describe('periodText', () => {
  const check = (
    startDate: string | undefined,
    endDate: string | undefined,
    english: string,
    chinese: string,
  ): void => {
    it(`${startDate} to ${endDate}: ${english}, ${chinese}`, () => {
      const words = ['en', 'zh-cn'].map((locale) => periodText({ startDate, endDate }, '2025-07-31', locale));
      assert.deepEqual(words, [english, chinese]);
    });
  };
  it('begins "from" where today is not known', () => {
    assert.equal(periodText({ startDate: '1993', endDate: undefined }, undefined, 'en'), 'from 1993');
  });
  check('1993', undefined, 'since 1993', '1993年起');
  check('2025-07-31', undefined, 'since 2025-07-31', '2025-07-31 起');
  check('2027', undefined, 'from 2027', '2027年起');
  check('1993', '2001', '1993 – 2001', '1993 – 2001');
  check(undefined, '2025-04-17', 'until 2025-04-17', '至 2025-04-17');
  check(undefined, undefined, '', '');
});
