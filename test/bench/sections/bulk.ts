import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Section } from '../bench';
import { readNames } from '../corpusFiles';
import { writeFtmLines } from '../ftmLines';
import type { BulkResult, ParseResult } from '../tasks/bulk';
import { short } from './scan';

const SECTION = 'Bulk data: FollowTheMoney JSON lines';

export const bulkSection: Section = async (bench) => {
  const folder = bench.corpus();
  const file = join(folder, 'bench.ftm.jsonl');
  const names = bench.scale.sizes.at(-1)!;
  try {
    writeFtmLines(file, readNames(folder, names));
    const ours = await bench.run<BulkResult>('bulk', { file, names, work: 'load' });
    const { parse, decode } = await bench.run<ParseResult>('bulk', { file, names, work: 'parse' });
    const { total, cpu, longestSlice, longestStep, longestStepCpu } = ours.load;
    return [
      {
        section: SECTION,
        what: `${short(names)} lines, ${Math.round(ours.fileBytes / 1e6)} MB`,
        figure: total,
        unit: 'ms',
        rival: { name: 'JSON.parse alone', figure: parse },
        ratio: total / parse,
        target: { of: 'ratio', most: 3 },
        note: `decoding the lines takes ${Math.round(decode)} ms more; ${Math.round(cpu)} ms of processor; ${Math.round(ours.held / names)} bytes an entity held besides the file`,
      },
      {
        section: SECTION,
        what: `${short(names)} lines: longest slice`,
        figure: longestSlice,
        unit: 'ms',
        target: { of: 'figure', most: 16 },
        note: `longest step ${longestStep.toFixed(1)} ms, ${longestStepCpu.toFixed(1)} ms of processor`,
      },
    ];
  } finally {
    rmSync(file, { force: true });
  }
};
