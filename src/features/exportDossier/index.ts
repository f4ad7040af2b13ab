import * as vscode from 'vscode';
import { companionsIn } from '../../core/answers/dossier/companions';
import { describe } from '../../core/answers/dossier/describe';
import type { Dossier } from '../../core/answers/dossier/dossier';
import { exportMarkdown } from '../../core/answers/dossier/exportMarkdown';
import { textOf } from '../../core/answers/dossier/markdownText';
import type { NoteStatements } from '../../core/answers/dossier/noteStatements';
import { readerOf } from '../../core/answers/dossier/statements';
import { isLaterThan } from '../../core/answers/entities/held';
import { displayName } from '../../core/answers/names/displayName';
import type { Entity } from '../../core/registry/model';
import { fieldsOf } from '../../core/text/base/lists';
import type { Feature, Host } from '../../workspace/host';
import { registerCommands } from '../../workspace/registerFeatures';
import { pickRow, pickRows } from '../shared/ask/dialogs';
import { entityArgument } from '../shared/ask/entityArgument';
import { askTarget, exportPaths, writeExport } from '../shared/ask/exportTarget';
import { indexedRegistry } from '../shared/notes/entityDocuments';
import { linesIn, NoteReading } from '../shared/notes/noteReading';
import { countWords } from '../shared/rows/countWords';

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
  const reader = readerOf({ today: undefined }, { language, asOf: textIn(argument, 'asOf') });
  const dossier = describe(await indexedRegistry(host), entity.id, reader);
  const own = dossier && (await askExportChoices(host, dossier));
  const name = { name: dossier?.title ?? '', otherwise: entity.id };
  const kind = { kind: 'Markdown', ending: 'md' };
  const target = own && (await askTarget(vscode.l10n.t('Export Page'), name, kind));
  if (!target) return;
  const all = own.notes ? await allStatements(host, entity.id) : [];
  const notes = all.filter(({ date }) => !isLaterThan(date, reader.asOf));
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

/** The language of the export: the user is asked if the entity has names in both. Undefined if the user cancels. */
async function askLanguage(entity: Entity): Promise<string | undefined> {
  const english = { label: 'English', language: 'en' };
  const chinese = { label: '中文', language: 'zh-cn' };
  const rows = /^zh\b/i.test(vscode.env.language) ? [chinese, english] : [english, chinese];
  const [first] = rows as [typeof english, typeof english];
  if (displayName(entity, 'en') === displayName(entity, 'zh-cn')) return first.language;
  return (await pickRow(rows, vscode.l10n.t('Export in which language?')))?.language;
}

/** The texts of the user's own that an export includes. */
interface ExportChoices {
  readonly notes: boolean;
  readonly remarks: boolean;
}

/**
 * Asks which of the user's own texts an export includes, if there are any. None is ticked at first. Undefined if the
 * user cancels.
 */
async function askExportChoices(host: Host, { id, remarks }: Dossier): Promise<ExportChoices | undefined> {
  const counts = host.index.mentions.counts(id);
  const [remark] = remarks;
  const rows = [
    ...(counts.mentions > 0 || host.index.state === 'building'
      ? [{ label: vscode.l10n.t('What your notes say'), description: countWords(counts), part: 'notes' }]
      : []),
    ...(remark
      ? [{ label: vscode.l10n.t('Your remarks in registries'), description: textOf(remark.text), part: 'remarks' }]
      : []),
  ];
  if (rows.length === 0) return { notes: false, remarks: false };
  const picked = await pickRows(rows, vscode.l10n.t('Include anything of your own? Enter exports without it.'));
  const has = (part: string): boolean => picked?.some((row) => row.part === part) ?? false;
  return picked && { notes: has('notes'), remarks: has('remarks') };
}
