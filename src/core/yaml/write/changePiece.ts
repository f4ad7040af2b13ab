import { sameItems } from '../../base/sameItems';
import { applyEdits, type TextEdit } from '../../base/textEdit';
import { columnOf, lineOf } from '../../base/textLines';
import { MAX_DEPTH, MAX_YAML_LENGTH } from '../read/yaml';
import { type ComposedYaml, composeYaml } from '../read/yamlLibrary';
import { blockEntry, blockStyle } from './blockStyle';
import type { Change } from './change';
import { changeValue } from './changeValue';
import { type CommentedValue, commentedValue, rawOf } from './commentedValue';
import type { TextStyle } from './newText';
import { isSameRaw, type RawValue, rawValue } from './rawValue';
import { type Refused, refused } from './refused';
import { splice } from './splice';
import { endOfLines } from './spliceLines';
import { commentsIn, pairIn, type WrittenNode, type WrittenTree, writtenTree } from './writtenTree';

/** A piece of a registry, an entry with its dash or pairs of `sources`, as the library reads it. */
export interface ReadPiece {
  readonly text: string;
  readonly raw: RawValue;
  readonly tree: WrittenTree;
  /** The map of the entry, or of the sources. */
  readonly root: WrittenNode;
}

/** Reads a piece of a registry that is to be changed; refused where it has errors or is no map. */
export function readPiece(text: string): ReadPiece | Refused {
  if (text.length > MAX_YAML_LENGTH) return refused('too-long');
  const composed = composeYaml(text, MAX_DEPTH);
  const raw = rawOfComposed(composed);
  if (raw === undefined) return refused('errors', Math.min(composed.errors[0]?.pos[0] ?? 0, text.length));
  const tree = writtenTree(composed);
  const root = tree.root?.kind === 'list' ? tree.root.items[0]?.value : tree.root;
  if (root?.kind !== 'map' || (tree.root?.kind === 'list' && tree.root.items.length !== 1)) return refused('no-map');
  return { text, raw, tree, root };
}

/** The raw value of a text; undefined if it has errors. */
export function rawOfText(text: string): RawValue | undefined {
  return rawOfComposed(composeYaml(text, MAX_DEPTH));
}

function rawOfComposed({ errors, tooDeep, contents }: ComposedYaml): RawValue | undefined {
  return errors.length > 0 || tooDeep !== undefined ? undefined : rawValue(contents);
}

/** A piece after a change, and whether it had to be written anew. */
interface ChangedPiece {
  readonly text: string;
  /** undefined where it had to be written anew. */
  readonly edits: readonly TextEdit[] | undefined;
  readonly isRewritten: boolean;
}

/**
 * Makes a change in a piece and verifies it: the piece then says what it said with exactly that change, has all its
 * comments, and reads without an error. Where a splice of the text does not achieve that, the piece is written anew in
 * block style, and verified again.
 *
 * @param piece its text, or what `readPiece` gave for that.
 * @param asked the change, with a path that begins in the map of the piece.
 */
export function changePiece(
  piece: string | ReadPiece | Refused,
  asked: Change,
  style: TextStyle,
): ChangedPiece | Refused {
  if (typeof piece === 'string') return changePiece(readPiece(piece), asked, style);
  if ('refused' in piece) return piece;
  const { text, tree, root } = piece;
  const change = withPosition(asked, root);
  const end = endOfLines(text, root);
  const whole = commentedValue(tree, text, end);
  if (!whole || !isSameRaw(rawOf(whole), piece.raw)) return refused('unwritable');
  const value = tree.root === root ? whole : whole.items[0]!.value;
  if (!changeValue(value, change)) return refused('nothing-there');
  const expected = rawOf(whole);
  const comments = tree.comments.map((each) => each.text);
  const edits = splice({ text, tree, style }, root, change);
  const spliced = applied(text, edits);
  if (spliced !== undefined && isAsExpected(spliced, expected, comments)) {
    return { text: spliced, edits, isRewritten: false };
  }
  const rewritten = anew(piece, whole, value, end, style);
  if (rewritten !== undefined && isAsExpected(rewritten, expected, comments)) {
    return { text: rewritten, edits: undefined, isRewritten: true };
  }
  return refused('unwritable');
}

/** The change with the position of a new item as a number. */
function withPosition(change: Change, root: WrittenNode): Change {
  if (change.kind !== 'add' || !change.position) return change;
  let list: WrittenNode | undefined = root;
  for (const step of change.path)
    list = list && (typeof step === 'number' ? list.items[step] : pairIn(list, step))?.value;
  const before = list?.kind === 'list' ? change.position(list.items) : undefined;
  return before === undefined ? change : { ...change, before };
}

function applied(text: string, edits: readonly TextEdit[] | undefined): string | undefined {
  if (!edits) return undefined;
  const sorted = edits.toSorted((a, b) => a.span.start - b.span.start);
  const isApart = sorted.every(({ span }, index) => index === 0 || sorted[index - 1]!.span.end <= span.start);
  return isApart ? applyEdits(text, sorted) : undefined;
}

/** Whether two texts without errors have the same raw value. */
export function isSameSaid(a: string, b: string): boolean {
  if (a === b) return true;
  if (a.length > MAX_YAML_LENGTH) return false;
  const [said, says] = [rawOfText(a), rawOfText(b)];
  return said !== undefined && says !== undefined && isSameRaw(said, says);
}

/** The comments of a text, in its order. */
export function commentsInText(text: string): readonly string[] {
  return commentsIn(composeYaml(text, MAX_DEPTH)).map((each) => each.text);
}

/** Whether a text has that raw value, those comments, and no errors. */
export function isAsExpected(text: string, expected: RawValue, comments: readonly string[]): boolean {
  if (text.length > MAX_YAML_LENGTH) return false;
  const composed = composeYaml(text, MAX_DEPTH);
  const raw = rawOfComposed(composed);
  const found = commentsIn(composed).map((each) => each.text);
  return raw !== undefined && isSameRaw(raw, expected) && sameItems(found.toSorted(), comments.toSorted());
}

/** The piece in block style, with what is below it as it is. */
function anew(
  { text, tree, root }: ReadPiece,
  whole: CommentedValue,
  value: CommentedValue,
  end: number,
  { eol, quote }: TextStyle,
): string | undefined {
  const outer = tree.root!;
  const rest = text.slice(end);
  if (outer === root) {
    const isOnLine = root.style === 'flow' && lineOf(text, root.start).start === 0;
    const column = isOnLine ? 2 : columnOf(text, root.start).length;
    const start = isOnLine ? eol : '';
    return (
      start +
      blockStyle(value, column, quote)
        .map((line) => line + eol)
        .join('') +
      rest
    );
  }
  const [item] = whole.items;
  if (outer.style !== 'block' || !item) return undefined;
  const dash = columnOf(text, outer.start).length;
  const isBelowDash = root.style === 'block' && lineOf(text, root.start).start === lineOf(text, outer.start).start;
  const column = isBelowDash ? columnOf(text, root.start).length : dash + 2;
  const [first] = value.items;
  const above = [...item.above, ...item.beside, ...(first?.above ?? [])];
  if (first) first.above = above;
  else value.tail.unshift(...above);
  value.tail.push(...whole.tail);
  return (
    blockEntry(value, dash, column, quote)
      .map((line) => line + eol)
      .join('') + rest
  );
}
