import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { answering } from '../support/answering';
import { eventually } from '../support/eventually';
import { closeAllEditors, deleteFile, inWorkspace, isMentionIn, openFile, writeFile } from '../support/inHost';

describe('Create Registry', () => {
  afterEach(async () => {
    await closeAllEditors();
    for (const file of await vscode.workspace.findFiles('*.entities.yaml')) await vscode.workspace.fs.delete(file);
    await deleteFile('new.md').catch(() => {});
  });

  function create(...rows: readonly number[]): Promise<unknown> {
    return answering(() => vscode.commands.executeCommand('dossier.createRegistry'), ...rows);
  }

  function active(): string | undefined {
    return vscode.window.activeTextEditor?.document.uri.path.split('/').at(-1);
  }

  /** Until Dossier has noticed the files that were deleted or written, it may offer one that is gone, or open nothing. */
  function createsOrOpens(name: string, text: string, ...rows: readonly number[]): Promise<unknown> {
    return eventually(`${name} is shown`, async () => {
      await create(...rows);
      return active() === name && vscode.window.activeTextEditor!.document.getText().includes(text);
    });
  }

  it('writes one that works at once, with the cursor where the first entity goes', async () => {
    await openFile('new.md', 'We met Exemplar Lines.\n');
    await createsOrOpens('registry.entities.yaml', 'Exemplar Lines');
    const { document, selection } = vscode.window.activeTextEditor!;
    assert.equal(document.isDirty, false);
    assert.equal(document.getText(new vscode.Range(selection.active, document.positionAt(1e6))).trim(), '');
    assert.deepEqual(selection.active, new vscode.Position(document.lineCount - 2, 2));
    await eventually('its top is in view', () => vscode.window.activeTextEditor?.visibleRanges[0]?.start.line === 0);
    const note = await vscode.workspace.openTextDocument(inWorkspace('new.md'));
    await eventually('the example is known', () => isMentionIn(note, 'Exemplar Lines'));
  });

  it('opens the registry that there is, or creates another', async () => {
    const text = '# Written by hand.\nversion: 1\n';
    await writeFile('registry.entities.yaml', text);
    await createsOrOpens('registry.entities.yaml', text, 0);
    assert.equal(vscode.window.activeTextEditor?.document.getText(), text);
    await createsOrOpens('registry-2.entities.yaml', 'Exemplar Lines', 1);
  });
});
