import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { nounForms } from '../../../../../src/core/matching/variants';
import { nounFormsIn } from '../../../../../src/core/text/languages/languages';

/**
 * Two hundred nouns of each language with their plurals, written down before the rules were tried on them; at first they knew 200 in English,
 * 194 in German and 198 in French. A sure plural is the first form.
 */
function pairs(language: string): readonly (readonly [string, string])[] {
  const text = readFileSync(`test/fixtures/plurals/${language}.txt`, 'utf8');
  return text
    .split(/[,\n]/)
    .filter((pair) => pair.trim() !== '')
    .map((pair) => pair.trim().split(' ') as [string, string]);
}

describe('the forms of nouns', () => {
  it('in German are no other words: without its marks a noun is one, and short ones have plurals of their own', () => {
    const formsOf = (noun: string): readonly string[] => nounForms(noun, 'de');
    assert.ok(!formsOf('Förderung').includes('Forderung'));
    assert.ok(formsOf('Förderung').includes('Foerderungen'));
    assert.ok(formsOf('Maßnahme').includes('Massnahmen'));
    assert.deepEqual(formsOf('Maus'), ['Mäuse', 'Mäusen', 'Maeuse', 'Maeusen']);
    assert.ok(!formsOf('Bus').includes('Ben'));
    assert.ok(!formsOf('Firma').includes('Firmata'));
    assert.ok(formsOf('Firma').includes('Firmen'));
  });

  for (const [language, expected] of [
    ['en', []],
    ['de', ['Beamte']],
    ['fr', ['aulx']],
  ] as const) {
    it(`in ${language} have the plurals of two hundred of them`, () => {
      const all = pairs(language);
      assert.equal(all.length, 200);
      const missed = all.filter(
        ([noun, plural]) => plural !== noun && !nounFormsIn(language, noun)[0].includes(plural),
      );
      if (language !== 'de')
        for (const [noun, plural] of all)
          if (!missed.some(([each]) => each === noun) && plural !== noun)
            assert.equal(nounFormsIn(language, noun)[0][0], plural);
      assert.deepEqual(
        missed.map(([, plural]) => plural),
        expected,
      );
    });
  }
});
