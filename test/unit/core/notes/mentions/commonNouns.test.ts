import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findMentions } from '../../../../../src/core/notes/mentions/findMentions';
import { OpenNote } from '../../../../../src/core/notes/mentions/openNote';
import { mentionsInSource } from '../../../../../src/core/notes/mentions/sourceText';
import { runToEnd } from '../../../../../src/core/text/base/lazy';
import { mark, unmark } from '../../../../support/marked';
import { snapshotOf } from '../../../../support/snapshotOf';

const GLOSSARY = `
schemas:
  Term: { words: true }
  Begriff: { words: de }
entities:
  - { id: ledger, schema: Term, name: { value: ledger, notIn: [ledger book, cash ledger] } }
  - { id: entry, schema: Term, name: { en: ledger entry, de: Buchung, fr: écriture comptable } }
  - { id: cmr, schema: Term, name: { en: consignment note, de: Frachtbrief, fr: lettre de voiture }, misspelling: consignement note, avoid: waybill }
  - { id: pod, schema: Term, name: { value: POD, case: exact }, alias: proof of delivery }
  - { id: skeu, schema: Term, name: stock-keeping unit }
  - { id: order, schema: Term, name: { value: order, notIn: [in order to, order of the day] } }
  - { id: lane, schema: Term, name: { value: lane, near: [carrier] }, weakAlias: leg }
  - { id: index, schema: Term, name: index }
  - { id: long, schema: Term, name: right of way of the road }
  - { id: run, schema: Begriff, name: Mahnlauf }
  - { id: acme, schema: Company, name: Acme Freight, alias: [{ value: tender, words: true }] }
  - { id: logistics, schema: Term, name: [3PL, API] }
  - { id: quote, schema: Term, name: [rate quote, { value: price quote, words: false }] }
  - { id: entries, schema: Term, name: ledger_entries_table }
  - { id: people, schema: Term, name: orders }
`;

const snapshot = snapshotOf(GLOSSARY);

function notes(what: string, ...marked: readonly string[]): void {
  for (const each of marked) {
    it(`${what}: ${each}`, () => {
      const { text } = unmark(each);
      assert.equal(mark(text, findMentions(text, snapshot)), each);
    });
  }
}

function sources(what: string, ...marked: readonly string[]): void {
  for (const each of marked) {
    it(`${what}: ${each}`, () => {
      const { text } = unmark(each);
      assert.equal(mark(text, mentionsInSource(text, snapshot)), each);
    });
  }
}

function means(what: string, text: string, ...expected: readonly string[]): void {
  it(`${what}: ${text}`, () => {
    const found = findMentions(text, snapshot);
    assert.deepEqual(
      found.map(({ entities, kind }) => `${entities.join('+')} ${kind}`),
      expected,
    );
  });
}

it('a glossary of common nouns has no problems', () => {
  assert.deepEqual([...snapshot.registry.problems.values()].flat(), []);
});

describe('a common noun in a note', () => {
  notes(
    'counts in any capitals',
    'A ⟦ledger entry⟧, a ⟦Ledger Entry⟧, a ⟦LEDGER ENTRY⟧ and a ⟦Ledger entry⟧.',
    'The ⟦pod⟧ is no name, ⟦POD⟧ is.'.replace('⟦pod⟧', 'pod'),
  );
  notes(
    'counts in the plural of its language',
    'All ⟦ledger entries⟧, ⟦proofs of delivery⟧, ⟦indices⟧ and ⟦indexes⟧; two ⟦PODs⟧.',
    'Des ⟦Frachtbriefes⟧ wegen, drei ⟦Frachtbriefe⟧ und zwei ⟦Buchungen⟧.',
    'Des ⟦lettres de voiture⟧ et des ⟦écritures comptables⟧.',
    'Alle ⟦Mahnläufe⟧ und die des ⟦Mahnlaufs⟧; ⟦Mahnlaeufe⟧.',
  );
  notes(
    'counts with a blank, a hyphen, an underscore or nothing between its words',
    'A ⟦ledger-entry⟧, ⟦ledger_entries⟧, ⟦LedgerEntry⟧, ⟦ledgerEntries⟧, ⟦LEDGER_ENTRY⟧, ⟦ledgerentry⟧.',
    'A ⟦stock keeping unit⟧, ⟦stock-keeping-units⟧, ⟦stockkeeping unit⟧, ⟦StockKeepingUnit⟧, ⟦stock_keeping unit⟧.',
    'A ⟦ledger\nentry⟧ over two lines, a ⟦ledger‐entry⟧ and a ⟦ledger–entry⟧.',
    'Of many words all as one or none: ⟦right-of-way-of-the-road⟧, ⟦rightOfWayOfTheRoad⟧, but rightof way of the road.',
  );
  notes('does not count with two signs between its words', 'A ⟦ledger⟧--entry, a ⟦ledger⟧ - entry.');
  notes(
    'does not count inside a longer identifier',
    'The ledger_entry_id, a_ledger, ledgerEntryId and my_ledger_entry; `ledger entry` is code.',
  );
  notes(
    'does not count where a name does not',
    'See https://x.example/ledger-entry and docs/ledger-entry.md, @ledger.',
  );
  means('is the longest', 'ledger entries, ledger-entry', 'entry variant', 'entry name');
  means(
    'is what the registry spells so before it is a form',
    'orders, order, ledger entries table',
    'people name',
    'order name',
    'entries name',
  );
  notes(
    'does not count in its longer words, in any form',
    'In order to pay, the order of the day, IN ORDER TO; this ⟦order⟧.',
  );
  notes(
    'does not count in its longer words with another sign between the words, or in the plural',
    'A ledger book, ledger-book, ledger books and LEDGER-BOOKS; cash-ledgers; a ⟦ledger⟧--book and a ⟦ledger⟧ bookkeeper.',
    '> the ledger\n> book',
  );
  notes('needs what is near in every form', 'Two lanes.', 'A carrier has two ⟦lanes⟧ and three ⟦legs⟧.', 'Two legs.');
  means('keeps its kind in every form', 'waybills, consignement-notes', 'cmr avoid', 'cmr misspelling');
  means(
    'is found by a link in every form',
    '[[ledger_entry]] [[Ledger Entries]] [[ledgerEntry]]',
    'entry name',
    'entry variant',
    'entry variant',
  );
  notes('is one where its name alone says so', 'The ⟦tenders⟧ of ⟦Acme Freight⟧; Acme-Freight.');
  notes('is none where its name says so', 'Two ⟦rate-quotes⟧, a ⟦price quote⟧, two price quotes, a price-quote.');
});

