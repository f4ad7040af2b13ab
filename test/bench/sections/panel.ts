import type { Section } from '../bench';
import type { PanelResult } from '../tasks/panel';

const RELATIONS = 300;
const ENTITIES = 5000;
const ROWS = 1500;
/** What `slices.ts` allows. */
const LIMIT = 16;

const WHAT = {
  page: `a page with ${RELATIONS} relations`,
  map: 'its map of two steps',
  timeline: 'a timeline of which 1,000 rows are shown',
} as const;

/** The longest time for which a view of the panel keeps the extension from other work. */
export const panelSection: Section = async (bench) => {
  const section = 'The panel: the longest step, in processor time without garbage collection';
  if (Number(bench.version.slice(1).split('.')[0]) < 24) {
    return [
      { section, what: 'all views', figure: undefined, unit: 'ms', note: 'only Node 24 says the time of a thread' },
    ];
  }
  const result = await bench.run<PanelResult>('panel', { entities: ENTITIES, relations: RELATIONS, rows: ROWS });
  return (['page', 'map', 'timeline'] as const).map((view) => {
    const { first, again } = result[view];
    return {
      section,
      what: WHAT[view],
      figure: again.cpu,
      unit: 'ms',
      target: { of: 'figure', most: LIMIT } as const,
      note: `the first time ${first.cpu.toFixed(1)} ms`,
    };
  });
};
