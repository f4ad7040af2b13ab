import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAllEditors, deleteFile, eventually, inWorkspace, middleOf, openFile, writeFile } from '../support/inHost';

const REGISTRY = `version: 1
entities:
  - id: flumox # stays
    name: { en: 'Flumox', zh: 弗卢莫 }
  - id: grindle
    name: Grindle
    manufacturer: flumox
`;
const NOTE =
  '---\ntitle: Flumox\n---\n# A heading\n\nFlumox sells 弗卢莫; FLUMOX stays. [[flumox|they]] and [[Flumox]], `Flumox`.\n';

describe('rename', () => {
  let note: vscode.TextDocument;
  let registry: vscode.TextDocument;

  before(async () => {
    await writeFile('other.md', '> Flumox\r\n> again');
    ({ document: registry } = await openFile('rename.entities.yaml', REGISTRY));
    ({ document: note } = await openFile('rename.md', NOTE));
    await eventually('the index', async () => {
      try {
        await prepare(note, middleOf(note, 'Flumox', 2));
        await rename(note, middleOf(note, 'Flumox', 2), 'Flumoxen');
        return true;
      } catch {
        return false;
      }
    });
  });

  after(async () => {
    await closeAllEditors();
    for (const file of ['rename.md', 'other.md', 'rename.entities.yaml']) await deleteFile(file);
  });

  const prepare = (document: vscode.TextDocument, at: vscode.Position) =>
    vscode.commands.executeCommand<{ range: vscode.Range; placeholder: string }>(
      'vscode.prepareRename',
      document.uri,
      at,
    );
  const rename = (document: vscode.TextDocument, at: vscode.Position, to: string) =>
    vscode.commands.executeCommand<vscode.WorkspaceEdit>('vscode.executeDocumentRenameProvider', document.uri, at, to);

  async function textOf(file: string): Promise<string> {
    return (await vscode.workspace.openTextDocument(inWorkspace(file))).getText();
  }

  it('changes the name in the registry and wherever notes write it so, and back again', async () => {
    assert.equal((await prepare(note, middleOf(note, 'Flumox', 2))).placeholder, 'Flumox');
    assert.ok(await vscode.workspace.applyEdit(await rename(note, middleOf(note, 'Flumox', 2), 'Zibbet')));
    assert.equal(registry.getText(), REGISTRY.replace("'Flumox'", "'Zibbet'"));
    const renamed = NOTE.replace('Flumox sells', 'Zibbet sells').replace('[[Flumox]]', '[[Zibbet]]');
    assert.equal(note.getText(), renamed);
    assert.equal(await textOf('other.md'), '> Zibbet\r\n> again');
    await eventually('the way back', async () => {
      const edit = await rename(note, middleOf(note, 'Zibbet'), 'Flumox').then(undefined, () => undefined);
      return edit !== undefined && edit.entries().length === 3 && vscode.workspace.applyEdit(edit);
    });
    assert.equal(note.getText(), NOTE);
    assert.equal(registry.getText(), REGISTRY);
  });

  it('changes an id and all that refers to it', async () => {
    const edit = await eventually('an edit', () =>
      rename(registry, middleOf(registry, 'flumox', 2), 'flumox-group').then(undefined, () => false as const),
    );
    assert.ok(await vscode.workspace.applyEdit(edit));
    assert.equal(registry.getText(), REGISTRY.replaceAll('flumox', 'flumox-group'));
    assert.equal(note.getText(), NOTE.replace('[[flumox|', '[[flumox-group|'));
    await vscode.commands.executeCommand('workbench.action.files.saveAll');
  });

  const refused: [string, string, RegExp][] = [
    ['a name that somebody else has', 'Grindle', /already means grindle/],
    ['what is no name', '!!', /could never be found/],
  ];
  for (const [what, to, reason] of refused) {
    it(`refuses ${what}`, async () => {
      await assert.rejects(Promise.resolve(rename(note, middleOf(note, 'Flumox', 2), to)), reason);
    });
  }

  it('refuses to change a bundled entry, and leaves headings to others', async () => {
    const { document } = await openFile('bundled-rename.md', '# Heading\n\nNvidia\n');
    await assert.rejects(Promise.resolve(prepare(document, middleOf(document, 'Nvidia'))), /cannot be changed/);
    const heading = await prepare(document, middleOf(document, 'Heading'));
    assert.ok(heading.placeholder.includes('Heading'), JSON.stringify(heading));
    await deleteFile('bundled-rename.md');
  });
});
