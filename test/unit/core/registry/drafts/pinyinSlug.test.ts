import assert from 'node:assert/strict';
import { pinyinSlug } from '../../../../../src/core/registry/drafts/pinyinSlug';

describe('pinyinSlug', () => {
  const check = (name: string, expected: string) => it(name, () => assert.equal(pinyinSlug(name), expected));
  check('晶湖科技', 'jinghu-keji');
  check('沐曦股份', 'muxi-gufen');
  check('鴻海精密', 'honghai-jingmi');
  check('中国能链', 'zhongguo-nenglian');
  check('H3C新华三', 'h3c-xinhuasan');
  check('Nvidia', 'nvidia');
  check('トヨタ', '');
  check('。', '');
  check('', '');
});
