import assert from 'node:assert/strict';
import { nameQuery } from '../../../../../src/core/answers/names/matchName';
import { hitOf } from '../../../../../src/core/answers/names/searchNames';
import { mentionChoices, restOfName } from '../../../../../src/core/answers/notes/mentionsInNote';
import { entityOf, registryOfEntries } from '../registryOf';

const registry = registryOfEntries(`
  - { id: nvidia, name: { en: Nvidia, zh: 英伟达 }, alias: [NVDA, { value: 輝達, lang: zh-Hant }], misspelling: [Nvdia] }
  - { id: smic, name: 中芯国际, alias: [SMIC] }
  - { id: tcl, name: { en: TCL Technology, zh: TCL }, alias: [王牌] }
  - { id: h20, name: H20 }
  - { id: halt, schema: Event, headline: { en: Ford halts the Explorer for a week, zh: 福特：停产一周 } }
  - { id: opening, schema: Event, name: The Opening, headline: Ford opens a yard in the north }
  - { id: expo, schema: Event, name: { en: China International Supply Chain Expo, zh: 链博会 } }
`);

describe('what may be written for an entity', () => {
  function check(id: string, typed: string, locale: string, ...expected: readonly string[]): void {
    it(`${typed || 'nothing'} typed for ${id} in ${locale}: ${expected.join(', ')}`, () => {
      const hit = hitOf(entityOf(registry, id), nameQuery(typed), locale);
      assert.ok(hit, 'no hit');
      const choices = mentionChoices(hit, typed, locale);
      assert.deepEqual(
        choices.map(({ name, other }) => (other === undefined ? name : `${name} = ${other}`)),
        expected,
      );
    });
  }

  check('nvidia', '', 'en', 'Nvidia = 英伟达');
  check('nvidia', 'nvi', 'zh', '英伟达 = Nvidia');
  check('nvidia', 'ywd', 'en', 'Nvidia = 英伟达');
  check('nvidia', '英伟', 'en', 'Nvidia = 英伟达');
  check('nvidia', 'nvda', 'en', 'NVDA = Nvidia', 'Nvidia = 英伟达');
  check('nvidia', 'nvda', 'zh', '英伟达 = Nvidia');
  check('nvidia', '輝達', 'zh', '輝達 = 英伟达', '英伟达 = Nvidia');
  check('nvidia', 'nvdia', 'en', 'Nvidia = 英伟达');
  check('smic', 'sm', 'en', 'SMIC = 中芯国际');
  check('nvidia', 'huida', 'zh', '英伟达 = Nvidia');
  check('nvidia', 'nv', 'zh-tw', '英伟达 = Nvidia');
  check('smic', 'zxgj', 'en', 'SMIC = 中芯国际');
  check('smic', 'smic', 'zh', '中芯国际 = SMIC');
  check('tcl', 'tcl', 'zh', 'TCL = TCL Technology');
  check('h20', 'h2', 'zh', 'H20');
  check('halt', 'ford', 'en');
  check('halt', 'ft', 'zh');
  check('opening', 'north', 'en', 'The Opening');
  check('expo', 'supply', 'en', 'China International Supply Chain Expo = 链博会');
});

describe('what may still be typed of a name', () => {
  const rivers = registryOfEntries(`
  - { id: volt, name: { en: Volt River Energy, zh: 伏江能源 }, alias: [Volt River, 伏江, "Volt River Energy Co., Ltd."] }
`);

  for (const [typed, expected] of [
    ['volt', ' River Energy Co.'],
    ['Volt River', ' Energy Co.'],
    ['伏江', '能源'],
    ['river', ''],
    ['fj', ''],
    ['', ''],
    ['Volt River Energy', ' Co.'],
  ] as const) {
    it(`is "${expected}" after "${typed}"`, () => {
      const hit = hitOf(entityOf(rivers, 'volt'), nameQuery(typed), 'en');
      assert.ok(hit, 'no hit');
      assert.equal(restOfName(hit, typed), expected);
    });
  }
});
