import type { Problem } from '../../text/base/problem';
import { isId, slugOf } from '../../text/units/slug';
import { readItem } from '../../text/yaml/read/readItem';
import { valueOfKey, type YamlMap } from '../../text/yaml/read/yamlNode';
import type { Entry, OwnWord, Scalar } from '../model';
import { targetsOf } from '../references';
import { BUILT_IN, ENTRY_KEYS, NAME_KINDS } from '../vocabulary/vocabulary';
import { checkKeys } from './checkKeys';
import { parseFacts } from './parseFacts';
import { parseLinks } from './parseLinks';
import { isPlaceholder, parseNames } from './parseNames';
import { parseProperty } from './parseProperties';
import { checkDateOrder, parseTexts } from './parseTexts';
import { Report } from './report';

/** An item of a registry as it was read. All spans count from its beginning. */
export interface ParsedEntry {
  /** undefined without an id. */
  readonly entry: Entry | undefined;
  readonly problems: readonly Problem[];
  /** Anchors that it defines. */
  readonly anchors: readonly string[];
  /** Whether nothing looks half-typed: no YAML error, an id, and no name without text. */
  readonly complete: boolean;
}

/** Problems of entries that are still being typed. */
const UNFINISHED: ReadonlySet<string> = new Set(['missing-id', 'empty-name', 'entry-too-large', 'empty-flow-value']);

/** Reads one item of `entities`. Never throws; what is wrong becomes problems, and the rest is kept. */
export function parseEntry(text: string): ParsedEntry {
  const { root, problems, anchors } = readItem(text);
  const report = new Report(text, problems);
  const entry = root?.kind === 'map' ? readEntry(root, report) : undefined;
  if (!entry && root?.kind !== 'map') {
    if (root) report.wrongType('entities', 'map', root);
    else report.add('missing-id', report.firstLine(report.trimmed({ start: 0, end: text.length })));
  }
  const complete = !report.problems.some(({ code }) => code.startsWith('yaml-') || UNFINISHED.has(code));
  return {
    entry: entry && !complete ? { ...entry, halfTyped: true } : entry,
    problems: report.problems,
    anchors,
    complete: complete && entry !== undefined,
  };
}

function readEntry(map: YamlMap, report: Report): Entry | undefined {
  const names = map.pairs.flatMap((pair) => {
    const kind = NAME_KINDS.get(pair.key.value);
    return kind ? parseNames(pair, kind, report) : [];
  });
  const order = [...NAME_KINDS.values()];
  const properties = map.pairs
    .filter(({ key }) => !ENTRY_KEYS.includes(key.value))
    .flatMap((pair) => parseProperty(pair, report));
  const first = (key: string) => properties.find((property) => property.key.value === key)?.values[0];
  checkDateOrder(first('startDate'), first('endDate'), report);
  const content = {
    schema: report.scalar('schema', valueOfKey(map, 'schema')),
    names: names.toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind)),
    headline: parseTexts('headline', valueOfKey(map, 'headline'), report).filter(
      (text) => !isPlaceholder(text, report),
    ),
    summary: parseTexts('summary', valueOfKey(map, 'summary'), report),
    description: parseTexts('description', valueOfKey(map, 'description'), report),
    properties,
    facts: parseFacts(valueOfKey(map, 'facts'), report),
    links: parseLinks(valueOfKey(map, 'links'), report),
    remove: parseTexts('remove', valueOfKey(map, 'remove'), report).map(({ value, span }) => ({ value, span })),
    disabled: report.boolean('disabled', valueOfKey(map, 'disabled')),
    span: report.trimmed(map.span),
  };
  checkKeys(map, 'entry', report);
  const id = readId(map, report);
  const formerIds = parseTexts('formerId', valueOfKey(map, 'formerId'), report).map(({ value, span }) => ({
    value,
    span,
  }));
  const ownWords = ownWordsOf(content);
  const profile = first('profile');
  return (
    id && {
      id,
      ...content,
      targets: targetsOf(content),
      ...(formerIds.length > 0 && { formerIds }),
      ...(ownWords.length > 0 && { ownWords }),
      ...(profile && { profile: { value: profile.value, span: profile.span } }),
    }
  );
}

function readId(map: YamlMap, report: Report): Scalar | undefined {
  const pair = map.pairs.find(({ key }) => key.value === 'id');
  const id = report.scalar('id', pair?.value);
  if (!id) {
    const keyOrFirst = pair?.key.span ?? map.pairs[0]?.key.span ?? report.firstLine(map.span);
    const isEcho = report.problems.some(({ code }) => code.startsWith('yaml-'));
    if (!isEcho && (!pair?.value || pair.value.kind === 'scalar')) report.add('missing-id', keyOrFirst);
    return undefined;
  }
  if (!isId(id.value)) report.add('invalid-id', id.span, { id: id.value, suggestion: slugOf(id.value) });
  return id;
}

function ownWordsOf({ schema, links }: Pick<Entry, 'schema' | 'links'>): readonly OwnWord[] {
  const types = links.flatMap(({ type }): readonly OwnWord[] =>
    BUILT_IN.linkTypeRow(type.value) ? [] : [{ kind: 'linkType', scalar: type }],
  );
  return schema && !BUILT_IN.schemaRow(schema.value) ? [{ kind: 'schema', scalar: schema }, ...types] : types;
}
