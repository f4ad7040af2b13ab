import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from '../support/eventually';
import { closeAllEditors, deleteFile, isMentionIn, middleOf, openFile, rangeOf, writeFile } from '../support/inHost';

const REGISTRY = `entities:
  - { id: zorb-note, name: { value: zorb note, words: true }, summary: What travels with the zorbs. }
  - { id: zorblatt, schema: Company, name: Zorblatt }
`;
const SOURCE = `import { close } from '../zorb-notes/close';

/** Sends all zorb notes of Zorblatt. */
export function send(zorbNoteId: string, ZORB_NOTES = 2): void {
  close(\`\${zorbNoteId} of acmeZorblatt\`, ZORB_NOTES);
}
`;
const FILES = ['other.entities.yaml', 'other.ts', 'other.txt'];

const setLanguages = (languages: readonly string[] | undefined) =>
  vscode.workspace.getConfiguration('dossier').update('alsoIn', languages, vscode.ConfigurationTarget.Global);

async function cardAt(document: vscode.TextDocument, position: vscode.Position): Promise<vscode.Hover | undefined> {
  const hovers: vscode.Hover[] = await vscode.commands.executeCommand(
    'vscode.executeHoverProvider',
    document.uri,
    position,
  );
  return hovers.find(({ contents }) =>
    contents.some((each) => typeof each === 'object' && each.value.includes('travels with')),
  );
}

describe('names in other texts than notes', () => {
  let source: vscode.TextDocument;

  before(async () => {
    await writeFile('other.entities.yaml', REGISTRY);
    ({ document: source } = await openFile('other.ts', SOURCE));
    await setLanguages(['typescript', 'plaintext', 'yaml']);
    await eventually('the registry is read', () => isMentionIn(source, 'zorbNote'));
  });

  after(async () => {
    await setLanguages(undefined);
    await closeAllEditors();
    for (const file of FILES) await deleteFile(file);
  });

  it('have a card on each form of a term in a TypeScript file: inside identifiers, in comments, texts and paths', async () => {
    assert.equal(source.languageId, 'typescript');
    for (const [form, occurrence] of [
      ['zorb-notes', 1],
      ['zorb notes', 1],
      ['zorbNote', 1],
      ['ZORB_NOTES', 1],
      ['zorbNote', 2],
      ['ZORB_NOTES', 2],
    ] as const) {
      const card = await cardAt(source, middleOf(source, form, occurrence));
      assert.ok(card?.range, form);
      assert.ok(card.range.isEqual(rangeOf(source, form, occurrence)), form);
    }
    assert.equal(await cardAt(source, middleOf(source, 'close')), undefined);
  });

  it('lead to their entry', async () => {
    const links: vscode.LocationLink[] = await vscode.commands.executeCommand(
      'vscode.executeDefinitionProvider',
      source.uri,
      middleOf(source, 'zorbNote'),
    );
    const link = links.find(({ targetUri }) => targetUri.path.endsWith('other.entities.yaml'));
    assert.ok(link?.targetSelectionRange);
    const registry = await vscode.workspace.openTextDocument(link.targetUri);
    assert.equal(registry.getText(link.targetSelectionRange), 'zorb note');
    assert.ok(await isMentionIn(source, 'Zorblatt'));
  });

  it('have one card in a registry, and nothing else of what notes have', async () => {
    const { document } = await openFile('other.entities.yaml', REGISTRY);
    const hovers: vscode.Hover[] = await vscode.commands.executeCommand(
      'vscode.executeHoverProvider',
      document.uri,
      middleOf(document, 'zorb note'),
    );
    const cards = hovers.filter(({ contents }) =>
      contents.some((each) => typeof each === 'object' && each.value.includes('travels with')),
    );
    assert.equal(cards.length, 1);
    const places: vscode.Location[] = await vscode.commands.executeCommand(
      'vscode.executeReferenceProvider',
      document.uri,
      middleOf(document, 'zorb note'),
    );
    assert.deepEqual(
      places.filter(({ uri }) => uri.path.endsWith('other.ts')),
      [],
    );
  });

  it('have a card in a text of a megabyte too', async () => {
    const line = `the ledger of zorbs and all that is written there ${'x'.repeat(50)}\n`;
    const text = `${line.repeat(4900)}a zorbNoteId here\n${line.repeat(4900)}`;
    const { document } = await openFile('other.txt', text);
    const place = middleOf(document, 'zorbNote');
    assert.ok(await cardAt(document, place));
  });

  it('have none where the setting no longer names the language', async () => {
    await setLanguages(['plaintext']);
    await eventually('no card', async () => (await cardAt(source, middleOf(source, 'zorbNote'))) === undefined);
  });
});
