import * as vscode from 'vscode';
import type { Entity } from '../../../core/registry/model';
import { schemaWord } from '../../../core/registry/vocabulary/words';
import { schemaThemeIcon } from '../schemaThemeIcon';

/** The row of an entity, closed at first. A screen reader also reads its kind, which the icon shows. */
export function entityTreeItem({ schema }: Entity, label: string, description: string): vscode.TreeItem {
  const kind = schemaWord(schema, vscode.env.language);
  return Object.assign(new vscode.TreeItem(label, vscode.TreeItemCollapsibleState.Collapsed), {
    description,
    iconPath: schemaThemeIcon(schema),
    contextValue: 'dossier.entity',
    accessibilityInformation: { label: [label, description, kind].filter(Boolean).join(', ') },
  });
}
