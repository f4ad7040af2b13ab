import type { Section } from '../bench';
import { median } from '../measure';
import type { Row } from '../row';
import type { RegistryResult } from '../tasks/registry';
import { short } from './scan';

const SECTION = 'YAML registry: from its text to the first mentions';
const SLICE = 16;

export const registrySection: Section = async (bench) => {
  const rows: Row[] = [];
  for (const entities of bench.scale.quick ? [1000] : [1000, 10_000, 100_000]) {
    const runs = entities > 10_000 ? 1 : 3;
    const results = await bench.runAll<RegistryResult>(runs, 'registry', { entities, edits: 20 });
    rows.push(...coldRows(entities, results), editRow(entities, results));
  }
  return rows;
};

/** What is asked is asked of ten thousand entities. */
function coldRows(entities: number, runs: readonly RegistryResult[]): Row[] {
  const asked = entities === 10_000;
  const of = (key: 'total' | 'longestSlice' | 'longestStep' | 'longestStepCpu') =>
    median(runs.map(({ load }) => load[key]));
  return [
    {
      section: SECTION,
      what: `${short(entities)} entities, cold`,
      figure: of('total'),
      unit: 'ms',
      ...(asked ? { target: { of: 'figure', most: 1500 } as const } : {}),
    },
    {
      section: SECTION,
      what: `${short(entities)} entities, cold: longest slice`,
      figure: of('longestSlice'),
      unit: 'ms',
      ...(asked ? { target: { of: 'figure', most: SLICE } as const } : {}),
      note: `longest step ${of('longestStep').toFixed(1)} ms, ${of('longestStepCpu').toFixed(1)} ms of processor`,
    },
  ];
}

function editRow(entities: number, runs: readonly RegistryResult[]): Row {
  const totals = runs.flatMap(({ edits }) => edits.map(({ total }) => total));
  const slices = runs.flatMap(({ edits }) => edits.map(({ longestSlice }) => longestSlice));
  return {
    section: SECTION,
    what: `${short(entities)} entities, edit of one`,
    figure: median(totals),
    unit: 'ms',
    ...(entities === 10_000 ? { target: { of: 'figure', most: 10 } as const } : {}),
    note: `worst ${Math.max(...totals).toFixed(1)} ms, longest slice ${Math.max(...slices).toFixed(1)} ms`,
  };
}
