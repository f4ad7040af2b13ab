import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { PROBLEM_SEVERITY } from '../../src/core/base/problem';
import { NOTE_PROBLEM_SEVERITY } from '../../src/core/queries/notes/noteProblem';
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

  it('list every setting with its default', () => {
    const { contributes } = JSON.parse(read('package.json')) as {
      contributes: { configuration: readonly { properties: Record<string, { default: unknown }> }[] };
    };
    for (const [setting, { default: value }] of contributes.configuration.flatMap(({ properties }) =>
      Object.entries(properties),
    )) {
      for (const file of ['README.md', 'README.zh-cn.md']) {
        const row = read(file)
          .split('\n')
          .find((line) => line.startsWith(`| \`${setting}\` |`));
        assert.ok(row, `${file} has no row for ${setting}`);
        for (const part of [value].flat()) {
          const shown = typeof part === 'object' ? JSON.stringify(part) : String(part);
          assert.ok(row.includes(`\`${shown}\``), `${file}: ${setting} ${shown}`);
        }
      }
    }
  });

  it('name only files of the architecture that exist', () => {
    const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll('\\', '/'));
    const named = [...read('ARCHITECTURE.md').matchAll(/`([\w/]+\.ts)`/g)].map(([, path]) => path!);
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
