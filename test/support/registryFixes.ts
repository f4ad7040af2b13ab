import type { ProblemCode } from '../../src/core/text/base/problem';

/** A registry text with a problem, and the text after each of its fixes, by the title of the action. */
export interface FixCase {
  readonly code: ProblemCode;
  readonly text: string;
  readonly fixed: Readonly<Record<string, string>>;
}

/** Text around each case that has to stay the same: comments, odd spaces and quotes. */
const HEAD = `# Ours.\nversion: 1\n\nentities:\n  - id: a   # the first\n    name:  'A'\n`;
const TAIL = `    note: 'it''s "fine"'   # kept\n\n  # The next.\n  - {id: z, name: "Z",   ticker: 000977}\n`;

/** A case from a part of an entry before and after. */
function piece(code: ProblemCode, before: string, fixed: Readonly<Record<string, string>>): FixCase {
  const whole = (lines: string) => `${HEAD}${lines}${TAIL}`;
  const after = Object.entries(fixed).map(([title, lines]) => [title, whole(lines)]);
  return { code, text: whole(before), fixed: Object.fromEntries(after) };
}

/** A case from a whole text. */
function whole(code: ProblemCode, text: string, fixed: Readonly<Record<string, string>>): FixCase {
  return { code, text, fixed };
}

/** Words of the author's own are declared above the entities. */
const OWN_WORDS: readonly FixCase[] = [
  whole('unknown-schema', 'entities:\n- id: a\n  schema: Trial\n  name: A\n', {
    'Declare “Trial”':
      'schemas:\n  Trial:\n    name: Trial\n    plural: \n    like: \n    icon: \n\nentities:\n- id: a\n  schema: Trial\n  name: A\n',
  }),
  whole(
    'unknown-link-type',
    'entities:\n- id: a\n  name: A\n  links:\n  - { type: License, licensee: b, since: 2020 }\n- id: b\n  name: B\n',
    {
      'Declare “License”':
        'linkTypes:\n  License:\n    name: License\n    from: \n    to: licensee\n    sentence: \n    forward: \n    inverse: \n\nentities:\n- id: a\n  name: A\n  links:\n  - { type: License, licensee: b, since: 2020 }\n- id: b\n  name: B\n',
    },
  ),
  whole(
    'unknown-link-type',
    'entities:\n- id: a\n  name: A\n  links:\n  - { type: DrugTrial, tests: b }\n- id: b\n  name: B\n  links:\n  - { type: DrugTrial, tests: a }\n  - { type: DrugTrial, phase: 2, testedBy: a }\n',
    {
      'Declare “DrugTrial”':
        'linkTypes:\n  DrugTrial:\n    name: Drug trial\n    from: testedBy\n    to: tests\n    sentence: \n    forward: \n    inverse: \n\nentities:\n- id: a\n  name: A\n  links:\n  - { type: DrugTrial, tests: b }\n- id: b\n  name: B\n  links:\n  - { type: DrugTrial, tests: a }\n  - { type: DrugTrial, phase: 2, testedBy: a }\n',
    },
  ),
  whole('code-letter', 'schemas:\n  Chip:\n    codes: [AA-###]\nentities:\n- id: a\n  name: A\n', {
    'Replace with [A-Z][A-Z]-###': 'schemas:\n  Chip:\n    codes: ["[A-Z][A-Z]-###"]\nentities:\n- id: a\n  name: A\n',
  }),
  whole(
    'code-letter',
    'schemas:\n  Chip:\n    codes: [TA###, BA###]\nentities:\n- id: a\n  schema: Chip\n  name: BX902\n',
    {
      'Replace with B[A-Z]###':
        'schemas:\n  Chip:\n    codes: [TA###, "B[A-Z]###"]\nentities:\n- id: a\n  schema: Chip\n  name: BX902\n',
    },
  ),
  piece('near-and-beside', '    alias: { value: B, near: [x], beside: [y] }\n', {
    'Delete near': '    alias: { value: B, beside: [y] }\n',
  }),
];

