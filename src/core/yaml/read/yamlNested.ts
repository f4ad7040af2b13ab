import type { Span } from '../../base/span';
import type { LibraryPair } from './yamlLibrary';
import { rangeOf, typedNode } from './yamlLibrary';
import { restOfLine } from './yamlProblem';

/** A value that was meant as text, and the pairs below it that the library took for a part of it. */
export interface NestedOnLine {
  readonly span: Span;
  readonly rest: readonly LibraryPair[];
}

/**
 * `text: he said: no` is text with a colon in it; the library makes a map of that and of all keys below it. undefined
 * for every other pair.
 */
export function nestedOnLine(text: string, key: unknown, value: unknown): NestedOnLine | undefined {
  const typed = typedNode(value);
  const typedKey = typedNode(key);
  if (typed?.kind !== 'map' || typed.node.flow || typedKey?.kind !== 'scalar' || !typedKey.node.range) return undefined;
  const start = rangeOf(typed.node)[0];
  const keyEnd = rangeOf(typedKey.node)[1];
  if (keyEnd >= start || text.slice(keyEnd, start).includes('\n')) return undefined;
  const [first, ...rest] = typed.node.items;
  const inner = first && nestedOnLine(text, first.key, first.value);
  return { span: restOfLine(text, start), rest: inner ? [...inner.rest, ...rest] : rest };
}
