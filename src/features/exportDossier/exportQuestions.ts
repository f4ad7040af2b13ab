import * as vscode from 'vscode';
import type { Dossier } from '../../core/dossier/dossier';
import { textOf } from '../../core/dossier/linkedText';
import { displayName } from '../../core/queries/names/displayName';
import type { Entity } from '../../core/registry/model';
import type { Host } from '../../workspace/host';
import { pickRow, pickRows } from '../shared/dialogs';
import { countWords } from '../shared/words/countWords';

/** The language of the export: the user is asked if the entity has names in both. Undefined if the user cancels. */
export async function askLanguage(entity: Entity): Promise<string | undefined> {
  const english = { label: 'English', language: 'en' };
  const chinese = { label: '中文', language: 'zh-cn' };
  const rows = /^zh\b/i.test(vscode.env.language) ? [chinese, english] : [english, chinese];
  const [first] = rows as [typeof english, typeof english];
  if (displayName(entity, 'en') === displayName(entity, 'zh-cn')) return first.language;
  return (await pickRow(rows, vscode.l10n.t('Export in which language?')))?.language;
}

/** The texts of the user's own that an export includes. */
export interface ExportChoices {
  readonly notes: boolean;
  readonly remarks: boolean;
}

/**
 * Asks which of the user's own texts an export includes, if there are any. None is ticked at first. Undefined if the
 * user cancels.
 */
export async function askExportChoices(host: Host, { id, remarks }: Dossier): Promise<ExportChoices | undefined> {
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
