import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from '../support/eventually';
import { closeAllEditors, deleteFile, openFile, rangeOf, writeFile } from '../support/inHost';

const REGISTRY = `sources:
  call: { title: Call, note: "calls/Zed 1.md" }
  outside:
    title: Outside
    note: ../../outside.md
entities:
  - id: zedco
    schema: Company
    name: Zedco
    facts:
      - { date: 2025-07-15, text: Sells., source: call }
`;

describe('sources that are notes', () => {
  let registry: vscode.TextDocument;
  const at = (path: string) => vscode.Uri.joinPath(registry.uri, '..', path);

  before(async () => {
    await writeFile('calls/Zed 1.md', '# Call\n');
    registry = (await openFile('sources.entities.yaml', REGISTRY)).document;
    await eventually('the source is known', async () => (await links()).length > 0);
  });

  after(async () => {
    await closeAllEditors();
    for (const folder of ['talks', 'moved']) await deleteFile(folder);
  });

  async function links(): Promise<vscode.DocumentLink[]> {
    const found: vscode.DocumentLink[] = await vscode.commands.executeCommand(
      'vscode.executeLinkProvider',
      registry.uri,
    );
    return found.filter(({ target }) => target?.path.endsWith('.md'));
  }

  async function openedBy(source: unknown): Promise<string | undefined> {
    await vscode.window.showTextDocument(registry);
    await vscode.commands.executeCommand('dossier.openSource', source);
    return vscode.window.activeTextEditor?.document.uri.path.split('/').at(-1);
  }

  it('are links in the registry, unless they lead out of the workspace', async () => {
    const found = await links();
    assert.deepEqual(
      found.map(({ target, range }) => [target?.toString(), registry.getText(range)]),
      [[at('calls/Zed 1.md').toString(), 'calls/Zed 1.md']],
    );
  });

  it('open from a card by their ids, and nothing else does', async () => {
    assert.equal(await openedBy('call'), 'Zed 1.md');
    assert.equal(await openedBy('outside'), 'sources.entities.yaml');
    assert.equal(await openedBy('unknown'), 'sources.entities.yaml');
  });

  it('open from a row that cites them; the row leads to its line in the registry too', async () => {
    const start = registry.getText().indexOf('{ date');
    const location = { file: registry.uri.toString(), span: { start, end: start + 6 } };
    const row = { id: 'row', cited: () => ({ citations: [{ source: 'call' }], location }) };
    assert.equal(await openedBy(row), 'Zed 1.md');
    await vscode.commands.executeCommand('dossier.openEntry', row);
    const { document, selection } = vscode.window.activeTextEditor!;
    assert.deepEqual([document.uri.toString(), document.getText(selection)], [location.file, '{ date']);
  });

  it('are reported where they are not there, with a fix if a note of that name is elsewhere', async () => {
    const problems = () =>
      vscode.languages.getDiagnostics(registry.uri).flatMap(({ code, range, message }) => {
        return code === 'missing-note' ? [`${registry.getText(range)}: ${message}`] : [];
      });
    const edit = (path: string, to: string) => {
      const edits = new vscode.WorkspaceEdit();
      edits.replace(registry.uri, rangeOf(registry, path), to);
      return vscode.workspace.applyEdit(edits);
    };
    const outside = '../../outside.md: There is no note at "../../outside.md" in this workspace.';
    await eventually('the note outside', () => problems().join() === outside);
    await edit('calls/Zed 1.md', 'Zed 1.md');
    await eventually('the wrong path', () =>
      problems().includes('Zed 1.md: There is no note at "Zed 1.md" in this workspace. Did you mean "calls/Zed 1.md"?'),
    );
    const range = rangeOf(registry, 'Zed 1.md');
    const actions: vscode.CodeAction[] = await vscode.commands.executeCommand(
      'vscode.executeCodeActionProvider',
      registry.uri,
      range,
      undefined,
      20,
    );
    const fix = actions.find(({ title }) => title === 'Replace with calls/Zed 1.md');
    assert.ok(fix?.edit, actions.map(({ title }) => title).join());
    await vscode.workspace.applyEdit(fix.edit);
    await eventually('the right path', () => problems().join() === outside);
  });

  it('are followed when they, their folder or the registry move', async () => {
    const move = async (from: string, to: string): Promise<void> => {
      const edit = new vscode.WorkspaceEdit();
      edit.renameFile(at(from), at(to));
      assert.ok(await vscode.workspace.applyEdit(edit));
    };
    const written = async (path: string) =>
      eventually(`the path ${path}`, () => registry.getText().includes(`note: "${path}" }`));
    await move('calls/Zed 1.md', 'calls/Zed 2.md');
    await written('calls/Zed 2.md');
    await move('calls', 'talks');
    await written('talks/Zed 2.md');
    assert.equal(registry.getText(rangeOf(registry, '../../outside.md')), '../../outside.md');
    await move('sources.entities.yaml', 'moved/sources.entities.yaml');
    const there = await vscode.workspace.openTextDocument(at('moved/sources.entities.yaml'));
    await eventually('the way back', () => there.getText().includes('note: "../talks/Zed 2.md" }'));
  });
});

describe('the user’s note on an entity', () => {
  const own = `entities:
  - id: zed-ott
    schema: Person
    name: Zed Ott
    profile: staff/Zed Ott.md
`;
  after(async () => {
    await closeAllEditors();
    for (const file of ['staff', 'talk.md', 'own.entities.yaml']) await deleteFile(file);
  });

  it('opens from the card, is offered beside the entry, is not counted, and is followed when it moves', async () => {
    await writeFile('staff/Zed Ott.md', '# Zed Ott\n\nZed Ott reads.\n');
    const registry = (await openFile('own.entities.yaml', own)).document;
    const { document } = await openFile('talk.md', 'Zed Ott called.\n');
    const notes = async (): Promise<readonly string[]> => {
      const found: vscode.LocationLink[] = await vscode.commands.executeCommand(
        'vscode.executeDefinitionProvider',
        document.uri,
        new vscode.Position(0, 2),
      );
      return found.map(({ targetUri }) => targetUri.path.split('/').at(-1)!);
    };
    await eventually('both are offered', async () => (await notes()).join() === 'own.entities.yaml,Zed Ott.md');
    await vscode.commands.executeCommand('dossier.myNote', 'zed-ott');
    assert.equal(vscode.window.activeTextEditor?.document.uri.path.split('/').at(-1), 'Zed Ott.md');
    await eventually('only the other note counts', async () => {
      const found: vscode.Location[] = await vscode.commands.executeCommand(
        'vscode.executeReferenceProvider',
        document.uri,
        new vscode.Position(0, 2),
      );
      return found.filter(({ uri }) => uri.path.endsWith('.md')).length === 1;
    });
    const edit = new vscode.WorkspaceEdit();
    const at = (path: string) => vscode.Uri.joinPath(registry.uri, '..', path);
    edit.renameFile(at('staff/Zed Ott.md'), at('staff/Zed A. Ott.md'));
    assert.ok(await vscode.workspace.applyEdit(edit));
    // Opened again: VS Code may have closed a document whose editor shows another by now.
    await eventually('the path follows', async () => {
      const followed = await vscode.workspace.openTextDocument(registry.uri);
      return followed.getText() === own.replace('Zed Ott.md', 'Zed A. Ott.md');
    });
  });
});
