import assert from 'node:assert/strict';
import { MAX_GAP, skipGap } from '../../../../src/core/matching/verify';

/** What is left after the gap that begins the text; undefined where it cannot be inside a name. */
function rest(text: string): string | undefined {
  const end = skipGap(text, 0);
  return end < 0 ? undefined : text.slice(end);
}

describe('A gap in a name', () => {
  it('is any white space with at most one line break', () => {
    for (const gap of ['', ' ', '\t', '  \u3000\u00a0', '\n', '\r', '\r\n', ' \n ', ' \r\n\t']) {
      assert.equal(rest(`${gap}x`), 'x', JSON.stringify(gap));
      assert.equal(rest(gap), '', JSON.stringify(gap));
    }
    for (const gap of ['\n\n', '\r\r', '\n\r', '\r\n\n', '\r\n\r\n', '\n \n', '\r\n \r'])
      assert.equal(rest(`${gap}x`), undefined, JSON.stringify(gap));
  });

  it('has the sign of a quote after its line break, and not before', () => {
    for (const gap of ['\n>', '\n> ', '\r\n> > ', ' \n >']) assert.equal(rest(`${gap}x`), 'x', JSON.stringify(gap));
    assert.equal(rest('>x'), '>x');
    assert.equal(rest(' > \nx'), '> \nx');
    assert.equal(rest('\n=x'), '=x');
    assert.equal(rest('\n> \n> x'), undefined);
  });

  it('has at most 256 units', () => {
    assert.equal(rest(`${' '.repeat(MAX_GAP)}x`), 'x');
    assert.equal(rest(`${' '.repeat(MAX_GAP + 1)}x`), undefined);
    assert.equal(rest(' '.repeat(MAX_GAP + 1)), '');
    assert.equal(rest(' '.repeat(MAX_GAP + 2)), undefined);
  });

  it('is looked for at any place', () => {
    assert.equal(skipGap('ab  c', 2), 4);
    assert.equal(skipGap('ab  c', 1), 1);
    assert.equal(skipGap('\n\nab\nc', 4), 5);
  });
});
