import { type Problem, problem, shiftProblem } from '../../base/problem';
import type { Resumable } from '../../base/resumable';
import { type Span, shiftSpan } from '../../base/span';
import { parseSources } from '../entries/parseSources';
import type { Source } from '../model';

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
  places: readonly Span[],
  before: ReadSources | undefined,
): Resumable<ReadSources> {
  const pieces = places.map(({ start, end }) => ({ start, text: text.slice(start, end) }));
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
