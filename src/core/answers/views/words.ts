import type { Bilingual } from '../../registry/vocabulary/rows';
import { inLanguage } from '../../registry/vocabulary/words';

/** Says a word of a table with values in place of `{0}`, `{1}` … */
export type Say<W extends string> = (word: W, ...values: readonly (string | number)[]) => string;

/** @param language of the reader (BCP 47): Chinese for Chinese, English for all others. */
export function sayer<W extends string>(table: Readonly<Record<W, Bilingual>>, language: string): Say<W> {
  return (word, ...values) =>
    inLanguage(table[word], language).replace(/\{(\d)\}/g, (_, index) => String(values[Number(index)] ?? ''));
}
