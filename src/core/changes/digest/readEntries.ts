import { languageOfName } from '../../text/languages/letters';
import { UNSPACED } from '../../text/units/blanks';
import type { DigestEntry } from './digest';
import { couldBeName, LONGEST_LINE, namesInLine } from './nameLine';

/** What is between the names of an entry and its description. */
const AFTER_NAMES = new RegExp(
  `(?:\\*\\*|__)(?!\\s*[（(])\\s*[:：–—-]?|[:：](?=\\s|[${UNSPACED}])|\\s+[–—-]+\\s+|——`,
  'gu',
);

interface OpenEntry {
  readonly names: string[];
  readonly description: string[];
  /** A blank line came after its names. */
  closed: boolean;
}

/**
 * The entries of *Who's Who*: lines with names, in any order and number of languages, and a description below them or on
 * the same line after a colon or a dash. Either may be missing. A line that is neither belongs to the description above it.
 */
export function readEntries(lines: readonly string[]): readonly DigestEntry[] {
  const found: OpenEntry[] = [];
  // Where some lines follow each other directly, a blank one separates; where none do, it means nothing.
  const separates = lines.some((line, at) => line !== '' && (lines[at + 1] ?? '') !== '');
  for (const line of lines) {
    const last = found.at(-1);
    if (line === '') {
      if (last && separates) last.closed = true;
      continue;
    }
    const [names, rest = ''] = onOneLine(line) ?? [namesInLine(line)];
    if (names.length === 0) {
      last?.description.push(line);
    } else if (last && rest === '' && isContinued(last, names)) {
      last.names.push(...names);
    } else {
      found.push({ names: [...names], description: rest === '' ? [] : [rest], closed: false });
    }
  }
  return found.map(({ names, description }) => ({ names, description: description.join(' ') }));
}

/** Further names of the same entry are in other languages, above its description. */
function isContinued({ names, description, closed }: OpenEntry, more: readonly string[]): boolean {
  const languages = names.map(languageOf);
  return !closed && description.length === 0 && !more.some((name) => languages.includes(languageOf(name)));
}

/** `Name (名字): description`, `Name – description`, `**Name** description`. */
function onOneLine(line: string): readonly [names: readonly string[], text: string] | undefined {
  for (const { index, 0: sign } of line.slice(0, LONGEST_LINE).matchAll(AFTER_NAMES)) {
    const names = namesInLine(line.slice(0, index).trim());
    const text = line
      .slice(index + sign.length)
      .trim()
      .replace(/^[:：–—\s-]+/, '');
    if (names.length > 0 && text !== '' && !(sign.trim() === '-' && couldBeName(text))) return [names, text];
  }
  return undefined;
}

/** BCP 47, by the script: `en` for Latin letters. */
function languageOf(name: string): string {
  return languageOfName(name) || 'en';
}
