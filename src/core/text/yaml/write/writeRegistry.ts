import { type Resumable, runToEnd } from '../../base/lazy';
import { applyEdits, editBetween, shiftSpan, type TextEdit } from '../../base/textEdit';
import { isInOrder, splitRegistry } from '../split/splitRegistry';
import { type Change, type Refused, refused } from './change';
import { Draft, type WriteOptions } from './draft';
import { isKept, type Segments } from './segments';
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
  const parts = yield* splitRegistry(text);
  if (parts.problems.some(({ code }) => code === 'whole-flow')) return refused('in-brackets');
  if (parts.broken) return refused('lost', parts.problems[0]?.span.start);
  const draft = new Draft(text, parts, options);
  for (const change of changes) {
    yield;
    const problem = draft.change(change);
    if (problem) return problem;
  }
  const problem = yield* draft.finish();
  if (problem) return problem;
  const edits = editsOf(text, draft.segments);
  const after = applyEdits(text, edits);
  const copied = commentsIn(options.copied ?? '').map((each) => each.text);
  if (!isKept(draft.before, draft.segments, after, { copied, isInOrder: isInOrder(parts) }))
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

/** The edits of each run of segments that are not as they were. */
function editsOf(text: string, segments: Segments): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  let run: { readonly start: number; after: string } | undefined;
  let at = 0;
  const close = (end: number): void => {
    if (!run) return;
    const { span, text: written } = editBetween(text.slice(run.start, end), run.after);
    edits.push({ span: shiftSpan(span, run.start), text: written });
    run = undefined;
  };
  for (const [index, { text: now, before, edits: own }] of segments.entries()) {
    // What is missing between two segments was removed.
    if (before && before.start > at) run ??= { start: at, after: '' };
    const start = before?.start ?? at;
    const next = segments[index + 1];
    const isAlone = !run && (!next || next.text === next.before?.text);
    if (before?.text === now) close(start);
    else if (own && isAlone) edits.push(...own.map((edit) => ({ ...edit, span: shiftSpan(edit.span, start) })));
    else {
      run ??= { start, after: '' };
      run.after += now;
    }
    at = start + (before?.text.length ?? 0);
  }
  if (at < text.length) run ??= { start: at, after: '' };
  close(text.length);
  return edits;
}
