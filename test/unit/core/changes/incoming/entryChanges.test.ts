import assert from 'node:assert/strict';
import { parse } from 'yaml';
import { type EntryDraft, entryChanges } from '../../../../../src/core/changes/incoming/writeProposals';
import { writeRegistry } from '../../../../../src/core/text/yaml/write/writeRegistry';

const DRAFT: EntryDraft = { id: 'acme', schema: 'Company', names: [{ lang: '', value: 'Acme' }] };
const BOTH: EntryDraft = {
  id: 'enflame',
  schema: 'Company',
  names: [
    { lang: 'en', value: 'Enflame' },
    { lang: 'zh', value: '燧原科技' },
  ],
};

/** The text after the insertion. */
function insert(text: string, draft: EntryDraft): string {
  const written = writeRegistry(text, entryChanges(draft));
  assert.ok(!('refused' in written));
  assert.match(written.text.slice(written.added[0]), /^ *- *(?:\n *)?id: /);
  return written.text;
}

describe('a new entry', () => {
  const check = (what: string, text: string, expected: string, draft = DRAFT) =>
    it(what, () => {
      const result = insert(text, draft);
      assert.equal(result, expected);
      const { entities } = parse(result) as { entities: { id: string }[] };
      assert.equal(entities.at(-1)!.id, draft.id);
    });

  const entry = '  - id: acme\n    schema: Company\n    name: Acme\n';

  check('an empty file', '', `version: 1\n\nentities:\n${entry}`);
  check('blank lines only', '\n\n', `version: 1\n\nentities:\n${entry}`);
  check('a starter', '# Mine\nversion: 1\n\nentities:\n', `# Mine\nversion: 1\n\nentities:\n${entry}`);
  check('no entities', 'version: 1\n', `version: 1\n\nentities:\n${entry}`);
  check('no line end at all', 'entities:', `entities:\n${entry.trimEnd()}`);
  check('an empty list', 'entities: []\nsources: {}\n', `entities:\n${entry.trimEnd()}\nsources: {}\n`);
  check('an empty list without a space, with a comment', 'entities: [] # none\n', `entities: # none\n${entry}`);
  check('one entry', 'entities:\n  - id: b\n    name: B\n', `entities:\n  - id: b\n    name: B\n\n${entry}`);
  check(
    'entries without blank lines between, dashes at the margin',
    'entities:\n- id: b\n  name: B\n- id: c\n  name: C\n',
    'entities:\n- id: b\n  name: B\n- id: c\n  name: C\n- id: acme\n  schema: Company\n  name: Acme\n',
  );
  check(
    'wide dashes, four deep, and no line end at the end',
    'entities:\n    -   id: b\n        name: B\n    -   id: c\n        name: C',
    'entities:\n    -   id: b\n        name: B\n    -   id: c\n        name: C\n    -   id: acme\n        schema: Company\n        name: Acme',
  );
  check(
    'a dash on a line of its own',
    'entities:\n  -\n     id: b\n     name: B\n',
    'entities:\n  -\n     id: b\n     name: B\n\n  -  id: acme\n     schema: Company\n     name: Acme\n',
  );
  check(
    'CRLF',
    'entities:\r\n  - id: b\r\n    name: B\r\n',
    `entities:\r\n  - id: b\r\n    name: B\r\n\r\n${entry.replaceAll('\n', '\r\n')}`,
  );
  check(
    'a section and comments after the list',
    'entities:\n  - id: b\n    name: B # b\n    # of b\n\n  # more to come\n\n# Sources\nsources:\n  s: { title: S }\n',
    `entities:\n  - id: b\n    name: B # b\n    # of b\n\n${entry}\n  # more to come\n\n# Sources\nsources:\n  s: { title: S }\n`,
  );
  check(
    'a comment between a blank line and its entry',
    'entities:\n  - id: b\n    name: B\n\n  # Of c.\n  # More.\n  - id: c\n    name: C\n',
    `entities:\n  - id: b\n    name: B\n\n  # Of c.\n  # More.\n  - id: c\n    name: C\n\n${entry}`,
  );
  check(
    'lists and block texts inside entries',
    'entities:\n  - id: b\n    alias:\n      - B1\n      - B2\n    summary: |\n      One.\n\n      Two.\n',
    `entities:\n  - id: b\n    alias:\n      - B1\n      - B2\n    summary: |\n      One.\n\n      Two.\n\n${entry}`,
  );
  check(
    'names by language in a map of one line',
    'entities:\n  - id: b\n    name: { en: B, zh: 乙 }\n',
    'entities:\n  - id: b\n    name: { en: B, zh: 乙 }\n\n  - id: enflame\n    schema: Company\n    name: { en: Enflame, zh: 燧原科技 }\n',
    BOTH,
  );
  check(
    'names by language in a block, four deep',
    'entities:\n  - id: b\n    name:\n        en: B\n        zh: 乙\n',
    'entities:\n  - id: b\n    name:\n        en: B\n        zh: 乙\n\n  - id: enflame\n    schema: Company\n    name:\n        en: Enflame\n        zh: 燧原科技\n',
    BOTH,
  );
  check(
    'quotes as the file has them, where a name needs them',
    "entities:\n  - id: b\n    name: 'B: b'\n",
    "entities:\n  - id: b\n    name: 'B: b'\n\n  - id: dupont\n    schema: Company\n    name: 'DuPont''s Co., Ltd.'\n",
    { id: 'dupont', schema: 'Company', names: [{ lang: '', value: "DuPont's Co., Ltd." }] },
  );
  check(
    'a comma in a map of one line',
    'entities:\n',
    'entities:\n  - id: enflame\n    schema: Company\n    name: { en: "Enflame Co., Ltd.", zh: 燧原科技 }\n',
    { ...BOTH, names: [{ lang: 'en', value: 'Enflame Co., Ltd.' }, BOTH.names[1]!] },
  );
  check(
    'entries in braces, each after its dash',
    'entities:\n  - { id: b, name: "B ] b" }\n',
    `entities:\n  - { id: b, name: "B ] b" }\n\n${entry}`,
  );

  check(
    'a name without a language after one with a language: an alias',
    'entities:\n',
    'entities:\n  - id: gazprom\n    schema: Company\n    name: { en: Typed Name }\n    alias: [Газпром]\n',
    {
      id: 'gazprom',
      schema: 'Company',
      names: [
        { lang: 'en', value: 'Typed Name' },
        { lang: '', value: 'Газпром' },
      ],
    },
  );
  check(
    'a second name of one language: an alias before those that are given',
    'entities:\n',
    'entities:\n  - id: acme\n    schema: Company\n    name: { en: Acme }\n    alias: [Acme Works, AW]\n',
    {
      ...DRAFT,
      names: [
        { lang: 'en', value: 'Acme' },
        { lang: 'en', value: 'Acme Works' },
      ],
      aliases: ['AW'],
    },
  );

  for (const text of [
    'entities: [{ id: b, name: B }]\n',
    '{\n  "version": "1",\n  "entities": [\n    { "id": "b" }\n  ]\n}\n',
  ]) {
    it(`leaves a registry in brackets as it is: ${JSON.stringify(text)}`, () =>
      assert.deepEqual(writeRegistry(text, entryChanges(DRAFT)), { refused: 'in-brackets', at: 0 }));
  }

  it('never throws, and keeps all that was there', () => {
    const pieces = ['entities:', '\n', '  - ', 'id: a', '[', ']', '{', '"', "'", '\t', '# c', '---', '|', '\r', '- '];
    let seed = 7;
    const random = (below: number) => {
      seed = (seed * 1103515245 + 12345) & 0x7fffffff;
      return seed % below;
    };
    for (let run = 0; run < 1500; run++) {
      const text = Array.from({ length: random(12) }, () => pieces[random(pieces.length)]).join('');
      const insertion = writeRegistry(text, entryChanges(DRAFT));
      if ('refused' in insertion) continue;
      for (const { span } of insertion.edits) {
        assert.ok(span.start >= 0 && span.start <= span.end && span.end <= text.length, JSON.stringify(text));
      }
      const { text: result } = insertion;
      const isKept = text.split('\n').every((line) => result.includes(line.replace(/\s*(?:\[\s*\]|~)\s*$/, '').trim()));
      assert.ok(isKept, JSON.stringify([text, result]));
    }
  });
});
