import assert from 'node:assert/strict';
import { WHOLE_MAP } from '../../../../src/core/dossier/pageState';
import { noteMapOf } from '../../../../src/core/map/noteMap';
import { BUILT_IN } from '../../../../src/core/registry/vocabulary/vocabulary';
import { mapsOf } from './bundledMaps';

const TEXT = `entities:
  - { id: volt, schema: Company, name: Volt, links: [{ type: Supply, customer: kestrel }] }
  - { id: kestrel, schema: Company, name: Kestrel }
  - { id: ada, schema: Person, name: Ada, links: [{ type: Directorship, organization: volt, role: chair }] }
  - { id: ampere, schema: Product, name: Ampere }
`;

describe('the map of a note', () => {
  const { describing } = mapsOf([{ file: 'a', layer: 0, text: TEXT }]);
  const entities = [
    { id: 'ada', count: 1 },
    { id: 'kestrel', count: 3 },
    { id: 'nobody', count: 9 },
    { id: 'volt', count: 2 },
    { id: 'ampere', count: 1 },
  ];
  const note = { id: 'file:///note.md', text: 'note', entities };
  const map = (choice = WHOLE_MAP) => noteMapOf(BUILT_IN, note, describing('en'), choice, 'en');
  const lines = ({ left, right } = map()) =>
    [left, right].map((groups) =>
      groups.map(({ label, rows }) => [label, ...rows.map(({ entity, detail }) => `${entity.text} ${detail}`)]),
    );

  it('has its entities by kind in the order of first mention, with their counts, on both sides', () => {
    assert.deepEqual(lines(), [
      [['Companies', 'Kestrel 3 mentions', 'Volt 2 mentions']],
      [
        ['People', 'Ada 1 mention'],
        ['Products', 'Ampere 1 mention'],
      ],
    ]);
    assert.deepEqual(map().middle, { id: note.id, schema: undefined, text: 'note', detail: '' });
    assert.equal(map().entities, 4);
  });

  it('knows their ties to each other, none of which is a branch', () => {
    const ties = map().ties.map(({ from, verb, to, isBranch }) => `${from} ${verb} ${to} ${isBranch}`);
    assert.deepEqual(ties, ['volt supplies kestrel false', 'ada leads volt false']);
  });

  it('leaves out kinds, and counts what it does not show', () => {
    assert.deepEqual(lines(map({ ...WHOLE_MAP, without: ['Company'] })), [
      [['People', 'Ada 1 mention']],
      [['Products', 'Ampere 1 mention']],
    ]);
    const many = { ...note, entities: Array.from({ length: 30 }, () => ({ id: 'volt', count: 1 })) };
    assert.equal(noteMapOf(BUILT_IN, many, describing('en'), WHOLE_MAP, 'en').notShown, 18);
  });
});
