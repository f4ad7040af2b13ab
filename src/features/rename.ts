import * as vscode from 'vscode';
import { LineIndex } from '../core/base/lineIndex';
import type { Span } from '../core/base/span';
import { findEntity } from '../core/bulk/findEntity';
import { replaceScalar } from '../core/registry/editScalar';
import { type Location, locate } from '../core/registry/model';
import { placesOfId } from '../core/registry/placesOfId';
import { judgeId, judgeName, type Refusal } from '../core/renaming/judgeRenaming';
import { type Renaming, renameInNote } from '../core/renaming/renameInNote';
import { standingName } from '../core/renaming/standingName';
import type { Feature, Host } from '../workspace/host';
import { NOTE_LANGUAGE } from '../workspace/openNotes';
import { allNotes } from './shared/allNotes';
import { REGISTRY_SELECTOR } from './shared/registrySelector';
import { RefusedError, type RenameTarget, renameTargetAt } from './shared/renameTarget';

/** Renames a name in the registry and wherever notes write it in this way, or an id and all that refers to it. */
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

function placesOf(host: Host, { kind, entity, from }: RenameTarget): readonly Location[] {
  const { registry } = host.snapshot;
  if (kind === 'id') return placesOfId(registry, entity);
  const found = findEntity(registry, entity);
  return (found?.names ?? [])
    .filter(({ item }) => item.value === from)
    .map(({ part, item }) => locate(part, item.span));
}

/** Bundled entries and bulk data are not the user's to change. */
function refuseReadOnly(host: Host, target: RenameTarget): void {
  const own = new Set(host.workspaceRegistries.map((uri) => uri.toString()));
  if (placesOf(host, target).every(({ file }) => own.has(file))) return;
  throw new RefusedError(
    vscode.l10n.t(
      '"{name}" stands in a registry that cannot be changed. Copy the entry to a registry of your own first.',
      { name: target.from },
    ),
  );
}

interface Request {
  readonly document: vscode.TextDocument;
  readonly token: vscode.CancellationToken;
}

async function edits(host: Host, target: RenameTarget, to: string, request: Request): Promise<vscode.WorkspaceEdit> {
  const { kind, entity, from } = target;
  const { snapshot } = host;
  const renaming: Renaming = { kind, entity, from, to };
  refuseReadOnly(host, target);
  const refusal = kind === 'id' ? judgeId(snapshot, renaming) : judgeName(snapshot, renaming);
  if (refusal) throw new RefusedError(wordsOf(refusal, to));
  if (host.index.state !== 'ready') {
    throw new RefusedError(vscode.l10n.t('The notes are still being read. Try again in a moment.'));
  }
  const edit = new vscode.WorkspaceEdit();
  await changeRegistries(placesOf(host, target), to, edit);
  await changeNotes(host, renaming, edit, request);
  if (request.document.languageId === NOTE_LANGUAGE && request.document.getText(target.range) !== from) {
    // The mention under the cursor is renamed in whatever capitals it stands.
    edit.replace(request.document.uri, target.range, to);
  }
  return edit;
}

async function changeRegistries(places: readonly Location[], to: string, edit: vscode.WorkspaceEdit): Promise<void> {
  for (const file of new Set(places.map((place) => place.file))) {
    const uri = vscode.Uri.parse(file);
    const text = (await vscode.workspace.openTextDocument(uri)).getText();
    const range = rangesIn(text);
    for (const place of places.filter((each) => each.file === file)) {
      const { span, text: written } = replaceScalar(text, place.span, to);
      edit.replace(uri, range(span), written);
    }
  }
}

async function changeNotes(
  host: Host,
  renaming: Renaming,
  edit: vscode.WorkspaceEdit,
  { token }: Request,
): Promise<void> {
  const { snapshot } = host;
  const mentioning = new Set(host.index.notesOf(renaming.entity));
  const inferred: vscode.WorkspaceEditEntryMetadata = {
    label: vscode.l10n.t('Mentions without mark-up'),
    needsConfirmation: true,
  };
  const stands = renaming.kind === 'name' ? standingName(renaming.to) : () => false;
  const standing: string[] = [];
  for await (const [note, uri, text] of allNotes(host, token)) {
    if (stands(text)) standing.push(vscode.workspace.asRelativePath(uri));
    // The front matter may speak of an entity that the note does not mention.
    if (!mentioning.has(note) && !text.startsWith('---')) continue;
    const changes = renameInNote(text, snapshot, host.directives(uri), renaming);
    if (changes.length === 0) continue;
    const range = rangesIn(text);
    for (const { span, text: written, sure } of changes) {
      edit.replace(uri, range(span), written, sure ? undefined : inferred);
    }
  }
  if (standing.length > 0 && !(await goesOn(renaming.to, standing))) {
    throw new RefusedError(vscode.l10n.t('Nothing was renamed.'));
  }
}

/** A name that stands in notes already will be the entity's from now on, and cannot be told from the old one again. */
async function goesOn(to: string, notes: readonly string[]): Promise<boolean> {
  const yes = vscode.l10n.t('Rename');
  const chosen = await vscode.window.showWarningMessage(
    vscode.l10n.t('"{name}" stands in notes already and will mean this entity there: {notes}', {
      name: to,
      notes: notes.slice(0, 5).join(', ') + (notes.length > 5 ? ' …' : ''),
    }),
    { modal: true },
    yes,
  );
  return chosen === yes;
}

/** Spans of a text as ranges of its document. */
function rangesIn(text: string): (span: Span) => vscode.Range {
  const lines = new LineIndex(text);
  return ({ start, end }) => {
    const [from, to] = [lines.locate(start), lines.locate(end)];
    return new vscode.Range(from.line, from.column, to.line, to.column);
  };
}

function wordsOf(refusal: Refusal, to: string): string {
  switch (refusal.why) {
    case 'not-an-id':
      return vscode.l10n.t('An id is made of the letters a to z, digits and hyphens. "{id}" is not.', { id: to });
    case 'not-a-name':
      return vscode.l10n.t('"{name}" could never be found in a note.', { name: to });
    case 'taken':
      return vscode.l10n.t('"{name}" already means {entity}.', { name: to, entity: refusal.by });
  }
}
