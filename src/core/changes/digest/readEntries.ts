import { UNSPACED } from '../../text/units/blanks';
import type { DigestEntry, DigestName, DigestText } from './digest';
import { couldBeName, LONGEST_LINE, namesInLine, part } from './nameLine';

/** What is between the names of an entry and its description. */
const AFTER_NAMES = new RegExp(
  `(?:\\*\\*|__)(?!\\s*[（(])\\s*[:：–—-]?|[:：](?=\\s|[${UNSPACED}])|\\s+[–—-]+\\s+|——`,
  'gu',
);

interface OpenEntry {
  names: DigestName[];
  description: DigestText[];
  /** A blank line came after its names. */
  closed: boolean;
}

/**
 * The entries of *Who's Who*: lines with names, in any order and number of languages, and a description below them or on
 * the same line after a colon or a dash. Either may be missing. A line that is neither belongs to the description above it.
 */
export function readEntries(lines: readonly DigestText[]): readonly DigestEntry[] {
  const found: OpenEntry[] = [];
  // Where some lines follow each other directly, a blank one separates; where none do, it means nothing.
  const separates = lines.some(({ value }, at) => value !== '' && (lines[at + 1]?.value ?? '') !== '');
  for (const line of lines) {
    const last = found.at(-1);
    if (line.value === '') {
      if (last && separates) last.closed = true;
      continue;
    }
    const [names, rest] = onOneLine(line) ?? [namesInLine(line), undefined];
    if (names.length === 0) {
      last?.description.push(line);
    } else if (last && !rest && isContinued(last, names)) {
      last.names.push(...names);
    } else {
      found.push({ names: [...names], description: rest ? [rest] : [], closed: false });
    }
  }
  return found.map(toEntry);
}

/** Further names of the same entry are in other languages, above its description. */
function isContinued({ names, description, closed }: OpenEntry, more: readonly DigestName[]): boolean {
  return !closed && description.length === 0 && !more.some(({ lang }) => names.some((name) => name.lang === lang));
}

/** `Name (名字): description`, `Name – description`, `**Name** description`. */
function onOneLine(line: DigestText): readonly [readonly DigestName[], DigestText] | undefined {
  for (const { index, 0: sign } of line.value.slice(0, LONGEST_LINE).matchAll(AFTER_NAMES)) {
    const names = namesInLine(part(line, 0, index));
    const rest = part(line, index + sign.length, line.value.length);
    const text = rest.value.replace(/^[:：–—\s-]+/, '');
    if (names.length > 0 && text !== '' && !(sign.trim() === '-' && couldBeName(text))) {
      return [names, part(rest, rest.value.length - text.length, rest.value.length)];
    }
  }
  return undefined;
}

function toEntry({ names, description }: OpenEntry): DigestEntry {
  const [first] = description;
  const end = (description.at(-1) ?? names.at(-1)!).end;
  const text = first && { value: description.map(({ value }) => value).join(' '), start: first.start, end };
  return { names, description: text, start: names[0]!.start, end };
}
