import type { Problem } from '../../base/problem';
import { readItem } from '../../yaml/read/readItem';
import type { YamlNode, YamlPair } from '../../yaml/read/yamlNode';
import { valueAt } from '../../yaml/read/yamlNode';
import type { LocalizedScalar, Source } from '../model';
import { checkKeys } from './checkKeys';
import { parseDate, parseTexts } from './parseTexts';
import { Report } from './report';

/** What a piece of the `sources` map says; spans count from its beginning. */
export interface ParsedSources {
  readonly sources: readonly Omit<Source, 'file'>[];
  readonly problems: readonly Problem[];
}

/** Reads a map of sources by id, or a piece of one. Never throws. */
export function parseSources(text: string): ParsedSources {
  const { root, problems } = readItem(text);
  const report = new Report(text, problems);
  if (root && root.kind !== 'map') report.wrongType('sources', 'map', root);
  const sources = root?.kind === 'map' ? root.pairs.map((pair) => readSource(pair, report)) : [];
  return { sources, problems: report.problems };
}

function readSource({ key, value }: YamlPair, report: Report): Omit<Source, 'file'> {
  const text = (name: string): string | undefined => report.scalar(name, valueAt(value, name))?.value;
  if (value?.kind === 'list') report.wrongType(key.value, 'map', value);
  if (value?.kind === 'map') checkKeys(value, 'source', report);
  return {
    id: key.value,
    title: titleOf(value, report),
    publisher: parseTexts('publisher', valueAt(value, 'publisher'), report),
    date: parseDate('date', valueAt(value, 'date'), report)?.value,
    url: text('url') ?? text('sourceUrl'),
    note: report.scalar('note', valueAt(value, 'note')),
    span: key.span,
  };
}

/** A source that is a text alone has that text as its title. */
function titleOf(value: YamlNode | undefined, report: Report): readonly LocalizedScalar[] {
  if (value?.kind === 'scalar') return parseTexts('title', value, report);
  return parseTexts('title', valueAt(value, 'title'), report);
}
