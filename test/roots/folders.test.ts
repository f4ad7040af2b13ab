import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from '../support/eventually';
import { closeAllEditors, rangeOf } from '../support/inHost';
import { MemoryFiles } from '../support/memoryFiles';
import { withMessages } from '../support/messages';
import { rename } from '../support/rename';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('a workspace of several folders', () => {
  let note: vscode.TextDocument;

  before(async () => {
    note = await vscode.workspace.openTextDocument(inFolder('first', 'one.md'));
    await vscode.window.showTextDocument(note);
  });

  after(closeAllEditors);

  function inFolder(folder: string, path: string): vscode.Uri {
    const found = vscode.workspace.workspaceFolders?.find(({ name }) => name === folder);
    assert.ok(found, `no folder ${folder}`);
    return vscode.Uri.joinPath(found.uri, path);
  }

  /** The places of all references to the entity with that name in the first note: `first/one.md:0`. */
  async function places(name = 'Plonker'): Promise<readonly string[]> {
    const found: readonly vscode.Location[] = await vscode.commands.executeCommand(
      'vscode.executeReferenceProvider',
      note.uri,
      rangeOf(note, name).start,
    );
    return (found ?? [])
      .map(({ uri, range }) => `${vscode.workspace.asRelativePath(uri, true)}:${range.start.line}`)
      .sort();
  }

  async function becomes(...expected: readonly string[]): Promise<void> {
    let now: readonly string[] = [];
    await eventually(
      () => `${expected.join(' ')}; there are ${now.join(' ')}`,
      async () => {
        now = await places();
        return now.join(' ') === expected.join(' ');
      },
    );
  }

  const FIRST = ['first/desk.entities.yaml:1', 'first/draft.md:0', 'first/one.md:0', 'first/one.md:0'];
  const SECOND = ['second/two.md:0'];

  it('has one registry and one index, without what the settings of each folder exclude', async () => {
    await becomes(...FIRST, ...SECOND);
    const settings = () => vscode.workspace.getConfiguration('dossier', inFolder('second', ''));
    await settings().update('notes.exclude', undefined, vscode.ConfigurationTarget.WorkspaceFolder);
    await becomes(...FIRST, 'second/draft.md:0', ...SECOND);
    await settings().update('notes.exclude', ['draft.md'], vscode.ConfigurationTarget.WorkspaceFolder);
    await becomes(...FIRST, ...SECOND);
  });

  it('follows folders that are added and removed', async () => {
    const second = inFolder('second', '');
    vscode.workspace.updateWorkspaceFolders(1, 1);
    await becomes(...FIRST);
    vscode.workspace.updateWorkspaceFolders(1, 0, { uri: second });
    await becomes(...FIRST, ...SECOND);
  });

  describe('one of them on a virtual file system', () => {
    const files = new MemoryFiles();
    const root = vscode.Uri.from({ scheme: 'dossiertest', path: '/far' });
    const far = (path: string): vscode.Uri => vscode.Uri.joinPath(root, path);
    let provider: vscode.Disposable;

    before(async () => {
      provider = vscode.workspace.registerFileSystemProvider('dossiertest', files, { isCaseSensitive: true });
      files.createDirectory(root);
      files.createDirectory(far('deep'));
      files.writeFile(far('deep/three.md'), bytes('普隆克 met Blorbo.\n'));
      files.writeFile(far('four.md'), bytes('Nobody.\n'));
      files.writeFile(far('more.entities.yaml'), bytes('entities:\n  - { id: blorbo, name: Blorbo }\n'));
      vscode.workspace.updateWorkspaceFolders(2, 0, { uri: root, name: 'far' });
      await becomes('far/deep/three.md:0', ...FIRST, ...SECOND);
    });

    after(async () => {
      await closeAllEditors();
      vscode.workspace.updateWorkspaceFolders(2, 1);
      await eventually('the folder is gone', () => vscode.workspace.workspaceFolders?.length === 2);
      await becomes(...FIRST, ...SECOND);
      provider.dispose();
    });

    /** Resolves once the editor has passed on that the file was created, and what was reported before that. */
    function reported(uri: vscode.Uri): Promise<void> {
      return new Promise((resolve) => {
        const watcher = vscode.workspace.createFileSystemWatcher(
          new vscode.RelativePattern(root, '*'),
          false,
          true,
          true,
        );
        watcher.onDidCreate((created) => {
          if (created.path !== uri.path) return;
          watcher.dispose();
          resolve();
        });
      });
    }

    it('follows notes and folders that change there', async () => {
      files.writeFile(far('four.md'), bytes('\nPlonker\n'));
      await becomes('far/deep/three.md:0', 'far/four.md:1', ...FIRST, ...SECOND);
      files.rename(far('deep'), far('deeper'));
      await becomes('far/deeper/three.md:0', 'far/four.md:1', ...FIRST, ...SECOND);
      files.delete(far('four.md'));
      await becomes('far/deeper/three.md:0', ...FIRST, ...SECOND);
      files.rename(far('deeper'), far('deep'));
      await becomes('far/deep/three.md:0', ...FIRST, ...SECOND);
    });

    it('lets go of a folder that was renamed before the editor had reported it, with its notes and registries', async () => {
      files.createDirectory(far('new'));
      files.writeFile(far('new/five.md'), bytes('Plonker and Zindle.\n'));
      files.writeFile(far('new/new.entities.yaml'), bytes('entities:\n  - { id: plonker, alias: Zindle }\n'));
      await becomes(
        'far/deep/three.md:0',
        'far/new/five.md:0',
        'far/new/five.md:0',
        'far/new/new.entities.yaml:1',
        ...FIRST,
        ...SECOND,
      );
      files.renameAtOnce(far('new'), far('old'));
      await becomes(
        'far/deep/three.md:0',
        'far/old/five.md:0',
        'far/old/five.md:0',
        'far/old/new.entities.yaml:1',
        ...FIRST,
        ...SECOND,
      );
      files.delete(far('old'));
      await becomes('far/deep/three.md:0', ...FIRST, ...SECOND);
    });

    it('keeps notes and registries that were deleted and written again, though the editor passes on deletions last', async () => {
      const note = ['far/deep/three.md:0', ...FIRST, ...SECOND];
      await becomes(...note);
      files.writeFile(far('own.entities.yaml'), bytes('entities:\n  - { id: plonker, alias: Zindle }\n'));
      await becomes('far/deep/three.md:0', 'far/own.entities.yaml:1', ...FIRST, ...SECOND);
      files.replaceFile(far('own.entities.yaml'), bytes('\nentities:\n  - { id: plonker, alias: Zindle }\n'));
      await becomes('far/deep/three.md:0', 'far/own.entities.yaml:2', ...FIRST, ...SECOND);
      files.replaceFile(far('deep/three.md'), bytes('\n普隆克 met Blorbo.\n'));
      await becomes('far/deep/three.md:1', 'far/own.entities.yaml:2', ...FIRST, ...SECOND);
      files.replaceFolder(far('deep'), new Map([['three.md', bytes('普隆克 met Blorbo.\n')]]));
      await becomes('far/deep/three.md:0', 'far/own.entities.yaml:2', ...FIRST, ...SECOND);
      files.delete(far('own.entities.yaml'));
      await becomes(...note);
    });

    it('is followed also where only the editor says that it has created or saved a file', async () => {
      const open = (path: string) => vscode.workspace.openTextDocument(far(path)).then(vscode.window.showTextDocument);
      files.isSilent = true;
      try {
        const edit = new vscode.WorkspaceEdit();
        edit.createFile(far('made.md'), { contents: bytes('Plonker\n') });
        assert.ok(await vscode.workspace.applyEdit(edit));
        await becomes('far/deep/three.md:0', 'far/made.md:0', ...FIRST, ...SECOND);
        files.writeFile(far('new.md'), bytes('\n'));
        const note = await open('new.md');
        await note.edit((change) => change.insert(new vscode.Position(0, 0), 'Plonker'));
        await note.document.save();
        await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
        await becomes('far/deep/three.md:0', 'far/made.md:0', 'far/new.md:0', ...FIRST, ...SECOND);
        files.writeFile(far('.gitignore'), bytes(''));
        const rules = await open('.gitignore');
        await rules.edit((change) => change.insert(new vscode.Position(0, 0), 'new.md\n'));
        await rules.document.save();
        await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
        await becomes('far/deep/three.md:0', 'far/made.md:0', ...FIRST, ...SECOND);
      } finally {
        files.isSilent = false;
      }
      for (const path of ['.gitignore', 'made.md', 'new.md']) files.delete(far(path));
      await becomes('far/deep/three.md:0', ...FIRST, ...SECOND);
    });

    it('has registries, which count for all folders and are followed too', async () => {
      const document = await vscode.workspace.openTextDocument(far('deep/three.md'));
      const isKnown = (): Thenable<boolean> =>
        vscode.commands
          .executeCommand<unknown[]>(
            'vscode.executeDefinitionProvider',
            document.uri,
            rangeOf(document, 'Blorbo').start,
          )
          .then((links) => links.length > 0);
      await eventually('Blorbo is known', isKnown);
      files.delete(far('more.entities.yaml'));
      await eventually('Blorbo is unknown', async () => !(await isKnown()));
      files.writeFile(far('more.entities.yaml'), bytes('entities:\n  - { id: blorbo, name: Blorbo }\n'));
      await eventually('Blorbo is known again', isKnown);
    });

    it('has registries that are forgotten also when they were written again while they were looked for in vain', async () => {
      const own = far('own.entities.yaml');
      const text = bytes('entities:\n  - { id: plonker, alias: Zindle }\n');
      files.hold(true);
      try {
        files.writeFile(own, text);
        files.delete(own);
        await eventually('it is looked for', () => files.held.includes(own.path));
        files.writeFile(own, text);
        await reported(own);
      } finally {
        files.release();
      }
      await becomes('far/deep/three.md:0', 'far/own.entities.yaml:1', ...FIRST, ...SECOND);
      files.delete(own);
      await becomes('far/deep/three.md:0', ...FIRST, ...SECOND);
    });

    it('may be slow: meanwhile what is typed in an open note counts, and no name is renamed in some notes only', async () => {
      files.writeFile(far('slow.md'), bytes('普隆克\n'));
      await becomes('far/deep/three.md:0', 'far/slow.md:0', ...FIRST, ...SECOND);
      files.hold();
      try {
        await vscode.commands.executeCommand('dossier.indexNotes');
        await eventually('its notes are asked for', () => files.held.includes('/far/slow.md'));
        const editor = await vscode.window.showTextDocument(note);
        await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'Of Plonker: '));
        const place = rangeOf(note, 'Plonker').start;
        const links: unknown[] = await vscode.commands.executeCommand(
          'vscode.executeDefinitionProvider',
          note.uri,
          place,
        );
        assert.equal(links.length, 1);
        const renaming = async () => assert.equal((await rename(note, place, 'Plonk')).size, 0);
        const [refusal] = await withMessages(undefined, renaming);
        assert.match(refusal!, /still being indexed.*\[Try Again\]/);
      } finally {
        files.release();
        await vscode.commands.executeCommand('undo');
      }
      await becomes('far/deep/three.md:0', 'far/slow.md:0', ...FIRST, ...SECOND);
      files.delete(far('slow.md'));
      await becomes('far/deep/three.md:0', ...FIRST, ...SECOND);
    });

    it('is renamed in together with the others, and back, byte for byte', async () => {
      for (const [from, to] of [
        ['普隆克', '佐布林'],
        ['佐布林', '普隆克'],
      ] as const) {
        const edit = await eventually('an edit', () =>
          rename(note, rangeOf(note, from).start, to).then(
            (found) => found.size === 3 && found,
            () => false as const,
          ),
        );
        assert.ok(await vscode.workspace.applyEdit(edit, { isRefactoring: true }));
        await vscode.workspace.saveAll(false);
        assert.equal(new TextDecoder().decode(await files.readFile(far('deep/three.md'))), `${to} met Blorbo.\n`);
        assert.equal(note.getText(), `Plonker and ${to}.\n`);
      }
    });
  });
});
