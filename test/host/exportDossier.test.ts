import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import * as path from 'node:path';
import { promisify } from 'node:util';
import * as vscode from 'vscode';
import { eventually } from '../support/eventually';
import { closeAllEditors, deleteFile, inWorkspace, middleOf, openFile, writeFile } from '../support/inHost';

const REGISTRY = `entities:
  - id: quarzel
    schema: Company
    name: { en: Quarzel, zh: 夸泽尔 }
    note: Ask before publishing.
    facts: [{ date: 2025-07-15, text: Opens a plant., source: talk }]
    links: [{ type: Directorship, director: mivra, startDate: 2024 }]
  - { id: mivra, schema: Person, name: Mivra }
sources:
  talk: { title: Talk, note: calls/2025-07-14 talk.md }
`;

const FOLDER = 'export';
const NOTES = ['a.md', 'calls/2025-07-14 talk.md'];

describe('exporting the page of an entity', () => {
  const { showQuickPick, showSaveDialog } = vscode.window;
  const folder = inWorkspace(FOLDER);
  /** What the user was asked: the labels of the rows, and the file that is proposed. */
  let asked: string[] = [];

  before(async () => {
    await writeFile(`${FOLDER}/x.entities.yaml`, REGISTRY);
    await writeFile(`${FOLDER}/${NOTES[1]}`, '# Call\n\nMivra of Quarzel: [sic] “we open.”');
    const editor = await openFile(`${FOLDER}/${NOTES[0]}`, 'Quarzel grows.\n\n夸泽尔扩产。');
    await eventually('both notes are indexed', async () => {
      const found: readonly vscode.Location[] = await vscode.commands.executeCommand(
        'vscode.executeReferenceProvider',
        editor.document.uri,
        middleOf(editor.document, 'Quarzel'),
      );
      return NOTES.every((note) => found.some(({ uri }) => decodeURI(uri.path).endsWith(note)));
    });
  });

  beforeEach(async () => {
    asked = [];
    await vscode.window.showTextDocument(vscode.Uri.joinPath(folder, NOTES[0]!), {
      selection: new vscode.Range(0, 2, 0, 2),
    });
  });

  afterEach(() => Object.assign(vscode.window, { showQuickPick, showSaveDialog }));

  after(async () => {
    await closeAllEditors();
    await deleteFile(FOLDER);
  });

  /** The user picks and ticks the rows with these labels, and saves under the name `file`, or cancels. */
  function answer(labels: readonly string[], file: string | undefined): void {
    const pick = async (rows: readonly vscode.QuickPickItem[], { canPickMany }: vscode.QuickPickOptions) => {
      asked.push(rows.map(({ label }) => label).join(' | '));
      const found = rows.filter(({ label }) => labels.includes(label));
      return canPickMany ? found : found[0];
    };
    const save = async ({ defaultUri }: vscode.SaveDialogOptions) => {
      asked.push(path.posix.basename(defaultUri?.path ?? ''));
      return file === undefined ? undefined : vscode.Uri.joinPath(folder, file);
    };
    Object.assign(vscode.window, { showQuickPick: pick, showSaveDialog: save });
  }

  const textOf = async (file: string): Promise<string> =>
    new TextDecoder().decode(await vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder, file)));

  async function printed(...options: string[]): Promise<string> {
    const { extensionPath } = vscode.extensions.getExtension('dossier.dossier')!;
    const words = [path.join(extensionPath, 'dist', 'cli.js'), 'page', 'quarzel', '--registry', 'x.entities.yaml'];
    const process_ = { cwd: folder.fsPath, env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' } };
    return (await promisify(execFile)(process.execPath, [...words, ...options], process_)).stdout;
  }

  it('writes what the command line prints, without what is the user’s own, and opens it', async () => {
    answer(['English'], 'Quarzel.md');
    await vscode.commands.executeCommand('dossier.exportDossier');
    assert.deepEqual(asked, ['English | 中文', 'What your notes say | Your remarks in registries', 'Quarzel.md']);
    const text = await textOf('Quarzel.md');
    assert.equal(text, await printed());
    assert.doesNotMatch(text, /grows|Ask before/);
    assert.match(text, /Opens a plant\. \(\[Talk\]\[1\]; \[x\.entities\.yaml:6\]\(x\.entities\.yaml#L6\)\)/);
    assert.match(text, /^\[1\]: calls\/2025-07-14%20talk\.md$/m);
    assert.equal(vscode.window.activeTextEditor?.document.getText(), text);
  });

  it('includes notes and remarks that are ticked, and replaces the file that was chosen', async () => {
    await writeFile(`${FOLDER}/page.md`, 'before');
    answer(['中文', 'What your notes say', 'Your remarks in registries'], 'page.md');
    await vscode.commands.executeCommand('dossier.exportDossier', 'quarzel');
    assert.equal(asked.at(-1), '夸泽尔.md');
    const text = await textOf('page.md');
    assert.equal(text, await printed('--language', 'zh-cn', '--own-notes', '--', ...NOTES, 'page.md'));
    assert.match(text, /Quarzel grows\./);
    assert.match(text, /Mivra of Quarzel: \\\[sic\\\] “we open\.”/);
  });

  it('has the language and the date of an open page', async () => {
    answer([], 'then.md');
    await vscode.commands.executeCommand('dossier.exportDossier', {
      entity: 'quarzel',
      language: 'zh-cn',
      asOf: '2025-01',
    });
    assert.equal(await textOf('then.md'), await printed('--language', 'zh-cn', '--as-of', '2025-01'));
  });

  it('asks nothing that makes no difference, and writes nothing if the user cancels', async () => {
    answer([], undefined);
    await vscode.commands.executeCommand('dossier.exportDossier', { entity: 'mivra' });
    assert.deepEqual(asked, ['What your notes say', 'Mivra.md']);
    const names = (await vscode.workspace.fs.readDirectory(folder)).map(([name]) => name);
    assert.ok(!names.includes('Mivra.md'), names.join(', '));
  });
});
