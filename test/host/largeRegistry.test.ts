import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from '../support/eventually';
import { closeAllEditors, deleteFile, openFile, rangeOf, writeFile } from '../support/inHost';

const COUNT = 3000;

function registry(): string {
  const entities = Array.from(
    { length: COUNT },
    (_, index) => `  - id: large-${index}\n    name: Vextrun Number${index}q\n`,
  );
  return `version: 1\nentities:\n${entities.join('')}`;
}

describe('a large registry', () => {
  before(() => writeFile('large.entities.yaml', registry()));

  after(async () => {
    await closeAllEditors();
    await deleteFile('large.entities.yaml');
  });

  it('is read completely, and follows an edit in the middle', async () => {
    const { document } = await openFile('large.md', `Vextrun Number${COUNT - 1}q and Vextrun Changed`);
    const definitions = (text: string) =>
      vscode.commands.executeCommand<vscode.LocationLink[]>(
        'vscode.executeDefinitionProvider',
        document.uri,
        rangeOf(document, text).start,
      );
    await eventually('a definition', async () => (await definitions(`Vextrun Number${COUNT - 1}q`)).length === 1);
    assert.equal((await definitions('Vextrun Changed')).length, 0);
    await writeFile('large.entities.yaml', registry().replace('Vextrun Number77q', 'Vextrun Changed'));
    await eventually('another definition', async () => (await definitions('Vextrun Changed')).length === 1);
    await deleteFile('large.md');
  });
});
