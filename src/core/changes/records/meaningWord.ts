import type { Localizer } from '../../registry/problemMessage';
import { ENTRY_KEYS, propertyRowOf, type Vocabulary } from '../../registry/vocabulary/vocabulary';
import { inLanguage, keyWord, upperFirst } from '../../registry/vocabulary/words';
import type { Meaning } from './meanings';

/**
 * What a word means, for a reader of `locale` (BCP 47), as that of `l10n`: "Name (Chinese)", "Employer", "As it is written".
 *
 * @param word the foreign word.
 */
export function meaningWord(
  vocabulary: Vocabulary,
  word: string,
  meaning: Meaning,
  l10n: Localizer,
  locale: string,
): string {
  if (meaning === '') return l10n.t('Left out');
  if (meaning === 'percentage') return l10n.t('Share of the owner or parent');
  const [end = '', role] = meaning.split('=');
  const label = vocabulary.linkLabel(end);
  if (label) return [inLanguage(label, locale), role].filter(Boolean).join(' · ');
  const isKnown = propertyRowOf(word) || ENTRY_KEYS.includes(word) || vocabulary.valueKind(word) === 'reference';
  if (meaning === word && !isKnown) return l10n.t('As it is written');
  return columnWord(vocabulary, meaning, locale);
}

/** The word for a key of an entry or a column of a table: "Name (Chinese)". */
export function columnWord(vocabulary: Vocabulary, column: string, locale: string): string {
  const [key = '', lang] = column.startsWith('name.') ? column.split('.') : [column];
  const word = upperFirst(keyWord(vocabulary, 'entry', key, locale));
  return lang === undefined ? word : `${word} (${new Intl.DisplayNames(locale, { type: 'language' }).of(lang)})`;
}
