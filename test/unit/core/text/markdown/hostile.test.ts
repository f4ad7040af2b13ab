import { strict as assert } from 'node:assert';
import { lexZones } from '../../../../../src/core/text/markdown/zones';
import { HOSTILE } from './hostileTexts';

describe('lexZones on hostile text', () => {
  for (const [name, make] of Object.entries(HOSTILE)) {
    it(`reads ${name}`, () => {
      const text = make(5000);
      const { prose, code } = lexZones(text);
      for (const ranges of [prose, code]) {
        ranges.forEach((offset, index) => {
          assert.ok(offset > (index > 0 ? ranges[index - 1]! : -1) && offset <= text.length);
        });
      }
    });
  }
});
