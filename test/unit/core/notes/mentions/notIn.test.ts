import assert from 'node:assert/strict';
import { notInWord } from '../../../../../src/core/matching/wordsOfName';
import { isInsideLongerWord } from '../../../../../src/core/notes/mentions/notIn';

describe('isInsideLongerWord', () => {
  const cases: [string, string, string, boolean][] = [
    ['高通胀时期', '高通', '高通胀', true],
    ['提高通胀', '高通', '高通胀', true],
    ['高通芯片', '高通', '高通胀', false],
    ['the US Steel deal', 'US', 'US Steel', true],
    ['the us steel deal', 'us', 'US Steel', false],
    ['the US steel deal', 'US', 'US Steel', false],
    ['a mid-sized U.S. bank', 'U.S.', 'U.S. Bank', false],
    ['FIRST U.S. BANK', 'U.S.', 'U.S. Bank', true],
    ['the US News and world report', 'US', 'US News and World Report', true],
    ['an apple pie of Apple', 'Apple', 'Apple pie', false],
    ['Apple Pie', 'Apple', 'Apple pie', true],
    ['the US Steelworkers', 'US', 'US Steel', false],
    ['the US\n  Steel deal', 'US', 'US Steel', true],
    ['> the US\n> Steel deal', 'US', 'US Steel', true],
    ['> the US\r> Steel deal', 'US', 'US Steel', true],
    [`the US${' '.repeat(64)}Steel deal`, 'US', 'US Steel', true],
    [`the US${' '.repeat(65)}Steel deal`, 'US', 'US Steel', false],
    ['the US > Steel deal', 'US', 'US Steel', false],
    ['the USSteel deal', 'US', 'US Steel', false],
    ['Ｕ.Ｓ.  US　Ｓteel', 'US', 'U.S. US Steel', true],
    ['中国 3M 公司', '3M', '中国3M公司', true],
    ['the Great US Steel', 'US', 'Great US', true],
    ['theGreat US Steel', 'US', 'Great US', false],
    ['ABOUT US', 'US', 'ABOUT US', true],
    ['ABOUT\nUS', 'US', 'ABOUT US', true],
    ['about US', 'US', 'ABOUT US', false],
    ['About US tariffs', 'US', 'ABOUT US', false],
    ['in en-US', 'US', 'en-US', true],
    ['英特爾N100主機', 'N100', '英特尔N100', true],
    ['英特爾n100', 'n100', '英特尔N100', false],
    ['吃苹果', '苹果', '苹果汁', false],
    ['苹果', '苹果', '苹果汁', false],
  ];
  for (const [text, name, word, expected] of cases) {
    it(`${expected ? 'finds' : 'does not find'} ${word} around ${name} in ${JSON.stringify(text)}`, () => {
      const start = text.indexOf(name);
      assert.equal(isInsideLongerWord(text, start, start + name.length, [notInWord(word)], name), expected);
    });
  }
});
