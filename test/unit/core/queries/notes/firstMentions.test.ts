import assert from 'node:assert/strict';
import { runToEnd } from '../../../../../src/core/base/resumable';
import { Engine } from '../../../../../src/core/engine';
import { findMentions } from '../../../../../src/core/mentions/findMentions';
import { firstMentionHints } from '../../../../../src/core/queries/notes/firstMentions';

const engine = new Engine();
const text = `version: 1
entities:
  - { id: nvidia, name: { en: Nvidia, zh: 英伟达 }, alias: [NVDA] }
  - { id: smic, name: { en: SMIC, zh: 中芯国际 } }
  - { id: h20, name: H20 }
  - { id: harbour, name: Harbour Lane Research, alias: Harbour Lane, misspelling: Habour Lane }
  - { id: office, name: { de: Kartellamt, fr: Office des cartels } }
  - { id: a, name: { en: Mercury, zh: 水星 } }
  - { id: b, name: { en: Mercury, zh: 汞 } }
`;
runToEnd(engine.setFile('x.entities.yaml', 0, text));
const snapshot = runToEnd(engine.update());

/** `‹…›` is a hint. */
function check(expected: string, locale = 'en'): void {
  it(`${expected} in ${locale}`, () => {
    const note = expected.replace(/‹.*?›/g, '');
    const hints = firstMentionHints(note, findMentions(note, snapshot), snapshot, locale);
    let marked = note;
    for (const { offset, name } of hints.toReversed()) {
      marked = `${marked.slice(0, offset)}‹${name}›${marked.slice(offset)}`;
    }
    assert.equal(marked, expected);
  });
}

describe('the names after first mentions', () => {
  for (const locale of ['en', 'zh-cn', 'de']) {
    check('Nvidia‹英伟达› and Nvidia, then 英伟达.', locale);
    check('英伟达‹Nvidia›和Nvidia，中芯国际‹SMIC›。', locale);
  }
  check('NVDA‹英伟达› is Nvidia.');
  check('英伟达（Nvidia）和SMIC‹中芯国际›');
  check('Nvidia (英伟达) again');
  check('Nvidia‹英伟达›, Nvidia');
  check('H20 has one name.');
  check('HARBOUR LANE, Harbour Lane and Habour Lane have names in one language.');
  check('Kartellamt‹Office des cartels› there');
  check('Office des cartels‹Kartellamt› there');
  check('Mercury is ambiguous.');
  check('[[Nvidia]]‹英伟达› and [[smic|the maker]]‹中芯国际›');
  check('`Nvidia` and Nvidia‹英伟达›');
});