it('common nouns of a note that is edited are those of its text at any time', () => {
  const piece = fc.constantFrom(
    'ledger',
    'Ledger',
    'entry',
    'entries',
    'ENTRY',
    ' ',
    '-',
    '_',
    '\n',
    '> ',
    '`',
    '[[',
    ']]',
    'stock',
    'keeping',
    'unit',
    's',
    'order',
    'in ',
    ' to',
    '.',
  );
  const words = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));
  const edit = fc.record({ at: fc.nat(60), length: fc.nat(8), text: words });
  fc.assert(
    fc.property(words, fc.array(edit, { maxLength: 5 }), (text, edits) => {
      const note = new OpenNote(text);
      note.mentions(snapshot);
      for (const { at, length, text: written } of edits) {
        const start = Math.min(at, note.text.length);
        note.edit([{ start, end: Math.min(start + length, note.text.length), text: written }]);
        assert.deepEqual(note.mentions(snapshot), findMentions(note.text, snapshot));
      }
      for (const { start, end } of mentionsInSource(note.text, snapshot))
        assert.ok(start < end && end <= note.text.length);
    }),
    { numRuns: Number(process.env.FUZZ_RUNS ?? 300), seed: Number(process.env.FUZZ_SEED ?? 1) },
  );
});

describe('two common nouns', () => {
  it('that are the same but for what is between their words share a name, and the note says which is meant', () => {
    const shared = snapshotOf(`
schemas: { Term: { words: true } }
entities:
  - { id: a, schema: Term, name: ledger entry }
  - { id: b, schema: Term, name: Ledger-Entry }
  - { id: c, schema: Term, name: axis }
  - { id: d, schema: Term, name: axe }
  - { id: e, schema: Company, name: Ledger-Entry Systems }
`);
    const problems = [...runToEnd(shared.registry.allProblems()).values()]
      .flat()
      .map(({ code, parameters }) => [code, ...Object.values(parameters)].join(' '));
    assert.deepEqual(problems, [
      'shared-name ledger entry b',
      'shared-name Ledger-Entry a',
      'shared-name axes d',
      'shared-name axes c',
    ]);
    const found = findMentions('ledger entry, ledger-entry, ledger_entry, axes, axis', shared);
    assert.deepEqual(
      found.map(({ entities }) => entities.join('+')),
      ['a', 'b', 'a+b', 'c+d', 'c'],
    );
  });

  it('of which one is a plain name and one a form share nothing', () => {
    const own = snapshotOf(
      'entities:\n  - { id: a, name: { value: ledger entry, words: true } }\n  - { id: b, name: Ledger Entries }\n  - { id: c, name: Ledger_Entry }\n',
    );
    assert.deepEqual([...own.registry.problems.values()].flat(), []);
    const found = findMentions('ledger entries, Ledger_Entry, ledger entry', own);
    assert.deepEqual(
      found.map(({ entities }) => entities.join('+')),
      ['b', 'c', 'a'],
    );
  });
});

describe('a name in source text', () => {
  sources(
    'counts inside identifiers if it is a common noun',
    'const ⟦consignmentNote⟧Id = my⟦LedgerEntry⟧2 + MAX_⟦LEDGER_ENTRIES⟧;',
    'HTTP⟦Ledger⟧, ⟦order⟧2, new⟦Orders⟧, ⟦ledger_entry⟧_id',
    'parameter, reorder, ledgerdemain',
  );
  sources(
    'counts in comments, texts and paths',
    '// Reads the ⟦ledger entries⟧ of “⟦stock-keeping units⟧”.',
    "import x from '../⟦ledger-entry⟧/⟦consignment_note⟧.ts'; ⟦order⟧.total = `/v1/⟦orders⟧/#` + ⟦order⟧.id;",
    'C:\\⟦Ledger⟧\\x <⟦order⟧ id="2"> @⟦Order⟧()',
  );
  sources('is a whole word if it is a proper name', '// ⟦Acme Freight⟧ pays; acmeFreight, Acme Freight_x, ⟦tender⟧Id');
  sources(
    'is not in what only looks like one of its words',
    'ledger.entry is ⟦ledger⟧ of entry'.replace('ledger.', '⟦ledger⟧.'),
  );
  sources('needs its words and evidence as in a note', 'lane', '// a carrier has a ⟦lane⟧', 'in order to pay');
  sources('does not count in its longer words', 'LedgerBook, ledger_books, cashLedger, ⟦ledger⟧Booking');
  sources('may have a digit, and a plural of capitals', '// a ⟦3PL⟧ has ⟦APIs⟧, new ⟦API⟧List');
  sources('is no link', '[[⟦ledger entry⟧]]');
});
