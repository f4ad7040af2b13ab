import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from '../support/eventually';
import { closeAllEditors, deleteFile, inWorkspace, middleOf, openFile, writeFile } from '../support/inHost';

const REGISTRY = `entities:
  - id: grindle
    schema: Company
    name: { en: Grindle, zh: 格林德尔 }
    alias: GRND
  - id: snark
    schema: Product
    name: Snark
    manufacturer: grindle
    alias: Grindle Two
  - id: grindle-two
    name: Grindle Two
`;

describe('references', () => {
  let registry: vscode.TextDocument;
  let note: vscode.TextEditor;

  before(async () => {
    registry = (await openFile('references/desk.entities.yaml', REGISTRY)).document;
    await writeFile('references/closed.md', '# 格林德尔\n\nGRND and `GRND` and the\nGrindle\nTwo.\n');
    await writeFile('references/deep/other.md', 'Nobody.\n');
    note = await openFile('references/open.md', 'Grindle, 格林德尔 and Snark.\n\nGrindle Two\n');
    let found: readonly string[] = [];
    await eventually(
      () => `four mentions and the declaration; there are ${found.join(' ')}`,
      async () => {
        found = await references(note.document, 'Grindle');
        return found.length === 5;
      },
    );
  });

  after(async () => {
    await closeAllEditors();
    await deleteFile('references');
  });

  /** The references as `file:line:column-column`. VS Code requests the declaration too. */
  async function references(document: vscode.TextDocument, text: string, occurrence = 1): Promise<readonly string[]> {
    const locations: vscode.Location[] = await vscode.commands.executeCommand(
      'vscode.executeReferenceProvider',
      document.uri,
      middleOf(document, text, occurrence),
    );
    const root = `${inWorkspace('references').path}/`;
    return locations
      .map(({ uri, range: { start, end } }) => {
        assert.ok(uri.path.startsWith(root), uri.toString());
        return `${uri.path.slice(root.length)}:${start.line}:${start.character}-${end.character}`;
      })
      .sort();
  }

  const DECLARATION = 'desk.entities.yaml:3:16-23';
  const MENTIONS = ['closed.md:0:2-6', 'closed.md:2:0-4', 'open.md:0:0-7', 'open.md:0:9-13'];

  it('are all mentions of an entity in all notes, under all of its names', async () => {
    for (const name of ['Grindle', '格林德尔']) {
      assert.deepEqual(await references(note.document, name), [...MENTIONS, DECLARATION].sort());
    }
  });

  it('of an ambiguous name are those of all its meanings, each once', async () => {
    assert.deepEqual(await references(note.document, 'Grindle Two'), [
      'closed.md:3:0-3',
      'desk.entities.yaml:11:10-21',
      'desk.entities.yaml:7:10-15',
      'open.md:0:18-23',
      'open.md:2:0-11',
    ]);
  });

  it('follow unsaved changes of a note', async () => {
    await note.edit((edit) => edit.insert(new vscode.Position(0, 0), 'GRND\n'));
    assert.deepEqual(await references(note.document, 'Grindle'), [
      'closed.md:0:2-6',
      'closed.md:2:0-4',
      DECLARATION,
      'open.md:0:0-4',
      'open.md:1:0-7',
      'open.md:1:9-13',
    ]);
    await note.edit((edit) => edit.delete(new vscode.Range(0, 0, 1, 0)));
    assert.deepEqual(await references(note.document, 'Grindle'), [...MENTIONS, DECLARATION].sort());
  });

  it('of an id, a name and a reference in a registry are the mentions and the references in registries', async () => {
    const inRegistry = [DECLARATION, 'desk.entities.yaml:8:18-25'];
    for (const [text, occurrence] of [
      ['grindle', 1],
      ['格林德尔', 1],
      ['GRND', 1],
      ['grindle', 2],
    ] as const) {
      const found = await references(registry, text, occurrence);
      assert.deepEqual(found.filter((place) => place.includes('.md:')).sort(), MENTIONS, text);
      assert.deepEqual(
        found.filter((place) => place.includes('.yaml:')),
        inRegistry,
        text,
      );
    }
  });

  it('of a source are its citations in facts, links and entries of all registries, and its definition', async () => {
    const { document: other } = await openFile(
      'references/cites.entities.yaml',
      'entities:\n- id: cites\n  name: Citerion\n  source: gazette\n  facts: [{ text: gazette, source: gazette }]\n  links: [{ type: UnknownLink, object: snark, source: "gazette" }]\n',
    );
    const { document: defines } = await openFile(
      'references/defines.entities.yaml',
      'sources:\n  gazette: { title: gazette }\n  other: Another\n',
    );
    const cited = ['cites.entities.yaml:3:10-17', 'cites.entities.yaml:4:35-42', 'cites.entities.yaml:5:55-62'];
    const all = [...cited, 'defines.entities.yaml:1:2-9'];
    let found: readonly string[] = [];
    await eventually(
      () => found.join(' '),
      async () => {
        found = await references(defines, 'gazette');
        return found.length === 4;
      },
    );
    assert.deepEqual(found, all);
    for (const occurrence of [1, 3, 4]) assert.deepEqual(await references(other, 'gazette', occurrence), all);
    const highlighted: vscode.DocumentHighlight[] = await vscode.commands.executeCommand(
      'vscode.executeDocumentHighlights',
      other.uri,
      middleOf(other, 'gazette', 3),
    );
    assert.deepEqual(
      highlighted.map(({ range: { start } }) => `${start.line}:${start.character}`),
      ['3:10', '4:35', '5:55'],
    );
    for (const file of ['cites', 'defines']) await deleteFile(`references/${file}.entities.yaml`);
  });

  it('are empty in the middle of other words', async () => {
    assert.deepEqual(await references(note.document, 'and'), []);
  });

  it('follow changes on disk', async () => {
    await writeFile('references/deep/other.md', 'Nobody but GRND.\n');
    await eventually('one more', async () => (await references(note.document, 'Grindle')).length === 6);
    await vscode.workspace.fs.rename(inWorkspace('references/deep'), inWorkspace('references/deeper'));
    await eventually('it moves', async () =>
      (await references(note.document, 'Grindle')).includes('deeper/other.md:0:11-15'),
    );
    await deleteFile('references/deeper');
    await eventually('one less', async () => (await references(note.document, 'Grindle')).length === 5);
  });

  it('follow edits of a registry', async () => {
    const edit = new vscode.WorkspaceEdit();
    edit.replace(registry.uri, new vscode.Range(4, 11, 4, 15), 'Nobodle');
    await vscode.workspace.applyEdit(edit);
    const mentions = ['closed.md:0:2-6', DECLARATION, 'open.md:0:0-7', 'open.md:0:9-13'];
    assert.deepEqual(await references(note.document, 'Grindle'), mentions);
    const back = new vscode.WorkspaceEdit();
    back.replace(registry.uri, new vscode.Range(4, 11, 4, 18), 'GRND');
    await vscode.workspace.applyEdit(back);
    assert.deepEqual(await references(note.document, 'Grindle'), [...MENTIONS, DECLARATION].sort());
  });
});

