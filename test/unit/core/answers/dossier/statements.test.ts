import assert from 'node:assert/strict';
import { describe as describeEntity } from '../../../../../src/core/answers/dossier/describe';
import { textOf } from '../../../../../src/core/answers/dossier/markdownText';
import { citedAs, isInOwnRegistry } from '../../../../../src/core/answers/dossier/statements';
import type { Snapshot } from '../../../../../src/core/registry/engine/snapshot';
import { snapshotOf } from '../../../data/dataFiles';

const LINKS = ['startDate: 2020, endDate: 2022', 'startDate: 2026', 'startDate: 2024', ''];
const TEXT = `entities:
  - id: volt
    name: Volt
    links:
${LINKS.map((dates, index) => `      - { type: Ownership, owner: o${index}, ${dates} }\n`).join('')}
${LINKS.map((_, index) => `  - { id: o${index}, name: Owner ${index} }\n`).join('')}`;

describe('the relations of one kind in a dossier', () => {
  const snapshot = snapshotOf([{ file: 'a', layer: 0, text: TEXT }]);
  const ownersIn = ({ registry }: Snapshot, asOf: string | undefined) => {
    const [group] = describeEntity(registry, 'volt', { language: 'en', asOf, today: undefined })!.relations;
    return group!.statements.map(({ text, held }) => `${textOf(text)} ${held}`);
  };
  const owners = (asOf: string | undefined) => ownersIn(snapshot, asOf);

  it('are newest first without a date, and last what has ended', () => {
    assert.deepEqual(owners(undefined), ['Owner 1 unsaid', 'Owner 2 unsaid', 'Owner 3 unsaid', 'Owner 0 unsaid']);
  });

  it('are seen on the day up to which their registry was kept, where no other is asked for', () => {
    const kept = ownersIn(snapshotOf([{ file: 'a', layer: 0, text: `asOf: 2025-07-26\n${TEXT}` }]), undefined);
    assert.deepEqual(kept, ['Owner 1 planned', 'Owner 2 held', 'Owner 3 undated', 'Owner 0 over']);
  });

  it('begin with what holds or has no date, then what is over, then what came later', () => {
    assert.deepEqual(owners('2025'), ['Owner 2 held', 'Owner 3 undated', 'Owner 0 over', 'Owner 1 later']);
    assert.deepEqual(owners('2021'), ['Owner 3 undated', 'Owner 0 held', 'Owner 1 later', 'Owner 2 later']);
    assert.deepEqual(owners('2030'), ['Owner 1 held', 'Owner 2 held', 'Owner 3 undated', 'Owner 0 over']);
  });
});

it('A dossier without what is later has no statement of it, no source that only such a one cites and no later day of its registry', () => {
  const text = `asOf: 2026-01-27
sources:
  early: { title: Early, date: 2025-07-26 }
  late: { title: Late, date: 2026-01-27 }
entities:
  - id: volt
    name: Volt
    facts:
      - { date: 2025-12, text: Is listed., source: late }
      - { date: 2025-07-15, text: Sells again., source: early }
      - { text: Is old. }
    links:
      - { type: Supply, customer: ada, startDate: 2027, status: planned }
      - { type: Supply, customer: ada, startDate: 2025-12, source: late }
  - { id: ada, name: Ada }
  - { id: fair, schema: Event, name: A fair, date: 2025-12-01, involved: [volt] }
  - { id: deal, schema: Agreement, name: A deal, date: 2025-12-02, involved: [volt] }
  - { id: pact, schema: Agreement, name: A pact, date: 2025-06, involved: [volt] }
`;
  const { registry } = snapshotOf([{ file: 'a', layer: 0, text }]);
  const seen = (withoutLater: boolean) => {
    const reader = { language: 'en', asOf: '2025-07-26', today: undefined, withoutLater };
    const { timeline, relations, sources, keptUntil } = describeEntity(registry, 'volt', reader)!;
    const tied = relations.flatMap(({ statements }) => statements.map((each) => `${textOf(each.text)} ${each.held}`));
    return { said: timeline.map((each) => textOf(each.text)), tied, sources: sources.map(({ id }) => id), keptUntil };
  };
  assert.deepEqual(seen(true), {
    said: ['Sells again.', 'A pact', 'Is old.'],
    tied: ['Ada planned', 'A pact undated'],
    sources: ['early'],
    keptUntil: '',
  });
  const { said, tied, sources, keptUntil } = seen(false);
  assert.deepEqual([said.length, sources.length, keptUntil], [6, 2, 'Registry as of 27 January 2026']);
  assert.ok(tied.includes('A deal later') && tied.includes('Ada later'), tied.join());
});

it('The relations of a dossier are in groups: owners before the rest, in each the lasting and greater first, without events', () => {
  const text = `entities:
  - id: mine
    name: Mine
    links:
      - { type: Ownership, owner: old, percentage: 90, endDate: 2024 }
      - { type: Ownership, owner: small, percentage: 7.7% }
      - { type: Ownership, owner: great, percentage: 15 }
      - { type: UnknownLink, object: small, role: supplies }
      - { type: Friendship, member: small }
  - { id: old, name: Old }
  - { id: small, name: Small }
  - { id: great, name: Great }
  - { id: deal, schema: Agreement, name: The deal, involved: [mine] }
  - { id: signing, schema: Event, name: The signing, involved: [mine] }
`;
  const { registry } = snapshotOf([{ file: 'a', layer: 0, text }]);
  const { relations } = describeEntity(registry, 'mine', { language: 'en', asOf: undefined, today: undefined })!;
  assert.deepEqual(
    relations.map(({ label, kind, count, statements }) => [
      label,
      kind,
      count,
      statements.map((each) => textOf(each.text)).join(', '),
    ]),
    [
      ['Owned by', 'Ownership.owner', 3, 'Great, Small, Old'],
      ['Supplies', 'UnknownLink.object', 1, 'Small'],
      ['Party to', '^involved', 1, 'The deal'],
      ['Friendship', 'Friendship.member', 1, 'Small'],
    ],
  );
});

it('A citation names its source where the registry has it', () => {
  const text = `sources:\n  gazette: { title: Gazette }\n${TEXT}`;
  const { registry } = snapshotOf([{ file: 'a', layer: 0, text }]);
  const rest = { title: undefined, publisher: undefined, at: 'p. 1' };
  const cited = (source: string) => citedAs(registry, [{ source, ...rest }], 'en');
  assert.deepEqual(
    ['gazette', 'herald'].map((source) => cited(source)[0]?.source),
    ['gazette', undefined],
  );
  assert.deepEqual(citedAs(registry, [], 'en'), []);
});

it('A statement is the user’s own in a registry above the bundled one, and not in bulk data, which is no registry', () => {
  const { registry } = snapshotOf([
    { file: 'a', layer: 0, text: TEXT },
    { file: 'b', layer: 1, text: TEXT },
  ]);
  const inFile = (file: string) => isInOwnRegistry(registry, { file, span: { start: 0, end: 1 } });
  assert.deepEqual(['a', 'b', 'companies.ftm.json'].map(inFile), [false, true, false]);
});
