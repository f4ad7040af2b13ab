import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { applyWithUndo } from '../../src/features/shared/write/applyWithUndo';
import { eventually } from '../support/eventually';
import { gate } from '../support/gate';
import { closeAllEditors, openFile, writeFile } from '../support/inHost';
import { MemoryFiles } from '../support/memoryFiles';
import { type Answer, withMessages } from '../support/messages';

const TEXT = 'one: 1\r\ntwo: 2\r\n';

interface SlowFile {
  readonly document: vscode.TextDocument;
  /** Keeps writing from ending, or also from being told anything of the file. */
  readonly hold: (what?: 'all') => void;
  readonly release: () => void;
}

describe('a change that is reported with Undo and Open', () => {
  let uri: vscode.Uri;
  let note: vscode.TextDocument;
  let number = 0;

  // Names of their own: VS Code reloads the text of a file of an earlier test, which would be a step of undo.
  beforeEach(async () => {
    uri = await writeFile(`undo-${++number}.yaml`, TEXT);
    note = (await openFile(`undo-${number}.md`, 'A note.\n')).document;
  });

  afterEach(async () => {
    await closeAllEditors();
    await vscode.workspace.fs.delete(uri).then(undefined, () => {});
    await vscode.workspace.fs.delete(note.uri);
  });

  const onDisk = async (): Promise<string> => new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));

  const oneIsNine = () => ({ uri, text: TEXT, edits: [{ span: { start: 5, end: 6 }, text: '9' }] });

  /** Puts `text` in the place of `present`, and answers the message with the button. */
  async function change(answer: Answer, text = '1\nmore: 3', present = '1'): Promise<readonly string[]> {
    const document = await vscode.workspace.openTextDocument(uri);
    const start = document.getText().indexOf(present);
    const change = { uri, text: document.getText(), edits: [{ span: { start, end: start + 1 }, text }] };
    return withMessages(answer, async () => assert.ok(await applyWithUndo([change], 'One is more.')));
  }

  it('is saved if nothing was unsaved, and opens at what was changed', async () => {
    assert.deepEqual(await change('Open'), ['One is more. [Undo, Open]']);
    assert.equal(await onDisk(), 'one: 1\r\nmore: 3\r\ntwo: 2\r\n');
    const active = await eventually('the file is open at the line', () => {
      const editor = vscode.window.activeTextEditor;
      return editor?.document.uri.toString() === uri.toString() && editor.selection.active.line === 1 && editor;
    });
    assert.equal(active.document.isDirty, false);
  });

  it('is undone exactly and saved, without showing the file', async () => {
    await change('Undo');
    await eventually('it is as before on disk', async () => (await onDisk()) === TEXT);
    // Where a save takes longer than a second, VS Code itself opens a tab behind this one.
    assert.equal(vscode.window.activeTextEditor?.document, note);
  });

  /** A file whose saves the test can hold. */
  async function withSlowFile(work: (file: SlowFile) => Promise<void>): Promise<void> {
    const saving = gate();
    const held = new Set<'writing' | 'all'>();
    const files = new (class extends MemoryFiles {
      override async writeFile(file: vscode.Uri, bytes: Uint8Array): Promise<void> {
        if (held.size > 0) await saving.opened;
        super.writeFile(file, bytes);
      }
      override async stat(file: vscode.Uri): Promise<vscode.FileStat> {
        if (held.has('all')) await saving.opened;
        return super.stat(file);
      }
    })();
    const provider = vscode.workspace.registerFileSystemProvider('dossierundo', files);
    const hold = (what: 'writing' | 'all' = 'writing') => void held.add(what);
    try {
      uri = vscode.Uri.from({ scheme: 'dossierundo', path: '/undo.yaml' });
      await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(TEXT));
      await work({ document: await vscode.workspace.openTextDocument(uri), hold, release: () => saving.open() });
    } finally {
      saving.open();
      await closeAllEditors();
      provider.dispose();
    }
  }

  it('is undone and saved while the change after it is still being undone', () =>
    withSlowFile(async ({ document, hold, release }) => {
      const [first, second] = [gate<string>(), gate<string>()];
      await change(() => first.opened, '2');
      await change(() => second.opened, '1', '2');
      hold();
      second.open('Undo');
      await eventually('the second change is undone', () => document.getText() === TEXT.replace('1', '2'));
      first.open('Undo');
      await eventually('the first change is undone', () => document.getText() === TEXT);
      assert.ok(document.isDirty);
      release();
      await eventually('it is as before on disk', async () => (await onDisk()) === TEXT);
      await eventually('it is saved', () => !document.isDirty);
    }));

  it('is not undone together with a change that came while it was being saved', () =>
    withSlowFile(async ({ document, hold, release }) => {
      const add = async (): Promise<void> => {
        const holding = vscode.workspace.onDidChangeTextDocument(() => hold('all'));
        const adding = applyWithUndo([oneIsNine()], 'One is nine.');
        await eventually('it is changed', () => document.getText() === TEXT.replace('1', '9'));
        const mine = new vscode.WorkspaceEdit();
        mine.insert(uri, document.positionAt(0), '# mine\n');
        await vscode.workspace.applyEdit(mine);
        holding.dispose();
        release();
        assert.ok(await adding);
      };
      const [, second = ''] = await withMessages('Undo', add, 2);
      assert.match(second, /has changed since then, so nothing was undone/);
      assert.equal(document.getText(), `# mine\r\n${TEXT.replace('1', '9')}`);
      await document.save();
    }));

  it('is undone, and its file not deleted, where nothing was known of the file for a moment', async () => {
    const files = new (class extends MemoryFiles {
      isDown = false;
      override async stat(file: vscode.Uri): Promise<vscode.FileStat> {
        if (this.isDown) throw vscode.FileSystemError.Unavailable(file);
        return super.stat(file);
      }
    })();
    const provider = vscode.workspace.registerFileSystemProvider('dossierdown', files);
    const changed = vscode.workspace.onDidChangeTextDocument(() => {
      files.isDown = false;
    });
    try {
      uri = vscode.Uri.from({ scheme: 'dossierdown', path: '/down.yaml' });
      await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(TEXT));
      await vscode.workspace.openTextDocument(uri);
      const answer = gate<string>();
      files.isDown = true;
      await change(() => answer.opened, '2');
      assert.equal(await onDisk(), TEXT.replace('1', '2'));
      answer.open('Undo');
      await eventually('it is as before on disk', async () => (await onDisk()) === TEXT);
    } finally {
      changed.dispose();
      await closeAllEditors();
      provider.dispose();
    }
  });

  it('is not saved beside other unsaved changes, which stay after Undo', async () => {
    const document = await vscode.workspace.openTextDocument(uri);
    const other = new vscode.WorkspaceEdit();
    other.insert(uri, document.positionAt(TEXT.length), 'three: 3\n');
    await vscode.workspace.applyEdit(other);
    await eventually('it is unsaved', () => document.isDirty);
    await change(undefined);
    assert.equal(await onDisk(), TEXT);
    assert.equal(document.getText(), 'one: 1\r\nmore: 3\r\ntwo: 2\r\nthree: 3\r\n');
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('undo');
    await eventually('the first change is undone', () => document.getText() === `${TEXT}three: 3\r\n`);
    await change('Undo');
    await eventually('it is undone', () => document.getText() === `${TEXT}three: 3\r\n`);
    assert.equal(await onDisk(), TEXT);
  });

  it('is not undone once the text has changed, and the user learns why', async () => {
    const document = await vscode.workspace.openTextDocument(uri);
    const messages = await withMessages(
      async () => {
        const edit = new vscode.WorkspaceEdit();
        edit.insert(uri, document.positionAt(0), '# mine\n');
        await vscode.workspace.applyEdit(edit);
        return 'Undo';
      },
      async () => {
        assert.ok(await applyWithUndo([oneIsNine()], 'One is nine.'));
      },
      2,
    );
    assert.equal(document.getText(), '# mine\r\none: 9\r\ntwo: 2\r\n');
    assert.deepEqual(messages, [
      'One is nine. [Undo, Open]',
      `undo-${number}.yaml has changed since then, so nothing was undone. [Open]`,
    ]);
  });

  const isGone = () =>
    vscode.workspace.fs.stat(uri).then(
      () => false,
      () => true,
    );

  it('that created a file is undone by deleting it', async () => {
    await vscode.workspace.fs.delete(uri);
    const change = { uri, text: 'new: 1\n', edits: [], exists: false };
    await withMessages('Undo', async () => assert.ok(await applyWithUndo([change], 'A new file.')));
    await eventually('it is gone', isGone);
  });

  it('creates a file in the encoding in which the editor reads it', async () => {
    const files = vscode.workspace.getConfiguration('files');
    await files.update('encoding', 'gb18030', vscode.ConfigurationTarget.Workspace);
    try {
      await vscode.workspace.fs.delete(uri);
      const change = { uri, text: 'name: 英伟达\n', edits: [], exists: false };
      await withMessages(undefined, async () => assert.ok(await applyWithUndo([change], 'A new file.')));
      assert.equal((await vscode.workspace.openTextDocument(uri)).getText(), change.text);
      assert.notEqual(await onDisk(), change.text);
    } finally {
      await files.update('encoding', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });

  it('leaves the note that the user writes in unsaved, so that Ctrl+Z undoes it too', async () => {
    const change = { uri: note.uri, text: note.getText(), edits: [{ span: { start: 0, end: 1 }, text: 'The' }] };
    await withMessages(undefined, async () => assert.ok(await applyWithUndo([change], 'It is the note.')));
    await eventually('it is unsaved', () => note.isDirty);
    await vscode.commands.executeCommand('undo');
    assert.equal(note.getText(), 'A note.\n');
  });
});
