import { displayName, otherNames } from '../queries/names/displayName';
import { textFor } from '../queries/names/language';
import type { Entity } from '../registry/model';
import { DEFAULT_SCHEMA } from '../registry/vocabulary/vocabulary';
import { inBrackets, inLanguage, schemaWord } from '../registry/vocabulary/words';
import { markdownText } from './markdownText';

/** An entity in one line of Markdown: "**Nvidia** (英伟达), Company: American designer of AI accelerators." */
export function entityMarkdown(entity: Entity, locale: string): string {
  const [other] = otherNames(entity, locale);
  const brackets = other === undefined ? undefined : inBrackets(markdownText(other), locale);
  const name = `**${markdownText(displayName(entity, locale))}**${brackets ? brackets.space + brackets.text : ''}`;
  const kind = entity.schema === DEFAULT_SCHEMA ? [] : [markdownText(schemaWord(entity.schema, locale))];
  const what = [name, ...kind].join(inLanguage({ en: ', ', zh: '，' }, locale));
  const summary = textFor(locale, entity.summary);
  return summary === undefined ? what : what + inLanguage({ en: ': ', zh: '：' }, locale) + markdownText(summary);
}
