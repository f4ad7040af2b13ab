import assert from 'node:assert/strict';
import fc from 'fast-check';
import { NameCollision } from '../../../../../src/core/changes/renaming/nameCollision';
import { renameInNote } from '../../../../../src/core/changes/renaming/renameInNote';
import { findMentions } from '../../../../../src/core/notes/mentions/findMentions';
import { Engine } from '../../../../../src/core/registry/engine/engine';
import type { Snapshot } from '../../../../../src/core/registry/engine/snapshot';
import { occurrencesOfId } from '../../../../../src/core/registry/merging/occurrences';
import { locate } from '../../../../../src/core/registry/model';
import { runToEnd } from '../../../../../src/core/text/base/lazy';
import { applyEdits, type Span } from '../../../../../src/core/text/base/textEdit';
import { respell } from '../../../../../src/core/text/yaml/write/respell';

const FILE = 'own.entities.yaml';
const REGISTRY = `version: 1
entities:
  - id: nvidia # the chip maker
    name: { en: { value: 'Nvidia', case: ignore }, zh: "英伟达" }
    alias: [Nvidia Corp, { value: NVDA, case: exact }]
  - id: h20
    name: H20
    manufacturer: nvidia
    links:
      - type: UnknownLink
        object: nvidia
        role: sold by
  - id: other
    name: Nvidia Corp
`;

function snapshotOf(text: string): Snapshot {
  const engine = new Engine();
  runToEnd(engine.setFile(FILE, 1, text));
  return runToEnd(engine.update());
}

function renameName(registry: string, id: string, from: string, to: string): string {
  const entity = snapshotOf(registry).registry.entity(id)!;
  const places = entity.names
    .filter(({ item }) => item.value === from)
    .map(({ part, item }) => locate(part, item.span));
  return respelled(registry, places, to);
}

function respelled(registry: string, places: readonly { readonly span: Span }[], to: string): string {
  const written = respell(
    registry,
    places.map(({ span }) => ({ span, text: to })),
  );
  assert.ok(!('refused' in written));
  return written.text;
}

function renameNote(text: string, id: string, from: string, to: string, snapshot = snapshotOf(REGISTRY)): string {
  return applyEdits(text, renameInNote(text, snapshot, undefined, { kind: from === id ? 'id' : 'name', id, from, to }));
}

describe('renaming in a registry', () => {
  it('changes a name and leaves its quotes and comments', () => {
    assert.equal(renameName(REGISTRY, 'nvidia', 'Nvidia', 'Envidia'), REGISTRY.replace("'Nvidia'", "'Envidia'"));
    assert.equal(renameName(REGISTRY, 'nvidia', 'NVDA', 'NVD'), REGISTRY.replace('NVDA', 'NVD'));
    assert.equal(renameName(REGISTRY, 'nvidia', 'unknown', 'x'), REGISTRY);
  });

  it('changes an id wherever it is written', () => {
    const places = occurrencesOfId(snapshotOf(REGISTRY).registry, 'entity', 'nvidia');
    const expected = REGISTRY.replace('id: nvidia', 'id: nv').replaceAll(': nvidia\n', ': nv\n');
    assert.equal(respelled(REGISTRY, places, 'nv'), expected);
  });
});

describe('a name that a note may mention already', () => {
  for (const [text, expected] of [
    ['Acme here', true],
    ['[[Acme]]', true],
    ['[[Acme|it]]', true],
    ['[[acme|it]] `Acme`', false],
    ['ACME, AcmeX, `Acme`, acme.com', false],
    ['---\ntitle: Acme\n---\n', false],
  ] as const) {
    it(JSON.stringify(text), () => assert.equal(new NameCollision('Acme').isMentionedIn(text), expected));
  }
});

describe('a new name that runs into letters', () => {
  for (const [text, to, expected] of [
    ['收购英伟达H20芯片', 'Quixotron', true],
    ['收购英伟达芯片', 'Quixotron', false],
    ['英伟达,5', 'Q9', true],
    ['英伟达, 5', 'Q9', false],
    ['[[英伟达]]H20', 'Quixotron', false],
    ['收购英伟达H20芯片', '魁克斯', false],
  ] as const) {
    it(`${text} ${to}`, () => {
      const renaming = { kind: 'name', id: 'nvidia', from: '英伟达', to } as const;
      const edits = renameInNote(text, snapshotOf(REGISTRY), undefined, renaming);
      assert.equal(edits.length, 1);
      assert.equal(new NameCollision(to).isLostIn(text, edits), expected);
    });
  }
});

