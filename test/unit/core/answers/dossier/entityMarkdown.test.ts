import assert from 'node:assert/strict';
import { describe as describeEntity } from '../../../../../src/core/answers/dossier/describe';
import { entityMarkdown } from '../../../../../src/core/answers/dossier/entityMarkdown';
import { registryOfEntries } from '../registryOf';

describe('an entity in a line of Markdown', () => {
  const registry = registryOfEntries(`
  - { id: a, schema: Company, name: { en: "A*b", zh: 甲 }, summary: { en: "Makes [things].", zh: 造物。 } }
  - { id: b, name: Plain }
`);
  const line = (id: string, language: string) =>
    entityMarkdown(registry.vocabulary, describeEntity(registry, id, { language, asOf: undefined, today: undefined })!);

  it('has both names, the kind and the summary, none of which is mark-up', () => {
    assert.equal(line('a', 'en'), '**A\\*b** (甲), Company: Makes \\[things\\].');
  });

  it('is written in the language of the reader', () => {
    assert.equal(line('a', 'zh-cn'), '**甲**（A\\*b），公司：造物。');
  });

  it('leaves out what is not known', () => {
    assert.equal(line('b', 'en'), '**Plain**');
  });
});
