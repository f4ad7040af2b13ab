import assert from 'node:assert/strict';
import { ProseCheck } from '../../../../../src/core/notes/mentions/proseCheck';
import { lexZones } from '../../../../../src/core/text/markdown/zones';

/** Whether the name in ⟦…⟧ is in prose. */
function isProse(marked: string): boolean {
  const text = marked.replace(/[⟦⟧]/g, '');
  return new ProseCheck(text, lexZones(text).prose).covers(marked.indexOf('⟦'), marked.indexOf('⟧') - 1);
}

describe('a name with a line break in it', () => {
  it('is in prose if the rest of it is, after the sign of the quote', () => {
    assert.equal(isProse('> we met ⟦Alpha\n> Works⟧'), true);
    assert.equal(isProse('> we met ⟦Alpha\n> Works⟧ there'), true);
  });

  it('is not in prose where its last word begins a link, whether or not anything follows', () => {
    assert.equal(isProse('> powered by ⟦Alpha\n> www⟧.example.com'), false);
    assert.equal(isProse('> powered by ⟦Alpha\n> www⟧.example.com and others'), false);
  });
});
