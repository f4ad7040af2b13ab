import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { answering } from '../support/answering';
import { eventually } from '../support/eventually';
import { closeAllEditors, deleteFile, inWorkspace, middleOf, openFile } from '../support/inHost';

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

  it('writes one that works at once, with the cursor where the first entity goes', async () => {
    await openFile('new.md', 'We met Exemplar Lines.\n');
    await create();
    assert.equal(active(), 'registry.entities.yaml');
    const { document, selection } = vscode.window.activeTextEditor!;
    assert.equal(document.isDirty, false);
    assert.equal(document.getText(new vscode.Range(selection.active, document.positionAt(1e6))).trim(), '');
    assert.deepEqual(selection.active, new vscode.Position(document.lineCount - 2, 2));
    const note = await vscode.workspace.openTextDocument(inWorkspace('new.md'));
    await eventually('the example is known', async () => {
      const place = middleOf(note, 'Exemplar Lines');
      const links: unknown[] = await vscode.commands.executeCommand(
        'vscode.executeDefinitionProvider',
        note.uri,
        place,
      );
      return links.length > 0;
    });
  });

  it('opens the registry that there is, or creates another', async () => {
    await create();
    const text = 'version: 1\n';
    await vscode.workspace.fs.writeFile(inWorkspace('registry.entities.yaml'), new TextEncoder().encode(text));
    await closeAllEditors();
    await create(0);
    assert.equal(active(), 'registry.entities.yaml');
    assert.equal(vscode.window.activeTextEditor?.document.getText(), text);
    await create(1);
    assert.equal(active(), 'registry-2.entities.yaml');
  });
});
