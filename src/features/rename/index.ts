import * as vscode from 'vscode';
import { judgeRenaming, type Refusal } from '../../core/renaming/judgeRenaming';
import { NameCollision } from '../../core/renaming/nameCollision';
import { type Renaming, renameInNote } from '../../core/renaming/renameInNote';
import type { Feature, Host } from '../../workspace/host';
import { NOTE_LANGUAGE } from '../../workspace/notes/openNotes';
import { confirm } from '../shared/dialogs';
import { ENTITY_DOCUMENTS } from '../shared/entityDocuments';
import { rangesIn } from '../shared/ranges';
import { workOnNotes } from '../shared/workOnNotes';
import { canRenameInCopy, renameInCopy } from './renameInCopy';
import { areOwn, changeRegistries, placesToRename, removeLowerAlias } from './renamePlaces';
import { inPreview, showPreview } from './renamePreview';
import { RefusedError, type RenameTarget, renameTargetAt } from './renameTarget';

/**
 * Renames a name in the registry and wherever notes write it; an id and all references to it; or the id of a source and
 * all its citations.
 */
export const rename: Feature = {
  id: 'rename',
  register(host, boundary) {
    // A refusal must reach the user; all other errors are only logged.
    const answer = async <T>(work: () => Promise<T>): Promise<T | undefined> => {
      try {
        return await work();
      } catch (error) {
        if (error instanceof RefusedError) throw error;
        return boundary.report(error);
      }
    };
    const provider: vscode.RenameProvider = {
      prepareRename: (document, position) =>
        answer(async () => {
          const target = await renameTargetAt(host, document, position);
          if (!target) return undefined;
          refuseReadOnly(host, target);
          return { range: target.range, placeholder: target.from };
        }) as Promise<{ range: vscode.Range; placeholder: string }>,
      provideRenameEdits: (document, position, to, token) =>
        answer(async () => {
          const target = await renameTargetAt(host, document, position);
          return target && editsOf(host, target, to.trim(), document, token);
        }),
    };
    return vscode.languages.registerRenameProvider(ENTITY_DOCUMENTS, provider);
  },
};

/** Bundled entries and bulk data are read-only, but the user may change a copy of an entry. */
function refuseReadOnly(host: Host, target: RenameTarget): void {
  if (areOwn(host, placesToRename(host, target)) || canRenameInCopy(host, target)) return;
  throw new RefusedError(
    vscode.l10n.t('"{name}" comes from Dossier\'s built-in registry, which is read-only.', { name: target.from }),
  );
}

/** Undefined if cancelled. */
async function editsOf(
  host: Host,
  target: RenameTarget,
  to: string,
  document: vscode.TextDocument,
  token: vscode.CancellationToken,
): Promise<vscode.WorkspaceEdit | undefined> {
  refuseReadOnly(host, target);
  const { range, ...from } = target;
  const renaming = { ...from, to };
  const refusal = judgeRenaming(host.snapshot, renaming);
  if (refusal) throw new RefusedError(wordsOf(refusal, to));
  const edit = new vscode.WorkspaceEdit();
  const places = placesToRename(host, target);
  if (target.kind === 'source') {
    await changeRegistries(places, to, edit);
    return edit;
  }
  if (host.index.state !== 'ready') {
    throw new RefusedError(vscode.l10n.t('Notes are still being indexed. Try again in a moment.'));
  }
  // Includes changes that were made or saved just now.
  if (!(await host.index.whenReady(token))) return undefined;
  if (areOwn(host, places)) {
    await changeRegistries(places, to, edit);
    if (target.kind === 'name') await removeLowerAlias(host, target, edit);
  } else {
    await renameInCopy(host, target, to, document.uri, edit);
  }
  if (!(await changeNotes(host, renaming, edit, token))) return undefined;
  if (document.languageId === NOTE_LANGUAGE && document.getText(range) !== target.from) {
    // The mention under the cursor is renamed even if it is capitalised in another way.
    edit.replace(document.uri, range, to);
  }
  return edit;
}

