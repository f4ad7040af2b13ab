import * as vscode from 'vscode';
import type { Entity } from '../../../core/registry/model';
import { schemaWord } from '../../../core/registry/vocabulary/words';
import { schemaThemeIcon } from '../schemaThemeIcon';

/**
 * The row of an entity, closed at first. A screen reader also reads its kind, which the icon shows.
 *
 * @param spoken what a screen reader reads in place of `label` and `description`.
 */
export function entityTreeItem(
  { schema }: Entity,
  label: string,
  description: string,
  spoken = [label, description],
): vscode.TreeItem {
  const kind = schemaWord(schema, vscode.env.language);
  return Object.assign(new vscode.TreeItem(label, vscode.TreeItemCollapsibleState.Collapsed), {
    description,
    iconPath: schemaThemeIcon(schema),
    contextValue: 'dossier.entity',
    accessibilityInformation: { label: [...spoken, kind].filter(Boolean).join(', ') },
  });
}
