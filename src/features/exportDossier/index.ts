import * as vscode from 'vscode';
import { describe } from '../../core/dossier/describe';
import { exportMarkdown } from '../../core/dossier/exportMarkdown';
import type { Feature, Host } from '../../workspace/host';
import { entityArgument } from '../shared/entityArgument';
import { indexedRegistry } from '../shared/indexedRegistry';
import { applyEdit } from '../shared/textEdits';
import { placesAround } from './exportPlaces';
import { askLanguage, askOwnParts, askTarget } from './exportQuestions';
import { NOTHING_SAID, saidInNotes } from './saidInNotes';

/** Writes the page of an entity as a note. */
export const exportDossier: Feature = {
  id: 'exportDossier',
  commands: { 'dossier.exportDossier': exportPage },
};

/** @param argument an entity as other commands take it; an open page adds its `language` and its date, `asOf`. */
async function exportPage(host: Host, argument: unknown): Promise<void> {
  const entity = await entityArgument(host, argument);
  if (!entity) return;
  const language = textIn(argument, 'language') ?? (await askLanguage(entity));
  const own = language === undefined ? undefined : await askOwnParts(host, entity);
  if (language === undefined || !own) return;
  await indexedRegistry(host);
  const reader = { language, asOf: textIn(argument, 'asOf'), today: undefined };
  const dossier = describe(host.snapshot, entity.id, reader);
  const target = dossier && (await askTarget(dossier));
  if (!target) return;
  const said = own.notes ? await reading((token) => saidInNotes(host, entity.id, language, token)) : NOTHING_SAID;
  if (!said) return;
  const markdown = exportMarkdown({ dossier, ...said, hasRemarks: own.remarks }, placesAround(host, target));
  const edit = new vscode.WorkspaceEdit();
  // The dialog has asked whether to replace a file.
  edit.createFile(target, { overwrite: true, contents: new TextEncoder().encode(markdown) });
  if (await applyEdit(edit, target)) await vscode.window.showTextDocument(target);
}

function textIn(argument: unknown, key: 'language' | 'asOf'): string | undefined {
  if (typeof argument !== 'object' || argument === null) return undefined;
  const value = (argument as Readonly<Record<string, unknown>>)[key];
  return typeof value === 'string' ? value : undefined;
}

/** Shows that notes are being read, with a button to cancel. */
function reading<T>(work: (token: vscode.CancellationToken) => Promise<T>): Thenable<T> {
  const options = {
    location: vscode.ProgressLocation.Notification,
    title: vscode.l10n.t('Reading notes'),
    cancellable: true,
  };
  return vscode.window.withProgress(options, (_, token) => work(token));
}
