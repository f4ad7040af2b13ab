import { createHash } from 'node:crypto';

const WORDS = 6;
const CHARACTERS = 10;

/** Takes names out of texts, the longest first, in the case in which they are written or with another first letter. */
export function withoutNames(names: readonly string[]): (text: string) => string {
  const spellings = names.flatMap((name) => [
    name,
    ...(/\p{Ll}/u.test(name) ? [name[0]!.toLowerCase() + name.slice(1), name[0]!.toUpperCase() + name.slice(1)] : []),
  ]);
  if (spellings.length === 0) return (text) => text;
  const parts = [...new Set(spellings)].sort((a, b) => b.length - a.length).map(wholeWord);
  const pattern = new RegExp(parts.join('|'), 'gu');
  return (text) => text.replaceAll(pattern, ' ').replaceAll(/(?<=\s)['’]s\b/g, ' ');
}

function wholeWord(name: string): string {
  const escaped = name.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const before = /^[A-Za-z0-9]/.test(name) ? '(?<![A-Za-z0-9])' : '';
  const after = /[A-Za-z0-9]$/.test(name) ? '(?![A-Za-z0-9])' : '';
  return before + escaped + after;
}

/** Hashes of all runs of six words, or in Chinese of ten characters, of a text from which names are taken out. */
export function runsIn(text: string): readonly string[] {
  const words = text.toLowerCase().match(/[a-z0-9]+(?:[.,'’][a-z0-9]+)*/g) ?? [];
  const characters = /\p{Script=Han}/u.test(text) ? [...text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '')] : [];
  return [
    ...new Set([
      ...windows(words, WORDS).map((run) => hash(run.join(' '))),
      ...windows(characters, CHARACTERS)
        .map((run) => run.join(''))
        .filter((run) => /\p{Script=Han}/u.test(run))
        .map(hash),
    ]),
  ];
}

function windows(items: readonly string[], size: number): readonly (readonly string[])[] {
  return items.slice(size - 1).map((_, index) => items.slice(index, index + size));
}

function hash(run: string): string {
  return createHash('sha256').update(run).digest('hex').slice(0, 8);
}
