import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { newPageState } from '../../src/core/answers/dossier/pageState';
import { readRoom } from '../../src/core/answers/views/mapWords';
import { Engine } from '../../src/core/registry/engine/engine';
import { EFFECTS } from '../../src/features/dossier/effects';
import { subjectOf } from '../../src/features/dossier/mapContent';
import type { DrawContext, EffectPanel, OnPage } from '../../src/features/dossier/panelView';
import { DRAW } from '../../src/features/dossier/views';
import { indexedRegistry } from '../../src/features/shared/notes/entityDocuments';
import type { Host } from '../../src/workspace/host';
import { answering } from '../support/answering';
import { eventually } from '../support/eventually';
import { IndexFixture } from '../support/indexFixture';
import { closeAllEditors, deleteFile, inWorkspace, middleOf, openNaming, writeFile } from '../support/inHost';

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

  it('show the map of the note that is open, which stays wherever the cursor is in it', async () => {
    const { document } = await openNote();
    await vscode.commands.executeCommand('dossier.showMap', 'toves');
    await shows('Toves Lines');
    const editor = await vscode.window.showTextDocument(document, vscode.ViewColumn.One);
    const place = middleOf(document, 'Slithy Works');
    editor.selection = new vscode.Selection(place, place);
    await vscode.commands.executeCommand('dossier.showNoteMap');
    await shows('a note');
    // Longer than the page waits for the cursor to rest.
    await new Promise((resolve) => setTimeout(resolve, 600));
    await shows('a note');
  });

  it('ask to what an entity may be connected, and show its map', async () => {
    await openNote();
    await answering(() => vscode.commands.executeCommand('dossier.showConnection', 'toves'));
    await shows('Toves Lines');
  });

  describe('and have a button that writes it', () => {
    const { showQuickPick, showSaveDialog, showInformationMessage } = vscode.window;
    const fixture = new IndexFixture(new Engine());
    before(() => fixture.setRegistry(REGISTRY));
    after(() => fixture.dispose());

    /** What *Export…* does on the map of an entity or a note. */
    async function exportShown(id: string): Promise<unknown> {
      const { index, snapshot } = fixture;
      const note = (document: vscode.TextDocument) => fixture.note(document);
      const host = { index, snapshot, note, ready: async () => snapshot } as unknown as Host;
      await indexedRegistry(host);
      const state = newPageState(id, 'en', 'map');
      const { vocabulary } = snapshot.registry;
      const subject = subjectOf(host, state);
      const content = { state, subject, watched: new Set(), vocabulary, today: '2025-11-29', noteDate: undefined };
      const token = { isCancellationRequested: false };
      let shown: OnPage = {};
      const context = { host, content, token, room: readRoom('') } as unknown as DrawContext;
      for await (const drawn of DRAW.map(context)) shown = drawn.shown!;
      const { export: exported } = { ...EFFECTS, ...shown.effects };
      return exported!({ host, state } as unknown as EffectPanel, { action: 'export', id: '', value: '', ticked: [] });
    }

    /** What the user was asked and told. */
    let said: string[] = [];

    afterEach(() => Object.assign(vscode.window, { showQuickPick, showSaveDialog, showInformationMessage }));

    /** The user picks a format and saves each file under the name that is proposed, or cancels after so many. */
    function answer(format: string, saved: number, button?: string): void {
      said = [];
      const pick = async (rows: readonly vscode.QuickPickItem[]) => rows.find(({ label }) => label === format);
      const save = async ({ defaultUri }: vscode.SaveDialogOptions) => {
        const name = defaultUri!.path.slice(defaultUri!.path.lastIndexOf('/') + 1);
        said.push(name);
        return said.length > saved ? undefined : inWorkspace(`map/${name}`);
      };
      const inform = async (message: string) => {
        said.push(message);
        return button;
      };
      Object.assign(vscode.window, { showQuickPick: pick, showSaveDialog: save, showInformationMessage: inform });
    }

    const textOf = async (file: string): Promise<string> =>
      new TextDecoder().decode(await vscode.workspace.fs.readFile(inWorkspace(`map/${file}`)));

    it('as two tables of what is shown, in place of those that were there', async () => {
      await openNote();
      await writeFile('map/Slithy Works nodes.csv', 'before');
      answer('CSV', 2);
      await exportShown('slithy');
      assert.equal(
        await textOf('Slithy Works nodes.csv'),
        'Id,Label,Kind,Schema\r\nslithy,Slithy Works,Company,Company\r\ntoves,Toves Lines,Company,Company\r\n',
      );
      assert.match(await textOf('Slithy Works edges.csv'), /^Source,.*\r\nslithy,toves,Directed,e1,supplies,/);
      assert.deepEqual(said, [
        'Slithy Works nodes.csv',
        'Slithy Works edges.csv',
        'The map was exported to map/Slithy Works nodes.csv, map/Slithy Works edges.csv.',
      ]);
    });

    it('as a picture, or of a note as GraphML, and open it', async () => {
      const { document } = await openNote();
      answer('SVG', 1, 'Open');
      await exportShown('toves');
      assert.match(await textOf('Toves Lines.svg'), /^<svg .*Toves Lines.*Slithy Works/s);
      await eventually('the picture is open', () =>
        vscode.window.tabGroups.all.some(({ tabs }) => tabs.some(({ label }) => label === 'Toves Lines.svg')),
      );
      answer('GraphML', 1);
      await exportShown(document.uri.toString());
      const text = await textOf('a note.graphml');
      assert.match(text, /<node id="slithy">.*<node id="toves">.*<edge id="e1" source="slithy" target="toves"/s);
      assert.doesNotMatch(text, /file:/);
    });

    it('not at all if the user cancels, not even half of it', async () => {
      await openNote();
      for (const [format, saved] of [
        ['CSV', 1],
        ['CSV', 0],
        ['nothing', 9],
      ] as const) {
        answer(format, saved);
        await exportShown('toves');
        assert.ok(!said.some((each) => each.startsWith('The map')), said.join());
      }
      const names = (await vscode.workspace.fs.readDirectory(inWorkspace('map'))).map(([name]) => name);
      assert.deepEqual(
        names.filter((name) => name.startsWith('Toves Lines') && name.endsWith('.csv')),
        [],
      );
    });
  });
});
