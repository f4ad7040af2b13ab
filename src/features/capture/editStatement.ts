import * as vscode from 'vscode';
import { deleteStatement, sourcesLeftBy } from '../../core/changes/capture/deleteStatement';
import { isOwnLayer } from '../../core/matching/nameKind';
import type { Registry } from '../../core/registry/merging/registry';
import { type Entity, type Fact, type From, type Link, type Location, locate } from '../../core/registry/model';
import type { Span } from '../../core/text/base/textEdit';
import type { Change, Refused } from '../../core/text/yaml/write/change';
import type { Host } from '../../workspace/host';
import { pickRow, showInformation } from '../shared/ask/dialogs';
import { entityArgument } from '../shared/ask/entityArgument';
import { showAt } from '../shared/notes/showAt';
import { entityName } from '../shared/rows/entityName';
import { changeRegistry } from '../shared/write/applyWithUndo';
import { hasOwnEntry, isWritable } from '../shared/write/writableRegistry';

/** Facts, or relations: how one is found and changed, and what the user is told. */
export interface Statements<S extends Fact | Link> {
  readonly list: 'facts' | 'links';
  /** Finds the one of a row or of a button of the page; undefined where the argument is neither. */
  finderOf(argument: unknown): ((registry: Registry) => From<S> | undefined) | undefined;
  /** The same one in a registry that may have changed; undefined where it is there no longer. */
  again(registry: Registry, statement: From<S>): From<S> | undefined;
  /** Those of an entity, in whichever entry they are. */
  of(registry: Registry, entity: Entity): readonly From<S>[];
  /** A place in one, within its entry. */
  spanOf(statement: S): Span;
  /** Where the cursor goes to change what it says. */
  cursorOf(registry: Registry, statement: S): Span;
  rowOf(host: Host, statement: From<S>): vscode.QuickPickItem;
  /** What it says, in a sentence. */
  saidBy(host: Host, statement: From<S>): string;
  /** Says of one that it holds no longer; only of relations. */
  end?(host: Host, statement: From<S>): Promise<void>;
  /** What the user is asked where there are several, and told where there are none, and where it is there no longer. */
  which(): string;
  none(name: string): string;
  gone(): string;
  deletedWords(host: Host, statement: From<S>, file: string): string;
}

/** Opens, ends or deletes a statement, as a button of the page says or the user picks. */
export async function editStatement<S extends Fact | Link>(
  host: Host,
  statements: Statements<S>,
  argument: unknown,
  given: unknown,
): Promise<void> {
  const known = await chosenStatement(host, statements, argument);
  if (!known) return;
  const work = await chosenWork(given, statements.saidBy(host, known), known, statements.end !== undefined);
  if (work === 'open') await openStatement(host, statements, known);
  if (work === 'end') await statements.end?.(host, known);
  if (work !== 'delete') return;
  // At once: the message has *Undo*.
  const changes: Changes<S> = (text, span, found) =>
    deleteStatement(text, statements.list, span, sourcesLeftBy(host.snapshot.registry, found));
  await changeStatement(host, statements, known, changes, (file) => statements.deletedWords(host, known, file));
}

/** The statement of a row or of the page; else one of the entity that the argument or the cursor names. */
async function chosenStatement<S extends Fact | Link>(
  host: Host,
  statements: Statements<S>,
  argument: unknown,
): Promise<From<S> | undefined> {
  const { registry } = await host.settled();
  const given = statements.finderOf(argument);
  if (given) return given(registry) ?? void showInformation(statements.gone());
  const entity = await entityArgument(host, argument);
  if (!entity) return undefined;
  const all = statements.of(registry, entity);
  const own = all.filter(({ part }) => isOwnLayer(part.layer));
  const offered = [...new Set([...own, ...all])];
  if (offered.length === 0) void showInformation(statements.none(entityName(host, entity.id)));
  if (offered.length < 2) return offered[0];
  const rows = offered.map((statement) => ({ ...statements.rowOf(host, statement), statement }));
  return (await pickRow(rows, statements.which()))?.statement;
}

/** What can be done with a fact or relation; only what is in a registry of the user can be ended or deleted. */
type StatementWork = 'open' | 'end' | 'delete';

