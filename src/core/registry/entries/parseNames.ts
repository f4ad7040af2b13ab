import { type NameKind, unmatchable } from '../../matching/nameKind';
import { MAX_WORD, NO_WORDS, type WordsOfName } from '../../matching/wordsOfName';
import { foldedName } from '../../text/units/canonical';
import type { CaseOverride } from '../../text/units/letterCase';
import { nearest } from '../../text/units/words';
import { listOf, valueOfKey, type YamlMap, type YamlNode, type YamlPair } from '../../text/yaml/read/yamlNode';
import { NOUN_RULES } from '../formsOfName';
import type { EntryName, Scalar } from '../model';
import { PLACEHOLDERS } from '../vocabulary/icons';
import type { NounRule } from '../vocabulary/rows';
import { keyRow } from '../vocabulary/vocabulary';
import { checkKeys } from './checkKeys';
import { languageOfKey, parseDate, parseTexts } from './parseTexts';
import { type Report, scalarOf } from './report';

/** What the key `words` of a map says; undefined where it is absent or says something else, which is reported. */
export function parseNounRule(node: YamlMap, report: Report): NounRule | undefined {
  const scalar = report.scalar('words', valueOfKey(node, 'words'));
  if (!scalar) return undefined;
  const rule = scalar.value.toLowerCase();
  if (NOUN_RULES.includes(rule)) return rule === 'true' || (rule === 'false' ? false : rule);
  report.add('invalid-words', scalar.span, { value: scalar.value, known: NOUN_RULES.join(', ') });
  return undefined;
}

/**
 * One name or a list of them, each a text, a map with `value`, or a map by language whose values are names or lists.
 * Of a list under `name` the first is the name and the rest are aliases.
 */
export function parseNames(pair: YamlPair, kind: NameKind, report: Report): readonly EntryName[] {
  const { key, value } = pair;
  const names: EntryName[] = [];
  if (!value && kind === 'name' && !report.isEcho(key.span)) report.add('empty-name', key.span, { key: key.value });
  reportCommas(value, report);
  listOf(value).forEach((item, index) => {
    const itemKind = kind === 'name' && index > 0 ? 'alias' : kind;
    if (item.kind === 'map' && isByLanguage(item)) names.push(...namesByLanguage(key.value, item, itemKind, report));
    else names.push(...oneName(key.value, item, itemKind, '', report));
  });
  return names;
}

function namesByLanguage(key: string, map: YamlMap, kind: NameKind, report: Report): readonly EntryName[] {
  return map.pairs.flatMap(({ key: tag, value }) => {
    if (!value) return [];
    const lang = languageOfKey(tag, report);
    reportCommas(value, report);
    return listOf(value).flatMap((item, index) =>
      oneName(key, item, kind === 'name' && index > 0 ? 'alias' : kind, lang, report),
    );
  });
}

/** The signs that a Chinese keyboard writes between names. In quotes it is part of one. */
const FULL_WIDTH_COMMA = /[，、]/;

function reportCommas(list: YamlNode | undefined, report: Report): void {
  if (list?.kind !== 'list' || report.text[list.span.start] !== '[') return;
  for (const item of list.items) {
    if (item.kind !== 'scalar' || !FULL_WIDTH_COMMA.test(item.value)) continue;
    if (!/["']/.test(report.text[item.span.start - 1] ?? ''))
      report.add('full-width-comma', item.span, { name: item.value });
  }
}

/** A map is one name if it says so by `value`; a map that has only what belongs to a name has lost it. */
function isByLanguage(map: YamlMap): boolean {
  if (map.pairs.some(({ key }) => key.value === 'value')) return false;
  return map.pairs.length === 0 || map.pairs.some(({ key }) => !keyRow('name', key.value));
}

function oneName(key: string, node: YamlNode, kind: NameKind, lang: string, report: Report): readonly EntryName[] {
  if (node.kind === 'list') {
    report.wrongType(key, 'name', node);
    return [];
  }
  const value = node.kind === 'scalar' ? node : valueOfKey(node, 'value');
  if (value && value.kind !== 'scalar') {
    report.wrongType('value', 'text', value);
    return [];
  }
  const scalar = value && scalarOf(value);
  if (!scalar) {
    report.add('empty-name', report.firstLine((value ?? node).span), { key });
    return [];
  }
  if (isPlaceholder(scalar, report)) return [];
  const attributes = attributesOf(node, lang, report);
  const { value: name } = scalar;
  const isForbidden = attributes.notIn.some((word) => foldedName(word) === foldedName(name));
  const reason = isForbidden ? 'not-in' : unmatchable(name);
  if (reason) report.add('unmatchable-name', scalar.span, { name, reason });
  return [{ ...scalar, kind, ...attributes }];
}

/** Whether a text was left by a snippet, which then is reported. */
export function isPlaceholder({ value, span }: Scalar, report: Report): boolean {
  if (!PLACEHOLDERS.has(value)) return false;
  report.add('left-placeholder', span, { text: value });
  return true;
}

function attributesOf(node: YamlNode, lang: string, report: Report): Omit<EntryName, 'value' | 'span' | 'kind'> {
  if (node.kind !== 'map') return { lang, case: undefined, ...NO_WORDS, startDate: undefined, endDate: undefined };
  checkKeys(node, 'name', report);
  const tag = report.scalar('lang', valueOfKey(node, 'lang'));
  const words = parseNounRule(node, report);
  const near = node.pairs.find(({ key }) => key.value === 'near');
  if (near && valueOfKey(node, 'beside')) report.add('near-and-beside', near.key.span);
  return {
    lang: (tag && languageOfKey(tag, report)) || lang,
    case: knownWord<CaseOverride>(node, 'case', ['exact', 'ignore'], 'invalid-case', report),
    ...(words !== undefined && { words }),
    notIn: wordsOf(node, 'notIn', report),
    near: wordsOf(node, 'near', report),
    beside: wordsOf(node, 'beside', report),
    startDate: parseDate('startDate', valueOfKey(node, 'startDate'), report)?.value,
    endDate: parseDate('endDate', valueOfKey(node, 'endDate'), report)?.value,
  };
}

function wordsOf(node: YamlMap, key: keyof WordsOfName, report: Report): readonly string[] {
  const value = valueOfKey(node, key);
  if (!value) return NO_WORDS[key];
  const words = parseTexts(key, value, report);
  for (const { value, span } of words) {
    if (value.length > MAX_WORD) report.add('long-not-in', span, { key, limit: String(MAX_WORD) });
  }
  return words.map(({ value }) => value);
}

/** What a key says, if it is one of the known words; else that is reported. */
export function knownWord<T extends string>(
  node: YamlNode | undefined,
  key: string,
  known: readonly string[],
  code: 'unknown-like' | 'invalid-case' | 'invalid-color',
  report: Report,
): T | undefined {
  const scalar = report.scalar(key, valueOfKey(node, key));
  if (!scalar) return undefined;
  if (known.includes(scalar.value)) return scalar.value as T;
  const suggestion = nearest(scalar.value, known);
  report.add(code, scalar.span, { value: scalar.value, ...(suggestion !== undefined && { suggestion }) });
  return undefined;
}
