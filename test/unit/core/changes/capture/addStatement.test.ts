import assert from 'node:assert/strict';
import { addStatement, type NewSource } from '../../../../../src/core/changes/capture/addStatement';
import { quotedFact } from '../../../../../src/core/changes/capture/capture';
import { writeRegistry } from '../../../../../src/core/text/yaml/write/writeRegistry';
import { readRegistry } from '../../registry/readRegistry';

const FACT = quotedFact('Sells ships.', { date: '2025-07-16' }, { source: 'call', at: 'Notes: ships' });
const SOURCE: NewSource = { id: 'call', keys: { title: 'A call', date: '2025-07-16', note: '../notes/call.md' } };

function added(
  text: string,
  statement = FACT,
  list: 'facts' | 'links' = 'facts',
  source?: NewSource,
): string | undefined {
  const part = readRegistry([{ file: 'f', text }]).entity('a')?.parts[0];
  const place = part ? part.start + part.entry.id.span.start : 'a';
  const written = writeRegistry(text, addStatement(place, list, statement, source));
  return 'refused' in written ? undefined : written.text;
}

describe('a fact that is added to a registry', () => {
  const check = (what: string, text: string, expected: string, source?: NewSource) =>
    it(what, () => {
      const result = added(text, FACT, 'facts', source)!;
      assert.equal(result, expected);
      const registry = readRegistry([{ file: 'f', text: result }]);
      const codes = [...(registry.problems.get('f') ?? [])].map(({ code }) => code);
      assert.deepEqual(
        codes.filter((code) => code !== 'unknown-source' && code !== 'missing-name'),
        [],
      );
      const facts = registry.entity('a')!.facts.map(({ item }) => item);
      const fact = facts.find(({ text: [said] }) => said?.value === 'Sells ships.')!;
      assert.deepEqual(
        [fact.date?.value, fact.isQuote, fact.sources[0]?.source?.value, fact.sources[0]?.at[0]?.value],
        ['2025-07-16', true, 'call', 'Notes: ships'],
      );
    });
  const written = (indent: string) =>
    [
      `${indent}- date: 2025-07-16`,
      `${indent}  text: Sells ships.`,
      `${indent}  quote: true`,
      `${indent}  source: call`,
      `${indent}  at: "Notes: ships"`,
      '',
    ].join('\n');

  check(
    'is the first of an entry, below its other keys',
    'entities:\n  - id: a\n    name: A # yes\n\n  - id: b\n    name: B\n',
    `entities:\n  - id: a\n    name: A # yes\n    facts:\n${written('      ')}\n  - id: b\n    name: B\n`,
  );
  check(
    'has dashes as far from the key as other lists',
    'entities:\n- id: a\n  alias:\n  - A\n  name: A\n',
    `entities:\n- id: a\n  alias:\n  - A\n  name: A\n  facts:\n${written('  ')}`,
  );
  check(
    'is laid out as the facts with keys are, after one that is a text alone',
    'entities:\n  - id: a\n    name: A\n    facts:\n      -   date: 2024\n          text: One.\n      - Two.\n',
    `entities:\n  - id: a\n    name: A\n    facts:\n      -   date: 2024\n          text: One.\n      - Two.\n${written(
      '      ',
    )
      .replace('- date', '-   date')
      .replace(/^ {8}(?=\w)/gm, ' '.repeat(10))}`,
  );
  check(
    'goes where its date belongs, oldest first, with comments left where they are',
    'entities:\n  - id: a\n    name: A\n    facts:\n      - date: 2025-07-01\n        text: One.\n      # later\n      - date: 2025-08\n        text: Two.\n',
    `entities:\n  - id: a\n    name: A\n    facts:\n      - date: 2025-07-01\n        text: One.\n${written('      ')}      # later\n      - date: 2025-08\n        text: Two.\n`,
  );
  check(
    'goes where its date belongs, newest first',
    'entities:\n  - id: a\n    name: A\n    facts:\n      - { date: 2025-08, text: Two. }\n      - { date: 2025-06, text: One. }\n',
    'entities:\n  - id: a\n    name: A\n    facts:\n      - { date: 2025-08, text: Two. }\n      - { date: 2025-07-16, text: Sells ships., quote: true, source: call, at: "Notes: ships" }\n      - { date: 2025-06, text: One. }\n',
  );
  check(
    'joins a list in brackets',
    'entities:\n  - id: a\n    name: A\n    facts: [One.]\n',
    'entities:\n  - id: a\n    name: A\n    facts: [One., { date: 2025-07-16, text: Sells ships., quote: true, source: call, at: "Notes: ships" }]\n',
  );
  check(
    'joins an entry in braces',
    'entities:\n  - { id: a, name: A }\n',
    'entities:\n  - { id: a, name: A, facts: [{ date: 2025-07-16, text: Sells ships., quote: true, source: call, at: "Notes: ships" }] }\n',
  );
  check(
    'follows a key without a value',
    'entities:\n  - id: a\n    facts:\n    name: A\n',
    `entities:\n  - id: a\n    facts:\n${written('      ')}    name: A\n`,
  );
  check(
    'gets an entry where the file has none',
    'entities:\n  - id: b\n    name: B\n',
    `entities:\n  - id: b\n    name: B\n\n  - id: a\n    facts:\n${written('      ')}`,
  );
  check(
    'keeps the line ends of the file',
    'entities:\r\n  - id: a\r\n    name: A\r\n',
    `entities:\r\n  - id: a\r\n    name: A\r\n    facts:\r\n${written('      ').replaceAll('\n', '\r\n')}`,
  );
  check(
    'ends a file that has no line end',
    'entities:\n  - id: a\n    name: A',
    `entities:\n  - id: a\n    name: A\n    facts:\n${written('      ').trimEnd()}`,
  );
  check(
    'brings its source, above the entities',
    'version: 1\n\nentities:\n  - id: a\n    name: A\n',
    `version: 1\n\nsources:\n  call:\n    title: A call\n    date: 2025-07-16\n    note: "../notes/call.md"\n\nentities:\n  - id: a\n    name: A\n    facts:\n${written('      ')}`,
    SOURCE,
  );
  check(
    'brings its source, after the others',
    'sources:\n  one:\n    title: One\n\nentities:\n  - id: a\n    name: A\n',
    `sources:\n  one:\n    title: One\n  call:\n    title: A call\n    date: 2025-07-16\n    note: "../notes/call.md"\n\nentities:\n  - id: a\n    name: A\n    facts:\n${written('      ')}`,
    SOURCE,
  );
  check(
    'brings its source into a file without anything',
    '# mine\nversion: 1\n',
    `# mine\nversion: 1\n\nsources:\n  call:\n    title: A call\n    date: 2025-07-16\n    note: "../notes/call.md"\n\nentities:\n  - id: a\n    facts:\n${written('      ')}`,
    SOURCE,
  );

  it('is not written where nothing can be written', () => {
    assert.equal(added('{ entities: [] }'), undefined);
  });

  it('is a text with signs in quotes, and of any length on one line', () => {
    const text = 'Says: "yes" # no';
    const result = added('entities:\n  - id: a\n    name: A\n', { text, quote: 'true' })!;
    assert.equal(readRegistry([{ file: 'f', text: result }]).entity('a')!.facts[0]!.item.text[0]!.value, text);
  });
});

describe('a link that is added to a registry', () => {
  it('is laid out like the others', () => {
    const link = { type: 'Ownership', asset: 'b', percentage: '15', source: 'call' };
    const before = 'entities:\n  - id: a\n    name: A\n    links:\n      - { type: Supply, customer: b }\n';
    assert.equal(
      added(before, link, 'links'),
      `${before}      - { type: Ownership, asset: b, percentage: 15, source: call }\n`,
    );
  });
});
