import assert from 'node:assert/strict';
import { FRENCH } from '../../../../../src/core/text/languages/french/french';
import { GERMAN } from '../../../../../src/core/text/languages/german/german';
import { isProseIn, mostIn, proseLanguage } from '../../../../../src/core/text/languages/proseLanguage';

function languageOf(text: string): string {
  return proseLanguage(text, Math.floor(text.length / 2)).tag;
}

describe('the language of a paragraph', () => {
  const check = (expected: string, text: string) =>
    it(`${expected}: ${text}`, () => assert.equal(languageOf(text), expected));

  check('en', 'The yard was sold to Volt, which is not from here.');
  check('de', 'Die Werft wurde an Volt verkauft, das nicht von hier ist.');
  check('fr', 'Le chantier a été vendu à Volt, qui n’est pas d’ici.');
  check('de', 'Rheinmeds Antrag ist da');
  check('fr', "L'essai commence dans trois mois");
  check('en', 'Rheinmed, Halvorsen');
  check('en', '');
  check('en', 'Ursula von der Leyen visits Charles de la Cruz');
  it('is asked for alone', () => {
    const languagesOf = (text: string) => [GERMAN, FRENCH].map((language) => isProseIn(language, text, 2));
    assert.deepEqual(languagesOf('Über Volt'), [false, false]);
    assert.deepEqual(languagesOf('über Volt'), [true, false]);
    assert.deepEqual(languagesOf('Volt, für'), [true, false]);
    assert.deepEqual(languagesOf("Volt, l'essai"), [false, true]);
    assert.deepEqual(languagesOf('Volt, sels'), [false, false]);
  });

  check('en', 'The weekly Die Zeit and Le Monde wrote of it.');

  it('is that of the paragraph, whatever is around it', () => {
    const text = 'The yard is of the group.\n\nDie Werft ist mit dem Kran da.\n\nThe crane is for the yard.';
    assert.deepEqual(
      ['The yard', 'Werft', 'The crane'].map((word) => proseLanguage(text, text.indexOf(word)).tag),
      ['en', 'de', 'en'],
    );
  });

  it('is that of the text around where the paragraph has no word of any', () => {
    const text = 'Die Werft ist mit dem Kran da.\n\n- Rheinmed';
    assert.equal(proseLanguage(text, text.length - 2).tag, 'de');
  });

  it('is not known of a text without frequent words, and English where two are equal', () => {
    assert.equal(mostIn('Volt 2024'), undefined);
    assert.equal(mostIn('the und')?.tag, 'en');
  });

  it('takes no longer in a long text', () => {
    const text = 'und '.repeat(1_000_000);
    const started = performance.now();
    for (let at = 0; at < 1000; at++) assert.equal(proseLanguage(text, at * 1000).tag, 'de');
    assert.ok(performance.now() - started < 5000);
  });
});
