import { LineIndex } from '../../src/core/text/base/lines';

/** Writes offsets of a text, in UTF-16 units, as `line:column`, both counted from 1. */
export function placeIn(text: string): (offset: number) => string {
  const index = new LineIndex(text);
  return (offset) => {
    const { line, column } = index.locate(offset);
    return `${line + 1}:${column + 1}`;
  };
}
