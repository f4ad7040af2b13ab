import assert from 'node:assert/strict';
import { type MapGroup, rowsOf } from '../../../../../src/core/answers/map/mapData';
import { bestConnected, bundledMaps, mapsOf } from './bundledMaps';

function lines(groups: readonly MapGroup[], indent = ''): readonly string[] {
  return groups.flatMap(({ label, rows, more }) => [
    `${indent}${label}${more > 0 ? ` (${more} more)` : ''}:`,
    ...rows.flatMap(({ entity, detail, held, isOwning, placedIn, further, groups: next }) => [
      [
        `${indent}  ${entity.text}`,
        detail,
        ['held', 'undated'].includes(held) ? '' : held,
        isOwning ? 'owning' : '',
        placedIn === undefined ? '' : `also ${placedIn}`,
        further === 0 ? '' : `+${further}`,
      ]
        .filter((part) => part !== '')
        .join(' | '),
      ...lines(next, `${indent}    `),
    ]),
  ]);
}

/** How many rows each column has. */
function columnsOf(groups: readonly MapGroup[]): readonly number[] {
  const rows = groups.flatMap((group) => group.rows);
  return rows.length === 0 ? [] : [rows.length, ...columnsOf(rows.flatMap((row) => row.groups))];
}

const VOLT = `entities:
  - id: volt
    schema: Company
    name: { en: Volt, zh: 伏特 }
    parent: group
    links:
      - { type: Ownership, owner: kestrel, percentage: 15, startDate: 2024 }
      - { type: Supply, customer: kestrel, product: ampere, startDate: 2027 }
      - { type: Supply, customer: amsel, startDate: 2020, endDate: 2023 }
      - { type: Supply, customer: zeisig, startDate: 2022 }
      - { type: Supply, customer: zeisig, role: spare parts }
      - { type: Supply, customer: dohle }
      - { type: Competition, competitor: rival }
      - { type: Hosting, partner: rival }
  - { id: group, schema: Company, name: Group }
  - { id: kestrel, schema: Company, name: Kestrel, links: [{ type: Directorship, director: ada, role: chair }] }
  - { id: amsel, schema: Company, name: Amsel, links: [{ type: Supply, supplier: kestrel }, { type: Supply, supplier: dohle }] }
  - { id: zeisig, schema: Company, name: Zeisig }
  - { id: dohle, schema: Company, name: Dohle }
  - { id: rival, schema: Company, name: Rival }
  - { id: ada, schema: Person, name: Ada }
  - { id: ampere, schema: Product, name: Ampere, manufacturer: volt }
  - { id: deal, schema: Agreement, name: Deal, date: 2025-03-04, involved: [volt, kestrel] }
  - { id: earlier, schema: Agreement, name: Earlier Deal, date: 2024-03-04, involved: volt }
  - { id: fair, schema: Event, name: Fair, involved: volt }
`;

const HUB = `entities:
  - { id: hub, schema: Company, name: Hub }
${Array.from({ length: 3000 }, (_, index) => `  - { id: c${index}, name: Firm ${index}, links: [{ type: ${['Supply', 'Ownership', 'Oversight'][index % 3]}, ${['supplier', 'owner', 'regulator'][index % 3]}: hub }] }\n`).join('')}`;

