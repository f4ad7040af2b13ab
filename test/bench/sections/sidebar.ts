import type { Section } from '../bench';
import type { Interleaved } from '../measure';

const MENTIONS_A_NOTE = 10;

/** A refresh of the view "Entities" that filters, sorts and groups. */
export const sidebarSection: Section = async (bench) => {
  const entities = bench.scale.quick ? 1000 : 10_000;
  const { rounds } = bench.scale;
  const parameters = { entities, notes: entities, mentionsANote: MENTIONS_A_NOTE, rounds };
  const { baseline, candidate, ratio } = await bench.run<Interleaved>('sidebar', parameters);
  const many = (value: number): string => value.toLocaleString('en-US');
  return [
    {
      section: 'The list of entities',
      what: `a refresh, ${many(entities)} entities, ${many(entities * MENTIONS_A_NOTE)} mentions`,
      figure: candidate,
      unit: 'ms',
      rival: { name: 'sorted by name each time', figure: baseline },
      ratio,
      target: { of: 'figure', most: 50 },
    },
  ];
};
