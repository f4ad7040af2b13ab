import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from '../support/eventually';
import { closeAllEditors, deleteFile, openFile, writeFile } from '../support/inHost';

const REGISTRY = `sources:
  gazette: { title: The Gazette, url: "https://example.org/1" }
entities:
  - { id: flibber, schema: Company, name: { en: Flibbertech, zh: 弗利伯 }, summary: Makes *flibbers*. }
  - { id: gibbet, schema: Person, name: { en: Gibbet Wrex, zh: 吉贝特 } }
`;

const COPY = 'dossier.copyAsMarkdown';
const INSERT = 'dossier.insertIntoNote';

describe('commands that write rows into a note or copy them', () => {
  const rows = [{ entity: 'flibber' }, { entity: 'gibbet' }];
  const first = '**Flibbertech** (弗利伯), Company: Makes \\*flibbers\\*.';

  before(async () => {
    await writeFile('rows.entities.yaml', REGISTRY);
    await eventually('the registry is read', async () => {
      await vscode.env.clipboard.writeText('');
      return (await copied(rows[1])) !== '';
    });
  });

  after(async () => {
    await closeAllEditors();
    const files = [
      'rows.entities.yaml',
      'rows.md',
      'rows.zh.md',
      'rows.last.md',
      'rows.json',
      'rows.cited.md',
      'rows.line.md',
    ];
    for (const name of files) await deleteFile(name);
  });

  async function copied(row: unknown, all?: unknown): Promise<string> {
    await vscode.commands.executeCommand(COPY, row, all);
    return vscode.env.clipboard.readText();
  }

  it('copy one entity as a line of Markdown, and several as a list', async () => {
    assert.equal(await copied(rows[0], []), first);
    assert.equal(await copied(rows[0], [...rows, rows[0]]), `- ${first}\n- **Gibbet Wrex** (吉贝特), Person\n`);
  });

  it('insert the names at the cursor of the note, in the language of the sentence', async () => {
    const { document } = await openFile('rows.md', '');
    await vscode.commands.executeCommand(INSERT, rows[0], rows);
    assert.equal(document.getText(), 'Flibbertech, Gibbet Wrex');
    const chinese = await openFile('rows.zh.md', '今天我们讨论了的新产品。\n');
    chinese.selection = new vscode.Selection(0, 7, 0, 7);
    await vscode.commands.executeCommand(INSERT, rows[0], rows);
    assert.equal(chinese.document.getText(), '今天我们讨论了弗利伯、吉贝特的新产品。\n');
  });

  it('insert into the last note while something else is active', async () => {
    const note = await openFile('rows.last.md', '');
    await openFile('rows.json', '{}');
    await vscode.commands.executeCommand(INSERT, rows[0]);
    assert.equal(note.document.getText(), 'Flibbertech');
  });

  it('do nothing for what is no such row', async () => {
    await vscode.env.clipboard.writeText('as before');
    for (const row of [undefined, 42, { entity: 'nobody' }, { entity: 42 }]) {
      assert.equal(await copied(row), 'as before');
    }
  });

  describe('that say what happened', () => {
    const citation = { source: 'gazette', title: 'The Gazette', publisher: undefined, at: 'p. 2' };
    const said = (text: string, date: string) => ({
      entity: 'gibbet',
      cited: () => ({ text, date, endDate: undefined, citations: [citation], event: undefined }),
    });
    const dated = [said('Gribble opens a dock.', '2025-07-10'), said('Gribble closes it.', '2025-07-12')];
    const opens = 'Gribble opens a dock (2025-07-10; [The Gazette, p. 2](https://example.org/1)).';
    const closes = 'Gribble closes it (2025-07-12; [The Gazette, p. 2](https://example.org/1)).';

    it('copy one as a sentence with its date and source, and several as a list', async () => {
      assert.equal(await copied(dated[0]), opens);
      assert.equal(await copied(dated[0], dated), `- ${opens}\n- ${closes}\n`);
    });

    it('insert it into the note with a space on each side, as one step of undo', async () => {
      const { document } = await openFile('rows.cited.md', '');
      await vscode.commands.executeCommand(INSERT, dated[0]);
      assert.equal(document.getText(), opens);
      await vscode.commands.executeCommand('undo');
      assert.equal(document.getText(), '');
      const editor = await openFile('rows.line.md', 'Rain.H20 is next.');
      editor.selection = new vscode.Selection(0, 5, 0, 5);
      await vscode.commands.executeCommand(INSERT, dated[0]);
      assert.equal(editor.document.getText(), `Rain. ${opens} H20 is next.`);
    });
  });
});
