import assert from 'node:assert/strict';
import type { MergeConflict } from '../../../../../src/core/changes/merge/mergeEntries';
import { mergeInRegistries } from '../../../../../src/core/changes/merge/mergeInRegistries';
import {
  isOtherChosen,
  keptAtFirst,
  keptOf,
  type MergeRow,
  mergeRows,
  settledMerge,
} from '../../../../../src/core/changes/merge/mergeRows';
import { runToEnd } from '../../../../../src/core/text/base/lazy';
import { readRegistry } from '../../registry/readRegistry';

const OWN = `entities:
- id: acme
  schema: Company
  name: Acme
  summary: Makes anvils.
  country: us
  founded: "1999"
  topics: [corp]
  facts:
  - text: One.
- id: acme-ltd
  schema: Organization
  name: Acme Ltd
  summary: Sells anvils.
  country: gb
  topics: [corp]
  parent: acme
  remove: [X]
  facts:
  - text: Two.
  links:
  - { type: Ownership, owner: acme }
  - { type: Supply, customer: other }
`;

function rowsOf(mayChooseId = true): readonly MergeRow[] {
  const registry = readRegistry([{ file: 'own', text: OWN }]);
  const ends = { from: registry.entity('acme-ltd')!, into: registry.entity('acme')! };
  const keep = ({ mayKeepBoth }: MergeConflict) => (mayKeepBoth ? 'both' : 'into');
  const plan = runToEnd(mergeInRegistries(registry, new Map([['own', OWN]]), ends, keep));
  assert.ok(!('refused' in plan));
  return mergeRows(ends, plan, mayChooseId);
}

describe('the rows of a merge', () => {
  const rows = rowsOf();
  const first = keptAtFirst(rows);
  const conflict = (key: string): MergeConflict => rows.find((row) => row.key === key)!.conflict!;

  it('have both sides of what cannot both be true first, then what is left out, then what each and what both say', () => {
    assert.deepEqual(
      rows.map(({ id, side, key, texts }) => `${first.has(id) ? '+' : '-'} ${side} ${key}: ${texts.join(', ')}`),
      [
        '+ into id: acme',
        '- from id: acme-ltd',
        '+ into schema: Company',
        '- from schema: Organization',
        '+ into summary: Makes anvils.',
        '- from summary: Sells anvils.',
        '+ into country: us',
        '+ from country: gb',
        '- left-out parent: acme',
        '- left-out remove: X',
        '- left-out Ownership: Ownership, acme',
        '+ into name: Acme',
        '+ from name: Acme Ltd',
        '+ into founded: 1999',
        '+ both topics: corp',
        '+ into facts: 1',
        '+ from facts: 1',
        '+ from links: 1',
      ],
    );
    assert.ok(!rowsOf(false).some(({ key }) => key === 'id'));
  });

  it('keep one side at least of each choice, both where they may be, and all else', () => {
    const changed = (id: string, ...more: readonly string[]): ReadonlySet<string> => {
      const now = new Set(first);
      for (const each of [id, ...more]) if (!now.delete(each)) now.add(each);
      return settledMerge(rows, first, now);
    };
    assert.deepEqual(
      [...first].filter((id) => !changed('said into name').has(id)),
      [],
    );
    assert.equal(keptOf(conflict('country'), changed('into country ')), 'from');
    assert.equal(keptOf(conflict('country'), changed('from country ')), 'into');
    assert.equal(keptOf(conflict('country'), changed('from country ', 'into country ')), 'both');
    assert.equal(keptOf(conflict('summary'), changed('from summary ')), 'from');
    assert.equal(keptOf(conflict('summary'), changed('into summary ')), 'from');
    assert.equal(keptOf(conflict('summary'), changed('left-out 0')), 'into');
    assert.deepEqual([first, changed('from id ')].map(isOtherChosen), [false, true]);
  });
});
