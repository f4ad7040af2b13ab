import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { NO_DIRECTIVES } from '../../src/core/notes/mentions/directives';
import { Engine } from '../../src/core/registry/engine/engine';
import type { TreeNode } from '../../src/features/shared/rows/treeNode';
import { UnregisteredNames } from '../../src/features/unregistered/unregisteredNames';
import { type UnregisteredNode, unregisteredRow } from '../../src/features/unregistered/unregisteredRows';
import type { Host } from '../../src/workspace/host';
import { eventually } from '../support/eventually';
import { IndexFixture } from '../support/indexFixture';
import { closeAllEditors, deleteFile, inWorkspace, openFile, writeFile } from '../support/inHost';

const LONDON = `# Notes

They met Blue Kestrel Foundry, and Blue Kestrel Foundry agreed.

寒隼纪（Kestrelix）发布了新品。
`;
const PARIS = 'So did Blue Kestrel Foundry.\n\n`Blue Kestrel Foundry`\n';

/** The workspace state. */
class Memory {
  readonly values = new Map<string, unknown>();
  get(key: string): unknown {
    return this.values.get(key);
  }
  async update(key: string, value: unknown): Promise<void> {
    // As the editor does.
    this.values.set(key, JSON.parse(JSON.stringify(value)));
  }
}

let folders = 0;

describe('unregistered names', () => {
  let folder: string;
  let fixture: IndexFixture;
  let memory: Memory;
  let host: Host;
  let names: UnregisteredNames;

  beforeEach(async () => {
    folder = `names-${++folders}`;
    await writeFile(`${folder}/london.md`, LONDON);
    await writeFile(`${folder}/paris.md`, PARIS);
    const engine = new Engine();
    fixture = new IndexFixture(engine);
    memory = new Memory();
    host = {
      context: { workspaceState: memory } as unknown as vscode.ExtensionContext,
      index: fixture.index,
      get snapshot() {
        return engine.snapshot;
      },
      ready: async () => engine.snapshot,
      directives: () => NO_DIRECTIVES,
      log: vscode.window.createOutputChannel('names test', { log: true }),
    } as Partial<Host> as Host;
    names = new UnregisteredNames(host);
    await names.look();
  });

  afterEach(async () => {
    names.dispose();
    fixture.dispose();
    await closeAllEditors();
    await deleteFile(folder);
  });

  /** The rows as they are shown, only those of names that the tests write. */
  function rows(): readonly string[] {
    return nodes().map(({ node }) => text(node));
  }

  function nodes(): readonly { readonly node: UnregisteredNode }[] {
    return names.names
      .filter((name) => name.names.some((written) => written.includes('Kestrel')))
      .map((name) => ({ node: unregisteredRow(host, names, name) }));
  }

  function row(label: string): UnregisteredNode {
    const found = nodes().find(({ node }) => text(node).startsWith(label));
    assert.ok(found, `no "${label}" among ${rows().join(' | ')}`);
    return found.node;
  }

  it('are listed with their counts, and read by a screen reader with their evidence', () => {
    assert.equal(names.state, 'ready');
    assert.deepEqual(rows(), ['Blue Kestrel Foundry – 3 in 2 notes', '寒隼纪 – once · Kestrelix']);
    const { accessibilityInformation, contextValue } = row('寒隼纪').item();
    assert.equal(accessibilityInformation?.label, '寒隼纪, once · Kestrelix, given together with another name');
    assert.equal(contextValue, 'dossier.unregisteredName');
  });

  it('expand to their places, by note if there are several notes', async () => {
    const [place] = (await row('寒隼纪').children?.()) ?? [];
    const [uri, { selection }] = place!.item().command!.arguments as [vscode.Uri, { selection: vscode.Range }];
    assert.match(uri.path, /london\.md$/);
    assert.deepEqual([selection.start.line, selection.start.character, selection.end.character], [4, 0, 3]);
    const notes = (await row('Blue').children?.()) ?? [];
    assert.deepEqual(notes.map(text), ['london.md – 2', 'paris.md – 1']);
    const lines = ((await notes[1]!.children?.()) ?? []).map(text);
    assert.deepEqual(lines, ['So did Blue Kestrel Foundry. – 1']);
  });

  it('disappear when they are added to a registry, and return when they are removed', async () => {
    fixture.setRegistry('entities:\n  - { id: blue, name: Blue Kestrel Foundry }\n');
    await names.rank();
    assert.deepEqual(rows(), ['寒隼纪 – once · Kestrelix']);
    await names.look();
    assert.deepEqual(rows(), ['寒隼纪 – once · Kestrelix']);
    fixture.setRegistry('entities: []\n');
    await names.look();
    assert.equal(rows().length, 2);
  });

  it('stay dismissed until the user shows them again', async () => {
    await names.dismiss(row('寒隼纪').found.names);
    assert.deepEqual(rows(), ['Blue Kestrel Foundry – 3 in 2 notes']);
    const later = new UnregisteredNames(host);
    await later.look();
    assert.ok(!later.names.some((name) => name.names.includes('寒隼纪')));
    assert.ok(later.hasDismissed);
    later.dispose();
    await names.showDismissed();
    assert.equal(rows().length, 2);
    assert.ok(!names.hasDismissed);
  });

  it('follow edits, without searching other notes again', async () => {
    const editor = await openFile(`${folder}/paris.md`, PARIS);
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'It was Blue Kestrel Foundry who came.\n\n'));
    await names.look();
    assert.deepEqual(rows()[0], 'Blue Kestrel Foundry – 4 in 2 notes');
    // Late reports of the watcher on the other notes may come in between.
    await eventually('one note alone is read', async () => {
      await editor.edit((edit) => edit.insert(new vscode.Position(editor.document.lineCount, 0), '\n'));
      await names.look();
      return names.progress.done === 1 && names.progress.total === 1;
    });
    const [, paris] = (await row('Blue').children?.()) ?? [];
    assert.deepEqual(((await paris!.children?.()) ?? []).map(text)[0], 'It was Blue Kestrel Foundry who came. – 1');
  });

  it('follow edits during a search', async () => {
    const editor = await openFile(`${folder}/paris.md`, PARIS);
    const looking = names.look(true);
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'It was Blue Kestrel Foundry who came.\n\n'));
    await Promise.all([looking, names.look()]);
    assert.deepEqual(rows()[0], 'Blue Kestrel Foundry – 4 in 2 notes');
  });

  it('disappear with their notes', async () => {
    // As in the editor, which reports it; a watcher may miss short-lived files in a new folder.
    const edit = new vscode.WorkspaceEdit();
    edit.deleteFile(inWorkspace(`${folder}/london.md`));
    assert.ok(await vscode.workspace.applyEdit(edit));
    await eventually(
      'the index knows',
      () => ![...fixture.index.mentions.notes].some((note) => note.endsWith('london.md')),
    );
    await names.look();
    assert.deepEqual(rows(), ['Blue Kestrel Foundry – once']);
  });

  it('stay as they are when the search is stopped, and are found when it is started again', async () => {
    const fresh = new UnregisteredNames(host);
    const looking = fresh.look();
    fresh.stop();
    await looking;
    assert.equal(fresh.state, 'idle');
    assert.equal(fresh.names.length, 0);
    await fresh.look();
    assert.equal(String(fresh.state), 'ready');
    assert.ok(fresh.names.some((name) => name.names.includes('寒隼纪')));
    fresh.dispose();
  });
});

function text(node: TreeNode): string {
  const { label, description } = node.item();
  const name = typeof label === 'string' ? label : (label?.label ?? '');
  return description ? `${name} – ${description}` : name;
}
