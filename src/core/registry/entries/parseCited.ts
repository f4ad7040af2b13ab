import type { YamlMap, YamlNode } from '../../text/yaml/read/yamlNode';
import { listOf, valueOfKey } from '../../text/yaml/read/yamlNode';
import type { Cited } from '../model';
import { checkKeys } from './checkKeys';
import { parseTexts } from './parseTexts';
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
