import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { showAt } from '../../src/features/shared/notes/showAt';
import { answering } from '../support/answering';
import { eventually } from '../support/eventually';
import { closeAllEditors, deleteFile, inWorkspace, middleOf, openNaming, writeFile } from '../support/inHost';

const REGISTRY = `entities:
  - { id: frabjous, schema: Company, name: Frabjous Works }
  - { id: mimsy, schema: Company, name: Mimsy Lines }
`;

describe('the command that opens the page of an entity', () => {
  before(async () => {
    await writeFile('page/page.entities.yaml', REGISTRY);
  });

  afterEach(closeAllEditors);

  after(() => deleteFile('page'));

  /** The titles of the pages that are open, with their columns. */
  function pages(): readonly string[] {
    return vscode.window.tabGroups.all.flatMap(({ viewColumn, tabs }) =>
      tabs
        .filter(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith('dossier.page'))
        .map(({ label }) => `${label} in ${viewColumn}`),
    );
  }

  async function shows(...expected: readonly string[]): Promise<void> {
    await eventually(
      () => `${expected.join()}; there is ${pages().join()}`,
      () => pages().join() === expected.join(),
    );
  }

  const openNote = (): Promise<vscode.TextEditor> =>
    openNaming('page/note.md', 'Frabjous Works met Mimsy Lines, and left.\n', 'Frabjous Works');

  it('opens it beside the note, from an id, a row or the cursor, and always in the same panel', async () => {
    const editor = await openNote();
    await vscode.commands.executeCommand('dossier.openDossier', 'frabjous');
    await shows('Frabjous Works in 2');
    await vscode.commands.executeCommand('dossier.openDossier', { entity: 'mimsy' });
    await shows('Mimsy Lines in 2');
    const { document } = await vscode.window.showTextDocument(editor.document, vscode.ViewColumn.One);
    const place = middleOf(document, 'Frabjous Works');
    vscode.window.activeTextEditor!.selection = new vscode.Selection(place, place);
    await vscode.commands.executeCommand('dossier.openDossier');
    await shows('Frabjous Works in 2');
  });

  it('is not covered by a registry that is shown for a note', async () => {
    await openNote();
    await vscode.commands.executeCommand('dossier.openDossier', 'frabjous');
    await shows('Frabjous Works in 2');
    const registry = inWorkspace('page/page.entities.yaml');
    for (const column of [1, 2]) {
      await vscode.window.showTextDocument(inWorkspace('page/note.md'), { viewColumn: 1 });
      // From the note, and from the page.
      if (column === 2) await vscode.commands.executeCommand('dossier.openDossier', 'frabjous');
      await showAt(registry, 0);
      const tab = vscode.window.tabGroups.activeTabGroup.activeTab;
      assert.equal(tab?.input instanceof vscode.TabInputText && tab.input.uri.toString(), registry.toString());
      assert.equal(tab?.group.viewColumn, 1);
      await shows('Frabjous Works in 2');
    }
  });

  it('leaves the keyboard where it is when a row is clicked, also if its page is shown already', async () => {
    await openNote();
    const isNoteActive = () => vscode.window.tabGroups.activeTabGroup.viewColumn === 1;
    for (const [id, page] of [
      ['frabjous', 'Frabjous Works in 2'],
      ['mimsy', 'Mimsy Lines in 2'],
      ['mimsy', 'Mimsy Lines in 2'],
    ] as const) {
      await vscode.commands.executeCommand('dossier.openDossier', id, 'row');
      await shows(page);
      assert.ok(isNoteActive(), page);
    }
  });

  it('stays when it is opened, although the cursor has just been put onto another name', async () => {
    const editor = await openNote();
    const elsewhere = middleOf(editor.document, 'and left');
    const place = middleOf(editor.document, 'Frabjous Works');
    // Where VS Code opens a note again the cursor is where it was.
    editor.selection = new vscode.Selection(elsewhere, elsewhere);
    await vscode.commands.executeCommand('dossier.openDossier', 'mimsy', 'row');
    await shows('Mimsy Lines in 2');
    const moved = new Promise((resolve) => {
      const listening = vscode.window.onDidChangeTextEditorSelection(({ selections: [selection] }) => {
        if (!selection?.active.isEqual(place)) return;
        listening.dispose();
        resolve(undefined);
      });
    });
    editor.selection = new vscode.Selection(place, place);
    await moved;
    await vscode.commands.executeCommand('dossier.openDossier', 'mimsy', 'row');
    // Longer than the page waits for the cursor to rest.
    await new Promise((resolve) => setTimeout(resolve, 600));
    await shows('Mimsy Lines in 2');
  });

  it('asks for the entity where the cursor is on no name', async () => {
    const editor = await openNote();
    const place = middleOf(editor.document, 'and left');
    editor.selection = new vscode.Selection(place, place);
    await answering(() => vscode.commands.executeCommand('dossier.openDossier'));
    await eventually('a page', () => pages().length === 1);
  });
});
