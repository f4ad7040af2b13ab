import * as vscode from 'vscode';
import type { Feature, Host } from '../workspace/host';
import { registerCommands } from '../workspace/registerFeatures';
import { stepDone } from './shared/notes/firstSteps';
import { reportUnwritten } from './shared/write/whereUnchanged';

/** Set by the build: the names of the files in data/notes, a slash between two. Over http, as on vscode.dev, a folder cannot be listed. */
declare const DOSSIER_DEMO_FILES: string;

/** The global state for the folder that a window is about to open, as the text of its URI. */
const OPENING = 'dossier.demoFolder';
/** The argument that the walkthrough passes to the command. */
const FROM_WALKTHROUGH = 'walkthrough';

/** Copies the demo notes into a folder of the user's, and opens the first one with the sidebar beside it. */
export const openDemo: Feature = {
  id: 'openDemo',
  register(host, boundary) {
    void boundary.run(() => continueOpening(host));
    return registerCommands(host, boundary, { 'dossier.openDemo': open });
  },
};

/**
 * The walkthrough gets the folder as its result: VS Code then opens it together with the walkthrough, which wakes Dossier in
 * that window. In any other case the window is woken by the note.
 */
async function open(host: Host, from: unknown): Promise<{ openFolder: vscode.Uri } | undefined> {
  const folder = await copyDemo(host.context.extensionUri);
  if (!folder) return undefined;
  if (vscode.workspace.getWorkspaceFolder(folder)) return void (await show(folder));
  await host.context.globalState.update(OPENING, folder.toString());
  if (from === FROM_WALKTHROUGH) return { openFolder: folder };
  const forceNewWindow = vscode.workspace.workspaceFolders !== undefined;
  const filesToOpen = [firstNote(folder)];
  await vscode.commands.executeCommand('vscode.openFolder', folder, { forceNewWindow, filesToOpen });
  return undefined;
}

/**
 * Copies the notes into a folder of their own in one that the user picks, at first beside the user's own notes, whose counts and
 * lists they would join in the same folder. What is there already stays as it is.
 */
async function copyDemo(extension: vscode.Uri): Promise<vscode.Uri | undefined> {
  const { fs, workspaceFolders } = vscode.workspace;
  const here = workspaceFolders?.[0]?.uri;
  const name = vscode.l10n.t('Dossier Demo');
  const picked = await vscode.window.showOpenDialog({
    canSelectFiles: false,
    canSelectFolders: true,
    title: vscode.l10n.t('Where to copy the demo notes, in a folder "{name}"?', { name }),
    openLabel: vscode.l10n.t('Copy Demo Notes Here'),
    ...(here && { defaultUri: vscode.Uri.joinPath(here, '..') }),
  });
  if (!picked?.[0]) return undefined;
  const folder = vscode.Uri.joinPath(picked[0], name);
  try {
    await fs.createDirectory(folder);
    const there = new Set((await fs.readDirectory(folder)).map(([name]) => name));
    for (const file of DOSSIER_DEMO_FILES.split('/').filter((each) => !there.has(each))) {
      const content = await fs.readFile(vscode.Uri.joinPath(extension, 'data', 'notes', file));
      await fs.writeFile(vscode.Uri.joinPath(folder, file), content);
    }
    return folder;
  } catch {
    return void reportUnwritten(folder);
  }
}

async function continueOpening(host: Host): Promise<void> {
  const { globalState } = host.context;
  const opening = globalState.get<string>(OPENING);
  const folder = vscode.workspace.workspaceFolders?.find(({ uri }) => uri.toString() === opening);
  if (!folder) return;
  await globalState.update(OPENING, undefined);
  await show(folder.uri);
}

/** The walkthrough, where it is open, stays visible. */
async function show(folder: vscode.Uri): Promise<void> {
  await vscode.commands.executeCommand('workbench.view.extension.dossier');
  const tab = vscode.window.tabGroups.activeTabGroup.activeTab;
  const isText = !tab || tab.input instanceof vscode.TabInputText;
  const viewColumn = isText ? vscode.ViewColumn.Active : vscode.ViewColumn.Beside;
  await vscode.window.showTextDocument(firstNote(folder), { viewColumn, preview: false });
  stepDone('demo');
}

function firstNote(folder: vscode.Uri): vscode.Uri {
  return vscode.Uri.joinPath(folder, vscode.l10n.t('00 Start here.md'));
}
