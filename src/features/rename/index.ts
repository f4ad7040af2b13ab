import * as vscode from 'vscode';
import { judgeRenaming, type Refusal } from '../../core/changes/renaming/judgeRenaming';
import { NameCollision } from '../../core/changes/renaming/nameCollision';
import type { NoteEdit, Renaming } from '../../core/changes/renaming/renameInNote';
import type { Feature, Host } from '../../workspace/host';
import { registerCommands } from '../../workspace/registerFeatures';
import { confirm, pickRow, showInformation } from '../shared/ask/dialogs';
import { entityArgument } from '../shared/ask/entityArgument';
import { ENTITY_DOCUMENTS } from '../shared/notes/entityDocuments';
import { mentionLike, noteOrActive } from '../shared/notes/noteMentions';
import { notesToChange } from '../shared/notes/notesToChange';
import { entityName } from '../shared/rows/entityName';
import { type FileChange, reportChanged, whereUnchanged } from '../shared/write/whereUnchanged';
import { askNewName, nameAtCursor, newNameFrom, shownNames } from './askNewName';
import { areOwn, changesOfRegistries, filesOf, locationsToRename, lowerAlias } from './locationsToRename';
import { refusalWords } from './refusals';
import { type CopyAnswers, canRenameInCopy, renameInCopy } from './renameInCopy';
import { RefusedError, type RenameTarget, renameTargetsAt, type TargetAtCursor, type Written } from './renameTarget';

/**
 * Renames a name in the registry and wherever notes write it; the headline of an event; an id and all references to it; or
 * the id of a source and all its citations.
 */
export const rename: Feature = {
  id: 'rename',
  register(host, boundary) {
    const provider: vscode.RenameProvider = {
      // Is sure of a target even if it cannot be renamed: the reason comes with the new name, and with ways out. A
      // rejection here would be shown together with the one of Markdown's own rename.
      async prepareRename(document, position) {
        const [target] = await renameTargetsAt(host, document, position);
        return target && { range: target.range, placeholder: target.from };
      },
      async provideRenameEdits(document, position, to, token) {
        const targets = await renameTargetsAt(host, document, position);
        if (targets.length === 0) return undefined;
        const target = targets.length > 1 ? await pickTarget(host, targets) : targets[0];
        try {
          const edit = target && (await renamed(host, target, to.trim(), token, new Answers()));
          // After no edit the editor would ask Markdown's own rename.
          return edit ?? new vscode.WorkspaceEdit();
        } catch (error) {
          explain(error);
          return new vscode.WorkspaceEdit();
        }
      },
    };
    return vscode.Disposable.from(
      vscode.languages.registerRenameProvider(ENTITY_DOCUMENTS, boundary.guard(provider)),
      registerCommands(host, boundary, { 'dossier.rename': renameEntity }),
    );
  },
};

/**
 * Renames an entity as F2 does, from its row, its page or the palette.
 *
 * @param argument an entity, as other commands take it; the name is the one at the cursor, else the one that is shown.
 */
async function renameEntity(host: Host, argument: unknown): Promise<void> {
  const entity = await entityArgument(host, argument);
  if (!entity) return;
  const name = nameAtCursor(host, entity);
  if (!name) return void showInformation(vscode.l10n.t('There is no known name here.'));
  // Only a headline has no kind.
  const target: RenameTarget = { kind: name.kind ? 'name' : 'headline', id: entity.id, from: name.value };
  const to = await askNewName(host, target);
  if (to !== undefined) await renameAndApply(host, target, to, new Answers());
}

async function renameAndApply(
  host: Host,
  target: RenameTarget & Partial<TargetAtCursor>,
  to: string,
  answers: Answers,
): Promise<void> {
  const options = { location: vscode.ProgressLocation.Window, title: vscode.l10n.t('Renaming') };
  const edit = await vscode.window.withProgress(options, async (_, token) => {
    if (host.index.state === 'building') await host.index.whenReady(token);
    return renamed(host, target, to, token, answers).catch(explain);
  });
  if (edit) await vscode.workspace.applyEdit(edit, { isRefactoring: true });
}

/** Tells the user why something is not renamed, and what to do instead. */
function explain(error: unknown): void {
  if (!(error instanceof RefusedError)) throw error;
  const { message, ways } = error;
  const run = async (): Promise<void> => {
    const picked = await showInformation(message, ...ways.map(({ title }) => title));
    const way = ways.find(({ title }) => title === picked);
    if (way) await vscode.commands.executeCommand(way.command, ...(way.arguments ?? []));
  };
  void run();
}

async function pickTarget(host: Host, targets: readonly TargetAtCursor[]): Promise<TargetAtCursor | undefined> {
  const rows = targets.map((target) => ({ label: entityName(host, target.id), description: target.id, target }));
  const placeHolder = vscode.l10n.t('"{name}" is ambiguous. Rename it for which entity?', { name: targets[0]!.from });
  return (await pickRow(rows, placeHolder))?.target;
}

/** What the user was asked: not asked again where a file changed meanwhile and is read anew. */
class Answers implements CopyAnswers {
  everywhere = false;
  copyTo: vscode.Uri | undefined;
  readonly #confirmed = new Set<string>();

