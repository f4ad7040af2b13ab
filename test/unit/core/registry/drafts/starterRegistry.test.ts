import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { findMentions } from '../../../../../src/core/mentions/findMentions';
import { type StarterWords, starterRegistry } from '../../../../../src/core/registry/drafts/starterRegistry';
import { PLACEHOLDERS } from '../../../../../src/core/registry/vocabulary/placeholders';
import { problemsOf, snapshotOf } from '../../../data/dataFiles';

const WORDS: StarterWords = {
  registry: 'A registry: names.',
  sources: 'Where: facts.',
  example: 'An "example" # here.',
  id: 'an id',
  schema: 'a kind: any',
  alias: 'names',
  own: 'Yours.',
  sourceTitle: 'A call: yes',
  summary: '#1 of its kind',
  fact: '- orders ships',
};

describe('A new registry', () => {
  const { text, cursor } = starterRegistry(WORDS);
  const snapshot = snapshotOf([{ file: 'registry.entities.yaml', layer: 1, text }]);

  it('is read without a problem, whatever its words are', () => {
    assert.deepEqual(problemsOf(snapshot), []);
    const [entity, ...others] = snapshot.registry.entities();
    assert.deepEqual(others, []);
    assert.equal(entity?.summary[0]?.value, WORDS.summary);
    assert.equal(entity?.facts[0]?.item.text[0]?.value, WORDS.fact);
    assert.equal(snapshot.registry.sources.get('example-call')?.title[0]?.value, WORDS.sourceTitle);
  });

  it('has an example whose names count in notes', () => {
    const note = 'Exemplar Shipping, also Exemplar Lines, 示例航运。';
    assert.equal(findMentions(note, snapshot).length, 3);
  });

  it('has the cursor after the example, where the snippet of an entity fits', () => {
    assert.equal(text.slice(cursor), '\n');
    assert.match(text.slice(0, cursor), /\n {2}# Yours\.\n {2}$/);
    const snippets = JSON.parse(readFileSync('data/snippets/registry.json', 'utf8')) as Record<
      string,
      { body: readonly string[] }
    >;
    for (const { body } of Object.values(snippets).slice(0, 1)) {
      const lines = body.map((line) => line.replace(/\$\{\d+\|(\w+).*?\|\}/g, '$1').replace(/\$\{\d+:(.*?)\}/g, '$1'));
      const written = text.slice(0, cursor) + lines.join('\n  ').replace('$0', 'Short.') + text.slice(cursor);
      const readAs = (text: string) => snapshotOf([{ file: 'registry.entities.yaml', layer: 1, text }]);
      const filled = readAs(written.replace('Name', 'Volt').replace('名称', '伏能'));
      assert.deepEqual(problemsOf(filled), []);
      assert.equal([...filled.registry.entities()].length, 2);
      const [file] = problemsOf(readAs(written.replace('Name', 'Volt')));
      assert.equal(file, 'registry.entities.yaml: left-placeholder');
    }
  });

  it('has snippets whose names and headlines are all known as placeholders', () => {
    const written = readFileSync('data/snippets/registry.json', 'utf8');
    const proposed = [...written.matchAll(/(?:name|headline|en|zh): \$\{\d:(.*?)\}/g)].map(([, text]) => text);
    assert.deepEqual(proposed.sort(), [...PLACEHOLDERS].sort());
  });
});
