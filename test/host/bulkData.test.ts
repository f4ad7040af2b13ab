import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAllEditors, deleteFile, eventually, openFile, rangeOf, writeFile } from '../support/inHost';

const LINES = [
  { id: 'NK-acme', schema: 'Company', properties: { name: ['Zorblax Shipping', '佐布拉克斯航运'], country: ['pa'] } },
  { id: 'NK-mei', schema: 'Person', properties: { name: ['Quindle Verranix'] } },
];

describe('bulk data', () => {
  const file = 'list.ftm.jsonl';

  before(() => writeFile(file, LINES.map((line) => JSON.stringify(line)).join('\n')));

  after(async () => {
    await closeAllEditors();
    await deleteFile(file);
  });

  it('is hovered and opens as a read-only entry, at the name', async () => {
    const { document } = await openFile('bulk.md', 'Ships of 佐布拉克斯航运 left port.');
    const at = rangeOf(document, '佐布拉克斯航运').start;
    const [hover] = await eventually('a hover', async () => {
      const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
        'vscode.executeHoverProvider',
        document.uri,
        at,
      );
      return hovers.length > 0 && hovers;
    });
    const text = hover!.contents.map((content) => (typeof content === 'string' ? content : content.value)).join('\n');
    assert.match(text, /Zorblax/);
    const [link] = await vscode.commands.executeCommand<vscode.LocationLink[]>(
      'vscode.executeDefinitionProvider',
      document.uri,
      at,
    );
    const entry = await vscode.workspace.openTextDocument(link!.targetUri);
    assert.equal(entry.languageId, 'yaml');
    assert.equal(entry.getText(link!.targetSelectionRange), '佐布拉克斯航运');
    assert.equal(vscode.workspace.fs.isWritableFileSystem(entry.uri.scheme), undefined);
    await deleteFile('bulk.md');
  });

  it('goes when its file goes', async () => {
    const { document } = await openFile('bulk.md', 'Quindle Verranix');
    const hovers = () =>
      vscode.commands.executeCommand<vscode.Hover[]>(
        'vscode.executeHoverProvider',
        document.uri,
        new vscode.Position(0, 3),
      );
    await eventually('a hover', async () => (await hovers()).length === 1);
    await deleteFile(file);
    await eventually('no hover', async () => (await hovers()).length === 0);
    await deleteFile('bulk.md');
  });
});
