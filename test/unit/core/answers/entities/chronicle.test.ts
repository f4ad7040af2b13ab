import assert from 'node:assert/strict';
import { chronicle, datedLine, datedWords } from '../../../../../src/core/answers/entities/chronicle';
import { runToEnd } from '../../../../../src/core/text/base/lazy';
import { registryOf, registryOfEntries } from '../registryOf';

const REGISTRY = registryOfEntries(`
  - id: nvidia
    schema: Company
    name: { en: Nvidia, zh: 英伟达 }
    facts:
      - { date: 2025-07-10, text: Meets the minister. }
      - { date: 2022-09, text: { en: Limits begin., zh: 限制开始。 } }
      - { text: Without a date. }
      - { date: 2025-08, text: Sales stop., event: stop }
    links: [{ type: Directorship, director: jensen, role: chair, startDate: 1993, endDate: 2001 }, { type: Ownership, owner: fund }, { type: Ownership, asset: deal, startDate: 2025-01, status: planned }, { type: Supply, customer: fund, startDate: 2025-09 }, { type: Supply, supplier: fund, startDate: 2020, status: ended }, { type: Directorship, director: jensen, role: adviser, endDate: 2020-06 }, { type: Ownership, owner: fund, endDate: 2026-03 }]
  - { id: jensen, schema: Person, name: Jensen, facts: [{ date: 2025-07-11, text: Tells of it., event: meeting }, { date: 2021, text: Jensen speaks. }, { date: 2021, text: Jensen sings. }], links: [{ type: Directorship, organization: nvidia, role: chair, startDate: 1993, endDate: 2001 }] }
  - { id: fund, schema: Company, name: Fund }
  - { id: meeting, schema: Event, name: { en: A meeting, zh: 会面 }, date: 2025-07-10, involved: [nvidia, nvidia, unheard-of] }
  - { id: stop, schema: Event, name: A stop }
  - { id: deal, schema: Agreement, name: A deal, startDate: 2025, endDate: 2026, involved: fund, facts: [{ date: 2025, text: Is signed. }, { date: 2025, text: Is praised. }] }
  - { id: rule, schema: Regulation, name: A rule, date: some day }
`);

function found(locale: string): readonly string[] {
  return runToEnd(chronicle(REGISTRY)).map((item) => {
    const { date, endDate, kind, about, involved } = item;
    const { text } = datedLine(REGISTRY, item, locale, { asOf: undefined, today: '2025-08-15' });
    return [date, endDate, kind, text, about, involved.join(' ')].filter(Boolean).join(' | ');
  });
}

