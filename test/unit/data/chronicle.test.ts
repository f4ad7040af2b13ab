import assert from 'node:assert/strict';
import { chronicle } from '../../../src/core/answers/entities/chronicle';
import { runToEnd } from '../../../src/core/text/base/lazy';
import { bundledSnapshot } from './dataFiles';

/** The fifteen dates of the article's timeline, each with those of whom it speaks. */
const DATES: readonly (readonly [date: string, ...involved: string[][]])[] = [
  ['2022-09', ['united-states', 'nvidia', 'china']],
  ['2025-04-04', ['mofcom', 'gacc', 'heavy-rare-earths']],
  ['2025-04', ['china', 'united-states', 'reciprocal-tariffs']],
  ['2025-05', ['united-states', 'china', 'geneva', 'london']],
  ['2025-05', ['synopsys', 'cadence', 'siemens', 'us-department-of-commerce']],
  ['2025-05-09', ['mema', 'rare-earths']],
  ['2025-06-09', ['united-states', 'china', 'us-china-consultation-mechanism', 'london-framework']],
  ['2025-07-03', ['siemens', 'synopsys', 'cadence', 'caixin']],
  ['2025-07-10', ['us-department-of-defense', 'mp-materials']],
  ['2025-07-14', ['samr', 'ansys', 'synopsys']],
  ['2025-07-15', ['nvidia', 'h20', 'china'], ['apple', 'mp-materials']],
  ['2025-07-16', ['howard-lutnick', 'h20', 'rare-earths'], ['jensen-huang', 'china-international-supply-chain-expo']],
  ['2025-07-17', ['dysprosium-oxide', 'europe']],
  ['2025-07-20', ['gacc', 'rare-earth-magnets', 'united-states']],
  ['2025-07-22', ['united-states', 'japan', 'philippines', 'indonesia'], ['samr', 'dupont-china']],
];

describe('The timeline of the bundled registry', () => {
  const items = runToEnd(chronicle(bundledSnapshot().registry));

  for (const [date, ...rows] of DATES) {
    it(`has ${date} once for each thing that happened, with ${rows.map((row) => row.join(', ')).join('; ')}`, () => {
      for (const involved of rows) {
        const found = items.filter(
          (item) => item.date === date && item.kind === 'Event' && involved.every((id) => item.involved.includes(id)),
        );
        assert.equal(found.length, 1, found.map(({ key }) => key).join(' | '));
      }
    });
  }

  it('says with its event that an export control or a tariff begins, and whom it concerns', () => {
    const rowsOf = (id: string, month: string) =>
      items.filter(({ date, about, involved }) => date === month && [about, ...involved].includes(id));
    const controls = rowsOf('us-ai-chip-export-controls', '2022-09');
    const tariffs = rowsOf('reciprocal-tariffs', '2025-04');
    assert.deepEqual(
      [controls, tariffs].map((rows) => rows.map(({ kind }) => kind)),
      [['Event'], ['Event']],
    );
    assert.ok(controls[0]!.involved.includes('h20'));
  });

  it('gives each item a key of its own', () => {
    const keys = items.map(({ key }) => key);
    assert.deepEqual(
      keys.filter((key, index) => keys.indexOf(key) !== index),
      [],
    );
  });
});
