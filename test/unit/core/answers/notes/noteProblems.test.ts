import assert from 'node:assert/strict';
import {
  isShownSeverity,
  NOTE_PROBLEM_SEVERITY,
  type NoteProblemCode,
  noteProblemMessage,
} from '../../../../../src/core/answers/notes/noteProblem';
import { noteProblems } from '../../../../../src/core/answers/notes/noteProblems';
import { findMentions } from '../../../../../src/core/notes/mentions/findMentions';
import { Engine } from '../../../../../src/core/registry/engine/engine';
import { runToEnd } from '../../../../../src/core/text/base/lazy';

const REGISTRY = `entities:
- id: nvidia
  name: { en: Nvidia, zh: 英伟达 }
  alias: [{ value: 輝達, lang: zh-Hant }]
  misspelling: [Nvdia, 英伟大]
- id: meta
  name: Meta Platforms
  alias: Meta
  previousName: { value: Facebook, endDate: 2021-10 }
- id: x-corp
  name: { value: X Corp, startDate: 2023-04 }
  previousName:
  - { value: Twitter, endDate: 2023-04-10 }
  - Odeo
- id: rebel
  name: { value: Rebel Works, startDate: 2020 }
  previousName: { value: Rebel Yard, endDate: 2010 }
- id: tsmc
  name: { en: Taiwan Semiconductor Manufacturing, zh: 台湾积体电路制造 }
  alias: [TSMC, 台积电]
- id: mercury-systems
  name: Mercury Systems
  alias: Mercury
- id: mercury
  name: Mercury
- id: acme
  name: Acme Shipping
  alias: [Acme, 极致]
- id: cmr
  name: { value: consignment note, words: true, lang: en }
  misspelling: { value: consignement note, words: true }
  avoid: { value: waybill, words: true }
- id: frachtbrief
  name: { value: Frachtbrief, words: de }
  avoid: { value: Begleitpapier, words: de }
  misspelling: { value: Frachbrief, words: de }
- id: entry
  name: { value: journal entry, words: true, lang: en }
  previousName: { value: ledger line, words: true, lang: en, endDate: 2021 }
- id: glorp
  name: Glorp Industries
  avoid: { value: glorp maker, words: true }
`;

const engine = new Engine();
runToEnd(engine.setFile('own.entities.yaml', 1, REGISTRY));
const snapshot = runToEnd(engine.update());

const ENGLISH = {
  t: (message: string, values: Readonly<Record<string, string>> = {}) =>
    message.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? assert.fail(`no ${name} for "${message}"`)),
};

/** `place: message` of each problem of one code. */
function found(code: NoteProblemCode, text: string, fileName = 'note.md'): readonly string[] {
  const note = { text, mentions: findMentions(text, snapshot), fileName };
  const problems = noteProblems(note, snapshot, (each) => (each === code ? 'warning' : 'off'));
  return problems.map((problem) => {
    assert.equal(problem.severity, 'warning');
    return `${text.slice(problem.span.start, problem.span.end)}: ${noteProblemMessage(problem, ENGLISH)}`;
  });
}

function checks(code: NoteProblemCode) {
  return (text: string, ...expected: readonly string[]) =>
    it(text, () => assert.deepEqual(found(code, text), expected));
}

