import assert from 'node:assert/strict';
import { citationsOf, citationsText, passageText } from '../../../../../src/core/answers/entities/citation';
import { registryOf } from '../registryOf';

describe('placeText', () => {
  const check = (at: string, english: string, chinese: string): void => {
    it(`${at}: ${english}, ${chinese}`, () => {
      assert.deepEqual([passageText(at, 'en'), passageText(at, 'zh-cn')], [english, chinese]);
    });
  };
  check('para. 2', 'para. 2', '第2段');
  check('paras. 12–14', 'paras. 12–14', '第12–14段');
  check('paras. 12-14', 'paras. 12–14', '第12–14段');
  check('paras. 37, 39, 41', 'paras. 37, 39, 41', '第37、39、41段');
  check('paras. 4, 7–9', 'paras. 4, 7–9', '第4、7–9段');
  check('para. 12–14', 'paras. 12–14', '第12–14段');
  check('p.17', 'p. 17', '第17页');
  check('pp. 3–5', 'pp. 3–5', '第3–5页');
  check('ch. 3', 'ch. 3', '第3章');
  check('secs. 1, 2', 'secs. 1, 2', '第1、2节');
  check('第2段', 'para. 2', '第2段');
  check('第3-5页', 'pp. 3–5', '第3–5页');
  check('第37、39段', 'paras. 37, 39', '第37、39段');
  check("Who's Who", "Who's Who", "Who's Who");
  check('para. two', 'para. two', 'para. two');
  check('see para. 2', 'see para. 2', 'see para. 2');
  check('', '', '');
});

describe('citationText', () => {
  const registry = registryOf(`
sources:
  caixin: { title: Controls ease, publisher: { en: Caixin, zh: 财新 } }
  report: A report
entities: []
`);
  const cite = (source: string | undefined, at: Readonly<Record<string, string>>, locale: string): string => {
    const texts = Object.entries(at).map(([lang, value]) => ({ lang, value, span: { start: 0, end: 0 } }));
    const scalar = source === undefined ? undefined : { value: source, span: { start: 0, end: 0 } };
    return citationsText(citationsOf(registry, locale, [{ source: scalar, at: texts }]), locale);
  };

  it('names the publisher or the title, and the place in the language of the reader', () => {
    assert.equal(cite('caixin', { '': 'para. 2' }, 'en'), 'Caixin, para. 2');
    assert.equal(cite('caixin', { '': 'para. 2' }, 'zh-cn'), '财新，第2段');
    assert.equal(cite('caixin', { en: "Who's Who", zh: '人物与机构' }, 'en'), "Caixin, Who's Who");
    assert.equal(cite('caixin', { en: "Who's Who", zh: '人物与机构' }, 'zh-cn'), '财新，人物与机构');
    assert.equal(cite('report', {}, 'en'), 'A report');
  });

  it('shows an unknown source as it is written, and a place without a source alone', () => {
    assert.equal(cite('nowhere', { '': 'p. 1' }, 'en'), 'nowhere, p. 1');
    assert.equal(cite(undefined, { '': 'p. 1' }, 'zh'), '第1页');
    assert.equal(cite(undefined, {}, 'en'), '');
  });
});
