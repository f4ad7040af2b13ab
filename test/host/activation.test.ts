import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from '../support/eventually';

describe('the extension', () => {
  it('activates when a Markdown document opens', async () => {
    const extension = vscode.extensions.getExtension('dossier.dossier');
    assert.ok(extension, 'VS Code does not know the extension');
    const [note] = await vscode.workspace.findFiles('**/*.md', undefined, 1);
    assert.ok(note, 'the workspace has no note');
    const document = await vscode.workspace.openTextDocument(note);
    await vscode.window.showTextDocument(document);
    assert.equal(document.languageId, 'markdown');
    await eventually('the extension is active', () => extension.isActive);
  });
});
