import { mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { installVSCode } from './codeServer';
import { installPackage, startServer, writeSettings } from './server';
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

/** What is drawn and kept beside the text is a tenth of all the work, and no test asks for it. */
export const PLAIN_EDITOR = {
  'breadcrumbs.enabled': false,
  'editor.bracketPairColorization.enabled': false,
  'editor.cursorBlinking': 'solid',
  'editor.occurrencesHighlight': 'off',
  'editor.stickyScroll.enabled': false,
  // Else the server lists the sockets of all processes every two seconds.
  'remote.autoForwardPorts': false,
  'workbench.localHistory.enabled': false,
  // Nothing moves on its way, which costs time without a graphics card.
  'workbench.reduceMotion': 'on',
};

/** Runs in a window that is not looked at: what cannot be seen is not painted, an eighth of all the work. */
export const UNSEEN = `addEventListener('DOMContentLoaded', () => {
  if (self === top) document.documentElement.style.cssText = 'opacity: 0; will-change: opacity';
});`;

export interface ServeOptions {
  /** Settings of the machine. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Settings of the user, for those that count nowhere else. */
  readonly userSettings?: Readonly<Record<string, unknown>>;
  /** The folders of other extensions that are installed beside Dossier. */
  readonly extensions?: readonly string[];
  /** The packed Dossier to install in place of the build in this folder. */
  readonly vsix?: string;
  /** The newest if none is named. */
  readonly version?: CodeVersion;
}

/**
 * Serves a VS Code on a free port, with the built extension installed as a user has it (a link, so a rebuild and a reload of
 * the page show the new build) and a folder or a `.code-workspace` file open. All that it writes is in a temporary folder.
 */
export async function serveVSCode(open: string, options: ServeOptions = {}): Promise<ServedVSCode> {
  const { settings, userSettings, extensions = [], vsix, version = NEWEST } = options;
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
  if (userSettings) writeSettings(data.path, userSettings, 'User');
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
