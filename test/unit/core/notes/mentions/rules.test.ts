import assert from 'node:assert/strict';
import { rulesOf } from '../../../../../src/core/notes/mentions/senseOf';
import CHINESE_WORDS from '../../../../../src/core/text/languages/chinese/senseWords.json';
import ENGLISH_WORDS from '../../../../../src/core/text/languages/english/senseWords.json';
import { LANGUAGES } from '../../../../../src/core/text/languages/languages';
import { RuleList, type SenseRule } from '../../../../../src/core/text/languages/senses/senseRule';

const NAMES = ['Ford', 'Tesla', 'China', 'AI', 'USA', '中国', '歐洲', '特斯拉', '商务部'];
const GAPS = ['', ' ', '\u00a0', '-'];

/** The same rule without its lists of words, by which it could be left out. */
function withoutLists(rule: SenseRule): SenseRule {
  const { names, before, after } = rule;
  return {
    ...rule,
    ...(names && { names: { ...names, words: undefined } }),
    ...(before && { before: { ...before, words: undefined } }),
    ...(after && { after: { ...after, words: undefined } }),
  } as SenseRule;
}

describe('the rules of a language', () => {
  for (const language of LANGUAGES) {
    for (const mayBePlace of [true, false]) {
      const kind = mayBePlace ? 'places' : 'others';
      it(`${language.tag}, of ${kind}: a look at the units beside a name leaves out no rule that applies`, () => {
        const list = rulesOf(language);
        // The bits of one number.
        assert.ok(list.rules.length <= 32);
        const all = new RuleList(list.rules.map(withoutLists));
        const words = (side: 'before' | 'after') => [
          '',
          ...new Set(list.rules.flatMap((rule) => (rule[side]?.words ?? []).filter((_, at) => at % 7 === 0))),
        ];
        let found = 0;
        const check = (before: string, name: string, after: string) => {
          const text = `5 x，${before}${name}${after} 1`;
          const [start, end] = [4 + before.length, 4 + before.length + name.length];
          const expected = all.first(text, start, end, mayBePlace);
          const at = expected ? all.rules.indexOf(expected) : -1;
          const rule = list.first(text, start, end, mayBePlace);
          assert.equal(rule ? list.rules.indexOf(rule) : -1, at, text);
          if (rule) found++;
        };
        for (const name of NAMES) {
          for (const gap of GAPS) {
            for (const word of words('before')) check(`${word}${gap}`, name, '');
            for (const word of words('after')) check('', name, `${gap}${word}`);
          }
        }
        assert.ok(found > 0);
      });
    }
  }

  it('say beside their words what each has earned', () => {
    for (const [tag, words] of [
      ['en', ENGLISH_WORDS],
      ['zh', CHINESE_WORDS],
    ] as const) {
      const { senses } = LANGUAGES.find((language) => language.tag === tag)!;
      const known = Object.entries(words).flatMap(([name, rule]) => ('earned' in rule ? name : []));
      assert.deepEqual([...new Set(senses().map(({ name }) => name))].sort(), known.sort());
    }
  });
});
