import type { Bilingual } from '../../registry/vocabulary/rows';
import { inLanguage } from '../../registry/vocabulary/words';

/** Says a word of a table with values in place of `{0}`, `{1}` …, and in place of `{0s}` an "s" unless the value is one. */
export type Say<W extends string> = (word: W, ...values: readonly (string | number)[]) => string;

/** @param language of the reader (BCP 47): Chinese for Chinese, English for all others. */
export function sayer<W extends string>(table: Readonly<Record<W, Bilingual>>, language: string): Say<W> {
  return (word, ...values) =>
    inLanguage(table[word], language).replace(/\{(\d)(s?)\}/g, (_, index, plural) => {
      const value = String(values[Number(index)] ?? '');
      return plural === '' ? value : value === '1' ? '' : plural;
    });
}
