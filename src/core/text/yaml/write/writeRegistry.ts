import { type Resumable, runToEnd } from '../../base/lazy';
import { applyEdits, type TextEdit } from '../../base/textEdit';
import { isInOrder, splitRegistry } from '../split/splitRegistry';
import { type Change, type Refused, refused } from './change';
import { Draft } from './draft';
import { RegistryPaths } from './registryPaths';
import { isKept, segmentsOf } from './segments';
import { writeDraft } from './writeDraft';

export interface WriteOptions {
  /** Of the text, where it was looked at before: what was read is not read again. */
  readonly paths?: RegistryPaths;
  /** Whether an entry that cannot be changed is left as it is, and the others are written. */
  readonly mayLeave?: boolean;
  /** An entry of another file that is added last, with its comments: its text from the line of its dash. */
  readonly copied?: string;
}

/** A registry text after changes. */
export interface WrittenRegistry {
  /** Edits of the text before, in ascending order. */
  readonly edits: readonly TextEdit[];
  readonly text: string;
  /** The offsets at which new entries begin in the new text. */
  readonly added: readonly number[];
  /** Why entries were left as they are, where that was allowed. */
  readonly left: readonly Refused[];
}

/**
 * Makes changes in a registry text: the only way in which Dossier writes values into a registry. All else stays as it is,
 * to the byte; comments of what is removed stay too. All changes of an entry are made together, and verified together. Then
 * the text is split again: it has the pieces that it had, but for those that the changes concern; those say what they said
 * with exactly the changes, have all their comments, and read without errors.
 *
 * @param changes are made one after the other, so that a path counts in what those before it have left.
 * @returns why nothing is written, where one of the changes cannot be made. Never throws.
 */
export function writeRegistry(
  text: string,
  changes: readonly Change[],
  options: WriteOptions = {},
): WrittenRegistry | Refused {
  return runToEnd(writeInSteps(text, changes, options));
}

/** The same for thousands of changes, which take a second. */
export function* writeInSteps(
  text: string,
  changes: readonly Change[],
  options: WriteOptions = {},
): Resumable<WrittenRegistry | Refused> {
  const paths = options.paths ?? new RegistryPaths(text, yield* splitRegistry(text));
  const { parts, segments } = paths;
  if (parts.problems.some(({ code }) => code === 'whole-flow')) return refused('in-brackets');
  if (parts.broken) return refused('lost', parts.problems[0]?.span.start);
  const draft = new Draft(paths, options.mayLeave ?? false);
  for (const change of changes) {
    yield;
    const problem = draft.change(change);
    if (problem) return problem;
  }
  const written = yield* writeDraft(text, segments, draft, options.copied);
  if ('refused' in written) return written;
  const after = applyEdits(text, written.edits);
  const known = isInOrder(parts) ? segments.filter(({ kind }) => kind === 'entity') : [];
  const split = yield* splitRegistry(after, known);
  const now = segmentsOf(after, split);
  if (split.broken || !isKept(segments, now, written)) return refused('unwritable');
  const entities = split.entities.map(({ start }) => start);
  const left = draft.parts.flatMap((part) => part.left ?? []);
  return { edits: written.edits, text: after, added: entities.slice(entities.length - written.added), left };
}
