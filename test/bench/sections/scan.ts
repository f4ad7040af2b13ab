import type { Bench, Section } from '../bench';
import { NOISE } from '../measure';
import type { Row } from '../row';
import type { ScanParameters, ScanResult } from '../tasks/scan';

const SECTION = 'Scan (docs/matching.md rules 1 to 5)';
const PACKAGE = '@monyone/aho-corasick/fast';
const REG_EXP = 'RegExp alternation';
const RIVALS = [PACKAGE, REG_EXP] as const;
/** Milliseconds that one round may take; a slower rival gets fewer notes. */
const ROUND_LIMIT = 400;
/** V8 gives up or takes hours on an alternation of more names; what it takes for ten thousand shows why. */
const MOST_IN_REGEXP = 10_000;

/** Dossier and its rivals over the corpus, each beside the bare `charCodeAt` loop in its own process. */
export const scanSection: Section = async (bench) => {
  const rows: Row[] = [];
  const units = new Map<number, number>();
  for (const names of bench.scale.sizes) {
    const ours = await scanDossier(bench, names);
    units.set(names, ours.candidateUnit);
    rows.push(rowOfDossier(bench, names, ours));
    const times = new Map<string, number>();
    for (const rival of RIVALS) {
      const row = await rowOfRival(bench, names, rival, ours);
      rows.push(row);
      if (row.figure !== undefined) times.set(rival, row.figure);
    }
    if (names === 10_000) rows.push(...comparisons(bench, times, ours));
  }
  const [small, large] = [units.get(10_000), units.get(1_000_000)];
  if (small && large) {
    const rival = { name: '10k names', figure: small };
    const target = { of: 'ratio', most: 2.7 } as const;
    rows.push({
      section: SECTION,
      what: '1M names',
      figure: large,
      unit: 'ns/unit',
      rival,
      ratio: large / small,
      target,
    });
  }
  return rows;
};

/**
 * Where the tables lie in memory decides much, and V8 sometimes compiles the `charCodeAt` loop badly: so the median of
 * several processes, of which those with a slow loop do not count.
 */
async function scanDossier(bench: Bench, names: number): Promise<ScanResult> {
  const processes = bench.scale.quick ? 1 : 5;
  const runs = await bench.runAll<ScanResult>(processes, 'scan', parameters(bench, 'dossier', names));
  const best = Math.min(...runs.map(({ baselineUnit }) => baselineUnit));
  const sound = runs.filter(({ baselineUnit }) => baselineUnit <= best * NOISE);
  return sound.sort((a, b) => a.ratio - b.ratio)[Math.floor(sound.length / 2)]!;
}

function parameters(bench: Bench, candidate: ScanParameters['candidate'], names: number): ScanParameters {
  const { rounds } = bench.scale;
  const slow = candidate !== 'dossier';
  return { folder: bench.corpus(), candidate, names, rounds: slow ? 5 : rounds, roundLimit: slow ? ROUND_LIMIT : 1e9 };
}

function rowOfDossier(bench: Bench, names: number, result: ScanResult): Row {
  const targets = new Map([
    [10_000, bench.target(0.16, 0.2)],
    [100_000, bench.target(0.12, 0.15)],
    [1_000_000, bench.target(0.06, 0.08)],
  ]);
  const least = targets.get(names);
  const { units, spans } = result.found[result.notes]!;
  return {
    section: SECTION,
    what: `${short(names)} names: Dossier`,
    figure: result.candidateUnit,
    unit: 'ns/unit',
    rival: { name: 'charCodeAt', figure: result.baselineUnit },
    ratio: result.ratio,
    ...(least === undefined ? {} : { target: { of: 'ratio', least } }),
    note: `a name every ${Math.round(units / spans)} units, ${result.kept} of ${result.rounds} rounds`,
  };
}

async function rowOfRival(bench: Bench, names: number, rival: (typeof RIVALS)[number], ours: ScanResult): Promise<Row> {
  const row = { section: SECTION, what: `${short(names)} names: ${rival}`, unit: 'ns/unit' };
  if (rival === REG_EXP && names > MOST_IN_REGEXP) {
    return { ...row, figure: undefined, note: 'not tried: V8 does not optimise patterns of that size' };
  }
  const outcome = await bench.try<ScanResult>('scan', parameters(bench, rival, names));
  if ('failure' in outcome) return { ...row, figure: undefined, note: outcome.failure };
  const { result } = outcome;
  const same = result.found[result.notes]!.hash === ours.found[result.notes]?.hash;
  return {
    ...row,
    figure: result.candidateUnit,
    rival: { name: 'charCodeAt', figure: result.baselineUnit },
    ratio: result.ratio,
    ...(same ? {} : { wrong: true, note: 'FINDS OTHER SPANS' }),
  };
}

function comparisons(bench: Bench, times: ReadonlyMap<string, number>, ours: ScanResult): Row[] {
  const rows: Row[] = [];
  const against = (name: string, figure: number, least: number): void => {
    const ratio = figure / ours.candidateUnit;
    const row = {
      section: SECTION,
      what: `10k names: faster than ${name}`,
      figure: ours.candidateUnit,
      unit: 'ns/unit',
    };
    rows.push({ ...row, rival: { name, figure }, ratio, target: { of: 'ratio', least } });
  };
  const [ofPackage, ofRegExp] = [times.get(PACKAGE), times.get(REG_EXP)];
  if (ofPackage) against(PACKAGE, ofPackage, 8);
  if (ofRegExp) against(REG_EXP, ofRegExp, bench.target(50, 1000));
  return rows;
}

export function short(count: number): string {
  if (count >= 1_000_000) return `${count / 1_000_000}M`;
  return count >= 1000 ? `${count / 1000}k` : String(count);
}
