/**
 * Runs a test suite inside VS Code: `host` on the oldest and the newest version, `oldest` (those tests of it that depend on what
 * VS Code has) on the oldest, `roots` (the host suite of a workspace of several folders) and `web` on the newest, `desktop` (the
 * host suite) in a desktop VS Code: `VSCODE_PATH`, else the one that `@vscode/test-electron` downloads.
 *
 * Arguments: `host|oldest|roots|web|desktop [VERSION …]`; `DOSSIER_TEST_GREP` selects tests. Exit code: 0 when all passed.
 */
import { chmodSync, cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { runTests, TestRunFailedError } from '@vscode/test-electron';
import { run } from '../test/support/vscode/commands';
import { type TemporaryFolder, temporaryCopy, temporaryFolder } from '../test/support/vscode/temporary';
import { NEWEST, OLDEST } from '../test/support/vscode/versions';
import { copyShipped } from './packExtension';

const ROOT = process.cwd();

/** The beginnings of suites in which most depends on what VS Code has, not on what is ours. */
const BY_VERSION =
  '^(?:the extension|hover|completion|the light bulb|the Markdown preview|the tree of entities|the rows|the command that opens the page|picking an entity|inlay hints|the code lens|the tools of agents)';

/** On Windows a script is not a program: a batch file starts it. */
function executableFromNpm(): string {
  const script = join(ROOT, 'out', 'test', 'support', 'vscode', 'executable.js');
  if (process.platform !== 'win32') {
    chmodSync(script, 0o755);
    return script;
  }
  const batch = script.replace(/js$/, 'cmd');
  writeFileSync(batch, `@"${process.execPath}" "${script}" %*\r\n`);
  return batch;
}

interface Run {
  readonly suite: 'host' | 'roots' | 'web';
  /** The desktop program; `undefined` downloads one. */
  readonly executable: string | undefined;
  readonly fromNpm: boolean;
  readonly version: string;
  /** A pattern for the names of the tests; undefined for all. */
  readonly grep: string | undefined;
}

/** The files of the package, as a production build makes them, with the tests: VS Code runs them in the host of the extension in which they are. */
async function packaged(): Promise<TemporaryFolder> {
  const built = temporaryFolder('build');
  await run(process.execPath, ['esbuild.js', '--production', `--to=${built.path}`]);
  const folder = temporaryFolder('package');
  copyShipped(folder.path, built.path);
  const tests = join('out', 'test', 'web');
  cpSync(join(ROOT, tests), join(folder.path, tests), { recursive: true });
  built.remove();
  return folder;
}

async function runSuite({ suite, executable, fromNpm, version, grep }: Run): Promise<boolean> {
  const workspace = temporaryCopy(join(ROOT, 'test', 'fixtures', suite === 'roots' ? 'roots' : 'workspace'));
  const profile = temporaryFolder('profile');
  // The web suite tests what ships.
  const extension = suite === 'web' ? await packaged() : undefined;
  const root = extension?.path ?? ROOT;
  console.log(`\n${suite} tests, VS Code ${version}`);
  const launchArgs = [
    suite === 'roots' ? join(workspace.path, 'all.code-workspace') : workspace.path,
    `--user-data-dir=${profile.path}`,
    `--extensions-dir=${join(profile.path, 'extensions')}`,
  ];
  if (suite === 'web') launchArgs.push('--extensionDevelopmentKind=web');
  try {
    await runTests({
      ...(executable ? { vscodeExecutablePath: executable } : { version }),
      extensionDevelopmentPath: root,
      extensionTestsPath: join(root, 'out', 'test', suite, 'index.js'),
      extensionTestsEnv: { ...(fromNpm && { DOSSIER_VSCODE: version }), ...(grep && { DOSSIER_TEST_GREP: grep }) },
      launchArgs,
    });
    return true;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    if (!fromNpm && !(error instanceof TestRunFailedError)) {
      console.error(
        'VS Code could not be downloaded. VSCODE_PATH=… names an installed one (its program, not the `code` command).',
      );
    }
    return false;
  } finally {
    workspace.remove();
    profile.remove();
    extension?.remove();
  }
}

/** What tests install: an extension with the identifier of Red Hat's and nothing in it, and one that uses Dossier. */
const INSTALLED = {
  'redhat.vscode-yaml': 'test/support/yamlExtension',
  'example.companies': 'out/test/support/exampleExtension',
} as const;

async function packExtensions(): Promise<void> {
  const { createVSIX } = await import('@vscode/vsce');
  for (const [id, folder] of Object.entries(INSTALLED)) {
    const packagePath = join(ROOT, 'out', 'test', 'support', `${id}.vsix`);
    mkdirSync(dirname(packagePath), { recursive: true });
    const options = { dependencies: false, skipLicense: true, allowMissingRepository: true };
    await createVSIX({ ...options, cwd: join(ROOT, folder), packagePath });
  }
}

async function main(): Promise<boolean> {
  const [kind, ...versions] = process.argv.slice(2);
  const suite = kind === 'web' || kind === 'roots' ? kind : 'host';
  const desktop = kind === 'desktop';
  const chosen = process.env.VSCODE_PATH;
  const executable = desktop ? chosen && resolve(chosen) : executableFromNpm();
  const isOldest = kind === 'oldest';
  const both = isOldest ? [OLDEST.vscode] : [OLDEST.vscode, NEWEST.vscode];
  const defaults = desktop ? ['stable'] : suite === 'host' ? both : [NEWEST.vscode];
  const grep = isOldest ? BY_VERSION : undefined;
  // No test on the oldest needs it, and the suite on the newest writes the same file meanwhile.
  if (suite === 'host' && !isOldest) await packExtensions();
  let passed = true;
  for (const version of versions.length > 0 ? versions : defaults) {
    const one: Run = { suite, executable: executable || undefined, fromNpm: !desktop, version, grep };
    passed = (await runSuite(one)) && passed;
  }
  return passed;
}

main().then((passed) => process.exit(passed ? 0 : 1));
