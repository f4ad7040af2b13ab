import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { Engine } from '../../src/core/registry/engine/engine';
import { runToEnd } from '../../src/core/text/base/lazy';
import { eventually } from '../support/eventually';
import { IndexFixture } from '../support/indexFixture';
import { closeAllEditors, deleteFile, inWorkspace, openFile, writeFile } from '../support/inHost';
import { makeWatchedFolder } from '../support/watchedFolder';

const registry = (name: string) => `entities:
  - { id: zorb, name: { en: ${name}, zh: 佐布林特 } }
  - { id: other, name: Quuxify }
`;

/**
 * Each test has its own folder: the editor keeps a document for a while after it was closed, and a document wins over a
 * file of the same name that a later test writes.
 */
let folder = '';
let folders = 0;

/** An index with a registry in which one entity has the given name. */
class Fixture extends IndexFixture {
  constructor(name = 'Zorblint') {
    const engine = new Engine();
    runToEnd(engine.setFile('registry', 1, registry(name)));
    runToEnd(engine.update());
    super(engine);
  }

  /** The places of all mentions of the entity below the folder: `one.md:0`. */
  places(id = 'zorb'): readonly string[] {
    return [...this.index.mentions.mentionsOf(id)]
      .map(({ note, startLine }) => `${decodeURIComponent(note.replace(/^.*\/index-\d+\//, ''))}:${startLine}`)
      .sort();
  }

  async becomes(...places: readonly string[]): Promise<void> {
    await eventually(
      () => `${places.join(' ')}; there are ${this.places().join(' ')}`,
      () => this.places().join(' ') === places.join(' '),
    );
  }
}

