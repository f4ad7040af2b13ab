import assert from 'node:assert/strict';
import { fileAt, relativePath } from '../../../../../src/core/text/base/paths';

describe('the way from one file to another', () => {
  const check = (from: string, to: string, expected: string): void => {
    it(`from ${from} to ${to} is ${expected}`, () => assert.equal(relativePath(from, to), expected));
  };
  check('/notes/a.md', '/notes/b.md', 'b.md');
  check('/notes/a.md', '/notes/calls/b.md', 'calls/b.md');
  check('/notes/calls/a.md', '/notes/b.md', '../b.md');
  check('/notes/calls/a.md', '/notes/logs/calls/b.md', '../logs/calls/b.md');
  check('/notes/calls/a.md', '/b.md', '../../b.md');
  check('/a.md', '/notes/b.md', 'notes/b.md');
  // Folders of one name that are not the same one.
  check('/x/calls/a.md', '/y/calls/b.md', '../../y/calls/b.md');
  // A file whose name begins the path of the other.
  check('/notes/calls/a.md', '/notes/calls', '../calls');
  check('/notes/a.md', '/notes/a.md', 'a.md');
});

describe('the file at a path', () => {
  for (const [path, expected] of [
    ['b.md', '/notes/calls/b.md'],
    ['./b.md', '/notes/calls/b.md'],
    ['../b.md', '/notes/b.md'],
    ['/b.md', '/notes/calls/b.md'],
    ['sub//..//b.md', '/notes/calls/b.md'],
  ] as const)
    it(`${path} is ${expected}`, () => assert.equal(fileAt('/notes/calls/a.md', path), expected));
});
