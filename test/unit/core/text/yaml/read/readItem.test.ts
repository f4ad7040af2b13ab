import assert from 'node:assert/strict';
import { readItem } from '../../../../../../src/core/text/yaml/read/readItem';
import { MAX_YAML_LENGTH } from '../../../../../../src/core/text/yaml/read/yaml';

/** The codes of the problems, and the keys that could be read. */
function read(text: string): readonly string[] {
  const { root, problems } = readItem(text);
  return [...problems.map(({ code }) => code), ...(root?.kind === 'map' ? root.pairs.map(({ key }) => key.value) : [])];
}

describe('an item that is too long', () => {
  const long = 'x'.repeat(MAX_YAML_LENGTH);
  const lines = 'x,\n    '.repeat(MAX_YAML_LENGTH / 6);

  it('is read at its beginning', () => {
    assert.deepEqual(read(`- id: a\n  name: A\n  note: ${long}\n  motto: M\n`), [
      'entry-too-large',
      'id',
      'name',
      'note',
    ]);
  });

  for (const [what, opening, closing] of [
    ['a quote', '"', '"'],
    ['a single quote', "'", "'"],
    ['a bracket', '[', ']'],
  ] as const) {
    it(`is not to blame for ${what} that is closed after the place where reading ends`, () => {
      assert.deepEqual(read(`- id: a\n  note: ${opening}${lines}${closing}\n`).slice(0, 2), ['entry-too-large', 'id']);
    });

    it(`reports ${what} that is never closed`, () => {
      const [first, second] = read(`- id: a\n  note: ${opening}${lines}\n`);
      const code = what.endsWith('quote') ? 'yaml-unclosed-quote' : 'yaml-unclosed-bracket';
      assert.deepEqual([first, second], ['entry-too-large', code]);
    });
  }

  it('reports what is wrong before the place where reading ends', () => {
    assert.deepEqual(read(`- id: a\n  id: b\n  note: ${long}`).slice(0, 2), ['entry-too-large', 'duplicate-key']);
  });

  it('has its problem on its first line', () => {
    const { span, parameters } = readItem(`- id: a\n  note: ${long}`).problems[0]!;
    assert.deepEqual(span, { start: 2, end: 7 });
    assert.equal(parameters.limit, String(MAX_YAML_LENGTH));
  });
});
