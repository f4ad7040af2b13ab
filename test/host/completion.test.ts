import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Span } from '../../src/core/text/base/textEdit';
import { offer } from '../../src/features/completion';
import { eventually } from '../support/eventually';
import { closeAllEditors, deleteFile, openFile, writeFile } from '../support/inHost';
import { snapshotOf } from '../support/snapshotOf';

const REGISTRY = `version: 1
entities:
  - id: zorblax
    schema: Company
    name: { en: Zorblax, zh: 佐布拉 }
    alias: [ZBX]
    summary: Makes qwips.
  - id: zorbia
    schema: Place
    name: { en: Zorbia, zh: 佐比亚 }
  - id: qwip
    schema: Product
    name: Qwip
  - id: other-qwip
    schema: Person
    name: Qwip
`;

describe('completion in notes', () => {
  before(async () => {
    await writeFile('completion.entities.yaml', REGISTRY);
    await openFile('completion.md', '');
    await write('@Zorbl‸');
    await eventually('the registry is read', async () => (await labels()).length > 0);
  });

  after(async () => {
    await configure('completion.at', undefined);
    await closeAllEditors();
    await deleteFile('completion.entities.yaml');
    await deleteFile('completion.md');
  });

  async function configure(key: string, value: unknown): Promise<void> {
    await vscode.workspace.getConfiguration('dossier').update(key, value, vscode.ConfigurationTarget.Workspace);
  }

  function editor(): vscode.TextEditor {
    const { activeTextEditor } = vscode.window;
    assert.ok(activeTextEditor);
    return activeTextEditor;
  }

  /** Replaces the whole note; `‸` is the cursor. */
  async function write(text: string): Promise<void> {
    const { document } = editor();
    const all = new vscode.Range(0, 0, document.lineCount, 0);
    await editor().edit((edit) => edit.replace(all, text.replace('‸', '')));
    const place = document.positionAt(text.indexOf('‸'));
    editor().selection = new vscode.Selection(place, place);
  }

  async function items(resolve = 0): Promise<vscode.CompletionItem[]> {
    const { document, selection } = editor();
    const list: vscode.CompletionList = await vscode.commands.executeCommand(
      'vscode.executeCompletionItemProvider',
      document.uri,
      selection.active,
      undefined,
      resolve,
    );
    // Other extensions offer words and paths.
    return list.items
      .filter(({ kind }) => [17, 22, 25].includes(kind ?? -1))
      .sort((a, b) => ((a.sortText ?? '') < (b.sortText ?? '') ? -1 : 1));
  }

  async function labels(): Promise<readonly string[]> {
    return (await items()).map(({ label }) => (typeof label === 'string' ? label : label.label));
  }

  /** The text of the note after the first item was accepted. */
  async function take(text: string, index = 0): Promise<string> {
    await write(text);
    const item = (await items())[index];
    assert.ok(item?.range instanceof vscode.Range, `nothing is offered for ${text}`);
    const { range } = item;
    await editor().edit((edit) => edit.replace(range, String(item.insertText)));
    return editor().document.getText();
  }

  it('writes plain text for @, in the language of the sentence', async () => {
    assert.equal(await take('The firm @zorbl‸ said'), 'The firm Zorblax said');
    assert.equal(await take('据@zorbl‸表示'), '据佐布拉表示');
    assert.equal(await take('据@zuobula‸表示'), '据佐布拉表示');
    assert.equal(await take('据@zbl‸表示'), '据佐布拉表示');
    assert.equal(await take('The firm @佐布拉‸ said'), 'The firm Zorblax said');
  });

  it('writes an explicit mention for [[, with the id if the name is ambiguous', async () => {
    assert.equal(await take('The firm [[zorbl‸ said'), 'The firm [[Zorblax]] said');
    assert.equal(await take('The firm [[zorbl‸]] said'), 'The firm [[Zorblax]] said');
    assert.equal(await take('据[[zbx‸]]表示'), '据[[佐布拉]]表示');
    assert.equal(await take('A [[qwip‸]] chip'), 'A [[qwip|Qwip]] chip');
    assert.equal(await take('A [[qwip‸]] chip', 1), 'A [[other-qwip|Qwip]] chip');
    assert.equal(await take('| A [[qwip‸]] | chip |'), '| A [[qwip\\|Qwip]] | chip |');
    assert.equal(await take('The [[zorbl‸|painter]]'), 'The [[Zorblax|painter]]');
  });

  it('is answered also while the user types on, but not where the text before it has changed', async () => {
    const answered = async (typed: string) => {
      let text = '@Zorb';
      const document = {
        offsetAt: () => 5,
        get version() {
          return text.length;
        },
      };
      const range = ({ start, end }: Span) => new vscode.Range(0, start, 0, end);
      const snapshot = snapshotOf(REGISTRY);
      const host = {
        ready: async () => {},
        settings: { 'completion.at': true },
        snapshot,
        index: { mentions: { noteCounts: () => [] } },
        note: () => ({ document, text, mentions: [], snapshot, range }),
      };
      // Asked before the first name is looked at.
      const token = {
        get isCancellationRequested() {
          text = typed;
          return false;
        },
      };
      const list = await offer(host as never, document as never, new vscode.Position(0, 5), token as never);
      return list?.items.map(({ insertText }) => insertText);
    };
    assert.deepEqual(await answered('@Zorbl'), ['Zorbia', 'Zorblax']);
    assert.equal(await answered('A note @Zorb'), undefined);
  });

  it('lists the entities of the note first', async () => {
    await write('Zorbia, Zorbia and Zorblax. @‸');
    assert.deepEqual((await labels()).slice(0, 2), ['Zorbia', 'Zorblax']);
    await write('Zorbia and Zorblax, Zorblax. @zorb‸');
    assert.deepEqual((await labels()).slice(0, 2), ['Zorblax', 'Zorbia']);
  });

  it('then lists those of other notes, then the others in alphabetical order', async () => {
    await write('@zorb‸');
    // The index may still have a note of another test.
    await eventually('no other note counts', async () => (await labels()).slice(0, 2).join() === 'Zorbia,Zorblax');
    await writeFile('completion-other.md', 'Of Zorblax.');
    await eventually('the other note counts', async () => (await labels())[0] === 'Zorblax');
    await deleteFile('completion-other.md');
    await eventually('it is gone', async () => (await labels())[0] === 'Zorbia');
  });

  it('offers the alias that was typed before the name', async () => {
    await write('The firm @ZB‸');
    assert.deepEqual((await labels()).slice(0, 2), ['ZBX', 'Zorblax']);
  });

  it('shows the other name and the kind, and the card', async () => {
    await write('The firm @zorbl‸');
    const [item] = await items(10);
    assert.ok(item);
    assert.equal(item.detail, '佐布拉 · Company');
    const { value, isTrusted } = item.documentation as vscode.MarkdownString;
    assert.match(value, /Zorblax[\s\S]*Makes qwips\\?\./);
    assert.ok(!isTrusted);
  });

  it('offers nothing in code, front matter and addresses, and without a trigger character', async () => {
    for (const text of ['`@zorbl‸`', '    @zorbl‸', '---\na: @zorbl‸\n---\n', 'me@zorbl‸', 'zorbl‸', '`[[zorbl‸`']) {
      await write(text);
      assert.deepEqual(await labels(), [], text);
    }
  });

  it('follows the setting for @', async () => {
    await write('@zorbl‸');
    assert.deepEqual(await labels(), ['Zorblax']);
    await configure('completion.at', false);
    await eventually('@ is silent', async () => (await labels()).length === 0);
    await write('[[zorbl‸');
    assert.deepEqual(await labels(), ['Zorblax']);
    await configure('completion.at', undefined);
    await write('@zorbl‸');
    await eventually('@ speaks again', async () => (await labels()).length === 1);
  });

  it('offers an entity as soon as it is in the registry', async () => {
    await writeFile('completion.entities.yaml', `${REGISTRY}  - { id: newcomer, name: Zorbnew }\n`);
    await write('@zorbn‸');
    await eventually('the newcomer', async () => (await labels())[0] === 'Zorbnew');
  });
});
