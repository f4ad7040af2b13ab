import assert from 'node:assert/strict';
import { Sense } from '../../../../../../src/core/text/languages/senses/sense';
import { RuleList, type SenseRule } from '../../../../../../src/core/text/languages/senses/senseRule';
import { theseNames, type WordShape, wordTable } from '../../../../../../src/core/text/languages/senses/wordTable';

const ENGLISH: WordShape = {
  fold: (unit) => unit,
  gapAfter: (text, at) => (text[at] === ' ' ? 1 : -1),
  gapBefore: (text, at) => (text[at - 1] === ' ' ? 1 : -1),
  isEdge: (text, at) => !/\w\w/.test(text.slice(at - 1, at + 1)),
};
const CHINESE: WordShape = { fold: (unit) => unit, gapAfter: () => 0, gapBefore: () => 0, isEdge: () => true };

describe('a table of words', () => {
  const streets = wordTable(['路', '大道'], CHINESE, ['路线']);
  const titles = wordTable(['Dr.', 'Prime Minister'], ENGLISH);

  it('finds the longest word after a place, and none where that is an exception', () => {
    assert.deepEqual(
      ['南京路', '南京大道', '南京路线', '南京', '南京大'].map((text) => streets.endAfter(text, 2)),
      [3, 4, -1, -1, -1],
    );
  });

  it('finds the word before a place, with the gap between', () => {
    assert.deepEqual(
      ['Dr. Ford', 'the Prime Minister Ford', 'PDr. Ford', 'Dr.Ford', 'Ford'].map((text) =>
        titles.startBefore(text, text.indexOf('Ford')),
      ),
      [0, 4, -1, -1, -1],
    );
  });

  it('takes whole words alone', () => {
    assert.deepEqual(
      ['x Dr. y', 'x Prime Minister', 'x Prime Ministers', 'xDr.'].map((text) => titles.endAfter(text, 1)),
      [5, 16, -1, -1],
    );
  });
});

describe('a rule about the words around a name', () => {
  const han = (...words: readonly string[]) => wordTable(words, CHINESE);
  const base: SenseRule = { name: 'x', sense: Sense.noPlace, ofPlaces: true };
  /** Whether the rule applies to the name in ⟦…⟧. */
  const holds = (rule: Partial<SenseRule>, marked: string): boolean => {
    const text = marked.replace(/[⟦⟧]/g, '');
    const [start, end] = [marked.indexOf('⟦'), marked.indexOf('⟧') - 1];
    return new RuleList([{ ...base, ...rule }]).first(text, start, end, true) !== undefined;
  };

  it('asks for all that it names', () => {
    const rule = { before: han('微软'), names: theseNames(['中国']), notNext: han('市场') };
    assert.deepEqual(
      ['微软⟦中国⟧', '微软⟦美国⟧', '⟦中国⟧', '微软⟦中国⟧市场'].map((text) => holds(rule, text)),
      [true, false, false, false],
    );
  });

  it('lets so many pieces be between the name and the words after it', () => {
    const stop = han('的');
    const between = {
      least: 1,
      most: 3,
      endOfPiece: (text: string, at: number) => (at < text.length && stop.endAfter(text, at) < 0 ? at + 1 : -1),
    };
    const rule = { between, after: han('协会'), notNext: han('长') };
    assert.deepEqual(
      [
        '⟦中国⟧协会',
        '⟦中国⟧车协会',
        '⟦中国⟧汽车业协会',
        '⟦中国⟧新汽车业协会',
        '⟦中国⟧的协会',
        '⟦中国⟧车协会长',
        '⟦中国⟧',
      ].map((text) => holds(rule, text)),
      [false, true, true, false, false, false, false],
    );
  });
});
