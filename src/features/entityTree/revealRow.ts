import type * as vscode from 'vscode';
import type { TreeNode } from '../shared/rows/treeNode';

/** How often a row is revealed at most. */
const MOST_TRIES = 3;

/**
 * Reveals and selects a row. Where VS Code draws the rows anew at that moment, it selects none and says nothing; then the row is
 * looked for again.
 *
 * @param find the row as the view has it now; undefined if none is to be revealed.
 * @returns whether there was a row.
 */
export async function revealRow(
  view: Pick<vscode.TreeView<TreeNode>, 'reveal' | 'selection'>,
  find: () => Promise<TreeNode | undefined>,
  options: { readonly focus: boolean; readonly expand: boolean },
): Promise<boolean> {
  let row = await find();
  const isThere = row !== undefined;
  for (let tries = 1; row; tries++) {
    await view.reveal(row, { select: true, ...options });
    if (view.selection[0]?.id === row.id || tries === MOST_TRIES) break;
    row = await find();
  }
  return isThere;
}
