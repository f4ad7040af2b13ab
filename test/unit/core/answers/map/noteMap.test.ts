import assert from 'node:assert/strict';
import { WHOLE_MAP } from '../../../../../src/core/answers/dossier/pageState';
import type { MapGroup } from '../../../../../src/core/answers/map/mapData';
import { noteMapOf } from '../../../../../src/core/answers/map/noteMap';
import { runToEnd } from '../../../../../src/core/text/base/lazy';
import { mapsOf } from './bundledMaps';

const TEXT = `entities:
  - { id: volt, schema: Company, name: Volt, links: [{ type: Supply, customer: kestrel }, { type: Supply, customer: elsewhere }] }
  - { id: kestrel, schema: Company, name: Kestrel, links: [{ type: Ownership, owner: group, percentage: 15, status: planned }] }
  - { id: group, schema: Company, name: Group, links: [{ type: Competition, competitor: volt }] }
  - { id: ada, schema: Person, name: Ada, links: [{ type: Directorship, organization: volt, role: chair }] }
  - { id: ampere, schema: Product, name: Ampere }
  - { id: ohm, schema: Product, name: Ohm }
  - { id: fair, schema: Event, name: Fair, involved: ohm }
  - { id: elsewhere, schema: Company, name: Elsewhere }
`;

describe('the map of a note', () => {
  const { registry, describing } = mapsOf([{ file: 'a', layer: 0, text: TEXT }]);
  const note = {
    id: 'file:///note.md',
    text: 'note',
    entities: ['ada', 'group', 'nobody', 'kestrel', 'volt', 'ampere', 'ohm', 'fair'],
  };
  const map = (choice = WHOLE_MAP) => runToEnd(noteMapOf(registry, note, describing('en'), choice, 'en'));
  const lines = (groups: readonly MapGroup[], indent = ''): readonly string[] =>
    groups.flatMap(({ label, rows }) => [
      `${indent}${label}:`,
      ...rows.flatMap(({ entity, detail, placedIn, groups: next }) => [
        `${indent}  ${[entity.text, detail, placedIn && `also ${placedIn}`].filter(Boolean).join(' | ')}`,
        ...lines(next, `${indent}    `),
      ]),
    ]);

  it('has the relations among its entities, from those that have the most', () => {
    const { left, right, middle } = map();
    assert.deepEqual(middle, { id: note.id, schema: undefined, text: 'note', detail: '' });
    assert.deepEqual(lines(left), [
      'Companies:',
      '  Volt',
      '    Led by:',
      '      Ada | chair',
      '    Customers:',
      '      Kestrel',
      '        Owned by:',
      '          Group | 15% · planned | also Competitors',
      '    Competitors:',
      '      Group',
    ]);
    assert.deepEqual(lines(right), ['Events:', '  Fair', '    Involved:', '      Ohm']);
  });

  it('counts what it draws, each relation once, and names apart what has none', () => {
    const { entities, relations, ties, alone } = map();
    assert.deepEqual([entities, relations, ties.length], [6, 5, 5]);
    assert.deepEqual(alone, [{ entity: 'ampere', schema: 'Product', text: 'Ampere' }]);
  });

  it('leaves out kinds and relations, and can say which there are', () => {
    const { left, right, schemas, labels, alone } = map({ ...WHOLE_MAP, without: ['Event', 'Customers'] });
    assert.deepEqual(lines([...left, ...right]).slice(0, 5), [
      'Companies:',
      '  Group',
      '    Owns:',
      '      Kestrel | 15% · planned',
      '        Suppliers:',
    ]);
    assert.deepEqual(schemas, ['Company', 'Person', 'Product', 'Event']);
    assert.ok(labels.includes('Led by'), labels.join());
    assert.deepEqual(
      alone.map(({ text }) => text),
      ['Ampere', 'Ohm'],
    );
  });

  it('has no rows where nothing is related', () => {
    const found = runToEnd(
      noteMapOf(registry, { ...note, entities: ['ohm', 'ada'] }, describing('en'), WHOLE_MAP, 'en'),
    );
    assert.deepEqual([found.left, found.right, found.entities], [[], [], 0]);
    assert.deepEqual(found.alone.length, 2);
  });
});
