import assert from 'node:assert/strict';
import { Composer } from 'yaml';
import { lineIndexAt } from '../../../../../../src/core/text/base/lines';
import type { Change, YamlPath } from '../../../../../../src/core/text/yaml/write/change';
import { writeRegistry } from '../../../../../../src/core/text/yaml/write/writeRegistry';

function written(text: string, ...changes: readonly Change[]): string {
  const result = writeRegistry(text, changes);
  assert.ok(!('refused' in result), JSON.stringify(result));
  return result.text;
}

/** The lines of an entry below its id, before and after a change of it. */
function check(what: string, before: string, change: Change, after: string): void {
  const file = (lines: string): string => `version: 1\nentities:\n  - id: a\n${lines}  - id: b\n`;
  it(what, () => {
    const path = 'path' in change ? ['entities', 0, ...change.path] : [];
    assert.equal(written(file(before), { ...change, path } as Change), file(after));
  });
}

const FACT = { date: '2025-02', text: 'New, at last' };

describe('adding to a list', () => {
  check(
    'writes below the comment on the line of the last item, not into it',
    '    alias: [\n      A # short\n    ]\n',
    { kind: 'add', path: ['alias'], value: 'NEW' },
    '    alias: [\n      A, # short\n      NEW\n    ]\n',
  );
  check(
    'writes above the comment in brackets that are empty but for it',
    '    alias: [ # none\n    ]\n',
    { kind: 'add', path: ['alias'], value: 'NEW' },
    '    alias: [ # none\n     NEW ]\n',
  );
  check(
    'puts a comma in quotes where a single value becomes a list',
    '    alias: Foo, Inc # x\n',
    { kind: 'add', path: ['alias'], value: 'NEW' },
    '    alias: ["Foo, Inc", NEW] # x\n',
  );
  check(
    'keeps the alias that is there as one',
    '    name: &n Foo\n    alias: *n\n',
    { kind: 'add', path: ['alias'], value: 'NEW' },
    '    name: &n Foo\n    alias: [*n, NEW]\n',
  );
  check(
    'adds a fact below one whose text ends in a line that begins with #',
    '    facts:\n      - text: |\n          one\n          # two\n',
    { kind: 'add', path: ['facts'], value: FACT },
    '    facts:\n      - text: |\n          one\n          # two\n      - date: 2025-02\n        text: New, at last\n',
  );
  check(
    'puts a fact between two without cutting the text of the first',
    '    facts:\n      - text: |\n          one\n          # two\n      # of three\n      - text: three\n',
    { kind: 'add', path: ['facts'], value: FACT, before: 1 },
    '    facts:\n      - text: |\n          one\n          # two\n      - date: 2025-02\n        text: New, at last\n      # of three\n      - text: three\n',
  );
  check(
    'leaves the blank lines of a text that keeps them',
    '    facts:\n      - text: |+\n          one\n\n',
    { kind: 'add', path: ['facts'], value: FACT },
    '    facts:\n      - text: |+\n          one\n\n      - date: 2025-02\n        text: New, at last\n',
  );
  check(
    'begins a list below a key with a comment, and in place of ~',
    '    facts: ~ # none yet\n',
    { kind: 'add', path: ['facts'], value: FACT },
    '    facts: # none yet\n      - date: 2025-02\n        text: New, at last\n',
  );
  check(
    'makes a list of a map with its comments',
    '    alias:\n      value: A # x\n      case: exact # y\n',
    { kind: 'add', path: ['alias'], value: 'NEW' },
    '    alias:\n      - value: A # x\n        case: exact # y\n      - NEW\n',
  );
});

describe('setting a value', () => {
  check(
    'keeps quotes and comments',
    '    name: "A" # x\n',
    { kind: 'set', path: ['name'], value: 'B' },
    '    name: "B" # x\n',
  );
  check(
    'writes a text below | on one line, with the comment of its sign',
    '    summary: | # why\n      one\n      two\n    x: y\n',
    { kind: 'set', path: ['summary'], value: 'three' },
    '    summary: three # why\n    x: y\n',
  );
  check(
    'keeps the comments of a list that it replaces',
    '    alias:\n    # none of these\n    - A # x\n    - B\n    x: y\n',
    { kind: 'set', path: ['alias'], value: 'C' },
    '    alias: C\n    # none of these\n    # x\n    x: y\n',
  );
  check(
    'writes a date without quotes',
    '    facts:\n      - text: x\n',
    { kind: 'set', path: ['facts', 0, 'date'], value: '2025' },
    '    facts:\n      - text: x\n        date: 2025\n',
  );
});

