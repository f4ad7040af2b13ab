import assert from 'node:assert/strict';
import fc from 'fast-check';
import { compose } from '../../../../../src/core/text/units/compose';

describe('compose', () => {
  it('says of each unit of the composed text where it was', () => {
    const composed = compose('xe\u0301y');
    assert.deepEqual([composed?.text, [...(composed?.offsets ?? [])]], ['xéy', [0, 1, 3, 4]]);
    assert.equal(compose('xéy ⚠\ufe0f'), undefined);
    const korean = compose('가가x'.normalize('NFD'));
    assert.deepEqual([korean?.text, [...(korean?.offsets ?? [])]], ['가가x', [0, 2, 4, 5]]);
    const longer = compose('\u0958\u0301x');
    assert.deepEqual([longer?.text, [...(longer?.offsets ?? [])]], ['\u0915\u093c\u0301x', [0, 1, 1, 2, 3]]);
  });

  it('leaves a sign without marks as it is, though Unicode has another one for it: units are folded one by one', () => {
    assert.equal(compose('5 \u2126, 3 \u212a'), undefined);
    assert.equal(compose('\u2126 e\u0301')?.text, '\u2126 é');
  });

  it('knows the places in a text of the signs that become longest', () => {
    const composed = compose('\ufb2c\u0344'.repeat(3))!;
    assert.equal(composed.text.length, 15);
    assert.deepEqual([...composed.offsets], [0, 1, 1, 1, 1, 2, 3, 3, 3, 3, 4, 5, 5, 5, 5, 6]);
  });

  it('leaves runs of more than 30 marks as they are, wherever they begin', () => {
    for (let before = 0; before < 70; before++) {
      for (const marks of [29, 30, 31, 32, 63]) {
        const text = `${'x'.repeat(before)}a${'\u0301'.repeat(marks)}b`;
        const expected = marks > 30 ? undefined : text.normalize('NFC');
        assert.equal(compose(text)?.text, expected, `${marks} marks after ${before} letters`);
      }
    }
  });

  it('gives what Unicode says, and of each unit a place whose text becomes it', () => {
    const pieces = fc.constantFrom(
      'a',
      'e',
      'o',
      'x',
      ' ',
      '中',
      '\u0301',
      '\u0327',
      '\u0323',
      '\u1100',
      '\u1161',
      '\u11a8',
      'é',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
        const text = parts.join('');
        fc.pre(!/[\u0301\u0327\u0323\u1161\u11a8]{31}/.test(text));
        const whole = text.normalize('NFC');
        const composed = compose(text);
        assert.equal(composed?.text ?? text, whole);
        assert.equal(composed === undefined, whole === text);
        const offsets = [...(composed?.offsets ?? [])];
        if (composed)
          assert.deepEqual([offsets[0], offsets.at(-1), offsets.length], [0, text.length, whole.length + 1]);
        for (const [unit, offset] of offsets.entries()) {
          assert.ok(unit === 0 || offsets[unit - 1]! <= offset);
          const begins = offsets[unit - 1] !== offset && /[aeox 中\u1100é]/.test(text.charAt(offset));
          if (begins) assert.equal(text.slice(0, offset).normalize('NFC'), whole.slice(0, unit));
        }
      }),
    );
  });
});
