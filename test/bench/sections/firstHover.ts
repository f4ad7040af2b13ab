import type { Section } from '../bench';
import { median } from '../measure';
import type { FirstHoverResult } from '../tasks/firstHover';
import type { ManyRelationsResult } from '../tasks/manyRelations';

const SECTION = 'First hover: from nothing to the mentions of a note, bundled registry';

const RELATIONS = 3000;

export const firstHoverSection: Section = async (bench) => {
  const runs = await bench.runAll<FirstHoverResult>(5, 'firstHover');
  const many = await bench.run<ManyRelationsResult>('manyRelations', { relations: RELATIONS, rounds: 50 });
  const of = (key: keyof FirstHoverResult) => median(runs.map((run) => run[key]));
  return [
    {
      section: SECTION,
      what: 'all of it',
      figure: of('all'),
      unit: 'ms',
      note: `loading the code ${of('code').toFixed(1)} ms, the mentions ${of('mentions').toFixed(1)} ms`,
    },
    {
      section: SECTION,
      what: 'longest slice',
      figure: of('longestSlice'),
      unit: 'ms',
      target: { of: 'figure', most: 16 },
      note: `longest step ${of('longestStep').toFixed(1)} ms, ${of('longestStepCpu').toFixed(1)} ms of processor`,
    },
    {
      section: 'Any other hover',
      what: `the card of an entity with ${RELATIONS.toLocaleString('en-US')} relations`,
      figure: many.card,
      unit: 'ms',
      target: { of: 'figure', most: 10 },
      note: `${many.cpu.toFixed(1)} ms of processor; the first, which reads the entries of the others, ${many.first.toFixed(0)} ms`,
    },
  ];
};
