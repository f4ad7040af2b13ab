import type { Resumable } from '../../text/base/lazy';
import { type Problem, problem, shiftProblem } from '../../text/base/problem';
import { type Span, shiftSpan } from '../../text/base/textEdit';
import { readItem } from '../../text/yaml/read/readItem';
import { valueOfKey, type YamlNode, type YamlPair } from '../../text/yaml/read/yamlNode';
import { checkKeys } from '../entries/checkKeys';
import { parseDate, parseTexts } from '../entries/parseTexts';
import { Report } from '../entries/report';
import type { LocalizedScalar, Source } from '../model';

/** The sources of a file, with the pieces of its text that they were read from. */
export interface ReadSources {
  readonly list: readonly Source[];
  readonly problems: readonly Problem[];
  readonly pieces: readonly Piece[];
}

interface Piece {
  readonly start: number;
  readonly text: string;
}

/** UTF-16 units of YAML read between two pauses. */
const STEP_UNITS = 8_192;

/**
 * The sources at the given places in the order of the file; of two with the same id the first counts. If nothing changed,
 * the result is `before`.
 */
export function* readSources(
  file: string,
  text: string,
  spans: readonly Span[],
  before: ReadSources | undefined,
): Resumable<ReadSources> {
  const pieces = spans.map(({ start, end }) => ({ start, text: text.slice(start, end) }));
  if (before && samePieces(before.pieces, pieces)) return before;
  const byId = new Map<string, Source>();
  const problems: Problem[] = [];
  let units = 0;
  for (const { start, text: piece } of pieces) {
    const parsed = parseSources(piece);
    for (const each of parsed.problems) problems.push(shiftProblem(each, start));
    for (const source of parsed.sources) {
      const span = shiftSpan(source.span, start);
      const note = source.note && { ...source.note, span: shiftSpan(source.note.span, start) };
      const first = byId.get(source.id);
      if (first) problems.push(problem('duplicate-key', span, { key: source.id }, first.span));
      else byId.set(source.id, { ...source, note, span, file });
    }
    units += piece.length;
    if (units < STEP_UNITS) continue;
    units = 0;
    yield;
  }
  return { list: [...byId.values()], problems, pieces };
}

function samePieces(before: readonly Piece[], after: readonly Piece[]): boolean {
  return (
    before.length === after.length &&
    after.every(({ start, text }, index) => before[index]!.start === start && before[index]!.text === text)
  );
}

/** The sources in a piece of the `sources` map; spans count from its beginning. */
export interface ParsedSources {
  readonly sources: readonly Omit<Source, 'file'>[];
  readonly problems: readonly Problem[];
}

/** Reads a map of sources by id, or a piece of one. Never throws. */
function parseSources(text: string): ParsedSources {
  const { root, problems } = readItem(text);
  const report = new Report(text, problems);
  if (root && root.kind !== 'map') report.wrongType('sources', 'map', root);
  const sources = root?.kind === 'map' ? root.pairs.map((pair) => readSource(pair, report)) : [];
  return { sources, problems: report.problems };
}

function readSource({ key, value }: YamlPair, report: Report): Omit<Source, 'file'> {
  const text = (name: string): string | undefined => report.scalar(name, valueOfKey(value, name))?.value;
  if (value?.kind === 'list') report.wrongType(key.value, 'map', value);
  if (value?.kind === 'map') checkKeys(value, 'source', report);
  return {
    id: key.value,
    title: titleOf(value, report),
    publisher: parseTexts('publisher', valueOfKey(value, 'publisher'), report),
    date: parseDate('date', valueOfKey(value, 'date'), report)?.value,
    url: text('url') ?? text('sourceUrl'),
    note: report.scalar('note', valueOfKey(value, 'note')),
    span: key.span,
  };
}

/** A source that is a text alone has that text as its title. */
function titleOf(value: YamlNode | undefined, report: Report): readonly LocalizedScalar[] {
  if (value?.kind === 'scalar') return parseTexts('title', value, report);
  return parseTexts('title', valueOfKey(value, 'title'), report);
}
