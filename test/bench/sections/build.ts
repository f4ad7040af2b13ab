import type { Section } from '../bench';
import { median } from '../measure';
import type { BuildResult } from '../tasks/build';
import { short } from './scan';

const SECTION = 'Build (names into a matcher)';

export const buildSection: Section = async (bench) => {
  const names = bench.scale.sizes.at(-1)!;
  const runs = await bench.runAll<BuildResult>(3, 'build', { folder: bench.corpus(), names });
  const isLarge = names === 1_000_000;
  const cpu = median(runs.map((run) => run.cpu));
  const bytes = median(runs.map((run) => run.bytes));
  return [
    {
      section: SECTION,
      what: `${short(names)} names, processor time`,
      figure: cpu,
      unit: 'ms',
      ...(isLarge ? { target: { of: 'figure', most: 1000 } as const } : {}),
    },
    {
      section: SECTION,
      what: `${short(names)} names, kept for each`,
      figure: bytes,
      unit: 'bytes',
      ...(isLarge ? { target: { of: 'figure', most: 64 } as const } : {}),
    },
  ];
};
