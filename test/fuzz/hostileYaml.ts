import type { Random } from '../bench/random';

// Registries as nobody should write them, nearly all of which are valid YAML: the writer must not break any.

const NAMES = [
  'name: Foo',
  'name: &n Foo # the name',
  'name: { en: Foo, zh: 甲 }',
  'name: { en: Foo, }',
  'name: {\n      en: Foo, # English\n      zh: 甲 # Chinese\n    }',
  'name:\n      en: Foo # English\n      # Chinese\n      zh: 甲',
  '"name": \'Foo\'',
  'name: "Foo: \\"x\\""',
  '? name\n    : Foo',
  'name:',
  'name: ~ # none',
  'name: !!str Foo',
  'name: {}',
];
const ALIASES = [
  'alias: Foo, Inc',
  'alias: "Foo, Inc" # x',
  'alias: [A, B]',
  'alias: [\n      A # short\n    ]',
  'alias: [\n      A, # short\n      B, # long\n    ]',
  'alias: [A, ]',
  'alias: []',
  'alias: [ # none\n    ]',
  'alias:\n      - A # x\n      - "B"',
  'alias:\n    - A\n    # of B\n    - B',
  'alias:\n      -   A\n      -   { value: B, notIn: [C] }',
  'alias:\n      - value: A\n        notIn: [x] # y\n      # deep\n      - B',
  'alias:',
  'alias: # none',
  'alias: ~',
  'alias: { value: A, case: exact }',
  'alias:\n      value: A # x\n\n      case: exact # y',
  'alias:\n      -\n        A\n      - |\n        B\n        # b',
  'alias: &l []',
  'alias: &l [A, B]',
  'alias:\n      - - A\n        - B\n      - C',
  'alias: [a: b, { c: d }]',
];
const SUMMARIES = [
  'summary: One.',
  'summary: |\n      one\n      # two',
  'summary: |-\n      # one\n\n      two',
  'summary: |+\n      one\n\n',
  'summary: >\n      one\n      two\n\n      three',
  'summary: |2\n        one\n      two',
  'summary: | # why\n      one',
  'summary: |\n      one\n         ',
  'summary: "one\n      two"',
  'summary: one\n      two # three',
  "summary: 'it''s'",
  'summary:',
];
const FACTS = [
  'facts:\n      - date: 2025-01-01\n        text: One, two.\n      - date: 2025-03-01\n        text: |\n          one\n          # two',
  'facts:\n      - text: |\n          one\n          # two\n      # of the next\n      - text: Two. # why\n        # deeper\n          # deepest',
  'facts:\n    - text: One # x\n    - date: 2024\n      text: >-\n        two\n        three\n        # four',
  'facts: &l []',
  'facts: []',
  'facts: [{ text: "a, b" }, { date: 2025, text: c }]',
  'facts: [\n      { text: a }, # of a\n      # of b\n      { text: b } # b\n    ]',
  'facts:\n      - One\n      - "Two"',
  'facts: One',
  'facts:\n      text: One # x\n      date: 2025',
  'facts:',
  'facts: # none yet\n      # really',
  'facts:\n      -   text: One\n          date: 2025\n      -\n      -   text: Two\n\n\n      # end',
  'facts:\n      - # first\n        text: One\n      - text: |+\n          two\n\n      - text: three',
];
const OTHERS = [
  'schema: Company',
  'unknown: { a: , b: c }',
  'empty:',
  'empty2: ""',
  'merged:\n      <<: { a: b }\n      c: d',
  'tagged: !x [a, b]',
  'anchored: &a\n      b: c\n    again: *a',
  'ids: &i [x, y]\n    more: *i',
  "'quoted key': x",
  'links:\n      - type: Supply\n        customer: x',
  '"": nothing',
  'tab:\t"x"\t# tab',
  'remove: [x]',
  'long: "a\\\n      b"',
  'emoji: 😀 # 😀',
  'colon: a:b#c',
];

function entryText(random: Random, id: string, step: number): string {
  const keys = [NAMES, ALIASES, SUMMARIES, FACTS].filter(() => random.below(4) > 0).map((forms) => random.pick(forms));
  if (keys.some((key) => key.includes('&n')) && random.below(2) === 0)
    keys.push(random.pick(['weakAlias: *n', 'weakAlias: [*n, X]', 'weakAlias:\n      - *n']));
  if (keys.some((key) => key.includes('&l')) && random.below(2) === 0) keys.push('misspelling: *l');
  for (let count = random.below(3); count > 0; count--) {
    const other = random.pick(OTHERS);
    if (!keys.includes(other)) keys.push(other);
  }
  const hasAlias = keys.some((key) => key.includes('*'));
  const order = hasAlias ? keys : shuffled(random, keys);
  if (random.below(12) === 0) return outdented(flowEntry(random, id), step);
  if (random.below(5) === 0) order.push(random.pick(['alias2:', 'list: []', 'list:']));
  const lines = [`id: ${id}`, ...order];
  const text = lines
    .map((line) => (random.below(8) === 0 ? `${random.pick(['# c', '  # deep', '\n    # apart'])}\n    ${line}` : line))
    .join('\n    ');
  const dash = random.below(15) === 0 ? '-\n    ' : random.below(15) === 0 ? '- # first\n    ' : '- ';
  const written = `  ${dash}${text}\n${random.pick(['', '', '', '\n', '    # below\n', '  # next\n', '\n\n', '# margin\n'])}`;
  return outdented(written, step);
}

