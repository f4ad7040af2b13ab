import assert from 'node:assert/strict';
import { inFormOf } from '../../../../../src/core/answers/names/inFormOf';
import type { NounRule } from '../../../../../src/core/registry/vocabulary/rows';
import { snapshotOf } from '../../../../support/snapshotOf';

/** How each text is written after a name is changed into another; `stays` where that is not certain. */
function check(words: NounRule, from: string, to: string, texts: Readonly<Record<string, string>>): void {
  const { registry } = snapshotOf(`entities:\n  - { id: a, name: "${from}" }\n`);
  const [name] = registry.entity('a')!.names;
  for (const [written, expected] of Object.entries(texts)) {
    it(`${from} → ${to}: ${written} → ${expected}`, () => {
      assert.equal(inFormOf(written, name!.item, words, to) ?? 'stays', expected);
    });
  }
}

describe('another name in the form of a common noun', () => {
  check(true, 'ledger entry', 'journal line', {
    'ledger entry': 'journal line',
    'ledger entries': 'journal lines',
    'Ledger entries': 'Journal lines',
    'Ledger Entry': 'Journal Line',
    'LEDGER ENTRIES': 'JOURNAL LINES',
    LEDGER_ENTRY: 'JOURNAL_LINE',
    'ledger-entries': 'journal-lines',
    Ledger_entry: 'Journal_line',
    ledgerEntries: 'journalLines',
    LedgerEntry: 'JournalLine',
    ledgerentry: 'journalline',
    LEDGERENTRIES: 'JOURNALLINES',
  });
  check(true, 'ledger entry', 'posting', {
    'Ledger-Entries': 'Postings',
    ledger_entries: 'postings',
    LEDGER_ENTRY: 'POSTING',
  });
  check(true, 'order', 'purchase order', {
    Orders: 'Purchase orders',
    ORDER: 'PURCHASE ORDER',
    orders: 'purchase orders',
  });
  check(true, 'move-in date', 'start date', {
    'move-in dates': 'start dates',
    moveInDate: 'startDate',
    MOVE_IN_DATE: 'START_DATE',
    'move in date': 'start date',
  });
  check(true, 'entry', 'POD record', { entries: 'POD records', Entry: 'POD record' });
  check(true, 'ledger entry', 'proof of delivery', {
    'Ledger Entries': 'Proofs of Delivery',
    'ledger-entries': 'proofs-of-delivery',
    LedgerEntry: 'ProofOfDelivery',
  });
  check(true, 'proof of delivery', 'ledger entry', {
    'Proof of Delivery': 'Ledger Entry',
    'Proofs of Delivery': 'Ledger Entries',
    'Proof of delivery': 'Ledger entry',
  });
  check(true, 'waybill', 'bill of lading number', {
    waybills: 'stays',
    Waybill: 'Bill of lading number',
  });
  check(true, 'bill of lading number', 'waybill', {
    'bill of lading numbers': 'waybills',
    'bills of lading number': 'waybills',
  });
  check('fr', 'relevé', 'lettre de voiture internationale', { relevés: 'stays' });
  check('fr', 'relevé', 'bordereau de prix', {
    relevés: 'bordereaux de prix',
    Relevé: 'Bordereau de prix',
    releve: 'bordereau de prix',
  });
  check('de', 'Frachtbrief', 'Ladeschein', {
    Frachtbriefe: 'stays',
    Frachtbriefes: 'stays',
    FRACHTBRIEF: 'LADESCHEIN',
    Frachtbrief: 'Ladeschein',
  });
});

describe('another name in the capitals of a proper name', () => {
  check(false, 'Salt Typhoon', 'Brine Typhoon', {
    'SALT TYPHOON': 'BRINE TYPHOON',
    'salt typhoon': 'brine typhoon',
    'Salt typhoon': 'Brine Typhoon',
  });
  check(false, 'NVIDIA', 'Nvidia Corp', { Nvidia: 'Nvidia Corp', NVIDIA: 'Nvidia Corp', nvidia: 'nvidia corp' });
  check(false, '苹果', '果子', { 蘋果: '果子' });
});
