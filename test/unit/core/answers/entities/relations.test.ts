import assert from 'node:assert/strict';
import { citationsText } from '../../../../../src/core/answers/entities/citation';
import { relationsOf } from '../../../../../src/core/answers/entities/relations';
import { entityOf, registryOf, registryOfEntries } from '../registryOf';

const ENTRIES = `
  - { id: nvidia, schema: Company, name: Nvidia }
  - id: h20
    schema: Product
    name: H20
    manufacturer: nvidia
    isVariantOf: hopper
  - { id: hopper, schema: Technology, name: Hopper }
  - id: jensen-huang
    schema: Person
    name: Jensen Huang
    links:
      - { type: Directorship, organization: nvidia, role: chief executive }
      - { type: Directorship, organization: nvidia, role: chief executive }
  - id: mp-materials
    schema: Company
    name: MP Materials
    links:
      - { type: Ownership, owner: dod, percentage: 15 }
      - { type: Ownership, owner: fund, percentage: 8, endDate: 2024 }
      - { type: Ownership, owner: shenghe, percentage: 7.7% }
      - { type: UnknownLink, object: shenghe, role: supplies }
      - { type: UnknownLink, object: unknown, role: supplies }
      - { type: Friendship, member: shenghe, since: 2020 }
  - { id: dod, schema: PublicBody, name: Defense Department }
  - { id: fund, schema: Company, name: Fund }
  - { id: shenghe, schema: Company, name: Shenghe }
  - { id: deal, schema: Agreement, name: The deal, involved: [dod, mp-materials] }
  - { id: signing, schema: Event, name: The signing, involved: [dod, mp-materials] }
`;

function check(id: string, expected: readonly string[]): void {
  it(`of ${id}`, () => {
    const registry = registryOfEntries(ENTRIES);
    const found = relationsOf(registry, entityOf(registry, id), 'en').map(({ kind, other }) => `${kind} ${other.id}`);
    assert.deepEqual(found, expected);
  });
}

