import * as vscode from 'vscode';
import { type StarterRegistry, starterRegistry } from '../core/registry/drafts/starterRegistry';
import type { Feature, Host } from '../workspace/host';
import { registerCommands } from '../workspace/registerCommands';
import { askText, pickRow } from './shared/dialogs';
import { stepDone } from './shared/firstSteps';
import { showAt } from './shared/showAt';
import { applyEdit } from './shared/textEdits';
import { folderForRegistry, isWritable, REGISTRY_NAME } from './shared/writableRegistry';

/** The context key for whether the user has a registry: `none` or `some`. Not set while there was none since the start. */
const REGISTRIES = 'dossier.registries';
const ENDING = '.entities.yaml';

/** Creates a registry that teaches the format, or opens one that exists. */
export const createRegistry: Feature = {
  id: 'createRegistry',
  register: (host, boundary) =>
    vscode.Disposable.from(
      registerCommands(host, boundary, { 'dossier.createRegistry': create }),
      host.onDidChangeSnapshot(
        boundary.listener(() => {
          const has = host.workspaceRegistries.length > 0 ? 'some' : 'none';
          void vscode.commands.executeCommand('setContext', REGISTRIES, has);
        }),
      ),
    ),
};

async function create(host: Host): Promise<void> {
  await host.ready();
  const own = host.workspaceRegistries.filter(isWritable);
  const note = vscode.window.activeTextEditor?.document.uri;
  const chosen = own.length === 0 ? REGISTRY_NAME : await askWhich(own);
  if (chosen === undefined) return;
  if (typeof chosen !== 'string') return void (await vscode.window.showTextDocument(chosen));
  const folder = folderForRegistry(note);
  if (folder) await createIn(vscode.Uri.joinPath(folder, chosen));
}

/** A registry to open, or the name of a new one; undefined if the user cancels. */
async function askWhich(own: readonly vscode.Uri[]): Promise<vscode.Uri | string | undefined> {
  const rows = own.map((uri) => ({
    label: vscode.l10n.t('Open {file}', { file: vscode.workspace.asRelativePath(uri) }),
    iconPath: new vscode.ThemeIcon('file'),
    uri,
  }));
  const another = {
    label: vscode.l10n.t('Create another registry…'),
    iconPath: new vscode.ThemeIcon('new-file'),
    uri: undefined,
  };
  const picked = await pickRow<vscode.QuickPickItem & { readonly uri: vscode.Uri | undefined }>(
    [...rows, another],
    vscode.l10n.t('There is a registry already.'),
  );
  if (!picked || picked.uri) return picked?.uri;
  const name = await askText({
    title: vscode.l10n.t('Name of the new registry'),
    prompt: vscode.l10n.t('Its file name without "{ending}".', { ending: ENDING }),
    value: `registry-${own.length + 1}`,
    problem: (value) =>
      /^[^/\\:]*[^/\\:\s.][^/\\:]*$/.test(value) ? undefined : vscode.l10n.t('This is not a file name.'),
  });
  return name === undefined ? undefined : `${name.trim()}${ENDING}`;
}

/** A file that exists is left as it is, and opened. */
async function createIn(uri: vscode.Uri): Promise<void> {
  const { text, cursor } = starter();
  const exists = await vscode.workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
  const edit = new vscode.WorkspaceEdit();
  edit.createFile(uri, { contents: new TextEncoder().encode(text) });
  if (!exists && !(await applyEdit(edit, uri))) return;
  stepDone('registry');
  const editor = await showAt(uri, exists ? 0 : cursor);
  // The cursor is at the end, and the editor scrolls to it; what explains the file is at the top.
  editor.revealRange(new vscode.Range(0, 0, 0, 0), vscode.TextEditorRevealType.AtTop);
}

function starter(): StarterRegistry {
  return starterRegistry({
    registry: vscode.l10n.t(
      'A registry: who and what your notes are about. The names count in all notes here at once, even unsaved.',
    ),
    sources: vscode.l10n.t('Where facts come from. A fact names its source by this id.'),
    example: vscode.l10n.t(
      'An example that works: write Exemplar Shipping in a note, and rest the mouse on it. Delete it when you like.',
    ),
    id: vscode.l10n.t('what others refer to; it stays when the name changes'),
    schema: vscode.l10n.t('or Person, Product, Event …: Ctrl+Space lists what may be written anywhere'),
    alias: vscode.l10n.t('other names, as notes write them'),
    own: vscode.l10n.t('Your first entity goes here: type "entity" and press Enter.'),
    sourceTitle: vscode.l10n.t('A call that never took place'),
    summary: vscode.l10n.t('An imaginary company.'),
    fact: vscode.l10n.t('Orders four ships.'),
  });
}
