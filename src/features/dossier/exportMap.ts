import * as vscode from 'vscode';
import type { MapData } from '../../core/answers/map/mapData';
import { type MapFormat, mapFile } from '../../core/answers/views/mapFormats';
import type { Host } from '../../workspace/host';
import { pickRow, showInformation } from '../shared/ask/dialogs';
import { askTarget, type ExportFile, writeExport } from '../shared/ask/exportTarget';

/** Asks where to write a map as a picture or for other programs, writes it, and says so; nothing if the user cancels. */
export async function exportMap({ snapshot }: Host, map: MapData, language: string): Promise<void> {
  const graphs = vscode.l10n.t('for Gephi, yEd and other programs that draw graphs');
  const tables = vscode.l10n.t('two tables, of the entities and of their relations');
  /** With what is in each file. */
  const choices: readonly { label: string; description: string; ending: string; files: readonly MapFormat[] }[] = [
    { label: 'SVG', description: vscode.l10n.t('a picture'), ending: 'svg', files: ['svg'] },
    { label: 'GraphML', description: graphs, ending: 'graphml', files: ['graphml'] },
    { label: 'CSV', description: tables, ending: 'csv', files: ['nodes', 'edges'] },
  ];
  const choice = await pickRow(choices, vscode.l10n.t('Export the map as…'));
  if (!choice) return;
  const { label: kind, ending, files } = choice;
  const { text: title, schema, id } = map.middle;
  const asked: ExportFile[] = [];
  for (const format of files) {
    const suffix = files.length > 1 ? ` ${format}` : '';
    const name = { name: `${title}${suffix}`, otherwise: `${schema === undefined ? 'map' : id}${suffix}` };
    const target = await askTarget(vscode.l10n.t('Export Map'), name, { kind, ending });
    if (!target) return;
    asked.push({ target, text: mapFile(snapshot.registry.vocabulary, map, format, language) });
  }
  const [first, ...others] = asked;
  if (!first || !(await writeExport([first, ...others]))) return;
  const names = asked.map(({ target }) => vscode.workspace.asRelativePath(target)).join(', ');
  const open = vscode.l10n.t('Open');
  const pressed = await showInformation(vscode.l10n.t('The map was exported to {0}.', names), open);
  if (pressed === open) await vscode.commands.executeCommand('vscode.open', first.target);
}
