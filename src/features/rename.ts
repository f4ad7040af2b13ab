import * as vscode from 'vscode';
import { LineIndex } from '../core/base/lineIndex';
import { findEntity } from '../core/bulk/findEntity';
import { mentionAt } from '../core/mentions/mentionAt';
import type { TextChange } from '../core/mentions/openNote';
import { entryAt, registryTargetAt } from '../core/queries/registryTargetAt';
import { judgeId, judgeName, type Refusal } from '../core/renaming/judgeRenaming';
import { type Renaming, renameInNote } from '../core/renaming/renameInNote';
import { placesOfId, placesOfName, type RegistryPlace, renamePlaces } from '../core/renaming/renameInRegistry';
import { standingName } from '../core/renaming/standingName';
import { foldedName } from '../core/text/canonical';
import type { Feature, Host } from '../workspace/host';
import { noteText } from '../workspace/noteText';
import { NOTE_LANGUAGE } from '../workspace/openNotes';
import { REGISTRY_SELECTOR } from './shared/registrySelector';

/** What stands under the cursor and can be renamed: a name of one entity, or an id. */
interface Target {
  readonly kind: 'name' | 'id';
  readonly entity: string;
  readonly from: string;
  readonly range: vscode.Range;
}

/** Told to the user in place of an answer. */
class RefusedError extends Error {}

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
          const target = await targetAt(host, document, position);
          if (!target) return undefined;
          refuseReadOnly(host, target);
          return { range: target.range, placeholder: target.from };
        }) as Promise<{ range: vscode.Range; placeholder: string }>,
      provideRenameEdits: (document, position, to, token) =>
        answer(async () => {
          const target = await targetAt(host, document, position);
          return target && edits(host, target, to.trim(), { document, token });
        }),
    };
    return vscode.Disposable.from(
      vscode.languages.registerRenameProvider({ language: NOTE_LANGUAGE }, provider),
      vscode.languages.registerRenameProvider(REGISTRY_SELECTOR, provider),
    );
  },
};

async function targetAt(
  host: Host,
  document: vscode.TextDocument,
  position: vscode.Position,
): Promise<Target | undefined> {
  await host.settled();
  const offset = document.offsetAt(position);
  return document.languageId === NOTE_LANGUAGE ? inNote(host, document, offset) : inRegistry(host, document, offset);
}

function inNote(host: Host, document: vscode.TextDocument, offset: number): Target | undefined {
  const note = host.note(document);
  const mention = note && mentionAt(note.mentions, offset);
  if (!mention) return undefined;
  const [entity, ...others] = mention.entities;
  if (others.length > 0)
    throw new RefusedError(vscode.l10n.t('This name means several entities. Say first which one.'));
  const text = note.text.slice(mention.start, mention.end);
  const range = note.range(mention);
  if (text === entity) return { kind: 'id', entity: text, from: text, range };
  const names = (findEntity(host.snapshot.registry, entity!)?.names ?? []).map(({ item }) => item.value);
  const from = names.includes(text) ? text : names.find((name) => foldedName(name) === foldedName(text));
  // The label of a `[[…]]` is no name: it is the writer's own text.
  return from === undefined ? undefined : { kind: 'name', entity: entity!, from, range };
}

function inRegistry(host: Host, document: vscode.TextDocument, offset: number): Target | undefined {
  const file = host.registryFile(document);
  const place = file && registryTargetAt(file, offset);
  if (place?.kind !== 'entity' || !findEntity(host.snapshot.registry, place.id)) return undefined;
  const range = new vscode.Range(document.positionAt(place.span.start), document.positionAt(place.span.end));
  const placed = entryAt(file!.entries, offset);
  const name = placed?.entry.names.find(({ span }) => placed.start + span.start === place.span.start);
  if (place.defines && name) return { kind: 'name', entity: place.id, from: name.value, range };
  return { kind: 'id', entity: place.id, from: place.id, range };
}

function placesOf(host: Host, { kind, entity, from }: Target): readonly RegistryPlace[] {
  const { registry } = host.snapshot;
  if (kind === 'id') return placesOfId(registry, entity);
  const found = findEntity(registry, entity);
  return found ? placesOfName(found, from) : [];
}

/** Bundled entries and bulk data are not the user's to change. */
function refuseReadOnly(host: Host, target: Target): void {
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

async function edits(host: Host, target: Target, to: string, request: Request): Promise<vscode.WorkspaceEdit> {
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

async function changeRegistries(
  places: readonly RegistryPlace[],
  to: string,
  edit: vscode.WorkspaceEdit,
): Promise<void> {
  for (const file of new Set(places.map((place) => place.file))) {
    const uri = vscode.Uri.parse(file);
    const text = (await vscode.workspace.openTextDocument(uri)).getText();
    const own = places.filter((place) => place.file === file);
    for (const change of renamePlaces(text, own, to)) edit.replace(uri, rangeOf(text, change), change.text);
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
  for await (const [note, uri, text] of notesOf(host, token)) {
    if (stands(text)) standing.push(vscode.workspace.asRelativePath(uri));
    // The front matter may speak of an entity that the note does not mention.
    if (!mentioning.has(note) && !text.startsWith('---')) continue;
    for (const change of renameInNote(text, snapshot, host.directives(uri), renaming)) {
      edit.replace(uri, rangeOf(text, change), change.text, change.sure ? undefined : inferred);
    }
  }
  if (standing.length > 0 && !(await goesOn(renaming.to, standing))) {
    throw new RefusedError(vscode.l10n.t('Nothing was renamed.'));
  }
}

/** How many notes are read at the same time. */
const AT_ONCE = 32;

/** All notes that can be read, with what they say now. */
async function* notesOf(
  host: Host,
  token: vscode.CancellationToken,
): AsyncGenerator<[note: string, uri: vscode.Uri, text: string]> {
  const notes = [...host.index.notes].map((note): [string, vscode.Uri] => [note, vscode.Uri.parse(note)]);
  for (let at = 0; at < notes.length && !token.isCancellationRequested; at += AT_ONCE) {
    const batch = notes.slice(at, at + AT_ONCE);
    const texts = await Promise.all(batch.map(([, uri]) => noteText(uri, host.log)));
    for (const [index, [note, uri]] of batch.entries()) {
      const text = texts[index];
      if (text !== undefined) yield [note, uri, text];
    }
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

function rangeOf(text: string, { start, end }: TextChange): vscode.Range {
  const lines = new LineIndex(text);
  const [from, to] = [lines.locate(start), lines.locate(end)];
  return new vscode.Range(from.line, from.column, to.line, to.column);
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
