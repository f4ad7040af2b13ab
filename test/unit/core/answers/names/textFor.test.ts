import assert from 'node:assert/strict';
import { textFor } from '../../../../../src/core/answers/names/displayName';

const nowhere = { start: 0, end: 0 };

function check(locale: string, langs: readonly string[], expected: string | undefined): void {
  it(`${locale} reads ${expected} of ${langs.map((lang) => lang || "''").join(', ') || 'nothing'}`, () => {
    const texts = langs.map((lang) => ({ lang, value: lang, span: nowhere }));
    assert.equal(textFor(locale, texts), expected);
  });
}

describe('textFor', () => {
  check('en', ['zh', 'en'], 'en');
  check('zh-cn', ['en', 'zh'], 'zh');
  check('zh-cn', ['en', 'zh-Hant', 'zh-Hans'], 'zh-Hans');
  check('zh-tw', ['zh', 'zh-Hant', 'en'], 'zh-Hant');
  check('zh-tw', ['en', 'zh'], 'zh');
  check('zh-cn', ['en', 'zh-Hant'], 'zh-Hant');
  check('en-GB', ['de', 'en'], 'en');
  check('de', ['zh', 'en'], 'en');
  check('de', ['en', ''], '');
  check('de', ['zh', 'fr'], 'zh');
  check('en', ['zh', ''], '');
  check('en', ['', 'en'], 'en');
  check('en', ['en', 'en-US', 'en-us'], 'en');
  check('en', ['not a tag!', 'zh_CN'], 'not a tag!');
  check('zh-cn', ['not a tag!', 'zh_CN'], 'zh_CN');
  check('en', [], undefined);
});
