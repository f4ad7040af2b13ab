import assert from 'node:assert/strict';
import { chainText, connectionsOf } from '../../../../../src/core/answers/map/connections';
import { BUILT_IN } from '../../../../../src/core/registry/vocabulary/vocabulary';
import { bundledMaps, mapsOf } from './bundledMaps';

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
    connectionsOf(BUILT_IN, firms.describing(language, asOf), from, to).map(chainText);

  it('reads as a sentence, with shares and dates, what holds before what is planned or over', () => {
    assert.deepEqual(between('a', 'b'), ['Alpha owns (5%); supplies (bolts · from 2027 · planned) → Beta']);
    assert.deepEqual(between('b', 'a', 'zh-cn'), ['乙 ← 持有（5%）；供货给（bolts · 2027年起 · 计划中） 甲']);
    assert.deepEqual(
      between('a', 'c')[0],
      'Alpha owns (5%); supplies (bolts · from 2027 · planned) → Beta ← supplies (2020 – 2022) Gamma',
    );
    assert.deepEqual(between('c', 'd'), ['Gamma — competes with — Delta']);
  });

  it('names what has no direction beside what has one, and a role once, from either end', () => {
    const text = `entities:
  - { id: a, schema: Company, name: Alpha, links: [{ type: Ownership, owner: b, percentage: 20 }, { type: Partnership, partner: b, role: joint venture }] }
  - { id: b, schema: Company, name: Beta, links: [{ type: UnknownLink, object: c, role: lends to, startDate: 2024 }] }
  - { id: c, schema: Company, name: Gamma }
`;
    const { describing } = mapsOf([{ file: 'a', layer: 0, text }]);
    const lines = (from: string, to: string) => connectionsOf(BUILT_IN, describing('en'), from, to).map(chainText);
    assert.deepEqual(lines('b', 'a'), ['Beta owns (20%); works with (joint venture) → Alpha']);
    assert.deepEqual(lines('a', 'b'), ['Alpha ← owns (20%); works with (joint venture) Beta']);
    assert.deepEqual(lines('b', 'c'), ['Beta lends to (since 2024) → Gamma']);
    assert.deepEqual(lines('c', 'b'), ['Gamma ← lends to (since 2024) Beta']);
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

  const chainsOf = (links: readonly string[]) => {
    const entities = [...new Set(links.join(' ').split(' '))].map((id) => {
      const own = links.map((link) => link.split(' ')).filter(([one]) => one === id);
      const schema = id.startsWith('place') ? 'Place' : id.startsWith('land') ? 'Country' : 'Company';
      return `  - { id: ${id}, schema: ${schema}, name: ${id.toUpperCase()}, links: [${own.map(([, other]) => `{ type: Partnership, partner: ${other} }`).join()}] }\n`;
    });
    const { describing } = mapsOf([{ file: 'a', layer: 0, text: `entities:\n${entities.join('')}` }]);
    return (from: string, to: string): readonly string[] =>
      connectionsOf(BUILT_IN, describing('en'), from, to).map((chain) =>
        chain.entities.map(({ entity }) => entity).join(' '),
      );
  };

  it('makes no detour: nobody on the way could be left out', () => {
    const around = chainsOf(['a x', 'x b', 'a y', 'y x', 'y z', 'z b']);
    // Not `a y x b`, nor `a x y z b`: from `a` to `x`, and from `x` to `b`, there is a straight way.
    assert.deepEqual(around('a', 'b'), ['a x b', 'a y z b']);
    assert.deepEqual(around('b', 'a'), ['b x a', 'b z y a']);
  });

  it('knows other ways between two that are tied directly', () => {
    assert.deepEqual(chainsOf(['a b', 'a x', 'x b', 'a y', 'y z', 'z b'])('a', 'b'), ['a b', 'a x b', 'a y z b']);
  });

  it('comes back to nobody, in a ring and where everybody is tied to everybody', () => {
    assert.deepEqual(chainsOf(['a b', 'b c', 'c d', 'd e', 'e a'])('a', 'c'), ['a b c', 'a e d c']);
    const all = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
    const everybody = all.flatMap((one, index) => all.slice(index + 1).map((other) => `${one} ${other}`));
    assert.deepEqual(chainsOf(everybody)('a', 'h'), ['a h', 'a b h', 'a c h', 'a d h', 'a e h']);
  });

  it('goes a longer way rather than over a country or a place, and over one only where there is no other way', () => {
    const longer = ['a land', 'land b', 'a place', 'place b', 'a x', 'x y', 'y z', 'z b'];
    assert.deepEqual(chainsOf(longer)('a', 'b'), ['a x y z b']);
    assert.deepEqual(chainsOf([...longer.slice(0, -1), 'z y2', 'y2 b'])('a', 'b'), ['a land b', 'a place b']);
    assert.deepEqual(chainsOf(['a land', 'land b', 'a land2', 'land2 land3', 'land3 b'])('a', 'b'), [
      'a land b',
      'a land2 land3 b',
    ]);
    assert.deepEqual(chainsOf(['a land', 'a x', 'x land'])('a', 'land'), ['a land', 'a x land']);
    assert.deepEqual(chainsOf(['a x', 'x land', 'land b'])('a', 'b'), ['a x land b']);
  });

  it('is the same from either end, also for an event, which those whom it involves do not name', () => {
    const text = `entities:
  - { id: fair, schema: Event, name: Fair, date: 2025-01-02, involved: [a, b] }
  - { id: a, schema: Company, name: Alpha }
  - { id: b, schema: Company, name: Beta, links: [{ type: Supply, customer: c }] }
  - { id: c, schema: Company, name: Gamma }
`;
    const { describing } = mapsOf([{ file: 'a', layer: 0, text }]);
    const lines = (from: string, to: string) => connectionsOf(BUILT_IN, describing('en'), from, to).map(chainText);
    assert.deepEqual(lines('fair', 'a'), ['Fair involves → Alpha']);
    assert.deepEqual(lines('a', 'fair'), ['Alpha ← involves Fair']);
    assert.deepEqual(lines('c', 'fair'), ['Gamma ← supplies Beta ← involves Fair']);
    assert.deepEqual(lines('a', 'b'), []);
  });

  it('answers for the bundled registry', () => {
    const bundled = bundledMaps();
    const chains = connectionsOf(BUILT_IN, bundled.describing('en'), 'huahong-technology', 'apple');
    assert.match(chainText(chains[0]!), /^Huahong Technology owns → Xintai Technology supplies \(.*\) → Apple$/);
    assert.ok(chains.every(({ links }) => links.length <= 4));
  });

  it('ties the core of the bundled registry together', () => {
    const { describing } = bundledMaps();
    const first = (from: string, to: string) => {
      const [chain] = connectionsOf(BUILT_IN, describing('en'), from, to);
      return chain && chainText(chain);
    };
    const confirms = 'Howard Lutnick confirms the renewed export of (since 2025-07-16) → H20';
    assert.equal(first('howard-lutnick', 'h20'), confirms);
    assert.equal(
      first('howard-lutnick', 'rare-earths'),
      `${confirms} cleared again, Howard Lutnick confirms, as part of the talks on (since 2025-07-16) → Rare earths`,
    );
    assert.match(
      first('london-framework', 'mofcom')!,
      /^London Framework ← formally confirms the content of \(since 2025-06-27\) /,
    );
    assert.equal(first('london-framework', 'rare-earths'), 'London Framework involves → Rare earths');
    assert.match(first('mema', 'ford')!, / → Rare earths ← /);
    assert.match(first('jinyuan-securities', 'h20')!, /^Jinyuan Securities \S.* → H20$/);
    assert.match(first('tencent', 'enflame')!, /works with \(joint venture according to the digest\) → Enflame$/);
  });
});