describe('removing', () => {
  check(
    'leaves comments of what is removed above what follows, and out of a text above',
    '    summary: |\n      text\n    facts:\n      - text: |\n          one\n          # two\n          # three\n    remove: [x]\n',
    { kind: 'remove', path: ['facts'] },
    '    summary: |\n      text\n    remove: [x]\n',
  );
  check(
    'moves a comment that is deeper than the keys out of reach of the text above',
    '    summary: |\n      text\n    facts:\n      - text: one # why\n      # below\n    remove: [x]\n',
    { kind: 'remove', path: ['facts'] },
    '    summary: |\n      text\n    # why\n    # below\n    remove: [x]\n',
  );
  it('leaves comments below an entry where they are, unless they are deeper than its keys', () => {
    const entry = (id: string): string => `  - id: ${id}\n    summary: |\n      text\n`;
    const file = (below: string): string => `entities:\n${entry('a')}${entry('b')}${below}${entry('c')}`;
    const without = (below: string): string =>
      written(file(below), { kind: 'remove', path: ['entities', 1] }).replace(`entities:\n${entry('a')}`, '');
    for (const kept of ['    # of b\n', '\n    # of b\n\n  # of c\n'])
      assert.equal(without(kept), `${kept}${entry('c')}`);
    assert.equal(without('     # of b\n'), `  # of b\n${entry('c')}`);
  });
  it('moves comments that would become a part of a text above', () => {
    const without = (text: string, ...path: YamlPath): string => written(text, { kind: 'remove', path });
    const start = 'entities:\n- id: a\n';
    assert.equal(
      without(`${start}  summary: |\n    one\n  x:\n    y: z\n    # c\n`, 'entities', 0, 'x'),
      `${start}  summary: |\n    one\n  # c\n`,
    );
    assert.equal(
      without(`${start}  facts:\n  - |\n    one\n  - text: two\n    # c\n`, 'entities', 0, 'facts', 1),
      `${start}  facts:\n  - |\n    one\n  # c\n`,
    );
    for (const eol of ['\n', '\r\n'])
      assert.equal(
        without(`${start}  summary: |\n    one\n-   id: b\n    # c\n`.replaceAll('\n', eol), 'entities', 1),
        `${start}  summary: |\n    one\n# c\n`.replaceAll('\n', eol),
      );
  });
  check(
    'leaves the blank lines of a text above that keeps them',
    '    facts:\n      - text: |+\n          one\n\n      - text: two\n      - text: three\n',
    { kind: 'remove', path: ['facts', 1] },
    '    facts:\n      - text: |+\n          one\n\n      - text: three\n',
  );
  check(
    'takes the first pair after a dash',
    '    facts:\n      - date: 2025\n        # said\n        text: x\n',
    { kind: 'remove', path: ['facts', 0, 'date'] },
    '    facts:\n      - # said\n        text: x\n',
  );
});

const SOURCE: Change = { kind: 'set', path: ['sources', 's2'], value: { title: 'U', date: '2025-01-01' } };
const ENTRY: Change = { kind: 'set', entry: 'new', path: ['alias'], value: ['Dx', 'Dy'] };

