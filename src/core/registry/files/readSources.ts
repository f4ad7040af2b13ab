import { type Problem, problem, shiftProblem } from '../../base/problem';
import type { Resumable } from '../../base/resumable';
import { type Span, shiftSpan } from '../../base/span';
import { type ParsedSources, parseSources } from '../entries/parseSources';
import type { Scalar, Source } from '../model';

/** The sources of a file, with the pieces of its text that they were read from. */
export interface ReadSources {
  readonly list: readonly Source[];
  readonly problems: readonly Problem[];
  readonly pieces: readonly Piece[];
}

interface Piece {
  readonly start: number;
  readonly text: string;
  readonly parsed: ParsedSources;
}

/** UTF-16 units of YAML read between two pauses. */
const STEP_UNITS = 8_192;

/**
 * The sources at the given places. A piece whose text is one of `before` is not parsed again; if nothing changed, the
 * result is `before`.
 */
export function* readSources(
  file: string,
  text: string,
  places: readonly Span[],
  before: ReadSources | undefined,
): Resumable<ReadSources> {
  const known = new Map(before?.pieces.map((piece) => [piece.text, piece.parsed]));
  const pieces: Piece[] = [];
  let units = 0;
  for (const { start, end } of places) {
    const piece = text.slice(start, end);
    const parsed = known.get(piece);
    pieces.push({ start, text: piece, parsed: parsed ?? parseSources(piece) });
    if (!parsed) units += piece.length;
    if (units < STEP_UNITS) continue;
    units = 0;
    yield;
  }
  return before && samePieces(before.pieces, pieces) ? before : { ...placed(file, pieces), pieces };
}

function samePieces(before: readonly Piece[], after: readonly Piece[]): boolean {
  return (
    before.length === after.length &&
    after.every(({ start, parsed }, index) => before[index]!.start === start && before[index]!.parsed === parsed)
  );
}

function shifted({ value, span }: Scalar, start: number): Scalar {
  return { value, span: shiftSpan(span, start) };
}

/** The sources of all pieces in the order of the file; of two with the same id the first counts. */
function placed(file: string, pieces: readonly Piece[]): Omit<ReadSources, 'pieces'> {
  const byId = new Map<string, Source>();
  const problems: Problem[] = [];
  for (const { start, parsed } of pieces) {
    for (const each of parsed.problems) problems.push(shiftProblem(each, start));
    for (const source of parsed.sources) {
      const span = shiftSpan(source.span, start);
      const first = byId.get(source.id);
      if (first) problems.push(problem('duplicate-key', span, { key: source.id }, first.span));
      else byId.set(source.id, { ...source, note: source.note && shifted(source.note, start), span, file });
    }
  }
  return { list: [...byId.values()], problems };
}
