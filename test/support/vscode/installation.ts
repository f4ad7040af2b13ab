import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './commands';
import { isAlive } from './processTable';

/** The folder that `@vscode/test-electron` uses too; ignored by git, safe to delete at any time. */
export const INSTALL_ROOT = join(process.cwd(), '.vscode-test');

/**
 * The folder `.vscode-test/NAME`, filled by `fill` the first time. It is filled under another name and then renamed, so
 * an aborted run leaves no incomplete folder, and of two concurrent runs one wins.
 */
export async function installOnce(
  name: string,
  what: string,
  fill: (folder: string) => Promise<void>,
): Promise<string> {
  const folder = join(INSTALL_ROOT, name);
  if (existsSync(folder)) return folder;
  removeAbandoned();
  const started = Date.now();
  process.stderr.write(`Installing ${what} into .vscode-test/ (once; under a minute on a good line) …\n`);
  const staging = join(INSTALL_ROOT, `.staging-${process.pid}-${name}`);
  mkdirSync(staging, { recursive: true });
  try {
    await fill(staging);
    try {
      renameSync(staging, folder);
    } catch (error) {
      if (!existsSync(folder)) throw error;
    }
  } finally {
    rmSync(staging, { recursive: true, force: true, maxRetries: 3 });
  }
  process.stderr.write(`Installed ${what} in ${Math.round((Date.now() - started) / 1000)} s.\n`);
  return folder;
}

/** Installs npm packages (`name@version`) into `folder/node_modules`, running none of their scripts. */
export async function installPackages(folder: string, packages: readonly string[]): Promise<void> {
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  await npmInstall(folder, packages);
}

/** `npm install` in `folder`, for its own package.json when no packages are named. */
export async function npmInstall(folder: string, packages: readonly string[] = []): Promise<void> {
  const options = ['--omit=dev', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=warn'];
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^npm_(package|lifecycle|config_local)/.test(name)),
  );
  const { command, args } = npm(['install', ...options, ...packages]);
  try {
    await run(command, args, { cwd: folder, env, shell: command === 'npm' && process.platform === 'win32' });
  } catch (error) {
    throw new Error(`npm could not install ${packages.join(', ') || folder}. Is the npm registry reachable?\n${error}`);
  }
}

/** Under `npm run …` the path of npm is in the environment, which works on Windows without a shell. */
function npm(args: readonly string[]): { command: string; args: readonly string[] } {
  const script = process.env.npm_execpath;
  return script?.endsWith('npm-cli.js')
    ? { command: process.execPath, args: [script, ...args] }
    : { command: 'npm', args };
}

/** Removes incomplete installations of killed runs. */
function removeAbandoned(): void {
  if (!existsSync(INSTALL_ROOT)) return;
  for (const name of readdirSync(INSTALL_ROOT)) {
    const owner = /^\.staging-(\d+)-/.exec(name)?.[1];
    if (owner && !isAlive(Number(owner))) rmSync(join(INSTALL_ROOT, name), { recursive: true, force: true });
  }
}
