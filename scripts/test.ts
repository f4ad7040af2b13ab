/**
 * The whole test run: types, lint, unit tests, and the tests inside VS Code; with `--quick` only what needs no VS Code. Every
 * part runs, also after one that failed.
 * The last line is `N passed, N failed`; exit code 0 only when nothing failed and every suite ran at least one test.
 */
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { runShown } from '../test/support/vscode/commands';
import { NEWEST, OLDEST } from '../test/support/vscode/versions';

interface Part {
  readonly title: string;
  /** Arguments of `node`. */
  readonly args: readonly string[];
  /** A suite reports its tests as mocha does; a check passes or fails as a whole and counts as one. */
  readonly kind: 'check' | 'suite';
}

const tool = (...path: readonly string[]) => join('node_modules', ...path);
const script = (name: string) => join('out', 'scripts', name);

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
  { kind: 'suite', title: 'Unit tests', args: [tool('mocha', 'bin', 'mocha.js'), 'out/test/unit/**/*.test.js'] },
];

const IN_VSCODE: readonly Part[] = [
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
  { kind: 'suite', title: `As a person, VS Code ${NEWEST.vscode}`, args: [script('uiTests.js')] },
];

interface Count {
  readonly passed: number;
  readonly failed: number;
}

async function runPart({ title, args, kind }: Part): Promise<Count> {
  console.log(`\n━━ ${title} ${'━'.repeat(Math.max(0, 70 - title.length))}`);
  const started = Date.now();
  const { code, output } = await runShown(process.execPath, args);
  const count =
    kind === 'check' ? { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 } : countTests(code, output);
  console.log(
    `${title}: ${count.passed} passed, ${count.failed} failed (${((Date.now() - started) / 1000).toFixed(1)} s)`,
  );
  return count;
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
  let passed = 0;
  let failed = 0;
  const parts = process.argv.includes('--quick') ? QUICK : [...QUICK, ...IN_VSCODE];
  for (const part of parts) {
    const count = await runPart(part);
    passed += count.passed;
    failed += count.failed;
  }
  console.log(`\n${passed} passed, ${failed} failed`);
  process.exit(failed === 0 ? 0 : 1);
}

main();
