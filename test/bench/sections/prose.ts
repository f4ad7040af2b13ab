import type { Section } from '../bench';
import type { ProseResult } from '../tasks/prose';
import type { ShortHanResult } from '../tasks/shortHan';

const SECTION = 'Prose (rule 6) and short Han names (rule 7)';

export const proseSection: Section = async (bench) => {
  const folder = bench.corpus();
  const { notes, quick } = bench.scale;
  const ours = await bench.run<ProseResult>('prose', { folder, parser: 'lexZones', notes, rounds: 9 });
  // A million units are enough to tell what takes a hundred times longer.
  const sample = { folder, parser: 'micromark', notes: quick ? 20 : 150, rounds: 3 };
  const theirs = await bench.run<ProseResult>('prose', sample);
  const han = await bench.run<ShortHanResult>('shortHan');
  return [
    {
      section: SECTION,
      what: 'lexZones',
      figure: ours.unit,
      unit: 'ns/unit',
      rival: { name: 'micromark + GFM', figure: theirs.unit },
      ratio: theirs.unit / ours.unit,
    },
    {
      section: SECTION,
      what: 'short Han names judged, Chinese text',
      figure: han.unit,
      unit: 'ns/unit',
      rival: { name: 'Intl.Segmenter on all', figure: han.segmenterUnit },
      ratio: han.segmenterUnit / han.unit,
      note: `${han.candidate.toFixed(1)} µs a name, one every ${Math.round(han.every)} units`,
    },
  ];
};
