import { strict as assert } from 'node:assert';
import * as fc from 'fast-check';
import { BlockLexer } from '../../../../../src/core/text/markdown/blockLexer';
import { IncrementalZones } from '../../../../../src/core/text/markdown/incrementalZones';
import { lexZones } from '../../../../../src/core/text/markdown/zones';
import { PIECES } from './pieces';

/** Replaces what is between the bars of `before` by `inserted`. */
function check(before: string, inserted: string): void {
  it(`agrees with lexing in full when ${JSON.stringify(inserted)} is put into ${JSON.stringify(before)}`, () => {
    const [head = '', removed = '', tail = ''] = before.split('¦');
    const zones = new IncrementalZones(head + removed + tail);
    const text = head + inserted + tail;
    zones.edit(text, head.length, head.length + removed.length, head.length + inserted.length);
    assert.deepEqual(zones.zones, lexZones(text));
  });
}

describe('IncrementalZones', () => {
  describe('lexes again as far as an edit reaches', () => {
    check('a\n\nb¦¦\n\nc *d*', 'x');
    check('a\n\n¦¦b\n\n`c`', '```\n');
    check('```\na\n\n¦```¦\n\nb `c`\n\n```\nd\n```', '');
    check('a\n\nb\n¦¦\n\nc', '===');
    check('a\n¦# ¦b\n\n`c`', '');
    check('a\n##¦ ¦b\n\n`c`', '');
    check('a\r##¦ ¦b\r\r`c`', '');
    check('> a\n¦\n¦b\n\nc', '');
    check('- a\n\n¦¦b\n\n`c`', '  ');
    check('a | b\n¦¦\n`c` | d\n\ne', '-|-');
    check('<!-- a\n\n`b`\n\n¦¦c\n\n`d`', '-->');
    check('a [b] `c`\n\n¦¦\n\nd', '[b]: x');
    check('a [b] `c`\n\n¦[b]: x¦\n\n[b]', '');
    check('a[^1]\n\nb\n\n¦¦', '[^1]: c');
    check('[a]: x\n¦¦\n\nb', '-');
    check('a\r¦¦\nb\n\n`c`', 'x');
    check('¦¦a\n---\n`b`\n---\nc', '---\n');
    check('---\na\n¦---\n¦b `c`', '');
    check('---\na: ¦b¦\n---\nc `d`', 'cd');
    check('---\na\n---¦¦', 'x');
    check('¦¦a', '\uFEFF');
    check('¦a `b`¦', '');
    // Where an item goes on, no block begins from which to lex again.
    check('- a\n\n    b\n\n    c ¦¦d', 'x');
    check('[^1]: a\n\n    b\n\n    c ¦¦d', 'x');
    check('- a\n¦¦- b\n\n    c\n\n    d', '- x\n');
  });

  it('lexes no more than the lines around an edit, whatever ends the lines', () => {
    for (const end of ['\n', '\r', '\r\n']) {
      const text = `a${end}${end}`.repeat(100);
      const zones = new IncrementalZones(text);
      const { lex } = BlockLexer.prototype;
      const starts: number[] = [];
      BlockLexer.prototype.lex = function (start) {
        starts.push(start);
        return lex.call(this, start);
      };
      try {
        zones.edit(`${text}b`, text.length, text.length, text.length + 1);
      } finally {
        BlockLexer.prototype.lex = lex;
      }
      assert.equal(starts.length, 1);
      assert.ok(starts[0]! >= text.length - 3 * (1 + end.length), `${starts} of ${text.length}`);
    }
  });

  it('agrees with lexing in full after any edits', () => {
    const text = fc.array(fc.constantFrom(...PIECES.note), { maxLength: 20 }).map((pieces) => pieces.join(''));
    const inserted = fc.array(fc.constantFrom('', ...PIECES.note), { maxLength: 2 }).map((pieces) => pieces.join(''));
    const edits = fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(6), inserted), { maxLength: 6 });
    const property = fc.property(text, edits, (first, changes) => {
      let note = first;
      const zones = new IncrementalZones(note);
      for (const [place, length, insert] of changes) {
        const start = Math.floor(place * note.length);
        const oldEnd = Math.min(note.length, start + length);
        note = note.slice(0, start) + insert + note.slice(oldEnd);
        zones.edit(note, start, oldEnd, start + insert.length);
        assert.deepEqual(zones.zones, lexZones(note), JSON.stringify(note));
      }
    });
    fc.assert(property, { seed: 11, numRuns: 150 });
  });
});
