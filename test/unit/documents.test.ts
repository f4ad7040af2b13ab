import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { NOTE_PROBLEM_SEVERITY } from '../../src/core/answers/notes/noteProblem';
import { PROBLEM_SEVERITY } from '../../src/core/text/base/problem';
import { MATCHING_CASES } from '../support/matchingCases';

const DOCUMENTS = [
  'README.md',
  'README.zh-cn.md',
  'ARCHITECTURE.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  ...readdirSync('docs', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name.replaceAll('\\', '/')}`),
];

/** Of a document that a newcomer reads first; the length in UTF-16 units. */
const MOST_LINES = 130;
const LONGEST_LINE = 120;

function read(file: string): string {
  return readFileSync(file, 'utf8');
}

describe('the documents', () => {
  it('list every problem code with its severity', () => {
    const rows = [...read('docs/problems.md').matchAll(/^\| `([\w-]+)` \| (\w+) \| /gm)].map(([, code, severity]) => [
      code,
      severity,
    ]);
    assert.deepEqual(Object.fromEntries(rows), { ...PROBLEM_SEVERITY, ...NOTE_PROBLEM_SEVERITY });
  });

  it('give the cases of matching, each of which is a test', () => {
    assert.ok(MATCHING_CASES.length >= 16, `${MATCHING_CASES.length} cases were read`);
  });

  it('have READMEs and an architecture that can be read: few lines, none long', () => {
    for (const file of ['README.md', 'README.zh-cn.md', 'ARCHITECTURE.md']) {
      const lines = read(file).trimEnd().split('\n');
      assert.ok(lines.length <= MOST_LINES, `${file} has ${lines.length} lines`);
      assert.deepEqual(
        lines.filter((line) => line.length > LONGEST_LINE),
        [],
        file,
      );
    }
  });

  it('name only files of the architecture that exist', () => {
    const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll('\\', '/'));
    const pages = ['ARCHITECTURE.md', ...DOCUMENTS.filter((file) => file.startsWith('docs/develop/'))];
    const named = [
      ...pages
        .map(read)
        .join('\n')
        .matchAll(/`([\w/]+\.ts)`/g),
    ].map(([, path]) => path!);
    assert.ok(named.length > 15, `${named.length} files are named`);
    const missing = named.filter(
      (path) => !existsSync(path) && !files.some((file) => file === path || file.endsWith(`/${path}`)),
    );
    assert.deepEqual(missing, []);
  });

  for (const file of DOCUMENTS) {
    it(`link only to files that exist: ${file}`, () => {
      for (const [, target] of read(file).matchAll(/\]\((?!https?:)([^)#]+)/g))
        assert.ok(existsSync(join(dirname(file), target ?? '')), target);
    });
  }
});
