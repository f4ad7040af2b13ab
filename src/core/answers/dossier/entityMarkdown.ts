import { DEFAULT_SCHEMA, type Vocabulary } from '../../registry/vocabulary/vocabulary';
import { inBrackets, inLanguage, schemaWord } from '../../registry/vocabulary/words';
import type { Dossier } from './dossier';
import { markdownText, textOf } from './markdownText';

/** An entity in one line of Markdown: "**Nvidia** (英伟达), Company: American designer of AI accelerators." */
export function entityMarkdown(
  vocabulary: Vocabulary,
  { title, otherNames: [other], schema, summary, language }: Dossier,
): string {
  const brackets = other === undefined ? undefined : inBrackets(markdownText(other), language);
  const name = `**${markdownText(title)}**${brackets ? brackets.space + brackets.text : ''}`;
  const kind = schema === DEFAULT_SCHEMA ? [] : [markdownText(schemaWord(vocabulary, schema, language))];
  const what = [name, ...kind].join(inLanguage({ en: ', ', zh: '，' }, language));
  if (summary.length === 0) return what;
  return what + inLanguage({ en: ': ', zh: '：' }, language) + markdownText(textOf(summary));
}