describe('document highlights', () => {
  after(async () => {
    await closeAllEditors();
    await deleteFile('highlights');
  });

  async function highlights(document: vscode.TextDocument, text: string): Promise<readonly string[]> {
    const found: vscode.DocumentHighlight[] = await vscode.commands.executeCommand(
      'vscode.executeDocumentHighlights',
      document.uri,
      middleOf(document, text),
    );
    return found.map(({ range }) => `${document.getText(range)}:${range.start.line}`);
  }

  it('are the mentions of one entity under all its names in both languages, and in its registry all places that refer to it', async () => {
    const registry = (await openFile('highlights/desk.entities.yaml', REGISTRY)).document;
    const { document } = await openFile('highlights/open.md', 'Grindle, 格林德尔\nSnark\nGRND Grindle Two\n');
    await eventually('the registry is read', async () => (await highlights(document, 'GRND')).length === 3);
    assert.deepEqual(await highlights(document, '格林德尔'), ['Grindle:0', '格林德尔:0', 'GRND:2']);
    assert.deepEqual(await highlights(document, 'Grindle Two'), ['Snark:1', 'Grindle Two:2']);
    assert.deepEqual(await highlights(registry, '格林德尔'), [
      'grindle:1',
      'Grindle:3',
      '格林德尔:3',
      'GRND:4',
      'grindle:8',
    ]);
  });
});