describe('the index of mentions', () => {
  let fixture: Fixture;

  beforeEach(async () => {
    folder = `index-${++folders}`;
    await writeFile(`${folder}/one.md`, 'Zorblint and 佐布林特.\n\n`Zorblint` Quuxify\n');
    await writeFile(`${folder}/deep/two.markdown`, 'Nobodle.\n\n[[zorb]]\n');
    await writeFile(`${folder}/three.txt`, 'Zorblint');
    fixture = new Fixture();
    await fixture.start();
  });

  afterEach(async () => {
    fixture.dispose();
    await closeAllEditors();
    await deleteFile(folder);
  });

  it('finds the notes of an entity and the entities of a note for every note of the folder', () => {
    assert.deepEqual(fixture.places(), ['deep/two.markdown:2', 'one.md:0', 'one.md:0']);
    assert.deepEqual(fixture.index.mentions.counts('zorb'), { mentions: 3, notes: 2 });
    assert.deepEqual(fixture.index.mentions.counts('other'), { mentions: 1, notes: 1 });
    const [mention, ...more] = fixture.index.mentions.mentionsIn(inWorkspace(`${folder}/one.md`).toString(), 'other');
    assert.deepEqual([mention?.startLine, mention?.startColumn, more.length], [2, 11, 0]);
  });

  it('follows notes that are created, changed, deleted and renamed on disk', async () => {
    await writeFile(`${folder}/four.md`, 'Zorblint');
    await fixture.becomes('deep/two.markdown:2', 'four.md:0', 'one.md:0', 'one.md:0');
    await writeFile(`${folder}/four.md`, '\nZorblint');
    await fixture.becomes('deep/two.markdown:2', 'four.md:1', 'one.md:0', 'one.md:0');
    await vscode.workspace.fs.rename(inWorkspace(`${folder}/four.md`), inWorkspace(`${folder}/five.md`));
    await fixture.becomes('deep/two.markdown:2', 'five.md:1', 'one.md:0', 'one.md:0');
    await deleteFile(`${folder}/five.md`);
    await deleteFile(`${folder}/one.md`);
    await fixture.becomes('deep/two.markdown:2');
  });

  it('follows folders that are created, moved and deleted', async () => {
    await vscode.workspace.fs.rename(inWorkspace(`${folder}/deep`), inWorkspace(`${folder}/2025.07 deeper`));
    await fixture.becomes('2025.07 deeper/two.markdown:2', 'one.md:0', 'one.md:0');
    await vscode.workspace.fs.copy(inWorkspace(`${folder}/2025.07 deeper`), inWorkspace(`${folder}/copy`));
    await fixture.becomes('2025.07 deeper/two.markdown:2', 'copy/two.markdown:2', 'one.md:0', 'one.md:0');
    await deleteFile(`${folder}/2025.07 deeper`);
    await fixture.becomes('copy/two.markdown:2', 'one.md:0', 'one.md:0');
  });

  it('follows unsaved changes at once, and returns to the file when they are reverted', async () => {
    const editor = await openFile(`${folder}/one.md`, 'Zorblint\n');
    await fixture.becomes('deep/two.markdown:2', 'one.md:0');
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), '佐布林特\n'));
    assert.deepEqual(fixture.places(), ['deep/two.markdown:2', 'one.md:0', 'one.md:1']);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await fixture.becomes('deep/two.markdown:2', 'one.md:0');
  });

  it('counts an untitled note while it is open', async () => {
    const document = await vscode.workspace.openTextDocument({ language: 'markdown', content: 'Zorblint' });
    await vscode.window.showTextDocument(document);
    await eventually('four mentions', () => fixture.index.mentions.counts('zorb').mentions === 4);
    await closeAllEditors();
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await eventually('three mentions', () => fixture.index.mentions.counts('zorb').mentions === 3);
  });

  it('reads the notes again that a change of the registry concerns', async () => {
    fixture.setRegistry(registry('Nobodle'));
    assert.equal(await fixture.index.whenReady(), true);
    assert.deepEqual(fixture.places(), ['deep/two.markdown:0', 'deep/two.markdown:2', 'one.md:0']);
    fixture.setRegistry(registry('Zorblint'));
    await fixture.index.whenReady();
    assert.deepEqual(fixture.places(), ['deep/two.markdown:2', 'one.md:0', 'one.md:0']);
  });

  it('reads notes in the encoding of the folder', async () => {
    const files = () => vscode.workspace.getConfiguration('files');
    await files().update('encoding', 'gbk', vscode.ConfigurationTarget.Workspace);
    try {
      // 佐布林特 in GBK, twice.
      const name = [0xd7, 0xf4, 0xb2, 0xbc, 0xc1, 0xd6, 0xcc, 0xd8];
      await vscode.workspace.fs.writeFile(inWorkspace(`${folder}/gbk.md`), Uint8Array.from([...name, 0x0a, ...name]));
      // The other notes are UTF-8, and are read as GBK too if the editor reports late that they were written.
      await eventually('both mentions', () => {
        const found = fixture.places().filter((place) => place.startsWith('gbk.md'));
        return found.join() === 'gbk.md:0,gbk.md:1';
      });
    } finally {
      await files().update('encoding', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });

  it('reads UTF-16 and UTF-8 with byte order marks', async () => {
    const text = '佐布林特\nZorblint';
    const units = [...text].flatMap((unit) => [unit.charCodeAt(0) & 0xff, unit.charCodeAt(0) >> 8]);
    const swapped = units.map((_, at) => units[at ^ 1]!);
    await vscode.workspace.fs.writeFile(inWorkspace(`${folder}/le.md`), Uint8Array.from([0xff, 0xfe, ...units]));
    await vscode.workspace.fs.writeFile(inWorkspace(`${folder}/be.md`), Uint8Array.from([0xfe, 0xff, ...swapped]));
    await writeFile(`${folder}/utf-8.md`, `\uFEFF${text}`);
    const found = ['be.md', 'le.md', 'utf-8.md'].flatMap((file) => [`${file}:0`, `${file}:1`]);
    await fixture.becomes(...[...found, 'deep/two.markdown:2', 'one.md:0', 'one.md:0'].sort());
    assert.deepEqual(
      [...fixture.index.mentions.mentionsIn(inWorkspace(`${folder}/utf-8.md`).toString())].map(
        ({ startColumn }) => startColumn,
      ),
      [0, 0],
    );
  });

  it('skips files that are binary or too large, and logs them', async () => {
    await vscode.workspace.fs.writeFile(inWorkspace(`${folder}/binary.md`), Uint8Array.from([0x5a, 0, 1, 2]));
    await writeFile(`${folder}/large.md`, `Zorblint ${'x'.repeat(5 * 1024 * 1024)}`);
    await eventually('two lines in the log', () =>
      ['binary.md', 'large.md'].every((name) => fixture.lines.some((line) => line.includes(`${name} is not read`))),
    );
    assert.deepEqual(fixture.places(), ['deep/two.markdown:2', 'one.md:0', 'one.md:0']);
  });

  it('leaves out what the search excludes, and follows changes of that', async () => {
    await makeWatchedFolder(inWorkspace(`${folder}/rules`).fsPath);
    await writeFile(`${folder}/rules/.gitignore`, 'ignored/\n*.draft.md\n!kept.draft.md\n');
    await writeFile(`${folder}/rules/ignored/a.md`, 'Zorblint');
    await writeFile(`${folder}/rules/b.draft.md`, 'Zorblint');
    await writeFile(`${folder}/rules/kept.draft.md`, 'Zorblint');
    await writeFile(`${folder}/node_modules/c.md`, 'Zorblint');
    const others = ['deep/two.markdown:2', 'one.md:0', 'one.md:0'];
    await fixture.becomes(...others, 'rules/kept.draft.md:0');
    await writeFile(`${folder}/rules/.gitignore`, '*.draft.md\n');
    await fixture.becomes(...others, 'rules/ignored/a.md:0');
    const settings = [
      ['dossier', 'notes.exclude', [`${folder}/rules`]],
      ['files', 'exclude', { '**/rules': true }],
      ['search', 'exclude', { [`${folder}/rules/**`]: true }],
    ] as const;
    for (const [section, key, value] of settings) {
      const configuration = () => vscode.workspace.getConfiguration(section);
      await configuration().update(key, value, vscode.ConfigurationTarget.Workspace);
      try {
        await fixture.becomes(...others);
      } finally {
        await configuration().update(key, undefined, vscode.ConfigurationTarget.Workspace);
      }
      await fixture.becomes(...others, 'rules/ignored/a.md:0');
    }
  });

  it('contains the notes that the setting includes', async () => {
    const configuration = () => vscode.workspace.getConfiguration('dossier');
    await configuration().update('notes.include', ['**/*.txt'], vscode.ConfigurationTarget.Workspace);
    try {
      await fixture.becomes('three.txt:0');
    } finally {
      await configuration().update('notes.include', undefined, vscode.ConfigurationTarget.Workspace);
    }
    await fixture.becomes('deep/two.markdown:2', 'one.md:0', 'one.md:0');
  });

  it('stops and resumes on request', async () => {
    fixture.index.stop();
    assert.equal(fixture.index.state, 'idle');
    assert.equal(await fixture.index.whenReady(), false);
    await writeFile(`${folder}/late.md`, 'Zorblint');
    await deleteFile(`${folder}/deep`);
    await fixture.start();
    assert.deepEqual(fixture.places(), ['late.md:0', 'one.md:0', 'one.md:0']);
  });
});
