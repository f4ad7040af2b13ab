import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from '../support/eventually';
import { closeAllEditors, deleteFile, inWorkspace, middleOf, openFile, rangeOf, writeFile } from '../support/inHost';
import { withMessages } from '../support/messages';
import { rename } from '../support/rename';

const LINES = [
  { id: 'NK-acme', schema: 'Company', properties: { name: ['Zorblax Shipping', '佐布拉克斯航运'], country: ['pa'] } },
  { id: 'NK-mei', schema: 'Person', properties: { name: ['Quindle Verranix'] } },
];

describe('bulk data', () => {
  const file = 'list.ftm.jsonl';

  before(() => writeFile(file, LINES.map((line) => JSON.stringify(line)).join('\n')));

  after(closeAllEditors);

  it('has cards, and opens as a read-only entry at the name', async () => {
    const { document } = await openFile('bulk.md', 'Ships of 佐布拉克斯航运 left port.');
    const at = rangeOf(document, '佐布拉克斯航运').start;
    const [hover] = await eventually('a hover', async () => {
      const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
        'vscode.executeHoverProvider',
        document.uri,
        at,
      );
      return hovers.length > 0 && hovers;
    });
    const text = hover!.contents.map((content) => (typeof content === 'string' ? content : content.value)).join('\n');
    assert.match(text, /Zorblax/);
    const [link] = await vscode.commands.executeCommand<vscode.LocationLink[]>(
      'vscode.executeDefinitionProvider',
      document.uri,
      at,
    );
    const entry = await vscode.workspace.openTextDocument(link!.targetUri);
    assert.equal(entry.languageId, 'yaml');
    assert.equal(entry.getText(link!.targetSelectionRange), '佐布拉克斯航运');
    assert.equal(vscode.workspace.fs.isWritableFileSystem(entry.uri.scheme), undefined);
    await deleteFile('bulk.md');
  });

  it('is extended or disabled by an entry with its id', async () => {
    const own = 'bulk.entities.yaml';
    const { document } = await openFile('extended.md', 'Zorblax Shipping is 佐航.\n\nZorblax Shipping again.\n');
    const hoverText = async (name: string) => {
      const hovers: vscode.Hover[] = await vscode.commands.executeCommand(
        'vscode.executeHoverProvider',
        document.uri,
        middleOf(document, name),
      );
      return hovers
        .flatMap(({ contents }) => contents.map((each) => (each as vscode.MarkdownString).value.replaceAll('\\', '')))
        .join('\n');
    };
    await writeFile(
      own,
      'entities:\n  - id: NK-acme\n    alias: [佐航]\n    summary: Runs bulk carriers.\n' +
        '    facts:\n      - { date: 2025-06, text: Was listed. }\n',
    );
    await eventually('the entry is read', async () => (await hoverText('佐航')).includes('bulk carriers'));
    for (const name of ['佐航', 'Zorblax Shipping']) {
      // Of bulk data, of the entry, and the count of both names.
      await eventually(name, async () => /Mentions \(3\)/.test(await hoverText(name)));
      const text = await hoverText(name);
      for (const part of [/Zorblax/, /佐布拉克斯航运/, /Panama/, /Runs bulk carriers/, /2025-06 Was listed/]) {
        assert.match(text, part);
      }
    }
    const links: vscode.LocationLink[] = await vscode.commands.executeCommand(
      'vscode.executeDefinitionProvider',
      document.uri,
      middleOf(document, 'Zorblax Shipping'),
    );
    // The editor sorts them by URI; a peek begins with the one closest to the note.
    assert.deepEqual(
      links.map(({ targetUri: { scheme, path } }) => `${scheme} ${path.slice(path.lastIndexOf('/') + 1)}`).toSorted(),
      ['dossier-entity NK-acme.entities.yaml', `file ${own}`],
    );
    const references: vscode.Location[] = await vscode.commands.executeCommand(
      'vscode.executeReferenceProvider',
      document.uri,
      middleOf(document, '佐航'),
    );
    const inNote = references.filter(({ uri }) => uri.path.endsWith('/extended.md'));
    assert.deepEqual(inNote.map(({ range }) => document.getText(range)).toSorted(), [
      'Zorblax Shipping',
      'Zorblax Shipping',
      '佐航',
    ]);
    const registry = await vscode.workspace.openTextDocument(inWorkspace(own));
    assert.deepEqual(vscode.languages.getDiagnostics(registry.uri), []);

    const edit = await rename(document, middleOf(document, '佐航'), '佐航集团');
    assert.deepEqual(
      edit.entries().map(([uri, edits]) => [uri.path.slice(uri.path.lastIndexOf('/') + 1), edits.length]),
      [
        [own, 1],
        ['extended.md', 1],
      ],
    );
    const renamingId = () => rename(registry, middleOf(registry, 'NK-acme'), 'acme');
    const [refusal] = await withMessages(undefined, async () => assert.equal((await renamingId()).size, 0));
    assert.match(refusal!, /read-only/);

    await writeFile(own, 'entities:\n  - id: NK-acme\n    disabled: true\n');
    await eventually('there is no mention', async () => (await hoverText('Zorblax Shipping')) === '');
    await deleteFile(own);
    await eventually('it is back', async () => (await hoverText('Zorblax Shipping')) !== '');
    await deleteFile('extended.md');
  });

  it('is gone when its file is deleted, also beside unsaved text of it', async () => {
    const { document } = await openFile('bulk-gone.md', 'Quindle Verranix and Wobblix');
    const hovers = (name: string) =>
      vscode.commands.executeCommand<vscode.Hover[]>(
        'vscode.executeHoverProvider',
        document.uri,
        middleOf(document, name),
      );
    await eventually('a hover', async () => (await hovers('Quindle Verranix')).length === 1);
    const editor = await vscode.window.showTextDocument(inWorkspace(file));
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), '\n'));
    // What was typed would be read with it.
    await writeFile('bulk.entities.yaml', 'entities:\n  - { id: wobblix, name: Wobblix }\n');
    await eventually('the registry is read', async () => (await hovers('Wobblix')).length === 1);
    assert.equal((await hovers('Quindle Verranix')).length, 1);
    assert.ok(editor.document.isDirty);
    await vscode.workspace.fs.delete(inWorkspace(file));
    await eventually('no hover', async () => (await hovers('Quindle Verranix')).length === 0);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await deleteFile('bulk.entities.yaml');
    await deleteFile('bulk-gone.md');
  });
});
