import assert from 'node:assert/strict';
import { MAX_DEPTH, MAX_YAML_LENGTH, parseYaml } from '../../../../../../src/core/text/yaml/read/yaml';
import { MAX_BORROWED } from '../../../../../../src/core/text/yaml/read/yamlConvert';
import type { YamlNode } from '../../../../../../src/core/text/yaml/read/yamlNode';

/** The tree as plain data; maps as lists of pairs, so that `__proto__` is a key like any other. */
function plain(node: YamlNode | undefined): unknown {
  if (!node) return undefined;
  if (node.kind === 'scalar') return node.value;
  if (node.kind === 'list') return node.items.map(plain);
  return node.pairs.map(({ key, value }) => [key.value, plain(value)]);
}

function problems(text: string): string[] {
  return parseYaml(text).problems.map(
    ({ code, span }) => `${code} ${JSON.stringify(text.slice(span.start, span.end))}`,
  );
}

/** The spans of all scalars, as the text that they mark. */
function marked(text: string): string[] {
  const found: string[] = [];
  const walk = (node: YamlNode | undefined): void => {
    if (node?.kind === 'scalar') found.push(text.slice(node.span.start, node.span.end));
    if (node?.kind === 'list') node.items.forEach(walk);
    if (node?.kind === 'map') node.pairs.forEach(({ value }) => void walk(value));
  };
  walk(parseYaml(text).root);
  return found;
}

