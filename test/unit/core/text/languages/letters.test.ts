import assert from 'node:assert/strict';
import { LANGUAGES } from '../../../../../src/core/text/languages/languages';
import {
  areInSameLetters,
  inLatin,
  isInLettersOf,
  languageOfName,
} from '../../../../../src/core/text/languages/letters';

describe('the letters of a name', () => {
  it('show its language, or none where they are Latin', () => {
    const names = ['Nvidia', 'Škoda’s', 'Газпром', '英伟达', 'H20芯片', 'ソニー', '東京エレクトロン', '삼성전자', ''];
    assert.deepEqual(names.map(languageOfName), ['', '', '', 'zh', 'zh', 'ja', 'ja', 'ko', '']);
  });

  it('show each language that has letters of its own', () => {
    const samples: Readonly<Record<string, string>> = { zh: '中文', ja: 'かな', ko: '한글' };
    for (const { tag, writes } of LANGUAGES) if (writes) assert.equal(languageOfName(samples[tag] ?? ''), tag, tag);
  });

  it('tell which name may be written for another, and in which text', () => {
    assert.ok(
      areInSameLetters('英伟达', '輝達') && areInSameLetters('Sony', 'Nvidia') && !areInSameLetters('ソニー', '索尼'),
    );
    const fitting = (name: string) =>
      ['en', 'de', 'zh-cn', 'zh-Hant', 'ja', 'ko'].filter((tag) => isInLettersOf(name, tag));
    assert.deepEqual(fitting('Sony'), ['en', 'de']);
    assert.deepEqual(fitting('索尼'), ['zh-cn', 'zh-Hant', 'ja']);
    assert.deepEqual(fitting('ソニー'), ['ja']);
    assert.deepEqual(fitting('소니'), ['ko']);
    assert.deepEqual(['en-GB', 'de', 'zh-cn', 'ja'].map(inLatin), ['en-GB', 'de', 'en', 'en']);
  });
});
