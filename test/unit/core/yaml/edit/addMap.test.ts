import assert from 'node:assert/strict';
import { applyEdits } from '../../../../../src/core/base/textEdit';
import { addMap } from '../../../../../src/core/yaml/edit/addMap';
import { parseYaml } from '../../../../../src/core/yaml/read/yaml';

function withFact(text: string): string {
  const { root } = parseYaml(text);
  assert.ok(root?.kind === 'map');
  return applyEdits(text, [addMap(text, root, 'facts', { date: '2025', text: 'Sells lamps' }, '\n')!]);
}

describe('the first map of a list', () => {
  for (const name of ['Acme', 'X-Fab', '-x']) {
    it(`is as far from its key as the other lists of the entry are, of which one begins with ${name}`, () => {
      for (const indent of ['', '  ']) {
        const text = `id: a\nalias:\n${indent}- ${name}\n`;
        assert.equal(withFact(text), `${text}facts:\n${indent}- date: 2025\n${indent}  text: Sells lamps\n`);
      }
    });
  }
});