it('Of several names that a renaming writes, each is looked at where it will be', () => {
  const renaming = { kind: 'name', id: 'nvidia', from: '英伟达', to: 'Quixotron' } as const;
  const isLost = (text: string) =>
    new NameCollision('Quixotron').isLostIn(text, renameInNote(text, snapshotOf(REGISTRY), undefined, renaming));
  assert.ok(isLost('英伟达 和英伟达，英伟达H20'));
  assert.ok(!isLost('英伟达 和英伟达，英伟达。'));
});

describe('renaming in a note', () => {
  const cases: [string, string, string][] = [
    ['Nvidia, 英伟达 and NVIDIA; `Nvidia`', 'Nvidia', 'Envidia, 英伟达 and ENVIDIA; `Nvidia`'],
    ['nVidia and [[nvidia|NVIDIA]], [[NVIDIA|it]]', 'Nvidia', 'Envidia and [[nvidia|ENVIDIA]], [[ENVIDIA|it]]'],
    [
      '[[Nvidia]] [[Nvidia|Nvidia]] [[Nvidia#x|it]] ![[Nvidia]]',
      'Nvidia',
      '[[Envidia]] [[Envidia|Envidia]] [[Envidia#x|it]] ![[Nvidia]]',
    ],
    ['[[nvidia]] [[nvidia|it]] Nvidia', 'nvidia', '[[Envidia]] [[Envidia|it]] Nvidia'],
    [
      '---\ndossier: { ignore: [Nvidia], use: { A: "Nvidia" } } # x\n---\n',
      'Nvidia',
      '---\ndossier: { ignore: [Envidia], use: { A: "Envidia" } } # x\n---\n',
    ],
    ['NvidiaX and H20', 'Nvidia', 'NvidiaX and H20'],
    ['nvidia and [[nvidia]]', 'nvidia', 'nvidia and [[Envidia]]'],
    ['nvidia, [[nvidia]] and NVIDIA CORP', 'Nvidia', 'envidia, [[nvidia]] and NVIDIA CORP'],
    [
      '---\ndossier: { ignore: [NVIDIA, nvidia] }\n---\n',
      'Nvidia',
      '---\ndossier: { ignore: [ENVIDIA, nvidia] }\n---\n',
    ],
  ];
  for (const [text, from, expected] of cases) {
    it(JSON.stringify(text), () => assert.equal(renameNote(text, 'nvidia', from, 'Envidia'), expected));
  }

  it('knows by the reader which names of the front matter are in brackets, whatever comments are below them', () => {
    const comments = ' # one, ] two'.repeat(1000);
    const check = (ignore: string, expected: string): void => {
      const [note, after] = [ignore, expected].map((each) => `---\ndossier:\n  ignore:${each}\n---\n`);
      const edits = renameInNote(note!, snapshotOf(REGISTRY), undefined, {
        kind: 'name',
        id: 'nvidia',
        from: 'Nvidia',
        to: 'Nvidia, Inc.',
      });
      assert.equal(applyEdits(note!, edits), after);
    };
    check(`\n    - Nvidia${comments}`, `\n    - Nvidia, Inc.${comments}`);
    check(`\n    - Nvidia\n   ${comments}\n    - x`, `\n    - Nvidia, Inc.\n   ${comments}\n    - x`);
    check(` [\n    Nvidia${comments}\n  ]`, ` [\n    "Nvidia, Inc."${comments}\n  ]`);
    check(' [ x,\n    Nvidia ]', ' [ x,\n    "Nvidia, Inc." ]');
  });
  for (const [to, one, three] of [
    ['C#', '[[nvidia|C#]]', '[[nvidia]] [[nvidia|C#]]'],
    ['a|b', '[[nvidia|a b]]', '[[nvidia]] [[nvidia|a b]]'],
    ['X] Y', '[[nvidia|X Y]]', '[[nvidia]] [[nvidia|X Y]]'],
    ['[Unit 1]', '[[nvidia|Unit 1]]', '[[nvidia]] [[nvidia|Unit 1]]'],
    ['#', '[[nvidia|#]]', '[[nvidia]] [[nvidia|#]]'],
  ] as const) {
    it(`leads by its id to an entity whose name no link can have: ${to}`, () => {
      const renamed = (text: string) => renameNote(text, 'nvidia', 'Nvidia', to);
      assert.equal(renamed('They: [[Nvidia]].'), `They: ${one}.`);
      assert.equal(renamed('[[ Nvidia ]]'), one.replace('[[', '[[ ').replace(']]', ' ]]'));
      assert.equal(renamed('[[Nvidia#x]] [[nvidia|Nvidia]]'), three.replace(']]', '#x]]'));
      assert.equal(renamed('[[Nvidia|they]]'), '[[nvidia|they]]');
      assert.equal(renamed('| [[Nvidia]] | x |'), `| ${one.replace('|', '\\|')} | x |`);
      assert.deepEqual(
        findMentions(renamed('[[Nvidia]]'), snapshotOf(REGISTRY)).map(({ entities }) => entities),
        [['nvidia']],
      );
    });
  }

  const TERMS = `schemas: { Term: { words: true } }
entities:
- { id: ledger-entry, schema: Term, name: { en: ledger entry, de: Buchungssatz, fr: écriture comptable }, alias: posting }
- { id: bank, schema: Company, name: { de: Deutsche Bank } }
`;
  for (const [text, from, to, expected] of [
    [
      'A ledger entry, Ledger entries, LEDGER_ENTRY.',
      'ledger entry',
      'journal line',
      'A journal line, Journal lines, JOURNAL_LINE.',
    ],
    [
      'ledger-entries, ledgerEntry; two postings',
      'ledger entry',
      'journal line',
      'journal-lines, journalLine; two postings',
    ],
    [
      'The ledger-entry, [[ledger-entry]], [[Ledger Entries|many]] and [[ledger-entry|ledger entries]]',
      'ledger entry',
      'journal line',
      'The journal-line, [[ledger-entry]], [[Journal Lines|many]] and [[ledger-entry|journal lines]]',
    ],
    [
      '---\ndossier: { ignore: [Ledger entries] }\n---\n',
      'ledger entry',
      'journal line',
      '---\ndossier: { ignore: [Journal lines] }\n---\n',
    ],
    [
      '> Of each ledger\n> entry and all ledger\r\n>  entries',
      'ledger entry',
      'journal line',
      '> Of each journal line and all journal lines',
    ],
    ['# Ledger Entry of the Day', 'ledger entry', 'line of the journal', '# Line of the Journal of the Day'],
    ['Trois écritures comptables', 'écriture comptable', 'ligne du journal', 'Trois lignes du journal'],
  ] as const) {
    it(`keeps number, joint and capitals of a common noun: ${JSON.stringify(text)}`, () => {
      const terms = snapshotOf(TERMS);
      assert.equal(renameNote(text, 'ledger-entry', from, to, terms), expected);
    });
  }

  it('tells apart forms that it is sure of and those which the user has to write', () => {
    const forms = (text: string, id: string, from: string) =>
      renameInNote(text, snapshotOf(TERMS), undefined, { kind: 'name', id, from, to: 'X' }).map(({ span, form }) => [
        text.slice(span.start, span.end),
        form,
      ]);
    assert.deepEqual(forms('Ein Buchungssatz, drei Buchungssätze, BUCHUNGSSATZ', 'ledger-entry', 'Buchungssatz'), [
      ['Buchungssatz', undefined],
      ['Buchungssätze', 'uncertain'],
      ['BUCHUNGSSATZ', 'other'],
    ]);
    assert.deepEqual(forms('Die Deutsche Bank und die der Deutschen Bank', 'bank', 'Deutsche Bank'), [
      ['Deutsche Bank', undefined],
      ['Deutschen Bank', 'uncertain'],
    ]);
  });

  it('to forms that run into nothing loses none of them', () => {
    const text = '“Ledger entries”, (LEDGER_ENTRY)';
    const renaming = { kind: 'name', id: 'ledger-entry', from: 'ledger entry', to: 'journal line' } as const;
    const edits = renameInNote(text, snapshotOf(TERMS), undefined, renaming);
    assert.equal(edits.length, 2);
    assert.ok(!new NameCollision('journal line').isLostIn(text, edits));
  });

  const LEGAL = 'entities:\n- { id: lumo, name: Lumo, alias: Lumo Inc. }\n';
  const legal = (text: string, from: string, to: string) => renameNote(text, 'lumo', from, to, snapshotOf(LEGAL));
  for (const [short, long] of [
    ['A maker is Lumo.', 'A maker is Lumo Inc.'],
    ['A maker is Lumo. It ships.\n\nBought by **Lumo**.', 'A maker is Lumo Inc. It ships.\n\nBought by **Lumo Inc.**'],
    ['It was bought by [[Lumo]].\n', 'It was bought by [[Lumo Inc.]]\n'],
    ['It was [Lumo](x.md).\r\n- So it is Lumo.\r\n- a', 'It was [Lumo Inc.](x.md)\r\n- So it is Lumo Inc.\r\n- a'],
    ['As U.S. rival Lumo. The end.', 'As U.S. rival Lumo Inc. The end.'],
    ['of Lumo, of Lumo (x) and Lumo’s', 'of Lumo Inc., of Lumo Inc. (x) and Lumo Inc.’s'],
    [
      '# Sold to Lumo\n\n- Lumo\n- Lumo\n\nSource: Lumo',
      '# Sold to Lumo Inc.\n\n- Lumo Inc.\n- Lumo Inc.\n\nSource: Lumo Inc.',
    ],
    ['It hired Lumo CEO A. B. and Lumo Chief C. D.', 'It hired Lumo Inc. CEO A. B. and Lumo Inc. Chief C. D.'],
    ['He joined “Lumo.” It ships. We met Lumo.[^1] It', 'He joined “Lumo Inc.” It ships. We met Lumo Inc.[^1] It'],
    ['Who is (formerly Lumo).', 'Who is (formerly Lumo Inc.).'],
  ] as const) {
    it(`leaves a sentence one full stop: ${JSON.stringify(short)}`, () => {
      assert.equal(legal(short, 'Lumo', 'Lumo Inc.'), long);
      assert.equal(legal(long, 'Lumo Inc.', 'Lumo'), short);
    });
  }

  it('to a name that ends with a full stop too changes no other one', () => {
    assert.equal(legal('It was Lumo Inc. The end.', 'Lumo Inc.', 'Lumo Corp.'), 'It was Lumo Corp. The end.');
    assert.equal(legal('It was Lumo...', 'Lumo', 'Lumo Inc.'), 'It was Lumo Inc....');
  });

  it('puts no full stop after an id that loses one, since an id ends no sentence', () => {
    const wrong = snapshotOf('entities:\n- { id: lumo., name: Lumo }\n');
    assert.equal(
      renameNote('It was bought by [[lumo.]]', 'lumo.', 'lumo.', 'lumo', wrong),
      'It was bought by [[lumo]]',
    );
  });

  it('says how the note mentions the entity: plainly, outright, or by a name that others have too', () => {
    const said = (registry: string) =>
      renameInNote('Nvidia [[Nvidia]]', snapshotOf(registry), undefined, {
        kind: 'name',
        id: 'nvidia',
        from: 'Nvidia',
        to: 'x',
      }).map((change) => change.said);
    assert.deepEqual(said(REGISTRY), ['plainly', 'outright']);
    assert.deepEqual(said(`${REGISTRY}- { id: nvidia-two, name: Nvidia }\n`), ['ambiguously', 'ambiguously']);
  });

  const pieces = [
    'Nvidia',
    'NVIDIA',
    'nvidia',
    '英伟达',
    'H20',
    ' ',
    '\n',
    '> ',
    '[[',
    ']]',
    '|',
    '`',
    '*',
    '_',
    '.',
    'NVDA',
    's',
  ];
  const note = fc.array(fc.constantFrom(...pieces), { maxLength: 30 }).map((parts) => parts.join(''));

  it('to a new name and back leaves every note and the registry as they were', () => {
    const renamed = renameName(REGISTRY, 'nvidia', 'Nvidia', 'Quixotron');
    assert.equal(renameName(renamed, 'nvidia', 'Quixotron', 'Nvidia'), REGISTRY);
    const before = snapshotOf(REGISTRY);
    const after = snapshotOf(renamed);
    fc.assert(
      fc.property(note, (text) => {
        const there = renameNote(text, 'nvidia', 'Nvidia', 'Quixotron', before);
        assert.equal(renameNote(there, 'nvidia', 'Quixotron', 'Nvidia', after), text);
        const written = (all: string, snapshot: Snapshot, name: string) =>
          findMentions(all, snapshot).filter(({ start, end }) => all.slice(start, end) === name).length;
        assert.equal(written(there, after, 'Quixotron'), written(text, before, 'Nvidia'));
      }),
      { numRuns: Number(process.env.FUZZ_RUNS ?? 300), seed: Number(process.env.FUZZ_SEED ?? 1) },
    );
  });
});
