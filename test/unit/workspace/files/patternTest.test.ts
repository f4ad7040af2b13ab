import assert from 'node:assert/strict';
import { joinGlobs } from '../../../../src/workspace/files/globSettings';

describe('joining globs', () => {
  it('makes one of those that look for a name in every folder', () => {
    assert.deepEqual(joinGlobs(['**/*.md', '**/*.markdown', '**/.ignore']), ['**/{*.md,*.markdown,.ignore}']);
  });

  it('leaves those alone that have groups, classes, escapes, commas or folders', () => {
    const others = ['notes/*.md', '**/a/*.md', '**/*.{md,txt}', '**/[ab].md', '**/a\\b', '**/a,b', '*.md', '**'];
    assert.deepEqual(joinGlobs(others), others);
    assert.deepEqual(joinGlobs(['**/*.md', ...others, '**/x']), ['**/{*.md,x}', ...others]);
  });

  it('leaves a single one as it is', () => {
    assert.deepEqual(joinGlobs(['**/*.md']), ['**/*.md']);
    assert.deepEqual(joinGlobs([]), []);
  });
});
