import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from '../support/eventually';
import { closeAllEditors, deleteFile, middleOf, openFile, rangeOf, writeFile } from '../support/inHost';

const REGISTRY = `version: 1
sources:
  gazette:
    title: The Gazette
entities:
  - id: zorblax
    schema: Company
    name: { en: Zorblax, zh: 佐布拉 }
    alias: [Zorblax Industries]
  - id: qwip
    schema: Product
    name: Qwip
    manufacturer: zorblax
    source: gazette
    links:
      - type: UnknownLink
        subject: zorblax
        role: paints
  - id: other-qwip
    schema: Person
    name: Qwip
  - id: nvidia
    summary: What we think of it.
`;

const NOTE = `---
title: Zorblax
---
Zorblax paints. 佐布拉Qwip芯片, [[zorblax|the painter]] and [[Zorblax Industries]], \`Zorblax\`.

    Zorblax

Nvidia sells. Nothing else.
`;

describe('definition', () => {
  let note: vscode.TextDocument;
  let registry: vscode.Uri;

  before(async () => {
    registry = await writeFile('definition.entities.yaml', REGISTRY);
    note = (await openFile('definition.md', NOTE)).document;
    // Other tests have a Zorblax too, and the files that they delete are gone only a moment later.
    await eventually('this registry alone is read', async () => {
      const links = await definitions('Zorblax', 2);
      return links.length > 0 && links.every(({ targetUri }) => targetUri.toString() === registry.toString());
    });
  });

  after(async () => {
    await closeAllEditors();
    await deleteFile('definition.entities.yaml');
    await deleteFile('definition.md');
  });

  async function definitions(text: string, occurrence = 1, document = note): Promise<vscode.LocationLink[]> {
    const position = middleOf(document, text, occurrence);
    return vscode.commands.executeCommand('vscode.executeDefinitionProvider', document.uri, position);
  }

  /** The text that each link selects, and the text that is shown around it. */
  async function targets(links: readonly vscode.LocationLink[]): Promise<readonly string[]> {
    const texts: string[] = [];
    for (const { targetUri, targetSelectionRange, targetRange } of links) {
      const document = await vscode.workspace.openTextDocument(targetUri);
      assert.ok(targetSelectionRange);
      const [first] = document.getText(targetRange).split('\n');
      const file = targetUri.path.slice(targetUri.path.lastIndexOf('/') + 1);
      texts.push(`${file}: ${first} … ${document.getText(targetSelectionRange)}`);
    }
    return texts;
  }

  it('goes from exactly the mention to the name that it is written with', async () => {
    const links = await definitions('Zorblax', 2);
    assert.deepEqual(await targets(links), ['definition.entities.yaml: id: zorblax … Zorblax']);
    const origin = links[0]?.originSelectionRange;
    assert.ok(origin?.isEqual(rangeOf(note, 'Zorblax', 2)), JSON.stringify(origin));
  });

  it('finds a name in the other script, without a space between the names', async () => {
    const links = await definitions('佐布拉');
    assert.deepEqual(await targets(links), ['definition.entities.yaml: id: zorblax … 佐布拉']);
    assert.ok(links[0]?.originSelectionRange?.isEqual(rangeOf(note, '佐布拉')));
  });

  it('goes to every meaning of an ambiguous name', async () => {
    assert.deepEqual(await targets(await definitions('Qwip')), [
      'definition.entities.yaml: id: qwip … Qwip',
      'definition.entities.yaml: id: other-qwip … Qwip',
    ]);
  });

  it('works for explicit mentions', async () => {
    assert.deepEqual(await targets(await definitions('the painter')), [
      'definition.entities.yaml: id: zorblax … Zorblax',
    ]);
    assert.deepEqual(await targets(await definitions('Zorblax Industries')), [
      'definition.entities.yaml: id: zorblax … Zorblax Industries',
    ]);
  });

  it('finds every entry of an entity, the bundled one too', async () => {
    const found = (await targets(await definitions('Nvidia'))).map((target) =>
      target.replace(/companies-\w+/, 'companies'),
    );
    // The editor sorts them by URI; a peek begins with the one closest to the note.
    assert.deepEqual(found, [
      'companies.entities.yaml: id: nvidia … Nvidia',
      'definition.entities.yaml: id: nvidia … nvidia',
    ]);
  });

  it('finds nothing in front matter, in code and next to names', async () => {
    assert.deepEqual(await definitions('Zorblax', 1), []);
    assert.deepEqual(await definitions('`Zorblax`'), []);
    assert.deepEqual(await definitions('    Zorblax'), []);
    assert.deepEqual(await definitions('Nothing else'), []);
  });

  it('opens a bundled entry read-only, as YAML', async () => {
    const bundled = (await definitions('Nvidia')).find(({ targetUri }) => targetUri.scheme === 'dossier');
    assert.ok(bundled);
    const document = await vscode.workspace.openTextDocument(bundled.targetUri);
    assert.equal(document.languageId, 'yaml');
    assert.equal(vscode.workspace.fs.isWritableFileSystem('dossier'), false);
    await assert.rejects(async () => vscode.workspace.fs.writeFile(bundled.targetUri, new Uint8Array()));
  });

  it('goes from a reference in a registry to its entry', async () => {
    const document = await vscode.workspace.openTextDocument(registry);
    const from = (text: string, occurrence: number) => definitions(text, occurrence, document).then(targets);
    await eventually('the open registry is read', async () => (await from('zorblax', 2)).length > 0);
    const entry = 'definition.entities.yaml: id: zorblax … Zorblax';
    assert.deepEqual(await from('manufacturer: zorblax', 1), []);
    assert.deepEqual(await from('zorblax', 2), [entry]);
    assert.deepEqual(await from('zorblax', 3), [entry]);
    assert.deepEqual(await from('gazette', 2), ['definition.entities.yaml: gazette … gazette']);
    assert.deepEqual(await from('paints', 1), []);
  });

  it('works inside a bundled registry', async () => {
    const [bundled] = await definitions('Nvidia');
    assert.ok(bundled);
    const folder = vscode.Uri.joinPath(bundled.targetUri, '..', 'products.entities.yaml');
    const products = await vscode.workspace.openTextDocument(folder);
    const found = await targets(await definitions('nvidia', 1, products));
    assert.match(found[0] ?? '', /id: nvidia … Nvidia$/);
  });

  it('is right after every key press', async () => {
    const editor = await vscode.window.showTextDocument(note);
    for (const typed of ['n', 'A', ' ', '\n', '英伟达', 'The ']) {
      await editor.edit((edit) => edit.insert(rangeOf(note, 'Zorblax', 2).start, typed));
      const links = await definitions('Zorblax', 2);
      const glued = /[A-Za-z]Zorblax/.test(note.getText());
      assert.equal(links.length, glued ? 0 : 1, note.lineAt(3).text);
      if (!glued) assert.ok(links[0]?.originSelectionRange?.isEqual(rangeOf(note, 'Zorblax', 2)));
    }
  });
});
