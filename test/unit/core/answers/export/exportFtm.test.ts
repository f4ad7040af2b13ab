import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { defaultModel, Model } from '@opensanctions/followthemoney';
import fc from 'fast-check';
import { FtmExport, type FtmLine } from '../../../../../src/core/answers/export/exportFtm';
import { Engine } from '../../../../../src/core/registry/engine/engine';
import type { Registry } from '../../../../../src/core/registry/merging/registry';
import { runToEnd } from '../../../../../src/core/text/base/lazy';
import type { Change, NewValue } from '../../../../../src/core/text/yaml/write/change';
import { writeRegistry } from '../../../../../src/core/text/yaml/write/writeRegistry';
import { snapshotOf } from '../../../../support/snapshotOf';

const MODEL = new Model(defaultModel);
const FOLDER = path.resolve('data/registry');

function bundled(): Registry {
  const engine = new Engine();
  for (const name of readdirSync(FOLDER)) {
    runToEnd(engine.setFile(name, 0, readFileSync(path.join(FOLDER, name), 'utf8')));
  }
  return runToEnd(engine.update()).registry;
}

function exported(registry: Registry, hasRemarks = false) {
  const made = new FtmExport(registry, hasRemarks);
  return { lines: [...made.lines()], leftOut: Object.fromEntries(made.leftOut) };
}

const linesOf = (yaml: string) => exported(snapshotOf(yaml).registry);

/** What FollowTheMoney's own model says against a line. */
function complaints({ id, schema, properties }: FtmLine, schemaById: ReadonlyMap<string, string>): readonly string[] {
  const model = MODEL.getSchema(schema);
  const missing = model.required.filter((key) => properties[key] === undefined).map((key) => `${id}: no ${key}`);
  const wrong = Object.entries(properties).flatMap(([key, values]) => {
    if (!model.hasProperty(key)) return `${id}: ${schema} has no ${key}`;
    const property = model.getProperty(key);
    if (property.stub) return `${id}: ${key} is the other end of a property`;
    if (!property.type.isEntity) return [];
    const range = property.getRange();
    return values
      .filter((value) => !MODEL.getSchema(schemaById.get(value) ?? 'Passport').isA(range))
      .map((value) => `${id}: ${key} is no ${range.name}: ${value}`);
  });
  return [...missing, ...(model.abstract ? [`${id}: ${schema} is abstract`] : []), ...wrong];
}

function assertValid(lines: readonly FtmLine[]): void {
  const schemaById = new Map(lines.map(({ id, schema }) => [id, schema]));
  assert.equal(schemaById.size, lines.length, 'each id once');
  assert.deepEqual(
    lines.flatMap((line) => complaints(line, schemaById)),
    [],
  );
}