describe('new sources and entries', () => {
  it('go into a file that has sources and no entities', () => {
    const text = 'version: 1\nsources:\n  s1:\n    title: T\n    note: o.md\n\n\n';
    assert.equal(
      written(text, SOURCE, ENTRY),
      'version: 1\nsources:\n  s1:\n    title: T\n    note: o.md\n  s2:\n    title: U\n    date: 2025-01-01\n\n\nentities:\n  - id: new\n    alias: [Dx, Dy]\n',
    );
  });

  for (const empty of ['sources:', 'sources: ~', 'sources: # c', 'sources: null # c']) {
    it(`go below the one key that has none: ${empty}`, () => {
      const comment = empty.includes('#') ? ' # c' : '';
      assert.equal(
        written(`${empty}\nentities:\n  - id: a\n`, SOURCE),
        `sources:${comment}\n  s2:\n    title: U\n    date: 2025-01-01\nentities:\n  - id: a\n`,
      );
    });
  }

  it('go into the brackets of the one key', () => {
    const text = 'sources: {} # c\nentities:\n  - id: a\n';
    assert.equal(written(text, SOURCE), text.replace('{}', '{ s2: { title: U, date: 2025-01-01 } }'));
  });

  it('go on lines of their own where brackets have such lines', () => {
    const text = 'sources: {\n  s1: { title: T } # c\n}\nentities:\n  - id: a\n';
    assert.equal(
      written(text, SOURCE, { kind: 'set', path: ['sources', 's3'], value: { title: 'V' } }),
      text.replace(' # c', ', # c\n  s2: { title: U, date: 2025-01-01 },\n  s3: { title: V }'),
    );
  });

  it('have their aliases below their key where the last entry ends in an empty list', () => {
    const text = 'entities:\n- id: a\n  alias:\n- id: b\n  alias:\n';
    assert.equal(written(text, ENTRY), `${text}- id: new\n  alias: [Dx, Dy]\n`);
  });

  it('go above the sign that ends a file', () => {
    assert.equal(
      written('version: 1\n...\n', ENTRY),
      'version: 1\n\nentities:\n  - id: new\n    alias: [Dx, Dy]\n...\n',
    );
  });

  it('make a registry of a file that is only the sign that ends it', () => {
    const registry = 'version: 1\n\nentities:\n  - id: new\n    alias: [Dx, Dy]\n...\n';
    assert.deepEqual(
      ['', '\n', '\ufeff'].map((start) => written(`${start}...\n`, ENTRY)),
      [registry, registry, `\ufeff${registry}`],
    );
  });

  it('keep the line ends of the file', () => {
    assert.equal(
      written('entities:\r\n  - { id: a }\r\n', { kind: 'add', path: ['entities', 0, 'facts'], value: FACT }, ENTRY),
      'entities:\r\n  - { id: a, facts: [{ date: 2025-02, text: "New, at last" }] }\r\n\r\n  - id: new\r\n    alias: [Dx, Dy]\r\n',
    );
  });

  it('leave a source whose text keeps its blank lines as it is', () => {
    for (const end of ['', '\n', '\n\n']) {
      const text = `sources:\n  s1:\n    title: |+\n      T\n${end}`;
      assert.equal(written(text, ENTRY), `${text}entities:\n  - id: new\n    alias: [Dx, Dy]\n`);
    }
  });

  it('leave a text at the end of the file that keeps its blank lines', () => {
    const text = 'entities:\n  - id: a\n    summary: |+\n      one\n\n';
    assert.equal(written(text, ENTRY), `${text}  - id: new\n    alias: [Dx, Dy]\n\n`);
  });
});

