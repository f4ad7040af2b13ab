import assert from 'node:assert/strict';
import * as fs from 'node:fs/promises';
import * as path from 'node:path';
import * as vscode from 'vscode';
import { eventually } from '../support/eventually';
import { closeAllEditors, inWorkspace, openFile, rangeOf } from '../support/inHost';
import { makeWatchedFolder } from '../support/watchedFolder';

// Changes that other programs make to notes and registries, with real files and a real watcher.

const registry = (name: string): string => `entities:\n  - { id: outsider, name: { en: ${name}, zh: 维斯比特 } }\n`;
const BURST = 500;

describe('changes made outside the editor', () => {
  const root = inWorkspace('outside').fsPath;
  const file = (name: string): string => path.join(root, name);
  let home: vscode.TextDocument;

  before(async () => {
    await makeWatchedFolder(root);
    await makeWatchedFolder(file('deep'));
    await makeWatchedFolder(file('deep/er'));
    await fs.writeFile(file('outside.entities.yaml'), registry('Visbit'));
    await fs.writeFile(file('one.md'), 'Visbit\n');
    await fs.writeFile(file('deep/two.md'), '维斯比特\n');
    await fs.writeFile(file('deep/er/three.md'), '\nVisbit and 维斯比特\n');
    home = (await openFile('outside/home.md', '[[outsider]]\n')).document;
    await becomes('deep/er/three.md:1', 'deep/er/three.md:1', 'deep/two.md:0', 'one.md:0');
  });

  after(async () => {
    await closeAllEditors();
    await fs.rm(root, { recursive: true });
  });

  /** The places of all mentions below the folder, without the one in the note that is asked for: `one.md:0`. */
  async function places(): Promise<readonly string[]> {
    const found: readonly vscode.Location[] = await vscode.commands.executeCommand(
      'vscode.executeReferenceProvider',
      home.uri,
      rangeOf(home, 'outsider').start,
    );
    return (found ?? [])
      .map(({ uri, range }) => `${path.relative(root, uri.fsPath).replaceAll(path.sep, '/')}:${range.start.line}`)
      .filter((place) => place.includes('.md:') && !place.startsWith('home.md'))
      .sort();
  }

  async function comesTrue(what: string, isTrue: (places: readonly string[]) => boolean): Promise<void> {
    let now: readonly string[] = [];
    await eventually(
      () => `${what}; there are ${now.length}: ${now.slice(0, 20).join(' ')}`,
      async () => {
        now = await places();
        return isTrue(now);
      },
    );
  }

  function becomes(...expected: readonly string[]): Promise<void> {
    return comesTrue(expected.join(' '), (now) => now.join(' ') === expected.join(' '));
  }

  const deep = ['deep/er/three.md:1', 'deep/er/three.md:1', 'deep/two.md:0'];
  const all = [...deep, 'one.md:0'];

  it('are found in notes that are edited in place or replaced by a new file', async () => {
    await fs.appendFile(file('one.md'), 'Visbit again\n');
    await becomes(...all, 'one.md:1');
    // As most editors and Git do.
    await fs.writeFile(file('one.md.tmp'), '\n\nVisbit\n');
    await fs.rename(file('one.md.tmp'), file('one.md'));
    await becomes(...deep, 'one.md:2');
    // Or with the old file renamed first.
    await fs.rename(file('one.md'), file('one.md~'));
    await fs.writeFile(file('one.md'), 'Visbit\n');
    await fs.rm(file('one.md~'));
    await becomes(...all);
  });

  it('are found in notes that are created, moved and deleted', async () => {
    await fs.writeFile(file('four.md'), 'Visbit');
    await becomes(...deep, 'four.md:0', 'one.md:0');
    await fs.rename(file('four.md'), file('deep/four.md'));
    await becomes('deep/er/three.md:1', 'deep/er/three.md:1', 'deep/four.md:0', 'deep/two.md:0', 'one.md:0');
    await fs.rename(file('deep/four.md'), file('deep/four.txt'));
    await becomes(...all);
    await fs.rename(file('deep/four.txt'), file('deep/four.md'));
    await fs.rm(file('one.md'));
    await becomes('deep/er/three.md:1', 'deep/er/three.md:1', 'deep/four.md:0', 'deep/two.md:0');
    await fs.rm(file('deep/four.md'));
    await fs.writeFile(file('one.md'), 'Visbit');
    await becomes(...all);
  });

  it('are found in folders that are moved, copied, replaced and deleted', async () => {
    await fs.rename(file('deep'), file('2025.07 shelf'));
    const shelf = ['2025.07 shelf/er/three.md:1', '2025.07 shelf/er/three.md:1', '2025.07 shelf/two.md:0'];
    await becomes(...shelf, 'one.md:0');
    await fs.cp(file('2025.07 shelf/er'), file('copy'), { recursive: true });
    await becomes(...shelf, 'copy/three.md:1', 'copy/three.md:1', 'one.md:0');
    await fs.rm(file('copy'), { recursive: true });
    await fs.mkdir(file('copy'));
    await fs.writeFile(file('copy/five.md'), 'Visbit');
    await becomes(...shelf, 'copy/five.md:0', 'one.md:0');
    await fs.rm(file('copy'), { recursive: true });
    await fs.rename(file('2025.07 shelf'), file('deep'));
    await becomes(...all);
  });

  it('are found in a folder whose place another one takes at once', async () => {
    const elsewhere = await fs.mkdtemp(`${inWorkspace('').fsPath.replace(/[\\/]$/, '')}-`);
    try {
      await fs.mkdir(file('kit'));
      await fs.writeFile(file('kit/five.md'), 'Visbit');
      await becomes(...deep, 'kit/five.md:0', 'one.md:0');
      await fs.mkdir(path.join(elsewhere, 'kit'));
      await fs.writeFile(path.join(elsewhere, 'kit', 'six.md'), '\nVisbit');
      await fs.rename(file('kit'), path.join(elsewhere, 'old'));
      await fs.rename(path.join(elsewhere, 'kit'), file('kit'));
      await becomes(...deep, 'kit/six.md:1', 'one.md:0');
      await fs.rm(file('kit'), { recursive: true });
      await becomes(...all);
    } finally {
      await fs.rm(elsewhere, { recursive: true });
    }
  });

  it('are found in `.gitignore` files, also in those that come and go with a folder', async () => {
    await fs.writeFile(file('.gitignore'), '/deep/er/\n');
    await becomes('deep/two.md:0', 'one.md:0');
    await fs.writeFile(file('.gitignore'), 'two.md\n');
    await becomes('deep/er/three.md:1', 'deep/er/three.md:1', 'one.md:0');
    await fs.rm(file('.gitignore'));
    await becomes(...all);
    await fs.mkdir(file('drafts'));
    await fs.writeFile(file('drafts/.gitignore'), '*\n');
    await fs.writeFile(file('drafts/six.md'), 'Visbit');
    await fs.rename(file('one.md'), file('drafts/one.md'));
    await becomes(...deep);
    await fs.rename(file('drafts'), file('deep/drafts'));
    await fs.mkdir(file('drafts'));
    await fs.rename(file('deep/drafts/one.md'), file('drafts/one.md'));
    await becomes(...deep, 'drafts/one.md:0');
    await fs.rename(file('drafts/one.md'), file('one.md'));
    await fs.rm(file('deep/drafts'), { recursive: true });
    await fs.rm(file('drafts'), { recursive: true });
    await becomes(...all);
  });

  it('are found in registries that are edited, replaced, deleted and restored', async () => {
    await fs.writeFile(file('outside.entities.yaml'), registry('Nobody'));
    await becomes('deep/er/three.md:1', 'deep/two.md:0');
    await fs.writeFile(file('new.yaml'), registry('Visbit'));
    await fs.rename(file('new.yaml'), file('outside.entities.yaml'));
    await becomes(...all);
    await fs.rename(file('outside.entities.yaml'), file('outside.yaml.bak'));
    await becomes();
    await fs.rename(file('outside.yaml.bak'), file('outside.entities.yaml'));
    await becomes(...all);
    await fs.mkdir(file('registries'));
    await fs.rename(file('outside.entities.yaml'), file('registries/outside.entities.yaml'));
    await becomes(...all);
    await fs.rename(file('registries'), file('who'));
    await fs.rename(file('who/outside.entities.yaml'), file('outside.entities.yaml'));
    await fs.rm(file('who'), { recursive: true });
    await fs.writeFile(file('one.md'), '\nVisbit');
    await becomes(...deep, 'one.md:1');
    await fs.writeFile(file('one.md'), 'Visbit');
    await becomes(...all);
  });

  it('are found in files and folders that the editor itself changes', async () => {
    const uri = (name: string): vscode.Uri => inWorkspace(`outside/${name}`);
    const apply = async (change: (edit: vscode.WorkspaceEdit) => void): Promise<void> => {
      const edit = new vscode.WorkspaceEdit();
      change(edit);
      assert.ok(await vscode.workspace.applyEdit(edit));
    };
    await apply((edit) => edit.renameFile(uri('deep'), uri('shelf')));
    await becomes('one.md:0', 'shelf/er/three.md:1', 'shelf/er/three.md:1', 'shelf/two.md:0');
    await apply((edit) => edit.renameFile(uri('one.md'), uri('shelf/one.md')));
    await apply((edit) => edit.renameFile(uri('outside.entities.yaml'), uri('shelf/moved.entities.yaml')));
    await becomes('shelf/er/three.md:1', 'shelf/er/three.md:1', 'shelf/one.md:0', 'shelf/two.md:0');
    await apply((edit) => edit.renameFile(uri('shelf'), uri('deep')));
    await becomes('deep/er/three.md:1', 'deep/er/three.md:1', 'deep/one.md:0', 'deep/two.md:0');
    await apply((edit) => edit.deleteFile(uri('deep/one.md')));
    await becomes(...deep);
    await apply((edit) => edit.createFile(uri('one.md'), { contents: new TextEncoder().encode('Visbit') }));
    await apply((edit) => edit.renameFile(uri('deep/moved.entities.yaml'), uri('outside.entities.yaml')));
    await becomes(...all);
  });

  it('are found in hundreds of notes at once, as when a branch is checked out', async () => {
    const note = (n: number): string => file(`branch/${n % 25}/${n}.md`);
    const numbers = Array.from({ length: BURST }, (_, n) => n);
    const found = (now: readonly string[]): number => now.length - all.length;
    await makeWatchedFolder(file('branch'));
    await Promise.all(numbers.slice(0, 25).map((n) => makeWatchedFolder(file(`branch/${n}`))));
    await Promise.all(numbers.map((n) => fs.writeFile(note(n), n % 2 === 0 ? 'Visbit' : 'Nobody')));
    await comesTrue('half of the new notes', (now) => found(now) === BURST / 2);
    await Promise.all(
      numbers.map(async (n) => {
        if (n % 4 === 0) await fs.rm(note(n));
        else await fs.writeFile(note(n), '维斯比特 is Visbit');
      }),
    );
    await comesTrue('two mentions in three notes of four', (now) => found(now) === (BURST / 4) * 3 * 2);
    await fs.rm(file('branch'), { recursive: true });
    await becomes(...all);
  });
});
