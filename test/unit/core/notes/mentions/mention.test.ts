import assert from 'node:assert/strict';
import { mentionLines } from '../../../../../src/core/notes/mentions/mention';

describe('the lines of a mention', () => {
  const linesOf = (text: string, name: string) => {
    const start = text.indexOf(name);
    return mentionLines(text, { start, end: start + name.length }).map((line) => text.slice(line.start, line.end));
  };

  it('are the whole mention where it is on one line', () => {
    assert.deepEqual(linesOf('the London  Framework deal', 'London  Framework'), ['London  Framework']);
  });

  it('leave out the line break, its spaces and the signs of a quote', () => {
    assert.deepEqual(linesOf('the London\nFramework', 'London\nFramework'), ['London', 'Framework']);
    assert.deepEqual(linesOf('the London \r\nFramework', 'London \r\nFramework'), ['London', 'Framework']);
    assert.deepEqual(linesOf('- > the London\n  > > Framework', 'London\n  > > Framework'), ['London', 'Framework']);
  });
});
