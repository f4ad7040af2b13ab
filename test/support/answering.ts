import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from './eventually';

/**
 * Does `work` with a user who takes these rows of the lists that are shown, counted from 0, one in each, and otherwise
 * presses Enter: the first row of further lists, and the text that an input proposes. Fails where a list is too short.
 */
export async function answering<T>(work: () => PromiseLike<T>, ...rows: readonly number[]): Promise<T> {
  const { showQuickPick } = vscode.window;
  const left = [...rows];
  const takeRow = async (items: readonly unknown[] | PromiseLike<readonly unknown[]>): Promise<unknown> => {
    const row = (await items)[left.shift() ?? 0];
    assert.ok(row !== undefined, 'the list is too short');
    return row;
  };
  Object.assign(vscode.window, { showQuickPick: takeRow });
  try {
    let done = false;
    const result = Promise.resolve(work()).finally(() => {
      done = true;
    });
    await eventually('the work is done', async () => {
      if (!done) await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return done;
    });
    return await result;
  } finally {
    vscode.window.showQuickPick = showQuickPick;
  }
}
