import type { Section } from '../bench';
import type { WritingResult } from '../tasks/writing';

const FACTS = 400;
const ALIASES = 400;

/** Many changes of one entry, which are made and verified together. */
export const writingSection: Section = async (bench) => {
  const parameters = { facts: FACTS, aliases: ALIASES, rounds: bench.scale.rounds };
  const { merge, aliases } = await bench.run<WritingResult>('writing', parameters);
  const section = 'Writing into a registry';
  return [
    {
      section,
      what: `merge of two entities with ${FACTS} facts each`,
      figure: merge,
      unit: 'ms',
      target: { of: 'figure', most: 2000 },
      note: 'of processor',
    },
    {
      section,
      what: `${ALIASES} aliases into one entry`,
      figure: aliases,
      unit: 'ms',
      target: { of: 'figure', most: 200 },
      note: 'of processor',
    },
  ];
};
