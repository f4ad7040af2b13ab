import * as vscode from 'vscode';
import { fieldsOf } from '../../core/base/fieldsOf';
import { companionsIn } from '../../core/dossier/companions';
import { describe } from '../../core/dossier/describe';
import { exportMarkdown } from '../../core/dossier/exportMarkdown';
import type { NoteStatements } from '../../core/dossier/noteStatements';
import type { Feature, Host } from '../../workspace/host';
import { registerCommands } from '../../workspace/registerCommands';
import { entityArgument } from '../shared/entityArgument';
import { exportPaths } from '../shared/exportPaths';
import { askTarget, writeExport } from '../shared/exportTarget';
import { indexedRegistry } from '../shared/indexedRegistry';
import { linesIn, NoteReading } from '../shared/noteReading';
import { askExportChoices, askLanguage } from './exportQuestions';

/** Writes the page of an entity as a note. */
export const exportDossier: Feature = {
  id: 'exportDossier',
  register: (host, boundary) => registerCommands(host, boundary, { 'dossier.exportDossier': exportPage }),
};

/** @param argument an entity as other commands take it; an open page adds its `language` and its date, `asOf`. */
async function exportPage(host: Host, argument: unknown): Promise<void> {
  const entity = await entityArgument(host, argument);
  if (!entity) return;
  const language = textIn(argument, 'language') ?? (await askLanguage(entity));
  if (language === undefined) return;
  const reader = { language, asOf: textIn(argument, 'asOf'), today: undefined };
  const dossier = describe(await indexedRegistry(host), entity.id, reader);
  const own = dossier && (await askExportChoices(host, dossier));
  const name = { name: dossier?.title ?? '', otherwise: entity.id };
  const kind = { kind: 'Markdown', ending: 'md' };
  const target = own && (await askTarget(vscode.l10n.t('Export Page'), name, kind));
  if (!target) return;
  const notes = own.notes ? await allStatements(host, entity.id) : [];
  const named = notes.map(({ note }) => linesIn(host.index.mentions, note));
  const companions = companionsIn(host.snapshot.registry, entity.id, named, language);
  const markdown = exportMarkdown({ dossier, notes, companions, hasRemarks: own.remarks }, exportPaths(host, target));
  if (await writeExport([{ target, text: markdown }])) await vscode.window.showTextDocument(target);
}

function textIn(argument: unknown, key: 'language' | 'asOf'): string | undefined {
  const value = fieldsOf(argument)[key];
  return typeof value === 'string' ? value : undefined;
}

/** Reads all notes that name the entity, and shows it with a button to cancel: then it rejects with a `CancellationError`. */
function allStatements(host: Host, id: string): Thenable<readonly NoteStatements[]> {
  const options = {
    location: vscode.ProgressLocation.Notification,
    title: vscode.l10n.t('Reading notes'),
    cancellable: true,
  };
  return vscode.window.withProgress(options, async (_, token) => {
    await host.index.whenReady(token);
    return (await new NoteReading(host, id).first(Number.POSITIVE_INFINITY, token)).notes;
  });
}
