import type { YamlNode, YamlScalar } from '../../text/yaml/read/yamlNode';
import { listOf, valueOfKey } from '../../text/yaml/read/yamlNode';
import type { Fact } from '../model';
import { checkFactOrder } from './checkFactOrder';
import { checkKeys } from './checkKeys';
import { parseCited } from './parseCited';
import { checkDateOrder, parseDate, parseTexts } from './parseTexts';
import type { Report } from './report';
import { scalarOf } from './report';

/** A list of facts, each a map with `text`, or the text alone. */
export function parseFacts(node: YamlNode | undefined, report: Report): readonly Fact[] {
  const facts = listOf(node).flatMap((item) => {
    if (item.kind === 'list') {
      report.wrongType('facts', 'map', item);
      return [];
    }
    return item.kind === 'scalar' ? plainFact(item) : mapFact(item, report);
  });
  checkFactOrder(facts, report);
  return facts;
}

function plainFact(node: YamlScalar): readonly Fact[] {
  const scalar = scalarOf(node);
  if (!scalar) return [];
  const text = [{ ...scalar, lang: '' }];
  const absent = { date: undefined, endDate: undefined, isQuote: false, sources: [], event: undefined };
  return [{ ...absent, text, span: node.span }];
}

function mapFact(node: YamlNode, report: Report): readonly Fact[] {
  const text = parseTexts('text', valueOfKey(node, 'text'), report);
  const start = parseDate('startDate', valueOfKey(node, 'startDate'), report);
  const date = parseDate('date', valueOfKey(node, 'date'), report) ?? start;
  const endDate = parseDate('endDate', valueOfKey(node, 'endDate'), report);
  checkDateOrder(date, endDate, report);
  const isQuote = report.boolean('quote', valueOfKey(node, 'quote')) ?? false;
  const sources = parseCited(node, report);
  const event = report.scalar('event', valueOfKey(node, 'event'));
  const hasMisspelt = node.kind === 'map' && checkKeys(node, 'fact', report).length > 0;
  if (text.length === 0) {
    if (!hasMisspelt) report.add('missing-fact-text', report.firstLine(node.span));
    return [];
  }
  return [{ date, endDate, text, isQuote, sources, event, span: report.trimmed(node.span) }];
}