function outdented(text: string, step: number): string {
  return step === 2 ? text : text.replace(/^ {2}/gm, '');
}

function flowEntry(random: Random, id: string): string {
  return random.pick([
    `  - { id: ${id}, name: Foo }\n`,
    `  - { id: ${id}, alias: [A, B], facts: [{ text: x }], } # c\n`,
    `  - {\n      id: ${id}, # the id\n      alias: [ # aliases\n        A\n      ]\n    }\n`,
    `  - {id: ${id}, name: {en: Foo}, x: , alias: }\n`,
    `  - { "id":"${id}","name":"Foo" }\n`,
  ]);
}

function shuffled<T>(random: Random, items: readonly T[]): T[] {
  const rest = [...items];
  return items.map(() => rest.splice(random.below(rest.length), 1)[0]!);
}

const SOURCES = [
  '',
  'sources:\n',
  'sources: # none\n',
  'sources: {}\n',
  'sources: ~ # c\n',
  'sources:\n  s1:\n    title: T\n    note: o.md\n',
  'sources:\n  s1:\n    title: T # t\n\n\n',
  'sources:\n  # first\n  s1: { title: T }\n  "s 2": # second\n    title: |+\n      T\n\n',
  'sources: { s1: { title: T } }\n',
  'sources: {\n  s1: { title: T }, # c\n}\n',
  'sources:\n    s1:\n        title: T\n        date: 2025-01-01\n    # below\n# The entities\n',
];
const EMPTY = [
  '',
  'entities:\n',
  'entities: []\n',
  'entities: ~ # c\n',
  'entities: # none\n',
  'entities: &e []\n',
  'entities:\n  # below\n\n',
];
const HEADS = [
  'version: 1\n',
  'version: 1 # one\n\n',
  '# A registry\nversion: "1"\n',
  '',
  '%YAML 1.2\n---\nversion: 1\n',
  '---\n',
];

/** A hostile registry; `isPlain` for one in block style, with comments, as people write them. */
export function hostileYaml(random: Random, isPlain = false): string {
  if (!isPlain && random.below(60) === 0) return random.pick(['', '\n', '# only a comment\n', '...\n', '\ufeff']);
  const step = random.below(4) === 0 ? 0 : 2;
  const ids = ['e1', 'e2', 'e3', '"e-4"'].slice(0, random.below(5));
  const entries = ids.map((id) => (isPlain ? plainEntry(random, id) : entryText(random, id, step)));
  const head = isPlain ? random.pick(HEADS.slice(0, 3)) : random.pick(HEADS);
  const sources = isPlain ? random.pick([SOURCES[0]!, SOURCES[5]!, SOURCES[7]!]) : random.pick(SOURCES);
  const entities =
    entries.length === 0 ? (isPlain ? 'entities:\n' : random.pick(EMPTY)) : `entities:\n${entries.join('')}`;
  const parts = !isPlain && random.below(6) === 0 ? [entities, sources] : [sources, entities];
  const extra = random.below(8) === 0 ? 'extra:\n  a: b # c\n' : '';
  const end = isPlain || random.below(10) > 0 ? '' : random.pick(['...\n', '...', '# the end\n', '\n\n\n']);
  let text = head + parts.join('') + extra + end;
  if (!isPlain && random.below(10) === 0) text = text.trimEnd();
  if (!isPlain && random.below(20) === 0) text = `\ufeff${text}`;
  return random.below(6) === 0 ? text.replaceAll('\n', '\r\n') : text;
}

const PLAIN_ALIASES = [1, 2, 6, 8, 9, 10, 11].map((index) => ALIASES[index]!);
const PLAIN_FACTS = [0, 1, 2, 4, 7].map((index) => FACTS[index]!);
const PLAIN_NAMES = [0, 2, 5, 6].map((index) => NAMES[index]!);
const PLAIN_SUMMARIES = [0, 1, 2, 4, 8, 10].map((index) => SUMMARIES[index]!);

function plainEntry(random: Random, id: string): string {
  const keys = [
    random.pick(['schema: Company', 'schema: Person # p']),
    random.pick(PLAIN_NAMES),
    ...[PLAIN_ALIASES, PLAIN_SUMMARIES, PLAIN_FACTS]
      .filter(() => random.below(4) > 0)
      .map((forms) => random.pick(forms)),
    ...(random.below(3) === 0
      ? ['links:\n      - type: Supply\n        customer: x\n        # why\n        status: planned']
      : []),
  ];
  const lines = [`id: ${id}`, ...keys].map((line) => (random.below(8) === 0 ? `# c\n    ${line}` : line));
  return `  - ${lines.join('\n    ')}\n${random.pick(['', '\n', '\n  # next\n'])}`;
}