describe('chronicle', () => {
  it('has all that happened, the newest first and what has no date last, each event and link once, an event with the entities of the facts about it', () => {
    assert.deepEqual(found('en'), [
      '2026-03 | link | until 2026-03 · Fund owns Nvidia | nvidia | nvidia fund',
      '2025-09 | link | planned · Nvidia supplies Fund | nvidia | nvidia fund',
      '2025-08 | Event | A stop | stop | nvidia',
      '2025-07-10 | Event | A meeting | meeting | nvidia jensen',
      '2025-01 | link | planned · Nvidia owns A deal | nvidia | nvidia deal',
      '2025 | fact | A deal: Is praised. | deal | deal',
      '2025 | 2026 | Agreement | A deal: Is signed. | deal | fund',
      '2022-09 | fact | Nvidia: Limits begin. | nvidia | nvidia',
      '2021 | fact | Jensen speaks. | jensen | jensen',
      '2021 | fact | Jensen sings. | jensen | jensen',
      '2020-06 | link | until 2020-06 · Jensen leads Nvidia (adviser) | nvidia | nvidia jensen',
      '2020 | link | ended · Fund supplies Nvidia | nvidia | nvidia fund',
      '1993 | 2001 | link | until 2001 · Jensen leads Nvidia (chair) | nvidia | nvidia jensen',
      'fact | Nvidia: Without a date. | nvidia | nvidia',
    ]);
  });

  it('has no item of its own for what begins with an event, as long as there is that event', () => {
    const items = (event: string): readonly string[] => {
      const registry = registryOfEntries(`
  - { id: ban, schema: Event, name: A ban, date: 2022-09 }
  - { id: rule, schema: Regulation, name: A rule, startDate: 2022-09, facts: [{ date: 2022-09, text: Begins., event: ${event} }, { date: 2023, text: Grows. }] }
`);
      return runToEnd(chronicle(registry)).map(({ about, date, involved }) => [about, date, ...involved].join(' '));
    };
    assert.deepEqual(items('ban'), ['rule 2023 rule', 'ban 2022-09 rule']);
    assert.deepEqual(items('gone').toSorted(), ['ban 2022-09', 'rule 2022-09', 'rule 2023 rule']);
    assert.ok(items('rule').includes('rule 2022-09'));
  });

  const rowsOf = (entries: string): readonly string[] =>
    runToEnd(chronicle(registryOfEntries(entries))).map(({ about, date, involved }) =>
      [about, date, ...involved].join(' '),
    );

  it('says of an event with whom it has to do what begins with it, and of another event of it nothing', () => {
    const rows = rowsOf(`
  - { id: signing, schema: Event, name: A signing, date: 2025-05-01 }
  - { id: talks, schema: Event, name: Talks, date: 2025-06 }
  - { id: pact, schema: Agreement, name: A pact, date: 2025-05-01, party: [beta, signing, gone], facts: [{ date: 2025-05-01, text: Is signed., event: signing }, { date: 2025-06, text: Is read., event: talks }] }
  - { id: beta, schema: Company, name: Beta }
`);
    assert.deepEqual(rows, ['talks 2025-06 pact', 'signing 2025-05-01 pact beta']);
  });

  it('has an item of its own for what begins with an event and of which more is said: other facts about it, and its end', () => {
    const rows = (more: string, ends = '', fact = '') =>
      rowsOf(`
  - { id: signing, schema: Event, name: A signing, date: 2025-05-01 }
  - { id: pact, schema: Agreement, name: A pact, startDate: 2025-05-01, ${ends} party: [beta], facts: [{ date: 2025-05-01, text: Is signed., event: signing }${more}] }
  - { id: acme, schema: Company, name: Acme, ${fact} }
  - { id: beta, schema: Company, name: Beta }
`);
    const more = ', { date: 2025-05-01, text: It has ten articles. }';
    const ofAcme = 'facts: [{ date: 2025-05-01, text: Praises it., event: pact }]';
    assert.deepEqual(rows(''), ['signing 2025-05-01 pact beta']);
    assert.deepEqual(rows(more), ['signing 2025-05-01 pact', 'pact 2025-05-01 beta']);
    assert.deepEqual(rows('', 'endDate: 2026,'), ['signing 2025-05-01 pact', 'pact 2025-05-01 beta']);
    assert.deepEqual(rows('', '', ofAcme), ['signing 2025-05-01 pact', 'pact 2025-05-01 beta acme']);
    assert.deepEqual(rows(more, '', ofAcme), ['signing 2025-05-01 pact', 'pact 2025-05-01 beta acme']);
  });

  it('has an item for each of two events of one day that name each other', () => {
    const rows = rowsOf(`
  - { id: hearing, schema: Event, name: A hearing, date: 2025-05-01, facts: [{ date: 2025-05-01, text: Ends in a vote., event: vote }] }
  - { id: vote, schema: Event, name: A vote, date: 2025-05-01, facts: [{ date: 2025-05-01, text: Follows., event: hearing }] }
`);
    assert.deepEqual(rows, ['hearing 2025-05-01 vote', 'vote 2025-05-01 hearing']);
  });

  it('is said in the language of the reader, and a fact says whose it is', () => {
    const texts = found('zh-cn').map((line) => line.split(' | ').at(-3));
    assert.deepEqual(texts, [
      '至 2026-03 · Fund持有英伟达',
      '计划中 · 英伟达向Fund供应',
      'A stop',
      '会面',
      '计划中 · 英伟达持有A deal',
      'A deal：Is praised.',
      'A deal：Is signed.',
      '英伟达：限制开始。',
      'Jensen speaks.',
      'Jensen sings.',
      '至 2020-06 · Jensen执掌英伟达（adviser）',
      '已结束 · Fund向英伟达供应',
      '至 2001 · Jensen执掌英伟达（董事长）',
      '英伟达：Without a date.',
    ]);
  });

  it('tells apart what is planned, later and over, by the day of today or the one that is asked for', () => {
    const heldAt = (asOf: string | undefined) =>
      runToEnd(chronicle(REGISTRY)).map((item) => {
        const { held } = datedWords(REGISTRY, item, 'en', { asOf, today: '2025-08-15' });
        return `${item.date} ${held}`;
      });
    assert.deepEqual(heldAt(undefined), [
      '2026-03 held',
      '2025-09 planned',
      '2025-08 held',
      '2025-07-10 held',
      '2025-01 planned',
      '2025 held',
      '2025 held',
      '2022-09 held',
      '2021 held',
      '2021 held',
      '2020-06 over',
      '2020 over',
      '1993 over',
      ' undated',
    ]);
    const later = heldAt('2022').filter((line) => line.endsWith(' later'));
    assert.deepEqual(later, ['2025-08 later', '2025-07-10 later', '2025 later', '2025 later']);
  });

  it('says in which entries an item is written: a fact of the user about a bundled event too', () => {
    const bundled =
      'entities:\n  - { id: a, name: A, links: [{ type: Ownership, owner: b, startDate: 2020 }] }\n  - { id: b, name: B }\n  - { id: fair, schema: Event, name: Fair, date: 2025 }\n  - { id: expo, schema: Event, name: Expo, date: 2024 }\n';
    const own =
      'entities:\n  - { id: a, facts: [{ date: 2025, text: Goes there., event: fair }, { date: 2023, text: Mine. }] }\n  - { id: b, links: [{ type: Ownership, asset: a, startDate: 2020 }] }\n';
    const registry = registryOf(bundled, own);
    const layers = runToEnd(chronicle(registry)).map(
      ({ date, parts }) => `${date}: ${parts.map(({ layer }) => layer)}`,
    );
    assert.deepEqual(layers, ['2025: 0,1', '2024: 0', '2023: 1', '2020: 0,1']);
  });

  it('pauses after every hundred entities, each of the two times it goes through them', () => {
    const entries = Array.from({ length: 300 }, (_, number) => `  - { id: e${number}, name: E${number} }\n`);
    const pauses = [...chronicle(registryOfEntries(entries.join('')))].length;
    assert.ok(pauses >= 6, `only ${pauses}`);
  });

  it('gives each item a key of its own', () => {
    const items = runToEnd(chronicle(REGISTRY));
    assert.equal(new Set(items.map(({ key }) => key)).size, items.length);
  });
});
