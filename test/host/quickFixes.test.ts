import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { NOTE_PROBLEM_SEVERITY, type NoteProblemCode } from '../../src/core/answers/notes/noteProblem';
import { answering } from '../support/answering';
import { eventually } from '../support/eventually';
import { closeAllEditors, deleteFile, inWorkspace, openFile, rangeOf, writeFile } from '../support/inHost';
import { withMessages } from '../support/messages';
import { FIX_CASES } from '../support/registryFixes';

const REGISTRY = `version: 1
entities:
- id: glorp
  name: { en: Glorp Industries, zh: 格洛普 }
  alias: [Glorp, { value: 葛羅普, lang: zh-Hant }]
  previousName: { value: Glarp Works, endDate: 2020 }
  misspelling: [Gloorp]
  formerId: glorp-works
- id: glort-note
  name: { value: glort note, words: true }
  avoid: { value: glaybill, words: true }
- id: mercury-systems
  name: Mercuryo Systems
  alias: Mercuryo
- id: mercury-planet
  name: Mercuryo Planet
  alias: Mercuryo
`;

function ours(uri: vscode.Uri): readonly vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'Dossier');
}

async function actionsAt(uri: vscode.Uri, range: vscode.Range): Promise<readonly vscode.CodeAction[]> {
  // What they write is worked out only for so many of them.
  return vscode.commands.executeCommand('vscode.executeCodeActionProvider', uri, range, undefined, 20);
}

async function action(uri: vscode.Uri, range: vscode.Range, title: string): Promise<vscode.CodeAction> {
  let titles: readonly string[] = [];
  return eventually(`"${title}" among ${titles.join(', ')}`, async () => {
    const actions = await actionsAt(uri, range);
    titles = actions.map((each) => each.title);
    return actions.find((each) => each.title === title);
  });
}

/** Applies the action, whether it is an edit or a command. */
async function apply({ edit, command }: vscode.CodeAction): Promise<void> {
  if (edit) assert.ok(await vscode.workspace.applyEdit(edit));
  if (command) await vscode.commands.executeCommand(command.command, ...(command.arguments ?? []));
}

async function set(key: string, value: unknown): Promise<void> {
  await vscode.workspace.getConfiguration('dossier').update(key, value, vscode.ConfigurationTarget.Workspace);
}

describe('quick fixes in registries', () => {
  // The editor keeps a document for a while after it was closed, so each test has its own file.
  let number = 0;
  const name = () => `fixed-${number}.entities.yaml`;

  beforeEach(() => number++);
  before(() => set('registry.bundled', false));
  after(() => set('registry.bundled', undefined));
  afterEach(async () => {
    await closeAllEditors();
    await deleteFile(name());
    await eventually('its problems are gone', () => ours(inWorkspace(name())).length === 0);
  });

  // What replaces, changes several lines, deletes and adds; the unit tests have what the fixes of all problems write.
  const codes = ['misspelt-key', 'yaml-indent', 'duplicate-key', 'dangling-reference'];
  const cases = codes.map((code) => FIX_CASES.find((each) => each.code === code)!);
  for (const { code, text, fixed } of cases) {
    for (const [title, expected] of Object.entries(fixed)) {
      it(`${code}: ${title}`, async () => {
        const { document } = await openFile(name(), text);
        const count = () => ours(document.uri).filter((each) => each.code === code).length;
        await eventually('the problem is reported', () => count() > 0);
        const before = count();
        const [problem] = ours(document.uri).filter((each) => each.code === code);
        const found = await action(document.uri, problem!.range, title);
        assert.ok(found.kind?.contains(vscode.CodeActionKind.QuickFix));
        await apply(found);
        assert.equal(document.getText(), expected);
        await eventually('the problem is gone', () => count() < before);
        await vscode.commands.executeCommand('undo');
        assert.equal(document.getText(), text, 'undone in one step');
        await eventually('the problem is back', () => count() === before);
      });
    }
  }
});

