import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isMap, isScalar, isSeq, type Node, parseDocument, type Scalar } from 'yaml';
import { yamlCursorAt } from '../../../../../../src/core/text/yaml/cursor/yamlCursor';
import { entries, styles, written } from '../writtenEntry';

/** A scalar of a text as the library reads it. */
interface Place {
  readonly kind: 'key' | 'value';
  readonly path: readonly string[];
  /** The keys of its map, without its own; undefined for an item of a list. */
  readonly others: readonly string[] | undefined;
  /** Without quotes. */
  readonly start: number;
  readonly end: number;
}

function places(text: string): readonly Place[] {
  const found: Place[] = [];
  const add = (node: Scalar, place: Pick<Place, 'kind' | 'path' | 'others'>): void => {
    const [start, end] = node.range!;
    const quote = /^["']/.test(text.slice(start, end)) ? 1 : 0;
    found.push({ ...place, start: start + quote, end: end - quote });
  };
  const walk = (node: Node, path: readonly string[], others?: readonly string[]): void => {
    if (isScalar(node)) add(node, { kind: 'value', path, others });
    else if (isSeq<Node>(node)) for (const item of node.items) walk(item, path);
    else if (isMap<Scalar, Node>(node)) {
      const keys = node.items.map(({ key }) => String(key.value));
      for (const [index, { key, value }] of node.items.entries()) {
        const rest = keys.toSpliced(index, 1);
        add(key, { kind: 'key', path, others: rest });
        walk(value!, [...path, keys[index]!], rest);
      }
    }
  };
  walk(parseDocument(text, { schema: 'failsafe' }).contents!, []);
  return found;
}

it('The place of every key and value of an entry is what the library says, at each of its letters', () => {
  fc.assert(
    fc.property(entries, entries, styles, (first, second, style) => {
      const text = written({ version: '1', entities: [first, second] }, style);
      for (const { kind, path, others, start, end } of places(text)) {
        for (let offset = kind === 'key' ? start + 1 : start; offset <= end; offset++) {
          const place = yamlCursorAt(text, offset);
          const where = `${text.slice(0, offset)}‸${text.slice(offset)}`;
          assert.equal(place?.kind, kind, where);
          assert.equal(place.path.join('.'), path.join('.'), where);
          assert.equal(place.typed, text.slice(start, offset), where);
          // In brackets, the key of a value is among them.
          const siblings = [...place.siblings.keys()].filter((key) => kind === 'key' || key !== path.at(-1));
          if (others) assert.deepEqual(siblings.sort(), [...others].sort(), where);
        }
      }
    }),
    { numRuns: 150 },
  );
});
