import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from '../support/eventually';
import {
  closeAllEditors,
  deleteFile,
  inWorkspace,
  isMentionIn,
  middleOf,
  openFile,
  rangeOf,
  writeFile,
} from '../support/inHost';

const entry = (id: string, name: string) => `  - id: ${id}\n    name: ${name}\n`;

describe('registry files', () => {
  let note: vscode.TextDocument;

  before(async () => {
    note = (await openFile('reload.md', 'Wibble met Wobble and Wubble, and Nvidia.\n')).document;
    await eventually('the bundled registry is read', () => isMention('Nvidia'));
  });

  afterEach(async () => {
    await closeAllEditors();
    for (const file of await vscode.workspace.findFiles('**/*.{entities.yaml,people}')) {
      await vscode.workspace.fs.delete(file);
    }
    await vscode.window.showTextDocument(note);
    for (const name of ['Wibble', 'Wobble', 'Wubble']) await becomes(name, false);
  });

  after(async () => {
    await closeAllEditors();
    await deleteFile('reload.md');
  });

  const isMention = (text: string): Promise<boolean> => isMentionIn(note, text);

  async function becomes(name: string, mention: boolean): Promise<void> {
    await eventually(`${name} is ${mention ? 'a' : 'no'} mention`, async () => (await isMention(name)) === mention);
  }

  it('are read when they are created, changed and deleted on disk', async () => {
    await writeFile('one.entities.yaml', `entities:\n${entry('wibble', 'Wibble')}`);
    await becomes('Wibble', true);
    await writeFile('one.entities.yaml', `entities:\n${entry('wibble', 'Wobble')}`);
    await becomes('Wobble', true);
    assert.equal(await isMention('Wibble'), false);
    await deleteFile('one.entities.yaml');
    await becomes('Wobble', false);
  });

  it('follow their folder when it is moved or deleted', async () => {
    await vscode.workspace.fs.createDirectory(inWorkspace('desk'));
    await writeFile('desk/two.entities.yaml', `entities:\n${entry('wibble', 'Wibble')}`);
    await becomes('Wibble', true);
    await vscode.workspace.fs.rename(inWorkspace('desk'), inWorkspace('shelf'));
    await eventually('the place has moved', async () => {
      const links: vscode.LocationLink[] = await vscode.commands.executeCommand(
        'vscode.executeDefinitionProvider',
        note.uri,
        middleOf(note, 'Wibble'),
      );
      return links.length === 1 && links[0]?.targetUri.path.endsWith('/shelf/two.entities.yaml');
    });
    await deleteFile('shelf');
    await becomes('Wibble', false);
  });

  it('count with unsaved changes, and as they are on disk once these are reverted', async () => {
    const text = `entities:\n${entry('wibble', 'Wibble')}`;
    const editor = await openFile('three.entities.yaml', text);
    await becomes('Wibble', true);
    await editor.edit((edit) => edit.insert(new vscode.Position(3, 0), entry('wobble', 'Wobble')));
    await becomes('Wobble', true);
    await writeFile('three.entities.yaml', `${text}# changed on disk\n`);
    // Once the next file is read, this change has been noticed too.
    await writeFile('later.entities.yaml', `entities:\n${entry('wubble', 'Wubble')}`);
    await becomes('Wubble', true);
    assert.equal(await isMention('Wobble'), true);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await becomes('Wobble', false);
    assert.equal(await isMention('Wibble'), true);
  });

  it('keep the last valid entries while the text is incomplete', async () => {
    const text = `entities:\n${entry('wibble', 'Wibble')}${entry('wobble', 'Wobble')}${entry('wubble', 'Wubble')}`;
    const { document } = await openFile('four.entities.yaml', text);
    for (const name of ['Wibble', 'Wobble', 'Wubble']) await becomes(name, true);
    const edit = new vscode.WorkspaceEdit();
    edit.replace(document.uri, rangeOf(document, 'Wobble'), '"Wobble');
    await vscode.workspace.applyEdit(edit);
    await eventually('the problem is reported', () => vscode.languages.getDiagnostics(document.uri).length > 0);
    for (const name of ['Wibble', 'Wobble', 'Wubble']) assert.equal(await isMention(name), true, name);
  });

  it('are the files that the setting includes', async () => {
    const configuration = () => vscode.workspace.getConfiguration('dossier');
    await writeFile('five.people', `entities:\n${entry('wibble', 'Wibble')}`);
    await writeFile('five.entities.yaml', `entities:\n${entry('wobble', 'Wobble')}`);
    await becomes('Wobble', true);
    await configuration().update('registry.include', ['**/*.people'], vscode.ConfigurationTarget.Workspace);
    try {
      await becomes('Wibble', true);
      await becomes('Wobble', false);
    } finally {
      await configuration().update('registry.include', undefined, vscode.ConfigurationTarget.Workspace);
    }
    await becomes('Wobble', true);
    await becomes('Wibble', false);
  });

  it('leave out the bundled registry as soon as the setting is off', async () => {
    const configuration = () => vscode.workspace.getConfiguration('dossier');
    await configuration().update('registry.bundled', false, vscode.ConfigurationTarget.Workspace);
    try {
      await becomes('Nvidia', false);
    } finally {
      await configuration().update('registry.bundled', undefined, vscode.ConfigurationTarget.Workspace);
    }
    await becomes('Nvidia', true);
  });
});
