import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from '../support/eventually';
import { closeAllEditors, deleteFile, openFile, writeFile } from '../support/inHost';

const REGISTRY = 'sources:\n  gazette: { title: The Gazette, url: "https://example.org/1" }\n';

describe('commands on rows that say what happened', () => {
  const citation = { source: 'gazette', title: 'The Gazette', publisher: undefined, at: 'p. 2' };
  const said = (text: string, date: string) => ({
    cited: () => ({ text, date, endDate: undefined, citations: [citation], event: undefined }),
  });
  const rows = [said('Gribble opens a dock.', '2025-07-10'), said('Gribble closes it.', '2025-07-12')];
  const first = 'Gribble opens a dock (2025-07-10; [The Gazette, p. 2](https://example.org/1)).';
  const second = 'Gribble closes it (2025-07-12; [The Gazette, p. 2](https://example.org/1)).';

  async function copied(row: unknown, all?: unknown): Promise<string> {
    await vscode.commands.executeCommand('dossier.copyCited', row, all);
    return vscode.env.clipboard.readText();
  }

  before(async () => {
    await writeFile('citations.entities.yaml', REGISTRY);
    await eventually('the source is known', async () => (await copied(rows[0])).includes('example.org'));
  });

  after(async () => {
    await closeAllEditors();
    for (const name of ['citations.entities.yaml', 'citations.md', 'citations-in-line.md']) await deleteFile(name);
  });

  it('copy one as a sentence with its date and source, and several as a list', async () => {
    assert.equal(await copied(rows[0]), first);
    assert.equal(await copied(rows[0], rows), `- ${first}\n- ${second}\n`);
  });

  it('insert it into the note, as one step of undo', async () => {
    const { document } = await openFile('citations.md', '');
    await vscode.commands.executeCommand('dossier.insertCited', rows[0]);
    assert.equal(document.getText(), first);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), '');
  });

  it('insert it into a line with a space on each side', async () => {
    const editor = await openFile('citations-in-line.md', 'Rain.H20 is next.');
    editor.selection = new vscode.Selection(0, 5, 0, 5);
    await vscode.commands.executeCommand('dossier.insertCited', rows[0]);
    assert.equal(editor.document.getText(), `Rain. ${first} H20 is next.`);
    await vscode.commands.executeCommand('undo');
  });

  it('do nothing for what is no such row', async () => {
    await vscode.env.clipboard.writeText('as before');
    for (const row of [undefined, 42, { entity: 'gribble' }]) assert.equal(await copied(row), 'as before');
  });
});
