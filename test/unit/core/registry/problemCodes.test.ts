import assert from 'node:assert/strict';
import { runToEnd } from '../../../../src/core/text/base/lazy';
import { PROBLEM_SEVERITY, type ProblemCode } from '../../../../src/core/text/base/problem';
import { readRegistry } from './readRegistry';

const E = 'entities:\n- id: a\n  name: A\n';

/** No text has it: whether there is a note, only the editor knows. */
const IN_EDITOR = 'missing-note';

/** Another file beside it. */
const OTHER = { file: 'other', text: 'entities:\n- id: z\n  name: Z\n' };

/** For every code a text that has it, with each place between ⟦ and ⟧. */
const EXAMPLES: Readonly<Record<Exclude<ProblemCode, typeof IN_EDITOR>, string>> = {
  'not-text': '⟦\u0001⟧\u0002\u0003',
  'whole-flow': '⟦{⟧ "version": 1, "entities": [{ "id": "a", "name": "A" }] }',
  'control-character': `${E}  note: a⟦\u0000⟧b and so on, long enough to be a text with one wrong unit in it`,
  'yaml-syntax': `${E}  note: |⟦x⟧\n    y`,
  'yaml-tab': `${E}⟦\t⟧note: x`,
  'yaml-unclosed-quote': `${E}  note: ⟦"x⟧\n  ticker: y`,
  'yaml-unclosed-bracket': `${E}  note: ⟦[⟧x\n  ticker: y`,
  'yaml-colon-in-value': `${E}  note: ⟦x: y⟧`,
  'yaml-missing-space': `${E}  ⟦note:x⟧\n  ticker: y`,
  'yaml-missing-colon': `${E}  ⟦note⟧\n  ticker: y`,
  'yaml-reserved-start': `${E}  note: ⟦@x⟧`,
  'yaml-after-quote': `${E}  note: "x" ⟦y⟧`,
  'yaml-indent': `${E}   ⟦note: x⟧`,
  'yaml-escape': `${E}  note: "⟦\\q⟧"`,
  'yaml-complex-key': `${E}  ? ⟦[x]⟧\n  : y`,
  'yaml-too-deep': `${E}  note: ${'['.repeat(61)}⟦[⟧[[[[[[[[[`,
  'too-many-aliases': `${E}  x: &x [${'y, '.repeat(2000)}z]\n  note: [*x, *x, *x, *x, ⟦*x⟧]`,
  'cyclic-anchor': `${E}  note: &x [⟦*x⟧]`,
  'unknown-anchor': `${E}  note: ⟦*x⟧`,
  'alias-outside-entity': `${E}  note: &x y\n- id: b\n  name: ⟦*x⟧`,
  'empty-flow-value': `${E}  motto: { en: DuPont Co., ⟦Ltd.⟧ }`,
  'duplicate-key': `${E}  ⟦name⟧: B`,
  'second-document': `${E}⟦---⟧\n- id: b\n  name: B`,
  'unexpected-text': `${E}⟦what is this⟧`,
  'missing-entities-key': '⟦- id: a⟧\n  name: A',
  'unknown-section': `⟦source⟧:\n  x: X\n${E}`,
  'unknown-version': `version: ⟦2⟧\n${E}`,
  'invalid-scope': `scope: ⟦global⟧\n${E}`,
  'entry-too-large': `entities:\n- ⟦id: a⟧\n  name: A\n  note: ${'x '.repeat(40_000)}`,
  'too-many-problems': `${E}${'- x\n'.repeat(199)}- ⟦x⟧\n- x`,
  'missing-id': 'entities:\n- ⟦name⟧: A',
  'invalid-id': 'entities:\n- id: ⟦A b⟧\n  name: A',
  'duplicate-id': `${E}- id: ⟦a⟧`,
  'missing-name': 'entities:\n- id: ⟦a⟧',
  'empty-name': 'entities:\n- id: a\n  name: ⟦""⟧',
  'left-placeholder': 'entities:\n- id: a\n  name: [A, ⟦名称⟧]',
  'wrong-type': `${E}  schema: ⟦[x]⟧`,
  'invalid-language': `${E}  alias: { ⟦english⟧: B }`,
  'invalid-case': `${E}  alias: { value: B, case: ⟦upper⟧ }`,
  'invalid-words': `${E}  alias: { value: B, words: ⟦it⟧ }`,
  'full-width-comma': `${E}  alias: [B, ⟦甲，乙⟧, '丙，丁']`,
  'misspelt-key': `${E}  ⟦cuntry⟧: se`,
  'former-key': `${E}  alias: { value: B, ⟦notNear⟧: [x], ⟦otherSense⟧: y }`,
  'misspelt-schema': `${E}  schema: ⟦Compnay⟧`,
  'unknown-schema': `${E}  schema: ⟦Starship⟧`,
  'invalid-date': `${E}  date: ⟦June⟧`,
  'date-order': `${E}  startDate: 2025\n  endDate: ⟦2024⟧`,
  'invalid-country': `${E}  country: ⟦USA⟧`,
  'missing-link-type': `${E}  links:\n  - ⟦owner: a⟧`,
  'misspelt-link-type': `${E}  links:\n  - type: ⟦Ownershp⟧`,
  'unknown-link-type': `${E}  links:\n  - type: ⟦Friendship⟧`,
  'missing-link-end': `${E}  links:\n  - type: ⟦Ownership⟧`,
  'invalid-status': `${E}  links:\n  - { type: Ownership, asset: a, status: ⟦soon⟧ }`,
  'link-without-end': `${E}  links:\n  - { type: ⟦Friendship⟧, since: 2020 }`,
  'link-between-others': `schemas:\n  Actor: {}\n  Tool: {}\nlinkTypes:\n  Uses: { from: user, to: used, between: [Actor, Tool] }\n${E}  schema: Actor\n  links:\n  - { type: Uses, used: ⟦b⟧ }\n- id: b\n  name: B\n  schema: Person`,
  'invalid-word': `schemas:\n  ⟦A.b⟧: { name: X }\n${E}`,
  'declared-again': `schemas:\n  ⟦Company⟧: { name: Firm }\n${E}`,
  'unknown-like': `schemas:\n  Trial: { like: ⟦Projekt⟧ }\n${E}`,
  'unknown-icon': `schemas:\n  Trial: { icon: ⟦beakr⟧ }\n${E}`,
  'invalid-color': `schemas:\n  Trial: { color: ⟦"#ff0000"⟧ }\n${E}`.replace('⟦"', '"⟦').replace('"⟧', '⟧"'),
  'invalid-end-key': `linkTypes:\n  License: { from: ⟦date⟧, to: ⟦a b⟧ }\n${E}`,
  'invalid-sentence': `linkTypes:\n  License: { sentence: { en: ⟦licenses to⟧ } }\n${E}`,
  'invalid-between': `linkTypes:\n  Uses: { between: ⟦[Actor]⟧ }\n${E}`,
  'invalid-code-form': `schemas:\n  Trial: { codes: [NCT########, ⟦trial⟧] }\n${E}`,
  'code-letter': `schemas:\n  Chip: { codes: [TA###, ⟦AA-###⟧, ⟦BA####⟧] }\n${E}\n- { id: c, name: TA505, schema: Chip }\n- { id: d, name: BX9021, schema: Chip }`,
  'missing-fact-text': `${E}  facts:\n  - ⟦date: 2025⟧`,
  'dangling-reference': `${E}  parent: ⟦b⟧`,
  'former-id': `${E}  formerId: b\n- id: c\n  name: C\n  parent: ⟦b⟧`,
  'former-id-taken': `${E}  formerId: [⟦a⟧, ⟦b⟧, ⟦x⟧]\n- id: b\n  name: B\n  formerId: x`,
  'unknown-source': `${E}  source: ⟦b⟧`,
  'remove-without-effect': `${E}  remove: [⟦B⟧]`,
  'beyond-scope': 'scope: folder\nentities:\n- id: ⟦z⟧\n  disabled: true\n  remove: [⟦Z⟧]',
  'shared-name': `${E}  alias: ⟦B⟧\n- id: b\n  name: { en: ⟦B⟧ }`,
  'shared-identifier': `${E}  leiCode: ⟦HWUPKR0MPOU8FGXBT394⟧\n- { id: b, name: B, leiCode: ⟦HWUPKR0MPOU8FGXBT394⟧ }`,
  'unmatchable-name': `${E}  alias: [⟦...⟧]`,
  'near-and-beside': `${E}  alias: { value: B, ⟦near⟧: [x], beside: [y] }`,
  'long-not-in': `${E}  alias: { value: B, notIn: [B${'c'.repeat(63)}, ⟦B${'c'.repeat(64)}⟧] }`,
  'fact-order': `${E}  facts:\n  - { date: 2024, text: x }\n  - { date: 2023, text: y }\n  - { date: ⟦2025⟧, text: z }\n  - { date: 2022, text: y }`,
};

describe('every problem code', () => {
  for (const [code, example] of Object.entries(EXAMPLES)) {
    it(code, () => {
      const expected: number[] = [];
      for (const piece of example.split(/[⟦⟧]/)) expected.push((expected.at(-1) ?? 0) + piece.length);
      const text = example.replace(/[⟦⟧]/g, '');
      const problems = runToEnd(readRegistry([{ file: 'f', text }, OTHER]).allProblems()).get('f') ?? [];
      const places = problems.filter((each) => each.code === code).flatMap(({ span }) => [span.start, span.end]);
      assert.deepEqual(places, expected.slice(0, -1), problems.map((each) => each.code).join(', '));
    });
  }

  it('has a severity', () =>
    assert.deepEqual(
      Object.keys(PROBLEM_SEVERITY).filter((code) => code !== IN_EDITOR),
      Object.keys(EXAMPLES),
    ));
});
