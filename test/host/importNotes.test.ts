import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { answering } from '../support/answering';
import { eventually } from '../support/eventually';
import {
  closeAllEditors,
  deleteFile,
  inWorkspace,
  isRegistered,
  isSaved,
  openFile,
  writeFile,
  writeForEditing,
} from '../support/inHost';
import { vault } from '../support/vault';

const OWN = `version: 1
# Mine.
entities:
  - id: zorvex
    schema: Company
    name: Zorvex
`;

describe('notes as entities', () => {
  const { showInformationMessage, showQuickPick } = vscode.window;

  after(async () => {
    Object.assign(vscode.window, { showInformationMessage, showQuickPick });
    await closeAllEditors();
    for (const file of ['crm', 'talk.md', 'own.entities.yaml']) await deleteFile(file);
  });

  /** What is said when all of it is written. */
  const SAID = [
    'The comparison shows what would change in own.entities.yaml.',
    '540 items were added to own.entities.yaml.',
  ];

  /** Runs the command on the folder with a user who presses Enter in all lists, and clicks these buttons of messages. */
  async function run(...clicks: readonly string[]): Promise<void> {
    const left = [...clicks];
    const said: string[] = [];
    const say = async (message: string): Promise<string | undefined> => {
      said.push(message);
      return left.shift();
    };
    Object.assign(vscode.window, { showInformationMessage: say });
    await answering(() => vscode.commands.executeCommand('dossier.importNotes', inWorkspace('crm')));
    assert.deepEqual(said, SAID);
  }

  /** How many notes the command reads, as the first row of its list says; the user cancels. */
  async function listed(): Promise<string | undefined> {
    let said: string | undefined;
    Object.assign(vscode.window, {
      showInformationMessage: async () => undefined,
      showQuickPick: async ([first]: readonly vscode.QuickPickItem[]) => {
        said = first?.description;
      },
    });
    await vscode.commands.executeCommand('dossier.importNotes', inWorkspace('crm'));
    return said;
  }

  async function text(file: string): Promise<string> {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(inWorkspace(file)));
  }

  it('become entries, which hover afterwards; Undo brings back the last byte; and a new note beside them is offered', async () => {
    await writeForEditing('own.entities.yaml', OWN);
    const notes = [...vault()];
    await Promise.all(notes.map(([path, content]) => writeFile(path, content)));
    await eventually('all notes are indexed', async () => (await listed()) === 'notes: 200');
    await run('Write', 'Undo');
    await isSaved('own.entities.yaml', OWN);
    const [path, before] = notes.at(-1)!;
    const name = path.split('/').at(-1)!.replace('.md', '');
    await eventually('the registry is read again', async () => !(await isRegistered(name)));
    await run('Write');
    const written = await text('own.entities.yaml');
    assert.ok(written.startsWith(OWN.trimEnd()));
    assert.equal(written.match(/^ {4}profile: crm\//gm)?.length, 200);
    assert.equal(await text(path), before);

    const { document } = await openFile('talk.md', `We met ${name}.\n`);
    await eventually('the card of a person', async () => {
      const hovers: vscode.Hover[] = await vscode.commands.executeCommand(
        'vscode.executeHoverProvider',
        document.uri,
        new vscode.Position(0, 9),
      );
      const shown = hovers
        .flatMap(({ contents }) => contents.map((each) => (each as vscode.MarkdownString).value))
        .join();
      return shown.includes(name) && shown.includes('Your Note on It');
    });

    const fresh = await openFile('crm/people/Quill Newcomb.md', '# Quill Newcomb\n\nNew.\n');
    await eventually('the note is offered', async () => {
      const actions: vscode.CodeAction[] = await vscode.commands.executeCommand(
        'vscode.executeCodeActionProvider',
        fresh.document.uri,
        new vscode.Range(0, 0, 0, 0),
      );
      return actions.some(({ title }) => title === 'Add this note as an entity…');
    });
  });
});
