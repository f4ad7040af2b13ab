import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits, aroundWhatStays, editBetween } from '../../../../../src/core/text/base/textEdit';

describe('applyEdits', () => {
  it('counts all spans in the text before the first edit', () => {
    const edits = [
      { span: { start: 4, end: 4 }, text: '!' },
      { span: { start: 0, end: 1 }, text: 'xyz' },
    ];
    assert.equal(applyEdits('abcd', edits), 'xyzbcd!');
    assert.equal(applyEdits('abcd', []), 'abcd');
  });
});

describe('aroundWhatStays', () => {
  const check = (before: string, after: string, ...edits: readonly string[]) =>
    it(`${before} → ${after}`, () => {
      const found = aroundWhatStays(before, { span: { start: 0, end: before.length }, text: after });
      assert.deepEqual(
        found.map(({ span, text }) => `${span.start}–${span.end} "${text}"`),
        edits,
      );
    });

  check('Nvidia', '[[Nvidia]]', '0–0 "[["', '6–6 "]]"');
  check('[[nvidia|Nvidia]]', 'Nvidia', '0–9 ""', '15–17 ""');
  check('Nvidia Corp', 'Nvidia', '6–11 ""');
  check('Nvidia Corp', 'Corp', '0–7 ""');
  check('one', 'two', '0–3 "two"');
  check('one', '', '0–3 ""');

  it('makes the same change in all as the whole edit', () => {
    const word = fc.stringMatching(/^[ab[]{0,4}$/);
    fc.assert(
      fc.property(word, word, word, word, (head, before, tail, text) => {
        const edit = { span: { start: head.length, end: head.length + before.length }, text };
        const whole = head + before + tail;
        assert.equal(applyEdits(whole, aroundWhatStays(whole, edit)), applyEdits(whole, [edit]));
      }),
    );
  });
});

describe('editBetween', () => {
  const check = (before: string, after: string, expected: string) =>
    it(`${JSON.stringify(before)} → ${JSON.stringify(after)}`, () => {
      const { span, text } = editBetween(before, after);
      assert.equal(`${span.start}–${span.end} ${JSON.stringify(text)}`, expected);
    });

  check('a\nb\nc\n', 'a\nx\nc\n', '2–4 "x\\n"');
  check('a\r\nbc\r\nd', 'a\r\nbxc\r\nd', '3–7 "bxc\\r\\n"');
  check('a\n', 'a\nb\n', '2–2 "b\\n"');
  check('a\na\na\n', 'a\na\n', '4–6 ""');
  check('a\nb', 'a\nc', '2–3 "c"');
  check('same', 'same', '4–4 ""');

  it('begins and ends at lines, and makes the one of the other', () => {
    const lines = fc.array(fc.constantFrom('', 'a', 'b', '😀', '😁'), { maxLength: 5 });
    fc.assert(
      fc.property(lines, lines, fc.constantFrom('\n', '\r\n'), (one, other, newline) => {
        const [before, after] = [one.join(newline), other.join(newline)];
        const edit = editBetween(before, after);
        assert.equal(applyEdits(before, [edit]), after);
        for (const offset of [edit.span.start, edit.span.end]) {
          assert.ok(offset === 0 || offset === before.length || before[offset - 1] === '\n');
        }
      }),
    );
  });
});
