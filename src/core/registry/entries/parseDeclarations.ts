import type { CaseOverride } from '../../text/units/letterCase';
import { nearest, wordSet } from '../../text/units/words';
import { readItem } from '../../text/yaml/read/readItem';
import { listOf, valueOfKey, type YamlNode, type YamlPair } from '../../text/yaml/read/yamlNode';
import type { Declared, LocalizedScalar, Scalar } from '../model';
import { ICON_NAMES } from '../vocabulary/icons';
import { type Bilingual, COLORS, type Color, type LinkTypeRow, type SchemaRow } from '../vocabulary/rows';
import { BUILT_IN, keyRow, type MapKind, propertyRowOf } from '../vocabulary/vocabulary';
import { asEnd, lowerFirst, spelledOut } from '../vocabulary/words';
import { checkKeys } from './checkKeys';
import { knownWord, parseNounRule } from './parseNames';
import { parseTexts } from './parseTexts';
import { Report } from './report';

// What a registry declares beside the built-in kinds and types of links: rows like those of the built-in tables. All of it is
// text from outside: what is not of the right form is reported and left out, and the rest is used.

/** The name of a kind or a type of link: a dot and `^` mean something else in the kinds of relations. */
export const WORD = /^\p{L}[\p{L}\p{N} _-]{0,59}$/u;
/** The key of an end. */
export const END_KEY = /^[A-Za-z][A-Za-z0-9_-]{0,59}$/;
/** The form of a code: letters and digits, at least three signs, one of them `#` for a digit; `[A-Z]` is any capital letter. */
const CODE_FORM = /^(?=.*#)(?:[A-Za-z0-9#./-]|\[A-Z\]){3,40}$/;
/** Before `[A-Z]` was, it meant any capital. */
const OLD_CAPITAL = /A(?!-Z\])/g;
/** It is the only letter: in `TA###` it may well be itself, so that the names of entries tell (`withoutLiteralCodes`). */
const ONLY_OLD_CAPITALS = /^[^A-Za-z]*A[^B-Za-z]*$/;

export function parseSchemas(text: string): Declarations<SchemaRow> {
  return declarationsIn(text, 'schemas', schemaRowOf);
}

export function parseLinkTypes(text: string): Declarations<LinkTypeRow> {
  return declarationsIn(text, 'linkTypes', linkTypeRowOf);
}

/** The declaration that a piece of one of the two maps makes; spans count from the beginning of the piece. */
export interface Declarations<Row> {
  readonly declared: readonly Declared<Row>[];
  readonly problems: Report['problems'];
}

/** Never throws. */
function declarationsIn<Row>(
  text: string,
  section: string,
  rowOf: (name: string, value: YamlNode | undefined, report: Report) => Row,
): Declarations<Row> {
  const { root, problems } = readItem(text);
  const report = new Report(text, problems);
  if (root && root.kind !== 'map') report.wrongType(section, 'map', root);
  const pairs = root?.kind === 'map' ? root.pairs : [];
  const declared = pairs.flatMap(({ key, value }: YamlPair) => {
    if (!WORD.test(key.value)) {
      report.add('invalid-word', key.span, { word: key.value });
      return [];
    }
    if (value && value.kind !== 'map') report.wrongType(key.value, 'map', value);
    return [{ name: key.value, row: rowOf(key.value, value, report), span: key.span }];
  });
  return { declared, problems: report.problems };
}

function schemaRowOf(name: string, node: YamlNode | undefined, report: Report): SchemaRow {
  check(node, 'schemaDeclaration', report);
  const word = words(node, 'name', report) ?? same(name);
  const like = knownWord(node, 'like', BUILT_IN.schemas, 'unknown-like', report);
  const model = like === undefined ? undefined : BUILT_IN.schemaRow(like);
  const rule = knownWord<CaseOverride>(node, 'case', ['exact', 'ignore'], 'invalid-case', report);
  const nouns = node?.kind === 'map' ? parseNounRule(node, report) : undefined;
  const codes = codesIn(name, node, report);
  const card = parseTexts('card', valueOfKey(node, 'card'), report).map(({ value }) => value);
  return {
    name,
    origin: 'registry',
    ...word,
    plural: words(node, 'plural', report) ?? word,
    icon: iconIn(node, report) ?? model?.icon ?? 'tag',
    color: knownWord<Color>(node, 'color', COLORS, 'invalid-color', report) ?? model?.color ?? 'other',
    symbol: model?.symbol ?? 'Variable',
    help: word,
    ...(like !== undefined && { like }),
    ...(rule !== undefined && { case: rule }),
    ...(nouns !== undefined && { words: nouns }),
    ...(codes.length > 0 && { codes }),
    ...(card.length > 0 && { card }),
  };
}