  async confirm(warning: string, yes: string): Promise<boolean> {
    const isConfirmed = this.#confirmed.has(warning) || (await confirm(warning, yes));
    if (isConfirmed) this.#confirmed.add(warning);
    return isConfirmed;
  }
}

/**
 * The edit that renames everywhere; undefined if the user cancels, or a file changed meanwhile, or the user wants the name from
 * a date on: then that is written.
 *
 * @param target at the cursor or not.
 */
async function renamed(
  host: Host,
  target: RenameTarget & Partial<TargetAtCursor>,
  to: string,
  token: vscode.CancellationToken,
  answers: Answers,
): Promise<vscode.WorkspaceEdit | undefined> {
  const refusal = judgeRenaming(host.snapshot, { ...target, to });
  if (refusal) throw refused(host, refusal, to);
  const how = !answers.everywhere && notesMayKeep(host, target) ? await askHow(target.from, to) : 'everywhere';
  if (how === 'fromDate') await newNameFrom(host, target.id, target.from, to);
  if (how !== 'everywhere') return undefined;
  answers.everywhere = true;
  const changes = await changesOf(host, target, to, token, answers);
  const inferred = changes?.find(({ edits }) => edits.some(({ label }) => label));
  const edit = (whole: vscode.WorkspaceEdit): vscode.WorkspaceEdit => {
    // The editor shows an edit before it is applied only if some part needs confirmation. That part would not be ticked, so
    // one is added that does nothing and that is not listed: creating a note that exists.
    const label = { label: vscode.l10n.t('Plain mentions'), needsConfirmation: true };
    if (inferred) whole.createFile(inferred.uri, { ignoreIfExists: true }, label);
    return whole;
  };
  const again = async (): Promise<void> => {
    await host.settled();
    const { written, ...rest } = target;
    const moved = written && (await writtenNow(host, target.id, written));
    await renameAndApply(host, { ...rest, ...(moved && { written: moved }) }, to, answers);
  };
  return changes && whereUnchanged(changes, edit, reportChanged(again));
}

/** The same mention in the present text of its note; undefined where it is there no longer. */
async function writtenNow(host: Host, id: string, { uri, text, span }: Written): Promise<Written | undefined> {
  const note = await noteOrActive(host, uri.toString());
  const mention = note && mentionLike(note, text, span, id);
  return mention && { uri, text: note.text, span: mention };
}

/** Whether it is a name that is shown, of an entity that notes mention. */
function notesMayKeep({ snapshot, index }: Host, { kind, id, from }: RenameTarget): boolean {
  const entity = snapshot.registry.entity(id);
  if (kind !== 'name' || !entity || index.state !== 'ready' || index.mentions.timesOf(id) === 0) return false;
  return shownNames(entity).some(({ item }) => item.value === from);
}

async function askHow(from: string, to: string): Promise<'everywhere' | 'fromDate' | undefined> {
  const rows = [
    {
      label: vscode.l10n.t('Everywhere'),
      description: vscode.l10n.t('in registries and in notes'),
      how: 'everywhere' as const,
    },
    {
      label: vscode.l10n.t('From a Date…'),
      description: vscode.l10n.t('notes stay as they are; the old name becomes a former one'),
      how: 'fromDate' as const,
    },
  ];
  return (await pickRow(rows, vscode.l10n.t('Rename “{from}” to “{to}”', { from, to })))?.how;
}

/** Bundled entries and bulk data are read-only, but the user may change a copy of an entry. */
function refuseReadOnly(host: Host, target: RenameTarget, to: string, note: vscode.Uri | undefined): void {
  if (areOwn(host, locationsToRename(host, target)) || canRenameInCopy(host, target)) return;
  const { kind, id, from } = target;
  const open = openEntry(id, vscode.l10n.t('Open Entry'));
  const alias = {
    title: vscode.l10n.t('Add "{name}" as Alias', { name: to }),
    command: 'dossier.addAlias',
    arguments: [to, note?.toString(), id],
  };
  throw new RefusedError(
    vscode.l10n.t('"{name}" comes from Dossier\'s built-in registry, which is read-only.', { name: from }),
    kind === 'source' ? [] : kind === 'name' ? [alias, open] : [open],
  );
}

function openEntry(id: string, title: string): vscode.Command {
  return { title, command: 'dossier.openEntry', arguments: [id] };
}

