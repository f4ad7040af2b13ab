import type { Problem } from '../../base/problem';
import type { NewValue } from '../../yaml/write/change';
import { WORD } from '../entries/parseDeclarations';
import type { Registry } from '../merging/registry';
import type { Link } from '../model';
import { isOpenKey } from '../references';
import { change, type Fix, type Fixers } from './fix';

/** Fixes of words that are not built in: they are declared, with what is known of them. */
export const DECLARATION_FIXES: Fixers = {
  'unknown-schema': ({ parameters: { schema = '' } }, text) => declare(text, 'schemas', schema, schemaDraft(schema)),
  'unknown-link-type': declareLinkType,
};

function declare(text: string, section: 'schemas' | 'linkTypes', word: string, value: NewValue): readonly Fix[] {
  if (!WORD.test(word)) return [];
  return [change('declare', text, [{ kind: 'set', path: [section, word], value }], { word })];
}

/** The word itself in both languages, for the author to put right. */
function schemaDraft(word: string): NewValue {
  return { name: word, plural: `${word}s` };
}

/** Its ends are the keys of a link of that type: what the link names, and one for the entity that it is written in. */
function declareLinkType({ parameters: { type = '' } }: Problem, text: string, registry: Registry): readonly Fix[] {
  const words = type.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2');
  const to = otherEnd(type, registry) ?? 'object';
  const value = { from: to === 'subject' ? 'object' : 'subject', to, forward: words, inverse: `${words} (by)` };
  return declare(text, 'linkTypes', type, value);
}

/** The first key of a link of that type that names an entity. */
function otherEnd(type: string, registry: Registry): string | undefined {
  const { vocabulary } = registry;
  const names = ({ properties }: Link): string | undefined =>
    properties.find(({ key, values }) => {
      const mayName = isOpenKey(vocabulary, key.value) || vocabulary.valueKind(key.value) === 'reference';
      return mayName && values.some(({ value }) => registry.hasId(value));
    })?.key.value;
  for (const { entries } of registry.files.values()) {
    for (const { entry } of entries) {
      if (!entry.ownWords?.some(({ scalar }) => scalar.value === type)) continue;
      for (const link of entry.links) if (link.type.value === type) return names(link);
    }
  }
  return undefined;
}
