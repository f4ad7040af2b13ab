import { type Resumable, runToEnd } from '../../base/lazy';
import { lineEndOf } from '../../base/lines';
import { applyEdits, type TextEdit } from '../../base/textEdit';
import { isInOrder, splitRegistry } from '../split/splitRegistry';
import { type Change, type Refused, refused } from './change';
import { Draft, type WriteOptions } from './draft';
import { isKept, type Segments, segmentEdits, segmentsOf } from './segments';
import { commentsIn } from './tree';

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
  const parts = options.paths?.parts ?? (yield* splitRegistry(text));
  if (parts.problems.some(({ code }) => code === 'whole-flow')) return refused('in-brackets');
  if (parts.broken) return refused('lost', parts.problems[0]?.span.start);
  const segments = options.paths?.segments ?? segmentsOf(text, parts);
  const draft = new Draft(segments, lineEndOf(text), options);
  for (const change of changes) {
    yield;
    const problem = draft.change(change);
    if (problem) return problem;
  }
  const { copied } = options;
  const problem = yield* draft.write(copied);
  if (problem) return problem;
  const edits = segmentEdits(text, draft.segments);
  const after = applyEdits(text, edits);
  const comments = commentsIn(copied ?? '');
  if (!isKept(draft.before, draft.segments, after, { copied: comments, isInOrder: isInOrder(parts) }))
    return refused('unwritable');
  return { edits, text: after, added: addedIn(draft.segments), left: draft.left };
}

function addedIn(segments: Segments): readonly number[] {
  const starts: number[] = [];
  let at = 0;
  for (const { kind, text, before } of segments) {
    if (kind === 'entity' && !before) starts.push(at);
    at += text.length;
  }
  return starts;
}
