import assert from 'node:assert/strict';
import { pathTo } from '../../../../../src/core/yaml/cursor/yamlPath';
import { readItem } from '../../../../../src/core/yaml/read/readItem';

describe('the path to a span of an item', () => {
  const stepsTo = (text: string, start: number, end: number): readonly string[] => {
    const { root } = readItem(text);
    assert.ok(root);
    return pathTo(root, { start, end }).map((step) => {
      const { span } = step.kind === 'pair' ? step.pair.key : step.item;
      return `${step.kind} ${text.slice(span.start, span.end)}`;
    });
  };

  it('leads to the second of two items that only a comma separates', () => {
    assert.deepEqual(stepsTo('- a: [b,c]', 8, 9), ['pair a', 'item c']);
  });

  it('leads to a value with the sign before it, which may be its quote', () => {
    assert.deepEqual(stepsTo('- a:  "b"', 6, 9), ['pair a']);
  });

  it('is empty for a span that begins two characters before a value', () => {
    assert.deepEqual(stepsTo('- abc:   x', 7, 10), []);
  });
});
