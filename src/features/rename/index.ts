import * as vscode from 'vscode';
import { judgeId, judgeName, judgeSource, type Refusal } from '../../core/renaming/judgeRenaming';
import { NameCollision } from '../../core/renaming/nameCollision';
import { type Renaming, renameInNote } from '../../core/renaming/renameInNote';
import type { Feature, Host } from '../../workspace/host';
import { NOTE_LANGUAGE } from '../../workspace/notes/openNotes';
import { confirm } from '../shared/dialogs';
import { ENTITY_DOCUMENTS } from '../shared/entityDocuments';
import { rangesIn } from '../shared/ranges';
import { workOnNotes } from '../shared/workOnNotes';
import { agreeToCopy, canRenameInCopy, renameInCopy } from './renameInCopy';
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
      let refused: RefusedError | undefined;
      const result = await boundary.run(() =>
        work().catch((error: unknown) => {
          if (!(error instanceof RefusedError)) throw error;
          refused = error;
          return undefined;
        }),
      );
      if (refused) throw refused;
      return result;
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
          return target && edits(host, target, to.trim(), { document, token });
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

interface Request {
  readonly document: vscode.TextDocument;
  readonly token: vscode.CancellationToken;
}

/** Undefined if cancelled. */
async function edits(
  host: Host,
  target: RenameTarget,
  to: string,
  request: Request,
): Promise<vscode.WorkspaceEdit | undefined> {
  refuseReadOnly(host, target);
  const refusal = judge(host, target, to);
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
  if (!(await host.index.whenReady(request.token))) return undefined;
  const { uri } = request.document;
  if (areOwn(host, places)) {
    await changeRegistries(places, to, edit);
    if (target.kind === 'name') await removeLowerAlias(host, target.entity, target.from, edit);
  } else {
    await agreeToCopy(target);
    await renameInCopy(host, target, to, uri, edit);
  }
  const { kind, entity, from, range } = target;
  if (!(await changeNotes(host, { kind, entity, from, to }, edit, request))) return undefined;
  if (request.document.languageId === NOTE_LANGUAGE && request.document.getText(range) !== from) {
    // The mention under the cursor is renamed even if it is capitalised in another way.
    edit.replace(uri, range, to);
  }
  return edit;
}

function judge({ snapshot }: Host, target: RenameTarget, to: string): Refusal | undefined {
  if (target.kind === 'source') return judgeSource(snapshot, target.from, to);
  const renaming: Renaming = { kind: target.kind, entity: target.entity, from: target.from, to };
  return target.kind === 'id' ? judgeId(snapshot, renaming) : judgeName(snapshot, renaming);
}

type NoteTextEdit = readonly [vscode.TextEdit, vscode.WorkspaceEditEntryMetadata | undefined];

/** @returns false if cancelled. */
async function changeNotes(
  host: Host,
  renaming: Renaming,
  edit: vscode.WorkspaceEdit,
  { token }: Request,
): Promise<boolean> {
  const { snapshot, index } = host;
  const { kind, entity, to } = renaming;
  const name = kind === 'name' ? new NameCollision(to) : undefined;
  const colliding: string[] = [];
  const lost: string[] = [];
  const found = new Map<string, readonly [vscode.Uri, readonly NoteTextEdit[]]>();
  // Notes that mention the entity or may contain the new name, and notes whose front matter may name the entity.
  const concerned = await index.notesConcernedBy(entity, kind === 'name' ? [to] : []);
  const mentioning = new Set(index.notesOf(entity));
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
  if (colliding.length > 0) {
    const notes = listed(colliding);
    await goOn(
      vscode.l10n.t('"{name}" already occurs in these notes and will mean this entity there: {notes}', { name, notes }),
    );
  }
  if (lost.length > 0) {
    const notes = listed(lost);
    await goOn(
      vscode.l10n.t('"{name}" would touch neighbouring letters and no longer be recognised in these notes: {notes}', {
        name,
        notes,
      }),
    );
  }
}

function listed(notes: readonly string[]): string {
  return notes.toSorted().slice(0, 5).join(', ') + (notes.length > 5 ? ' …' : '');
}

async function goOn(warning: string): Promise<void> {
  const yes = vscode.l10n.t('Rename');
  if (!(await confirm(warning, yes))) throw new RefusedError(vscode.l10n.t('Nothing was renamed.'));
}

function wordsOf(refusal: Refusal, to: string): string {
  switch (refusal.why) {
    case 'not-an-id':
      return vscode.l10n.t('An id contains only the letters a to z, digits and hyphens: "{id}" does not.', { id: to });
    case 'not-a-name':
      return vscode.l10n.t('"{name}" can never be found in a note.', { name: to });
    case 'not-a-source':
      return vscode.l10n.t('The id of a source is one line of text: "{id}" is not.', { id: to });
    case 'source-taken':
      return vscode.l10n.t('There is a source with the id "{id}" already.', { id: to });
    case 'taken':
      return vscode.l10n.t('"{name}" already means {entity}.', { name: to, entity: refusal.by });
  }
}
