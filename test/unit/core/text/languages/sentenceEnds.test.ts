import assert from 'node:assert/strict';
import { endsSentence } from '../../../../../src/core/text/languages/sentenceEnds';

/** The text with `|` after each sign that ends a sentence. */
function cut(text: string): string {
  return Array.from(text, (sign, at) => (endsSentence(text, at) ? `${sign}|` : sign)).join('');
}

describe('a sentence ends', () => {
  const check = (expected: string, why: string) =>
    it(`${expected} – ${why}`, () => assert.equal(cut(expected.replaceAll('|', '')), expected));

  check('It sold the yard.| It left.|', 'full stops');
  check('Really?!| Yes!| 真的？| 是。|', 'the last sign of several');
  check('It sold it on Jan. 5, 2025, it said.|', 'a month');
  check('Since Sept. 3 and on Tues. it was shut.|', 'a month and a day');
  check('Lt. Gen. Ray Moss met Hale Bros. executives.|', 'a rank, a firm');
  check('Ann Lee, Ph.D., and Moss et al. wrote it.|', 'a degree, et al.');
  check('It paid Rs. 500 to Yahoo! for it.|', 'a currency, a name with a sign');
  check('“Is it so?|” he asked.|', 'a question in quotation marks');
  check('She sat.| He stood.|', 'a word that is no day');
  check('He waited ten... and left.|', 'an ellipsis before a small letter');
  check('He waited...| Then he left.|', 'an ellipsis before a capital');
  check('The U.S. and the U.K. agreed at 5 p.m. in J. R. Moss’s yard.|', 'initials');
  check('Version 3.5 of x.y costs 1.200 euros.|', 'numbers and words with a point inside');
  check('第一；|第二…|', 'Chinese signs');

  check(
    'A beacon to 185[.]220[.]101[.]4[:]443 and x.| The C2 was 10[.]0[.]0[.]1.| Then evil(.)com.|',
    'defanged signs',
  );
  check('It read hxxps://evil[.]com/x?y=1!z and https://evil.com/?a.| Why?| So.|', 'signs in addresses');
  check('See [.|] and [[evil.|]] and it.|] Or C:\\Tools\\a.| Go.|', 'signs around addresses');

  check('Sie traf am 11. November in Bonn ein.| Das war der Tag.|', 'a German ordinal before a month');
  check('Der 2. Senat und die 9. Klasse sind vom 3. bis 5. Mai dort.| Sie ist 45.| Er nicht.|', 'German ordinals');
  check(
    'Tel. mit Halvorsen am 10.| Danach das Dock Nr. 5 nach Art. 3 Abs. 2 gesehen, z. B. den Kran.|',
    'German words',
  );
  check('MM. Moss et Lee sont, cf. art. 5, dans le dock av. J.-C. et env. cinq ans.| Il part.|', 'French words');
  check('He said it was art.| It has 11.| November was cold for them.|', 'not in English');
});
