import { memoize, runToEnd } from '../../base/lazy';
import { firstIndex } from '../../base/lists';
import { type Span, shiftSpan } from '../../base/textEdit';
import type { RegistryPiece, RegistrySpans } from '../split/registrySpans';
import { splitRegistry } from '../split/splitRegistry';
import { type Change, type Refused, refused, type YamlPath } from './change';
import { type Piece, readPiece } from './piece';
import { type Segments, segmentsOf, type TextSegment } from './segments';
import type { Value, ValueItem } from './value';

/** A place in a registry text, as a path of the writer. */
export interface WrittenPath {
  /** From the file to the innermost pair or item that holds the place. */
  readonly path: YamlPath;
  /** Whether the span is in the key of the pair, not in its value. */
  readonly isKey: boolean;
  /** The nodes that the steps of the path lead into, without those of the file. */
  readonly parents: readonly Value[];
  readonly value: Value | undefined;
}

/** An entry, or a piece of a map of the file, where it is in the text. */
export interface PlacedPiece extends TextSegment {
  readonly kind: RegistryPiece['kind'];
}

/** Finds paths in a registry text; reads each piece once. */
export class RegistryPaths {
  readonly parts: RegistrySpans;
  readonly segments: Segments;
  readonly pieces: readonly PlacedPiece[];
  readonly #read = new Map<PlacedPiece, Piece | Refused>();

  /** @param parts of the text, where it was split before. */
  constructor(text: string, parts = runToEnd(splitRegistry(text))) {
    this.parts = parts;
    this.segments = segmentsOf(text, parts);
    this.pieces = this.segments.filter((segment): segment is PlacedPiece => segment.kind !== 'other');
  }

  /** The map of the entry around an offset; refused where it has errors, or nothing is there. */
  root(offset: number): Value | Refused {
    const found = this.pieceAround(offset);
    const piece = found ? this.read(found) : refused('nothing-there');
    return 'refused' in piece ? piece : piece.root;
  }

  /** The innermost pair or item that holds a span. Refused where its entry has errors, or nothing is there. */
  at(span: Span): WrittenPath | Refused {
    const found = this.pieceAround(span.start);
    if (!found) return refused('nothing-there');
    const piece = this.read(found);
    if ('refused' in piece) return piece;
    const inner = shiftSpan(span, -found.start);
    // The keys of a map of the file are in its pieces.
    const entities = found.kind === 'entity' ? this.pieces.filter(({ kind }) => kind === 'entity') : undefined;
    const path: (string | number)[] = entities ? ['entities', entities.indexOf(found)] : [found.kind];
    const parents: Value[] = [];
    let value: Value | undefined = piece.root;
    let isKey = false;
    while (value && !isKey) {
      const index: number = value.items.findIndex((item) => holds(item.key, inner) || holds(item.value, inner));
      const item: ValueItem | undefined = value.items[index];
      if (!item) break;
      parents.push(value);
      path.push(value.kind === 'map' ? (item.key?.text ?? '') : index);
      isKey = holds(item.key, inner);
      value = item.value;
    }
    return parents.length === 0 ? refused('nothing-there') : { path, isKey, parents, value };
  }

  /** Reads a piece; refused, with the place in the whole text, where it has errors. */
  read(piece: PlacedPiece): Piece | Refused {
    const read = memoize(this.#read, piece, () => readPiece(piece.text));
    return 'refused' in read ? refused(read.refused, piece.start + read.at) : read;
  }

  pieceAround(offset: number): PlacedPiece | undefined {
    return this.pieces[this.indexAround(offset)];
  }

  /** The index of the piece around an offset; −1 where there is none. */
  indexAround(offset: number): number {
    const index = firstIndex(this.pieces.length, (each) => this.pieces[each]!.start > offset) - 1;
    const found = this.pieces[index];
    return found && offset <= found.start + found.text.length ? index : -1;
  }
}

/** The span of a scalar is that of the text between its quotes, which a problem may take in. */
function holds(node: Value | undefined, { start, end }: Span): boolean {
  return (
    node !== undefined && node.start <= start + 1 && end - 1 <= node.end && start < Math.max(node.end, node.start + 1)
  );
}

/** The change that removes what is at a place: the rules of a name mean nothing without its `value`. */
export function removalOf({ path }: WrittenPath): Change {
  return { kind: 'remove', path: path.at(-1) === 'value' ? path.slice(0, -1) : path };
}
