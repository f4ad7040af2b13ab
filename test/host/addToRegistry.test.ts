import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { answering } from '../support/answering';
import { eventually } from '../support/eventually';
import { closeAllEditors, deleteFile, inWorkspace, middleOf, openFile, rangeOf, writeFile } from '../support/inHost';

const NOTE = `# A trip

We met Blue Kestrel Foundry, and 蓝隼（Kestrelix） too. Nvidia was there. \`Codename\` and Somebody Else.
`;

const OWN = `version: 1
entities:
- id: somebody
  name: 'Some: Body'   # a friend
- id: somebody-else
  name: Somebody Else
`;

describe('add to registry', () => {
  let editor: vscode.TextEditor;

  beforeEach(async () => {
    editor = await openFile('trip.md', NOTE);
  });

  afterEach(async () => {
    await closeAllEditors();
    for (const file of await vscode.workspace.findFiles('*.entities.yaml')) await vscode.workspace.fs.delete(file);
    editor = await openFile('trip.md', NOTE);
    for (const name of ['Blue Kestrel Foundry', '蓝隼']) {
      await eventually('the registry is forgotten', async () => !(await isMention(name)));
    }
    await closeAllEditors();
    await deleteFile('trip.md');
  });

  function select(text: string): void {
    const range = rangeOf(editor.document, text);
    editor.selection = new vscode.Selection(range.start, range.end);
  }

  async function offered(text: string): Promise<readonly string[]> {
    const actions: vscode.CodeAction[] = await vscode.commands.executeCommand(
      'vscode.executeCodeActionProvider',
      editor.document.uri,
      rangeOf(editor.document, text),
    );
    return actions.filter(({ command }) => command?.command === 'dossier.addToRegistry').map(({ title }) => title);
  }

  /** Selects, runs the command and presses Enter; returns the editor in which the registry is shown then. */
  async function add(text: string): Promise<vscode.TextEditor> {
    select(text);
    await answering(() => vscode.commands.executeCommand('dossier.addToRegistry'));
    return eventually('the registry is shown', () => {
      const active = vscode.window.activeTextEditor;
      return active?.document.uri.path.endsWith('.entities.yaml') && active;
    });
  }

  async function isMention(text: string): Promise<boolean> {
    const position = middleOf(editor.document, text);
    const links: unknown[] = await vscode.commands.executeCommand(
      'vscode.executeDefinitionProvider',
      editor.document.uri,
      position,
    );
    return links.length > 0;
  }

  it('writes the entry in the style of the file, as one step of undo', async () => {
    await writeFile('own.entities.yaml', OWN);
    await eventually('the registry is read', () => isMention('Somebody Else'));
    const registry = await add('Blue Kestrel Foundry');
    const entry = '- id: blue-kestrel-foundry\n  schema: Company\n  name: Blue Kestrel Foundry\n  summary: ';
    assert.equal(registry.document.getText(), `${OWN}${entry}\n`);
    assert.equal(registry.document.offsetAt(registry.selection.active), OWN.length + entry.length);
    await eventually('the name is a mention', () => isMention('Blue Kestrel Foundry'));
    await vscode.commands.executeCommand('undo');
    assert.equal(registry.document.getText(), OWN);
    await eventually('the name is a mention no more', async () => !(await isMention('Blue Kestrel Foundry')));
  });

  it('shows the registry in the group where it is already open, and opens no third group', async () => {
    const uri = await writeFile('own.entities.yaml', OWN);
    await eventually('the registry is read', () => isMention('Somebody Else'));
    await vscode.window.showTextDocument(uri, { viewColumn: vscode.ViewColumn.Beside, preview: false });
    const chips = await vscode.workspace.openTextDocument(inWorkspace('chips.md'));
    await vscode.window.showTextDocument(chips, { viewColumn: vscode.ViewColumn.Two, preview: false });
    editor = await vscode.window.showTextDocument(editor.document, { viewColumn: vscode.ViewColumn.One });
    const shown = await add('Blue Kestrel Foundry');
    assert.equal(shown.viewColumn, vscode.ViewColumn.Two);
    assert.equal(vscode.window.tabGroups.all.length, 2);
    await vscode.commands.executeCommand('undo');
  });

  it('creates a registry if there is none', async () => {
    assert.deepEqual(await vscode.workspace.findFiles('**/*.entities.yaml'), []);
    const registry = await add('Blue Kestrel Foundry');
    assert.equal(registry.document.uri.toString(), inWorkspace('registry.entities.yaml').toString());
    assert.match(
      registry.document.getText(),
      /^# .+\nversion: 1\n\nentities:\n {2}- id: blue-kestrel-foundry\n {4}schema: Company\n {4}name: Blue Kestrel Foundry\n {4}summary: \n$/,
    );
    await eventually('the name is a mention', () => isMention('Blue Kestrel Foundry'));
  });

  it('adds both names of a pair', async () => {
    const registry = await add('蓝隼（Kestrelix）');
    assert.match(registry.document.getText(), /id: kestrelix\n.*\n {4}name: \{ zh: 蓝隼, en: Kestrelix \}\n/);
    await eventually('both are mentions', async () => (await isMention('蓝隼')) && isMention('Kestrelix'));
  });

  it('asks for an id if no name has Latin letters, and proposes one', async () => {
    const registry = await add('蓝隼');
    assert.match(registry.document.getText(), /- id: lansun\n.*\n {4}name: \{ zh: 蓝隼 \}\n/);
    await eventually('it is a mention', () => isMention('蓝隼'));
  });

  it('is offered at a name without a selection', async () => {
    const { start } = rangeOf(editor.document, 'Kestrel Foundry');
    const actions: vscode.CodeAction[] = await vscode.commands.executeCommand(
      'vscode.executeCodeActionProvider',
      editor.document.uri,
      new vscode.Range(start, start),
    );
    const add = actions.find(({ command }) => command?.command === 'dossier.addToRegistry');
    assert.equal(add?.title, 'Add Blue Kestrel Foundry to the registry');
    assert.deepEqual(add.command?.arguments, ['Blue Kestrel Foundry']);
  });

  it('is offered for unknown names, but not for mentions, code and an empty selection', async () => {
    assert.deepEqual(await offered('Blue Kestrel Foundry'), ['Add Blue Kestrel Foundry to the registry']);
    assert.deepEqual(await offered('蓝隼（Kestrelix）'), ['Add 蓝隼 · Kestrelix to the registry']);
    await eventually('Nvidia is known', () => isMention('Nvidia'));
    assert.deepEqual(await offered('Nvidia'), []);
    assert.deepEqual(await offered('Codename'), []);
    assert.deepEqual(await offered(' '), []);
  });
});
