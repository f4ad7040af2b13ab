import assert from 'node:assert/strict';
import fc from 'fast-check';
import { ignoreInNote, useInNote } from '../../../../../src/core/notes/mentions/editFrontMatter';
import { applyEdits } from '../../../../../src/core/text/base/textEdit';
import { findFrontMatter } from '../../../../../src/core/text/markdown/frontMatter';
import { parseYaml } from '../../../../../src/core/text/yaml/read/yaml';
import type { YamlNode } from '../../../../../src/core/text/yaml/read/yamlNode';

const ignored = (text: string, name = 'Apple') => edited(text, ignoreInNote(text, name));
const used = (text: string, name = 'Mercury', id = 'mercury-systems') => edited(text, useInNote(text, name, id));

function edited(text: string, edit: ReturnType<typeof ignoreInNote>): string | undefined {
  return edit && applyEdits(text, [edit]);
}

describe('ignoreInNote', () => {
  const check = (text: string, expected: string | undefined, name?: string) =>
    it(JSON.stringify(text), () => assert.equal(ignored(text, name), expected));

  check('An apple.\n', '---\ndossier:\n  ignore: [Apple]\n---\n\nAn apple.\n');
  check('\n# Title', '---\ndossier:\n  ignore: [Apple]\n---\n\n# Title');
  check('', '---\ndossier:\n  ignore: [Apple]\n---\n\n');
  check('\ufeffA\r\nB', '\ufeff---\r\ndossier:\r\n  ignore: [Apple]\r\n---\r\n\r\nA\r\nB');
  check('---\n---\nText', '---\ndossier:\n  ignore: [Apple]\n---\nText');
  check('---\ntags: [x]   # mine\n---\nText', '---\ntags: [x]   # mine\ndossier:\n  ignore: [Apple]\n---\nText');
  check('---\ntags:\n- x\n# end\n---\n', '---\ntags:\n- x\ndossier:\n  ignore: [Apple]\n# end\n---\n');
  check('---\ndossier:   # names\ndate: 2025\n---\n', '---\ndossier:   # names\n  ignore: [Apple]\ndate: 2025\n---\n');
  check('---\ndossier: ~\n---\n', '---\ndossier:\n  ignore: [Apple]\n---\n');
  check('---\ndossier: {}\n---\n', '---\ndossier: { ignore: [Apple] }\n---\n');
  check('---\ndossier: { use: { A: a } } # x\n---\n', '---\ndossier: { use: { A: a }, ignore: [Apple] } # x\n---\n');
  check('---\ndossier: { ignore: [ Ford, ] }\n---\n', '---\ndossier: { ignore: [ Ford, Apple ] }\n---\n');
  check('---\ndossier:\n    ignore: "Ford"\n---\n', '---\ndossier:\n    ignore: ["Ford", Apple]\n---\n');
  check(
    '---\ndossier:\n  ignore:\n    - Ford   # the car\n\n  use: { A: a }\n---\n',
    '---\ndossier:\n  ignore:\n    - Ford   # the car\n    - Apple\n\n  use: { A: a }\n---\n',
  );
  check('---\ndossier:\n  ignore:\n  - Ford\n---', '---\ndossier:\n  ignore:\n  - Ford\n  - "A: b"\n---', 'A: b');
  check('+++\ntitle = "x"\n+++\n', undefined);
  check('+++\n# Nothing but a comment.\n+++\n', undefined);
  check('---\ntitle: "x\n---\n', undefined);
  check('---\n- a list\n---\n', undefined);
});

