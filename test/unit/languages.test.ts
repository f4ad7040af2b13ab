import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';

/** What is Chinese, but no rule about Chinese text. */
const WORDS = [
  // Words that a Chinese reader sees.
  /^answers\/dossier\/(?:dossierWords|pageState|pageWords|exportMarkdown|keptUntil)\.ts$/,
  /^answers\/views\//,
  /^answers\/questions\//,
  /^changes\/agent\/proposeStatement\.ts$/,
  /^answers\/entities\/(?:chronicle|chronicleFilter|chronicleWords|citation|held|valueText)\.ts$/,
  // The vocabulary of registries, with its labels and the values that an author may have written for them.
  /^registry\/vocabulary\//,
  // The words over the columns of tables, and the keys and words for kinds of notes that are imported.
  /^changes\/records\/foreignWords\.json$/,
  /^changes\/exchange\/notes\/entityNotes\.ts$/,
  // Countries and regions in all languages: none is proposed as a name.
  /^text\/languages\/(?:countryForms|regions)\.json$/,
  // The first registry of a user, and the names of languages by which a tag is proposed.
  /^changes\/drafts\/(?:starters|languageNames)\.json$/,
];

const COMMENT = /\/\*[\s\S]*?\*\/|\/\/[^\n]*/g;
const HAN = /[\u3400-\u9fff]/;
const IMPORTS_CHINESE = /from '[^']*languages\/chinese\//;

/** Modules that ask about the script itself: how it folds, how wide it is, where a word may end. All others ask for the language. */
const OF_SCRIPTS = [
  /^(?:text\/(?:units|languages)|matching)\//,
  /^notes\/mentions\/naming\.ts$/,
  /^text\/markdown\/leafList\.ts$/,
  /^answers\/map\/textWidth\.ts$/,
  /^notes\/unregistered\/nameScan\.ts$/,
];
const ASKS_SCRIPT = /\b(?:hasHan|isHan|isHanAt|onlyHan)\(|Script=(?:Han|Hira|Kata|Hang)/;

/** Files of core outside the folders of languages that have Chinese words in their code, or import from the folder of Chinese. */
const FOUND = readdirSync('src/core', { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => /\.(?:ts|json)$/.test(name) && !/^text\/languages\/[a-z]+\//.test(name))
  .filter((name) => name !== 'text/languages/languages.ts')
  .filter((name) => {
    const code = readFileSync(`src/core/${name}`, 'utf8').replace(COMMENT, '');
    return HAN.test(code) || IMPORTS_CHINESE.test(code);
  });

describe('rules about Chinese text', () => {
  it('are in the folder of Chinese alone, but for what is listed here', () => {
    assert.deepEqual(
      FOUND.filter((name) => !WORDS.some((listed) => listed.test(name))),
      [],
    );
  });

  it('are in no list here that has none any more', () => {
    const unused = WORDS.filter((listed) => !FOUND.some((name) => listed.test(name)));
    assert.deepEqual(unused, []);
  });

  it('are asked by the language of a text, not by its script, but where the script is meant', () => {
    const asking = readdirSync('src/core', { recursive: true, encoding: 'utf8' })
      .map((name) => name.replaceAll('\\', '/'))
      .filter((name) => name.endsWith('.ts') && !OF_SCRIPTS.some((listed) => listed.test(name)))
      .filter((name) => ASKS_SCRIPT.test(readFileSync(`src/core/${name}`, 'utf8').replace(COMMENT, '')));
    assert.deepEqual(
      asking,
      [],
      'ask languageOfName (core/text/languages/letters.ts) or languageAt (languages.ts) instead',
    );
  });
});
