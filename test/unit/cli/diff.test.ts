import assert from 'node:assert/strict';
import { unifiedDiff } from '../../../src/cli/diff';

describe('a unified diff', () => {
  const text = Array.from({ length: 12 }, (_, line) => `${line + 1}\n`).join('');
  const at = (line: number): number => text.indexOf(`${line}\n`);
  const diff = (...edits: readonly [start: number, end: number, text: string][]) =>
    unifiedDiff(
      'f',
      text,
      edits.map(([start, end, written]) => ({ span: { start, end }, text: written })),
    )
      .split('\n')
      .slice(2);

  it('has three lines around each change', () => {
    assert.deepEqual(diff([at(5), at(5), 'new\n']), [
      '@@ -2,6 +2,7 @@',
      ' 2',
      ' 3',
      ' 4',
      '+new',
      ' 5',
      ' 6',
      ' 7',
      '',
    ]);
  });

  it('has changes that are near in one part, and others in parts of their own', () => {
    const found = diff([at(2), at(3), ''], [at(4), at(4) + 1, 'four'], [at(12), at(12), 'x\n']);
    assert.deepEqual(found, [
      '@@ -1,7 +1,6 @@',
      ' 1',
      '-2',
      ' 3',
      '-4',
      '+four',
      ' 5',
      ' 6',
      ' 7',
      '@@ -9,4 +8,5 @@',
      ' 9',
      ' 10',
      ' 11',
      '+x',
      ' 12',
      '',
    ]);
  });

  it('shows a changed line whole, and the end of a text without a line end', () => {
    assert.equal(
      unifiedDiff('f', 'a b', [{ span: { start: 2, end: 3 }, text: 'c\nd' }]),
      '--- f\n+++ f\n@@ -1,1 +1,2 @@\n-a b\n+a c\n+d\n',
    );
  });

  it('shows a line once where several edits change it', () => {
    const edits = [[0, 1, 'x'] as const, [2, 3, 'y'] as const, [4, 4, 'new\n'] as const];
    const written = edits.map(([start, end, each]) => ({ span: { start, end }, text: each }));
    assert.equal(unifiedDiff('f', 'a b\nc\n', written), '--- f\n+++ f\n@@ -1,2 +1,3 @@\n-a b\n+x y\n+new\n c\n');
  });

  it('is of a new file', () => {
    const edits = [{ span: { start: 0, end: 0 }, text: 'a\r\nb\r\n' }];
    assert.equal(unifiedDiff('f', undefined, edits), '--- /dev/null\n+++ f\n@@ -0,0 +1,2 @@\n+a\n+b\n');
  });
});
