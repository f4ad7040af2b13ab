import { runToEnd } from '../../base/lazy';
import { sameItems } from '../../base/lists';
import { editBetween, shiftSpan, type TextEdit } from '../../base/textEdit';
import { MAX_YAML_LENGTH } from '../read/yaml';
import {
  MAP_SECTIONS,
  type MapSection,
  piecesOf,
  type RegistryPiece,
  type RegistrySpans,
} from '../split/registrySpans';
import { splitRegistry } from '../split/splitRegistry';
import type { Refused } from './change';
import { commentsIn, isSameSaid, topKeysIn, treeOf } from './tree';
import { keyOfItem, pairIn, said, saidPair, type Value } from './value';

/** A part of a registry text: an entry, a piece of a map of the file (`sources`, …), or what is between such. */
export interface TextSegment {
  readonly kind: RegistryPiece['kind'] | 'other';
  readonly text: string;
  /** Its offset and text before all changes; undefined for a new one. */
  readonly before: { readonly start: number; readonly text: string } | undefined;
  /** The edits that made it from the one before, where one change did, which was verified. */
  readonly edits?: readonly TextEdit[] | undefined;
  /** Whether its value was changed, which was verified. */
  readonly isChanged?: boolean;
}

/** What a file is made of. */
export type Segments = readonly TextSegment[];

export function segmentsOf(text: string, spans: RegistrySpans): Segments {
  const segments: TextSegment[] = [];
  let at = 0;
  const add = (kind: TextSegment['kind'], end: number): void => {
    const piece = text.slice(at, end);
    if (piece !== '') segments.push({ kind, text: piece, before: { start: at, text: piece } });
    at = end;
  };
  for (const { kind, span } of piecesOf(spans)) {
    add('other', span.start);
    add(kind, span.end);
  }
  add('other', text.length);
  return segments;
}

