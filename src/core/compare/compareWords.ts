import type { Bilingual } from '../registry/vocabulary/rows';
import { tableInLanguage } from '../registry/vocabulary/words';

/** The words of the comparison of two entities. `{0}` and `{1}` are their names. */
const WORDS = {
  names: { en: 'Names', zh: '名称' },
  compared: { en: '{0} and {1}', zh: '{0}与{1}' },
  differs: { en: 'differs', zh: '不同' },
  nothing: { en: 'nothing', zh: '无' },
  properties: { en: 'Properties', zh: '属性' },
  compareWith: { en: 'Compare with Another…', zh: '与其他实体比较…' },
  merge: { en: 'Merge…', zh: '合并…' },
} as const satisfies Readonly<Record<string, Bilingual>>;

export type CompareWord = keyof typeof WORDS;

/** All of them in one language (BCP 47). */
export function compareWords(language: string): Readonly<Record<CompareWord, string>> {
  return tableInLanguage(WORDS, language);
}
