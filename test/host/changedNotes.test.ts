import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { editAction, resolveEdit } from '../../src/features/shared/fixes/codeAction';
import { answering } from '../support/answering';
import { eventually } from '../support/eventually';
import {
  closeAllEditors,
  deleteFile,
  inWorkspace,
  middleOf,
  openFile,
  openNaming,
  writeFile,
  writeForEditing,
} from '../support/inHost';
import { withMessages } from '../support/messages';
import { rename } from '../support/rename';

const REGISTRY = `entities:
  - id: quibble
    name: Quibble
  - id: quibble-ltd
    name: Quibble Ltd
  - id: marlo-one
    name: Marlo One
    alias: Marlo
  - id: marlo-two
    name: Marlo Two
    alias: Marlo
`;

/** What is put before the text of a note while it is being changed: all places after it move. */
const MORE = 'More of it.\n\n';

describe('a note that changes between reading and writing', () => {
  let open: vscode.TextDocument;
  // The editor keeps a document for a while after it was closed, so each test has its own notes.
  let folder = '';
  let number = 0;

  before(async () => {
    await writeFile('changed.entities.yaml', REGISTRY);
  });

  afterEach(async () => {
    await closeAllEditors();
    await deleteFile(folder);
    await writeForEditing('changed.entities.yaml', REGISTRY);
  });

  after(() => deleteFile('changed.entities.yaml'));

  const closed = (): string => `${folder}/closed.md`;

  /** Two notes with the text, one of them open; both are indexed. */
  async function writeNotes(text: string, name: string): Promise<void> {
    folder = `changed-${++number}`;
    await writeFile(closed(), text);
    ({ document: open } = await openNaming(`${folder}/open.md`, text, name));
    // Without opening the other note: the editor would take a while to see that its file has changed.
    await eventually('the notes are indexed', async () => {
      const places: readonly vscode.Location[] = await vscode.commands.executeCommand(
        'vscode.executeReferenceProvider',
        open.uri,
        middleOf(open, name),
      );
      return places.some(({ uri }) => uri.path.endsWith(closed()));
    });
  }

  async function typeMore(): Promise<void> {
    const edit = new vscode.WorkspaceEdit();
    edit.insert(open.uri, new vscode.Position(0, 0), MORE);
    assert.ok(await vscode.workspace.applyEdit(edit));
  }

  async function changeBoth(text: string): Promise<void> {
    await typeMore();
    await writeFile(closed(), MORE + text);
  }

  const textOf = async (file: string): Promise<string> =>
    (await vscode.workspace.openTextDocument(inWorkspace(file))).getText();

  /** Does `work`, and `change` when the closed note is opened for writing, when all have been read. A page may open the other one. */
  async function changing(change: () => Promise<void>, work: () => Promise<unknown>): Promise<void> {
    const { openTextDocument } = vscode.workspace;
    let changed: Promise<void> | undefined;
    const opened = async (uri: vscode.Uri): Promise<vscode.TextDocument> => {
      if (uri.path.endsWith(`/${closed()}`)) {
        changed ??= change();
        await changed;
      }
      return openTextDocument(uri);
    };
    Object.assign(vscode.workspace, { openTextDocument: opened });
    try {
      await work();
      assert.ok(changed, 'the note was not opened');
    } finally {
      vscode.workspace.openTextDocument = openTextDocument;
    }
  }

  /** Answers the preview of an edit with *Apply* until `isDone`. */
  const applyPreview = (isDone: () => Promise<boolean>): Promise<unknown> =>
    eventually('the preview is applied', async () => {
      await vscode.commands.executeCommand('refactorPreview.apply');
      return isDone();
    });

  const both = (): string => `${folder}/closed.md, ${folder}/open.md`;
  const changedBoth = (): string =>
    `These files have changed since then, so nothing was written: ${both()} [Try Again]`;

  it('is not renamed at the places of before; Try Again asks nothing again and renames', async () => {
    const text = 'They met Quibble, not Zorvex.\n';
    await writeNotes(text, 'Quibble');
    const { showWarningMessage } = vscode.window;
    let asked = 0;
    const confirmed = async (_: string, __: unknown, yes: string): Promise<string> => {
      if (++asked === 1) await changeBoth(text);
      return yes;
    };
    Object.assign(vscode.window, { showWarningMessage: confirmed });
    try {
      const messages = await withMessages('Try Again', async () => {
        const edit = await rename(open, middleOf(open, 'Quibble'), 'Zorvex');
        assert.deepEqual(edit.entries(), []);
      });
      assert.deepEqual(messages, [changedBoth()]);
      const renamed = MORE + text.replace('Quibble', 'Zorvex');
      await applyPreview(async () => open.getText() === renamed);
      assert.equal(await textOf(closed()), renamed);
      assert.match(await textOf('changed.entities.yaml'), /name: Zorvex$/m);
      assert.equal(asked, 1);
    } finally {
      vscode.window.showWarningMessage = showWarningMessage;
    }
    await vscode.commands.executeCommand('workbench.action.files.saveAll');
  });

  it('is not changed by a merge, nor is a registry; Try Again reads the notes anew', async () => {
    const text = 'Of [[quibble-ltd]].\n';
    await writeNotes(text, 'quibble-ltd');
    const merge = () => vscode.commands.executeCommand('dossier.mergeEntities', 'quibble', ['quibble', 'quibble-ltd']);
    const messages = await withMessages(
      async () => {
        assert.equal(await textOf('changed.entities.yaml'), REGISTRY);
        assert.equal(open.getText(), MORE + text);
        return 'Try Again';
      },
      () =>
        changing(
          () => changeBoth(text),
          () => answering(merge, 0),
        ),
      2,
    );
    assert.deepEqual(messages, [changedBoth(), 'Quibble Ltd was merged into Quibble. Changed files: 3. [Undo, Open]']);
    const merged = `${MORE}Of [[quibble]].\n`;
    assert.equal(open.getText(), merged);
    assert.equal(await textOf(closed()), merged);
  });

  it('keeps the meaning that was chosen for a name, and gets it where the name is now', async () => {
    const text = 'They met Marlo.\n';
    await writeNotes(text, 'Marlo');
    const { showQuickPick } = vscode.window;
    const pick = async (items: readonly unknown[]): Promise<unknown> => {
      if (!open.getText().startsWith(MORE)) await typeMore();
      return items[1];
    };
    Object.assign(vscode.window, { showQuickPick: pick });
    try {
      const argument = { note: open.uri.toString(), offset: text.indexOf('Marlo'), scope: 'here' };
      const messages = await withMessages('Try Again', () =>
        vscode.commands.executeCommand('dossier.chooseMeaning', argument),
      );
      assert.deepEqual(messages, [`${folder}/open.md has changed since then, so nothing was written. [Try Again]`]);
      await eventually('the meaning is written', () => /They met \[\[marlo-\w+\|Marlo\]\]\.\n$/.test(open.getText()));
    } finally {
      vscode.window.showQuickPick = showQuickPick;
    }
  });

  it('is not changed by a fix that was offered before', async () => {
    await writeNotes('They met Quibble.\n', 'Quibble');
    const [document, text] = [open, open.getText()];
    const action = editAction('Fix it', { document, text }, [{ span: { start: 9, end: 16 }, text: 'Zorvex' }]);
    await typeMore();
    const messages = await withMessages(undefined, async () => {
      assert.equal((await resolveEdit(action)).edit, undefined);
    });
    assert.deepEqual(messages, [`${folder}/open.md has changed since then, so nothing was written. [Try Again]`]);
    assert.equal(open.getText(), MORE + text);
  });

  it('may have mixed line ends, which the editor evens out', async () => {
    folder = `changed-${++number}`;
    await writeFile(closed(), 'One.\r\nThey met Quibble.\nTwo.\r\n');
    ({ document: open } = await openFile(`${folder}/open.md`, 'Quibble\n'));
    const edit = await eventually('both are renamed', async () => {
      const found = await rename(open, middleOf(open, 'Quibble'), 'Zorvex').then(undefined, () => undefined);
      return found?.has(inWorkspace(closed())) && found;
    });
    assert.ok(await vscode.workspace.applyEdit(edit));
    assert.equal(await textOf(closed()), 'One.\r\nThey met Zorvex.\r\nTwo.\r\n');
    await vscode.commands.executeCommand('workbench.action.files.saveAll');
  });
});
