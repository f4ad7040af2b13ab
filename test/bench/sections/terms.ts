import type { Section } from '../bench';
import { median } from '../measure';
import type { TermsResult } from '../tasks/terms';

const TERMS = 10_000;
const WORK = { scan: 'scan', index: 'mentions of notes', keyPress: 'ten key presses in each note' } as const;

/** What common nouns cost: all their forms are names, so that the tables are three times as long. */
export const termsSection: Section = async (bench) => {
  const { notes, rounds, quick } = bench.scale;
  const parameters = { terms: TERMS, notes: Math.min(notes, 300), turns: rounds };
  const runs = await bench.runAll<TermsResult>(quick ? 1 : 5, 'terms', parameters);
  return Object.entries(WORK).map(([key, what]) => {
    const of = (side: 0 | 1) => median(runs.map((run) => run[key as keyof TermsResult][side]!.time));
    const found = runs[0]![key as keyof TermsResult].map((side) => side.found);
    return {
      section: 'Common nouns (`words: true`), 10k, beside the same in any capitals',
      what,
      figure: of(1),
      unit: 'ms',
      rival: { name: 'case: ignore', figure: of(0) },
      ratio: median(runs.map((run) => run[key as keyof TermsResult][1]!.time / run[key as keyof TermsResult][0]!.time)),
      target: { of: 'ratio', most: 1.05 },
      note: `${found[1]} found, ${found[0]} without their forms`,
    };
  });
};
