import assert from 'node:assert/strict';
import { runToEnd } from '../../../../src/core/base/resumable';
import { describe as describeEntity } from '../../../../src/core/dossier/describe';
import type { Statement } from '../../../../src/core/dossier/dossier';
import { textOf } from '../../../../src/core/dossier/linkedText';
import { Engine } from '../../../../src/core/engine';

const BUNDLED = `
sources:
  gazette: { title: The long title, publisher: { en: Gazette, zh: 公报 }, date: 2025-07-26 }
entities:
  - id: volt
    schema: Company
    name: { en: Volt Energy, zh: 伏能 }
    alias: [VLT]
    previousName: { value: Spark Works, startDate: 1990, endDate: 2021-05 }
    topics: [corp.public]
    country: us
    ticker: VLT
    note: A remark of the authors.
    summary: Makes the Ampere with Kestrel.
    facts:
      - { date: 2025-07-15, text: Sells the Ampere again., source: gazette, at: para. 2 }
      - { date: 2025-09, text: Opens a factory. }
      - Has no date.
    links:
      - { type: Directorship, director: ada, role: chair, startDate: 1993, endDate: 2020, source: gazette }
      - { type: Directorship, director: ben, role: chair, startDate: 2026 }
      - { type: Ownership, owner: kestrel, percentage: 15, startDate: 2024 }
      - { type: Ownership, owner: kestrel, percentage: 20, startDate: 2024 }
  - { id: ada, schema: Person, name: Ada }
  - { id: ben, schema: Person, name: Ben }
  - { id: kestrel, schema: Company, name: Kestrel }
  - { id: ampere, schema: Product, name: Ampere, manufacturer: volt }
`;

const OWN = `
entities:
  - { id: volt, alias: the spark team, ticker: VOLT, note: Ask Ada before publishing. }
`;

const engine = new Engine();
runToEnd(engine.setFile('bundled', 0, BUNDLED));
runToEnd(engine.setFile('own', 1, OWN));
const snapshot = runToEnd(engine.update());

function dossier(asOf?: string, language = 'en') {
  const found = describeEntity(snapshot, 'volt', { language, asOf, today: '2025-11-26' });
  assert.ok(found);
  return found;
}

function said({ date, text, detail, held, citation }: Statement): string {
  return [date, textOf(text), detail, citation?.text ?? '', held].filter((part) => part !== '').join(' · ');
}

const relations = (asOf?: string) =>
  dossier(asOf).relations.flatMap(({ label, statements }) => statements.map((each) => `${label}: ${said(each)}`));

describe('the dossier of an entity', () => {
  it('has its names, kind, texts and properties, with those of the user marked', () => {
    const found = dossier();
    assert.equal(found.title, 'Volt Energy');
    assert.deepEqual(found.otherNames, ['伏能']);
    assert.equal(found.kind, 'Company · Listed');
    assert.deepEqual(
      found.names.map(({ label, names }) => [label, ...names.map(({ text, isOwn }) => (isOwn ? `${text}*` : text))]),
      [
        ['Also', 'VLT', 'the spark team*'],
        ['Formerly', 'Spark Works'],
      ],
    );
    assert.deepEqual(
      found.ownNotes.map(({ text }) => textOf(text)),
      ['Ask Ada before publishing.'],
    );
    assert.deepEqual(
      found.properties.map(({ label, values }) => `${label}: ${textOf(values)}`),
      ['Country: United States', 'Ticker: VOLT'],
    );
  });

  it('links the names of other entities in texts, but not its own', () => {
    assert.deepEqual(dossier().summary, [
      'Makes the ',
      { entity: 'ampere', schema: 'Product', text: 'Ampere' },
      ' with ',
      { entity: 'kestrel', schema: 'Company', text: 'Kestrel' },
      '.',
    ]);
  });

  it('says since when and according to whom', () => {
    assert.deepEqual(relations(), [
      'Led by: from 2026 · Ben · chair · held',
      'Led by: 1993 – 2020 · Ada · chair · Gazette · held',
      'Owned by: since 2024 · Kestrel · 20% · held',
      'Owned by: since 2024 · Kestrel · 15% · held',
      'Products: Ampere · undated',
    ]);
    assert.deepEqual(dossier().timeline.map(said), [
      '2025-09 · Opens a factory. · held',
      '2025-07-15 · Sells the Ampere again. · Gazette, para. 2 · held',
      'Has no date. · undated',
    ]);
    assert.deepEqual(dossier().sources, [
      {
        id: 'gazette',
        title: 'The long title',
        detail: 'Gazette · 2025-07-26',
        citations: 2,
        url: undefined,
        note: undefined,
      },
    ]);
  });

  it('says as of a date what held, what came later and what was over', () => {
    assert.deepEqual(relations('2025-07-17'), [
      'Led by: 1993 – 2020 · Ada · chair · Gazette · over',
      'Led by: from 2026 · Ben · chair · later',
      'Owned by: since 2024 · Kestrel · 20% · held',
      'Owned by: since 2024 · Kestrel · 15% · held',
      'Products: Ampere · undated',
    ]);
    assert.deepEqual(
      dossier('2025-07-17').timeline.map(({ held }) => held),
      ['later', 'held', 'undated'],
    );
    assert.equal(dossier('2019').nameThen, 'Spark Works');
    assert.equal(dossier('2022').nameThen, undefined);
  });

  it('puts what contradicts itself side by side', () => {
    assert.deepEqual(
      dossier().contradictions.map(({ label, statements }) => [label, ...statements.map(said)]),
      [
        ['Ticker', 'VLT · held', 'VOLT · held'],
        ['Owned by · Kestrel', 'since 2024 · Kestrel · 15% · held', 'since 2024 · Kestrel · 20% · held'],
      ],
    );
  });

  it('is in the language of the reader', () => {
    const found = dossier(undefined, 'zh-cn');
    assert.equal(found.title, '伏能');
    assert.equal(found.timeline[1]?.citation?.text, '公报，第2段');
    assert.deepEqual(
      found.names.map(({ label }) => label),
      ['又名', '曾用名'],
    );
  });

  it('is not there for an unknown entity', () => {
    assert.equal(describeEntity(snapshot, 'nobody', { language: 'en', asOf: undefined, today: '' }), undefined);
  });
});