function linkTypeRowOf(type: string, node: YamlNode | undefined, report: Report): LinkTypeRow {
  check(node, 'linkDeclaration', report);
  const word = words(node, 'name', report) ?? same(type);
  const [from, to] = [endIn(node, 'from', report) ?? 'subject', endIn(node, 'to', report) ?? 'object'];
  const forward = words(node, 'forward', report);
  const inverse = words(node, 'inverse', report);
  const declared = sentenceIn(node, report);
  const sentence = declared ?? betweenNames(forward ?? word);
  const between = betweenIn(node, report);
  const end = (key: string, label: Bilingual) => ({ key, label, help: label });
  return {
    type,
    origin: 'registry',
    ...word,
    help: word,
    sentence,
    ...(from !== to && { turned: turnedIn(sentence, declared === undefined ? inverse : undefined) }),
    verb: forward ? { en: lowerFirst(forward.en), zh: forward.zh } : word,
    asks: ['role'],
    ...(from === to && { isMutual: true as const }),
    ...(report.boolean('ties', valueOfKey(node, 'ties')) && { ties: true as const }),
    ...(between && { between }),
    from: end(from, (from === to ? (inverse ?? forward) : inverse) ?? opposite(word, to)),
    to: end(to, forward ?? word),
  };
}

function check(node: YamlNode | undefined, section: MapKind, report: Report): void {
  if (node?.kind === 'map') checkKeys(node, section, report);
}

function betweenNames({ en, zh }: Bilingual): Bilingual {
  return { en: `{from} – ${en} – {to}`, zh: `{from}—${zh}—{to}` };
}

/** The sentence from the other end: with what that end is called, or after its name. */
function turnedIn({ en, zh }: Bilingual, inverse: Bilingual | undefined): Bilingual {
  return inverse
    ? { en: `{to} – ${inverse.en} – {from}`, zh: `{to}—${inverse.zh}—{from}` }
    : { en: `{to}: ${en}`, zh: `{to}：${zh}` };
}

/** What a relation without a heading of its own is called at its other end: "License · as licensee". */
function opposite({ en, zh }: Bilingual, to: string): Bilingual {
  const end = asEnd(spelledOut(to));
  return { en: `${en} · ${end.en}`, zh: `${zh}·${end.zh}` };
}

function same(word: string): Bilingual {
  return { en: word, zh: word };
}

/** Texts in both languages; where one is missing, the other one serves. */
function words(node: YamlNode | undefined, key: string, report: Report): Bilingual | undefined {
  return bilingual(parseTexts(key, valueOfKey(node, key), report));
}

function bilingual(texts: readonly LocalizedScalar[]): Bilingual | undefined {
  const of = (language: string) => texts.find(({ lang }) => lang.toLowerCase().split('-')[0] === language)?.value;
  const any = of('') ?? texts[0]?.value;
  return any === undefined ? undefined : { en: of('en') ?? any, zh: of('zh') ?? of('') ?? of('en') ?? any };
}

/** A sentence that names both ends in each language. */
function sentenceIn(node: YamlNode | undefined, report: Report): Bilingual | undefined {
  const texts = parseTexts('sentence', valueOfKey(node, 'sentence'), report);
  const whole = texts.filter(({ value, span }) => {
    const isWhole = ['{from}', '{to}'].every((name) => value.includes(name));
    if (!isWhole) report.add('invalid-sentence', span, { sentence: value });
    return isWhole;
  });
  return bilingual(whole);
}

function iconIn(node: YamlNode | undefined, report: Report): string | undefined {
  const scalar = report.scalar('icon', valueOfKey(node, 'icon'));
  const known = ICON_NAMES();
  if (!scalar || known.includes(scalar.value)) return scalar?.value;
  report.add('unknown-icon', scalar.span, { value: scalar.value, suggestion: nearest(scalar.value, known) ?? '' });
  return undefined;
}

/** The kind of who acts, and that of the other end; each may be a list of kinds. */
function betweenIn(node: YamlNode | undefined, report: Report): LinkTypeRow['between'] {
  const value = valueOfKey(node, 'between');
  const ends = listOf(value).map((end) => parseTexts('between', end, report).map((kind) => kind.value));
  const [from = [], to = []] = ends;
  if (ends.length === 2 && from.length > 0 && to.length > 0) return { from, to };
  if (ends.some((kinds) => kinds.length > 0)) report.add('invalid-between', value!.span, {});
  return undefined;
}

/** Keys of links that are no ends. */
const TAKEN = wordSet(['type status source at summary note']);

function endIn(node: YamlNode | undefined, key: 'from' | 'to', report: Report): string | undefined {
  const scalar = report.scalar(key, valueOfKey(node, key));
  if (!scalar) return undefined;
  if (END_KEY.test(scalar.value) && !hasOtherMeaning(scalar.value)) return scalar.value;
  report.add('invalid-end-key', scalar.span, { key: scalar.value });
  return undefined;
}

function hasOtherMeaning(key: string): boolean {
  const property = propertyRowOf(key);
  return (
    TAKEN.has(key) || keyRow('entry', key) !== undefined || (property !== undefined && property.kind !== 'reference')
  );
}

function codesIn(schema: string, node: YamlNode | undefined, report: Report): readonly string[] {
  const forms: readonly Scalar[] = parseTexts('codes', valueOfKey(node, 'codes'), report);
  return forms.flatMap(({ value, span }) => {
    if (CODE_FORM.test(value)) {
      const suggestion = value.replace(OLD_CAPITAL, '[A-Z]');
      const doubt: Record<string, string> = ONLY_OLD_CAPITALS.test(value) ? {} : { schema };
      if (suggestion !== value) report.add('code-letter', span, { value, suggestion, ...doubt });
      return value;
    }
    report.add('invalid-code-form', span, { value });
    return [];
  });
}
