import assert from 'node:assert/strict';
import { languageAround } from '../../../../../src/core/answers/notes/languageAround';

/** `@` is what is being replaced, `⟦…⟧` a mention, `¶` where the body begins. */
function check(written: string, expected: string, locale = 'en'): void {
  it(`${JSON.stringify(written)} for ${locale}: ${expected}`, () => {
    const body = Math.max(0, written.indexOf('¶'));
    const names: { start: number; end: number }[] = [];
    let text = '';
    for (const sign of written.replace('¶', '')) {
      if (sign === '⟦') names.push({ start: text.length, end: text.length });
      else if (sign === '⟧') names.push({ start: names.pop()!.start, end: text.length });
      else text += sign;
    }
    const start = text.indexOf('@');
    assert.equal(languageAround(text, { start, end: start + 1 }, names, locale, body), expected);
  });
}

describe('the language around a place', () => {
  check('The firm @ said', 'en');
  check('这家公司@说', 'zh');
  check('AI @说这家公司很好', 'zh');
  check('@', 'en');
  check('@', 'zh-cn', 'zh-cn');
  check('Text here. 然后@', 'zh');
  check('这是中文。Then @', 'en');
  check('据悉，⟦Nvidia⟧、⟦AMD⟧、⟦Intel⟧和@', 'zh');
  check('Then ⟦中芯国际⟧ and @', 'en');
  check('⟦中芯国际⟧、@', 'zh');
  check('⟦Nvidia⟧, @', 'en');
  check('这是中文。\n\n@', 'zh');
  check('English text.\n\n- @', 'en');
  check('English text.\n\n这是中文。\n@', 'zh');
  check('@\n\n这是中文。', 'zh');
  check('@\n好', 'zh');
  check('title: English\n¶@', 'zh-cn', 'zh-cn');
  check('title: English\n¶这里@', 'zh');
  check('The firm @', 'en', 'zh-cn');
  check('The firm @', 'de', 'de');
  check('这里@', 'zh-tw', 'zh-tw');
  check('この会社は@', 'ja');
  check('이 회사는 @', 'ko');
  check('Version 2.5 of @', 'en');
  check('U.S. firm @，', 'en');
  check('中 x @', 'zh');
  check('中 x y @', 'en');
  check('中国中国の@', 'ja');
  check('中の@', 'ja');
  check('中国中国中の@', 'zh');
  check('가韓@', 'ko');
  check('가韓國@', 'zh');
  check('가 x @', 'en');
  check('ぁ@', 'ja');
  check('ゟ@', 'ja');
  check('中\u0301国@', 'zh');
  check(`这是中文。${'\n'.repeat(15)}@`, 'zh');
  check(`这是中文。${'\n'.repeat(30)}@`, 'en');
  check(`@${'\n'.repeat(3)}这是中文。`, 'zh');
  check(`@${'\n'.repeat(9)}这是中文。`, 'en');
  check(`这${' '.repeat(250)}@`, 'zh');
  check(`这${' '.repeat(700)}@`, 'en');
  check('这里x。⟦中芯国际⟧@', 'zh');
  check('⟦中⟧ x @', 'en');
  check('x ⟦中⟧中中@', 'zh');

  it('is that of the lines below, one by one, where nothing is replaced at the beginning of a note', () => {
    const text = '\n中文。\nThen three lines of English words follow.\n';
    assert.equal(languageAround(text, { start: 0, end: 0 }, [], 'de', 0), 'zh');
  });
});
