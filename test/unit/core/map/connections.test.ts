import assert from 'node:assert/strict';
import { chainText, connectionsOf } from '../../../../src/core/map/connections';
import { mapsOf } from './bundledMaps';

const FIRMS = `entities:
  - { id: a, schema: Company, name: { en: Alpha, zh: 甲 }, links: [{ type: Supply, customer: b, role: bolts, startDate: 2027 }] }
  - { id: b, schema: Company, name: { en: Beta, zh: 乙 }, links: [{ type: Ownership, owner: a, percentage: 5 }] }
  - { id: c, schema: Company, name: { en: Gamma, zh: 丙 }, links: [{ type: Supply, customer: b, startDate: 2020, endDate: 2022 }, { type: Oversight, regulator: land }] }
  - { id: d, schema: Company, name: Delta, links: [{ type: Competition, competitor: c }] }
  - { id: e, schema: Company, name: Epsilon, links: [{ type: Partnership, partner: d }] }
  - { id: f, schema: Company, name: Zeta, links: [{ type: Partnership, partner: e }, { type: Oversight, regulator: land }] }
  - { id: g, schema: Company, name: Eta, links: [{ type: Partnership, partner: f }] }
  - { id: h, schema: Company, name: Theta, links: [{ type: Oversight, regulator: land }] }
  - { id: alone, schema: Company, name: Alone }
  - { id: land, schema: Country, name: Land }
  - id: left
    name: Left
  - id: right
    name: Right
${Array.from({ length: 9 }, (_, index) => `  - { id: m${index}, name: Middle ${index}, links: [{ type: Supply, supplier: left }, { type: Supply, customer: right }] }\n`).join('')}`;

describe('how two entities are connected', () => {
  const firms = mapsOf([{ file: 'a', layer: 0, text: FIRMS }]);
  const between = (from: string, to: string, language = 'en', asOf?: string) =>
    connectionsOf(firms.describing(language, asOf), from, to).map(chainText);

  it('reads as a sentence, with shares and dates, what holds before what is planned or over', () => {
    assert.deepEqual(between('a', 'b'), ['Alpha owns (5%); supplies (bolts · from 2027 · planned) → Beta']);
    assert.deepEqual(between('b', 'a', 'zh-cn'), ['乙 ← 持有（5%）；供货给（bolts · 2027 起 · 计划中） 甲']);
    assert.deepEqual(
      between('a', 'c')[0],
      'Alpha owns (5%); supplies (bolts · from 2027 · planned) → Beta ← supplies (2020 – 2022) Gamma',
    );
    assert.deepEqual(between('c', 'd'), ['Gamma — competes with — Delta']);
  });

  it('passes over a country only where there is no other way', () => {
    assert.deepEqual(between('c', 'f'), ['Gamma — competes with — Delta — works with — Epsilon — works with — Zeta']);
    assert.deepEqual(between('c', 'h'), ['Gamma ← regulates Land regulates → Theta']);
    assert.deepEqual(between('land', 'h'), ['Land regulates → Theta']);
  });

  it('has at most four steps, and at most five chains', () => {
    assert.equal(between('b', 'f').length, 1);
    assert.deepEqual(between('a', 'g'), []);
    assert.equal(between('left', 'right').length, 5);
    assert.deepEqual(between('a', 'alone'), []);
    assert.deepEqual(between('a', 'a'), []);
    assert.deepEqual(between('a', 'nobody'), []);
  });

  it('knows nothing of what came later than the reader asks for', () => {
    assert.deepEqual(between('c', 'b', 'en', '2019'), []);
    assert.deepEqual(between('c', 'b', 'en', '2021'), ['Gamma supplies (2020 – 2022) → Beta']);
  });

  it('answers for the bundled registry', () => {
    const bundled = mapsOf();
    const chains = connectionsOf(bundled.describing('en'), 'huahong-technology', 'apple');
    assert.match(chainText(chains[0]!), /^Huahong Technology owns → Xintai Technology supplies \(.*\) → Apple$/);
    assert.ok(chains.every(({ links }) => links.length <= 4));
  });
});
