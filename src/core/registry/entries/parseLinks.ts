import { nearest } from '../../text/nearest';
import type { YamlMap, YamlNode } from '../../yaml/read/yamlNode';
import { listOf, valueAt } from '../../yaml/read/yamlNode';
import type { Link, Property, Scalar } from '../model';
import { LINK_TYPES, linkEnds } from '../vocabulary/vocabulary';
import { parseProperty } from './parseProperties';
import { checkDateOrder } from './parseTexts';
import type { Report } from './report';

/** A list of typed relations. One without a type is reported and left out. */
export function parseLinks(node: YamlNode | undefined, report: Report): readonly Link[] {
  return listOf(node).flatMap((item) => {
    if (item.kind === 'map') return parseLink(item, report);
    report.wrongType('links', 'map', item);
    return [];
  });
}

function parseLink(map: YamlMap, report: Report): readonly Link[] {
  const properties = map.pairs.filter(({ key }) => key.value !== 'type').flatMap((pair) => parseProperty(pair, report));
  const type = report.scalar('type', valueAt(map, 'type'));
  if (!type) {
    report.add('missing-link-type', report.firstLine(map.span));
    return [];
  }
  checkEnds(type, properties, report);
  checkDateOrder(single(properties, 'startDate'), single(properties, 'endDate'), report);
  return [{ type, properties, span: report.trimmed(map.span) }];
}

function checkEnds(type: Scalar, properties: readonly Property[], report: Report): void {
  const ends = linkEnds(type.value);
  if (ends.length === 0) {
    const suggestion = nearest(type.value, LINK_TYPES) ?? '';
    report.add('unknown-link-type', type.span, { type: type.value, suggestion });
  } else if (!properties.some(({ key }) => ends.includes(key.value))) {
    report.add('missing-link-end', type.span, {
      type: type.value,
      ends: ends.join(', '),
    });
  }
}

function single(properties: readonly Property[], key: string): Scalar | undefined {
  return properties.find((property) => property.key.value === key)?.values[0];
}
