import * as vscode from 'vscode';
import { makeLink } from '../core/changes/renaming/rewriteMention';
import { findMentionsResumably } from '../core/notes/mentions/findMentions';
import { aroundWhatStays } from '../core/text/base/textEdit';
import type { Feature, Host } from '../workspace/host';
import { snapshotFor } from '../workspace/notes/snapshotFor';
import { workOnNotes } from '../workspace/notes/workOnNotes';
import { registerCommands } from '../workspace/registerCommands';
import { chosenNotes } from './shared/chosenNotes';
import { showInformation } from './shared/dialogs';
import { askForPreview } from './shared/textEdits';
import { type FileChange, reportChanged, whereUnchanged } from './shared/whereUnchanged';

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
  if (notes) await linkNotes(host, notes);
}

async function linkNotes(host: Host, notes: readonly vscode.Uri[]): Promise<void> {
  const options = {
    location: vscode.ProgressLocation.Notification,
    title: vscode.l10n.t('Reading the notes'),
    cancellable: true,
  };
  const found = await vscode.window.withProgress(options, (_, token) => linksIn(host, notes, token));
  if (!found) return;
  const { changes, ambiguous } = found;
  const [first] = changes;
  if (first) {
    const apply = (edit: vscode.WorkspaceEdit) => {
      askForPreview(edit, first.uri);
      return vscode.workspace.applyEdit(edit, { isRefactoring: true });
    };
    const onChanged = reportChanged(() => linkNotes(host, notes));
    // False where the user discards it, or a note has changed since the preview, which the editor itself says.
    if (!(await whereUnchanged(changes, apply, onChanged))) return;
  } else if (ambiguous === 0) void showInformation(vscode.l10n.t('There is no mention here to change.'));
  if (ambiguous === 0) return;
  const count = ambiguous.toLocaleString(vscode.env.language);
  void showInformation(vscode.l10n.t('Ambiguous mentions that stay as they are: {count}.', { count }));
}

/** What makes links of all mentions but ambiguous ones, and how many those are. Undefined if cancelled. */
async function linksIn(
  host: Host,
  notes: readonly vscode.Uri[],
  token: vscode.CancellationToken,
): Promise<{ readonly changes: readonly FileChange[]; readonly ambiguous: number } | undefined> {
  const { snapshot: whole } = host;
  const label = { label: vscode.l10n.t('Plain mentions'), needsConfirmation: false };
  const changed = new Map<string, FileChange>();
  let ambiguous = 0;
  const finished = await workOnNotes(host, notes.map(String), token, function* (note, uri, text) {
    const snapshot = snapshotFor(whole, uri);
    const mentions = yield* findMentionsResumably(text, snapshot, host.directives(uri));
    const edits = mentions.flatMap((mention) => {
      if (mention.entities.length > 1) ambiguous++;
      const edit = makeLink(text, mention, snapshot);
      return edit ? aroundWhatStays(text, edit).map((each) => ({ ...each, label })) : [];
    });
    if (edits.length > 0) changed.set(note, { uri, text, edits });
  });
  const changes = notes.flatMap((uri) => changed.get(uri.toString()) ?? []);
  return finished ? { changes, ambiguous } : undefined;
}
