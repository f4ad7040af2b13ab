import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { INSTALL_ROOT } from '../test/support/vscode/installation';
import { atExit, spawnGroup, unlessEnding } from '../test/support/vscode/processes';
import { QUIET, START_HERE } from '../test/support/vscode/serve';
import { OLDEST } from '../test/support/vscode/versions';

const COMMANDS = ['code', 'code-insiders', 'codium'];
const windows = process.platform === 'win32';

/** The command of an installed desktop VS Code that is new enough: `VSCODE_PATH`, on the PATH, or in the usual places. */
export function findDesktop(): string | undefined {
  // Inside a remote or a container `code` speaks to the window it belongs to and cannot open a development one.
  if (process.env.VSCODE_IPC_HOOK_CLI) return undefined;
  const chosen = process.env.VSCODE_PATH;
  return (chosen ? [chosen] : [...onPath(), ...usualPlaces()]).find((file) => existsSync(file) && isNewEnough(file));
}

/**
 * Opens a window of its own on `folder`, with a profile apart from the person's (no other extension, no setting of theirs is
 * touched), and waits until it is closed. Answers false when VS Code could not be started.
 */
export async function openInDesktop(command: string, folder: string): Promise<boolean> {
  const profile = join(INSTALL_ROOT, 'start');
  const settings = join(profile, 'User', 'settings.json');
  if (!existsSync(settings)) {
    mkdirSync(join(profile, 'User'), { recursive: true });
    writeFileSync(settings, `${JSON.stringify(QUIET, undefined, 2)}\n`);
  }
  const args = [
    folder,
    `--extensionDevelopmentPath=${process.cwd()}`,
    `--extensionDevelopmentPath=${resolve(START_HERE)}`,
    '--new-window',
    '--wait',
    '--disable-workspace-trust',
  ];
  args.push(`--user-data-dir=${profile}`, `--extensions-dir=${join(profile, 'extensions')}`);
  if (process.getuid?.() === 0) args.push('--no-sandbox');
  console.log(`Opening ${command} on ${folder}\nIt has a profile of its own, in .vscode-test/start. Ctrl+C closes it.`);
  atExit(() => closeWindow(profile));
  const quoted = windows ? args.map((argument) => `"${argument}"`) : args;
  const child = spawnGroup(windows ? `"${command}"` : command, quoted, { stdio: 'inherit', shell: windows });
  const code = await new Promise<number | null>((resolve) => {
    child.once('error', () => resolve(1));
    child.once('exit', resolve);
  });
  await unlessEnding();
  if (code !== 0) console.log(`${command} could not be started (${code}).`);
  return code === 0;
}

/** The command only starts the window, which is another process; VS Code writes that one's id into its profile. */
function closeWindow(profile: string): void {
  try {
    process.kill(Number(readFileSync(join(profile, 'code.lock'), 'utf8')));
  } catch {
    // Closed already.
  }
}

function onPath(): readonly string[] {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return COMMANDS.flatMap((name) => folders.map((folder) => join(folder, windows ? `${name}.cmd` : name)));
}

function usualPlaces(): readonly string[] {
  if (process.platform === 'darwin') {
    const inside = (name: string, command: string) => `${name}.app/Contents/Resources/app/bin/${command}`;
    const apps = [
      inside('Visual Studio Code', 'code'),
      inside('Visual Studio Code - Insiders', 'code'),
      inside('VSCodium', 'codium'),
    ];
    return ['/Applications', join(homedir(), 'Applications')].flatMap((root) => apps.map((app) => join(root, app)));
  }
  if (!windows)
    return ['/usr/share/code/bin/code', '/snap/bin/code', '/usr/share/codium/bin/codium', '/snap/bin/codium'];
  const roots = [join(process.env.LOCALAPPDATA ?? '', 'Programs'), process.env.ProgramFiles ?? ''];
  const apps = [
    join('Microsoft VS Code', 'bin', 'code.cmd'),
    join('Microsoft VS Code Insiders', 'bin', 'code-insiders.cmd'),
    join('VSCodium', 'bin', 'codium.cmd'),
  ];
  return roots.filter(Boolean).flatMap((root) => apps.map((app) => join(root, app)));
}

function isNewEnough(command: string): boolean {
  const result = spawnSync(windows ? `"${command}"` : command, ['--version'], {
    encoding: 'utf8',
    shell: windows,
    timeout: 20_000,
  });
  const version = /^(\d+)\.(\d+)\./.exec(result.stdout ?? '');
  if (!version) return false;
  const minor = Number(OLDEST.vscode.split('.')[1]);
  if (Number(version[1]) > 1 || Number(version[2]) >= minor) return true;
  console.log(`${command} is VS Code ${version[0]}x; Dossier needs ${OLDEST.vscode}.`);
  return false;
}
