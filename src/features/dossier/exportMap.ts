import * as vscode from 'vscode';
import type { MapData } from '../../core/answers/map/mapData';
import { type MapFormat, mapFile } from '../../core/answers/views/mapFormats';
import type { Host } from '../../workspace/host';
import { pickRow, showInformation } from '../shared/ask/dialogs';
import { askTarget, type ExportFile, writeExport } from '../shared/ask/exportTarget';

interface Choice extends vscode.QuickPickItem {
  readonly ending: string;
  /** What is in each file. */
  readonly files: readonly MapFormat[];
}

/** Writes a map as a picture or for other programs, and says so. */
export async function exportMap(host: Host, map: MapData, language: string): Promise<void> {
  const choice = await pickRow(choices(), vscode.l10n.t('Export the map as…'));
  const files = choice && (await askFiles(host, map, choice, language));
  if (!files || !(await writeExport(files))) return;
  const names = files.map(({ target }) => vscode.workspace.asRelativePath(target)).join(', ');
  const open = vscode.l10n.t('Open');
  const pressed = await showInformation(vscode.l10n.t('The map was exported to {0}.', names), open);
  if (pressed === open) await vscode.commands.executeCommand('vscode.open', files[0].target);
}

function choices(): readonly Choice[] {
  const graphs = vscode.l10n.t('for Gephi, yEd and other programs that draw graphs');
  const tables = vscode.l10n.t('two tables, of the entities and of their relations');
  return [
    { label: 'SVG', description: vscode.l10n.t('a picture'), ending: 'svg', files: ['svg'] },
    { label: 'GraphML', description: graphs, ending: 'graphml', files: ['graphml'] },
    { label: 'CSV', description: tables, ending: 'csv', files: ['nodes', 'edges'] },
  ];
}

/** Asks where to write each file; undefined if the user cancels. */
async function askFiles(
  { snapshot }: Host,
  map: MapData,
  { label, ending, files }: Choice,
  language: string,
): Promise<readonly [ExportFile, ...ExportFile[]] | undefined> {
  const { text: title, schema, id } = map.middle;
  const asked: ExportFile[] = [];
  for (const format of files) {
    const suffix = files.length > 1 ? ` ${format}` : '';
    const name = { name: `${title}${suffix}`, otherwise: `${schema === undefined ? 'map' : id}${suffix}` };
    const target = await askTarget(vscode.l10n.t('Export Map'), name, { kind: label, ending });
    if (!target) return undefined;
    asked.push({ target, text: mapFile(snapshot.registry.vocabulary, map, format, language) });
  }
  const [first, ...others] = asked;
  return first && [first, ...others];
}
