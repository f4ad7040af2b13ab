import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from '../support/eventually';
import { closeAllEditors, deleteFile, middleOf, openFile } from '../support/inHost';
import { installExtension, uninstallExtension } from '../support/installed';

const ID = 'redhat.vscode-yaml';
const HEAD = 'entities:\n  - id: florp\n    name: Florp\n    manufacturer: nobody\n    country: Germany\n    ';

describe("beside Red Hat's YAML extension", () => {
  let document: vscode.TextDocument;

  beforeEach(async () => {
    ({ document } = await openFile('beside.entities.yaml', HEAD));
  });

  afterEach(async () => {
    await uninstallExtension(ID);
    await closeAllEditors();
    await deleteFile('beside.entities.yaml');
  });

  const codes = (): readonly unknown[] =>
    vscode.languages
      .getDiagnostics(document.uri)
      .filter(({ source }) => source === 'Dossier')
      .map(({ code }) => code)
      .sort();

  async function reports(...expected: readonly string[]): Promise<void> {
    await eventually(
      () => `${expected.join()} in ${codes().join()}`,
      () => codes().join() === expected.join(),
    );
  }

  async function explained(): Promise<boolean> {
    const hovers: vscode.Hover[] = await vscode.commands.executeCommand(
      'vscode.executeHoverProvider',
      document.uri,
      middleOf(document, 'manufacturer'),
    );
    const texts = hovers.flatMap(({ contents }) => contents.map((part) => (part as vscode.MarkdownString).value));
    return texts.some((text) => /^\*\*manufacturer\*\* · Maker\s+Who makes it\./.test(text));
  }

  /** What Dossier offers after `text` at the end of the file. */
  async function offered(text: string): Promise<readonly string[]> {
    const edit = new vscode.WorkspaceEdit();
    edit.replace(document.uri, new vscode.Range(0, 0, document.lineCount, 0), HEAD + text);
    assert.ok(await vscode.workspace.applyEdit(edit));
    const list: vscode.CompletionList = await vscode.commands.executeCommand(
      'vscode.executeCompletionItemProvider',
      document.uri,
      document.positionAt(document.getText().length),
    );
    // Dossier's own are numbered in their order; the editor offers the words of the file.
    const own = list.items.filter(({ sortText }) => /^\d{4}$/.test(sortText ?? ''));
    return own.map(({ label }) => (typeof label === 'string' ? label : label.label));
  }

  async function offers(text: string, label: string): Promise<void> {
    let all: readonly string[] = [];
    await eventually(
      () => `${label} after "${text}" in ${all.join(', ')}`,
      async () => {
        all = await offered(text);
        return all.includes(label);
      },
    );
  }

  it('offers and reports, as soon as that is installed, only what it does not, and all again without it', async () => {
    await reports('dangling-reference', 'invalid-country');
    await eventually('a key is explained', explained);
    await installExtension(ID);
    await reports('dangling-reference');
    assert.equal(await explained(), false);
    for (const text of ['', 'schema: ', 'topics: [', 'summary:\n      ']) {
      assert.deepEqual(await offered(text), [], text);
    }
    await offers('parent: nvid', 'nvidia');
    await offers('jurisdiction: ', 'de');

    const settings = () => vscode.workspace.getConfiguration('yaml');
    await settings().update('completion', false, vscode.ConfigurationTarget.Global);
    await offers('schema: ', 'Company');
    await settings().update('completion', undefined, vscode.ConfigurationTarget.Global);

    await uninstallExtension(ID);
    await offers('', 'alias');
    await reports('dangling-reference', 'invalid-country');
  });
});
