import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAllEditors, deleteFile, inWorkspace, writeFile } from '../support/inHost';

describe('Copy Demo Notes', () => {
  const { showOpenDialog } = vscode.window;
  let proposed: vscode.Uri | undefined;

  afterEach(async () => {
    vscode.window.showOpenDialog = showOpenDialog;
    await closeAllEditors();
    await deleteFile('somewhere').catch(() => {});
  });

  function pick(folder: vscode.Uri | undefined): void {
    const showOpenDialog = async ({ defaultUri }: vscode.OpenDialogOptions) => {
      proposed = defaultUri;
      return folder && [folder];
    };
    Object.assign(vscode.window, { showOpenDialog });
  }

  it('copies them into a folder of their own where the user says, and opens the first one', async () => {
    await vscode.workspace.fs.createDirectory(inWorkspace('somewhere'));
    pick(inWorkspace('somewhere'));
    await vscode.commands.executeCommand('dossier.openDemo');
    assert.equal(proposed?.toString(), vscode.Uri.joinPath(inWorkspace(''), '..').toString(), 'beside the own notes');
    const shown = vscode.window.activeTextEditor?.document;
    assert.match(shown?.uri.path ?? '', /\/somewhere\/Dossier Demo\/00 Start here\.md$/);
    assert.match(shown?.getText() ?? '', /^# Start here\n/);
    const copied = await vscode.workspace.fs.readDirectory(inWorkspace('somewhere/Dossier Demo'));
    const names = copied.map(([name]) => name);
    for (const name of ['00 从这里开始.md', 'H20 恢复供应：点评.md', 'my.entities.yaml'])
      assert.ok(names.includes(name), name);
    assert.ok(names.length >= 12, `${names.length} files`);
  });

  it('leaves a file that exists as it is', async () => {
    const mine = await writeFile('somewhere/Dossier Demo/Watchlist.md', 'mine');
    pick(inWorkspace('somewhere'));
    await vscode.commands.executeCommand('dossier.openDemo');
    const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(mine));
    assert.equal(text, 'mine');
    await vscode.workspace.fs.stat(inWorkspace('somewhere/Dossier Demo/Timeline 2025.md'));
  });

  it('does nothing when the user picks no folder', async () => {
    pick(undefined);
    await vscode.commands.executeCommand('dossier.openDemo');
    assert.equal(vscode.window.activeTextEditor, undefined);
  });
});