/** Examples of every problem code that has a fix, with the problem in different places. */
export const FIX_CASES: readonly FixCase[] = [
  ...OWN_WORDS,
  piece('yaml-tab', '\tmotto: x\n', { 'Align all lines of the entry': '    motto: x\n' }),
  piece('yaml-unclosed-quote', '    motto: "x: y   # why\n', { 'Insert "': '    motto: "x: y"   # why\n' }),
  piece('yaml-unclosed-quote', "    motto: { en: 'x, zh: y }\n", { "Insert '": "    motto: { en: 'x', zh: y }\n" }),
  piece('yaml-colon-in-value', '    motto: x: y # why\n', { 'Put x: y in quotes': "    motto: 'x: y' # why\n" }),
  piece('yaml-reserved-start', '    motto: @x\n', { 'Put @x in quotes': "    motto: '@x'\n" }),
  piece('yaml-indent', '     motto: x\n', { 'Align all lines of the entry': '    motto: x\n' }),
  piece('empty-flow-value', '    motto: { en: DuPont Co., Ltd., zh: 杜邦 }\n', {
    'Put DuPont Co., Ltd. in quotes': "    motto: { en: 'DuPont Co., Ltd.', zh: 杜邦 }\n",
  }),
  piece('duplicate-key', '    name:\n      - B\n      # And C.\n      - C\n', { 'Delete name': '    # And C.\n' }),
  piece('duplicate-key', '    motto: { en: x, zh: y, en: z }\n', { 'Delete en': '    motto: { en: x, zh: y }\n' }),
  whole('unknown-section', 'source:\n  x: { title: X }\nentities:\n- id: a\n  name: A\n', {
    'Replace with sources': 'sources:\n  x: { title: X }\nentities:\n- id: a\n  name: A\n',
  }),
  whole('unknown-version', 'version: "2" # new\nentities:\n- id: a\n  name: A\n', {
    'Replace with 1': 'version: "1" # new\nentities:\n- id: a\n  name: A\n',
  }),
  whole('invalid-date', 'asOf: 26 July 2025\nentities:\n- id: a\n  name: A\n', {
    'Replace with 2025-07-26': 'asOf: 2025-07-26\nentities:\n- id: a\n  name: A\n',
  }),
  whole('missing-id', 'entities:\r\n  - name: { en: Acme Ltd., zh: 极致 }\r\n    country: pa\r\n', {
    'Insert id: acme-ltd':
      'entities:\r\n  - id: acme-ltd\r\n    name: { en: Acme Ltd., zh: 极致 }\r\n    country: pa\r\n',
  }),
  whole('missing-id', 'entities:\n- id:   # to do\n  name: 360\n', {
    'Insert "360"': 'entities:\n- id: "360"   # to do\n  name: 360\n',
  }),
  whole('missing-id', 'entities:\n- { "name": "A" }\n- { "id": "a", "name": "B" }', {
    'Insert id: a-2': 'entities:\n- { id: a-2, "name": "A" }\n- { "id": "a", "name": "B" }',
  }),
  whole('duplicate-id', 'entities:\n- id: a\n  name: A\n- id: a-2\n  name: B\n- id: a # again\n  name: C\n', {
    'Replace with a-3': 'entities:\n- id: a\n  name: A\n- id: a-2\n  name: B\n- id: a-3 # again\n  name: C\n',
  }),
  whole('missing-name', 'entities:\n  - schema: Company\n    id: "mp-materials" # who\n    country: us\n', {
    'Insert name: Mp Materials':
      'entities:\n  - schema: Company\n    id: "mp-materials" # who\n    name: Mp Materials\n    country: us\n',
  }),
  whole('missing-name', 'entities:\n- { id: mp }', { 'Insert name: Mp': 'entities:\n- { id: mp, name: Mp }' }),
  whole('empty-name', `entities:\n- id: a-b\n  name:\n  ticker: x\n`, {
    'Insert A B': 'entities:\n- id: a-b\n  name: A B\n  ticker: x\n',
  }),
  whole('empty-name', `entities:\n- id: a-b\n  name: '' # to do\n`, {
    'Insert A B': `entities:\n- id: a-b\n  name: 'A B' # to do\n`,
  }),
  piece('empty-name', `    alias: [X, '', Y]\n`, { 'Delete alias': '    alias: [X, Y]\n' }),
  piece('empty-name', `    alias:\n      - X\n      - ''   # none\n      - Y\n`, {
    'Delete alias': '    alias:\n      - X\n      # none\n      - Y\n',
  }),
  piece('invalid-language', '    alias: { english: B }\n', { 'Replace with en': '    alias: { en: B }\n' }),
  piece('invalid-language', '    alias: { en: B, cn: 乙 }\n', { 'Replace with zh': '    alias: { en: B, zh: 乙 }\n' }),
  piece('misspelt-key', '    cuntry: se\n', { 'Replace with country': '    country: se\n' }),
  piece('misspelt-key', '    facts:\n      - date: 2025\n        txt: A fact\n', {
    'Replace with text': '    facts:\n      - date: 2025\n        text: A fact\n',
  }),
  piece('misspelt-key', '    links:\n      - type: Directorship\n        directr: z   # who\n', {
    'Replace with director': '    links:\n      - type: Directorship\n        director: z   # who\n',
  }),
  piece('misspelt-key', '    links:\n      - schema: Ownership\n        asset: z\n', {
    'Replace with type': '    links:\n      - type: Ownership\n        asset: z\n',
  }),
  piece('misspelt-schema', '    schema: "Compnay"\n', { 'Replace with Company': '    schema: "Company"\n' }),
  piece('invalid-date', '    date: July 16, 2025\n', { 'Replace with 2025-07-16': '    date: 2025-07-16\n' }),
  piece('invalid-country', '    country: [cn, Germany]\n', { 'Replace with de': '    country: [cn, de]\n' }),
  piece(
    'missing-link-end',
    '    links:\n      - type: Directorship\n        boss: z   # who\n      - { type: Family, relative: z }\n',
    { 'Delete the link': '    links:\n      # who\n      - { type: Family, relative: z }\n' },
  ),
  piece('misspelt-link-type', '    links:\n      - type: Ownershp\n        asset: z\n', {
    'Replace with Ownership': '    links:\n      - type: Ownership\n        asset: z\n',
  }),
  whole(
    'dangling-reference',
    'entities:\n- id: nvidia\n  name: Nvidia\n- id: h20\n  name: H20\n  parent: "nvdia" # who\n',
    {
      'Replace with nvidia':
        'entities:\n- id: nvidia\n  name: Nvidia\n- id: h20\n  name: H20\n  parent: "nvidia" # who\n',
      'Add an entry with the id nvdia':
        'entities:\n- id: nvidia\n  name: Nvidia\n- id: h20\n  name: H20\n  parent: "nvdia" # who\n- id: nvdia\n  schema: Company\n  name: Nvdia\n',
    },
  ),
  whole('former-id', 'entities:\n- { id: a, name: A, formerId: old-a }\n- { id: b, name: B, parent: old-a }\n', {
    'Replace with a': 'entities:\n- { id: a, name: A, formerId: old-a }\n- { id: b, name: B, parent: a }\n',
  }),
  whole(
    'unknown-source',
    'sources:\n    caixin:\n        title: X   # t\n\nentities:\n- { id: a, name: A, source: caxin }\n',
    {
      'Replace with caixin':
        'sources:\n    caixin:\n        title: X   # t\n\nentities:\n- { id: a, name: A, source: caixin }\n',
      'Add a source with the id caxin':
        'sources:\n    caixin:\n        title: X   # t\n    caxin:\n      title: Caxin\n\nentities:\n- { id: a, name: A, source: caxin }\n',
    },
  ),
  whole('unknown-source', 'version: 1\n\nentities:\n- { id: a, name: A, source: my-notes }\n', {
    'Add a source with the id my-notes':
      'version: 1\n\nsources:\n  my-notes:\n    title: My Notes\n\nentities:\n- { id: a, name: A, source: my-notes }\n',
  }),
  whole(
    'unknown-source',
    'entities:\n- { id: a, name: A, source: my-notes }\nsources:\n    # Ours.\n    wire: X\n    # Theirs.\n    zorb: Y',
    {
      'Add a source with the id my-notes':
        'entities:\n- { id: a, name: A, source: my-notes }\nsources:\n    # Ours.\n    wire: X\n    # Theirs.\n    zorb: Y\n    my-notes:\n      title: My Notes',
    },
  ),
  whole('unknown-source', 'entities:\n- { id: a, name: A, source: my-notes }\nsources: { zorb: Y }\n', {
    'Add a source with the id my-notes':
      'entities:\n- { id: a, name: A, source: my-notes }\nsources: { zorb: Y, my-notes: { title: My Notes } }\n',
  }),
  piece('remove-without-effect', '    remove: [B]\n', { 'Delete B': '' }),
  piece('shared-name', '    alias:\n      - B\n      - { value: z, case: ignore } # both\n', {
    'Delete z': '    alias:\n      - B\n      # both\n',
  }),
  piece('invalid-country', '    country: [cn, Nowhereland]\n', {}),
  piece('invalid-date', '    date: some day\n', {}),
  piece('yaml-indent', '    alias:\n      - X\n      - Y\n     motto: x\n', {
    'Align all lines of the entry': '    alias:\n      - X\n      - Y\n    motto: x\n',
  }),
  piece('yaml-indent', '      - x\n     motto: x\n', { 'Align all lines of the entry': '      - x\n    motto: x\n' }),
  whole(
    'yaml-indent',
    'entities:\n  - id: x\n  schema: Company\n  name: X\n  facts:\n    - text: one # 1\n  country: us\n',
    {
      'Align all lines of the entry':
        'entities:\n  - id: x\n    schema: Company\n    name: X\n    facts:\n      - text: one # 1\n    country: us\n',
    },
  ),
];