/** The edits of a text that make it these segments: of each run of those that are not as they were. */
export function segmentEdits(text: string, segments: Segments): readonly TextEdit[] {
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

/** The segment of a map of the file with that key. */
export function pairAt(segments: Segments, section: MapSection, id: string): number | undefined {
  const at = segments.findIndex(
    ({ kind, text }) => kind === section && text.includes(id) && topKeysIn(text.slice(0, MAX_YAML_LENGTH)).includes(id),
  );
  return at < 0 ? undefined : at;
}

interface Place {
  readonly at: number;
  readonly offset: number;
}

/** A key at the margin. */
export interface TopKey {
  /** The segment that it is in, and its offset there. */
  readonly key: Place;
  /** That of its colon; undefined where it has none. */
  readonly colon: Place | undefined;
  /** The value after the colon, and how far from there it ends. */
  readonly value: string;
  readonly length: number;
}

/** Where a key at the margin is; undefined where there is none. */
export function topKey(segments: Segments, key: string): TopKey | Refused | undefined {
  const skeleton = skeletonOf(segments);
  const tree = treeOf(skeleton);
  if ('refused' in tree) return tree;
  const found = pairIn(tree.root, key);
  if (!found) return undefined;
  const { start, valueStart, value } = found;
  return {
    key: placeInSkeleton(segments, start),
    colon: valueStart < 0 ? undefined : placeInSkeleton(segments, valueStart - 1),
    value: value ? skeleton.slice(value.start, value.end) : '',
    length: value ? value.end - valueStart : 0,
  };
}

/** All that is neither an entry nor in a map of the file, as one text. */
function skeletonOf(segments: Segments): string {
  let skeleton = '';
  for (let at = 0; at < segments.length; at++) skeleton += boneOf(segments, at);
  return skeleton;
}

/** The segment and the offset in it of an offset of the skeleton. */
function placeInSkeleton(segments: Segments, offset: number): Place {
  let rest = offset;
  for (const [at, { kind }] of segments.entries()) {
    const { length } = boneOf(segments, at);
    if (kind === 'other' && rest < length) return { at, offset: rest };
    rest -= length;
  }
  const last = segments.findLastIndex(({ kind }) => kind === 'other');
  return { at: last, offset: segments[last]?.text.length ?? 0 };
}

/**
 * The part of a segment that belongs to the skeleton: of a map in brackets, on the line of their key, the line end.
 */
function boneOf(segments: Segments, at: number): string {
  const { kind, text } = segments[at]!;
  if (kind === 'other') return text;
  const before = segments[at - 1];
  return before?.kind === 'other' && !before.text.endsWith('\n') ? '\n' : '';
}

/**
 * Whether a text has just these segments when it is split again, the keys of the file say what they said, and no comment
 * was lost. What each piece says was checked when it was changed.
 *
 * @param copied comments that came with entries of other files.
 * @param isInOrder whether the text before was, see `splitRegistry`.
 */
export function isKept(
  before: Segments,
  after: Segments,
  text: string,
  { copied, isInOrder }: { readonly copied: readonly string[]; readonly isInOrder: boolean },
): boolean {
  const parts = runToEnd(splitRegistry(text, isInOrder ? before.filter(({ kind }) => kind === 'entity') : []));
  if (parts.broken || !isSplitSo(text, after, parts)) return false;
  const [old, now] = [skeletonOf(before), skeletonOf(after)];
  if (old !== now) {
    const [was, is] = [treeOf(old), treeOf(now)];
    if ('refused' in was || 'refused' in is) return false;
    if (saidBesides(was.root, []) !== saidBesides(is.root, was.root ? [] : ['version'])) return false;
  }
  for (const { kind, text: written, before: own, isChanged } of after) {
    if (kind === 'other' || !own || isChanged || own.text === written) continue;
    // Blank lines and comments below it may have gone to the next piece.
    if (own.text.trimEnd() !== written.trimEnd() && !isSameSaid(own.text, written)) return false;
    if (!('refused' in treeOf(own.text)) && !isSameSaid(own.text, written)) return false;
  }
  const lost: string[] = [];
  let next = 0;
  for (const { kind, text: written, before: own } of before) {
    while (next < after.length && (!hasItsComments(after[next]!) || after[next]!.before!.start < own!.start)) next++;
    if (kind !== 'other' && after[next]?.before?.start !== own!.start) lost.push(written);
  }
  const made = after.filter((each) => each.kind !== 'other' && !hasItsComments(each)).map((each) => each.text);
  return sameItems(
    [...[old, ...lost].flatMap(commentsIn), ...copied].sort(),
    [now, ...made].flatMap(commentsIn).sort(),
  );
}

/** Whether it is known to have the comments that it had. */
function hasItsComments({ text, before, edits }: TextSegment): boolean {
  return before?.text === text || edits !== undefined;
}

/** What a file says that is neither in entries nor in its maps, nor under these keys. */
function saidBesides(root: Value | undefined, keys: readonly string[]): string | undefined {
  if (root && root.kind !== 'map') return said(root);
  const all: readonly string[] = [...MAP_SECTIONS, 'entities', ...keys];
  const others = root?.items.filter((item) => !all.includes(keyOfItem(item))) ?? [];
  return others.map((item) => saidPair(keyOfItem(item), said(item.value) ?? '')).join();
}

/** Whether a text is these segments, and its entries and the pieces of its maps are those of them. */
function isSplitSo(text: string, segments: Segments, spans: RegistrySpans): boolean {
  let at = 0;
  let count = 0;
  const pieces = piecesOf(spans);
  for (const { kind, text: written, before } of segments) {
    const end = at + written.length;
    const piece = kind === 'other' ? undefined : pieces[count++];
    if (kind !== 'other' && (piece?.kind !== kind || piece.span.start !== at || piece.span.end !== end)) return false;
    // What is as it was is in no edit.
    if (before?.text !== written && text.slice(at, end) !== written) return false;
    at = end;
  }
  return at === text.length && count === pieces.length;
}
