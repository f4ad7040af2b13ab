/**
 * Measures Dossier beside others, prints a table and writes artifacts/bench.json.
 *
 * Arguments: names of sections (all when there are none); `--quick` for a cut-down run; `--node PATH`, which may be
 * repeated, measures on that Node instead of the one that runs this and of Node 24, if the tests have installed it;
 * `--against COMMIT` measures that commit and this checkout by turns; `--root PATH` is the checkout of which `start` measures
 * what ships.
 * Exit code 1 where a rival finds other spans than Dossier, or a section fails; a target that is not met is reported, and is not a failure.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { compareWith } from '../test/bench/against';
import { Bench, FULL, QUICK, type Section } from '../test/bench/bench';
import { isMet, type Row } from '../test/bench/row';
import { buildSection } from '../test/bench/sections/build';
import { bulkSection } from '../test/bench/sections/bulk';
import { cliSection } from '../test/bench/sections/cli';
import { firstHoverSection } from '../test/bench/sections/firstHover';
import { keyPressSection } from '../test/bench/sections/keyPress';
import { mapSection } from '../test/bench/sections/map';
import { noteIndexSection } from '../test/bench/sections/noteIndex';
import { panelSection } from '../test/bench/sections/panel';
import { registrySection } from '../test/bench/sections/registry';
import { scanSection } from '../test/bench/sections/scan';
import { sidebarSection } from '../test/bench/sections/sidebar';
import { startSection } from '../test/bench/sections/start';
import { termsSection } from '../test/bench/sections/terms';
import { timelineSection } from '../test/bench/sections/timeline';
import { writingSection } from '../test/bench/sections/writing';
import { formatTable } from '../test/bench/table';
import { INSTALL_ROOT } from '../test/support/vscode/installation';
import { temporaryFolder } from '../test/support/vscode/temporary';
import { NODE_PACKAGES } from '../test/support/vscode/versions';

const SECTIONS: Readonly<Record<string, Section>> = {
  start: startSection,
  hover: firstHoverSection,
  keypress: keyPressSection,
  scan: scanSection,
  terms: termsSection,
  build: buildSection,
  index: noteIndexSection,
  yaml: registrySection,
  bulk: bulkSection,
  timeline: timelineSection,
  writing: writingSection,
  sidebar: sidebarSection,
  map: mapSection,
  panel: panelSection,
  cli: cliSection,
};
/** More than that on each processor, and the figures are not to be trusted. */
const BUSY = 0.25;

interface Measured {
  readonly node: string;
  readonly rows: readonly (Row & { readonly met: boolean | undefined })[];
}

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      node: { type: 'string', multiple: true },
      quick: { type: 'boolean' },
      against: { type: 'string' },
      root: { type: 'string' },
    },
  });
  const unknown = positionals.find((name) => !(name in SECTIONS));
  if (unknown) {
    console.error(`There is no section "${unknown}"; there are ${Object.keys(SECTIONS).join(', ')}.`);
    return 2;
  }
  const chosen = positionals.length > 0 ? positionals : Object.keys(SECTIONS);
  if (loadavg()[0]! > BUSY * cpus().length) console.error(`The machine is busy (load ${loadavg()[0]!.toFixed(1)}).`);
  if (values.against !== undefined) {
    const flags = [...(values.quick ? ['--quick'] : []), '--node', values.node?.[0] ?? node24()[0] ?? process.execPath];
    console.log(compareWith(values.against, chosen, flags));
    return 0;
  }
  const corpus = temporaryFolder('bench');
  const measured: Measured[] = [];
  for (const node of values.node ?? [process.execPath, ...node24()]) {
    const bench = new Bench(corpus.path, values.quick ? QUICK : FULL, node, (line) => console.error(line), values.root);
    const rows: Row[] = [];
    for (const name of chosen) rows.push(...(await measure(name, bench)));
    measured.push({ node: bench.version, rows: rows.map((row) => ({ ...row, met: isMet(row) })) });
  }
  corpus.remove();
  mkdirSync('artifacts', { recursive: true });
  writeFileSync(join('artifacts', 'bench.json'), `${JSON.stringify({ machine: machine(), measured }, undefined, 2)}\n`);
  for (const { node, rows } of measured) console.log(`\nNode ${node} on ${machine()}\n\n${formatTable(rows)}`);
  const all = measured.flatMap(({ rows }) => rows);
  console.log(
    `\n${all.filter(({ met }) => met).length} targets met, ${all.filter(({ met }) => met === false).length} not.`,
  );
  return all.some(({ wrong }) => wrong) ? 1 : 0;
}

/** A section that fails is reported in the table, and does not stop the others. */
async function measure(name: string, bench: Bench): Promise<readonly Row[]> {
  try {
    return await SECTIONS[name]!(bench);
  } catch (error) {
    const note = `FAILED: ${error instanceof Error ? error.message : String(error)}`;
    return [{ section: name, what: 'this section', figure: undefined, unit: '', wrong: true, note }];
  }
}

/** VS Code of today runs on Node 24; the tests install it where they need it. */
function node24(): string[] {
  const spec = NODE_PACKAGES[24][`${process.platform}-${process.arch}`];
  if (!spec || process.version.startsWith('v24.')) return [];
  const name = spec.slice(0, spec.lastIndexOf('@'));
  const program = process.platform === 'win32' ? 'node.exe' : 'node';
  const path = join(INSTALL_ROOT, spec, 'node_modules', name, 'bin', program);
  return existsSync(path) ? [path] : [];
}

function machine(): string {
  const [processor] = cpus();
  return `${cpus().length} × ${processor?.model.trim() ?? 'an unknown processor'}`;
}

main().then((code) => process.exit(code));