describe('a change that cannot be made', () => {
  function refusal(text: string, change: Change): string | undefined {
    const result = writeRegistry(text, [change]);
    return 'refused' in result ? result.refused : undefined;
  }
  const change: Change = { kind: 'add', path: ['entities', 0, 'alias'], value: 'X' };

  it('is refused in an entry with errors, of which nothing is touched', () => {
    for (const lines of ['alias: [A, B', 'name: "A', 'name: A\n    name: B', 'text: he said: no', 'alias: *none']) {
      assert.equal(refusal(`entities:\n  - id: a\n    ${lines}\n`, change), 'errors', lines);
    }
  });

  it('is made beside an entry with errors', () => {
    const broken = 'entities:\n  - id: a\n    alias: [A, B\n  - id: b\n';
    assert.equal(written(broken, { ...change, path: ['entities', 1, 'alias'] }), `${broken}    alias: [X]\n`);
  });

  it('is refused in a registry in brackets', () => {
    assert.equal(refusal('{ entities: [{ id: a }] }', ENTRY), 'in-brackets');
    assert.equal(refusal('entities: [{ id: a }]', ENTRY), 'in-brackets');
  });

  it('is refused where the entry is longer than is read', () => {
    const text = `entities:\n  - id: a\n    summary: ${'x'.repeat(70_000)}\n`;
    assert.equal(refusal(text, change), 'too-long');
  });

  it('is refused where the entry would be longer than is read', () => {
    const text = `entities:\n  - id: a\n    summary: ${'x'.repeat(60_000)}\n`;
    assert.equal(refusal(text, { ...change, value: 'y'.repeat(6_000) } as Change), 'too-long');
  });

  it('is refused where it could only be made by writing the entry anew, with what is in the way', () => {
    const why = (lines: string, ...asked: readonly Change[]): string => {
      const text = `entities:\n  - id: a\n${lines}`;
      const result = writeRegistry(text, asked);
      assert.ok('refused' in result, JSON.stringify(result));
      return `${result.refused} in line ${lineIndexAt(text, result.at) + 1}`;
    };
    const alias: YamlPath = ['entities', 0, 'alias'];
    assert.equal(
      why('    alias: &l [A] # x\n    misspelling: *l\n', { kind: 'add', path: alias, value: 'X' }),
      'anchor in line 3',
    );
    assert.equal(
      why('    name: &n A\n    alias: *n\n', { kind: 'remove', path: ['entities', 0, 'name'] }),
      'anchor in line 3',
    );
    assert.equal(
      why('    alias: [\n      A, # of A\n      B ]\n', { kind: 'set', path: alias, value: 'X' }),
      'comment in line 4',
    );
    const lists = '    facts:\n      - - A\n        - B\n';
    const add: Change = { kind: 'add', path: ['entities', 0, 'facts', 0], value: 'C', before: 0 };
    assert.equal(why(lists, add), 'same-line in line 4');
  });

  it('is refused where nothing is there', () => {
    const text = 'entities:\n  - id: a\n';
    assert.equal(refusal(text, { kind: 'remove', path: ['entities', 0, 'x'] }), 'nothing-there');
    assert.equal(refusal(text, { kind: 'remove', path: ['entities', 7] }), 'nothing-there');
    assert.equal(refusal(text, { kind: 'rename', path: ['sources', 's'], to: 't' }), 'nothing-there');
  });

  it('is refused where a key would be there twice', () => {
    const text = 'sources:\n  s:\n    title: S\n  t:\n    title: T\nentities:\n  - id: a\n    name: A\n';
    assert.equal(refusal(text, { kind: 'rename', path: ['sources', 's'], to: 't' }), 'unwritable');
    assert.equal(refusal(text, { kind: 'rename', path: ['entities', 0, 'name'], to: 'id' }), 'nothing-there');
  });
});

it('Renaming changes an anchor and its aliases together', () => {
  const text = 'entities:\n  - id: a\n    name: &n Foo\n    alias: [*n, "B"]\n';
  const change: Change = { kind: 'set', path: ['entities', 0, 'name'], value: 'Bar', everywhere: true };
  assert.equal(written(text, change), text.replace('Foo', 'Bar'));
});

it('An alias says what its anchor said, where the value around it is written anew', () => {
  const text = 'entities:\n  - id: a\n    links: { type: Uses, used: &x b, also: *x }\n';
  const links: YamlPath = ['entities', 0, 'links'];
  assert.equal(
    written(
      text,
      { kind: 'set', path: [...links, 'used'], value: 'c' },
      { kind: 'add', path: links, value: { type: 'Uses', used: 'd' } },
    ),
    'entities:\n  - id: a\n    links: [{ type: Uses, used: c, also: b }, { type: Uses, used: d }]\n',
  );
});

it('An entry is named by an offset in the text before all changes, whatever goes or comes', () => {
  const text = 'entities:\n  - id: a\n  - id: b\n  - id: c # c\nsources:\n  s:\n    title: S\n';
  const [b, c] = [text.indexOf('id: b'), text.indexOf('# c')];
  const changes: readonly Change[] = [
    { kind: 'remove', path: ['entities', 0] },
    { kind: 'set', entry: 'd', path: ['name'], value: 'D' },
    { kind: 'set', entry: c, path: ['name'], value: 'C' },
    { kind: 'remove', entry: b, path: [] },
  ];
  const after = 'entities:\n  - id: c # c\n    name: C\n  - id: d\n    name: D\nsources:\n  s:\n    title: S\n';
  assert.equal(written(text, ...changes), after);
  for (const entry of [3, text.indexOf('title'), text.length]) {
    const result = writeRegistry(text, [{ kind: 'set', entry, path: ['name'], value: 'X' }]);
    assert.ok('refused' in result && result.refused === 'nothing-there');
  }
});

