import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from '../support/eventually';
import { closeAllEditors, deleteFile, openFile } from '../support/inHost';

const REGISTRY = `version: 1
sources:
  gazette:
    title: The Zorb Gazette
    publisher: Gazette
entities:
  - id: zorblax
    schema: Company
    name: { en: Zorblax, zh: 佐布拉 }
    summary: Makes qwips.
  - id: zorbert
    schema: Person
    name: Zorbert Quill
`;

describe('completion in registries', () => {
  let editor: vscode.TextEditor;

  before(async () => {
    editor = await openFile('completes.entities.yaml', REGISTRY);
    await eventually('the registry is read', async () => (await offeredAfter('    parent: zorbl')).includes('zorblax'));
  });

  after(async () => {
    await closeAllEditors();
    await deleteFile('completes.entities.yaml');
  });

  /** What is offered after `text` at the end of the file, in order. */
  async function items(text: string, resolve = 0): Promise<vscode.CompletionItem[]> {
    const { document } = editor;
    const all = new vscode.Range(0, 0, document.lineCount, 0);
    await editor.edit((edit) => edit.replace(all, REGISTRY + text));
    const place = document.positionAt(document.getText().length);
    editor.selection = new vscode.Selection(place, place);
    const list: vscode.CompletionList = await vscode.commands.executeCommand(
      'vscode.executeCompletionItemProvider',
      document.uri,
      place,
      undefined,
      resolve,
    );
    return list.items
      .filter(({ sortText }) => /^\d{4}$/.test(sortText ?? ''))
      .sort((a, b) => (a.sortText! < b.sortText! ? -1 : 1));
  }

  async function offeredAfter(text: string): Promise<readonly string[]> {
    return (await items(text)).map(({ label }) => (typeof label === 'string' ? label : label.label));
  }

  /** The last line of the file after the item with that label was accepted. */
  async function taken(text: string, label: string): Promise<string> {
    const item = (await items(text)).find((item) => typeof item.label === 'object' && item.label.label === label);
    assert.ok(item?.range instanceof vscode.Range, `no ${label} after ${text}`);
    await editor.insertSnippet(
      item.insertText instanceof vscode.SnippetString ? item.insertText : new vscode.SnippetString(item.insertText),
      item.range,
    );
    return editor.document.getText().slice(REGISTRY.length);
  }

  it('offers ids where an entity is referred to, found by id and by any name', async () => {
    assert.equal((await offeredAfter('    parent: zorb'))[0], 'zorblax');
    assert.equal((await offeredAfter('    parent: 佐布'))[0], 'zorblax');
    assert.equal((await offeredAfter('    parent: [nvidia, zuobu'))[0], 'zorblax');
    assert.equal((await offeredAfter('    links:\n      - type: Directorship\n        director: zorb'))[0], 'zorblax');
    assert.equal(await taken('    parent: Zorbl', 'zorblax'), '    parent: zorblax');
  });

  it('shows the names of the entity, and its card', async () => {
    const [item] = await items('    parent: zorbl', 5);
    assert.ok(item);
    assert.equal(item.detail, 'Zorblax 佐布拉 · Company');
    assert.match((item.documentation as vscode.MarkdownString).value, /Makes qwips/);
  });

  it('does not offer the entity itself', async () => {
    assert.ok(!(await offeredAfter('    parent: zorbert')).includes('zorbert'));
  });

  it('offers the keys that fit, the missing ones first', async () => {
    assert.deepEqual((await offeredAfter('    ')).slice(0, 3), ['alias', 'summary', 'position']);
    assert.deepEqual((await offeredAfter('  - id: new\n    schema: Product\n    na')).slice(0, 4), [
      'name',
      'alias',
      'summary',
      'manufacturer',
    ]);
    assert.equal(await taken('    coun', 'country'), '    country: ');
    assert.match(await taken('    fac', 'facts'), /^ {4}facts:\n {6}- date: \n {8}text: $/);
  });

  it('aligns a key that is chosen where Enter leaves the cursor below an id, and offers none at a wrong place', async () => {
    assert.equal(await taken('  - id: x\n  sch', 'schema'), '  - id: x\n    schema: ');
    assert.match(await taken('  - id: x\n  fac', 'facts'), /^ {2}- id: x\n {4}facts:\n {4,6}- date: \n {6,8}text: $/);
    assert.deepEqual(await offeredAfter('  - id: x\n '), []);
    assert.deepEqual(await offeredAfter('  - id: x\n      '), []);
  });

  it('offers the known schemas, topics, countries, sources and link types', async () => {
    assert.ok((await offeredAfter('    country: ')).includes('de'));
    assert.ok((await offeredAfter('    topics: [')).includes('export.control'));
    assert.deepEqual((await offeredAfter('  - id: x\n    schema: ')).slice(0, 2), ['Company', 'Person']);
    assert.equal((await offeredAfter('    links:\n      - type: '))[0], 'Ownership');
    assert.ok((await offeredAfter('    source: gaz')).includes('gazette'));
    assert.equal(await taken('    country: d', 'de'), '    country: de');
  });

  it('shows the meaning of a word unless it repeats the word', async () => {
    const meanings = async (text: string) =>
      new Map(
        (await items(text)).flatMap(({ label }) =>
          typeof label === 'object' ? [[label.label, label.description] as const] : [],
        ),
      );
    assert.equal((await meanings('    country: ')).get('de'), 'Germany');
    assert.equal((await meanings('    topics: [')).get('gov.soe'), 'State-owned');
    const schemas = await meanings('  - id: x\n    schema: ');
    assert.ok(schemas.has('PublicBody'));
    assert.equal(schemas.get('PublicBody'), undefined);
  });

  it('offers nothing in free text, in comments and in other files', async () => {
    assert.deepEqual(await offeredAfter('    summary: zorb'), []);
    assert.deepEqual(await offeredAfter('    # parent: zorb'), []);
    const other = await openFile('other.yaml', 'entities:\n  - id: x\n    parent: ');
    const place = other.document.positionAt(other.document.getText().length);
    const list: vscode.CompletionList = await vscode.commands.executeCommand(
      'vscode.executeCompletionItemProvider',
      other.document.uri,
      place,
    );
    assert.ok(!list.items.some(({ label }) => typeof label === 'object' && label.label === 'zorblax'));
    await deleteFile('other.yaml');
  });
});
