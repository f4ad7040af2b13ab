import assert from 'node:assert/strict';
import { isJapanese } from '../../../../../src/core/text/languages/isJapanese';

describe('a paragraph is Japanese', () => {
  const check = (expected: boolean, text: string) =>
    it(`${text} – ${expected ? 'yes' : 'no'}`, () => assert.equal(isJapanese(text, text.indexOf('日本')), expected));

  check(true, '日本銀行は利上げを見送った。');
  check(true, '在日本経済、ソニー');
  check(false, '日本银行没有加息。');
  check(false, '约翰・史密斯在日本访问。');
  check(false, '他在日本的一家小店里喝了一杯叫做「の」的饮料，这家店已经开了三十多年，生意一直不错。');
  check(false, 'ソニーは増益。\n\n日本银行没有加息。');
});
