import { isIsoDate } from '../../text/units/isoDate';
import { listOf, type YamlNode, type YamlPair, type YamlScalar } from '../../text/yaml/read/yamlNode';
import type { LocalizedScalar, Property } from '../model';
import type { ValueKind } from '../vocabulary/rows';
import { BUILT_IN } from '../vocabulary/vocabulary';
import { isLanguageTag } from './parseTexts';
import { type Report, scalarOf } from './report';

/**
 * Any key with its values, known or not: unknown keys are kept, whatever they hold. Maps that are not by language
 * become properties of their own (`address.city`). Dates and countries are checked, and kept as they are written.
 */
export function parseProperty(pair: YamlPair, report: Report, prefix = ''): readonly Property[] {
  const key = prefix === '' ? pair.key.value : `${prefix}.${pair.key.value}`;
  const values: LocalizedScalar[] = [];
  const nested: Property[] = [];
  for (const item of listOf(pair.value)) {
    if (item.kind === 'scalar') values.push(...textOf(item, ''));
    else if (item.kind === 'list')
      values.push(...item.items.flatMap((each) => (each.kind === 'scalar' ? textOf(each, '') : [])));
    else if (item.pairs.every((each) => isLanguageTag(each.key.value) && isPlain(each.value))) {
      for (const each of item.pairs)
        for (const text of listOf(each.value)) values.push(...textOf(text, each.key.value));
    } else for (const each of item.pairs) nested.push(...parseProperty(each, report, key));
  }
  const kind = BUILT_IN.valueKind(key);
  if (kind !== 'text') checkValues(key, kind, pair, values, report);
  if (values.length === 0) return nested;
  const property = { key: { value: key, span: pair.key.span }, values };
  return [pair.value?.kind === 'list' ? { ...property, list: true } : property, ...nested];
}

function textOf(node: YamlNode, lang: string): readonly LocalizedScalar[] {
  const scalar = node.kind === 'scalar' ? scalarOf(node as YamlScalar) : undefined;
  return scalar ? [{ ...scalar, lang }] : [];
}

function isPlain(node: YamlNode | undefined): boolean {
  return !node || node.kind === 'scalar' || (node.kind === 'list' && node.items.every(({ kind }) => kind === 'scalar'));
}

function checkValues(
  key: string,
  kind: ValueKind,
  { value: node }: YamlPair,
  values: readonly LocalizedScalar[],
  report: Report,
): void {
  for (const item of listOf(node)) if (item.kind !== 'scalar') report.wrongType(key, 'text', item);
  for (const { value, span } of values) {
    if (kind === 'date' && !isIsoDate(value)) report.add('invalid-date', span, { key, value });
    if (kind === 'country' && !/^[A-Za-z]{2}$/.test(value)) report.add('invalid-country', span, { value });
  }
}
