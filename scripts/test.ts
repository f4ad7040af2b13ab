/**
 * The whole test run: types, lint, unit tests, and the tests inside VS Code; with `--quick` only what needs no VS Code, without
 * the slowest unit tests. Every part runs, also after one that failed.
 * The last line is `N passed, N failed`; exit code 0 only when nothing failed and every suite ran at least one test.
 */
import { readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { installBrowser } from '../test/support/vscode/browser';
import { installVSCode } from '../test/support/vscode/codeServer';
import { collect } from '../test/support/vscode/commands';
import { NEWEST, OLDEST } from '../test/support/vscode/versions';

interface Part {
  readonly title: string;
  /** Arguments of `node`. */
  readonly args: readonly string[];
  /** A suite reports its tests as mocha does; a check passes or fails as a whole and counts as one. */
  readonly kind: 'check' | 'suite';
}

const tool = (...path: readonly string[]) => join('node_modules', ...path);
const script = (name: string) => ['--require', './test/support/fromSources.js', join('scripts', name)];

/** Most of the time of the unit tests: random texts, folders, edits and merges, large files, maps, documented commands, all of CommonMark and of our registry. */
const SLOW = [
  'cli/documented',
  'conformance',
  'fuzz',
  'randomFolders',
  'core/registry/bulk/bulk',
  'core/answers/map/placed',
  'core/text/markdown/conformance',
  'core/notes/mentions/findMentionsResumably',
  'core/changes/merge/anyMerge',
  'core/pauses',
  'core/changes/incoming/entryChanges',
  'core/registry/files/badInput',
  'core/registry/files/incremental',
  'core/text/yaml/cursor/everyCursor',
  'core/text/yaml/write/plainFiles',
  'data/generated',
  'features/hover/cardMarkdown',
].flatMap((name) => ['--ignore', `test/unit/${name}.test.ts`]);
const UI_TESTS = join('test', 'ui');
const isQuick = process.argv.includes('--quick');

const QUICK: readonly Part[] = [
  isQuick
    ? mocha('Quick unit tests', ['test/unit/**/*.test.ts', ...SLOW])
    : mocha('Unit tests', ['test/unit/**/*.test.ts', 'test/built/*.test.ts']),
  ...(isQuick ? [] : [mocha('Regular expressions', ['test/patterns/*.test.ts'])]),
  types('Types', '.'),
  types('Types of core/, without Node', join('src', 'core')),
  types('Types of the page', join('src', 'page')),
  types('Types of UI tests', join('test', 'ui')),
  {
    kind: 'check',
    title: 'Lint and layers',
    args: [tool('@biomejs', 'biome', 'bin', 'biome'), 'check', '--error-on-warnings'],
  },
];

function mocha(title: string, args: readonly string[]): Part {
  return {
    kind: 'suite',
    title,
    args: [tool('mocha', 'bin', 'mocha.js'), '--reporter', isQuick ? 'dot' : 'spec', ...args],
  };
}

function types(title: string, project: string): Part {
  return { kind: 'check', title, args: [tool('typescript', 'bin', 'tsc'), '-p', project] };
}

/** The UI tests that take longest, by their files. */
const LONG = [
  'dossier',
  'sidebar',
  'editor',
  'chinese',
  'packaged',
  'indexing',
  'timelinePage',
  'reading',
  'walkthrough',
];

/** The longest first, so that all rows end together. */
const IN_VSCODE: readonly Part[] = [
  inExtensionHost('Extension host', 'host', NEWEST.vscode),
  inExtensionHost('Extension host', 'oldest', OLDEST.vscode),
  inExtensionHost('Web extension host', 'web', NEWEST.vscode),
  ...LONG.map(asAPerson),
  inExtensionHost('Several folders', 'roots', NEWEST.vscode),
  ...readdirSync(UI_TESTS)
    .flatMap((file) => /^(.*)\.test\.ts$/.exec(file)?.[1] ?? [])
    .filter((name) => !LONG.includes(name))
    .map(asAPerson),
];

function inExtensionHost(title: string, suite: string, version: string): Part {
  return { kind: 'suite', title: `${title}, VS Code ${version}`, args: [...script('vscodeTests.ts'), suite, version] };
}

function asAPerson(name: string): Part {
  return {
    kind: 'suite',
    title: `As a person, VS Code ${NEWEST.vscode}: ${name}`,
    args: [...script('uiTests.ts'), name],
  };
}

interface Count {
  readonly passed: number;
  readonly failed: number;
}

interface Result extends Count {
  readonly title: string;
}

/** What the part writes is shown as it comes, or once it has ended. */
async function runPart({ title, args, kind }: Part, isLive: boolean): Promise<Result> {
  const started = Date.now();
  const heading = `\n━━ ${title} ${'━'.repeat(Math.max(0, 70 - title.length))}`;
  if (isLive) console.log(heading);
  const show = isLive ? (data: string) => process.stdout.write(data) : undefined;
  const { code, output } = await collect(process.execPath, args, {}, show);
  if (!isLive) console.log(`${heading}\n${output}`);
  const count =
    kind === 'check' ? { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 } : countTests(code, output);
  console.log(
    `${title}: ${count.passed} passed, ${count.failed} failed (${((Date.now() - started) / 1000).toFixed(1)} s)`,
  );
  return { title, ...count };
}

/** A suite in a VS Code waits for a third of its time, so that there is work for one more of them than there are cores. */
const ROWS = availableParallelism() + 1;

/** In as many rows, each of which takes the next part that is left. What the first does is shown as it comes, the rest part by part. */
async function runAll(parts: readonly Part[], isReady: (part: Part) => Promise<unknown>): Promise<readonly Result[]> {
  const left = parts.values();
  const results: Result[] = [];
  const run = async (isLive: boolean): Promise<void> => {
    for (const part of left) {
      await isReady(part);
      results.push(await runPart(part, isLive));
    }
  };
  await Promise.all(Array.from({ length: ROWS }, (_, row) => run(row === 0)));
  return results;
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
  // Once, before two parts would do so at the same time. Where it fails, each of them says why, and the others still run.
  const installed = isQuick
    ? undefined
    : Promise.allSettled([installVSCode(NEWEST), installVSCode(OLDEST), installBrowser()]);
  const parts = isQuick ? QUICK : [...QUICK, ...IN_VSCODE];
  const results = await runAll(parts, async (part) => IN_VSCODE.includes(part) && installed);
  console.log('');
  for (const { title, failed } of results) if (failed > 0) console.log(`${title}: ${failed} failed`);
  const sum = (key: keyof Count) => results.reduce((total, result) => total + result[key], 0);
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
  process.exit(sum('failed') === 0 ? 0 : 1);
}

main();
