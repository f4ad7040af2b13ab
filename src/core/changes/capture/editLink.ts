import type { Cited } from '../../registry/model';
import type { Span } from '../../text/base/textEdit';
import type { Change, NewValue, Refused } from '../../text/yaml/write/change';
import { RegistryPaths } from '../../text/yaml/write/registryPaths';
import { pairIn } from '../../text/yaml/write/value';
import { addSource, type NewMap, statementAt } from './addStatement';
import type { NewCitation } from './capture';

/** The new value of a key of a link; undefined removes the key. */
export interface NewKey {
  readonly key: string;
  readonly value: string | undefined;
  /** Of the text that it replaces, where the value is a list or given by language: what else is there stays. */
  readonly span?: Span | undefined;
}

/**
 * Sets or removes keys of a link; all else of it stays.
 *
 * @param span of the type of the link.
 */
export function editLink(text: string, span: Span, keys: readonly NewKey[]): readonly Change[] | Refused {
  const places = new RegistryPaths(text);
  const found = statementAt(text, span, 'links');
  if ('refused' in found) return found;
  const { path, statement: link } = found;
  return keys.flatMap(({ key, value, span: old }): readonly Change[] => {
    const written = pairIn(link, key);
    if (value === undefined) return written ? [{ kind: 'remove', path: [...path, key] }] : [];
    const place = old && written?.value?.kind !== 'scalar' ? places.at(old) : undefined;
    if (place && !('refused' in place)) return [{ kind: 'set', path: place.path, value }];
    return [{ kind: 'set', path: [...path, key], value }];
  });
}

/**
 * Adds a source to those that a link cites. Where a place is said of one of them, each has its own in the list.
 *
 * @param cited what it cites now.
 */
export function addSourceToLink(
  text: string,
  span: Span,
  cited: readonly Cited[],
  { source, at, added }: NewCitation,
): readonly Change[] | Refused {
  const found = statementAt(text, span, 'links');
  if ('refused' in found) return found;
  const { path } = found;
  const old = cited.map((each): NewValue => {
    const place = textsOf(each.at);
    if (!each.source) return { at: place };
    return each.at.length === 0 ? each.source.value : { source: each.source.value, at: place };
  });
  const all: readonly NewValue[] = [...old, at === undefined ? source : { source, at }];
  return [
    ...addSource(added),
    ...(pairIn(found.statement, 'at') ? [{ kind: 'remove', path: [...path, 'at'] } as const] : []),
    { kind: 'set', path: [...path, 'source'], value: all.length === 1 ? all[0]! : all },
  ];
}

/** One text, or texts by language. */
function textsOf(texts: Cited['at']): NewValue {
  const [first] = texts;
  if (!first) return null;
  if (texts.every(({ lang }) => lang === '')) return texts.length === 1 ? first.value : texts.map(({ value }) => value);
  const byLanguage: Record<string, string> = {};
  for (const { lang, value } of texts) byLanguage[lang] = value;
  return byLanguage satisfies NewMap;
}
