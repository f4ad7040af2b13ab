import assert from 'node:assert/strict';
import { nearWords } from '../../../../../src/core/matching/wordsOfName';
import { nearWord } from '../../../../../src/core/notes/mentions/near';

/** The word that is found near the name in ⟦…⟧. */
function found(marked: string, ...words: readonly string[]): string | undefined {
  const text = marked.replace(/[⟦⟧]/g, '');
  const [start, end] = [marked.indexOf('⟦'), marked.indexOf('⟧') - 1];
  const span = nearWord(text, start, end, nearWords(words), () => true);
  return span && text.slice(span.start, span.end);
}

describe('a word near a name', () => {
  const cases: readonly [marked: string, word: string, expected: string | undefined][] = [
    ['新手机，⟦苹果⟧的', '手机', '手机'],
    ['⟦蘋果⟧的新手機', '手机', '手機'],
    ['新手机。⟦苹果⟧的', '手机', undefined],
    ['新手机！⟦苹果⟧的', '手机', undefined],
    ['新手机\n⟦苹果⟧的', '手机', undefined],
    ['新手机\r⟦苹果⟧的', '手机', undefined],
    ['A new phone. ⟦Apple⟧ rose', 'phone', undefined],
    ['Version 1.5 phones of ⟦Apple⟧', 'phones', 'phones'],
    ['⟦苹果⟧', '苹果', undefined],
    ['⟦苹果⟧手机', '果手', undefined],
    ['⟦苹果⟧手机', '苹果手机', undefined],
    ['新⟦苹果⟧', '新苹', undefined],
    ['⟦苹果⟧，iPhone16', 'iPhone', 'iPhone'],
    ['⟦苹果⟧的IPHONE 16', 'iPhone', 'IPHONE'],
    ['⟦苹果⟧的iPhones', 'iPhone', undefined],
    ['⟦Nvidia⟧ sells GPUs', 'GPU', 'GPU'],
    ['⟦Cadence⟧ for a gpu', 'GPU', undefined],
    ['⟦Cadence⟧ for a chip', 'chip', 'chip'],
    ['⟦Cadence⟧, a CHIP', 'chip', 'CHIP'],
    ['⟦Cadence⟧ in shipping', 'ship', undefined],
    ['⟦Cadence⟧ for a Mac', 'Mac', 'Mac'],
    ['⟦Cadence⟧ for a mac', 'Mac', undefined],
    ['⟦Cadence⟧ for a MAC', 'Mac', 'MAC'],
    ['⟦Cadence⟧ for Nvidia', 'NVIDIA', 'Nvidia'],
    ['on the Entity  List, ⟦BIS⟧ says', 'Entity List', 'Entity  List'],
    ['⟦苹果⟧的M1 芯片', 'M1芯片', 'M1 芯片'],
    ['⟦苹果⟧的ｉＰａｄ', 'iPad', 'ｉＰａｄ'],
    [`手机${'，'.repeat(62)}⟦苹果⟧`, '手机', '手机'],
    [`手机${'，'.repeat(63)}⟦苹果⟧`, '手机', undefined],
    [`⟦苹果⟧${'，'.repeat(62)}手机`, '手机', '手机'],
    [`⟦苹果⟧${'，'.repeat(63)}手机`, '手机', undefined],
  ];
  for (const [marked, word, expected] of cases) {
    it(`${expected ?? 'none'} of ${word} in ${JSON.stringify(marked)}`, () =>
      assert.equal(found(marked, word), expected));
  }

  it('is the nearest of several, and the longest that begins there', () => {
    assert.equal(found('手机和电脑，⟦苹果⟧的股价', '手机', '电脑', '股价'), '股价');
    assert.equal(found('⟦苹果⟧手机壳', '手机', '手机壳'), '手机壳');
  });

  it('must be prose', () => {
    const words = nearWords(['手机']);
    assert.equal(
      nearWord('苹果`手机`', 0, 2, words, ({ start }) => start < 3),
      undefined,
    );
  });

  it('takes no more time where there are many words, or a name is often in one sentence', () => {
    const words = nearWords(Array.from({ length: 20_000 }, (_, k) => `手${k}`));
    let asked = 0;
    class Counting extends Map<number, readonly number[]> {
      override get(unit: number) {
        asked++;
        return super.get(unit);
      }
    }
    const counting = { byFolded: words.byFolded, lengths: new Counting(words.lengths) };
    const text = '苹果手手手，'.repeat(2000);
    for (let at = 0; at < text.length; at += 6) nearWord(text, at, at + 2, counting, () => true);
    assert.ok(asked > 0 && asked <= 2000 * 128, `${asked} units for 2000 names`);
  });
});
