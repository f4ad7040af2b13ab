import * as vscode from 'vscode';
import { answering } from '../support/answering';
import { eventually } from '../support/eventually';
import { closeAllEditors, deleteFile, middleOf, openNaming, writeFile } from '../support/inHost';

const REGISTRY = `entities:
  - { id: slithy, schema: Company, name: Slithy Works, links: [{ type: Supply, customer: toves }] }
  - { id: toves, schema: Company, name: Toves Lines }
`;

describe('the commands that show a map', () => {
  before(async () => {
    await writeFile('map/map.entities.yaml', REGISTRY);
  });

  afterEach(closeAllEditors);

  after(() => deleteFile('map'));

  /** The titles of the pages and maps that are open. */
  function titles(): string {
    return vscode.window.tabGroups.all
      .flatMap(({ tabs }) => tabs)
      .filter(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith('dossier.page'))
      .map(({ label }) => label)
      .join();
  }

  async function shows(title: string): Promise<void> {
    await eventually(
      () => `${title}; there is ${titles()}`,
      () => titles() === title,
    );
  }

  const openNote = (): Promise<vscode.TextEditor> =>
    openNaming('map/a note.md', 'Slithy Works met Toves Lines, and left.\n', 'Slithy Works');

  it('show it in the panel of the page, from an id, a row or the cursor', async () => {
    const editor = await openNote();
    await vscode.commands.executeCommand('dossier.showMap', 'slithy');
    await shows('Slithy Works');
    await vscode.commands.executeCommand('dossier.showMap', { entity: 'toves' });
    await shows('Toves Lines');
    const { document } = await vscode.window.showTextDocument(editor.document, vscode.ViewColumn.One);
    const place = middleOf(document, 'Slithy Works');
    vscode.window.activeTextEditor!.selection = new vscode.Selection(place, place);
    await vscode.commands.executeCommand('dossier.showMap');
    await shows('Slithy Works');
  });

  it('show the map of the note that is open', async () => {
    await openNote();
    await vscode.commands.executeCommand('dossier.showNoteMap');
    await shows('a note');
  });

  it('ask to what an entity may be connected, and show its map', async () => {
    await openNote();
    await answering(() => vscode.commands.executeCommand('dossier.showConnection', 'toves'));
    await shows('Toves Lines');
  });
});
