import type { Problem, ProblemCode } from '../../base/problem';
import { runToEnd } from '../../base/resumable';
import { type Span, shiftSpan } from '../../base/span';
import { applyEdits, type TextEdit } from '../../base/textEdit';
import { readItem } from '../../yaml/read/readItem';
import { splitRegistry } from '../../yaml/split/splitRegistry';
import type { Change } from '../../yaml/write/change';
import type { Refused } from '../../yaml/write/refused';
import { writeRegistry } from '../../yaml/write/writeRegistry';
import type { FixKind } from './fixMessage';

/** A way to fix a problem in a registry text: nothing but what is wrong changes. Words come last, in `fixMessage`. */
export interface Fix {
  readonly kind: FixKind;
  readonly parameters: Readonly<Record<string, string>>;
  /** The edits of the text, which are verified: worked out only when the fix is applied. */
  readonly write: () => readonly TextEdit[] | Refused;
  /** By file, what other files get at their places with it. */
  readonly elsewhere?: ReadonlyMap<string, readonly TextEdit[]>;
}

/**
 * By the code of a problem, what finds its fixes in a registry text.
 *
 * @param isTaken whether an entity has an id already.
 */
export type Fixers = Partial<
  Readonly<Record<ProblemCode, (problem: Problem, text: string, isTaken: (id: string) => boolean) => readonly Fix[]>>
>;

/** A fix by changes of values, which the writer makes. */
export function change(
  kind: FixKind,
  text: string,
  changes: readonly Change[],
  parameters: Fix['parameters'] = {},
): Fix {
  return { kind, parameters, write: () => editsOf(writeRegistry(text, changes)) };
}

/** What the writer has to say of a change. */
export function editsOf(written: ReturnType<typeof writeRegistry>): readonly TextEdit[] | Refused {
  return 'refused' in written ? written : written.edits;
}

/**
 * A fix of an entry or source that breaks the rules of YAML, by edits inside of it: none unless it then has fewer errors, and
 * all others are what they were.
 */
export function repair(
  kind: FixKind,
  text: string,
  edits: readonly TextEdit[],
  parameters: Fix['parameters'] = {},
): readonly Fix[] {
  const piece = pieceOf(text, edits);
  const after = applyEdits(text, edits);
  if (!piece || after === text) return [];
  const end = piece.end + after.length - text.length;
  const again = piecesIn(after).some((each) => each.start === piece.start && each.end === end);
  const isBetter = errorsIn(after.slice(piece.start, end)) < errorsIn(text.slice(piece.start, piece.end));
  return again && isBetter ? [{ kind, parameters, write: () => edits }] : [];
}

function pieceOf(text: string, edits: readonly TextEdit[]): Span | undefined {
  return piecesIn(text).find((piece) => edits.every(({ span }) => piece.start <= span.start && span.end <= piece.end));
}

function piecesIn(text: string): readonly Span[] {
  const { entities, sources } = runToEnd(splitRegistry(text));
  return [...entities, ...sources];
}

function errorsIn(piece: string): number {
  return readItem(piece).problems.length;
}

/** The entry or source around an offset; undefined where there is none. */
export function pieceAt(text: string, offset: number): { readonly span: Span; readonly text: string } | undefined {
  const span = piecesIn(text).find(({ start, end }) => start <= offset && offset < end);
  return span && { span: shiftSpan(span, 0), text: text.slice(span.start, span.end) };
}
