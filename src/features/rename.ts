import * as vscode from 'vscode';
import { judgeId, judgeName, judgeSource, type Refusal } from '../core/renaming/judgeRenaming';
import { type Renaming, renameInNote } from '../core/renaming/renameInNote';
import { standingName } from '../core/renaming/standingName';
import type { Feature, Host } from '../workspace/host';
import { NOTE_LANGUAGE } from '../workspace/openNotes';
import { allNotes } from './shared/allNotes';
import { REGISTRY_SELECTOR } from './shared/registrySelector';
import { agreeToCopy, canRenameInCopy, renameInCopy } from './shared/renameInCopy';
import { areOwn, changeRegistries, placesToRename, rangesIn, removeFartherAlias } from './shared/renamePlaces';
import { RefusedError, type RenameTarget, renameTargetAt } from './shared/renameTarget';

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
  throw new RefusedError(vscode.l10n.t('"{name}" stands in a registry that cannot be changed.', { name: target.from }));
}

interface Request {
  readonly document: vscode.TextDocument;
  readonly token: vscode.CancellationToken;
}

async function edits(host: Host, target: RenameTarget, to: string, request: Request): Promise<vscode.WorkspaceEdit> {
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
    throw new RefusedError(vscode.l10n.t('The notes are still being read. Try again in a moment.'));
  }
  const { uri } = request.document;
  if (areOwn(host, places)) {
    await changeRegistries(places, to, edit);
    if (target.kind === 'name') await removeFartherAlias(host, target.entity, target.from, edit);
  } else {
    await agreeToCopy(target);
    await renameInCopy(host, target, to, uri, edit);
  }
  const { kind, entity, from, range } = target;
  await changeNotes(host, { kind, entity, from, to }, edit, request);
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

function wordsOf(refusal: Refusal, to: string): string {
  switch (refusal.why) {
    case 'not-an-id':
      return vscode.l10n.t('An id is made of the letters a to z, digits and hyphens. "{id}" is not.', { id: to });
    case 'not-a-name':
      return vscode.l10n.t('"{name}" could never be found in a note.', { name: to });
    case 'not-a-source':
      return vscode.l10n.t('The id of a source is one line of text. "{id}" is not.', { id: to });
    case 'source-taken':
      return vscode.l10n.t('There is a source with the id "{id}" already.', { id: to });
    case 'taken':
      return vscode.l10n.t('"{name}" already means {entity}.', { name: to, entity: refusal.by });
  }
}
