import * as vscode from 'vscode';
import type { Host } from '../../workspace/host';
import { pickRow, showInformation } from '../shared/ask/dialogs';

/**
 * The notes that are chosen, and those in folders that are chosen, in the order of their paths, once all are indexed; where
 * nothing is chosen, those of a folder that the user picks. Undefined if the user picks none.
 *
 * @param question above the list of folders.
 */
export async function chosenNotes(
  host: Host,
  chosen: readonly vscode.Uri[],
  question: string,
): Promise<readonly vscode.Uri[] | undefined> {
  await host.settled();
  // Resumes indexing that the user stopped, since it is needed now.
  if (host.index.state === 'idle') host.index.start();
  await vscode.window.withProgress(
    { location: vscode.ProgressLocation.Window, title: vscode.l10n.t('Reading the notes') },
    () => host.index.whenReady(),
  );
  const folders = chosen.length > 0 ? chosen : await askFolder(host, question);
  return folders && notesIn(host, folders);
}

/** Undefined if the user cancels. */
async function askFolder(host: Host, question: string): Promise<readonly vscode.Uri[] | undefined> {
  const counts = new Map<string, number>();
  const roots = new Set(vscode.workspace.workspaceFolders?.map(({ uri }) => uri.toString()));
  for (const note of host.index.mentions.notes) {
    let folder = note;
    do {
      folder = folder.slice(0, folder.lastIndexOf('/'));
      counts.set(folder, (counts.get(folder) ?? 0) + 1);
    } while (folder.includes('/') && !roots.has(folder));
  }
  const rows = Array.from(counts, ([folder, count]) => {
    const uri = vscode.Uri.parse(folder, true);
    const root = vscode.workspace.getWorkspaceFolder(uri);
    return {
      label: roots.has(folder) && root ? root.name : vscode.workspace.asRelativePath(uri),
      description: vscode.l10n.t('notes: {count}', { count: count.toLocaleString(vscode.env.language) }),
      iconPath: new vscode.ThemeIcon('folder'),
      uri,
    };
  }).sort((a, b) => (a.uri.path < b.uri.path ? -1 : 1));
  if (rows.length === 0) {
    void showInformation(vscode.l10n.t('There are no notes in this workspace.'));
    return undefined;
  }
  const picked = await pickRow(rows, question);
  return picked && [picked.uri];
}

/** The notes that are chosen, and those in folders that are chosen, in the order of their paths. */
function notesIn(host: Host, chosen: readonly vscode.Uri[]): readonly vscode.Uri[] {
  const within = chosen.map((uri) => uri.toString());
  const notes = [...host.index.mentions.notes].filter((note) =>
    within.some((each) => note === each || note.startsWith(`${each}/`)),
  );
  return notes.sort().map((note) => vscode.Uri.parse(note, true));
}
