import type * as vscode from 'vscode';

/**
 * Text that the editor shows as it is. In messages it makes a link of `[text](command:…)`, in rows and in the status bar
 * an icon of `$(name)`, and names and files come from others. The bracket becomes a full-width one, so that the length
 * stays the same.
 */
export function plainText(text: string): string {
  return text.replace(/(?<=[\]$])\(/g, '（');
}

/** The row with its texts as `plainText`. */
export function plainRow<T extends vscode.QuickPickItem>(row: T): T {
  return { ...row, label: plainText(row.label), ...plainly(row, 'description'), ...plainly(row, 'detail') };
}

/** Gives the row of a tree its texts as `plainText`. The row has just been made, and is returned. */
export function plainTreeItem(item: vscode.TreeItem): vscode.TreeItem {
  const { label } = item;
  if (typeof label === 'string') item.label = plainText(label);
  else if (typeof label?.label === 'string') item.label = { ...label, label: plainText(label.label) };
  return Object.assign(item, plainly(item, 'description'));
}

/** The property of the object with plain text; nothing if it is not text. */
function plainly<K extends string>(from: { readonly [key in K]?: unknown }, key: K): { [key in K]?: string } {
  const text = from[key];
  return typeof text === 'string' ? ({ [key]: plainText(text) } as { [key in K]: string }) : {};
}