describe('relationsOf', () => {
  check('h20', ['manufacturer nvidia', 'isVariantOf hopper']);
  check('nvidia', ['^manufacturer h20', 'Directorship.director jensen-huang']);
  check('jensen-huang', ['Directorship.organization nvidia']);
  check('mp-materials', [
    'Ownership.owner dod',
    'Ownership.owner fund',
    'Ownership.owner shenghe',
    'UnknownLink.object shenghe',
    'Friendship.member shenghe',
    '^involved deal',
  ]);
  check('dod', ['Ownership.asset mp-materials', '^involved deal']);
  check('shenghe', [
    'Ownership.asset mp-materials',
    'UnknownLink.subject mp-materials',
    '^Friendship.member mp-materials',
  ]);

  it('knows what a link says and where', () => {
    const registry = registryOfEntries(ENTRIES);
    const relation = relationsOf(registry, entityOf(registry, 'dod'), 'en')[0];
    assert.equal(relation?.percentage, '15');
    const { span } = relation.location;
    assert.equal(`version: 1\nentities:\n${ENTRIES}`.slice(span.start, span.end), 'dod');
  });

  const SUPPLIERS = `
  - id: nvidia
    name: Nvidia
    links:
      - { type: Supply, customer: baidu, product: h20, percentage: 12 }
      - { type: Supply, customer: baidu, product: h100 }
      - { type: Competition, competitor: amd }
      - { type: Oversight, regulator: bis, startDate: 2022 }
  - { id: amd, name: AMD, links: [{ type: Competition, competitor: nvidia }] }
  - { id: h20, name: H20 }
  - { id: h100, name: H100 }
  - { id: baidu, name: Baidu, links: [{ type: Partnership, partner: amd, role: cloud }] }
  - { id: bis, name: BIS }
`;

  it('keeps links apart that differ in their dates, and says where each comes from', () => {
    const registry = registryOf(`
sources: { gazette: { title: Report, publisher: The Gazette } }
entities:
  - id: yard
    schema: Company
    name: Yard
    links:
      - { type: Ownership, owner: fund, percentage: 8, endDate: 2024, source: gazette, at: p. 3 }
      - { type: Ownership, owner: fund, percentage: 8, startDate: 2025 }
      - { type: Ownership, owner: fund, percentage: 8, startDate: 2025, source: gazette }
  - { id: fund, schema: Company, name: Fund }
`);
    const found = (id: string) =>
      relationsOf(registry, entityOf(registry, id), 'en').map(({ kind, startDate, endDate, citations }) => [
        kind,
        startDate,
        endDate,
        citationsText(citations, 'en'),
      ]);
    assert.deepEqual(found('yard'), [
      ['Ownership.owner', undefined, '2024', 'The Gazette, p. 3'],
      // Stated twice: what cites nothing takes nothing away.
      ['Ownership.owner', '2025', undefined, 'The Gazette'],
    ]);
    assert.deepEqual(
      found('fund').map(([kind]) => kind),
      ['Ownership.asset', 'Ownership.asset'],
    );
  });

  it('has a direction for supply and oversight, and none for competition and partnership', () => {
    const registry = registryOfEntries(SUPPLIERS);
    const found = (id: string) =>
      relationsOf(registry, entityOf(registry, id), 'en').map(({ kind, other, product, role, percentage, startDate }) =>
        [kind, other.id, product?.id, role, percentage, startDate].filter((part) => part !== undefined).join(' '),
      );
    assert.deepEqual(found('nvidia'), [
      'Supply.customer baidu h20 12',
      'Supply.customer baidu h100',
      'Competition.competitor amd',
      'Oversight.regulator bis 2022',
    ]);
    assert.deepEqual(found('baidu'), [
      'Partnership.partner amd cloud',
      'Supply.supplier nvidia h20 12',
      'Supply.supplier nvidia h100',
    ]);
    assert.deepEqual(found('amd'), ['Competition.competitor nvidia', 'Partnership.partner baidu cloud']);
    assert.deepEqual(found('bis'), ['Oversight.regulated nvidia 2022']);
    assert.deepEqual(found('h20'), ['Supply.supplier nvidia', 'Supply.customer baidu 12']);
  });

  it('tells a product who supplies it and to whom, since when and with what share of the customer', () => {
    const registry = registryOfEntries(`
  - id: acme
    name: Acme
    links:
      - { type: Supply, customer: bolt, product: [gear, cog], percentage: 40, startDate: 2024 }
      - { type: Supply, customer: unknown, product: gear, startDate: 2024 }
      - { type: Supply, customer: bolt }
  - { id: cast, name: Cast, links: [{ type: Supply, supplier: acme, product: cog, percentage: 5 }] }
  - { id: bolt, name: Bolt }
  - { id: gear, schema: Product, name: Gear }
  - { id: cog, schema: Product, name: Cog }
`);
    const said = (id: string) =>
      relationsOf(registry, entityOf(registry, id), 'en').map(({ label, other, percentage, startDate, product }) =>
        [label, other.id, percentage, startDate, product?.id].filter(Boolean).join(' '),
      );
    assert.deepEqual(said('gear'), ['Suppliers acme 2024', 'Customers bolt 40 2024']);
    assert.deepEqual(said('cog'), [
      'Suppliers acme 2024',
      'Customers bolt 40 2024',
      'Customers cast 5',
      'Suppliers acme',
    ]);
  });

  it('does not tell the maker of a product as its supplier once more, unless that says since when or the customer is unknown', () => {
    const registry = registryOfEntries(`
  - id: acme
    name: Acme
    links:
      - { type: Supply, customer: bolt, product: [gear, cog], percentage: 40 }
      - { type: Supply, customer: bolt, product: rod, startDate: 2024 }
      - { type: Supply, customer: unknown, product: bar }
  - { id: bolt, name: Bolt, links: [{ type: Supply, supplier: cast, product: cog }] }
  - { id: cast, name: Cast }
  - { id: gear, name: Gear, manufacturer: acme }
  - { id: cog, name: Cog, developer: cast, manufacturer: cast }
  - { id: rod, name: Rod, manufacturer: acme }
  - { id: bar, name: Bar, manufacturer: acme }
`);
    const said = (id: string) =>
      relationsOf(registry, entityOf(registry, id), 'en').map(({ label, other, percentage, startDate }) =>
        [label, other.id, percentage, startDate].filter(Boolean).join(' '),
      );
    assert.deepEqual(said('gear'), ['Maker acme', 'Customers bolt 40']);
    assert.deepEqual(said('cog'), [
      'Developer cast',
      'Maker cast',
      'Suppliers acme',
      'Customers bolt 40',
      'Customers bolt',
    ]);
    assert.deepEqual(said('rod'), ['Maker acme', 'Suppliers acme 2024', 'Customers bolt 2024']);
    assert.deepEqual(said('bar'), ['Maker acme', 'Suppliers acme']);
  });

  it('follows what a layer of higher priority adds', () => {
    const registry = registryOf(
      `entities:\n${ENTRIES}`,
      'entities:\n  - { id: b30, schema: Product, name: B30, manufacturer: nvidia }\n',
    );
    const found = relationsOf(registry, entityOf(registry, 'nvidia'), 'en');
    assert.deepEqual(
      found.map(({ other }) => other.id),
      ['h20', 'jensen-huang', 'b30'],
    );
  });

  it('is indexed in small steps, once', () => {
    const entries = Array.from(
      { length: 3000 },
      (_, n) => `  - { id: e${n}, schema: Agreement, name: E${n}, involved: a }\n`,
    );
    const registry = registryOfEntries(`  - { id: a, schema: Person, name: A }\n${entries.join('')}`);
    let steps = 0;
    for (const _ of registry.indexReferrers()) steps++;
    assert.ok(steps >= 1, `${steps} steps`);
    assert.equal(registry.indexReferrers().next().done, true);
    assert.equal(relationsOf(registry, entityOf(registry, 'a'), 'en').length, 3000);
  });
});
