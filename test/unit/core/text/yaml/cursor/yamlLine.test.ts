import assert from 'node:assert/strict';
import { yamlLineAt } from '../../../../../../src/core/text/yaml/cursor/yamlLine';

describe('a line of YAML', () => {
  const isBlank = (line: string): boolean => yamlLineAt(line, 0).blank;

  it('is blank if it has nothing but white space or a comment', () => {
    assert.deepEqual(['', '  ', '  # note', 'id: a'].map(isBlank), [true, true, true, false]);
  });

  it('is not blank if a dash is all that it has, or all before a comment', () => {
    assert.deepEqual(['-', '  - ', '- # note'].map(isBlank), [false, false, false]);
  });
});