describe('the map of an entity', () => {
  const volt = mapsOf([{ file: 'a', layer: 0, text: VOLT }]);

  it('has left who acts on it, and right on whom it acts, what it takes part in, and what has no direction', () => {
    const { left, right, middle } = volt.map('volt');
    assert.deepEqual(middle, { id: 'volt', schema: 'Company', text: 'Volt', detail: 'Company' });
    assert.deepEqual(lines(left), [
      'Parent:',
      '  Group | owning',
      'Owned by:',
      '  Kestrel | 15% · since 2024 | owning | +1',
    ]);
    assert.deepEqual(lines(right), [
      'Products:',
      '  Ampere',
      'Customers:',
      '  Zeisig | since 2022; spare parts',
      '  Kestrel | Ampere · from 2027 · planned | planned | also Owned by',
      '  Dohle',
      '  Amsel | 2020 – 2023 | over',
      'Competitors:',
      '  Rival',
      'Party to:',
      '  Earlier Deal | 2024-03-04',
      '  Deal | 2025-03-04',
      'Hosting:',
      '  Rival | also Competitors',
    ]);
  });

  it('has the next step as branches, with a mark for an entity that has its place elsewhere, and each relation once', () => {
    const { left, right, ties, entities } = volt.map('volt', { steps: 2 });
    assert.deepEqual(lines(left).slice(2), [
      'Owned by:',
      '  Kestrel | 15% · since 2024 | owning',
      '    Led by:',
      '      Ada | chair',
      '    Customers:',
      '      Amsel | also Customers',
      '    Party to:',
      '      Deal | 2025-03-04 | also Party to',
    ]);
    assert.deepEqual(lines(right).slice(0, 4), [
      'Products:',
      '  Ampere',
      '    Customers:',
      '      Kestrel | from 2027 · planned | planned | also Owned by',
    ]);
    assert.equal(entities, 11);
    const other = ties.filter(({ isBranch }) => !isBranch).map(({ from, verb, to }) => `${from} ${verb} ${to}`);
    assert.deepEqual(other.toSorted(), [
      'ampere is supplied to kestrel',
      'deal involves kestrel',
      'dohle supplies amsel',
      'kestrel supplies amsel',
      'volt supplies ampere',
    ]);
  });

  it('unfolds a row, leaves out relations and kinds, and can say which there are', () => {
    assert.equal(lines(volt.map('volt', { unfolded: ['kestrel'] }).left)[5], '      Ada | chair');
    const { labels, schemas } = volt.map('volt');
    assert.deepEqual(labels, ['Parent', 'Owned by', 'Products', 'Customers', 'Competitors', 'Party to', 'Hosting']);
    assert.deepEqual(schemas, ['Company', 'Product', 'Agreement']);
    const fewer = volt.map('volt', { without: ['Customers', 'Agreement', 'Owned by'] });
    assert.deepEqual(lines([...fewer.left, ...fewer.right]), [
      'Parent:',
      '  Group | owning',
      'Products:',
      '  Ampere',
      'Competitors:',
      '  Rival',
      'Hosting:',
      '  Rival | also Competitors',
    ]);
    assert.deepEqual(fewer.labels, labels);
    assert.deepEqual(fewer.schemas, schemas);
  });

  it('sets apart what came after the date of the reader', () => {
    const { right } = volt.map('volt', {}, 'en', '2021');
    assert.deepEqual(lines(right).slice(2, 10), [
      'Customers:',
      '  Amsel | 2020 – 2023',
      '  Kestrel | Ampere · from 2027 · planned | planned | also Owned by · later',
      '  Dohle',
      '  Zeisig | spare parts',
      'Customers · later:',
      '  Zeisig | from 2022 | later | also Customers',
      'Competitors:',
    ]);
  });

  it('is in the order of dates however they are shortened and written, those without one last', () => {
    const dates = ['2025-06-09', '', '2025', '2025-03', '2024-12-31', '2025-06'];
    const orders = [dates, dates.toReversed()].map((some) => {
      const firms = some.map((_, index) => `  - { id: c${index}, name: Firm }\n`);
      const links = some.map(
        (date, index) => `{ type: Supply, customer: c${index}${date === '' ? '' : `, startDate: "${date}"`} }`,
      );
      const text = `entities:\n  - { id: hub, name: Hub, links: [${links.join(', ')}] }\n${firms.join('')}`;
      return rowsOf(mapsOf([{ file: 'a', layer: 0, text }]).map('hub').right).map(({ detail }) => detail);
    });
    const wanted = ['since 2024-12-31', 'since 2025', 'since 2025-03', 'since 2025-06', 'since 2025-06-09', ''];
    assert.deepEqual(orders, [wanted, wanted]);
  });

  it('shows two dozen in a column of a hub and counts the rest, which opens sixty at a time', () => {
    const hub = mapsOf([{ file: 'a', layer: 0, text: HUB }]);
    const { right, notShown, entities } = hub.map('hub');
    assert.deepEqual(
      right.map(({ label, rows, more }) => [label, rows.length, more]),
      [
        ['Owns', 8, 992],
        ['Customers', 8, 992],
        ['Regulates', 8, 992],
      ],
    );
    assert.deepEqual([notShown, entities], [2976, 25]);
    const [, customers] = right;
    const opened = hub.map('hub', { opened: [customers!.key, customers!.key] }).right;
    assert.deepEqual(
      opened.map(({ rows, more }) => [rows.length, more]),
      [
        [8, 992],
        [128, 872],
        [8, 992],
      ],
    );
  });

  it('shows those with the most relations, in the order in which all are', () => {
    const firms = Array.from({ length: 30 }, (_, index) => {
      const links = index % 3 === 0 ? ', links: [{ type: Competition, competitor: c1 }]' : '';
      return `  - { id: c${index}, name: "Firm ${String(index).padStart(2, '0')}"${links} }\n`;
    });
    const customers = firms.map((_, index) => `{ type: Supply, customer: c${index} }`).join(', ');
    const text = `entities:\n  - { id: hub, name: Hub, links: [${customers}] }\n${firms.join('')}`;
    const { right } = mapsOf([{ file: 'a', layer: 0, text }]).map('hub');
    const shown = right.flatMap(({ rows }) => rows.map(({ key }) => key));
    assert.deepEqual(shown, ['c0', 'c1', 'c2', 'c3', 'c6', 'c9', 'c12', 'c15', 'c18', 'c21', 'c24', 'c27']);
  });

  it('has at most sixty rows, two dozen in a column, each entity in one place, in a fixed order, at any number of steps', () => {
    const bundled = bundledMaps();
    for (const id of bestConnected(bundled, 20)) {
      for (const steps of [1, 2, 3] as const) {
        const map = bundled.map(id, { steps });
        const all = [...map.left, ...map.right];
        const rows = rowsOf(all);
        assert.ok(rows.length <= 60, `${id}: ${rows.length} rows`);
        for (const column of [...columnsOf(map.left), ...columnsOf(map.right)])
          assert.ok(column <= 24, `${id}: ${column}`);
        assert.ok(map.relations >= rows.length && map.relations <= map.ties.length, id);
        const here = rows.filter(({ placedIn }) => placedIn === undefined).map(({ entity }) => entity.entity);
        assert.equal(new Set([...here, id]).size, here.length + 1, id);
        assert.equal(new Set(rows.map(({ key }) => key)).size, rows.length, id);
        assert.equal(map.entities, here.length + 1);
        assert.deepEqual(bundled.map(id, { steps }), map);
      }
    }
  });
});
