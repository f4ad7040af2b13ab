import type { Section } from '../bench';
import { median } from '../measure';
import type { FirstHoverResult } from '../tasks/firstHover';

const SECTION = 'First hover: from nothing to the mentions of a note, bundled registry';

export const firstHoverSection: Section = async (bench) => {
  const runs = await bench.runAll<FirstHoverResult>(5, 'firstHover');
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
  ];
};
