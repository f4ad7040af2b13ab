import assert from 'node:assert/strict';
import type { Registry } from '../../../../../src/core/registry/merging/registry';
import { MAX_FILE_PROBLEMS } from '../../../../../src/core/registry/problemMessage';
import { PROBLEM_SEVERITY } from '../../../../../src/core/text/base/problem';
import { readRegistry } from '../readRegistry';

const GOOD = '  - id: good\n    name: Good\n';
const LAST = '  - id: last\n    name: Last\n';
const OTHER = { file: 'other', text: 'entities:\n  - id: other\n    name: Other\n' };

function read(text: string): Registry {
  return readRegistry([{ file: 'bad', text }, OTHER]);
}

function reported(registry: Registry, text: string): string[] {
  return (registry.problems.get('bad') ?? []).map(({ code, span }) => {
    assert.ok(0 <= span.start && span.start <= span.end && span.end <= text.length, `${code} out of the text`);
    return `${code} ${JSON.stringify(text.slice(span.start, Math.min(span.end, span.start + 60)))}`;
  });
}

describe('a bad registry', () => {
  describe('gives a clear problem at the right place, and leaves all other entries alone', () => {
    /** The bad entry is between two good ones. */
    const inEntry = (what: string, bad: string, expected: string[], names: string[] = []) =>
      it(what, () => {
        const text = `version: 1\nentities:\n${GOOD}${bad}\n${LAST}`;
        const registry = read(text);
        assert.deepEqual(reported(registry, text), expected);
        assert.deepEqual(
          [...registry.ids()].filter((id) => id !== 'bad'),
          ['good', 'last', 'other'],
        );
        assert.deepEqual(registry.entity('bad')?.names.map(({ item }) => item.value) ?? [], names);
      });
    inEntry(
      'unclosed quote',
      '  - id: bad\n    name: "Bad\n    alias: Worse',
      ['yaml-unclosed-quote "\\"Bad"'],
      ['Bad', 'Worse'],
    );
    inEntry('unclosed bracket', '  - id: bad\n    name: Bad\n    alias: [A, B', ['yaml-unclosed-bracket "["'], ['Bad']);
    inEntry('an unclosed bracket in a line too far right', '  - id: bad\n    note: x\n     more:\n      - [y', [
      'yaml-indent "more:"',
      'yaml-indent "- [y"',
    ]);
    inEntry('tabs inside', '  - id: bad\n\tname: Bad', ['yaml-tab "\\t"']);
    inEntry('tabs throughout', '\t- id: bad\n\t  name: Bad', ['yaml-tab "\\t"'], ['Bad']);
    inEntry('missing name', '  - id: bad\n    schema: Person', ['missing-name "bad"']);
    inEntry('missing id', '  - name: Bad', ['missing-id "name"']);
    inEntry(
      'dangling reference',
      '  - id: bad\n    name: Bad\n    parent: gooood',
      ['dangling-reference "gooood"'],
      ['Bad'],
    );
    inEntry('unknown source', '  - id: bad\n    name: Bad\n    source: nowhere', ['unknown-source "nowhere"'], ['Bad']);
    inEntry('duplicate id', '  - id: good\n    alias: Bad', ['duplicate-id "good"']);
    inEntry('cyclic anchor', '  - id: bad\n    name: Bad\n    alias: &a [A, *a]', ['cyclic-anchor "*a"'], ['Bad', 'A']);
    inEntry('scalar item', '  - nothing', ['wrong-type "nothing"']);
    inEntry('list item', '  - - id: bad', ['wrong-type "- id: bad"']);
    inEntry(
      'colon in a value',
      '  - id: bad\n    name: Bad: the sequel',
      ['yaml-colon-in-value "Bad: the sequel"'],
      ['Bad: the sequel'],
    );
    inEntry(
      'no space after a colon',
      '  - id: bad\n    name: Bad\n    alias:X\n    note: y',
      ['yaml-missing-space "alias:X"'],
      ['Bad'],
    );
    inEntry(
      'comma in a flow map',
      '  - id: bad\n    name: { en: Bad Co., Ltd. }',
      ['empty-flow-value "Ltd."'],
      ['Bad Co.'],
    );
    inEntry('two names for one key', '  - id: bad\n    name: Bad\n    name: Worse', ['duplicate-key "name"'], ['Bad']);
    inEntry('NUL', '  - id: bad\n    name: Bad\n    note: a\u0000b', ['control-character "\\u0000"'], ['Bad']);
    inEntry('prototype', '  - id: bad\n    name: Bad\n    __proto__: { x: y }', [], ['Bad']);

    const whole = (what: string, text: string, expected: string[], ids: string[] = []) =>
      it(what, () => {
        const registry = read(text);
        assert.deepEqual(reported(registry, text), expected);
        assert.deepEqual([...registry.ids()], [...ids, 'other']);
      });
    whole('empty file', '', []);
    whole('only a comment', '# nothing yet\n', []);
    whole('binary', '\u0089PNG\r\n\u001a\n\u0000\u0000\u0000\rIHDR\u0000', ['not-text "\\u001a"']);
    whole('UTF-16 read as UTF-8', [...'entities:\n- id: a'].join('\u0000'), ['not-text "\\u0000"']);
    whole('broken bytes', 'entities:\n\ufffd\ufffd\ufffd\ufffd', ['not-text "\ufffd"']);
    whole('prose', 'Dear diary,\ntoday nothing.\n', ['unexpected-text "Dear diary,"']);
    whole('a map of entities', 'entities:\n  a: { name: A }\n', ['wrong-type "a: { name: A }"']);
    whole('a scalar for entities', 'entities: none\n', ['wrong-type "none"']);
    whole('no key above the list', '- id: a\n  name: A\n', ['missing-entities-key "- id: a"'], ['a']);
    whole(
      'a second document',
      `entities:\n${GOOD}---\nentities:\n${LAST}`,
      ['second-document "---"'],
      ['good', 'last'],
    );
    whole('entities twice', `entities:\n${GOOD}entities:\n${LAST}`, ['duplicate-key "entities"'], ['good', 'last']);
    whole(
      'a sign in place of a name, at the end of the file',
      'entities:\n- id: a\n  name: ]',
      ['yaml-syntax "]"'],
      ['a'],
    );
    whole(
      'no name above a wrong sign',
      'entities:\n- id: a\n  name:\n  note: ]\n',
      ['empty-name "name"', 'yaml-syntax "]"'],
      ['a'],
    );
    whole('a later version', `version: 2\nentities:\n${GOOD}`, ['unknown-version "2"'], ['good']);
    whole('prototype', 'entities:\n- id: __proto__\n  name: P\n', ['invalid-id "__proto__"'], ['__proto__']);
  });

  describe('takes time in proportion to its length', () => {
    // Each takes some hundredths of a second; quadratic time would be minutes, longer than any test may take.
    const long = (what: string, bad: string, codes: string[]) =>
      it(what, () => {
        const text = `entities:\n${GOOD}${bad}\n${LAST}`;
        const registry = read(text);
        reported(registry, text);
        const found = new Set((registry.problems.get('bad') ?? []).map(({ code }) => code as string));
        for (const code of codes) assert.ok(found.has(code), `${code} in ${[...found].join(', ')}`);
        for (const id of ['good', 'last', 'other']) assert.ok(registry.entity(id), id);
      });
    const MEGABYTE = 1 << 20;
    long('5 MB unclosed string', `  - id: bad\n    name: "${'x'.repeat(5 * MEGABYTE)}`, [
      'entry-too-large',
      'yaml-unclosed-quote',
    ]);
    long('5 MB unclosed string in lines', `  - id: bad\n    name: "${'x\n      '.repeat((5 * MEGABYTE) / 8)}`, [
      'entry-too-large',
    ]);
    long('5 MB closed string', `  - id: bad\n    name: Bad\n    note: "${'x'.repeat(5 * MEGABYTE)}"`, [
      'entry-too-large',
    ]);
    long('100,000 lines', `  - id: bad\n    name: Bad\n    note: |\n${'      line\n'.repeat(100_000)}`, [
      'entry-too-large',
    ]);
    long('a million brackets', `  - id: bad\n    name: ${'['.repeat(MEGABYTE)}`, ['yaml-too-deep']);
    long(
      'a deep block',
      `  - id: bad\n${Array.from({ length: 300 }, (_, depth) => `${' '.repeat(4 + depth)}a:`).join('\n')}`,
      ['yaml-too-deep'],
    );
    long('many dashes', `  ${'- '.repeat(30_000)}`, ['yaml-too-deep']);
    long('many quotes', `  - id: bad\n    name: ${'"'.repeat(20_000)}`, []);
    long('many colons', `  - id: bad\n    name: ${'a: '.repeat(20_000)}`, []);
    long('many blanks', `  - id: bad\n    name: a${' '.repeat(MEGABYTE)}b`, []);
    long('many blanks before what is wrong', `  - id: bad\n    name: "a" x${' '.repeat(60_000)}b`, [
      'yaml-after-quote',
    ]);
    long(
      'many dangling references',
      `  - id: bad\n    name: Bad\n    involved: [${Array.from({ length: 5000 }, (_, at) => `goo${at}`).join(', ')}]`,
      ['dangling-reference'],
    );
    long('a bracket on every line', `  - id: bad\n    name: Bad\n${'x: ["\n'.repeat(10_000)}entities:`, [
      'duplicate-key',
    ]);
    long('an entry in one line of 2 MB', `  - { id: bad, name: Bad, alias: [${'{ value: x },'.repeat(160_000)}] }`, [
      'entry-too-large',
    ]);
    it('a registry in one line of 2 MB', () => {
      const text = `{"entities": [${'{"id": "a", "name": "A"},'.repeat(80_000)}]}`;
      assert.deepEqual(reported(read(text), text), ['whole-flow "{"']);
    });
    long('many commas', `  - id: bad\n    name: [${','.repeat(20_000)}]`, []);
    long(
      'many anchors',
      `  - id: bad\n    name: Bad\n${Array.from({ length: 2000 }, (_, at) => `    a${at}: &a [*a, 1]`).join('\n')}`,
      ['cyclic-anchor'],
    );
    const bomb = Array.from(
      { length: 40 },
      (_, at) =>
        `    a${at}: &a${at} [${Array(20)
          .fill(at === 0 ? 'x' : `*a${at - 1}`)
          .join(', ')}]`,
    );
    long('an alias bomb', `  - id: bad\n    name: Bad\n${bomb.join('\n')}`, ['too-many-aliases']);
    const merge = Array.from(
      { length: 40 },
      (_, at) =>
        `    a${at}: &a${at} { <<: [${Array(20)
          .fill(at === 0 ? '{ x: y }' : `*a${at - 1}`)
          .join(', ')}], k${at}: v }`,
    );
    long('a bomb of merge keys', `  - id: bad\n    name: Bad\n${merge.join('\n')}`, ['too-many-aliases']);
  });

  it('lists a limited number of problems, the most severe, and says so', () => {
    const text = `entities:\n- { id: a, schema: X, name: A }\n${'- just text\n'.repeat(300)}`;
    const problems = read(text).problems.get('bad') ?? [];
    assert.equal(problems.length, MAX_FILE_PROBLEMS);
    const note = problems.find(({ code }) => code === 'too-many-problems');
    assert.equal(note?.parameters.count, String(301 - (MAX_FILE_PROBLEMS - 1)));
    assert.ok(problems.every(({ severity }) => severity === 'error' || severity === 'information'));
  });

  it('gives each problem the severity of its code', () => {
    const text = 'entities:\n- id: A b\n  schema: X\n  country: USA\n';
    for (const { code, severity } of read(text).problems.get('bad') ?? [])
      assert.equal(severity, PROBLEM_SEVERITY[code]);
  });
});
