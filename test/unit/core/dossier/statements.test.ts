import assert from 'node:assert/strict';
import { textOf } from '../../../../src/core/dossier/linkedText';
import { citedAs, isInOwnRegistry, relationStatements } from '../../../../src/core/dossier/statements';
import { snapshotOf } from '../../data/dataFiles';

const LINKS = ['startDate: 2020, endDate: 2022', 'startDate: 2026', 'startDate: 2024', ''];
const TEXT = `entities:
  - id: volt
    name: Volt
    links:
${LINKS.map((dates, index) => `      - { type: Ownership, owner: o${index}, ${dates} }\n`).join('')}
${LINKS.map((_, index) => `  - { id: o${index}, name: Owner ${index} }\n`).join('')}`;

describe('the relations of one kind in a dossier', () => {
  const snapshot = snapshotOf([{ file: 'a', layer: 0, text: TEXT }]);
  const owners = (asOf: string | undefined) => {
    const reader = { language: 'en', asOf, today: undefined };
    const [group] = relationStatements(snapshot.registry, snapshot.registry.entity('volt')!, reader);
    return group!.statements.map(({ text, held }) => `${textOf(text)} ${held}`);
  };

  it('are newest first without a date, and last what has ended', () => {
    assert.deepEqual(owners(undefined), ['Owner 1 held', 'Owner 2 held', 'Owner 3 undated', 'Owner 0 held']);
  });

  it('begin with what holds or has no date, then what is over, then what came later', () => {
    assert.deepEqual(owners('2025'), ['Owner 2 held', 'Owner 3 undated', 'Owner 0 over', 'Owner 1 later']);
    assert.deepEqual(owners('2021'), ['Owner 3 undated', 'Owner 0 held', 'Owner 1 later', 'Owner 2 later']);
    assert.deepEqual(owners('2030'), ['Owner 1 held', 'Owner 2 held', 'Owner 3 undated', 'Owner 0 over']);
  });
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