it('Changes of one new entry make one entry, whatever is changed between them', () => {
  const text = 'entities:\n  - id: a\n  - id: b\nsources:\n  s1: { title: T }\n';
  const between: readonly (readonly [Change, string])[] = [
    [{ kind: 'set', entry: text.indexOf('id: a'), path: ['name'], value: 'A' }, '  - id: a\n    name: A\n  - id: b\n'],
    [{ kind: 'remove', entry: text.indexOf('id: b'), path: [] }, '  - id: a\n'],
    [{ kind: 'set', path: ['sources', 's1', 'title'], value: 'T' }, '  - id: a\n  - id: b\n'],
  ];
  for (const [change, others] of between) {
    const more: Change = { kind: 'set', entry: 'new', path: ['name'], value: 'New' };
    const after = `entities:\n${others}  - id: new\n    alias: [Dx, Dy]\n    name: New\nsources:\n  s1: { title: T }\n`;
    assert.equal(written(text, ENTRY, change, more), after);
  }
});

it('A new item goes where it says that it belongs among those that are there', () => {
  const text = 'entities:\n  - id: a\n    alias: [A, C]\n';
  const before = (items: readonly unknown[]): number => items.indexOf('C');
  assert.equal(
    written(text, { kind: 'add', entry: 14, path: ['alias'], value: 'B', before }),
    text.replace('A, C', 'A, B, C'),
  );
});

it('Several changes of a file are one set of edits, each where it belongs', () => {
  const text = 'sources:\n  s1:\n    title: T\nentities:\n  - id: a\n  - id: b\n  - id: c\n';
  const result = writeRegistry(text, [
    SOURCE,
    { kind: 'set', path: ['entities', 0, 'name'], value: 'A' },
    { kind: 'set', path: ['entities', 2, 'name'], value: 'C' },
  ]);
  assert.ok(!('refused' in result));
  assert.deepEqual(
    result.edits.map((edit) => [edit.span.start, edit.span.end, edit.text]),
    [
      [28, 28, '  s2:\n    title: U\n    date: 2025-01-01\n'],
      [48, 48, '    name: A\n'],
      [68, 68, '    name: C\n'],
    ],
  );
});

describe('entries that cannot be changed', () => {
  const text = 'entities:\n  - id: a\n    alias: &l [A]\n    weakAlias: *l\n  - id: b\n  - id: c\n    name: "C\n';
  const changes = [0, 1, 0].map((which): Change => ({ kind: 'add', path: ['entities', which, 'alias'], value: 'X' }));

  it('keep the others from being written', () => {
    const result = writeRegistry(text, changes);
    assert.ok('refused' in result && result.refused === 'anchor');
  });

  it('are left as they are and named, where that is allowed', () => {
    const result = writeRegistry(text, changes, { mayLeave: true });
    assert.ok(!('refused' in result), JSON.stringify(result));
    assert.equal(result.text, text.replace('id: b\n', 'id: b\n    alias: [X]\n'));
    assert.deepEqual(result.left, [{ refused: 'anchor', at: text.indexOf('&l') }]);
  });
});

it('All changes of an entry are verified together: it is read once before them and once after', () => {
  const facts = Array.from(
    { length: 40 },
    (_, index) => `      - date: 2024-01-${String((index % 28) + 1).padStart(2, '0')}\n        text: Fact ${index}\n`,
  );
  const text = `entities:\n  - id: a\n    alias: [A]\n    facts:\n${facts.join('')}  - id: b\n`;
  const changes = facts.flatMap((_, index): readonly Change[] => [
    { kind: 'add', path: ['entities', 0, 'facts'], value: { date: '2024-02-01', text: `New ${index}` } },
    { kind: 'add', path: ['entities', 0, 'alias'], value: `Alias ${index}` },
    { kind: 'set', path: ['entities', 0, 'facts', index, 'text'], value: `Said ${index}` },
  ]);
  const { end } = Composer.prototype;
  let count = 0;
  Composer.prototype.end = function* (isForced, offset) {
    if ((offset ?? 0) > 1000) count++;
    yield* end.call(this, isForced, offset);
  };
  try {
    assert.equal(written(text, ...changes).match(/New \d|Alias \d|Said \d/g)?.length, 120);
  } finally {
    Composer.prototype.end = end;
  }
  assert.equal(count, 2);
});
