import { mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { installVSCode } from './codeServer';
import { installPackage, startServer } from './server';
import { temporaryFolder } from './temporary';
import { type CodeVersion, NEWEST } from './versions';

export interface ServedVSCode {
  /** A plain address that any browser opens. */
  readonly url: string;
  /** Where the server keeps what it writes. */
  readonly dataFolder: string;
  /** Settles when the server has ended, for whatever reason. */
  readonly ended: Promise<void>;
  stop(): Promise<void>;
}

/** An extension that shows the demo when a window opens, for `npm start`. */
export const START_HERE = join('scripts', 'startHere');

/** No welcome pages, assistants, recommendations or telemetry: only the editor and Dossier are shown. */
export const QUIET = {
  'chat.commandCenter.enabled': false,
  'chat.disableAIFeatures': true,
  'editor.minimap.enabled': false,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'git.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'window.commandCenter': false,
  'workbench.enableExperiments': false,
  'workbench.layoutControl.enabled': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.welcomePage.walkthroughs.openOnInstall': false,
};

/**
 * Serves a VS Code, the newest if no other is named, on a free port, with the built extension installed as a user has it (a link, so a rebuild and a
 * reload of the page show the new build) and a folder or a `.code-workspace` file open. All that it writes is in a temporary
 * folder. `extensions` are the folders of other extensions that are installed too, `vsix` a package of Dossier that is
 * installed instead of the build.
 */
export async function serveVSCode(
  open: string,
  settings: Readonly<Record<string, unknown>> = {},
  extensions: readonly string[] = [],
  vsix?: string,
  version: CodeVersion = NEWEST,
): Promise<ServedVSCode> {
  const code = await installVSCode(version);
  const data = temporaryFolder('vscode');
  const extensionsFolder = join(data.path, 'extensions');
  mkdirSync(extensionsFolder);
  for (const extension of [...(vsix ? [] : ['.']), ...extensions].map((path) => resolve(path))) {
    const { publisher, name, version } = JSON.parse(readFileSync(join(extension, 'package.json'), 'utf8'));
    symlinkSync(extension, join(extensionsFolder, `${publisher}.${name}-${version}`), 'junction');
  }
  // Last, as VS Code then writes a list of what is installed, and adds nothing to that by itself.
  if (vsix) await installPackage(code, vsix, data.path, extensionsFolder);
  const server = await startServer(code, {
    dataFolder: data.path,
    extensionsFolder,
    open,
    settings: { ...QUIET, ...settings },
    driver: false,
  });
  const stop = async () => {
    await server.stop();
    data.remove();
  };
  return { url: `http://localhost:${server.port}/`, dataFolder: data.path, ended: server.ended, stop };
}
