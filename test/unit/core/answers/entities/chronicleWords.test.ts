import assert from 'node:assert/strict';
import { filterWords, kindWord, monthSayer, shownWords } from '../../../../../src/core/answers/entities/chronicleWords';
import { BUILT_IN } from '../../../../../src/core/registry/vocabulary/vocabulary';

describe('the words of a timeline', () => {
  it('name a month, a year without a month, and leave anything else as it is', () => {
    assert.deepEqual(['2025-07', '2025', '-0043-03', '2025-13'].map(monthSayer('en')), [
      'July 2025',
      '2025, no month given',
      '-0043-03',
      '2025-13',
    ]);
    assert.deepEqual(['2025-07', '2025'].map(monthSayer('zh-cn')), ['2025年7月', '2025（未注明月份）']);
  });

  it('name a kind in the language of the reader, and one of the user as it is written', () => {
    const kinds = ['fact', 'link', 'Event', 'Summit', 'constructor'];
    assert.deepEqual(
      kinds.map((kind) => kindWord(BUILT_IN, kind, 'en')),
      ['Fact', 'Relation', 'Event', 'Summit', 'constructor'],
    );
    assert.equal(kindWord(BUILT_IN, 'fact', 'zh-cn'), '事实');
  });

  it('say what is left out and what is added', () => {
    assert.deepEqual(filterWords(BUILT_IN, {}, 'en'), []);
    assert.deepEqual(filterWords(BUILT_IN, { kinds: ['fact', 'Event'], period: '2025-07/' }, 'en'), [
      'since 2025-07',
      'Fact, Event',
    ]);
    assert.deepEqual(filterWords(BUILT_IN, { period: 'whenever' }, 'en'), []);
    assert.deepEqual(shownWords({ whose: 'both', mentioned: false, notes: false }, 'en'), []);
    assert.deepEqual(shownWords({ whose: 'mine', mentioned: true, notes: true }, 'en'), [
      'mine',
      'mentioned',
      'with notes',
    ]);
    assert.deepEqual(shownWords({ whose: 'bundled', mentioned: false }, 'zh-cn'), ['内置']);
  });
});
