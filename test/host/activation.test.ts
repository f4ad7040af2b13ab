import assert from 'node:assert/strict';
import * as vscode from 'vscode';

describe('the extension', () => {
  it('activates when a Markdown document opens', async () => {
    const extension = vscode.extensions.getExtension('dossier.dossier');
    assert.ok(extension, 'VS Code does not know the extension');
    const [note] = await vscode.workspace.findFiles('**/*.md', undefined, 1);
    assert.ok(note, 'the workspace has no note');
    const document = await vscode.workspace.openTextDocument(note);
    await vscode.window.showTextDocument(document);
    assert.equal(document.languageId, 'markdown');
    await waitUntil(() => extension.isActive);
  });
});

async function waitUntil(holds: () => boolean): Promise<void> {
  const deadline = Date.now() + 10_000;
  while (!holds()) {
    assert.ok(Date.now() < deadline, 'timed out');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
