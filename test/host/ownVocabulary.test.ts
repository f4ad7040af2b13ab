import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from '../support/eventually';
import { closeAllEditors, deleteFile, middleOf, openFile, openNaming } from '../support/inHost';

const FILE = 'varnholt.entities.yaml';
const NOTE = 'varnholt.md';

const REGISTRY = `schemas:
  Ordinance:
    name: { en: Ordinance, zh: 条例 }
    like: Regulation
    icon: checklist
    case: exact
linkTypes:
  Tabling:
    from: tabler
    to: paper
    forward: { en: Tables, zh: 提出 }
    inverse: { en: Tabled by, zh: 提出者 }
entities:
  - id: wharf-rule
    schema: Ordinance
    name: Wharf Rule
  - id: varnholt
    schema: Person
    name: Ada Varnholt
    mentor: quill-varnholt
    links:
      - { type: Tabling, paper: wharf-rule }
  - id: quill-varnholt
    schema: Person
    name: Quill Varnholt
`;

describe('kinds and relations of the user’s own', () => {
  let note: vscode.TextDocument;
  let registry: vscode.TextDocument;

  before(async () => {
    ({ document: registry } = await openFile(FILE, REGISTRY));
    ({ document: note } = await openNaming(
      NOTE,
      'Ada Varnholt tabled the Wharf Rule. A wharf rule helps.\n',
      'Wharf Rule',
    ));
  });

  after(async () => {
    await closeAllEditors();
    await deleteFile(NOTE);
    await deleteFile(FILE);
  });

  async function cardOf(name: string): Promise<string> {
    const hovers: vscode.Hover[] = await vscode.commands.executeCommand(
      'vscode.executeHoverProvider',
      note.uri,
      middleOf(note, name),
    );
    return hovers
      .flatMap(({ contents }) => contents)
      .map((content) => (typeof content === 'string' ? content : content.value))
      .join('\n');
  }

  it('are on cards, with their icon and their words at both ends', async () => {
    const rule = await cardOf('Wharf Rule');
    assert.match(rule, /\$\(checklist\)\s*Ordinance/);
    assert.match(rule, /Tabled by.*Ada Varnholt/);
    const ada = await cardOf('Ada Varnholt');
    assert.match(ada, /Tables.*Wharf Rule/);
    assert.match(ada, /Mentor.*Quill Varnholt/);
  });

  it('say how their names are matched', async () => {
    const links: unknown[] = await vscode.commands.executeCommand(
      'vscode.executeDefinitionProvider',
      note.uri,
      middleOf(note, 'wharf rule'),
    );
    assert.deepEqual(links, []);
  });

  it('lead from an id in any key to the entity, and are renamed with it', async () => {
    const place = middleOf(registry, 'quill-varnholt');
    const links: vscode.LocationLink[] = await vscode.commands.executeCommand(
      'vscode.executeDefinitionProvider',
      registry.uri,
      place,
    );
    const [link] = links;
    assert.ok(link, 'no definition');
    const edit: vscode.WorkspaceEdit = await vscode.commands.executeCommand(
      'vscode.executeDocumentRenameProvider',
      registry.uri,
      place,
      'ada-mentor',
    );
    const written = edit
      .entries()
      .flatMap(([, all]) => all)
      .map(({ newText }) => newText)
      .join('\n');
    assert.equal(written.match(/ada-mentor/g)?.length, 2, written);
  });

  it('are among the kinds that a new name may have', async () => {
    const { createQuickPick } = vscode.window;
    let list: vscode.QuickPick<vscode.QuickPickItem> | undefined;
    Object.assign(vscode.window, {
      createQuickPick() {
        list = createQuickPick.call(vscode.window);
        return list;
      },
    });
    try {
      const row = { id: 'row', unknownName: 'Quay Charter' };
      let isDone = false;
      const working = vscode.commands.executeCommand('dossier.addToRegistry', row, [row]).then(() => {
        isDone = true;
      });
      const kinds = await eventually('the kinds are listed', () => list && list.items.length > 0 && list.items);
      assert.ok(
        kinds.some(({ label }) => label === 'Ordinance'),
        kinds.map(({ label }) => label).join(),
      );
      await eventually('the list is left', async () => {
        if (!isDone) await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
        return isDone;
      });
      await working;
    } finally {
      Object.assign(vscode.window, { createQuickPick });
    }
  });

  it('are offered where a kind or an id may be', async () => {
    const editor = await vscode.window.showTextDocument(registry);
    const end = registry.positionAt(registry.getText().length);
    const offered = async (text: string): Promise<readonly string[]> => {
      await editor.edit((edit) => edit.replace(new vscode.Range(end, registry.positionAt(1e6)), text));
      const list: vscode.CompletionList = await vscode.commands.executeCommand(
        'vscode.executeCompletionItemProvider',
        registry.uri,
        registry.positionAt(registry.getText().length),
      );
      return list.items
        .filter(({ sortText }) => /^\d{4}$/.test(sortText ?? ''))
        .map(({ label }) => (typeof label === 'string' ? label : label.label));
    };
    assert.ok((await offered('  - id: new-one\n    schema: ')).includes('Ordinance'));
    assert.ok((await offered('  - id: new-one\n    name: New\n    friend: qu')).includes('quill-varnholt'));
    assert.deepEqual(await offered('  - id: new-one\n    name: New\n    friend: q'), []);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });
});
