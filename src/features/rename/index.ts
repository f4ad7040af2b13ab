import * as vscode from 'vscode';
import { judgeId, judgeName, judgeSource, type Refusal } from '../../core/renaming/judgeRenaming';
import { NameCollision } from '../../core/renaming/nameCollision';
import { type Renaming, renameInNote } from '../../core/renaming/renameInNote';
import type { Feature, Host } from '../../workspace/host';
import { NOTE_LANGUAGE } from '../../workspace/notes/openNotes';
import { REGISTRY_SELECTOR } from '../shared/registrySelector';
import { workOnNotes } from '../shared/workOnNotes';
import { agreeToCopy, canRenameInCopy, renameInCopy } from './renameInCopy';
import { areOwn, changeRegistries, placesToRename, rangesIn, removeFartherAlias } from './renamePlaces';
import { inPreview, showPreview } from './renamePreview';
import { RefusedError, type RenameTarget, renameTargetAt } from './renameTarget';

/**
 * Renames a name in the registry and wherever notes write it in this way, an id and all that refers to it, or the id of
 * a source and all that cite it.
 */
export const rename: Feature = {
  id: 'rename',
  register(host, boundary) {
    // What is refused must reach the user; only what goes wrong stays inside the boundary.
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
    return vscode.Disposable.from(
      vscode.languages.registerRenameProvider({ language: NOTE_LANGUAGE }, provider),
      vscode.languages.registerRenameProvider(REGISTRY_SELECTOR, provider),
    );
  },
};

/** Bundled entries and bulk data are not the user's to change, but a copy of an entry is. */
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

/** Undefined where it is cancelled. */
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
  // What was written or saved this very moment counts too.
  if (!(await host.index.whenReady(request.token))) return undefined;
  const { uri } = request.document;
  if (areOwn(host, places)) {
    await changeRegistries(places, to, edit);
    if (target.kind === 'name') await removeFartherAlias(host, target.entity, target.from, edit);
  } else {
    await agreeToCopy(target);
    await renameInCopy(host, target, to, uri, edit);
  }
  const { kind, entity, from, range } = target;
  if (!(await changeNotes(host, { kind, entity, from, to }, edit, request))) return undefined;
  if (request.document.languageId === NOTE_LANGUAGE && request.document.getText(range) !== from) {
    // The mention under the cursor is renamed in whatever capitals it stands.
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

/** @returns whether all notes were looked at. */
async function changeNotes(
  host: Host,
  renaming: Renaming,
  edit: vscode.WorkspaceEdit,
  { token }: Request,
): Promise<boolean> {
  const { snapshot, index } = host;
  const { kind, entity, to } = renaming;
  const name = kind === 'name' ? new NameCollision(to) : undefined;
  const standing: string[] = [];
  const lost: string[] = [];
  const found = new Map<string, readonly [vscode.Uri, readonly NoteTextEdit[]]>();
  // Those that mention the entity or may hold the new name; the front matter of others may speak of it.
  const concerned = await index.notesConcernedBy(entity, kind === 'name' ? [to] : []);
  const mentioning = new Set(index.notesOf(entity));
  const finished = await workOnNotes(host, concerned, token, (note, uri, text) => {
    if (name?.standsIn(text)) standing.push(vscode.workspace.asRelativePath(uri));
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
  await warnOf(to, standing, lost);
  for (const note of [...found.keys()].sort()) {
    const [uri, edits] = found.get(note)!;
    for (const [{ range, newText }, metadata] of edits) edit.replace(uri, range, newText, metadata);
  }
  const inferred = [...found.values()].find(([, edits]) => edits.some(([, metadata]) => metadata));
  if (inferred) showPreview(edit, inferred[0]);
  return true;
}

/**
 * A name that stands in notes already cannot be told from the old one again, and one that is not found any more is lost.
 * Rejects with a `RefusedError` where the user thinks better of it.
 */
async function warnOf(name: string, standing: readonly string[], lost: readonly string[]): Promise<void> {
  if (standing.length > 0) {
    const notes = listed(standing);
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
  const chosen = await vscode.window.showWarningMessage(warning, { modal: true }, yes);
  if (chosen !== yes) throw new RefusedError(vscode.l10n.t('Nothing was renamed.'));
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
