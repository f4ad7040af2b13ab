import type { Registry } from '../../registry/merging/registry';
import type { Problem, ProblemCode } from '../../text/base/problem';
import { applyEdits, type TextEdit } from '../../text/base/textEdit';
import { readItem } from '../../text/yaml/read/readItem';
import type { Change, Refused } from '../../text/yaml/write/change';
import { type PlacedPiece, RegistryPaths } from '../../text/yaml/write/registryPaths';
import { writeRegistry } from '../../text/yaml/write/writeRegistry';
import type { FixKind } from './fixMessage';

/** A way to fix a problem in a registry text: nothing but what is wrong changes. Words come last, in `fixMessage`. */
export interface Fix {
  readonly kind: FixKind;
  readonly parameters: Readonly<Record<string, string>>;
  /** The edits of the text, which are verified: worked out only when the fix is applied. */
  readonly write: () => readonly TextEdit[] | Refused;
}

/**
 * By the code of a problem, what finds its fixes in a registry text, in the registry of which it is a file.
 */
export type Fixers = Partial<
  Readonly<Record<ProblemCode, (problem: Problem, text: string, registry: Registry) => readonly Fix[]>>
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

/** The edits of a change, or why it is refused. */
export function editsOf(written: ReturnType<typeof writeRegistry>): readonly TextEdit[] | Refused {
  return 'refused' in written ? written : written.edits;
}

/**
 * A fix of an entry or source that breaks the rules of YAML, by an edit inside of it: none unless it then has fewer errors, and
 * all others are what they were.
 */
export function repair(
  kind: FixKind,
  text: string,
  edit: TextEdit,
  parameters: Fix['parameters'] = {},
): readonly Fix[] {
  const before = new RegistryPaths(text).pieceAround(edit.span.start);
  const after = applyEdits(text, [edit]);
  const now = before && new RegistryPaths(after).pieceAround(before.start);
  if (!now || after === text || edit.span.end > before.start + before.text.length) return [];
  const isOnePiece = now.start === before.start && now.text.length - before.text.length === after.length - text.length;
  return isOnePiece && isBetter(before.text, now.text) ? [{ kind, parameters, write: () => [edit] }] : [];
}

/** Whether there are fewer errors in a piece, or the first is further down: one may hide those after it. */
function isBetter(before: string, after: string): boolean {
  const [old, now] = [readItem(before).problems, readItem(after).problems];
  const left = (text: string, problems: readonly Problem[]): number =>
    text.length - (problems[0]?.span.start ?? text.length);
  return now.length < old.length || left(after, now) < left(before, old);
}

/** The entry or source that an offset is in; undefined where there is none, as at the end of one. */
export function pieceAt(text: string, offset: number): PlacedPiece | undefined {
  const piece = new RegistryPaths(text).pieceAround(offset);
  return piece && offset < piece.start + piece.text.length ? piece : undefined;
}
