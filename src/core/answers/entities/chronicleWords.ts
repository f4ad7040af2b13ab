import type { Bilingual } from '../../registry/vocabulary/rows';
import type { Vocabulary } from '../../registry/vocabulary/vocabulary';
import { inLanguage, listSeparator, schemaWord, tableInLanguage } from '../../registry/vocabulary/words';
import { parsePeriod, periodWords } from './chronicleFilter';
import type { EntityFilter } from './entityFilter';

/**
 * Says the months of ISO dates: "July 2025", "2025年7月"; "2025, no month given" for a year; anything else as it is written. Made once
 * for many months, as the format of a date takes a while to make.
 */
export function monthSayer(language: string): (month: string) => string {
  const format = new Intl.DateTimeFormat(language, { year: 'numeric', month: 'long', timeZone: 'UTC' });
  return (month) => {
    if (/^-?\d{4}$/.test(month))
      return inLanguage({ en: `${month}, no month given`, zh: `${month}（未注明月份）` }, language);
    const date = new Date(`${month}-01T00:00:00Z`);
    return Number.isNaN(date.valueOf()) ? month : format.format(date);
  };
}

const KINDS: Readonly<Record<string, Bilingual>> = {
  fact: { en: 'Fact', zh: '事实' },
  link: { en: 'Relation', zh: '关系' },
};

/** The heading of what is dated after today. */
export const COMING_UP = { en: 'Coming up', zh: '未来事项' } as const satisfies Bilingual;

/** The word for a kind of dated item: "Event", "Fact", … */
export function kindWord(vocabulary: Vocabulary, kind: string, language: string): string {
  const words = Object.hasOwn(KINDS, kind) ? KINDS[kind] : undefined;
  return words ? inLanguage(words, language) : schemaWord(vocabulary, kind, language);
}

/** The period and the kinds of a filter in words, the shortest first; empty if it filters nothing. */
export function filterWords(
  vocabulary: Vocabulary,
  { kinds, period }: { readonly kinds?: readonly string[] | undefined; readonly period?: string | undefined },
  language: string,
): readonly string[] {
  const parsed = period === undefined ? undefined : parsePeriod(period);
  const separator = listSeparator(language);
  return [
    ...(parsed ? [periodWords(parsed, language)] : []),
    ...(kinds ? [kinds.map((kind) => kindWord(vocabulary, kind, language)).join(separator)] : []),
  ];
}

const SHOWN = {
  mine: { en: 'mine', zh: '我的' },
  bundled: { en: 'built-in', zh: '内置' },
  mentioned: { en: 'mentioned', zh: '有提及的' },
  watched: { en: 'watched', zh: '关注的' },
  notes: { en: 'with notes', zh: '含笔记' },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** What a list shows, in words: "mine", "mentioned"; empty if it leaves nothing out and has nothing more. */
export function shownWords(
  { whose, mentioned, watched = false, notes = false }: EntityFilter & { readonly notes?: boolean },
  language: string,
): readonly string[] {
  const words = tableInLanguage(SHOWN, language);
  return [
    ...(whose === 'both' ? [] : [words[whose]]),
    ...(mentioned ? [words.mentioned] : []),
    ...(watched ? [words.watched] : []),
    ...(notes ? [words.notes] : []),
  ];
}
