import type { Section } from '../bench';
import type { Row, Target } from '../row';
import type { KeyPressResult } from '../tasks/keyPress';

const SECTION = 'Key press to updated mentions, 10k names';

const NOTES: readonly { bytes: number; size: string; median?: number; p95?: number }[] = [
  { bytes: 10_000, size: '10 KB' },
  { bytes: 100_000, size: '100 KB', median: 1, p95: 4 },
  { bytes: 1_000_000, size: '1 MB', median: 4 },
];

export const keyPressSection: Section = async (bench) => {
  const rows: Row[] = [];
  for (const { bytes, size, median, p95 } of NOTES) {
    const presses = bench.scale.quick ? 100 : 400;
    const parameters = { folder: bench.corpus(), names: 10_000, bytes, presses };
    const result = await bench.run<KeyPressResult>('keyPress', parameters);
    const row = (name: string, figure: number, most: number | undefined): Row => {
      const target: Target | undefined = most === undefined ? undefined : { of: 'figure', most };
      return { section: SECTION, what: `${size}, ${name}`, figure, unit: 'ms', ...(target ? { target } : {}) };
    };
    const rival = { name: 'whole note', figure: result.whole };
    rows.push({ ...row('median', result.median, median), rival, ratio: result.whole / result.median });
    rows.push(row('95 of 100 within', result.p95, p95), row('worst', result.worst, undefined));
  }
  return rows;
};