type NoteTextEdit = readonly [vscode.TextEdit, vscode.WorkspaceEditEntryMetadata | undefined];

/** @returns false if cancelled. */
async function changeNotes(
  host: Host,
  renaming: Renaming,
  edit: vscode.WorkspaceEdit,
  token: vscode.CancellationToken,
): Promise<boolean> {
  const { snapshot, index } = host;
  const { kind, id, to } = renaming;
  const name = kind === 'name' ? new NameCollision(to) : undefined;
  const colliding: string[] = [];
  const lost: string[] = [];
  const found = new Map<string, readonly [vscode.Uri, readonly NoteTextEdit[]]>();
  // Notes that mention the entity or may contain the new name, and notes whose front matter may name the entity.
  const concerned = await index.notesConcernedBy(id, kind === 'name' ? [to] : []);
  const mentioning = new Set(index.notesOf(id));
  const finished = await workOnNotes(host, concerned, token, (note, uri, text) => {
    if (name?.isMentionedIn(text)) colliding.push(vscode.workspace.asRelativePath(uri));
    if (!mentioning.has(note) && !text.startsWith('---')) return;
    const changes = renameInNote(text, snapshot, host.directives(uri), renaming);
    if (changes.length === 0) return;
    if (name?.isLostIn(text, changes)) lost.push(vscode.workspace.asRelativePath(uri));
    const range = rangesIn(text);
    const edits = changes.map(
      ({ span, text: written, said }): NoteTextEdit => [vscode.TextEdit.replace(range(span), written), inPreview(said)],
    );
    found.set(note, [uri, edits]);
  });
  if (!finished) return false;
  await warnOf(to, colliding, lost);
  for (const note of [...found.keys()].sort()) {
    const [uri, edits] = found.get(note)!;
    for (const [{ range, newText }, metadata] of edits) edit.replace(uri, range, newText, metadata);
  }
  const inferred = [...found.values()].find(([, edits]) => edits.some(([, metadata]) => metadata));
  if (inferred) showPreview(edit, inferred[0]);
  return true;
}

/**
 * Warns of notes that contain the new name already, where it will mean this entity too, and of notes in which it will no
 * longer be found. Rejects with a `RefusedError` if the user cancels.
 */
async function warnOf(name: string, colliding: readonly string[], lost: readonly string[]): Promise<void> {
  await askAbout(colliding, (notes) =>
    vscode.l10n.t('"{name}" already occurs in these notes and will mean this entity there: {notes}', { name, notes }),
  );
  await askAbout(lost, (notes) =>
    vscode.l10n.t('"{name}" would touch neighbouring letters and no longer be recognised in these notes: {notes}', {
      name,
      notes,
    }),
  );
}

async function askAbout(notes: readonly string[], warning: (notes: string) => string): Promise<void> {
  if (notes.length === 0) return;
  const listed = notes.toSorted().slice(0, 5).join(', ') + (notes.length > 5 ? ' …' : '');
  if (await confirm(warning(listed), vscode.l10n.t('Rename'))) return;
  throw new RefusedError(vscode.l10n.t('Nothing was renamed.'));
}

function wordsOf(refusal: Refusal, to: string): string {
  switch (refusal) {
    case 'not-an-id':
      return vscode.l10n.t('An id contains only the letters a to z, digits and hyphens: "{id}" does not.', { id: to });
    case 'not-a-name':
      return vscode.l10n.t('"{name}" can never be found in a note.', { name: to });
    case 'not-a-source':
      return vscode.l10n.t('The id of a source is one line of text: "{id}" is not.', { id: to });
    case 'source-taken':
      return vscode.l10n.t('There is a source with the id "{id}" already.', { id: to });
    default:
      return vscode.l10n.t('"{name}" already means {entity}.', { name: to, entity: refusal.takenBy });
  }
}
