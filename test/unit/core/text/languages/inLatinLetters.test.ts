import assert from 'node:assert/strict';
import { inLatinLetters } from '../../../../../src/core/text/languages/languages';
import { slugOf } from '../../../../../src/core/text/units/slug';

describe('a name in Latin letters', () => {
  const check = (name: string, expected: string, isPerson = false) =>
    it(name, () => assert.equal(slugOf(inLatinLetters(name, isPerson)), expected));
  check('晶湖科技', 'jinghu-keji');
  check('沐曦股份', 'muxi-gufen');
  check('鴻海精密', 'honghai-jingmi');
  check('中国能链', 'zhongguo-nenglian');
  check('H3C新华三', 'h3c-xinhuasan');
  check('长江存储', 'changjiang-cunchu');
  check('長江存儲', 'changjiang-cunchu');
  check('招商银行', 'zhaoshang-yinhang');
  check('厦门大学', 'xiamen-daxue');
  check('曾毓群', 'zengyuqun', true);
  check('单伟建', 'shanweijian', true);
  check('Nvidia', 'nvidia');
  check('トヨタ', '');
  check('。', '');
  check('', '');
});