/** Problem codes without a fix. */
export const WITHOUT_FIX: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  'invalid-id',
  'wrong-type',
  'full-width-comma',
  'missing-fact-text',
  'former-key',
  'left-placeholder',
  'beyond-scope',
  'former-id-taken',
  'unknown-like',
  'unknown-icon',
  'invalid-color',
  'invalid-scope',
  'invalid-case',
  'invalid-words',
  'invalid-status',
  'yaml-after-quote',
  'unknown-anchor',
  'long-not-in',
  'unmatchable-name',
  'missing-link-type',
  'date-order',
  'fact-order',
  'control-character',
  'yaml-unclosed-bracket',
  'yaml-missing-space',
  'yaml-missing-colon',
  'yaml-escape',
  'alias-outside-entity',
  'second-document',
  'unexpected-text',
  'missing-entities-key',
  'invalid-word',
  'declared-again',
  'invalid-end-key',
  'invalid-sentence',
  'invalid-between',
  'invalid-code-form',
  'link-between-others',
  'link-without-end',
  'shared-identifier',
  'not-text',
  'whole-flow',
  'yaml-syntax',
  'yaml-complex-key',
  'yaml-too-deep',
  'too-many-aliases',
  'cyclic-anchor',
  'entry-too-large',
  'too-many-problems',
]);
