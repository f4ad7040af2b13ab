import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import * as vscode from 'vscode';
import { eventually } from '../support/eventually';
import {
  closeAllEditors,
  deleteFile,
  deleteRegistries,
  inWorkspace,
  isMentionIn,
  isRegistered,
  openFile,
  writeFile,
  writeForEditing,
} from '../support/inHost';
import { withMessages } from '../support/messages';

const NOTE = `# A trip

We met Quillon Metals Inc. and Onyxon Shipping Ltd. there.

晶湖科技 (Jinghu Technology) 扩产。Somebody Else came too.
`;

const OWN = `version: 1\r
entities:\r
- id: somebody\r
  name: 'Some: Body'   # a friend\r
- id: somebody-else\r
  name: Somebody Else\r
`;

const THREE = ['Quillon Metals Inc.', 'Onyxon Shipping Ltd.', '晶湖科技'];

type List = vscode.QuickPick<vscode.QuickPickItem>;

describe('adding several names', () => {
  let editor: vscode.TextEditor;

  beforeEach(async () => {
    await writeForEditing('own.entities.yaml', OWN);
    editor = await openFile('several.md', NOTE);
    await eventually('the registry is read', () => isMention('Somebody Else'));
  });

  afterEach(async () => {
    await closeAllEditors();
    await deleteRegistries();
    await eventually('the registry is forgotten', async () => !(await isRegistered('Somebody Else')));
    await deleteFile('several.md');
  });

  const isMention = (text: string): Promise<boolean> => isMentionIn(editor.document, text);

  /** Runs the command with a user who ticks these names, does something with the list, and leaves it. */
  async function add(names: readonly string[], leave: string, look?: (list: List) => unknown): Promise<void> {
    const { showQuickPick, createQuickPick } = vscode.window;
    let list: List | undefined;
    const create = (): List => {
      const created: List = createQuickPick.call(vscode.window);
      return Object.assign(created, {
        show() {
          Object.getPrototypeOf(created).show.call(created);
          list = created;
        },
      });
    };
    Object.assign(vscode.window, { createQuickPick: create });
    try {
      const working = vscode.commands.executeCommand('dossier.addNames');
      const shown = await eventually('the list is shown', () => list);
      assert.deepEqual(shown.selectedItems, [], 'nothing is ticked that the user did not select');
      await tick(shown, names);
      list = undefined;
      await look?.(shown);
      let isDone = false;
      void working.then(() => {
        isDone = true;
      });
      await eventually('the command is done', async () => {
        if (!isDone) await vscode.commands.executeCommand(leave);
        return isDone;
      });
    } finally {
      Object.assign(vscode.window, { showQuickPick, createQuickPick });
    }
  }

  function rowOf(list: List, name: string): vscode.QuickPickItem {
    const row = list.items.find(({ label }) => label.startsWith(name));
    assert.ok(row, `${name} among ${list.items.map(({ label }) => label)}`);
    return row;
  }

  /** Resolves when the window has taken over what is ticked. */
  async function tick(list: List, names: readonly string[]): Promise<void> {
    const told = new Promise<void>((resolve) =>
      list.onDidChangeSelection(({ length }) => {
        if (length === names.length) resolve();
      }),
    );
    list.selectedItems = names.map((name) => rowOf(list, name));
    await told;
  }

  const accept = 'workbench.action.acceptSelectedQuickOpenItem';

  const bytes = () => readFileSync(inWorkspace('own.entities.yaml').fsPath, 'utf8');

  const QUILLON = '- id: quillon-metals-inc\r\n  schema: Company\r\n  name: Quillon Metals Inc.\r\n';
  const ONYXON = '- id: onyxon-shipping-ltd\r\n  schema: Company\r\n  name: Onyxon Shipping Ltd.\r\n';
  const JINGHU = '- id: jinghu-technology\r\n  schema: Company\r\n  name: { zh: 晶湖科技, en: Jinghu Technology }\r\n';

  it('writes and saves all of them in one edit, in the order of the list and the style of the file, and the user stays in the note', async () => {
    const said = await withMessages(undefined, () => add(THREE, accept));
    assert.deepEqual(said, ['3 items were added to own.entities.yaml. [Undo, Open]']);
    assert.equal(bytes(), OWN + ONYXON + QUILLON + JINGHU);
    assert.equal(vscode.window.activeTextEditor?.document, editor.document);
    for (const name of ['Quillon Metals', 'Jinghu Technology']) {
      await eventually('the name is a mention', () => isMention(name));
    }
  });

  it('takes all of them back with Undo, to the byte', async () => {
    await withMessages('Undo', () => add(THREE, accept));
    await eventually('it is undone', () => bytes() === OWN);
  });

  it('shows for each its names, kind, id, places and evidence, and writes only what is ticked', async () => {
    const untick = async (list: List) => {
      const rows = THREE.map((name) => rowOf(list, name)).map(({ label, description, detail }) => [
        label,
        description,
        detail,
      ]);
      assert.deepEqual(rows, [
        ['Quillon Metals Inc.', 'Company · quillon-metals-inc', 'once · has the legal form of a company'],
        ['Onyxon Shipping Ltd.', 'Company · onyxon-shipping-ltd', 'once · has the legal form of a company'],
        ['晶湖科技 · Jinghu Technology', 'Company · jinghu-technology', 'once · given together with another name'],
      ]);
      await tick(list, [THREE[2]!]);
      // What the filter hides is still ticked.
      list.value = 'Quillon';
    };
    const said = await withMessages(undefined, () => add([THREE[0]!, THREE[2]!], accept, untick));
    assert.deepEqual(said, ['晶湖科技 · Jinghu Technology was added to own.entities.yaml. [Undo, Open]']);
    assert.equal(bytes(), OWN + JINGHU);
  });

  it('says which of them is spelt nearly like a known one, with a button to that one, and writes nothing after Escape', async () => {
    await writeFile('more.entities.yaml', 'entities:\n  - { id: q, name: Quilon Metals }\n');
    await eventually('it is known', async () => {
      const found = await vscode.commands.executeCommand<unknown[]>('vscode.executeWorkspaceSymbolProvider', 'Quilon');
      return found.length > 0;
    });
    await add(THREE, 'workbench.action.closeQuickOpen', (list) => {
      const { detail, buttons = [] } = rowOf(list, THREE[0]!);
      assert.match(detail ?? '', /^Spelt nearly like "Quilon Metals"\. · once/);
      assert.equal(buttons[0]?.tooltip, 'Open Dossier of Quilon Metals');
    });
    assert.equal(bytes(), OWN);
  });

  it('leaves out a name that a registry has by then, and says so', async () => {
    const known = async () => {
      await writeFile('more.entities.yaml', 'entities:\n  - { id: q, name: Quillon Metals Inc. }\n');
      await eventually('it is known', () => isMention('Quillon Metals'));
    };
    const pickOwn = async () => {
      const { showQuickPick } = vscode.window;
      const pick = async (rows: readonly vscode.QuickPickItem[]) =>
        rows.find(({ label }) => label === 'own.entities.yaml');
      await known();
      Object.assign(vscode.window, { showQuickPick: pick });
      return showQuickPick;
    };
    const said = await withMessages(undefined, () => add(THREE, accept, pickOwn));
    assert.deepEqual(said, [
      'Added to own.entities.yaml: 2. Left out Quillon Metals Inc.: already in a registry. [Undo, Open]',
    ]);
    assert.equal(bytes(), OWN + ONYXON + JINGHU);
  });
});