describe('useInNote', () => {
  const check = (text: string, expected: string | undefined, name?: string) =>
    it(JSON.stringify(text), () => assert.equal(used(text, name), expected));

  check('Mercury', '---\ndossier:\n  use:\n    Mercury: mercury-systems\n---\n\nMercury');
  check(
    '---\ndossier: { ignore: [A] }\n---\n',
    '---\ndossier: { ignore: [A], use: { Mercury: mercury-systems } }\n---\n',
  );
  check(
    '---\ndossier:\n  ignore: [A]\ntags: x\n---\n',
    '---\ndossier:\n  ignore: [A]\n  use:\n    Mercury: mercury-systems\ntags: x\n---\n',
  );
  check(
    '---\ndossier:\n  use:\n    Venus: v # 2\n---\n',
    '---\ndossier:\n  use:\n    Venus: v # 2\n    Mercury: mercury-systems\n---\n',
  );
  check(
    '---\ndossier: { use: { mercury: "planet" } }\n---\n',
    '---\ndossier: { use: { mercury: "mercury-systems" } }\n---\n',
  );
  check('---\ndossier:\n  use:\n---\n', '---\ndossier:\n  use:\n    Mercury: mercury-systems\n---\n');
  check('x', '---\ndossier:\n  use:\n    "A, b": mercury-systems\n---\n\nx', 'A, b');
});

describe('an edit of front matter', () => {
  const key = fc.constantFrom('title', 'tags', 'date', 'aliases', 'dossier');
  const scalar = fc.constantFrom(
    'x',
    '"y: z"',
    "'it''s'",
    '2025-07-16',
    '',
    '[a, b]',
    '{ p: q }',
    '\n  - one\n  - two',
    '\n  k: v',
  );
  const own = fc.constantFrom(
    '',
    ' {}',
    ' ~',
    ' { use: { A: b } }',
    '\n  ignore: [Ford]',
    '\n  use:\n    A: b # c',
    '\n  ignore:\n  - X',
    '\n    x: y',
  );
  const line = fc
    .tuple(key, scalar, own, fc.constantFrom('', '  # why'))
    .map(([name, value, dossier, comment]) =>
      name === 'dossier'
        ? `dossier:${dossier}`
        : value.includes('\n')
          ? `${name}:${value}`
          : `${name}: ${value}${comment}`,
    );
  const note = fc
    .tuple(
      fc.uniqueArray(line, { maxLength: 4, selector: (each) => each.split(':')[0] }),
      fc.constantFrom('\n', '\r\n'),
    )
    .map(([lines, eol]) => ['---', ...lines, '---', 'Mercury of Apple.', ''].join('\n').replaceAll('\n', eol));

  it('keeps everything else in the front matter', () => {
    fc.assert(
      fc.property(note, fc.boolean(), (text, ignores) => {
        const edit = ignores ? ignoreInNote(text, 'Apple') : useInNote(text, 'Mercury', 'planet');
        assert.ok(edit, text);
        const result = applyEdits(text, [edit]);
        // Every line is still there, in order, or became longer.
        let at = 0;
        const lines = result.split(/\r?\n/);
        for (const before of text.split(/\r?\n/)) {
          while (at < lines.length && !isLonger(lines[at]!, before)) at++;
          assert.ok(at++ < lines.length, `${JSON.stringify(before)} is lost in\n${result}`);
        }
        const [then, now] = [dataOf(text), dataOf(result)];
        for (const [name, value] of Object.entries(then))
          if (name !== 'dossier') assert.deepEqual(now[name], value, name);
        assert.equal(/\r\n/.test(result), /\r\n/.test(text));
        assert.equal(/[^\r]\n/.test(result), /[^\r]\n/.test(text));
      }),
    );
  });
});

function isLonger(after: string, before: string): boolean {
  let at = 0;
  for (const unit of after) if (unit === before[at]) at++;
  return at === before.length || /^dossier: (?:~|\{\})?$/.test(before);
}

function dataOf(text: string): Readonly<Record<string, unknown>> {
  const { content } = findFrontMatter(text);
  const { root, problems } = parseYaml(text.slice(content!.start, content!.end));
  assert.deepEqual(problems, []);
  return (plain(root) ?? {}) as Record<string, unknown>;
}

function plain(node: YamlNode | undefined): unknown {
  if (node?.kind === 'map') return Object.fromEntries(node.pairs.map(({ key, value }) => [key.value, plain(value)]));
  return node?.kind === 'list' ? node.items.map(plain) : node?.value;
}
