import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { DossierApi } from '../../api';
import { eventually } from '../support/eventually';
import {
  closeAllEditors,
  deleteFile,
  inWorkspace,
  isRegistered,
  openFile,
  rangeOf,
  writeFile,
} from '../support/inHost';

const registry = (client: string, scope: string): string =>
  `${scope}entities:\n  - { id: ${client}-vorlun, schema: Project, name: Vorlun }\n`;
const SCOPE = 'scope: folder\n';
const NOTE = 'Vorlun goes on.\n\nSee [[zemph-vorlun]].\n';

/** Which clients' projects the cards at the name and at the link are about, as `zemph|qwell zemph`; `!` where a card names the folder. */
async function cards(document: vscode.TextDocument): Promise<string> {
  const found = ['Vorlun', 'zemph-vorlun'].map(async (text) => {
    const hovers: vscode.Hover[] = await vscode.commands.executeCommand(
      'vscode.executeHoverProvider',
      document.uri,
      rangeOf(document, text).start.translate(0, 2),
    );
    const card = hovers.flatMap(({ contents }) => contents.map((part) => (part as vscode.MarkdownString).value)).join();
    const about = ['zemph', 'qwell'].filter((client) => card.includes(`${client}-vorlun`)).join('|');
    return card.includes(`Counts only in notes below ${about}`) ? `${about}!` : about;
  });
  return (await Promise.all(found)).join(' ');
}

async function open(path: string): Promise<vscode.TextDocument> {
  return vscode.workspace.openTextDocument(inWorkspace(path));
}

async function says(path: string, expected: string): Promise<void> {
  const document = await open(path);
  let found = '';
  await eventually(
    () => `"${expected}", not "${found}", in ${path}`,
    async () => {
      found = await cards(document);
      return found === expected;
    },
  );
}

/** The notes in which the project of a client is mentioned, as the index has them. */
async function references(client: string): Promise<readonly string[]> {
  const file = await open(`clients/${client}/own.entities.yaml`);
  const found: vscode.Location[] = await vscode.commands.executeCommand(
    'vscode.executeReferenceProvider',
    file.uri,
    rangeOf(file, `${client}-vorlun`).start,
  );
  return [...new Set(found.map(({ uri }) => vscode.workspace.asRelativePath(uri)))]
    .filter((each) => each.endsWith('.md'))
    .sort();
}

describe('a registry of a folder', () => {
  before(async () => {
    for (const client of ['zemph', 'qwell'])
      await writeFile(`clients/${client}/own.entities.yaml`, registry(client, SCOPE));
    for (const note of ['zemph/2025/call', 'qwell/call', 'call']) await writeFile(`clients/${note}.md`, NOTE);
  });

  after(async () => {
    await closeAllEditors();
    await deleteFile('clients');
  });

  it('counts in its folder and below, alone, while the key is there and wherever the note moves', async () => {
    const { document } = await openFile('clients/call.md', NOTE);
    await eventually('the registries are read', () => isRegistered('Vorlun'));
    await says('clients/call.md', ' ');
    await says('clients/zemph/2025/call.md', 'zemph! zemph!');
    await says('clients/qwell/call.md', 'qwell! ');
    await eventually(
      'the notes are read',
      async () => (await references('zemph')).join() === 'clients/zemph/2025/call.md',
    );
    assert.deepEqual(await references('qwell'), ['clients/qwell/call.md']);

    const api = vscode.extensions.getExtension<DossierApi>('dossier.dossier')!.exports;
    assert.deepEqual(await api.mentions('Vorlun'), []);
    const [own] = await api.mentions('Vorlun', inWorkspace('clients/qwell/new.md'));
    assert.deepEqual(own?.entities, ['qwell-vorlun']);

    // Typed, not saved.
    const file = await open('clients/zemph/own.entities.yaml');
    const edit = new vscode.WorkspaceEdit();
    edit.delete(file.uri, new vscode.Range(0, 0, 1, 0));
    assert.ok(await vscode.workspace.applyEdit(edit));
    await says('clients/call.md', 'zemph zemph');
    await says('clients/qwell/call.md', 'zemph|qwell zemph');
    const back = new vscode.WorkspaceEdit();
    back.insert(file.uri, new vscode.Position(0, 0), SCOPE);
    assert.ok(await vscode.workspace.applyEdit(back));
    await says('clients/call.md', ' ');

    const moving = new vscode.WorkspaceEdit();
    moving.renameFile(document.uri, inWorkspace('clients/zemph/call.md'));
    assert.ok(await vscode.workspace.applyEdit(moving));
    await says('clients/zemph/call.md', 'zemph! zemph!');
    await eventually('the moved note is read', async () => (await references('zemph')).length === 2);
  });
});
