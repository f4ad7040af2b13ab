import { compareIsoDates } from '../../text/units/isoDate';
import { listOf, valueOfKey, type YamlNode, type YamlScalar } from '../../text/yaml/read/yamlNode';
import type { Fact } from '../model';
import { checkKeys } from './checkKeys';
import { parseCited } from './parseLinks';
import { checkDateOrder, parseDate, parseTexts } from './parseTexts';
import { type Report, scalarOf } from './report';

/** Oldest first or newest first. */
type FactOrder = 'ascending' | 'descending';

/** The order of most neighbours among the dates; oldest first where it is a draw. */
function factOrder(dates: readonly string[]): FactOrder {
  let sum = 0;
  for (let at = 1; at < dates.length; at++) sum += compareIsoDates(dates[at - 1]!, dates[at]!);
  return sum > 0 ? 'descending' : 'ascending';
}

/** Reports every fact that breaks the order of most of its list. Facts without a date do not count. */
function checkFactOrder(facts: readonly Fact[], report: Report): void {
  const dates = facts.flatMap(({ date }) => date ?? []);
  if (dates.length < 2) return;
  const sign = factOrder(dates.map(({ value }) => value)) === 'descending' ? -1 : 1;
  for (let at = 1; at < dates.length; at++) {
    const [before, date] = [dates[at - 1]!, dates[at]!];
    if (sign * compareIsoDates(before.value, date.value) <= 0) continue;
    report.add('fact-order', date.span, { date: date.value, before: before.value }, before.span);
  }
}

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