describe('the registry in words of FollowTheMoney', () => {
  it('says former ids as OpenSanctions does and names the present id in relations', () => {
    const { lines } = linesOf(
      '- { id: a, schema: Company, name: A, formerId: [b, c] }\n- { id: d, schema: Company, name: D, parent: b }\n',
    );
    assert.deepEqual(lines[0]?.referents, ['b', 'c']);
    assert.ok(!JSON.stringify(lines.slice(1)).includes('"b"'));
    assertValid(lines);
  });

  it('is what FollowTheMoney takes, for all bundled entities', () => {
    const { lines, leftOut } = exported(bundled());
    assertValid(lines);
    assert.ok(lines.length > 500, `${lines.length}`);
    assert.deepEqual(lines, exported(bundled()).lines, 'the same ids again');
    assert.deepEqual(
      Object.keys(leftOut).filter((what) => /link of type/.test(what)),
      [],
    );
  });

  it('is what FollowTheMoney takes, for a registry with kinds and relations of its own', () => {
    const island = snapshotOf(readFileSync('test/fixtures/field/varenna.entities.yaml', 'utf8')).registry;
    assertValid(exported(island, true).lines);
  });

  it('says beside the properties what kinds and relations of the registry are', () => {
    const { lines, leftOut } = linesOf(`schemas:
  Drug: { name: { en: Medicine, zh: 药物 }, like: Product }
linkTypes:
  License: { name: { en: Licence, zh: 授权 }, from: licensor, to: licensee, forward: { en: Licenses to, zh: 授权给 } }
entities:
- { id: acme, schema: Company, name: Acme, links: [{ type: License, licensee: yard, role: exclusive }] }
- { id: yard, schema: Company, name: Yard }
- { id: norlimab, schema: Drug, name: Norlimab, target: [acme, lungs], phase: 3 }
`);
    assertValid(lines);
    assert.deepEqual(leftOut, { 'Drug.target': 1, 'Drug.phase': 1 });
    const dossierOf = (id: string) => lines.find((line) => line.id === id)?.dossier;
    assert.deepEqual(dossierOf('norlimab'), { schema: 'Drug', like: 'Product' });
    assert.deepEqual(dossierOf('License:acme:yard'), { type: 'License', from: 'licensor', to: 'licensee' });
  });

  it('says a relation as one of FollowTheMoney where the ends fit it, else as an UnknownLink with its role', () => {
    const { lines, leftOut } = linesOf(`entities:
- id: acme
  schema: Company
  name: Acme
  misspelling: Amce
  links:
  - { type: Ownership, asset: mine, percentage: 30, status: planned, amount: 5, currency: USD }
  - { type: Ownership, asset: yard, startDate: 2025-07, amount: 7, currency: EUR }
  - { type: Ownership, asset: yard, startDate: 2025-07 }
  - { type: Supply, customer: yard, product: [ore, sand] }
  - { type: Licence, licensee: yard }
  - { type: Loan, lender: nobody }
- { id: yard, schema: Company, name: Yard }
- { id: mine, schema: Place, name: Mine }
- { id: ore, schema: Material, name: { en: Ore, zh: 矿石 } }
- { id: ann, schema: Person, name: Ann, links: [{ type: Family, relative: bo, relationship: sister, status: planned }] }
- { id: bo, schema: Person, name: Bo }
`);
    assertValid(lines);
    const links = lines.filter(({ id }) => id.includes(':'));
    assert.deepEqual(links, [
      {
        id: 'Ownership:acme:mine',
        schema: 'UnknownLink',
        properties: { subject: ['acme'], object: ['mine'], role: ['Ownership'], status: ['planned'] },
        dossier: { type: 'Ownership' },
      },
      {
        id: 'Ownership:acme:yard:2025-07',
        schema: 'Ownership',
        properties: {
          owner: ['acme'],
          asset: ['yard'],
          startDate: ['2025-07'],
          sharesValue: ['7'],
          sharesCurrency: ['EUR'],
        },
      },
      {
        id: 'Ownership:acme:yard:2025-07:2',
        schema: 'Ownership',
        properties: { owner: ['acme'], asset: ['yard'], startDate: ['2025-07'] },
      },
      {
        id: 'Supply:acme:yard',
        schema: 'UnknownLink',
        properties: { subject: ['acme'], object: ['yard'], role: ['Supply'], summary: ['Ore', 'sand'] },
        dossier: { type: 'Supply', product: ['ore', 'sand'] },
      },
      {
        id: 'Licence:acme:yard',
        schema: 'UnknownLink',
        properties: { subject: ['acme'], object: ['yard'], role: ['Licence'] },
        dossier: { type: 'Licence', to: 'licensee' },
      },
      {
        id: 'Family:ann:bo',
        schema: 'Family',
        properties: { person: ['ann'], relative: ['bo'], relationship: ['sister', 'planned'] },
      },
    ]);
    assert.deepEqual(leftOut, {
      misspelling: 1,
      'UnknownLink.percentage': 1,
      'UnknownLink.amount': 1,
      'UnknownLink.currency': 1,
      'link of type Loan': 1,
    });
  });

  it('names facts by their date, events without a name by their headline, and remarks only where they are asked for', () => {
    const registry = snapshotOf(`sources:
  gazette: { title: Gazette, date: 2025, url: "https://example.org" }
entities:
- id: fair
  schema: Event
  headline: { en: The fair opens, zh: 展会开幕 }
  date: 2025-07-16
  location: port
  involved: [acme, port, h20]
  note: Ask again.
  source: gazette
- { id: acme, schema: Company, name: Acme, facts: [{ date: 2025-07, endDate: 2025-08, text: Closed., source: gazette, at: p. 3 }, Old.] }
- { id: port, schema: Place, name: Port }
- { id: h20, schema: Product, name: H20, manufacturer: acme, ticker: X }
- { id: odd, schema: constructor, name: Odd, __proto__: x, constructor: y }
`).registry;
    const { lines, leftOut } = exported(registry);
    assertValid(lines);
    const byId = new Map(lines.map((line) => [line.id, line]));
    assert.deepEqual(byId.get('fair')?.properties, {
      name: ['The fair opens', '展会开幕'],
      date: ['2025-07-16'],
      location: ['Port'],
      involved: ['acme'],
      proof: ['source:gazette'],
    });
    assert.deepEqual(byId.get('involved:fair:h20')?.properties.role, ['Involved']);
    assert.deepEqual(byId.get('fact:acme:2025-07/2025-08')?.properties, {
      entity: ['acme'],
      name: ['2025-07/2025-08'],
      description: ['Closed.'],
      proof: ['source:gazette'],
    });
    assert.deepEqual(byId.get('odd'), {
      id: 'odd',
      schema: 'Asset',
      properties: { name: ['Odd'] },
      dossier: { schema: 'constructor' },
    });
    assert.deepEqual(leftOut, {
      'passage of a source': 1,
      'Product.ticker': 1,
      'constructor.__proto__': 1,
      'constructor.constructor': 1,
    });
    assert.deepEqual(exported(registry, true).lines.find(({ id }) => id === 'fair')?.properties.notes, ['Ask again.']);
  });

  it('is what FollowTheMoney takes, for random registries', () => {
    const text = fc.constantFrom(
      'Acme',
      '极致',
      'a: b',
      '# x',
      '- y',
      "it's",
      '"q"',
      'null',
      '2025',
      'Ünï, x',
      '[z]',
      '\u{1f600}',
    );
    const id = fc.constantFrom('a', 'b', 'c', 'd');
    const date = fc.constantFrom('2025', '2025-07', '2025-07-16');
    const status = fc.constantFrom('planned', 'ended');
    const link = fc.oneof(
      fc.record({ type: fc.constant('Ownership'), asset: id, percentage: fc.constant('30'), startDate: date }),
      fc.record({ type: fc.constant('Employment'), employer: id, role: text, status }),
      fc.record({ type: fc.constant('Supply'), customer: id, product: fc.array(id, { minLength: 1, maxLength: 2 }) }),
      fc.record({ type: fc.constant('Competition'), competitor: id }),
      fc.record({ type: fc.constant('UnknownLink'), object: id, role: text }),
      fc.record({ type: fc.constant('License'), licensee: id, startDate: date, role: text }),
      fc.record({ type: fc.constant('License'), licensor: id, status }),
      fc.record({ type: fc.constant('Rivalry'), rival: id }),
      fc.record({ type: fc.constant('Mentorship'), pupil: id, role: text }),
    );
    const vocabulary: readonly Change[] = [
      { kind: 'set', path: ['schemas', 'Drug'], value: { name: 'Medicine', like: 'Product' } },
      { kind: 'set', path: ['schemas', 'Party'], value: { like: 'Organization' } },
      { kind: 'set', path: ['linkTypes', 'License'], value: { name: 'Licence', from: 'licensor', to: 'licensee' } },
      { kind: 'set', path: ['linkTypes', 'Rivalry'], value: { from: 'rival', to: 'rival' } },
    ];
    const entry = fc.record({
      schema: fc.constantFrom('Company', 'Person', 'Product', 'Event', 'Place', 'Agreement', 'Trial', 'Drug', 'Party'),
      name: text,
      alias: fc.uniqueArray(text, { minLength: 1, maxLength: 3 }),
      summary: text,
      country: fc.constant('us'),
      involved: fc.uniqueArray(id, { minLength: 1 }),
      target: fc.uniqueArray(id, { minLength: 1 }),
      links: fc.array(link, { minLength: 1, maxLength: 3 }),
      facts: fc.array(fc.record({ date, text }), { minLength: 1, maxLength: 2 }),
    });
    fc.assert(
      fc.property(fc.array(entry, { minLength: 4, maxLength: 4 }), (entries) => {
        const changes = entries.flatMap((each, index) =>
          Object.entries(each).map(([key, value]) => ({
            kind: 'set' as const,
            entry: 'abcd'[index]!,
            path: [key],
            value: value as unknown as NewValue,
          })),
        );
        const written = writeRegistry('', [...vocabulary, ...changes]);
        assert.ok(!('refused' in written));
        const { registry } = snapshotOf(written.text);
        assertValid(exported(registry).lines);
      }),
      { numRuns: 80 },
    );
  });
});
