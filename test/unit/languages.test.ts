import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';

/** What is Chinese, but no rule about Chinese text. */
const WORDS = [
  // Words that a Chinese reader sees.
  /^dossier\/(?:dossierWords|pageWords|exportMarkdown|keptUntil)\.ts$/,
  /^map\/mapWords\.ts$/,
  /^compare\/compareWords\.ts$/,
  /^timeline\/timelineWords\.ts$/,
  /^queries\/entities\/(?:chronicleFilter|chronicleWords|citation|held|valueText)\.ts$/,
  // The vocabulary of registries, with its labels and the values that an author may have written for them.
  /^registry\/vocabulary\//,
  // The words over the columns of tables, and the keys and words for kinds of notes that are imported.
  /^exchange\/table\/columns\.ts$/,
  /^exchange\/notes\/(?:entityNotes|noteWords)\.ts$/,
  // The first registry of a user, and the names of languages by which a tag is proposed.
  /^registry\/drafts\/(?:starterFields\.ts|languageNames\.json)$/,
];

const COMMENT = /\/\*[\s\S]*?\*\/|\/\/[^\n]*/g;
const HAN = /[\u3400-\u9fff]/;
const IMPORTS_CHINESE = /from '[^']*languages\/chinese\//;

/** Files of core outside the folder of Chinese that have Chinese words in their code, or import from that folder. */
const FOUND = readdirSync('src/core', { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => /\.(?:ts|json)$/.test(name) && !name.startsWith('languages/chinese/'))
  .filter((name) => name !== 'languages/languages.ts')
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
});