/**
 * What is to be done with a statement: what a button says, or the row that the user picks where there are several.
 *
 * @param given the argument of a command: from a menu it is anything else.
 * @param said the statement, which stays in sight.
 */
async function chosenWork(
  given: unknown,
  said: string,
  { part }: From<unknown>,
  canEnd: boolean,
): Promise<StatementWork | undefined> {
  const rows = [
    { label: vscode.l10n.t('Open in Registry'), iconPath: new vscode.ThemeIcon('go-to-file'), work: 'open' },
    { label: vscode.l10n.t('End…'), iconPath: new vscode.ThemeIcon('circle-slash'), work: 'end' },
    { label: vscode.l10n.t('Delete'), iconPath: new vscode.ThemeIcon('trash'), work: 'delete' },
  ] as const;
  const isOwn = isOwnLayer(part.layer);
  const offered = rows.filter(({ work }) => work === 'open' || (isOwn && (work === 'delete' || canEnd)));
  if (typeof given === 'string') return offered.find(({ work }) => work === given)?.work;
  return offered.length === 1 ? 'open' : (await pickRow(offered, said))?.work;
}

/** What is changed in the text of a file; `span` is in the statement. */
type Changes<S> = (text: string, span: Span, found: From<S>, file: vscode.Uri) => readonly Change[] | Refused;

/** Edits the file of a statement of the user, which is looked up again: it may have moved while the user was asked. */
export async function changeStatement<S extends Fact | Link>(
  host: Host,
  { again, spanOf, gone }: Statements<S>,
  known: From<S>,
  changes: Changes<S>,
  message: (file: string) => string,
): Promise<void> {
  const found = again((await host.settled()).registry, known);
  if (!found || !isOwnLayer(found.part.layer)) return void showInformation(gone());
  const location = locate(found.part, spanOf(found.item));
  await changeWritten(host, location, (text, span, file) => changes(text, span, found, file), message, gone());
}

/**
 * Changes what is written at a location of a registry, and says so; if it is refused, the user is told why.
 *
 * @param location looked up just before: it may have moved while the user was asked. undefined where it is there no longer.
 * @param changes what is changed in the text of the file; the span is that of the location.
 * @param message what was done in a file.
 * @param gone what the user is told where it is there no longer, or cannot be written.
 */
export async function changeWritten(
  host: Host,
  location: Location | undefined,
  changes: (text: string, span: Span, file: vscode.Uri) => readonly Change[] | Refused,
  message: (file: string) => string,
  gone: string,
): Promise<void> {
  const uri = location && host.location(location)?.uri;
  if (!location || !uri || !isWritable(uri)) return void showInformation(gone);
  const text = (await vscode.workspace.openTextDocument(uri)).getText();
  await changeRegistry({ uri, text }, changes(text, location.span, uri), message(vscode.workspace.asRelativePath(uri)));
}

/**
 * Shows a fact or relation in its registry, beside a page, with the cursor at a value. Of one that is in no registry of the user,
 * the entry is copied to one first, if the user wants that.
 */
async function openStatement<S extends Fact | Link>(
  host: Host,
  { again, cursorOf, gone }: Statements<S>,
  known: From<S>,
): Promise<void> {
  const isOwn = isOwnLayer(known.part.layer);
  if (!isOwn && !(await copyEntry(host, known.part.entry.id.value))) return;
  const { registry } = await host.settled();
  const found = again(registry, known);
  const location = found && locate(found.part, cursorOf(registry, found.item));
  const uri = location && host.location(location)?.uri;
  if (location && uri) await showAt(uri, location.span.start);
  else void showInformation(gone());
}

/** @returns whether the user wants a copy; not where there is an entry of the user already, which is then opened. */
async function copyEntry(host: Host, id: string): Promise<boolean> {
  const isThere = hasOwnEntry(host, id);
  const button = isThere ? vscode.l10n.t('Open Entry') : vscode.l10n.t('Copy Entry');
  const message = vscode.l10n.t(
    'This comes from a registry that is read-only. Your own entry of {name} can say otherwise.',
    {
      name: entityName(host, id),
    },
  );
  if ((await showInformation(message, button)) !== button) return false;
  await vscode.commands.executeCommand(isThere ? 'dossier.openEntry' : 'dossier.copyEntry', id);
  return !isThere;
}
