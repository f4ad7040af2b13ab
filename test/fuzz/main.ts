import { FUZZERS, MEASURED_FUZZERS } from './fuzzers';
import { runFuzzer } from './runFuzzer';

//   npm run fuzz -- <name or all> [seed [rounds [minutes]]]

const ALL = { ...FUZZERS, ...MEASURED_FUZZERS };

async function main(): Promise<void> {
  const [name = 'all', seed = '1', count = '1000', minutes = '1'] = process.argv.slice(2);
  const chosen = Object.entries(ALL).filter(([each]) => name === 'all' || each === name);
  if (chosen.length === 0) console.log(`Fuzzers: ${Object.keys(ALL).join(', ')}`);
  for (const [each, fuzzer] of chosen) {
    const until = Date.now() + Number(minutes) * 60_000;
    const { rounds, findings } = await runFuzzer(fuzzer, { seed: Number(seed), count: Number(count), until });
    for (const finding of findings) console.log(`${each}, seed ${finding.seed}: ${finding.message}\n`);
    console.log(`${each}: ${rounds} rounds from seed ${seed}, ${findings.length} findings`);
    if (findings.length > 0) process.exitCode = 1;
  }
}

main();
