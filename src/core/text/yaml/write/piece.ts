import { applyEdits, type TextEdit } from '../../base/textEdit';
import { MAX_YAML_LENGTH } from '../read/yaml';
import { type Refused, refused } from './change';
import type { TextStyle } from './newText';
import { splice } from './splice';
import { isAsExpected, type Tree, treeOf } from './tree';
import { said, type Value } from './value';

/** A piece of a registry, an entry with its dash or pairs of `sources`, as it is written. */
export interface Piece {
  readonly text: string;
  readonly tree: Tree;
  /** The map of the entry, or of the sources. */
  readonly root: Value;
}

/** A piece after its changes. */
export interface WrittenPiece {
  readonly text: string;
  readonly edits: readonly TextEdit[];
}

/** Reads a piece of a registry that is to be changed; refused where it has errors or is no map. */
export function readPiece(text: string): Piece | Refused {
  if (text.length > MAX_YAML_LENGTH) return refused('too-long');
  const tree = treeOf(text);
  if ('refused' in tree) return tree;
  const root = tree.root?.kind === 'list' ? tree.root.items[0]?.value : tree.root;
  if (root?.kind !== 'map' || (tree.root?.kind === 'list' && tree.root.items.length !== 1)) return refused('no-map');
  return { text, tree, root };
}

/**
 * Writes a piece with another map in the place of its own, and verifies it, once for all changes: it then says just that,
 * has all its comments, and reads without an error.
 *
 * @param now made of `piece.root` by `edited`.
 */
export function writePiece(piece: Piece, now: Value, style: TextStyle): WrittenPiece | Refused {
  const { text, tree, root } = piece;
  const edits = splice({ text, tree, style }, root, now);
  if ('refused' in edits) return edits;
  const after = applied(text, edits);
  if (after !== undefined && after.length > MAX_YAML_LENGTH) return refused('too-long');
  const inside = said(now);
  const expected = inside !== undefined && tree.root !== root ? `[${inside}]` : inside;
  const comments = tree.comments.map((each) => each.text);
  const isRight = after !== undefined && expected !== undefined && isAsExpected(after, expected, comments);
  return isRight ? { text: after, edits } : inTheWay(root, edits[0]?.span.start ?? 0);
}

/** Why edits do not say what they are to: an anchor that something else refers to, where there is one. */
function inTheWay(root: Value, at: number): Refused {
  const referredTo = (value: Value | undefined): readonly Value[] =>
    value?.of ? [value.of] : (value?.items.flatMap((item) => referredTo(item.value)) ?? []);
  const [anchored] = referredTo(root);
  return anchored ? refused('anchor', anchored.outer) : refused('unwritable', at);
}

function applied(text: string, edits: readonly TextEdit[]): string | undefined {
  const sorted = edits.toSorted((a, b) => a.span.start - b.span.start);
  const isApart = sorted.every(({ span }, index) => index === 0 || sorted[index - 1]!.span.end <= span.start);
  return isApart ? applyEdits(text, sorted) : undefined;
}
