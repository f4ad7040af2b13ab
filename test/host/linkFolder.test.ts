import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from '../support/eventually';
import { closeAllEditors, deleteFile, inWorkspace, openNaming, writeFile } from '../support/inHost';
import { withMessages } from '../support/messages';

const REGISTRY = `entities:
- { id: vorlo, name: { en: Vorlo, zh: 沃洛 } }
- { id: dax-one, name: Dax One, alias: Daxxo }
- { id: dax-two, name: Dax Two, alias: Daxxo }
`;
const NOTES = [
  ['folder/one.md', 'Vorlo and `Vorlo`, by Daxxo.\n', '[[Vorlo]] and `Vorlo`, by Daxxo.\n'],
  ['folder/below/two.md', '> 沃洛与[[Vorlo]]。\r\n> Daxxo\r\n', '> [[沃洛]]与[[Vorlo]]。\r\n> Daxxo\r\n'],
  ['folder.md', 'Vorlo is not in the folder.\n', 'Vorlo is not in the folder.\n'],
] as const;

describe('all mentions in a folder', () => {
  let document: vscode.TextDocument;

  before(async () => {
    await writeFile('folder.entities.yaml', REGISTRY);
    for (const [file, text] of NOTES.slice(1)) await writeFile(file, text);
    ({ document } = await openNaming(NOTES[0][0], NOTES[0][1], 'Vorlo'));
  });

  after(async () => {
    await vscode.commands.executeCommand('workbench.action.files.saveAll');
    await closeAllEditors();
    for (const file of ['folder', 'folder.md', 'folder.entities.yaml']) await deleteFile(file);
  });

  async function texts(): Promise<readonly string[]> {
    const open = NOTES.map(([file]) => vscode.workspace.openTextDocument(inWorkspace(file)));
    return (await Promise.all(open)).map((each) => each.getText());
  }

  /** Runs the command on the folder with a user who answers the preview like this. */
  async function run(answer: 'apply' | 'discard'): Promise<void> {
    let done = false;
    const running = Promise.resolve(
      vscode.commands.executeCommand('dossier.makeFolderExplicit', inWorkspace('folder')),
    ).finally(() => {
      done = true;
    });
    await eventually('the preview is answered', async () => {
      await vscode.commands.executeCommand(`refactorPreview.${answer}`);
      return done;
    });
    await running;
  }

  it('become links after the preview, but for ambiguous ones, as one step of undo', async () => {
    const [before, changed] = [1, 2].map((column) => NOTES.map((row) => row[column]!));
    await run('discard');
    assert.deepEqual(await texts(), before);
    const messages = await withMessages(undefined, () => run('apply'));
    assert.deepEqual(messages, ['Ambiguous mentions that stay as they are: 2. []']);
    assert.deepEqual(await texts(), changed);
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('undo');
    await eventually('all is undone', async () => String(await texts()) === String(before));
  });
});
