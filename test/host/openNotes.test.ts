import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from '../support/eventually';
import { closeAllEditors, deleteFile, openFile, rangeOf } from '../support/inHost';

const NOTE = `# Nvidia

Nvidia, 英伟达 and Nvidia again.
- Nvidia\tNvidia
- \`Nvidia\` Nvidia
`;

describe('an open note', () => {
  let editor: vscode.TextEditor;

  beforeEach(async () => {
    editor = await openFile('open.md', NOTE);
    await eventually('the registry is read', async () => (await origin('Nvidia', 1)) !== undefined);
  });

  afterEach(async () => {
    await closeAllEditors();
    await deleteFile('open.md');
  });

  async function origin(text: string, occurrence: number): Promise<vscode.Range | undefined> {
    const links: vscode.LocationLink[] = await vscode.commands.executeCommand(
      'vscode.executeDefinitionProvider',
      editor.document.uri,
      rangeOf(editor.document, text, occurrence).start.translate(0, 1),
    );
    return links[0]?.originSelectionRange;
  }

  /** Every name is found exactly at its present place, and the one in code is not. */
  async function isRight(): Promise<void> {
    const count = editor.document.getText().split('Nvidia').length - 1;
    assert.ok(count >= 7);
    const { document } = editor;
    const isFound = async (_: unknown, index: number): Promise<void> => {
      const expected = rangeOf(document, 'Nvidia', index + 1);
      const found = await origin('Nvidia', index + 1);
      const code = document.lineAt(expected.start.line).text[expected.start.character - 1] === '`';
      if (code) assert.equal(found, undefined);
      else assert.ok(found?.isEqual(expected), `${index + 1}. of ${JSON.stringify(document.getText())}`);
    };
    await Promise.all(Array.from({ length: count }, isFound));
  }

  it('has the right mentions after edits in several places at once, undo and redo', async () => {
    await editor.edit((edit) => {
      edit.insert(new vscode.Position(0, 0), '> Nvidia\n\n');
      edit.replace(rangeOf(editor.document, '英伟达'), 'the firm');
      edit.delete(rangeOf(editor.document, '\t'));
      edit.insert(rangeOf(editor.document, '\t').end, ' and ');
      edit.insert(new vscode.Position(5, 0), 'Nvidia\n');
    });
    await isRight();
    await vscode.commands.executeCommand('undo');
    await isRight();
    await vscode.commands.executeCommand('redo');
    await isRight();
  });

  it('has the right mentions with several cursors', async () => {
    const { document } = editor;
    editor.selections = [2, 3, 5].map((occurrence) => {
      const { start } = rangeOf(document, 'Nvidia', occurrence);
      return new vscode.Selection(start, start);
    });
    for (const text of ['x ', '中', '\n']) {
      await vscode.commands.executeCommand('type', { text });
      await isRight();
    }
    await vscode.commands.executeCommand('deleteLeft');
    await isRight();
  });

  it('has the right mentions with other line endings', async () => {
    for (const eol of [vscode.EndOfLine.CRLF, vscode.EndOfLine.LF]) {
      await editor.edit((edit) => edit.setEndOfLine(eol));
      await isRight();
      await editor.edit((edit) => edit.insert(new vscode.Position(2, 0), 'Then\n'));
      await isRight();
    }
  });

  it('has no mentions while it has another language', async () => {
    await vscode.languages.setTextDocumentLanguage(editor.document, 'plaintext');
    assert.equal(await origin('Nvidia', 1), undefined);
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'Plain. '));
    await vscode.languages.setTextDocumentLanguage(editor.document, 'markdown');
    await editor.edit((edit) => edit.delete(new vscode.Range(0, 0, 0, 7)));
    await isRight();
  });
});
