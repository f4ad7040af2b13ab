import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from '../support/eventually';
import {
  closeAllEditors,
  deleteFile,
  inWorkspace,
  middleOf,
  openFile,
  writeFile,
  writeForEditing,
} from '../support/inHost';
import { withMessages } from '../support/messages';
import { rename } from '../support/rename';

const REGISTRY = `version: 1
entities:
  - id: flumox # stays
    name: { en: 'Flumox', zh: 弗卢莫 }
  - id: grindle
    name: Grindle
    manufacturer: flumox
`;
const NOTE =
  '---\ntitle: Flumox\n---\n# A heading\n\nFlumox sells 弗卢莫; FLUMOX too. [[flumox|they]] and [[Flumox]], `Flumox`.\n';

describe('rename', () => {
  let note: vscode.TextDocument;
  let registry: vscode.TextDocument;

  before(async () => {
    await writeFile('other.md', '> Flumox\r\n> again');
    ({ document: registry } = await openFile('rename.entities.yaml', REGISTRY));
    ({ document: note } = await openFile('rename.md', NOTE));
    await eventually('the registry and both notes are read', async () => {
      const edit = await rename(note, middleOf(note, 'Flumox', 2), 'Flumoxen').then(undefined, () => undefined);
      return edit?.has(note.uri) && edit.has(inWorkspace('other.md'));
    });
  });

  after(async () => {
    await closeAllEditors();
    for (const file of ['rename.md', 'other.md', 'rename.entities.yaml']) await deleteFile(file);
  });

  const prepare = (document: vscode.TextDocument, at: vscode.Position) =>
    vscode.commands.executeCommand<{ range: vscode.Range; placeholder: string }>(
      'vscode.prepareRename',
      document.uri,
      at,
    );

  async function textOf(file: string): Promise<string> {
    return (await vscode.workspace.openTextDocument(inWorkspace(file))).getText();
  }

  it('changes the name in the registry and in all notes that write it, and back again', async () => {
    assert.equal((await prepare(note, middleOf(note, 'Flumox', 2))).placeholder, 'Flumox');
    assert.ok(await vscode.workspace.applyEdit(await rename(note, middleOf(note, 'Flumox', 2), 'Zibbet')));
    assert.equal(registry.getText(), REGISTRY.replace("'Flumox'", "'Zibbet'"));
    const renamed = NOTE.replace('Flumox sells', 'Zibbet sells')
      .replace('FLUMOX', 'ZIBBET')
      .replace('[[Flumox]]', '[[Zibbet]]');
    assert.equal(note.getText(), renamed);
    assert.equal(await textOf('other.md'), '> Zibbet\r\n> again');
    await eventually('the way back', async () => {
      const edit = await rename(note, middleOf(note, 'Zibbet'), 'Flumox').then(undefined, () => undefined);
      return edit !== undefined && edit.entries().length === 3 && vscode.workspace.applyEdit(edit);
    });
    assert.equal(note.getText(), NOTE);
    assert.equal(registry.getText(), REGISTRY);
  });

  it('changes a headline in the registry alone, finds it by Ctrl+T, and leads to it', async () => {
    const text = 'entities:\n  - id: yard\n    schema: Event\n    headline: Flumox opens its yard\n';
    const { document } = await openFile('headline.entities.yaml', text);
    const symbols = () =>
      vscode.commands.executeCommand<vscode.SymbolInformation[]>('vscode.executeWorkspaceSymbolProvider', 'opens its');
    const [symbol] = await eventually('it is found', async () => {
      const found = (await symbols()).filter(({ name }) => name === 'Flumox opens its yard');
      return found.length > 0 && found;
    });
    assert.equal(document.getText(symbol!.location.range), 'Flumox opens its yard');
    const place = middleOf(document, 'opens');
    assert.equal((await prepare(document, place)).placeholder, 'Flumox opens its yard');
    const edit = await rename(document, place, 'Flumox closes it');
    assert.deepEqual(
      edit.entries().map(([uri]) => uri.toString()),
      [document.uri.toString()],
    );
    assert.ok(await vscode.workspace.applyEdit(edit));
    assert.equal(document.getText(), text.replace('opens its yard', 'closes it'));
    await eventually('the new one is read', () =>
      prepare(document, middleOf(document, 'closes')).then(
        ({ placeholder }) => placeholder === 'Flumox closes it',
        () => false,
      ),
    );
    const { showInputBox } = vscode.window;
    Object.assign(vscode.window, { showInputBox: async () => 'Flumox sells it' });
    try {
      await vscode.commands.executeCommand('dossier.rename', 'yard');
    } finally {
      vscode.window.showInputBox = showInputBox;
    }
    assert.equal(document.getText(), text.replace('opens its yard', 'sells it'));
    await vscode.commands.executeCommand('workbench.action.files.save');
    await deleteFile('headline.entities.yaml');
  });

  it('keeps number, joint and capitals of a common noun, and lists what it is not sure of without a tick', async () => {
    const terms = await openFile(
      'zorb.entities.yaml',
      'entities:\n  - { id: zorb-entry, name: { en: { value: zorb entry, words: true }, de: { value: Zorbsatz, words: true } } }\n',
    );
    const text = 'Zorb entries, ZORB_ENTRY and zorb-entries; zwei Zorbsätze.\n';
    const { document } = await openFile('zorb.md', text);
    const renamed = (word: string, to: string) =>
      eventually(`an edit of ${word}`, async () => {
        const edit = await rename(document, middleOf(document, word), to).then(undefined, () => undefined);
        return edit?.has(document.uri) && edit;
      });
    assert.equal((await prepare(document, middleOf(document, 'ZORB_ENTRY'))).placeholder, 'zorb entry');
    assert.ok(await vscode.workspace.applyEdit(await renamed('zorb-entries', 'qwip line')));
    assert.equal(document.getText(), 'Qwip lines, QWIP_LINE and qwip-lines; zwei Zorbsätze.\n');
    assert.ok(terms.document.getText().includes('value: qwip line,'));
    await vscode.commands.executeCommand('workbench.action.files.saveAll');
    for (const file of ['zorb.md', 'zorb.entities.yaml']) await deleteFile(file);
  });

  it('changes an id and all references to it', async () => {
    const edit = await eventually('an edit', () =>
      rename(registry, middleOf(registry, 'flumox', 2), 'flumox-group').then(undefined, () => false as const),
    );
    assert.ok(await vscode.workspace.applyEdit(edit));
    assert.equal(registry.getText(), REGISTRY.replaceAll('flumox', 'flumox-group'));
    assert.equal(note.getText(), NOTE.replace('[[flumox|', '[[flumox-group|'));
    await vscode.commands.executeCommand('workbench.action.files.saveAll');
  });

  it('gives an id with other signs a right one, in all registries', async () => {
    const ours = await openFile('signs.entities.yaml', 'entities:\n- id: A b # its\n  name: Awimbu\n');
    const other = await openFile('named.entities.yaml', 'entities:\n- { id: z, name: Zumbik, parent: "A b" }\n');
    const edit = await eventually('an edit of both', async () => {
      const found = await rename(ours.document, middleOf(ours.document, 'A b'), 'a-b').then(undefined, () => undefined);
      return found?.entries().length === 2 && found;
    });
    assert.ok(await vscode.workspace.applyEdit(edit));
    assert.equal(ours.document.getText(), 'entities:\n- id: a-b # its\n  name: Awimbu\n');
    assert.equal(other.document.getText(), 'entities:\n- { id: z, name: Zumbik, parent: "a-b" }\n');
    await vscode.commands.executeCommand('workbench.action.files.saveAll');
    await closeAllEditors();
    for (const file of ['signs.entities.yaml', 'named.entities.yaml']) await deleteFile(file);
  });

  it('leaves a sentence one full stop where the name brings one, in any capitals, and Undo brings back every byte', async () => {
    const text = 'They met Flumox. It was sold to FLUMOX.\n';
    const { document } = await openFile('stop.md', text);
    const others = () => [registry.getText(), note.getText()];
    const before = others();
    const edit = await eventually('an edit of all', async () => {
      const found = await rename(document, middleOf(document, 'FLUMOX'), 'Flumox Inc.').then(
        undefined,
        () => undefined,
      );
      return found?.has(document.uri) && found.has(note.uri) && found.get(document.uri).length === 2 && found;
    });
    assert.ok(await vscode.workspace.applyEdit(edit));
    assert.equal(document.getText(), 'They met Flumox Inc. It was sold to FLUMOX INC.\n');
    await vscode.commands.executeCommand('undo');
    await eventually('all is undone', () => document.getText() === text && String(others()) === String(before));
    await vscode.commands.executeCommand('workbench.action.files.saveAll');
    await deleteFile('stop.md');
  });

  const refused: [string, string, RegExp][] = [
    ['a name of another entity', 'Grindle', /means Grindle already/],
    ['text that is not a name', '!!', /can never be found/],
  ];
  for (const [what, to, reason] of refused) {
    it(`refuses ${what}`, async () => {
      const said = await refusal(() => rename(note, middleOf(note, 'Flumox', 2), to));
      assert.match(said, reason);
      assert.match(said, /\[Try Another Name/);
    });
  }

  it('asks which entity is meant where the name is ambiguous, and is silent when the user cancels', async () => {
    await writeFile('twins.entities.yaml', 'entities:\n- { id: ax, name: Twinlo }\n- { id: bx, name: Twinlo }\n');
    const { document } = await openFile('twins.md', 'Twinlo\n');
    await eventually('the registry is read', () =>
      prepare(document, new vscode.Position(0, 2)).then(
        ({ placeholder }) => placeholder === 'Twinlo',
        () => false,
      ),
    );
    const { showQuickPick } = vscode.window;
    let rows: readonly vscode.QuickPickItem[][] = [];
    const renamed = async (...takes: readonly (number | undefined)[]): Promise<vscode.WorkspaceEdit> => {
      rows = [];
      vscode.window.showQuickPick = (async (items: vscode.QuickPickItem[]) => {
        rows = [...rows, items];
        return items[takes[rows.length - 1] ?? -1];
      }) as unknown as typeof showQuickPick;
      return vscode.commands.executeCommand(
        'vscode.executeDocumentRenameProvider',
        document.uri,
        new vscode.Position(0, 2),
        'Twinlet',
      );
    };
    try {
      for (const takes of [[undefined], [1, undefined]]) {
        assert.equal((await renamed(...takes)).size, 0);
        assert.equal(rows.length, takes.length);
      }
      assert.deepEqual(
        rows[0]!.map(({ description }) => description),
        ['ax', 'bx'],
      );
      const edit = await renamed(1, 0);
      assert.equal(edit.get(inWorkspace('twins.entities.yaml')).length, 1);
      assert.equal(edit.get(inWorkspace('twins.entities.yaml'))[0]!.range.start.line, 2);
    } finally {
      vscode.window.showQuickPick = showQuickPick;
      await deleteFile('twins.entities.yaml');
      await deleteFile('twins.md');
    }
  });

  /** What is said, with the buttons, while nothing is renamed. */
  async function refusal(work: () => Thenable<vscode.WorkspaceEdit>): Promise<string> {
    const [said] = await withMessages(undefined, async () => assert.equal((await work()).size, 0));
    return said!;
  }

  it('changes the id of a source and all its citations, in all registries', async () => {
    const { document: cited } = await openFile(
      'cited.entities.yaml',
      'sources:\n  "the-times": { title: The Times } # daily\nentities:\n- { id: q, name: Quibblo, source: the-times }\n',
    );
    const { document: citing } = await openFile(
      'citing.entities.yaml',
      "entities:\n- id: r\n  name: Ribblo\n  facts:\n  - { text: the-times, source: 'the-times' }\n",
    );
    const before = [cited.getText(), citing.getText()];
    await eventually('the registries are read', () =>
      prepare(citing, middleOf(citing, 'the-times', 2)).then(
        ({ placeholder }) => placeholder === 'the-times',
        () => false,
      ),
    );
    for (const [document, occurrence] of [
      [citing, 2],
      [cited, 1],
    ] as const) {
      const edit = await rename(document, middleOf(document, 'the-times', occurrence), 'the times: 1');
      assert.ok(await vscode.workspace.applyEdit(edit));
      assert.equal(
        cited.getText(),
        before[0]!.replace('"the-times"', '"the times: 1"').replace('source: the-times', 'source: "the times: 1"'),
      );
      assert.equal(citing.getText(), before[1]!.replace("'the-times'", "'the times: 1'"));
      await vscode.commands.executeCommand('undo');
      await eventually('all is undone', () => cited.getText() === before[0] && citing.getText() === before[1]);
      await eventually(
        'and read',
        async () => (await prepare(cited, middleOf(cited, 'the-times'))).placeholder === 'the-times',
      );
    }
    await closeAllEditors();
    for (const file of ['cited.entities.yaml', 'citing.entities.yaml']) await deleteFile(file);
  });

  describe('to a name that already occurs in notes, or that would no longer be found in them', () => {
    const { showWarningMessage } = vscode.window;
    let asked: string[];
    let button: string | undefined;

    before(async () => {
      asked = [];
      vscode.window.showWarningMessage = (async (message: string, ...rest: unknown[]) => {
        asked.push(message);
        assert.ok(rest.includes('Rename'), JSON.stringify(rest));
        return button;
      }) as typeof showWarningMessage;
      const { document } = await openFile('warned.md', '收购弗卢莫B股；Zib\n');
      // Else the note that is shown next takes its place, and it is forgotten until the watcher reports that it was written.
      await vscode.window.showTextDocument(document, { preview: false });
      await eventually('it is known', () =>
        rename(document, middleOf(document, '弗卢莫'), '另一').then(
          (edit) => edit.has(document.uri),
          () => false,
        ),
      );
      await vscode.window.showTextDocument(note);
    });

    after(async () => {
      vscode.window.showWarningMessage = showWarningMessage;
      await deleteFile('warned.md');
    });

    it('warns first, and renames nothing if the user cancels', async () => {
      for (button of [undefined, 'Rename']) {
        asked = [];
        const renaming = rename(note, middleOf(note, '弗卢莫'), 'Zib');
        if (button) assert.ok((await renaming).has(inWorkspace('warned.md')));
        else assert.equal((await renaming).size, 0);
        assert.deepEqual(
          asked.map((warning) => /"Zib" (already|would touch).*: warned.md$/.exec(warning)?.[1] ?? warning),
          button ? ['already', 'would touch'] : ['already'],
        );
      }
    });

    it('does not warn if no mention is lost', async () => {
      asked = [];
      await rename(note, middleOf(note, '弗卢莫'), '另一个');
      assert.deepEqual(asked, []);
    });
  });

  it('leaves headings to the Markdown extension', async () => {
    const { document } = await openFile('heading-rename.md', '# Heading\n');
    // Its server may have to start, and to read the document.
    await eventually('the heading can be renamed', () =>
      prepare(document, middleOf(document, 'Heading')).then(
        ({ placeholder }) => placeholder.includes('Heading'),
        () => false,
      ),
    );
    await deleteFile('heading-rename.md');
  });

  it('refuses bundled ids and sources, and names that the own entry only extends', async () => {
    const text =
      'entities:\n- { id: own, name: Ownlo, source: caixin-2025-07-26, parent: huawei }\n- { id: nvidia, alias: Envy }\n';
    const { document: own } = await openFile('bundled-rename.entities.yaml', text);
    const { document: mentioning } = await openFile('bundled-rename.md', 'Nvidia and Envy\n');
    await eventually('the registry is read', () =>
      prepare(mentioning, middleOf(mentioning, 'Envy')).then(
        ({ placeholder }) => placeholder === 'Envy',
        () => false,
      ),
    );
    for (const [document, name, buttons] of [
      [own, 'caixin', '[]'],
      [own, 'huawei', '[Open Entry]'],
      [mentioning, 'Nvidia', '[Add "other" as Alias, Open Entry]'],
    ] as const) {
      const said = await refusal(() => rename(document, middleOf(document, name), 'other'));
      assert.match(said, /read-only/);
      assert.ok(said.endsWith(buttons), said);
    }
    await deleteFile('bundled-rename.entities.yaml');
    await deleteFile('bundled-rename.md');
  });
});

describe('rename of a bundled entry', () => {
  const NOTE = 'Nvidia, NVDA and Nvidia.\n';
  const own = 'renamed-copy.entities.yaml';
  const { showWarningMessage } = vscode.window;
  let document: vscode.TextDocument;
  let asked: string[];

  /** Answers modal questions with the button. */
  function answer(button: string | undefined): void {
    asked = [];
    vscode.window.showWarningMessage = (async (message: string, ...rest: unknown[]) => {
      asked.push(message);
      assert.ok(button === undefined || rest.includes(button), JSON.stringify(rest));
      return button;
    }) as typeof showWarningMessage;
  }

  beforeEach(async () => {
    await writeForEditing(own, 'version: 1\nentities:\n- { id: own, name: Ownlo }\n');
    ({ document } = await openFile('renamed-copy.md', `${NOTE}Ownlo\n`));
    await eventually('the registry and the notes are read', () =>
      renameText('Ownlo', 'Ownlix').then(
        (edit) => edit.entries().length === 2,
        () => false,
      ),
    );
  });

  afterEach(async () => {
    vscode.window.showWarningMessage = showWarningMessage;
    await closeAllEditors();
    for (const file of [own, 'renamed-copy.md']) await deleteFile(file);
  });

  const renameText = (text: string, to: string) => rename(document, middleOf(document, text), to);

  async function copied(): Promise<string> {
    return (await vscode.workspace.openTextDocument(inWorkspace(own))).getText();
  }

  it('asks only once there is a new name, and changes nothing if the user declines the copy', async () => {
    answer(undefined);
    const prepared = await vscode.commands.executeCommand<{ placeholder: string }>(
      'vscode.prepareRename',
      document.uri,
      middleOf(document, 'Nvidia'),
    );
    assert.equal(prepared.placeholder, 'Nvidia');
    assert.deepEqual(asked, []);
    assert.equal((await renameText('Nvidia', 'Envidia')).size, 0);
    assert.deepEqual(asked, ['"Nvidia" comes from Dossier\'s built-in registry, which is read-only.']);
  });

  it("copies it to the user's registry and renames it there, as one step of undo", async () => {
    answer('Copy and Rename');
    const before = await copied();
    const edit = await renameText('Nvidia', 'Envidia');
    assert.ok(await vscode.workspace.applyEdit(edit));
    assert.equal(asked.length, 1);
    assert.equal(document.getText(), 'Envidia, NVDA and Envidia.\nOwnlo\n');
    const text = await copied();
    assert.ok(text.startsWith(before), text);
    assert.match(text, /- id: nvidia\n {2}schema: Company\n {2}name:\n {4}en: \{ value: Envidia, case: ignore \}\n/);
    assert.doesNotMatch(text, /remove/);
    await eventually('it is found under the new name in the copy', async () => {
      const edits = await renameText('Envidia', 'Envidium').then(undefined, () => undefined);
      return edits?.get(inWorkspace(own)).length === 1;
    });
    assert.equal(asked.length, 1, 'the copy is the own one, of which nothing is asked');
    await vscode.commands.executeCommand('undo');
    await eventually('all is undone', async () => document.getText().startsWith(NOTE) && (await copied()) === before);
  });

  it('removes the old alias that the unchanged bundled entry still has', async () => {
    answer('Copy and Rename');
    assert.ok(await vscode.workspace.applyEdit(await renameText('NVDA', 'NVDX')));
    assert.equal(document.getText(), 'Nvidia, NVDX and Nvidia.\nOwnlo\n');
    assert.match(await copied(), /value: NVDX\b[\s\S]*\n {2}remove: \[NVDA\]\n/);
    await vscode.commands.executeCommand('workbench.action.files.saveAll');
    await eventually('the old alias is no longer found', async () => {
      await vscode.window.showTextDocument(document);
      const editor = vscode.window.activeTextEditor!;
      await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'NVDA '));
      const found: unknown[] = await vscode.commands.executeCommand(
        'vscode.executeDefinitionProvider',
        document.uri,
        new vscode.Position(0, 2),
      );
      return found.length === 0;
    });
  });

  describe('that notes write, to the name of a company from a date on', () => {
    const { showInputBox, showQuickPick } = vscode.window;
    let asked: string[] = [];

    beforeEach(() => {
      asked = [];
    });

    afterEach(() => {
      Object.assign(vscode.window, { showInputBox, showQuickPick });
    });

    /** A user who types these texts and takes these rows. */
    function answers(texts: readonly string[], rows: readonly number[]): void {
      const [leftTexts, leftRows] = [[...texts], [...rows]];
      Object.assign(vscode.window, {
        async showInputBox({ prompt, title, validateInput }: vscode.InputBoxOptions) {
          asked.push(String(prompt ?? title));
          assert.ok(await validateInput?.('Nvidia'), 'neither the name of another entity nor a date');
          const text = leftTexts.shift()!;
          assert.equal((await validateInput?.(text)) ?? undefined, undefined);
          return text;
        },
        async showQuickPick(items: readonly vscode.QuickPickItem[], { placeHolder }: vscode.QuickPickOptions) {
          asked.push(`${placeHolder}: ${items.map(({ label }) => label).join(', ')}`);
          return items[leftRows.shift()!];
        },
      });
    }

    const WHEN = 'Since when? A day, a month or a year: 2025-06-09, 2025-06 or 2025';

    it('leaves old notes as they are, by F2; a row or a page asks the same', async () => {
      answers(['2025-03'], [1]);
      const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
        'vscode.executeDocumentRenameProvider',
        document.uri,
        middleOf(document, 'Ownlo'),
        'Ownlix Group',
      );
      assert.equal(edit.size, 0);
      assert.deepEqual(asked, ['Rename “Ownlo” to “Ownlix Group”: Everywhere, From a Date…', WHEN]);
      assert.match(await copied(), /name: Ownlix Group/);
      assert.match(await copied(), /previousName:[\s\S]*value: Ownlo[\s\S]*endDate: 2025-03/);
      await eventually('the new name is known', async () => {
        const found: unknown[] = await vscode.commands.executeCommand(
          'vscode.executeWorkspaceSymbolProvider',
          'Ownlix Group',
        );
        return found.length > 0;
      });
      asked = [];
      answers(['Ownlium'], [0]);
      await vscode.commands.executeCommand('dossier.rename', { entity: 'own' });
      assert.deepEqual(asked, [
        'New name of Ownlix Group',
        'Rename “Ownlix Group” to “Ownlium”: Everywhere, From a Date…',
      ]);
      assert.match(await copied(), /name: Ownlium/);
      assert.equal(document.getText(), `${NOTE}Ownlo\n`);
    });
  });
});
