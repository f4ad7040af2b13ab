import assert from 'node:assert/strict';
import { shortCompanyName } from '../../../../../../src/core/text/languages/chinese/shortCompanyName';

describe('the short name of a Chinese company', () => {
  const cases: readonly (readonly [name: string, short: string | undefined])[] = [
    ['云岚精密科技有限公司', '云岚精密'],
    ['雲嵐精密科技股份有限公司', '雲嵐精密'],
    ['青曜集团股份有限公司', '青曜'],
    ['青曜实业', '青曜'],
    ['青曜', undefined],
    ['有限公司', undefined],
    ['科技公司', undefined],
    ['上海科技有限公司', undefined],
    ['青曜X科技', undefined],
    ['Qingyao Technology', undefined],
  ];
  for (const [name, short] of cases) {
    it(`is ${short ?? 'none'} for ${name}`, () => assert.equal(shortCompanyName(name), short));
  }
});
