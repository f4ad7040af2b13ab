import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CodeInstallation } from './codeServer';
import { run } from './commands';
import { endGroup, spawnGroup } from './processes';
import { isWorkspace } from './workbenchUrl';

export interface CodeServer {
  readonly port: number;
  /** Settles when the server has ended, for whatever reason. */
  readonly ended: Promise<void>;
  stop(): Promise<void>;
}

export interface ServerOptions {
  readonly dataFolder: string;
  readonly extensionsFolder?: string;
  /** The folder or `.code-workspace` file that a plain URL without `?folder=` opens. */
  readonly open?: string;
  /** Machine settings: they hold for every folder and every browser. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Enables the driver, which reads the test and development paths in the URL. */
  readonly driver: boolean;
}

const START_TIMEOUT = 60_000;

/** Starts the VS Code server on a free port, for this machine only, and waits until the web workbench is served. */
export async function startServer(code: CodeInstallation, options: ServerOptions): Promise<CodeServer> {
  writeSettings(options.dataFolder, options.settings ?? {});
  const preload = join(process.cwd(), 'out', 'test', 'support', 'vscode', 'endWithParent.js');
  const args = ['--require', preload, join(code.root, 'out', 'server-main.js'), '--host', '127.0.0.1', '--port', '0'];
  args.push(
    '--without-connection-token',
    '--accept-server-license-terms',
    '--disable-telemetry',
    '--disable-workspace-trust',
  );
  args.push('--server-data-dir', options.dataFolder);
  if (options.extensionsFolder) args.push('--extensions-dir', options.extensionsFolder);
  if (options.open) args.push(isWorkspace(options.open) ? '--default-workspace' : '--default-folder', options.open);
  if (options.driver) args.push('--enable-smoke-test-driver');
  // All its files are temporary, so it can be killed.
  const child = spawnGroup(
    code.node,
    args,
    { env: environment(options.dataFolder), stdio: ['ignore', 'pipe', 'pipe'] },
    0,
  );

  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));

  let output = '';
  const port = await new Promise<number>((resolve, reject) => {
    const fail = (why: string) => reject(new Error(`The VS Code server ${why}.\n${output}`));
    const timer = setTimeout(() => fail(`was not ready after ${START_TIMEOUT / 1000} s`), START_TIMEOUT);
    const read = (data: Buffer) => {
      output += data;
      const bound = /Server bound to [^\s]*:(\d+)/.exec(output);
      if (!bound || !output.includes('Web UI available')) return;
      clearTimeout(timer);
      resolve(Number(bound[1]));
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('error', (error) => fail(`did not start: ${error.message}`));
    child.once('exit', (code) => fail(`ended with ${code}`));
  }).catch(async (error) => {
    await endGroup(child);
    throw error;
  });
  return { port, ended, stop: () => endGroup(child) };
}

/** Replaces the settings of the machine, or of the user; a server that runs on the folder follows those of the machine. */
export function writeSettings(
  dataFolder: string,
  settings: Readonly<Record<string, unknown>>,
  whose: 'Machine' | 'User' = 'Machine',
): void {
  const folder = join(dataFolder, 'data', whose);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'settings.json'), JSON.stringify(settings));
}

/** Installs a `.vsix` as *Install from VSIX…* does. */
export async function installPackage(
  code: CodeInstallation,
  vsix: string,
  dataFolder: string,
  extensionsFolder: string,
): Promise<void> {
  const script = join(code.root, 'out', 'server-main.js');
  const folders = ['--server-data-dir', dataFolder, '--extensions-dir', extensionsFolder];
  const args = [script, ...folders, '--accept-server-license-terms', '--install-extension', vsix];
  await run(code.node, args, { env: environment(dataFolder) });
}

/**
 * The environment without the variables of a VS Code terminal or debugger, which would connect this server to that other
 * window. Its sockets are beside its data, except on macOS, where that path would be too long for a socket.
 */
function environment(dataFolder: string): NodeJS.ProcessEnv {
  const foreign = /^(VSCODE_|ELECTRON_|DOSSIER_SERVER_|NODE_OPTIONS$)/;
  const own = Object.fromEntries(Object.entries(process.env).filter(([name]) => !foreign.test(name)));
  return process.platform === 'linux' ? { ...own, TMPDIR: dataFolder, XDG_RUNTIME_DIR: dataFolder } : own;
}