/** Undefined if cancelled. */
async function changesOf(
  host: Host,
  target: RenameTarget & Partial<TargetAtCursor>,
  to: string,
  token: vscode.CancellationToken,
  answers: Answers,
): Promise<readonly FileChange[] | undefined> {
  const { written } = target;
  refuseReadOnly(host, target, to, written?.uri);
  // The registry knows that a file is as it was read once the file is open.
  const before = locationsToRename(host, target);
  if (areOwn(host, before)) await Promise.all(filesOf(before).map((uri) => vscode.workspace.openTextDocument(uri)));
  await host.settled();
  const locations = locationsToRename(host, target);
  // Notes write neither.
  if (target.kind === 'source' || target.kind === 'headline') return changesOfRegistries(host, locations, to);
  if (host.index.state !== 'ready') throw notIndexed(host.index.state);
  // Includes changes that were made or saved just now.
  if (!(await host.index.whenReady(token))) return undefined;
  const removing = target.kind === 'name' ? lowerAlias(host, target) : undefined;
  const registries = areOwn(host, locations)
    ? await changesOfRegistries(host, locations, to, removing)
    : await renameInCopy(host, target, to, written?.uri, answers);
  const notes = registries && (await changesOfNotes(host, { ...target, to }, token, answers));
  return notes && [...registries, ...notes];
}

/** Undefined if cancelled. */
async function changesOfNotes(
  host: Host,
  renaming: Renaming,
  token: vscode.CancellationToken,
  answers: Answers,
): Promise<readonly FileChange[] | undefined> {
  const { kind, to } = renaming;
  const name = kind === 'name' ? new NameCollision(to) : undefined;
  const colliding: string[] = [];
  const lost: string[] = [];
  const found = await notesToChange(host, renaming, token, ({ uri, text, changes }) => {
    if (name?.isMentionedIn(text)) colliding.push(vscode.workspace.asRelativePath(uri));
    if (changes.length > 0 && name?.isLostIn(text, changes)) lost.push(vscode.workspace.asRelativePath(uri));
  });
  if (!found || !(await confirmWarnings(to, colliding, lost, answers))) return undefined;
  const count = (form: NoteEdit['form']) =>
    found.flatMap(({ changes }) => changes.filter((each) => each.form === form)).length;
  const counts = { other: count('other'), uncertain: count('uncertain') };
  return found.map(({ uri, text, changes }) => ({
    uri,
    text,
    edits: changes.map((each) => ({ ...each, label: inPreview(each, counts) })),
  }));
}

/**
 * Warns of notes that contain the new name already, where it will mean this entity too, and of notes in which it will no
 * longer be found. @returns false if the user cancels.
 */
async function confirmWarnings(
  name: string,
  colliding: readonly string[],
  lost: readonly string[],
  answers: Answers,
): Promise<boolean> {
  return (
    (await confirmFor(answers, colliding, (notes) =>
      vscode.l10n.t('"{name}" already occurs in these notes and will mean this entity there: {notes}', { name, notes }),
    )) &&
    (await confirmFor(answers, lost, (notes) =>
      vscode.l10n.t('"{name}" would touch neighbouring letters and no longer be recognised in these notes: {notes}', {
        name,
        notes,
      }),
    ))
  );
}

async function confirmFor(
  answers: Answers,
  notes: readonly string[],
  warning: (notes: string) => string,
): Promise<boolean> {
  if (notes.length === 0) return true;
  const listed = notes.toSorted().slice(0, 5).join(', ') + (notes.length > 5 ? ' …' : '');
  return answers.confirm(warning(listed), vscode.l10n.t('Rename'));
}

function notIndexed(state: 'idle' | 'building'): RefusedError {
  if (state === 'building') {
    const again = { title: vscode.l10n.t('Try Again'), command: 'editor.action.rename' };
    return new RefusedError(vscode.l10n.t('Notes are still being indexed, so not all mentions are known yet.'), [
      again,
    ]);
  }
  const read = { title: vscode.l10n.t('Index Notes'), command: 'dossier.indexNotes' };
  return new RefusedError(vscode.l10n.t('The notes are not indexed, so not all mentions are known.'), [read]);
}

function refused(host: Host, refusal: Refusal, to: string): RefusedError {
  const again = { title: vscode.l10n.t('Try Another Name'), command: 'editor.action.rename' };
  const words = refusalWords(host, refusal, to);
  if (typeof refusal === 'string') return new RefusedError(words, [again]);
  const entity = entityName(host, refusal.takenBy);
  const open = openEntry(refusal.takenBy, vscode.l10n.t('Open Entry of {entity}', { entity }));
  return new RefusedError(words, [again, open]);
}

/**
 * How the preview lists an edit: ticked if the mention means the entity, not ticked if it is ambiguous, or if it is not known how
 * the new name would be written there.
 */
function inPreview(
  { said, form }: NoteEdit,
  { other, uncertain }: Record<NonNullable<NoteEdit['form']>, number>,
): vscode.WorkspaceEditEntryMetadata | undefined {
  if (said !== 'ambiguously' && form === 'uncertain') {
    const label = vscode.l10n.t('Forms to write yourself, as they stay unless ticked: {count}', { count: uncertain });
    return { label, needsConfirmation: true };
  }
  if (said !== 'ambiguously' && form === 'other') {
    return { label: vscode.l10n.t('In other capitals or forms: {count}', { count: other }), needsConfirmation: false };
  }
  switch (said) {
    case 'outright':
      return undefined;
    case 'plainly':
      return { label: vscode.l10n.t('Plain mentions'), needsConfirmation: false };
    case 'ambiguously':
      return { label: vscode.l10n.t('Names shared with other entities'), needsConfirmation: true };
  }
}
