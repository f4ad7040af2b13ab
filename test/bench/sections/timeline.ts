import type { Section } from '../bench';
import type { Interleaved } from '../measure';

const MENTIONS_A_NOTE = 10;

/** A refresh of the view "Timeline", without a filter and with the notes that have a date. */
export const timelineSection: Section = async (bench) => {
  const entities = bench.scale.quick ? 1000 : 10_000;
  const { rounds } = bench.scale;
  const parameters = { entities, notes: entities, mentionsANote: MENTIONS_A_NOTE, rounds };
  const { baseline, candidate, ratio } = await bench.run<Interleaved>('timeline', parameters);
  const many = (value: number): string => value.toLocaleString('en-US');
  return [
    {
      section: 'The timeline',
      what: `a refresh, ${many(entities)} entities, ${many(entities * MENTIONS_A_NOTE)} mentions`,
      figure: candidate,
      unit: 'ms',
      rival: { name: 'worked out from the registry each time', figure: baseline },
      ratio,
      target: { of: 'figure', most: 50 },
    },
  ];
};
