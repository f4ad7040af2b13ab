import assert from 'node:assert/strict';
import { parse } from 'yaml';
import type { EntityProposal, Proposal, Proposals } from '../../../../../src/core/changes/incoming/proposals';
import { applyEdits } from '../../../../../src/core/text/base/textEdit';
import { writeInto } from './writeInto';

const COMMON = { kind: 'entity', schema: 'Company', texts: [], reasons: [], at: '', doubts: [], needs: [] } as const;
const ACME: EntityProposal = {
  ...COMMON,
  key: 'acme',
  id: 'acme',
  names: [{ lang: '', value: 'Acme: Inc' }],
  aliases: [],
};
const SUIYUAN: EntityProposal = {
  ...COMMON,
  key: 'suiyuan',
  id: 'suiyuan',
  names: [
    { lang: 'zh', value: '燧原科技' },
    { lang: 'en', value: 'Enflame' },
  ],
  aliases: ['燧原', 'Suiyuan #2'],
};

const PLAIN = `  - id: acme
    schema: Company
    name: "Acme: Inc"

  - id: suiyuan
    schema: Company
    name: { zh: 燧原科技, en: Enflame }
    alias: [燧原, "Suiyuan #2"]
`;

const LIST: Proposals = { items: [ACME, SUIYUAN], source: undefined };

function written(text: string) {
  return writeInto(text, LIST, new Set(['acme', 'suiyuan']));
}

describe('new entities', () => {
  it('has no kind where nothing says what it is', () => {
    const result = writeInto('', { ...LIST, items: [{ ...ACME, schema: 'Thing' }] }, new Set(['acme']));
    assert.ok('edits' in result);
    assert.equal(applyEdits('', result.edits), 'version: 1\n\nentities:\n  - id: acme\n    name: "Acme: Inc"\n');
  });

  const check = (what: string, text: string, expected: string) =>
    it(what, () => {
      const after = written(text);
      assert.ok('edits' in after);
      const result = applyEdits(text, after.edits);
      assert.equal(result, expected);
      const { entities } = parse(result) as { entities: { id: string; alias?: string[] }[] };
      assert.deepEqual(
        entities.slice(-2).map(({ id, alias }) => [id, alias]),
        [
          ['acme', undefined],
          ['suiyuan', ['燧原', 'Suiyuan #2']],
        ],
      );
    });

  check('writes several entries into an empty file', '', `version: 1\n\nentities:\n${PLAIN}`);
  check('below a key without entries', 'version: 1\nentities:\n', `version: 1\nentities:\n${PLAIN}`);
  check('in the place of an empty list', 'entities: []\n', `entities:\n${PLAIN}`);
  check(
    'after the last entry, and before comments and sources below it',
    'entities:\n  - id: b # the first\n    name: B\n\n# more\nsources:\n  s: { title: S }\n',
    `entities:\n  - id: b # the first\n    name: B\n\n${PLAIN}\n# more\nsources:\n  s: { title: S }\n`,
  );
  check(
    'without blank lines between, where the file has none, and in its quotes',
    "entities:\n- id: b\n  name: 'B: b'\n- id: c\n  name: C\n",
    "entities:\n- id: b\n  name: 'B: b'\n- id: c\n  name: C\n- id: acme\n  schema: Company\n  name: 'Acme: Inc'\n- id: suiyuan\n  schema: Company\n  name: { zh: 燧原科技, en: Enflame }\n  alias: [燧原, 'Suiyuan #2']\n",
  );
  check(
    'with names and aliases on lines of their own, where the file has them so',
    'entities:\n- id: b\n  name:\n    en: B\n  alias:\n  - Bee\n',
    'entities:\n- id: b\n  name:\n    en: B\n  alias:\n  - Bee\n\n- id: acme\n  schema: Company\n  name: "Acme: Inc"\n\n- id: suiyuan\n  schema: Company\n  name:\n    zh: 燧原科技\n    en: Enflame\n  alias:\n  - 燧原\n  - "Suiyuan #2"\n',
  );
  check(
    'with the line ends of Windows, and no line end at the end',
    'entities:\r\n  - id: b\r\n    name: B\r\n    alias: [Bee]',
    `entities:\r\n  - id: b\r\n    name: B\r\n    alias: [Bee]\r\n\r\n${PLAIN.trimEnd().replaceAll('\n', '\r\n')}`,
  );

  it('writes nothing into a registry in brackets', () => {
    assert.deepEqual(written('{ entities: [] }'), { refused: 'in-brackets', at: 0 });
  });
});

describe('an entry that cannot be changed', () => {
  const alias = (about: string): Proposal => ({
    kind: 'name',
    key: about,
    about,
    field: 'alias',
    name: { lang: '', value: 'X' },
    doubts: [],
    needs: [],
  });
  const text = 'entities:\n  - id: a\n    alias: &l [A]\n    weakAlias: *l\n  - id: b\n';

  it('is left as it is, and the others are written', () => {
    const result = writeInto(text, { ...LIST, items: [alias('a'), alias('b')] }, new Set(['a', 'b']));
    assert.ok('edits' in result);
    assert.equal(result.text, `${text}    alias: [X]\n`);
    assert.deepEqual(result.left, [{ refused: 'anchor', at: text.indexOf('&l'), id: 'a' }]);
  });

  it('says why nothing is written, not even its source, where it is the only one', () => {
    const source = { id: 's', known: false, title: 'S', publisher: 'P', date: undefined };
    const result = writeInto(text, { ...LIST, items: [alias('a')], source }, new Set(['a']));
    assert.deepEqual(result, { refused: 'anchor', at: text.indexOf('&l') });
  });
});
