import * as vscode from 'vscode';
import { refusalMessage } from '../../../core/registry/refusalMessage';
import { applyEdits, editBetween, type TextEdit } from '../../../core/text/base/textEdit';
import type { Change, Refused } from '../../../core/text/yaml/write/change';
import { writeInSteps } from '../../../core/text/yaml/write/writeRegistry';
import { runInSlices } from '../../../workspace/slices';
import { showError, showInformation } from '../ask/dialogs';
import { showAt } from '../notes/showAt';
import { applyEdit, type FileChange, type FileText, reportUnwritten, whereUnchanged } from './whereUnchanged';

/** The button that opens the changed file: its name, and where it puts the cursor. */
export interface OpenButton {
  readonly open: string;
  /** In UTF-16 units of the new text. */
  readonly cursor: number;
}

/**
 * Changes values of a registry, and says so. If that is refused, nothing is written, and the user is told why.
 *
 * @param registry with the text that the changes were made for.
 * @param message what was done.
 * @param openNew the button that opens a new entry; without it, *Open* leads to the change.
 * @returns whether it was changed.
 */
export async function changeRegistry(
  registry: FileText,
  changes: readonly Change[] | Refused,
  message: string,
  openNew?: string,
): Promise<boolean> {
  const written = 'refused' in changes ? changes : await runInSlices(writeInSteps(registry.text, changes));
  if ('refused' in written) return reportRefused(registry, written);
  if (written.edits.length === 0) return false;
  const button = openNew === undefined ? undefined : { open: openNew, cursor: written.added[0] ?? 0 };
  return applyWithUndo([{ ...registry, edits: written.edits }], message, button);
}

/** Says why nothing was written to a registry. @returns false */
export function reportRefused({ uri, text }: FileText, refusal: Refused): false {
  showError(refusalMessage(refusal, vscode.workspace.asRelativePath(uri), text, vscode.l10n));
  return false;
}

/**
 * Changes files, or creates one, perhaps where the user does not see them, and says so in a message with *Undo* and *Open*. If
 * nothing in a file was unsaved, it is saved, unless it is in the active editor. *Undo* undoes exactly this edit, and only while
 * all texts are as the edit left them.
 *
 * @param changed the files; *Open* shows the first.
 * @param button where *Open* leads, if not to the beginning of the change.
 * @param onChanged as `whereUnchanged` has it.
 * @returns whether the files were changed. Does not wait for an answer to the message.
 */
export async function applyWithUndo(
  changed: readonly [FileChange, ...FileChange[]],
  message: string,
  button?: OpenButton,
  onChanged?: (uris: readonly vscode.Uri[]) => void,
): Promise<boolean> {
  const [{ uri }] = changed;
  const before = new Map<string, string>();
  /** As the edit leaves it: the next change may come before anything else has been asked of the file. */
  const after = new Map<string, string>();
  let unsaved = new Set<string>();
  const apply = async (edit: vscode.WorkspaceEdit): Promise<boolean> => {
    for (const document of vscode.workspace.textDocuments) before.set(document.uri.toString(), document.getText());
    unsaved = unsavedFiles();
    const following = vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      const key = document.uri.toString();
      if (contentChanges.length > 0 && !after.has(key)) after.set(key, document.getText());
    });
    try {
      return await applyEdit(edit, uri);
    } finally {
      following.dispose();
    }
  };
  if (!(await whereUnchanged(changed, apply, onChanged))) return false;
  const changes: ChangedFile[] = [];
  for (const each of changed) {
    const key = each.uri.toString();
    changes.push({
      uri: each.uri,
      // To undo an edit of a text never deletes its file.
      before: each.exists === false ? undefined : (before.get(key) ?? each.text),
      wasSaved: !unsaved.has(key),
      // VS Code reports no change of text for a file that was created.
      after: after.get(key) ?? applyEdits(each.text, each.edits),
    });
  }
  await saveAll(changes.filter((change) => change.wasSaved).map((change) => change.uri));
  offer(message, changes, button).then(undefined, () => reportUnwritten(uri));
  return true;
}

interface ChangedFile {
  readonly uri: vscode.Uri;
  /** The text before the edit; undefined if the edit created the file. */
  readonly before: string | undefined;
  readonly wasSaved: boolean;
  readonly after: string;
}

async function offer(message: string, changes: readonly ChangedFile[], button: OpenButton | undefined): Promise<void> {
  const [first] = changes;
  if (!first) return;
  const { open, cursor } = button ?? { open: vscode.l10n.t('Open'), cursor: wayBack(first).span.start };
  const undo = vscode.l10n.t('Undo');
  const answer = await showInformation(message, undo, open);
  if (answer === open) return void (await showAt(first.uri, cursor));
  if (answer !== undo) return;
  const toSave: vscode.Uri[] = [];
  const undone = await whereUnchanged(
    changes.map((each) => ({ ...each, text: each.after, edits: each.before === undefined ? [] : [wayBack(each)] })),
    (undoing) => {
      const unsaved = unsavedFiles();
      for (const { uri, before, wasSaved } of changes) {
        if (before === undefined) undoing.deleteFile(uri);
        // While an earlier Undo is being saved the document is unsaved, but the user has changed nothing in it.
        if (wasSaved || !unsaved.has(uri.toString())) toSave.push(uri);
      }
      return applyEdit(undoing, first.uri);
    },
    ([uri = first.uri]) => {
      const file = vscode.workspace.asRelativePath(uri);
      const changed = vscode.l10n.t('{file} has changed since then, so nothing was undone.', { file });
      void showInformation(changed, open).then((clicked) => (clicked === open ? showAt(uri, 0) : undefined));
    },
  );
  if (undone) await saveAll(toSave);
}

function unsavedFiles(): Set<string> {
  const unsaved = vscode.workspace.textDocuments.filter(({ isDirty }) => isDirty);
  return new Set(unsaved.map(({ uri }) => uri.toString()));
}

function wayBack({ before, after }: ChangedFile): TextEdit {
  return editBetween(after, before ?? '');
}

/** Saves those that have unsaved changes, but for the one in the active editor. */
async function saveAll(uris: readonly vscode.Uri[]): Promise<void> {
  const keys = new Set(uris.map((uri) => uri.toString()));
  const active = vscode.window.activeTextEditor?.document;
  const unsaved = vscode.workspace.textDocuments.filter(
    (document) => document.isDirty && document !== active && keys.has(document.uri.toString()),
  );
  await Promise.all(unsaved.map((document) => document.save()));
}
