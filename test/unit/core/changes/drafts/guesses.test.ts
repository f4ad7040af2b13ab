import assert from 'node:assert/strict';
import { guessLanguage } from '../../../../../src/core/changes/drafts/guessSchema';
import { guessCountry } from '../../../../../src/core/text/languages/guessCountry';
import { guessDate } from '../../../../../src/core/text/languages/guessDate';

function table(guess: (written: string) => string | undefined, cases: Readonly<Record<string, string | undefined>>) {
  for (const [written, expected] of Object.entries(cases)) {
    it(`${written}: ${expected}`, () => assert.equal(guess(written), expected));
  }
}

describe('guessDate', () => {
  table(guessDate, {
    '2025/7/16': '2025-07-16',
    '2025-7-6': '2025-07-06',
    '2025.07': '2025-07',
    '20250716': '2025-07-16',
    '2025-07-16 10:30': '2025-07-16',
    '2025年7月16日': '2025-07-16',
    '2025年7月': '2025-07',
    '2025年': '2025',
    'July 16, 2025': '2025-07-16',
    'Jul. 16th 2025': '2025-07-16',
    '16 July 2025': '2025-07-16',
    'Sept 2025': '2025-09',
    '16.07.2025': '2025-07-16',
    '7/16/2025': '2025-07-16',
    '16/7/2025': '2025-07-16',
    '5/5/2025': '2025-05-05',
    '6/7/2025': undefined,
    '31/4/2025': undefined,
    '2025-02-30': undefined,
    'Juno 2025': undefined,
    June: undefined,
    '': undefined,
  });
});

describe('guessCountry', () => {
  table(guessCountry, {
    USA: 'us',
    'U.K.': 'gb',
    Germany: 'de',
    'united states': 'us',
    美国: 'us',
    德国: 'de',
    韩国: 'kr',
    Vietnam: 'vn',
    Atlantis: undefined,
    toString: undefined,
  });
});

describe('guessLanguage', () => {
  table(guessLanguage, {
    English: 'en',
    中文: 'zh',
    zh_Hant: 'zh-Hant',
    zh_TW: 'zh-TW',
    klingon: undefined,
    a_b: undefined,
  });
});
