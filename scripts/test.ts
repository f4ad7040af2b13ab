/**
 * The whole test run: types, lint, unit tests, and the tests inside VS Code; with `--quick` only what needs no VS Code, without
 * the slowest unit tests. Every part runs, also after one that failed.
 * The last line is `N passed, N failed`; exit code 0 only when nothing failed and every suite ran at least one test.
 */
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { installVSCode } from '../test/support/vscode/codeServer';
import { collect } from '../test/support/vscode/commands';
import { NEWEST, OLDEST } from '../test/support/vscode/versions';

interface Part {
  readonly title: string;
  /** Arguments of `node`. */
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** A suite reports its tests as mocha does; a check passes or fails as a whole and counts as one. */
  readonly kind: 'check' | 'suite';
}

const tool = (...path: readonly string[]) => join('node_modules', ...path);
const script = (name: string) => join('out', 'scripts', name);

/** Half of the time of the unit tests: random texts, folders and edits, and runs of the command line. */
const SLOW = 'out/test/unit/{fuzz,randomFolders,cli/*,core/registry/files/incremental}.test.js';
const isQuick = process.argv.includes('--quick');

const QUICK: readonly Part[] = [
  { kind: 'check', title: 'Types', args: [tool('typescript', 'bin', 'tsc')] },
  {
    kind: 'check',
    title: 'Types of core/, without Node',
    args: [tool('typescript', 'bin', 'tsc'), '-p', join('src', 'core')],
  },
  { kind: 'check', title: 'Types of UI tests', args: [tool('typescript', 'bin', 'tsc'), '-p', join('test', 'ui')] },
  {
    kind: 'check',
    title: 'Lint and layers',
    args: [tool('@biomejs', 'biome', 'bin', 'biome'), 'check', '--error-on-warnings'],
  },
  {
    kind: 'suite',
    title: isQuick ? 'Quick unit tests' : 'Unit tests',
    args: [tool('mocha', 'bin', 'mocha.js'), 'out/test/unit/**/*.test.js', ...(isQuick ? ['--ignore', SLOW] : [])],
  },
];

const IN_EXTENSION_HOST: readonly Part[] = [
  {
    kind: 'suite',
    title: `Extension host, VS Code ${OLDEST.vscode}`,
    args: [script('vscodeTests.js'), 'oldest'],
  },
  {
    kind: 'suite',
    title: `Extension host, VS Code ${NEWEST.vscode}`,
    args: [script('vscodeTests.js'), 'host', NEWEST.vscode],
  },
  { kind: 'suite', title: `Several folders, VS Code ${NEWEST.vscode}`, args: [script('vscodeTests.js'), 'roots'] },
  { kind: 'suite', title: `Web extension host, VS Code ${NEWEST.vscode}`, args: [script('vscodeTests.js'), 'web'] },
];

/** A quarter of the UI tests: with them, the tests in the extension host take as long as the others. */
const QUARTER = '^(?:cards|an extension host that is killed|entities in the editor)';

function asAPerson(which: string, more: Readonly<Record<string, string>> = {}): Part {
  const title = `As a person, ${which}, VS Code ${NEWEST.vscode}`;
  return { kind: 'suite', title, args: [script('uiTests.js')], env: { DOSSIER_TEST_GREP: QUARTER, ...more } };
}

/** Two rows of suites that run side by side, which is all that two cores can do. */
const ROWS: readonly (readonly Part[])[] = [
  [...IN_EXTENSION_HOST, asAPerson('a quarter')],
  [asAPerson('the rest', { DOSSIER_TEST_INVERT: '1' })],
];

interface Count {
  readonly passed: number;
  readonly failed: number;
}

/** What the part writes is shown as it comes, or once it has ended. */
async function runPart({ title, args, env, kind }: Part, isLive: boolean): Promise<Count> {
  const started = Date.now();
  const heading = `\n━━ ${title} ${'━'.repeat(Math.max(0, 70 - title.length))}`;
  if (isLive) console.log(heading);
  const show = isLive ? (data: string) => process.stdout.write(data) : undefined;
  const { code, output } = await collect(process.execPath, args, { env: { ...process.env, ...env } }, show);
  if (!isLive) console.log(`${heading}\n${output}`);
  const count =
    kind === 'check' ? { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 } : countTests(code, output);
  console.log(
    `${title}: ${count.passed} passed, ${count.failed} failed (${((Date.now() - started) / 1000).toFixed(1)} s)`,
  );
  return count;
}

async function runInTurn(parts: readonly Part[], isLive = true): Promise<readonly Count[]> {
  const counts: Count[] = [];
  for (const part of parts) counts.push(await runPart(part, isLive));
  return counts;
}

function countTests(code: number, output: string): Count {
  const text = stripVTControlCharacters(output);
  const sum = (word: string) =>
    [...text.matchAll(new RegExp(`^\\s*(\\d+) ${word}\\b`, 'gm'))].reduce(
      (total, match) => total + Number(match[1]),
      0,
    );
  const count = { passed: sum('passing'), failed: sum('failing') };
  if (count.failed > 0) return count;
  if (code !== 0) console.log(`The suite ended with ${code}.`);
  if (count.passed === 0) console.log('The suite ran no test.');
  return code !== 0 || count.passed === 0 ? { ...count, failed: 1 } : count;
}

async function main(): Promise<void> {
  const counts = [...(await runInTurn(QUICK))];
  if (!isQuick) {
    await installVSCode(NEWEST);
    counts.push(...(await Promise.all(ROWS.map((row, index) => runInTurn(row, index === 0)))).flat());
  }
  const sum = (key: keyof Count) => counts.reduce((total, count) => total + count[key], 0);
  console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
  process.exit(sum('failed') === 0 ? 0 : 1);
}

main();
