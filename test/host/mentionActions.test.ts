import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { answering } from '../support/answering';
import { eventually } from '../support/eventually';
import {
  closeAllEditors,
  deleteRegistries,
  inWorkspace,
  middleOf,
  openFile,
  rangeOf,
  writeForEditing,
} from '../support/inHost';
import { withMessages } from '../support/messages';

const REGISTRY = `version: 1
entities:
- id: blenk   # ours
  name: { en: Blenk, zh: 布伦克 }
  alias: [Blenkco]
- id: trimble-one
  name: Trimblo One
  alias: Trimblo
- id: trimble-two
  name: Trimblo Two
  alias: Trimblo
`;

describe('actions on mentions', () => {
  const REGISTRY_FILE = 'actions.entities.yaml';
  let editor: vscode.TextEditor;
  let document: vscode.TextDocument;
  let registry: vscode.TextDocument;
  // The editor keeps a document for a while after it was closed, so each test has its own note.
  let number = 0;

  beforeEach(async () => {
    registry = await vscode.workspace.openTextDocument(await writeForEditing(REGISTRY_FILE, REGISTRY));
  });

  afterEach(async () => {
    await closeAllEditors();
    await vscode.workspace.fs.delete(document.uri);
  });

  after(async () => {
    await deleteRegistries();
  });

  async function open(text: string): Promise<void> {
    editor = await openFile(`actions-${++number}.md`, text);
    document = editor.document;
  }

  function select(text: string, occurrence = 1): void {
    const { start, end } = rangeOf(document, text, occurrence);
    editor.selection = new vscode.Selection(start, end);
  }

  function putCursor(text: string, occurrence = 1): void {
    const place = middleOf(document, text, occurrence);
    editor.selection = new vscode.Selection(place, place);
  }

  const links = (text: string, occurrence = 1): Thenable<readonly vscode.LocationLink[]> =>
    vscode.commands.executeCommand(
      'vscode.executeDefinitionProvider',
      document.uri,
      middleOf(document, text, occurrence),
    );

  const isMention = async (text: string, occurrence = 1) => (await links(text, occurrence)).length > 0;

  async function titles(range: vscode.Range): Promise<readonly string[]> {
    return (await actions(range)).map(({ title }) => title);
  }

  function actions(range: vscode.Range): Thenable<readonly vscode.CodeAction[]> {
    return vscode.commands.executeCommand('vscode.executeCodeActionProvider', document.uri, range, undefined, 20);
  }

  async function act(text: string, title: string): Promise<void> {
    const found = await eventually(title, async () =>
      (await actions(rangeOf(document, text))).find((each) => each.title === title),
    );
    assert.ok(found.edit, `${title} edits`);
    assert.ok(await vscode.workspace.applyEdit(found.edit));
  }

  const answer = (command: string, ...rows: readonly number[]): Promise<unknown> =>
    answering(() => vscode.commands.executeCommand(command), ...rows);

  it('turn one into a link and back, with the cursor where it was', async () => {
    await open('Of Blenk and Blenk.\n');
    await eventually('a mention', () => isMention('Blenk'));
    putCursor('Blenk', 2);
    await vscode.commands.executeCommand('dossier.makeExplicit');
    assert.equal(document.getText(), 'Of Blenk and [[Blenk]].\n');
    assert.ok(editor.selection.isEmpty && editor.selection.active.isEqual(middleOf(document, 'Blenk', 2)));
    await act('[[Blenk]]', 'Turn the mention into plain text');
    assert.equal(document.getText(), 'Of Blenk and Blenk.\n');
    assert.ok(editor.selection.isEmpty && editor.selection.active.isEqual(middleOf(document, 'Blenk', 2)));
  });

  it('turn those of the selection into links, and then all of the note, each as one step of undo', async () => {
    const text = 'Blenk, 布伦克, `Blenk`, Trimblo, Blenkco.\n';
    await open(text);
    await eventually('a mention', () => isMention('Blenk'));
    select('Blenk, 布伦克');
    await vscode.commands.executeCommand('dossier.makeExplicit');
    assert.equal(document.getText(), '[[Blenk]], [[布伦克]], `Blenk`, Trimblo, Blenkco.\n');
    await vscode.commands.executeCommand('dossier.makeAllExplicit');
    const linked = '[[Blenk]], [[布伦克]], `Blenk`, Trimblo, [[Blenkco]].\n';
    assert.equal(document.getText(), linked);
    await act(linked, 'Turn the mentions into plain text');
    assert.equal(document.getText(), text);
    for (let step = 0; step < 3; step++) await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), text);
  });

  it('are offered by the light bulb for the mentions in the range', async () => {
    await open('Blenk and [[blenk]] and nothing.\n');
    await eventually('a mention', () => isMention('Blenk'));
    const implicit = await titles(rangeOf(document, 'Blenk'));
    for (const title of [
      'Open entry of Blenk',
      'Turn the mention into a [[link]]',
      'Not "Blenk" in this note',
      'Not this…',
    ]) {
      assert.ok(implicit.includes(title), implicit.join());
    }
    assert.ok(!implicit.includes('Turn the mention into plain text'), implicit.join());
    await act('blenk', 'Turn the mention into plain text');
    assert.equal(document.getText(), 'Blenk and Blenk and nothing.\n');
    const none = await titles(rangeOf(document, 'nothing'));
    assert.deepEqual(
      none.filter((title) => /mention|Not /.test(title)),
      [],
    );
  });

  it('ignore an entity in this note', async () => {
    await open('---\ntitle: x   # mine\n---\nBlenk and 布伦克.\n');
    await eventually('a mention', () => isMention('布伦克'));
    await act('Blenk', 'Not "Blenk" in this note');
    assert.equal(document.getText(), '---\ntitle: x   # mine\ndossier:\n  ignore: [Blenk]\n---\nBlenk and 布伦克.\n');
    assert.equal(await isMention('布伦克'), false);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), '---\ntitle: x   # mine\n---\nBlenk and 布伦克.\n');
  });

  it('ignore an entity by its own name at a mention of its alias, since all of its names are ignored', async () => {
    await open('Blenkco and 布伦克.\n');
    await eventually('a mention', () => isMention('布伦克'));
    await act('Blenkco', 'Not "Blenk" in this note');
    assert.equal(document.getText(), '---\ndossier:\n  ignore: [Blenk]\n---\n\nBlenkco and 布伦克.\n');
    assert.equal(await isMention('布伦克'), false);
  });

  it('exclude a longer word, with a proposal, from the mentions of a name', async () => {
    await open('The Blenk Fields, and Blenk.\n');
    await eventually('a mention', () => isMention('Blenk'));
    putCursor('Blenk');
    await answer('dossier.notThis', 1);
    const expected = REGISTRY.replace('en: Blenk,', 'en: { value: Blenk, notIn: [Blenk Fields] },');
    assert.equal(registry.getText(), expected);
    await eventually('it is no longer a mention', async () => !(await isMention('Blenk')));
    assert.ok(await isMention('Blenk', 2));
  });

  it('remove a name, but not the only one of an entry', async () => {
    await open('Blenkco and Blenk.\n');
    await eventually('a mention', () => isMention('Blenkco'));
    putCursor('Blenk', 2);
    const refused = await withMessages(undefined, () => answer('dossier.notThis', 2));
    assert.deepEqual(refused, ['"Blenk" is the only name of its entry, which needs one. [Open Entry]']);
    assert.equal(registry.getText(), REGISTRY);
    putCursor('Blenkco');
    const without = REGISTRY.replace('  alias: [Blenkco]\n', '');
    const messages = await withMessages(undefined, () => answer('dossier.notThis', 2));
    assert.deepEqual(messages, [
      `"Blenkco" no longer means Blenk (unclassified) in any note. ${REGISTRY_FILE} was changed. [Undo, Open]`,
    ]);
    assert.equal(registry.getText(), without);
    assert.equal(registry.isDirty, false);
    await eventually('it is no longer a mention', async () => !(await isMention('Blenkco')));
  });

  it('count again after Undo in the message, although the registry is not open', async () => {
    await open('Blenkco and Blenk.\n');
    await eventually('a mention', () => isMention('Blenkco'));
    putCursor('Blenkco');
    await withMessages('Undo', () => answer('dossier.notThis', 2));
    await eventually('the registry is as it was', () => registry.getText() === REGISTRY && !registry.isDirty);
    await eventually('a mention again', () => isMention('Blenkco'));
    await answer('dossier.notThis', 0);
    assert.equal(document.getText(), '---\ndossier:\n  ignore: [Blenk]\n---\n\nBlenkco and Blenk.\n');
  });

  it('that are links always mean their entity, and the user learns so', async () => {
    await open('See [[blenk|them]].\n');
    await eventually('a mention', () => isMention('them'));
    putCursor('them');
    const messages = await withMessages(undefined, () => vscode.commands.executeCommand('dossier.notThis'));
    assert.deepEqual(messages, ['A [[link]] always means its entity. Change the link instead. []']);
  });

  it('restrict and remove names of bundled entries in the registry of the workspace', async () => {
    await open('Nvidia Fields and 英伟达.\n');
    await eventually('a mention', () => isMention('Nvidia'));
    putCursor('Nvidia');
    await answer('dossier.notThis', 1);
    const forbidden = `${REGISTRY}- id: nvidia\n  alias:\n    - value: Nvidia\n      lang: en\n      case: ignore\n      notIn: [Nvidia Fields]\n`;
    assert.equal(registry.getText(), forbidden);
    await eventually('it is no longer a mention', async () => !(await isMention('Nvidia')));
    putCursor('英伟达');
    await answer('dossier.notThis', 2);
    assert.equal(registry.getText(), `${forbidden}  remove: [英伟达]\n`);
    await eventually('it is no longer a mention', async () => !(await isMention('英伟达')));
  });

  it('choose the meaning of an ambiguous name at one place', async () => {
    await open('Trimblo.\n');
    await eventually('two meanings', async () => (await links('Trimblo')).length === 2);
    putCursor('Trimblo');
    await answer('dossier.chooseMeaning', 1);
    assert.equal(document.getText(), '[[trimble-two|Trimblo]].\n');
  });

  it('add the selection as an alias of an entity, those of the note first', async () => {
    await open('Blenk, or Bee Works.\n');
    await eventually('a mention', () => isMention('Blenk'));
    select('Bee Works');
    assert.ok((await titles(editor.selection)).includes('Add "Bee Works" as alias of…'));
    const messages = await withMessages(undefined, () => answer('dossier.addAlias'));
    assert.deepEqual(messages, [`Blenk now has the alias "Bee Works". ${REGISTRY_FILE} was changed. [Undo, Open]`]);
    assert.equal(registry.getText(), REGISTRY.replace('[Blenkco]', '[Blenkco, Bee Works]'));
    await eventually('it is a mention', () => isMention('Bee Works'));
    assert.equal(document.getText(), 'Blenk, or Bee Works.\n');
  });

  it('ask for an alias if nothing is selected, and propose the word at the cursor', async () => {
    await open('Blenk, or Beeworks.\n');
    await eventually('a mention', () => isMention('Blenk'));
    putCursor('Beeworks');
    await answer('dossier.addAlias');
    assert.equal(registry.getText(), REGISTRY.replace('[Blenkco]', '[Blenkco, Beeworks]'));
  });

  it('offer to add an unknown link to the registry, but not a known one', async () => {
    await open('See [[Bee Works|bees]] and [[Blenk]] and `[[Bee Code]]`.\n');
    await eventually('a mention', () => isMention('Blenk'));
    const cursor = middleOf(document, 'Bee Works');
    const found = (await actions(new vscode.Range(cursor, cursor))).find(
      ({ title }) => title === 'Add Bee Works to the registry',
    );
    assert.deepEqual(found?.command?.arguments, ['Bee Works']);
    for (const text of ['[[Blenk]]', 'Bee Code', 'and ']) {
      const place = middleOf(document, text);
      const offered = await titles(new vscode.Range(place, place));
      assert.deepEqual(
        offered.filter((title) => title.endsWith('to the registry')),
        [],
        text,
      );
    }
  });

  it('copy a bundled entry unchanged into the registry of the workspace, and open it there', async () => {
    await open('Synopsys.\n');
    await eventually('a mention', () => isMention('Synopsys'));
    const [bundled] = await links('Synopsys');
    assert.equal(bundled!.targetUri.scheme, 'dossier');
    const source = await vscode.workspace.openTextDocument(bundled!.targetUri);
    const first = source.lineAt(bundled!.targetRange.start).text.trim();
    // If other tests have left registries, it asks which one; ours is the first.
    await answering(() => vscode.commands.executeCommand('dossier.copyEntry', 'synopsys'));
    const active = vscode.window.activeTextEditor!;
    assert.equal(active.document.uri.toString(), inWorkspace(REGISTRY_FILE).toString());
    assert.ok(registry.getText().startsWith(REGISTRY));
    const copied = registry.getText().slice(REGISTRY.length);
    assert.match(copied, /^- id: synopsys\n {2}schema: Company\n/);
    assert.equal(registry.lineAt(active.selection.active).text.trim(), first);
    const own = copied
      .trimEnd()
      .split('\n')
      .map((line) => line.trim());
    const whole = source
      .getText()
      .split('\n')
      .map((line) => line.trim());
    const at = whole.indexOf(own[0]!);
    assert.deepEqual(own, whole.slice(at, at + own.length));
    await eventually('both are found', async () => (await links('Synopsys')).length === 2);
    const problems = vscode.languages.getDiagnostics(registry.uri).filter(({ code }) => code !== 'shared-name');
    assert.deepEqual(problems, []);
    await vscode.commands.executeCommand('dossier.copyEntry', 'synopsys');
    assert.equal(registry.getText(), REGISTRY + copied, 'not a second time');
    await vscode.commands.executeCommand('undo');
    assert.equal(registry.getText(), REGISTRY, 'undone in one step');
  });
});
