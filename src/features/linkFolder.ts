import * as vscode from 'vscode';
import { aroundWhatStays, type TextEdit } from '../core/base/textEdit';
import { findMentionsResumably } from '../core/mentions/findMentions';
import { makeLink } from '../core/queries/notes/rewriteMention';
import type { Feature, Host } from '../workspace/host';
import { snapshotFor } from '../workspace/notes/snapshotFor';
import { workOnNotes } from '../workspace/notes/workOnNotes';
import { registerCommands } from '../workspace/registerCommands';
import { chosenNotes } from './shared/chosenNotes';
import { showInformation } from './shared/dialogs';
import { rangesIn } from './shared/ranges';
import { askForPreview } from './shared/textEdits';

/** Turns all mentions in the notes of a folder into `[[links]]`, after the editor's preview, as one step of undo. */
export const linkFolder: Feature = {
  id: 'linkFolder',
  register: (host, boundary) => registerCommands(host, boundary, { 'dossier.makeFolderExplicit': run }),
};

/** @param uri a folder; undefined to ask for one. @param uris all that are selected. */
async function run(host: Host, uri: unknown, uris: unknown): Promise<void> {
  const chosen = [uris, uri].flat().filter((each) => each instanceof vscode.Uri);
  const question = vscode.l10n.t('Turn the mentions in which folder into [[links]]?');
  const notes = await chosenNotes(host, chosen, question);
  if (!notes) return;
  const options = {
    location: vscode.ProgressLocation.Notification,
    title: vscode.l10n.t('Reading the notes'),
    cancellable: true,
  };
  const found = await vscode.window.withProgress(options, (_, token) => linksIn(host, notes, token));
  if (!found) return;
  const { edit, ambiguous } = found;
  const [first] = edit.entries();
  if (first) {
    askForPreview(edit, first[0]);
    // False where the user discards it, or a note has changed since the preview, which the editor itself says.
    if (!(await vscode.workspace.applyEdit(edit, { isRefactoring: true }))) return;
  } else if (ambiguous === 0) void showInformation(vscode.l10n.t('There is no mention here to change.'));
  if (ambiguous === 0) return;
  const count = ambiguous.toLocaleString(vscode.env.language);
  void showInformation(vscode.l10n.t('Ambiguous mentions that stay as they are: {count}.', { count }));
}

/**
 * The edit that makes links of all mentions but ambiguous ones, and how many those are. Undefined if cancelled or, after a
 * message, if a note changes meanwhile.
 */
async function linksIn(
  host: Host,
  notes: readonly vscode.Uri[],
  token: vscode.CancellationToken,
): Promise<{ readonly edit: vscode.WorkspaceEdit; readonly ambiguous: number } | undefined> {
  const { snapshot: whole } = host;
  const edits = new Map<string, { readonly text: string; readonly changes: readonly TextEdit[] }>();
  let ambiguous = 0;
  const finished = await workOnNotes(host, notes.map(String), token, function* (note, uri, text) {
    const snapshot = snapshotFor(whole, uri);
    const mentions = yield* findMentionsResumably(text, snapshot, host.directives(uri));
    const changes = mentions.flatMap((mention) => {
      if (mention.entities.length > 1) ambiguous++;
      const change = makeLink(text, mention, snapshot);
      return change ? aroundWhatStays(text, change) : [];
    });
    edits.set(note, { text, changes });
  });
  if (!finished) return undefined;
  const edit = new vscode.WorkspaceEdit();
  const label = { label: vscode.l10n.t('Plain mentions'), needsConfirmation: false };
  for (const uri of notes) {
    const { text, changes } = edits.get(uri.toString()) ?? { text: '', changes: [] };
    if (changes.length === 0) continue;
    if ((host.index.documentOf(uri.toString())?.getText() ?? text) !== text) {
      const file = vscode.workspace.asRelativePath(uri);
      return void showInformation(vscode.l10n.t('{file} has changed since then, so nothing was written.', { file }));
    }
    const range = rangesIn(text);
    for (const { span, text: written } of changes) edit.replace(uri, range(span), written, label);
  }
  return { edit, ambiguous };
}
