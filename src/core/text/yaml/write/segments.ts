import { sameItems } from '../../base/lists';
import { MAP_SECTIONS, piecesOf, type RegistryPiece, type RegistrySpans } from '../split/registrySpans';
import { commentsIn, isSameSaid, treeOf } from './tree';
import { keyOfItem, said, saidPair, type Value } from './value';

/** A part of a registry text: an entry, a piece of a map of the file (`sources`, …), or what is between such. */
export interface TextSegment {
  readonly kind: RegistryPiece['kind'] | 'other';
  readonly text: string;
  /** Its offset. */
  readonly start: number;
}

/** What a file is made of. */
export type Segments = readonly TextSegment[];

export function segmentsOf(text: string, spans: RegistrySpans): Segments {
  const segments: TextSegment[] = [];
  let at = 0;
  const add = (kind: TextSegment['kind'], end: number): void => {
    if (end > at) segments.push({ kind, text: text.slice(at, end), start: at });
    at = end;
  };
  for (const { kind, span } of piecesOf(spans)) {
    add('other', span.start);
    add(kind, span.end);
  }
  add('other', text.length);
  return segments;
}

/** All that is neither an entry nor in a map of the file, as one text; of a map in brackets, on the line of its key, the line end. */
export function skeletonOf(segments: Segments): { readonly text: string; readonly inFile: (offset: number) => number } {
  const bones = segments.filter(({ kind, start }, at) => {
    const before = segments[at - 1];
    return kind === 'other' || (before?.kind === 'other' && !before.text.endsWith('\n') && start > 0);
  });
  const textOf = ({ kind, text }: TextSegment): string => (kind === 'other' ? text : '\n');
  const inFile = (offset: number): number => {
    let rest = offset;
    const bone = bones.find((each) => {
      const isIn = each.kind === 'other' && rest < each.text.length;
      if (!isIn) rest -= textOf(each).length;
      return isIn;
    });
    const last = segments.at(-1);
    return bone ? bone.start + rest : (last?.start ?? 0) + (last?.text.length ?? 0);
  };
  return { text: bones.map(textOf).join(''), inFile };
}

/** An entry or a piece of a map as it is to be, but for blank lines and comments below it. */
export interface WantedPiece {
  readonly kind: RegistryPiece['kind'];
  readonly text: string;
}

/** What a text is to be after changes. */
export interface Wanted {
  /** All pieces of each kind, in their order. */
  readonly wanted: readonly WantedPiece[];
  /** The texts of pieces that are no longer there. */
  readonly gone: readonly string[];
}

/**
 * Whether a text, split again, has just the pieces that are wanted, which say what they are to say, the keys of the file
 * say what they said, and no comment was lost.
 */
export function isKept(before: Segments, after: Segments, { wanted, gone }: Wanted): boolean {
  const [old, now] = [skeletonOf(before).text, skeletonOf(after).text];
  if (old !== now) {
    const [was, is] = [treeOf(old), treeOf(now)];
    if ('refused' in was || 'refused' in is) return false;
    if (saidBesides(was.root, []) !== saidBesides(is.root, was.root ? [] : ['version'])) return false;
  }
  const [had, has] = [[old, ...gone], [now]];
  for (const kind of PIECES) {
    const all = wanted.filter((each) => each.kind === kind);
    const found = after.filter((each) => each.kind === kind);
    if (all.length !== found.length) return false;
    for (const [index, { text }] of all.entries()) {
      const written = found[index]!.text;
      if (written === text) continue;
      // Blank lines and comments below it may have gone to the next piece.
      const isSame = isSameSaid(text, written) || ('refused' in treeOf(text) && text.trimEnd() === written.trimEnd());
      if (!isSame) return false;
      had.push(text);
      has.push(written);
    }
  }
  return sameItems(had.flatMap(commentsIn).sort(), has.flatMap(commentsIn).sort());
}

/** The kinds of pieces, in the order in which new ones are written. */
export const PIECES = [...MAP_SECTIONS, 'entity'] as const;

/** What a file says that is neither in entries nor in its maps, nor under these keys. */
function saidBesides(root: Value | undefined, keys: readonly string[]): string | undefined {
  if (root && root.kind !== 'map') return said(root);
  const all: readonly string[] = [...MAP_SECTIONS, 'entities', ...keys];
  const others = root?.items.filter((item) => !all.includes(keyOfItem(item))) ?? [];
  return others.map((item) => saidPair(keyOfItem(item), said(item.value) ?? '')).join();
}