describe('quick fixes in notes', () => {
  let document: vscode.TextDocument;
  let editor: vscode.TextEditor;
  let number = 0;

  before(async () => {
    await writeFile('fixes.entities.yaml', REGISTRY);
  });

  afterEach(async () => {
    await closeAllEditors();
    await vscode.workspace.fs.delete(document.uri);
    const settings = vscode.workspace.getConfiguration('dossier', inWorkspace(''));
    if (settings.inspect('prefer')?.workspaceFolderValue !== undefined) {
      await settings.update('prefer', undefined, vscode.ConfigurationTarget.WorkspaceFolder);
    }
    if (settings.inspect('diagnostics.severity')?.workspaceValue !== undefined)
      await set('diagnostics.severity', undefined);
  });

  after(async () => {
    await closeAllEditors();
    await deleteFile('fixes.entities.yaml');
  });

  async function open(text: string): Promise<void> {
    editor = await openFile(`fixes-${++number}.md`, text);
    document = editor.document;
  }

  const codes = () =>
    ours(document.uri)
      .map(({ code }) => String(code))
      .sort();

  /** The note has so many problems; the action fixes them, the note then has the expected text, and one undo reverts it. */
  const checked = new Set<NoteProblemCode>();

  function check(
    code: NoteProblemCode,
    what: string,
    text: string,
    name: string,
    title: string,
    expected: string,
    severity?: Readonly<Record<string, string>>,
    problems = 1,
  ) {
    checked.add(code);
    it(`${code}: ${what}`, async () => {
      if (severity) await set('diagnostics.severity', severity);
      await open(text);
      const [problem] = await eventually(
        'the problems',
        () => ours(document.uri).length === problems && ours(document.uri),
      );
      assert.equal(problem!.code, code);
      assert.ok(problem!.range.contains(rangeOf(document, name)), 'at its place');
      editor.selection = new vscode.Selection(problem!.range.end, problem!.range.end);
      const found = await action(document.uri, problem!.range, title);
      await apply(found);
      assert.equal(document.getText(), expected);
      await eventually('no problem', () => ours(document.uri).length === 0);
      await vscode.commands.executeCommand('undo');
      assert.equal(document.getText(), text);
    });
  }

  check(
    'misspelling',
    'the right name',
    'The Gloorp.\n',
    'Gloorp',
    'Replace with Glorp Industries',
    'The Glorp Industries.\n',
  );
  check(
    'outdated-name',
    'the name of the time',
    '---\ndate: 2024-05-01\n---\nGlarp Works grew.\n',
    'Glarp Works',
    'Replace with Glorp Industries',
    '---\ndate: 2024-05-01\n---\nGlorp Industries grew.\n',
  );
  check(
    'competing-names',
    'the one for the other',
    '格洛普与葛羅普，葛羅普。\n',
    '葛羅普',
    'Replace every "葛羅普" in this note with 格洛普',
    '格洛普与格洛普，格洛普。\n',
  );
  check(
    'competing-names',
    'the other way',
    '格洛普与葛羅普。\n',
    '葛羅普',
    'Replace every "格洛普" in this note with 葛羅普',
    '葛羅普与葛羅普。\n',
  );
  check(
    'avoid',
    'with the name to say instead, in the same form',
    'Two GLAYBILLS.\n',
    'GLAYBILLS',
    'Replace with GLORT NOTES',
    'Two GLORT NOTES.\n',
  );
  check(
    'avoid',
    'each in its form',
    'Glaybills: the glaybill.\n',
    'Glaybills',
    'Replace every "Glaybills" in this note with Glort notes',
    'Glort notes: the glort note.\n',
    undefined,
    2,
  );
  check(
    'short-first-name',
    'the full name with the short one',
    'Glorp, then Glorp.\n',
    'Glorp',
    'Replace with Glorp Industries (Glorp)',
    'Glorp Industries (Glorp), then Glorp.\n',
    { 'short-first-name': 'hint' },
  );
  check(
    'short-first-name',
    'the full name alone',
    '> Glorp, then Glorp.   # kept\n',
    'Glorp',
    'Replace with Glorp Industries',
    '> Glorp Industries, then Glorp.   # kept\n',
    { 'short-first-name': 'hint' },
  );
  check(
    'unknown-link',
    'the nearest name',
    'See [[Glorb]] and [[glorp]].\n',
    '[[Glorb]]',
    'Replace with Glorp',
    'See [[Glorp]] and [[glorp]].\n',
    { 'unknown-link': 'warning' },
  );
  check(
    'former-link',
    'the present id',
    'See [[glorp-works|them]].\n',
    'glorp-works',
    'Replace with glorp',
    'See [[glorp|them]].\n',
  );
  check(
    'ambiguous-name',
    'here',
    '“Mercuryo” is far.\n',
    'Mercuryo',
    'Use Mercuryo Planet here',
    '“[[mercury-planet|Mercuryo]]” is far.\n',
  );
  check(
    'ambiguous-name',
    'here, in a link',
    '| a | [[Mercuryo]] |\n',
    'Mercuryo',
    'Use Mercuryo Systems here',
    '| a | [[mercury-systems\\|Mercuryo]] |\n',
  );
  check(
    'ambiguous-name',
    'in this note',
    'Mercuryo, Mercuryo.\n',
    'Mercuryo',
    'Use Mercuryo Systems in this note',
    '---\ndossier:\n  use:\n    Mercuryo: mercury-systems\n---\n\nMercuryo, Mercuryo.\n',
  );
  check(
    'ambiguous-name',
    'in a note with front matter',
    '---\ntags: [x]   # mine\n---\nMercuryo.\n',
    'Mercuryo',
    'Use Mercuryo Systems in this note',
    '---\ntags: [x]   # mine\ndossier:\n  use:\n    Mercuryo: mercury-systems\n---\nMercuryo.\n',
  );

  for (const [title, entry] of [
    ['Add Zorbl Ltd to the registry', '- id: zorbl-ltd\n  schema: Company\n  name: Zorbl Ltd\n'],
    ['Add "Zorbl Ltd" as alias of…', ''],
  ] as const) {
    it(`an unknown link: ${title}`, async () => {
      const text = '# See\n\n[[Zorbl Ltd|them]], then [[glorp]].\n';
      await set('diagnostics.severity', { 'unknown-link': 'warning' });
      await open(text);
      await eventually('the problem', () => codes().join() === 'unknown-link');
      const registry = await vscode.workspace.openTextDocument(inWorkspace('fixes.entities.yaml'));
      const adding = await action(document.uri, ours(document.uri)[0]!.range, title);
      const aliases = REGISTRY.replace('zh-Hant }]', 'zh-Hant }, Zorbl Ltd]');
      const whenAdded = async (): Promise<string> => {
        assert.equal(registry.getText(), entry ? REGISTRY + entry : aliases);
        await eventually('no problem', () => ours(document.uri).length === 0);
        assert.equal(document.getText(), text);
        return 'Undo';
      };
      await withMessages(whenAdded, () => answering(() => apply(adding)));
      await eventually('it is undone', () => registry.getText() === REGISTRY);
      await eventually('the problem is back', () => codes().join() === 'unknown-link');
    });
  }

  assert.deepEqual([...checked].sort(), Object.keys(NOTE_PROBLEM_SEVERITY).sort(), 'a fix of every code is tested');

  for (const [name, front] of [
    ['Gloorp', ''],
    ['Glarp Works', '---\ndate: 2024-05-01\n---\n'],
  ] as const) {
    it(`every place of ${name} at once`, async () => {
      const text = `${front}${name} and \`${name}\` and 格洛普 and ${name}.\n`;
      await open(text);
      await eventually('two problems', () => ours(document.uri).length === 2);
      const title = `Replace every "${name}" in this note with Glorp Industries`;
      await apply(await action(document.uri, rangeOf(document, name), title));
      const expected = `${front}Glorp Industries and \`${name}\` and 格洛普 and Glorp Industries.\n`;
      assert.equal(document.getText(), expected);
      await eventually('no problem', () => ours(document.uri).length === 0);
      await vscode.commands.executeCommand('undo');
      assert.equal(document.getText(), text, 'undone in one step');
    });
  }

  it('an ambiguous name, in this folder, by a setting that takes effect at once and keeps the other names', async () => {
    const configuration = () => vscode.workspace.getConfiguration('dossier', document.uri);
    await open('Mercuryo.\n');
    await configuration().update('prefer', { Venus: 'glorp' }, vscode.ConfigurationTarget.WorkspaceFolder);
    await eventually('the problem', () => codes().join() === 'ambiguous-name');
    const asking = await action(document.uri, rangeOf(document, 'Mercuryo'), 'Choose the meaning in this folder…');
    await answering(() => apply(asking), 1);
    assert.equal(document.getText(), 'Mercuryo.\n');
    assert.deepEqual(configuration().get('prefer'), { Venus: 'glorp', Mercuryo: 'mercury-planet' });
    await eventually('no problem', () => ours(document.uri).length === 0);
    const links: vscode.LocationLink[] = await vscode.commands.executeCommand(
      'vscode.executeDefinitionProvider',
      document.uri,
      new vscode.Position(0, 2),
    );
    assert.equal(links.length, 1);
  });

  it('an ambiguous name with many meanings: the likeliest first, and one action that asks for the others', async () => {
    const entity = (number: number) => `- { id: plu-${number}, name: Pluton ${number}, alias: Pluton }\n`;
    const many = [1, 2, 3, 4, 5, 6].map(entity).join('');
    await writeFile('plutons.entities.yaml', `entities:\n${many}`);
    await open('Pluton, which is Pluton 4.\n');
    await eventually('the problem', () => codes().join() === 'ambiguous-name');
    // With a selection the editor would add its own.
    const { start } = rangeOf(document, 'Pluton');
    const actions = await actionsAt(document.uri, new vscode.Range(start, start));
    assert.deepEqual(
      actions.map(({ title }) => title),
      [
        ...[4, 1, 2, 3, 5].map((number) => `Use Pluton ${number} here`),
        'Choose the meaning here…',
        'Choose the meaning in this note…',
        'Choose the meaning in this folder…',
        'Not this…',
        'Add as fact…',
        'Add relation…',
      ],
    );
    // With the cursor elsewhere: the action applies where it was offered.
    editor.selection = new vscode.Selection(0, 20, 0, 20);
    const inNote = actions.find(({ title }) => title === 'Choose the meaning in this note…');
    await answering(() => apply(inNote!));
    const expected = '---\ndossier:\n  use:\n    Pluton: plu-4\n---\n\nPluton, which is Pluton 4.\n';
    assert.equal(document.getText(), expected);
    await eventually('no problem', () => codes().length === 0);
    await deleteFile('plutons.entities.yaml');
  });

  it('are not reported once the settings turn them off', async () => {
    await open('Gloorp and Mercuryo\n');
    await eventually('two problems', () => codes().join() === 'ambiguous-name,misspelling');
    assert.deepEqual(
      ours(document.uri).map(({ severity }) => severity),
      [vscode.DiagnosticSeverity.Warning, vscode.DiagnosticSeverity.Information],
    );
    await set('diagnostics.severity', {
      misspelling: 'off',
      'ambiguous-name': 'error',
      nonsense: 'error',
      'unknown-link': 7,
    });
    await eventually('one problem', () => codes().join() === 'ambiguous-name');
    assert.equal(ours(document.uri)[0]!.severity, vscode.DiagnosticSeverity.Error);
    const titles = (await actionsAt(document.uri, rangeOf(document, 'Gloorp'))).map(({ title }) => title);
    assert.ok(!titles.includes('Replace with Glorp Industries'), titles.join());
  });

  it('follow edits of the note and of the registry', async () => {
    await open('Glorp.\n');
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'A Gloorp. '));
    await eventually('a problem', () => codes().join() === 'misspelling');
    assert.ok(ours(document.uri)[0]!.range.isEqual(rangeOf(document, 'Gloorp')));
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), '\n'));
    await eventually('it moves', () => ours(document.uri)[0]?.range.isEqual(rangeOf(document, 'Gloorp')));
    await writeFile('fixes.entities.yaml', REGISTRY.replace('[Gloorp]', '[Gluurp]'));
    await eventually('no problem', () => codes().length === 0);
    await writeFile('fixes.entities.yaml', REGISTRY);
    await eventually('the problem again', () => codes().join() === 'misspelling');
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    await eventually('none of a note that is closed', () => ours(document.uri).length === 0);
  });
});