describe('problems in notes', () => {
  describe('misspelling', () => {
    const check = checks('misspelling');
    check(
      'Nvdia and 英伟大',
      'Nvdia: "Nvdia" is a misspelling of Nvidia.',
      '英伟大: "英伟大" is a misspelling of 英伟达.',
    );
    check('Nvidia, `Nvdia`, [[nvidia|Nvdia’s]]');
    check('[[Nvdia|the chip maker]]');
    check('[[Nvdia]]', 'Nvdia: "Nvdia" is a misspelling of Nvidia.');
  });

  describe('a misspelt common noun', () => {
    checks('misspelling')(
      'Consignement notes and a consignement-note',
      'Consignement notes: "Consignement notes" is a misspelling of Consignment notes.',
      'consignement-note: "consignement-note" is a misspelling of consignment-note.',
    );
  });

  describe('avoid', () => {
    const check = checks('avoid');
    check(
      'A waybill, two waybills, WAYBILLS',
      'waybill: "waybill": say "consignment note".',
      'waybills: "waybills": say "consignment notes".',
      'WAYBILLS: "WAYBILLS": say "CONSIGNMENT NOTES".',
    );
    check(
      'Ein Begleitpapier, BEGLEITPAPIER, zwei Begleitpapiere',
      'Begleitpapier: "Begleitpapier": say "Frachtbrief".',
      'BEGLEITPAPIER: "BEGLEITPAPIER": say "FRACHTBRIEF".',
      'Begleitpapiere: "Begleitpapiere": say "Frachtbrief", in whichever form fits here.',
    );
    check('> A way\n> bill and way-\n> bills');
    check('Two GLORP_MAKERS', 'GLORP_MAKERS: "GLORP_MAKERS": say "Glorp Industries".');
    check('Nvdia, consignement note');
  });

  describe('ambiguous-name', () => {
    const check = checks('ambiguous-name');
    check('Mercury, MERCURY', 'Mercury: "Mercury" is ambiguous: Mercury Systems · mercury');
    check('Mercury Systems, [[mercury]]');
    check('---\ndossier: { use: { Mercury: mercury-systems } }\n---\nMercury');
  });

  describe('outdated-name', () => {
    const later =
      'Facebook: "Facebook" was the name until 2021-10. At the time of this note (2024) it was Meta Platforms.';
    const check = checks('outdated-name');
    check('Facebook, Meta');
    check('---\ndate: 2024\n---\nFacebook, Meta, Odeo', later);
    check('---\ndate: 2021-10-28\n---\nFacebook');
    check('---\ndate: 2021\n---\nFacebook');
    check(
      '---\ndate: 2022-01-05\n---\nX Corp',
      'X Corp: "X Corp" is the name since 2023-04. At the time of this note (2022-01-05) it was Twitter.',
    );
    check('---\ndate: 2023-04-09\n---\nX Corp, Twitter');
    check('---\ndate: 2024\n---\n[[meta|Facebook as it was]]');
    check('---\ndate: 2015\n---\nRebel Yard and Rebel Works');
    check('---\ndate: 2010\n---\nRebel Yard');
    check('---\ndate: 2024\n---\nIn 2019 Facebook bought it. Since then it is a part of Meta.');
    check('---\ndate: 2024\n---\nIn 2023 Facebook bought it.', later);
    check(
      '---\ndate: 2024\n---\nThe Ledger lines',
      'Ledger lines: "Ledger lines" was the name until 2021. At the time of this note (2024) it was Journal entries.',
    );
    it('reads the date in the file name', () => {
      assert.deepEqual(found('outdated-name', 'Facebook', '2024-05-01 Daily.md'), [
        later.replace('2024', '2024-05-01'),
      ]);
      assert.deepEqual(found('outdated-name', 'Facebook', '2020-05-01 Daily.md'), []);
    });
  });

  describe('competing-names', () => {
    const check = checks('competing-names');
    check('英伟达、輝達、英伟达和輝達', '輝達: "輝達" is the same entity as "英伟达" above.');
    check('輝達、Nvidia、英伟达', '英伟达: "英伟达" is the same entity as "輝達" above.');
    check('台积电（TSMC），即台湾积体电路制造');
    check('英伟达，[[nvidia|那家公司]]');
    check('英伟达，[[nvidia|輝達]]', '輝達: "輝達" is the same entity as "英伟达" above.');
    check('台湾积体电路制造，台积电');
  });

  describe('unknown-link', () => {
    const check = checks('unknown-link');
    check(
      '[[Nvidia]] [[mercury]] [[Unknown|x]] ![[picture]] `[[code]]` [[a#b]]',
      '[[Unknown|x]]: No entity is named "Unknown".',
      '[[a#b]]: No entity is named "a".',
    );
  });

  describe('short-first-name', () => {
    const check = checks('short-first-name');
    const short = 'TSMC: Use the full name, Taiwan Semiconductor Manufacturing, at the first mention.';
    check('TSMC and TSMC', short);
    check('Taiwan Semiconductor Manufacturing (TSMC)');
    check('TSMC (Taiwan Semiconductor Manufacturing)');
    check('台积电', '台积电: Use the full name, 台湾积体电路制造, at the first mention.');
    check('Nvidia and 英伟达');
    check('Mercury, and Mercury');
    check('TSMC - Taiwan Semiconductor Manufacturing');
    check('TSMC, or (Taiwan Semiconductor Manufacturing)', short);
    check('TSMC (Nvidia)', short);
    check('[[tsmc|the maker]] and TSMC');
    check('极致 has no full name in Chinese, and Acme is there the second time');
    check('TSMC - - Taiwan Semiconductor Manufacturing', short);
  });

  it('are shown as the settings say, in the order of the text', () => {
    const text = '---\ndate: 2024\n---\nMercury, Nvdia, Facebook, [[Unknown]], TSMC';
    const note = { text, mentions: findMentions(text, snapshot), fileName: '' };
    const shown = (codes: Readonly<Record<string, 'error' | 'off'>>) =>
      noteProblems(note, snapshot, (code) => codes[code] ?? NOTE_PROBLEM_SEVERITY[code]).map(
        ({ code, severity }) => `${code} ${severity}`,
      );
    assert.deepEqual(shown({}), ['ambiguous-name information', 'misspelling warning', 'outdated-name hint']);
    assert.deepEqual(shown({ misspelling: 'off', 'unknown-link': 'error' }), [
      'ambiguous-name information',
      'outdated-name hint',
      'unknown-link error',
    ]);
  });
});

it('A severity of the settings is one of those that VS Code has, or off', () => {
  const words = ['error', 'warning', 'information', 'hint', 'off', 'Error', 'none', ''];
  assert.deepEqual(words.filter(isShownSeverity), words.slice(0, 5));
});
