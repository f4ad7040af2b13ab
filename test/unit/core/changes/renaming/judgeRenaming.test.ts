import assert from 'node:assert/strict';
import { judgeRenaming, type Refusal } from '../../../../../src/core/changes/renaming/judgeRenaming';
import type { Renaming } from '../../../../../src/core/changes/renaming/renameInNote';
import { Engine } from '../../../../../src/core/registry/engine/engine';
import { runToEnd } from '../../../../../src/core/text/base/lazy';

const REGISTRY = `
sources:
  caixin: { title: Caixin }
  ft: { title: FT }
entities:
  - { id: nvidia, name: Nvidia, alias: NVDA }
  - { id: h20, name: H20 }
  - { id: apple, disabled: true }
`;
const engine = new Engine();
runToEnd(engine.setFile('own.entities.yaml', 1, REGISTRY));
const snapshot = runToEnd(engine.update());

function checks(kind: Renaming['kind'], from: string, id = from) {
  return (to: string, expected: Refusal | undefined) =>
    it(`${JSON.stringify(to.slice(0, 20))}: ${JSON.stringify(expected) ?? 'may be'}`, () =>
      assert.deepEqual(judgeRenaming(snapshot, { kind, id, from, to }), expected));
}

describe('a new id of an entity', () => {
  const check = checks('id', 'nvidia');
  for (const to of ['nv-2', 'nvidia']) check(to, undefined);
  for (const to of ['', 'NV', 'n v', 'n_v', '英伟达', 'nv\n']) check(to, 'not-an-id');
  check('h20', { takenBy: 'h20' });
  check('apple', 'disabled');
});

describe('a new id of a source', () => {
  const check = checks('source', 'caixin');
  for (const to of ['财新 2025', 'caixin', 'h20']) check(to, undefined);
  for (const to of ['', ' x', 'x ', 'a\nb', 'a\u2028b', 'a\u0007b']) check(to, 'not-a-source');
  check('ft', 'source-taken');
});

describe('a new name', () => {
  const check = checks('name', 'Nvidia', 'nvidia');
  for (const to of ['Envidia', 'NVDA', 'nvidia']) check(to, undefined);
  for (const to of ['', '...', ' Envidia', 'En\nvidia', 'x'.repeat(5000)]) check(to, 'not-a-name');
  for (const to of ['H20', 'h20']) check(to, { takenBy: 'h20' });
});
