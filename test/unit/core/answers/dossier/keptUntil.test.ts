import assert from 'node:assert/strict';
import { describe as describeEntity } from '../../../../../src/core/answers/dossier/describe';
import { bundledSnapshot, snapshotOf } from '../../../data/dataFiles';

const ENTITY = 'entities:\n  - id: volt\n    name: Volt\n';

/** What a reader is told, where each file begins with the text. Bundled files come first. */
function said(language: string, bundled: readonly string[], own: readonly string[]): string {
  const files = [...bundled.map((head) => [head, 0] as const), ...own.map((head) => [head, 1] as const)].map(
    ([head, layer], index) => ({ file: `${index}.yaml`, layer, text: `${head}\n${ENTITY}` }),
  );
  const found = describeEntity(snapshotOf(files).registry, 'volt', { language, asOf: undefined, today: undefined });
  assert.ok(found);
  return found.keptUntil;
}

describe('up to which day the registry was kept', () => {
  it('is said in the language of the reader, as far as the date goes', () => {
    assert.equal(said('en', ['asOf: 2025-07-26'], []), 'Registry as of 26 July 2025');
    assert.equal(said('zh-cn', ['asOf: 2025-07-26'], []), '名录截至2025年7月26日');
    assert.equal(said('en', ['asOf: 2025-07'], []), 'Registry as of July 2025');
    assert.equal(said('zh-cn', ['asOf: 2025-07'], []), '名录截至2025年7月');
    assert.equal(said('en', ['asOf: 2025'], []), 'Registry as of 2025');
    assert.equal(said('zh-cn', ['asOf: 2025'], []), '名录截至2025年');
    assert.equal(said('en', ['asOf: 2025-07-26T23:59'], []), 'Registry as of 26 July 2025');
  });

  it('is not said where no file says so', () => {
    assert.equal(said('en', [''], ['']), '');
    assert.equal(said('en', [], ['asOf: July']), '');
  });

  it('is said of the built-in part where the user’s file adds to the entity without a date', () => {
    assert.equal(said('en', ['asOf: 2025-07-26'], ['']), 'Built-in registry as of 26 July 2025');
    assert.equal(said('zh-cn', ['asOf: 2025-07-26'], ['']), '内置名录截至2025年7月26日');
  });

  it('is said of each where the dates differ, and once where they do not', () => {
    assert.equal(
      said('en', ['asOf: 2025-07-26'], ['asOf: 2025-09-01']),
      'Built-in registry as of 26 July 2025 · Your registry as of 1 September 2025',
    );
    assert.equal(said('en', ['asOf: 2025-07-26', 'asOf: 2025-07-26'], []), 'Registry as of 26 July 2025');
    assert.equal(said('en', [], ['', 'asOf: 2025-09-01']), 'Your registry as of 1 September 2025');
  });

  it('is 27 January 2026 for every entity of the built-in registry', () => {
    const { registry } = bundledSnapshot();
    for (const id of registry.ids()) {
      const found = describeEntity(registry, id, { language: 'en', asOf: undefined, today: undefined });
      assert.equal(found?.keptUntil, 'Registry as of 27 January 2026', id);
    }
  });
});
