import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { answering } from '../support/answering';
import { eventually } from '../support/eventually';
import {
  closeAllEditors,
  deleteFile,
  deleteRegistries,
  inWorkspace,
  isMentionIn,
  isRegistered,
  openFile,
  rangeOf,
  writeForEditing,
} from '../support/inHost';
import { withMessages } from '../support/messages';

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

const ENTRY = '- id: blue-kestrel-foundry\n  schema: Company\n  name: Blue Kestrel Foundry';

describe('add to registry', () => {
  let editor: vscode.TextEditor;

  beforeEach(async () => {
    editor = await openFile('trip.md', NOTE);
  });

  afterEach(async () => {
    await closeAllEditors();
    await deleteRegistries();
    for (const name of ['Blue Kestrel Foundry', '蓝隼']) {
      await eventually('the registry is forgotten', async () => !(await isRegistered(name)));
    }
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

  /** Selects, runs the command and presses Enter; then clicks a button of the message. Returns the message. */
  async function add(text: string, button?: string): Promise<string | undefined> {
    select(text);
    const work = () => answering(() => vscode.commands.executeCommand('dossier.addToRegistry'));
    return (await withMessages(button, work))[0];
  }

  async function registry(file = 'own.entities.yaml'): Promise<vscode.TextDocument> {
    return vscode.workspace.openTextDocument(inWorkspace(file));
  }

  const isMention = (text: string): Promise<boolean> => isMentionIn(editor.document, text);

  it('writes the entry in the style of the file and saves it, and the user stays in the note', async () => {
    await writeForEditing('own.entities.yaml', OWN);
    await eventually('the registry is read', () => isMention('Somebody Else'));
    const said = await add('Blue Kestrel Foundry');
    assert.equal(said, 'Blue Kestrel Foundry was added to own.entities.yaml. [Undo, Open Entry]');
    const { document } = editor;
    assert.equal(vscode.window.activeTextEditor?.document, document);
    assert.equal(vscode.window.tabGroups.all.length, 1);
    assert.equal((await registry()).getText(), `${OWN}${ENTRY}\n`);
    assert.equal((await registry()).isDirty, false);
    await eventually('the name is a mention', () => isMention('Blue Kestrel Foundry'));
  });

  it('takes the name of a row in place of the selection', async () => {
    await writeForEditing('own.entities.yaml', OWN);
    await eventually('the registry is read', () => isMention('Somebody Else'));
    select('A trip');
    const row = { id: 'row', unknownName: 'Blue Kestrel Foundry' };
    await withMessages(undefined, () =>
      answering(() => vscode.commands.executeCommand('dossier.addToRegistry', row, [row])),
    );
    assert.equal((await registry()).getText(), `${OWN}${ENTRY}\n`);
  });

  it('leaves the kind to the user where only its two words look like those of a person', async () => {
    await writeForEditing('own.entities.yaml', OWN);
    await eventually('the registry is read', () => isMention('Somebody Else'));
    const { createQuickPick } = vscode.window;
    let list: vscode.QuickPick<vscode.QuickPickItem> | undefined;
    Object.assign(vscode.window, {
      createQuickPick() {
        list = createQuickPick.call(vscode.window);
        return list;
      },
    });
    const row = { id: 'row', unknownName: 'Veltrine Alder' };
    const press = (key: string) => vscode.commands.executeCommand(`workbench.action.${key}`);
    try {
      await withMessages(undefined, async () => {
        let isDone = false;
        const working = vscode.commands.executeCommand('dossier.addToRegistry', row, [row]).then(() => {
          isDone = true;
        });
        const shown = await eventually('the list of kinds is shown', () => list);
        let entered = false;
        shown.onDidAccept(() => {
          entered = true;
        });
        await eventually('Enter has reached the list', async () => {
          await press('acceptSelectedQuickOpenItem');
          return entered;
        });
        assert.deepEqual([shown.activeItems, isDone], [[], false]);
        assert.deepEqual(
          shown.items.slice(0, 2).map(({ label }) => label),
          ['Person', 'Company'],
        );
        await eventually('it is active', async () => {
          if (shown.activeItems[0]?.label !== 'Company') await press('quickOpenSelectNext');
          return shown.activeItems[0]?.label === 'Company';
        });
        await eventually('the command is done', async () => {
          if (!isDone) await press('acceptSelectedQuickOpenItem');
          return isDone;
        });
        await working;
      });
    } finally {
      Object.assign(vscode.window, { createQuickPick });
    }
    assert.match((await registry()).getText(), /schema: Company\n {2}name: Veltrine Alder\n/);
  });

  it('takes the entry back with Undo', async () => {
    await writeForEditing('own.entities.yaml', OWN);
    await eventually('the registry is read', () => isMention('Somebody Else'));
    await add('Blue Kestrel Foundry', 'Undo');
    await eventually('it is undone', async () => (await registry()).getText() === OWN);
    await eventually('the name is no longer a mention', async () => !(await isMention('Blue Kestrel Foundry')));
  });

  it('opens the entry, in the group where the registry is already open, and no third group', async () => {
    const uri = await writeForEditing('own.entities.yaml', OWN);
    await eventually('the registry is read', () => isMention('Somebody Else'));
    await vscode.window.showTextDocument(uri, { viewColumn: vscode.ViewColumn.Beside, preview: false });
    const chips = await vscode.workspace.openTextDocument(inWorkspace('chips.md'));
    await vscode.window.showTextDocument(chips, { viewColumn: vscode.ViewColumn.Two, preview: false });
    editor = await vscode.window.showTextDocument(editor.document, { viewColumn: vscode.ViewColumn.One });
    await add('Blue Kestrel Foundry', 'Open Entry');
    const shown = await eventually('the registry is shown', () => {
      const active = vscode.window.activeTextEditor;
      return active?.document.uri.path.endsWith('.entities.yaml') && active;
    });
    assert.equal(shown.viewColumn, vscode.ViewColumn.Two);
    assert.equal(vscode.window.tabGroups.all.length, 2);
    assert.equal(shown.document.offsetAt(shown.selection.active), OWN.length);
  });

  it('offers to open the entry of a name that is known', async () => {
    await eventually('Nvidia is known', () => isMention('Nvidia'));
    assert.equal(await add('Nvidia'), '"Nvidia" is already in the registry. [Open Entry, Add Another Meaning]');
  });

  it('creates a registry if there is none', async () => {
    assert.deepEqual(await vscode.workspace.findFiles('**/*.entities.yaml'), []);
    await add('Blue Kestrel Foundry');
    assert.match(
      (await registry('registry.entities.yaml')).getText(),
      /^# .+\nversion: 1\n\nentities:\n {2}- id: blue-kestrel-foundry\n {4}schema: Company\n {4}name: Blue Kestrel Foundry\n$/,
    );
    await eventually('the name is a mention', () => isMention('Blue Kestrel Foundry'));
  });

  it('adds both names of a pair', async () => {
    await add('蓝隼（Kestrelix）');
    assert.match(
      (await registry('registry.entities.yaml')).getText(),
      /id: kestrelix\n.*\n {4}name: \{ zh: 蓝隼, en: Kestrelix \}\n/,
    );
    await eventually('both are mentions', async () => (await isMention('蓝隼')) && isMention('Kestrelix'));
  });

  it('asks for an id if no name has Latin letters, and proposes one', async () => {
    await add('蓝隼');
    assert.match((await registry('registry.entities.yaml')).getText(), /- id: lansun\n.*\n {4}name: \{ zh: 蓝隼 \}\n/);
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
    assert.deepEqual(await offered('We met Blue Kestrel Foundry, and 蓝隼（Kestrelix） too.'), [], 'a sentence');
  });
});
