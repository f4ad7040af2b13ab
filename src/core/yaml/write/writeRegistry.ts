import { lazy } from '../../base/lazy';
import { type Resumable, runToEnd } from '../../base/resumable';
import { shiftSpan } from '../../base/span';
import { applyEdits, editBetween, type TextEdit } from '../../base/textEdit';
import { lineEndOf } from '../../base/textLines';
import { isMapSection } from '../split/registrySpans';
import { isInOrder, splitRegistry } from '../split/splitRegistry';
import type { Change, NewEntryChange, YamlPath } from './change';
import { changePiece, commentsInText, type ReadPiece } from './changePiece';
import { type EntryStyle, entryStyle } from './entryStyle';
import { addEntries, addPair, removePiece } from './filePieces';
import { type Refused, refused } from './refused';
import { isKept, pairAt, segmentsOf, type TextSegment } from './segments';
import { quoteOf } from './writeScalar';

/** A registry text after changes. */
export interface WrittenRegistry {
  /** Edits of the text before, in ascending order. */
  readonly edits: readonly TextEdit[];
  readonly text: string;
  /** The offsets at which new entries begin in the new text. */
  readonly added: readonly number[];
  /** Whether an entry had to be written anew in block style. */
  readonly isRewritten: boolean;
}

/**
 * Makes changes in a registry text, one after the other: the only way in which Dossier writes values into a registry. All
 * else stays as it is, to the byte; comments of what is removed stay too. The result is verified: split again, it has the
 * pieces that it had, but for those that the changes concern; those say what they said with exactly the changes, have all
 * their comments, and read without errors.
 *
 * @returns why nothing is written, where one of the changes cannot be made. Never throws.
 */
export function writeRegistry(text: string, changes: readonly Change[]): WrittenRegistry | Refused {
  return runToEnd(writeInSteps(text, changes));
}

/**
 * The same for thousands of changes, which take a second.
 *
 * @param pieceAt what `readPiece` gave for the entry or source that begins at an offset, where it is known.
 */
export function* writeInSteps(
  text: string,
  changes: readonly Change[],
  pieceAt: (start: number) => ReadPiece | Refused | undefined = () => undefined,
): Resumable<WrittenRegistry | Refused> {
  const parts = yield* splitRegistry(text);
  if (parts.problems.some(({ code }) => code === 'whole-flow')) return refused('in-brackets');
  if (parts.broken) return refused('lost', parts.problems[0]?.span.start);
  const style = lazy(() => entryStyle(text, parts));
  const eol = lineEndOf(text);
  const before = segmentsOf(text, parts);
  let segments = [...before];
  let entities = entitiesIn(segments);
  let isRewritten = false;
  for (let index = 0; index < changes.length; index++) {
    yield;
    const made = makeChange({ segments, entities, style, eol, pieceAt }, changes, index);
    if ('refused' in made) return made;
    if (made.segments !== segments) {
      segments = [...made.segments];
      entities = entitiesIn(segments);
    }
    isRewritten ||= made.isRewritten ?? false;
    index += made.skipped ?? 0;
  }
  const edits = editsOf(text, segments);
  const after = applyEdits(text, edits);
  const copied = changes.flatMap((each) => (each.kind === 'copy' ? commentsInText(each.entry) : []));
  if (!isKept(before, segments, after, { copied, isInOrder: isInOrder(parts) })) return refused('unwritable');
  return { edits, text: after, added: addedIn(segments), isRewritten };
}

/** A registry text that is being changed. */
interface Draft {
  readonly segments: TextSegment[];
  /** The indexes of the segments that are entries. */
  readonly entities: readonly number[];
  readonly style: () => EntryStyle;
  readonly eol: string;
  readonly pieceAt: (start: number) => ReadPiece | Refused | undefined;
}

function entitiesIn(segments: readonly TextSegment[]): readonly number[] {
  const found: number[] = [];
  for (let index = 0; index < segments.length; index++) if (segments[index]!.kind === 'entity') found.push(index);
  return found;
}

interface Made {
  readonly segments: readonly TextSegment[];
  readonly isRewritten?: boolean;
  /** How many of the next changes were made with this one. */
  readonly skipped?: number;
}

function makeChange(draft: Draft, changes: readonly Change[], index: number): Made | Refused {
  const { segments, style } = draft;
  const change = changes[index]!;
  if (change.kind === 'add' && change.entry !== undefined) {
    const around = entryAround(segments, change.entry);
    return around === undefined ? refused('nothing-there') : changed(draft, around, change);
  }
  if (isNewEntry(change)) {
    const rest = changes.slice(index).findIndex((each) => !isNewEntry(each));
    const fresh = changes.slice(index, rest < 0 ? undefined : index + rest).filter(isNewEntry);
    const added = addEntries(segments, fresh, style());
    return 'refused' in added ? added : { segments: added.segments, skipped: fresh.length - 1 };
  }
  const [section, which, ...rest] = change.path;
  if (typeof section === 'string' && isMapSection(section) && typeof which === 'string') {
    const at = pairAt(segments, section, which);
    if (at === undefined) {
      if (change.kind !== 'set' || rest.length > 0) return refused('nothing-there');
      return addPair(segments, section, which, change.value, style());
    }
    if (change.kind === 'remove' && rest.length === 0) {
      const removed = removePiece(segments, at, which);
      if (removed) return removed;
    }
    // The map may be in several pieces.
    const isTaken = change.kind === 'rename' && rest.length === 0 && pairAt(segments, section, change.to) !== undefined;
    return isTaken ? refused('unwritable') : changed(draft, at, { ...change, path: [which, ...rest] });
  }
  if (section !== 'entities' || typeof which !== 'number') return refused('nothing-there');
  const at = draft.entities[which];
  if (at === undefined) return refused('nothing-there');
  if (rest.length === 0) return (change.kind === 'remove' && removePiece(segments, at)) || refused('nothing-there');
  return changed(draft, at, { ...change, path: rest });
}

/** The entry that an offset of the text before all changes is in. */
function entryAround(segments: readonly TextSegment[], offset: number): number | undefined {
  const found = segments.findLastIndex(
    ({ kind, before }) =>
      kind === 'entity' && before && before.start <= offset && offset <= before.start + before.text.length,
  );
  return found < 0 ? undefined : found;
}

function isNewEntry(change: Change): change is NewEntryChange {
  return change.kind === 'copy' || (change.kind === 'add' && isEntities(change.path));
}

function isEntities(path: YamlPath): boolean {
  return path.length === 1 && path[0] === 'entities';
}

function changed({ segments, eol, pieceAt }: Draft, at: number, change: Change): Made | Refused {
  const segment = segments[at]!;
  const { text, before } = segment;
  const isAsBefore = before?.text === text;
  const known = isAsBefore ? pieceAt(before.start) : undefined;
  const piece = changePiece(known ?? text, change, { eol, quote: quoteOf(text) });
  if ('refused' in piece) return refused(piece.refused, (before?.start ?? 0) + piece.at);
  const edits = isAsBefore ? piece.edits : undefined;
  const { isRewritten } = piece;
  segments[at] = { ...segment, text: piece.text, edits, isChanged: true };
  return { segments, isRewritten };
}

function addedIn(segments: readonly TextSegment[]): readonly number[] {
  const starts: number[] = [];
  let at = 0;
  for (const { kind, text, before } of segments) {
    if (kind === 'entity' && !before) starts.push(at);
    at += text.length;
  }
  return starts;
}

/** The edits of each run of segments that are not as they were. */
function editsOf(text: string, segments: readonly TextSegment[]): readonly TextEdit[] {
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
