import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { answering } from '../support/answering';
import { eventually } from '../support/eventually';
import {
  closeAllEditors,
  deleteFile,
  deleteRegistries,
  inWorkspace,
  isMentionIn,
  middleOf,
  openFile,
  writeFile,
} from '../support/inHost';

describe('Create Registry', () => {
  afterEach(async () => {
    await closeAllEditors();
    await deleteRegistries();
    await deleteFile('new.md').catch(() => {});
  });

  function create(...rows: readonly number[]): Promise<unknown> {
    return answering(() => vscode.commands.executeCommand('dossier.createRegistry'), ...rows);
  }

  function active(): string | undefined {
    return vscode.window.activeTextEditor?.document.uri.path.split('/').at(-1);
  }

  function isCursorInView(): boolean {
    const { visibleRanges = [], selection } = vscode.window.activeTextEditor ?? {};
    return selection !== undefined && visibleRanges.some((range) => range.contains(selection.active));
  }

  async function cardOf(note: vscode.TextDocument, name: string): Promise<string> {
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      note.uri,
      middleOf(note, name),
    );
    return hovers
      .flatMap(({ contents }) => contents)
      .map((content) => (typeof content === 'string' ? content : content.value))
      .join('\n');
  }

  /** Until Dossier has noticed the files that were deleted or written, it may offer one that is gone, or open nothing. */
  function createsOrOpens(name: string, text: string, ...rows: readonly number[]): Promise<unknown> {
    return eventually(`${name} is shown`, async () => {
      await create(...rows);
      return active() === name && vscode.window.activeTextEditor!.document.getText().includes(text);
    });
  }

  it('writes one that works at once, with the cursor where the first entity goes', async () => {
    await openFile('new.md', 'We met Exemplar Lines.\n');
    await createsOrOpens('registry.entities.yaml', 'Exemplar Lines');
    const { document, selection } = vscode.window.activeTextEditor!;
    assert.equal(document.isDirty, false);
    assert.equal(document.getText(new vscode.Range(selection.active, document.positionAt(1e6))).trim(), '');
    assert.deepEqual(selection.active, new vscode.Position(document.lineCount - 2, 2));
    await eventually('the cursor is in view', isCursorInView);
    const note = await vscode.workspace.openTextDocument(inWorkspace('new.md'));
    await eventually('the example is known', () => isMentionIn(note, 'Exemplar Lines'));
  });

  it('opens the registry that there is, or creates another', async () => {
    const text = '# Written by hand.\nversion: 1\n';
    await writeFile('registry.entities.yaml', text);
    await createsOrOpens('registry.entities.yaml', text, 0);
    assert.equal(vscode.window.activeTextEditor?.document.getText(), text);
    await createsOrOpens('registry-2.entities.yaml', 'Exemplar Lines', 1);
  });

  // The unit tests have the examples of every field.
  it('writes the kinds of security if it is picked, with examples of each', async () => {
    await openFile('new.md', 'EX-HERON-0 drops Exemplar Loader through CVE-0000-0001.\n');
    await writeFile('registry.entities.yaml', 'version: 1\n');
    await createsOrOpens('registry.entities.yaml', 'version: 1', 0);
    await createsOrOpens('registry-2.entities.yaml', 'EX-HERON-0', 1, 3);
    await eventually('the cursor is in view', isCursorInView);
    const registry = vscode.window.activeTextEditor!.document;
    const note = await vscode.workspace.openTextDocument(inWorkspace('new.md'));
    for (const [name, kind] of [
      ['EX-HERON-0', 'Threat actor'],
      ['Exemplar Loader', 'Malware'],
      ['CVE-0000-0001', 'Vulnerability'],
    ] as const) {
      await eventually(`the card of ${name} says ${kind}`, async () => (await cardOf(note, name)).includes(kind));
    }
    assert.deepEqual(vscode.languages.getDiagnostics(registry.uri), []);
    await vscode.commands.executeCommand('undo');
    await eventually('the file is gone', async () => {
      return (await vscode.workspace.findFiles('registry-2.entities.yaml')).length === 0;
    });
  });

  it('writes nothing if no field is picked', async () => {
    const { showQuickPick } = vscode.window;
    let question = '';
    const cancel = async (_rows: unknown, { placeHolder = '' }: vscode.QuickPickOptions): Promise<undefined> => {
      question = placeHolder;
    };
    Object.assign(vscode.window, { showQuickPick: cancel });
    try {
      await eventually('the field is asked for', async () => {
        await vscode.commands.executeCommand('dossier.createRegistry');
        return question === 'Which field is the registry for?';
      });
    } finally {
      vscode.window.showQuickPick = showQuickPick;
    }
    assert.deepEqual(await vscode.workspace.findFiles('*.entities.yaml'), []);
  });
});
