import * as vscode from 'vscode';
import { isOwnLayer } from '../../core/matching/nameKind';
import type { Registry } from '../../core/registry/merging/registry';
import { type EntityPart, type From, type Location, locate } from '../../core/registry/model';
import type { Span } from '../../core/text/base/textEdit';
import type { Change, Refused } from '../../core/text/yaml/write/change';
import type { Host } from '../../workspace/host';
import { pickRow, showInformation } from '../shared/ask/dialogs';
import { showAt } from '../shared/notes/showAt';
import { entityName } from '../shared/rows/entityName';
import { changeRegistry } from '../shared/write/applyWithUndo';
import { hasOwnEntry, isWritable } from '../shared/write/writableRegistry';

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

/** What can be done with a fact or relation; only what is in a registry of the user can be ended or deleted. */
type StatementWork = 'open' | 'end' | 'delete';

/**
 * What is to be done with a statement: what a button says, or the row that the user picks where there are several.
 *
 * @param given the argument of a command: from a menu it is anything else.
 * @param said the statement, which stays in sight.
 */
export async function chosenWork(
  given: unknown,
  said: string,
  { part }: From<unknown>,
  works: readonly StatementWork[],
): Promise<StatementWork | undefined> {
  const offered = isOwnLayer(part.layer) ? works : works.filter((work) => work === 'open');
  if (typeof given === 'string') return offered.find((work) => work === given);
  return offered.length === 1 ? offered[0] : (await pickRow(offered.map(workRow), said))?.work;
}

/**
 * One of several statements, which the user picks, the user's own first.
 *
 * @param none what the user is told where there are none.
 */
export async function pickStatement<S>(
  all: readonly From<S>[],
  rowOf: (statement: From<S>) => vscode.QuickPickItem,
  placeHolder: string,
  none: string,
): Promise<From<S> | undefined> {
  const own = all.filter(({ part }) => isOwnLayer(part.layer));
  const offered = [...new Set([...own, ...all])];
  if (offered.length === 0) void showInformation(none);
  if (offered.length < 2) return offered[0];
  const rows = offered.map((statement) => ({ ...rowOf(statement), statement }));
  return (await pickRow(rows, placeHolder))?.statement;
}

function workRow(work: StatementWork): vscode.QuickPickItem & { readonly work: StatementWork } {
  switch (work) {
    case 'open':
      return { label: vscode.l10n.t('Open in Registry'), iconPath: new vscode.ThemeIcon('go-to-file'), work };
    case 'end':
      return { label: vscode.l10n.t('End…'), iconPath: new vscode.ThemeIcon('circle-slash'), work };
    case 'delete':
      return { label: vscode.l10n.t('Delete'), iconPath: new vscode.ThemeIcon('trash'), work };
  }
}

/** A value of a fact or relation, and the entry that it is in. */
export interface StatedValue {
  readonly part: EntityPart;
  readonly span: Span;
}

/**
 * Shows a fact or relation in its registry, beside a page, with the cursor at a value. Of one that is in no registry of the user,
 * the entry is copied to one first, if the user wants that.
 *
 * @param find looks it up, which it is again in the copy; undefined where it is there no longer.
 * @param gone what the user is told then.
 */
export async function openStatement(
  host: Host,
  find: (registry: Registry) => StatedValue | undefined,
  gone: string,
): Promise<void> {
  let found = find((await host.settled()).registry);
  if (found && !isOwnLayer(found.part.layer)) {
    if (!(await copyEntry(host, found.part.entry.id.value))) return;
    found = find((await host.settled()).registry);
  }
  const location = found && locate(found.part, found.span);
  const uri = location && host.location(location)?.uri;
  if (location && uri) await showAt(uri, location.span.start);
  else void showInformation(gone);
}

/** @returns whether the user wants a copy; not where there is an entry of the user already, which is then opened. */
async function copyEntry(host: Host, id: string): Promise<boolean> {
  const isThere = hasOwnEntry(host, id);
  const button = isThere ? vscode.l10n.t('Open Entry') : vscode.l10n.t('Copy Entry');
  const message = vscode.l10n.t(
    'This comes from a registry that is read-only. Your own entry of {name} can say it otherwise.',
    {
      name: entityName(host, id),
    },
  );
  if ((await showInformation(message, button)) !== button) return false;
  await vscode.commands.executeCommand(isThere ? 'dossier.openEntry' : 'dossier.copyEntry', id);
  return !isThere;
}
