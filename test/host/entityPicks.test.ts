import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { answering } from '../support/answering';
import { eventually } from '../support/eventually';
import { closeAllEditors, deleteFile, openNaming, rangeOf, writeFile } from '../support/inHost';

const REGISTRY = `version: 1
entities:
  - id: zorblax
    schema: Company
    name: { en: Zorblax, zh: 佐布拉 }
  - id: qwip
    schema: Product
    name: Qwip
  - id: yonderly
    schema: Company
    name: Yonderly
`;
const NOTE = 'Here Qwip stands.\n\nZorblax, Zorblax: we saw  there.\n\n据说的。\n';

/** Every command lists the entity that the note mentions most first. */
describe('picking an entity', () => {
  let editor: vscode.TextEditor;

  before(() => writeFile('picks.entities.yaml', REGISTRY));

  beforeEach(async () => {
    editor = await openNaming('picks.md', NOTE, 'Qwip');
  });

  afterEach(closeAllEditors);

  after(async () => {
    await deleteFile('picks.entities.yaml');
    await deleteFile('picks.md');
  });

  /** Runs a command that asks, and takes what is offered first. */
  const takeFirst = (command: string): Promise<unknown> => answering(() => vscode.commands.executeCommand(command));

  it('inserts a name at each cursor in the language of its sentence, as one step of undo', async () => {
    const { document } = editor;
    editor.selections = [rangeOf(document, 'saw ').end, rangeOf(document, '据说').end].map(
      (place) => new vscode.Selection(place, place),
    );
    await takeFirst('dossier.insertMention');
    assert.equal(
      document.getText(),
      'Here Qwip stands.\n\nZorblax, Zorblax: we saw Zorblax there.\n\n据说佐布拉的。\n',
    );
    const [english, chinese] = editor.selections;
    assert.ok(english?.active.isEqual(rangeOf(document, 'Zorblax', 3).end));
    assert.ok(chinese?.active.isEqual(rangeOf(document, '佐布拉').end));
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), NOTE);
  });

  it('replaces the selection with the name', async () => {
    const { document } = editor;
    const range = rangeOf(document, 'there');
    editor.selection = new vscode.Selection(range.start, range.end);
    await takeFirst('dossier.insertMention');
    assert.equal(document.getText(), NOTE.replace('there', 'Zorblax'));
  });

  it('begins with the entities of the note, then those that were used last, then the own ones', async () => {
    await vscode.commands.executeCommand('dossier.openDossier', 'nvidia');
    const pages = () =>
      vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs.filter(({ label }) => label === 'Nvidia'));
    await eventually('the page', () => pages().length > 0);
    // A page that is still being drawn would take the focus from the list, which would close it.
    await vscode.window.tabGroups.close(pages());
    await vscode.window.showTextDocument(editor.document);
    const { createQuickPick } = vscode.window;
    let list: vscode.QuickPick<vscode.QuickPickItem> | undefined;
    Object.assign(vscode.window, {
      createQuickPick() {
        list = createQuickPick.call(vscode.window);
        return list;
      },
    });
    try {
      const asked = vscode.commands.executeCommand('dossier.insertMention');
      const shown = await eventually('the list is filled', () => list && list.items.length > 3 && !list.busy && list);
      const names = shown.items.map(({ label }) => label);
      const order = ['Zorblax', 'Qwip', 'Nvidia', 'Yonderly'].map((name) => names.indexOf(name));
      assert.deepEqual(
        order,
        order.toSorted((a, b) => a - b),
        names.slice(0, 9).join(),
      );
      assert.deepEqual(order.slice(0, 3), [0, 1, 2]);
      shown.hide();
      await asked;
    } finally {
      Object.assign(vscode.window, { createQuickPick });
    }
  });

  it('stays while the keyboard goes elsewhere, unless it only goes somewhere and an editor has the keyboard', async () => {
    const place = rangeOf(editor.document, 'saw ').end;
    editor.selection = new vscode.Selection(place, place);
    const asked = vscode.commands.executeCommand('dossier.insertMention');
    const { createQuickPick } = vscode.window;
    const elsewhere = async (): Promise<void> => {
      await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
    };
    await elsewhere();
    await answering(() => asked);
    assert.match(editor.document.getText(), /we saw Zorblax there/);
    await vscode.commands.executeCommand('undo');
    const hidden = new Promise<void>((resolve) => {
      Object.assign(vscode.window, {
        createQuickPick() {
          const list = createQuickPick.call(vscode.window);
          list.onDidHide(() => resolve());
          return list;
        },
      });
    });
    try {
      const going = vscode.commands.executeCommand('dossier.goToEntity');
      await elsewhere();
      await hidden;
      await going;
    } finally {
      Object.assign(vscode.window, { createQuickPick });
    }
  });

  it('opens the page', async () => {
    await takeFirst('dossier.goToEntity');
    await eventually('the page', () =>
      vscode.window.tabGroups.all.some(({ activeTab }) => activeTab?.label === 'Zorblax'),
    );
  });

  it('opens the entry, of the name at the cursor or else of the one that is picked', async () => {
    const active = () => vscode.window.activeTextEditor;
    const { end } = rangeOf(editor.document, '据说');
    editor.selection = new vscode.Selection(end, end);
    await takeFirst('dossier.openEntry');
    assert.ok(active()?.document.uri.path.endsWith('/picks.entities.yaml'));
    assert.equal(active()?.document.getText(active()?.selection), 'Zorblax');
  });

  it('goes to the first mention of an entity of this note', async () => {
    const place = rangeOf(editor.document, '据说').end;
    editor.selection = new vscode.Selection(place, place);
    const { start } = rangeOf(editor.document, 'Qwip');
    await answering(async () => {
      await vscode.commands.executeCommand('dossier.entitiesInNote');
      await eventually('the cursor is there', () => editor.selection.active.isEqual(start));
    });
  });
});
