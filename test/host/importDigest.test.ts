import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { answering } from '../support/answering';
import { eventually } from '../support/eventually';
import {
  closeAllEditors,
  deleteFile,
  deleteRegistries,
  inWorkspace,
  openFile,
  rangeOf,
  writeForEditing,
} from '../support/inHost';

const DIGEST = `Two Ports Reopen
Published: March 8, 2031

Who’s Who
Norvex
诺维克斯
Norvex is the largest maker of harbour lamps.
Hayong Materials
华咏材料
The article does not provide any information about Hayong Materials.
Xinlu Metals
鑫麓金属
Xinlu Metals works for Norvex.
AI generated, for reference only
What Happened When
February 15, 2031:
Norvex ships lamps again; the harbour office lifts its last rule.
AI generated, for reference only
`;

const OWN = `version: 1
entities:
- id: quarzel   # a friend
  name: 'Quarzel'
`.replaceAll('\n', '\r\n');

/** Clicks, in the order of the messages; a function is called when its message is shown. */
type Click = string | undefined | (() => PromiseLike<string | undefined>);

describe('importing a digest', () => {
  const { showInformationMessage, createQuickPick } = vscode.window;
  let shown: string[] = [];

  beforeEach(async () => {
    await openFile('article.txt', DIGEST);
  });

  afterEach(async () => {
    Object.assign(vscode.window, { showInformationMessage, createQuickPick });
    await closeAllEditors();
    await deleteRegistries();
    await eventually('the registry is forgotten', async () => (await symbols('Quarzel')) === 0);
    await deleteFile('article.txt');
  });

  /** Runs the command with a user who presses Enter everywhere and clicks these buttons of messages. */
  async function importing(...clicks: readonly Click[]): Promise<void> {
    shown = [];
    const left = [...clicks];
    const show = async (message: string, ...buttons: readonly string[]): Promise<string | undefined> => {
      shown.push(`${message} [${buttons.join(', ')}]`);
      const click = left.shift();
      return typeof click === 'function' ? click() : click;
    };
    Object.assign(vscode.window, { showInformationMessage: show });
    await answering(() => vscode.commands.executeCommand('dossier.importDigest'));
    await eventually(`${clicks.length} messages`, () => shown.length >= clicks.length);
  }

  /** The right side of the diff that is shown. */
  async function previewed(): Promise<string> {
    const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
    assert.ok(input instanceof vscode.TabInputTextDiff, 'no diff is shown');
    return (await vscode.workspace.openTextDocument(input.modified)).getText();
  }

  /** The message may be gone: who closes the editor does not want it written. */
  async function close(): Promise<undefined> {
    await previewed();
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
  }

  function registries(): Thenable<readonly vscode.Uri[]> {
    return vscode.workspace.findFiles('*.entities.yaml');
  }

  async function bytes(file: string): Promise<string> {
    return Buffer.from(await vscode.workspace.fs.readFile(inWorkspace(file))).toString('utf8');
  }

  it('shows what would be written, writes a new registry, and undoes it', async () => {
    let text = '';
    await importing(
      async () => {
        text = await previewed();
        assert.deepEqual(await registries(), [], 'nothing is written yet');
        return 'Write';
      },
      async () => {
        assert.equal(await bytes('registry.entities.yaml'), text);
        return 'Undo';
      },
    );
    assert.deepEqual(shown, [
      'The comparison shows what would change in registry.entities.yaml. [Write, Back to the List]',
      '4 items were added to registry.entities.yaml. [Undo, Open]',
    ]);
    assert.match(text, /^# .+\nversion: 1\n\nsources:\n {2}two-ports-reopen-2031-03-08-digest:\n/);
    assert.match(text, / {2}- id: norvex\n {4}schema: Company\n {4}name: \{ en: Norvex, zh: 诺维克斯 \}\n/);
    assert.doesNotMatch(text, /hayong/i, 'what is doubtful is not ticked');
    await eventually('the file is gone', async () => (await registries()).length === 0);
    assert.ok(
      !vscode.window.tabGroups.all.some(({ tabs }) =>
        tabs.some(({ input }) => input instanceof vscode.TabInputTextDiff),
      ),
    );
  });

  it('writes into a registry in its style, and undoing brings back every byte', async () => {
    await writeForEditing('own.entities.yaml', OWN);
    await eventually('the registry is known', async () => (await symbols('Quarzel')) > 0);
    await importing('Write', async () => {
      const text = await bytes('own.entities.yaml');
      assert.ok(text.includes('- id: norvex\r\n  schema: Company\r\n'), text);
      assert.ok(text.includes("- id: quarzel   # a friend\r\n  name: 'Quarzel'\r\n"), text);
      assert.ok(!/[^\r]\n/.test(text));
      return 'Undo';
    });
    await eventually('it is as before', async () => (await bytes('own.entities.yaml')) === OWN);
  });

  it('writes by the button of the editor too', async () => {
    await importing(
      async () => void (await vscode.commands.executeCommand('dossier.writeIncoming')),
      async () => 'Undo',
    );
    assert.match(shown[1] ?? '', /^4 items were added/);
    await eventually('the file is gone', async () => (await registries()).length === 0);
  });

  it('writes nothing if the user goes back and cancels the list', async () => {
    await importing(async () => {
      // The list comes again: `answering` must not press Enter in it.
      Object.assign(vscode.window, {
        createQuickPick: () => {
          const picker = createQuickPick.call(vscode.window);
          queueMicrotask(() => picker.hide());
          return picker;
        },
      });
      return 'Back to the List';
    });
    assert.deepEqual(await registries(), []);
    assert.equal(shown.length, 1);
  });

  it('lists of more than 2,000 rows only the doubtful ones, counts the rest, and writes what is ticked', async () => {
    const many = Array.from({ length: 2001 }, (_, at) => `Norvex${at} Works\nIt makes lamp ${at}.\n`);
    const silent = 'The article does not provide any information about Hayong Materials.';
    await openFile('many.txt', `Who’s Who\n\n${many.join('\n')}\nHayong Materials\n${silent}\n`);
    let list: vscode.QuickPick<vscode.QuickPickItem> | undefined;
    Object.assign(vscode.window, {
      createQuickPick: () => {
        list = createQuickPick.call(vscode.window);
        return list;
      },
    });
    let text = '';
    await importing(async () => {
      text = await previewed();
      return close();
    });
    const rows = list?.items.map(({ label, detail }) => [label, detail]);
    assert.deepEqual(rows, [
      ['2,001 more are ticked', 'A list this long shows only what is doubtful or not ticked.'],
      ['Hayong Materials', 'The article has nothing on it, the digest says.'],
    ]);
    assert.equal([...text.matchAll(/^ {2}- id: /gm)].length, 2001);
    assert.doesNotMatch(text, /hayong/i);
    await closeAllEditors();
    await deleteFile('many.txt');
  });

  it('takes the selection, and says if it is not a digest', async () => {
    const editor = vscode.window.activeTextEditor!;
    const range = rangeOf(editor.document, 'Norvex is the largest');
    editor.selection = new vscode.Selection(range.start, range.end);
    await importing(undefined);
    assert.deepEqual(shown, [
      'This is not a digest: it has neither a list of people and companies nor one of dates. []',
    ]);
    assert.deepEqual(await registries(), []);
  });

  it('takes the clipboard where no editor has a digest', async () => {
    // In an editor of its own: VS Code selects again what was selected when a file was closed.
    await openFile('other.txt', 'An article.');
    await vscode.env.clipboard.writeText(DIGEST);
    await importing(close);
    assert.match(shown[0] ?? '', /^The comparison shows what would change in registry\.entities\.yaml/);
    await closeAllEditors();
    await deleteFile('other.txt');
  });

  /** How many entities have just that name: the search finds similar ones too. */
  async function symbols(name: string): Promise<number> {
    const found: readonly vscode.SymbolInformation[] = await vscode.commands.executeCommand(
      'vscode.executeWorkspaceSymbolProvider',
      name,
    );
    return found.filter((symbol) => symbol.name === name).length;
  }
});