describe('parseYaml', () => {
  describe('reads all scalars as text', () => {
    const check = (written: string, expected: string | undefined) =>
      it(written, () => assert.deepEqual(plain(parseYaml(`k: ${written}`).root), [['k', expected]]));
    for (const text of ['000977', '2025', '1e5', 'yes', 'null', '~', 'true', '2025-06-09', '0x1F', '.inf', '1_000'])
      check(text, text);
    check('!!int 5', '5');
    check('""', '');
    check("'it''s'", "it's");
    check('"a\\tb\\u4e2d"', 'a\tb中');
    check('', undefined);
    check('# only a comment', undefined);
    check('|\n  two\n  lines\n', 'two\nlines\n');
    check('>-\n  two\n  lines\n', 'two lines');
  });

  it('keeps the place of the text after a quote that is never closed', () => {
    assert.deepEqual(marked('a: "\nb: c'), ['c']);
    assert.deepEqual(marked('a: "b'), ['b']);
    assert.deepEqual(marked("a: ' b\nc: 'd'"), ['b', 'd']);
  });

  it('keeps the place of the text between the quotes', () => {
    assert.deepEqual(marked('a: b # c\nd: "e f"\ng: \'\'\nh: [i, "j"]\nk: |\n  l\n  m\n'), [
      'b',
      'e f',
      '',
      'i',
      'j',
      'l\n  m',
    ]);
  });

  it('leaves out empty items and keeps keys of any name', () => {
    assert.deepEqual(plain(parseYaml('- a\n-\n- b').root), ['a', 'b']);
    assert.deepEqual(plain(parseYaml('__proto__: x\nconstructor: y').root), [
      ['__proto__', 'x'],
      ['constructor', 'y'],
    ]);
  });

  describe('resolves anchors, aliases and merge keys', () => {
    const check = (text: string, expected: unknown, reported: string[] = []) =>
      it(text, () => {
        assert.deepEqual(plain(parseYaml(text).root), expected);
        assert.deepEqual(problems(text), reported);
      });
    check('a: &x [1]\nb: *x', [
      ['a', ['1']],
      ['b', ['1']],
    ]);
    check('a: &x { p: 1, q: 2 }\nb: { <<: *x, q: 3 }', [
      [
        'a',
        [
          ['p', '1'],
          ['q', '2'],
        ],
      ],
      [
        'b',
        [
          ['q', '3'],
          ['p', '1'],
        ],
      ],
    ]);
    check('a: &x { p: 1 }\ny: &y { p: 2, q: 2 }\nb:\n  <<: [*x, *y]', [
      ['a', [['p', '1']]],
      [
        'y',
        [
          ['p', '2'],
          ['q', '2'],
        ],
      ],
      [
        'b',
        [
          ['p', '1'],
          ['q', '2'],
        ],
      ],
    ]);
    check('a: &x 1\nb: &x 2\nc: *x', [
      ['a', '1'],
      ['b', '2'],
      ['c', '2'],
    ]);
    check('a: *x', [['a', undefined]], ['unknown-anchor "*x"']);
    check('a: &x [1, *x]', [['a', ['1']]], ['cyclic-anchor "*x"']);
    check('a: &x\n  b: *x', [['a', [['b', undefined]]]], ['cyclic-anchor "*x"']);
    check('<<: 5\na: 1', [['a', '1']], ['wrong-type "5"']);
    check('"<<": 5', [['<<', '5']]);
    it('says what is there in the place of a map', () => {
      const found = (text: string) => parseYaml(text).problems.map(({ parameters }) => parameters.found);
      assert.deepEqual(found('<<: 5\na: 1'), ['text']);
      assert.deepEqual(found('<<: [[5], 6]\na: 1'), ['list', 'text']);
    });
  });

  it('does not let aliases grow a text beyond its budget', () => {
    const levels = Array.from({ length: 30 }, (_, level) => {
      const before = level === 0 ? 'x' : `*a${level - 1}`;
      return `a${level}: &a${level} [${Array(9).fill(before).join(', ')}]`;
    });
    const text = levels.join('\n');
    const { root, problems: reported } = parseYaml(text);
    assert.ok(reported.length > 0 && reported.every(({ code }) => code === 'too-many-aliases'));
    const count = (node: YamlNode | undefined): number =>
      !node || node.kind === 'scalar'
        ? 1
        : node.kind === 'list'
          ? node.items.reduce((sum, item) => sum + count(item), 1)
          : node.pairs.reduce((sum, pair) => sum + count(pair.value), 1);
    assert.ok(count(root) < MAX_BORROWED + text.length);
  });

  describe('reports what is wrong where it is, and reads the rest', () => {
    const check = (text: string, reported: string[], expected?: unknown) =>
      it(JSON.stringify(text), () => {
        assert.deepEqual(problems(text), reported);
        if (expected) assert.deepEqual(plain(parseYaml(text).root), expected);
      });
    const ab = [
      ['a', '1'],
      ['b', '2'],
    ];
    check('a: 1\n\tb: 2', ['yaml-tab "\\t"']);
    check('x:\n\ta: 1\n\tb: 2', ['yaml-tab "\\t"'], [['x', ab]]);
    check('a: "1\nb: 2', ['yaml-unclosed-quote "\\"1"'], ab);
    check("a: '1\nb: 2", ['yaml-unclosed-quote "\'1"'], ab);
    check('a: "1\nb: "2"', ['yaml-unclosed-quote "\\"1"'], ab);
    check('x: "1 # 2\na: 1\nb: "2"', ['yaml-unclosed-quote "\\"1"'], [['x', '1'], ...ab]);
    check('x: [p, q\na: 1\nb: 2', ['yaml-unclosed-bracket "["'], [['x', undefined], ...ab]);
    check('x: { p: q\na: 1\nb: 2', ['yaml-unclosed-bracket "{"'], [['x', undefined], ...ab]);
    check('x:\n- y: [\n  p,\n  q\n]\na: 1\nb: 2', ['yaml-indent "]"'], [['x', [[['y', ['p', 'q']]]]], ...ab]);
    check('x: he said: no\na: 1\nb: 2', ['yaml-colon-in-value "he said: no"'], [['x', 'he said: no'], ...ab]);
    check('x: a: b: c # d\na: 1\nb: 2', ['yaml-colon-in-value "a: b: c"'], [['x', 'a: b: c'], ...ab]);
    check('a: 1\nx:y\nb: 2', ['yaml-missing-space "x:y"'], ab);
    check('a: 1\nhalf\nb: 2', ['yaml-missing-colon "half"'], ab);
    check('a: 1\nb: 2\nhalf', ['yaml-missing-colon "half"'], [...ab, ['half', undefined]]);
    check('x: @a\na: 1\nb: 2', ['yaml-reserved-start "@a"'], [['x', '@a'], ...ab]);
    check(
      'x: { k: @a b , c: d }\na: 1\nb: 2',
      ['yaml-reserved-start "@a b"'],
      [
        [
          'x',
          [
            ['k', '@a b'],
            ['c', 'd'],
          ],
        ],
        ...ab,
      ],
    );
    check('x: { k: v }\ny: @a, b\nz: [c]', ['yaml-reserved-start "@a, b"']);
    check('x: "\na: 1\nb: 2', ['yaml-unclosed-quote "\\""'], [['x', undefined], ...ab]);
    check('x: [`a, @b]', ['yaml-reserved-start "`a"', 'yaml-reserved-start "@b"'], [['x', ['`a', '@b']]]);
    check('x: %a', ['yaml-reserved-start "%a"'], [['x', '%a']]);
    check("x: 'it's'\na: 1\nb: 2", ['yaml-after-quote "s\'"'], [['x', 'it'], ...ab]);
    check('x: "\\q"\na: 1\nb: 2', ['yaml-escape "\\\\q"'], [['x', '\\q'], ...ab]);
    check('a: 1\n b: 2', ['yaml-indent "b: 2"']);
    check('a: 1\nb: 2\na: 3', ['duplicate-key "a"'], ab);
    check(
      '{ en: DuPont Co., Ltd., zh: 杜邦 }',
      ['empty-flow-value "Ltd."'],
      [
        ['en', 'DuPont Co.'],
        ['Ltd.', undefined],
        ['zh', '杜邦'],
      ],
    );
    check('? [x]\n: y\na: 1\nb: 2', ['yaml-complex-key "[x]"'], ab);
    check('a: 1\nx: ]\nb: 2', ['yaml-syntax "]"'], ab);
    check('x: |z\n  t\na: 1\nb: 2', ['yaml-syntax "z"'], [['x', 't\n'], ...ab]);
    // What is after the second mistake would be a guess: it is reported when the first is mended.
    check('a: "1\nb: "2\nc: @d', ['yaml-unclosed-quote "\\"1"']);
  });

  it('gives the text that should be in quotes', () => {
    const [found] = parseYaml('{ en: DuPont Co., Ltd. }').problems;
    assert.deepEqual(found?.parameters, { key: 'Ltd.', text: 'DuPont Co., Ltd.' });
  });

  it('names the first of two equal keys', () => {
    assert.deepEqual(parseYaml('a: 1\na: 2').problems[0]?.related, { start: 0, end: 1 });
  });

  describe('stops where a text nests too deep', () => {
    for (const piece of ['[', '{a: ', '- ', '[[', '? ']) {
      it(piece, () => {
        const text = piece.repeat(Math.floor(MAX_YAML_LENGTH / piece.length));
        const [found, ...others] = parseYaml(text).problems.filter(({ code }) => code === 'yaml-too-deep');
        assert.ok(found && others.length === 0);
        assert.ok(found.span.start < MAX_DEPTH * 8);
      });
    }
  });

  it('does not read a text that is too long', () => {
    const { root, problems: reported } = parseYaml('a'.repeat(MAX_YAML_LENGTH + 1));
    assert.equal(root, undefined);
    assert.deepEqual(
      reported.map(({ code }) => code),
      ['entry-too-large'],
    );
  });

  it('has no value for an empty text', () => {
    for (const text of ['', '\n', '# only a comment', '---', '\ufeff']) {
      assert.deepEqual(
        { ...parseYaml(text) },
        { root: undefined, problems: [], anchors: [], flows: [] },
        JSON.stringify(text),
      );
    }
  });
});

describe('the end of a text', () => {
  it('may be right after the header of a block', () => {
    for (const [text, end] of [
      ['note: |', 7],
      ['note: >-', 8],
    ] as const) {
      const { root, problems: found } = parseYaml(text);
      assert.deepEqual(found, []);
      const value = root?.kind === 'map' ? root.pairs[0]?.value : undefined;
      assert.deepEqual(value, { kind: 'scalar', value: '', span: { start: end, end } });
    }
  });

  it('may be in a bracket that is not closed, with or without a line break', () => {
    for (const text of ['a: [b,\n    c', 'a: [b,\n    c\n', 'a: {b: c,\n    d: e']) {
      assert.deepEqual(problems(text), [`yaml-unclosed-bracket ${JSON.stringify(text[3])}`]);
      assert.deepEqual(plain(parseYaml(text).root), [['a', undefined]]);
    }
  });
});
