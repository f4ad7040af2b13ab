import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { build, type Plugin } from 'esbuild';

interface Task {
  readonly label: string;
  readonly script?: string;
  readonly dependsOn?: readonly string[];
  readonly problemMatcher?: { readonly pattern: { readonly regexp: string }; readonly background?: Background };
}

interface Background {
  readonly beginsPattern: string;
  readonly endsPattern: string;
}

const { buildReporter } = createRequire(__filename)(join(process.cwd(), 'scripts', 'buildReporter.js')) as {
  buildReporter(options: { isWatching: boolean }, print: (line: string) => void): Plugin;
};

const read = (file: string) => JSON.parse(readFileSync(file, 'utf8'));
const tasks: readonly Task[] = read('.vscode/tasks.json').tasks;
const launches: readonly { name: string; args: string[]; preLaunchTask?: string }[] =
  read('.vscode/launch.json').configurations;

describe('developing in VS Code', () => {
  it('begins with tasks that exist and run scripts that exist', () => {
    const labels = tasks.map(({ label }) => label);
    const { scripts } = read('package.json');
    for (const { preLaunchTask } of launches)
      assert.ok(preLaunchTask === undefined || labels.includes(preLaunchTask), preLaunchTask);
    for (const { script, dependsOn = [] } of tasks) {
      for (const label of dependsOn) assert.ok(labels.includes(label), label);
      assert.ok(script === undefined || script in scripts, script);
    }
  });

  it('never lets tests write into tracked files', () => {
    const tests = launches.filter(({ args }) => args.some((argument) => argument.startsWith('--extensionTestsPath')));
    assert.equal(tests.length, 1);
    for (const { args } of tests) assert.match(args.at(-1)!, /^\$\{workspaceFolder\}\/out\//);
  });

  it('lists under Problems what the bundler finds, and knows when it begins and ends', async () => {
    const lines: string[] = [];
    const plugins = [buildReporter({ isWatching: true }, (line) => lines.push(line))];
    const stdin = { contents: 'let a = 1;\n  import "./nothing";', sourcefile: 'src/here.ts' };
    await assert.rejects(build({ stdin, plugins, bundle: true, write: false, logLevel: 'silent' }));
    const [begin, error, end] = lines;
    const matchers = tasks.flatMap(({ problemMatcher }) => (problemMatcher?.pattern ? [problemMatcher] : []));
    assert.equal(matchers.length, 2);
    for (const { pattern, background } of matchers) {
      assert.deepEqual(new RegExp(pattern.regexp).exec(error!)?.slice(1), [
        'src/here.ts',
        '2',
        '10',
        'error',
        'Could not resolve "./nothing"',
      ]);
      if (!background) continue;
      assert.match(begin!, new RegExp(background.beginsPattern));
      assert.match(end!, new RegExp(background.endsPattern));
    }
  });
});
