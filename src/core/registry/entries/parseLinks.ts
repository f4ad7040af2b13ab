import { listOf, valueOfKey, type YamlMap, type YamlNode } from '../../text/yaml/read/yamlNode';
import type { Cited, Link, Property, Scalar } from '../model';
import { BUILT_IN, LINK_STATUSES } from '../vocabulary/vocabulary';
import { checkKeys } from './checkKeys';
import { parseProperty } from './parseProperties';
import { checkDateOrder, parseTexts } from './parseTexts';
import { type Report, scalarOf } from './report';

/**
 * The sources of a fact or a link: `source` is an id, or a list of ids or of maps with `source` and `at`. What `at` beside
 * it says is the place in each source that has none of its own.
 */
export function parseCited(map: YamlNode, report: Report): readonly Cited[] {
  const at = parseTexts('at', valueOfKey(map, 'at'), report);
  const cited = listOf(valueOfKey(map, 'source')).flatMap((item) => citedIn(item, report));
  if (cited.length === 0) return at.length === 0 ? [] : [{ source: undefined, at }];
  return cited.map((each) => (each.at.length === 0 ? { ...each, at } : each));
}

function citedIn(item: YamlNode, report: Report): readonly Cited[] {
  if (item.kind === 'map') return citedMap(item, report);
  if (item.kind === 'list') {
    report.wrongType('source', 'text', item);
    return [];
  }
  const source = scalarOf(item);
  return source ? [{ source, at: [] }] : [];
}

function citedMap(map: YamlMap, report: Report): readonly Cited[] {
  checkKeys(map, 'cited', report);
  const source = report.scalar('source', valueOfKey(map, 'source'));
  const at = parseTexts('at', valueOfKey(map, 'at'), report);
  return source || at.length > 0 ? [{ source, at }] : [];
}

/** The keys of a link that are no properties. */
const OWN_KEYS: ReadonlySet<string> = new Set(['type', 'source', 'at']);

/** A list of typed relations. One without a type is reported and left out. */
export function parseLinks(node: YamlNode | undefined, report: Report): readonly Link[] {
  return listOf(node).flatMap((item) => {
    if (item.kind === 'map') return parseLink(item, report);
    report.wrongType('links', 'map', item);
    return [];
  });
}

function parseLink(map: YamlMap, report: Report): readonly Link[] {
  const properties = map.pairs
    .filter(({ key }) => !OWN_KEYS.has(key.value))
    .flatMap((pair) => parseProperty(pair, report));
  const type = report.scalar('type', valueOfKey(map, 'type'));
  if (!type) {
    if (valueOfKey(map, 'type') || !checkKeys(map, 'link', report).includes('type'))
      report.add('missing-link-type', report.firstLine(map.span));
    return [];
  }
  const ends = BUILT_IN.linkEnds(type.value);
  const hasEnd = ends.length === 0 || properties.some(({ key }) => ends.includes(key.value));
  if (checkKeys(map, 'link', report).length === 0 && !hasEnd)
    report.add('missing-link-end', type.span, { type: type.value, ends: ends.join(', ') });
  checkStatus(single(properties, 'status'), report);
  checkDateOrder(single(properties, 'startDate'), single(properties, 'endDate'), report);
  return [{ type, properties, sources: parseCited(map, report), span: report.trimmed(map.span) }];
}

function checkStatus(status: Scalar | undefined, report: Report): void {
  if (!status || LINK_STATUSES.includes(status.value)) return;
  report.add('invalid-status', status.span, { value: status.value });
}

function single(properties: readonly Property[], key: string): Scalar | undefined {
  return properties.find((property) => property.key.value === key)?.values[0];
}
