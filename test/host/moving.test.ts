import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAllEditors, deleteFile, middleOf, openNaming, rangeOf, writeFile } from '../support/inHost';

const REGISTRY = `version: 1
entities:
  - id: zorblax
    schema: Company
    name: { en: Zorblax, zh: 佐布拉 }
  - id: qwip
    schema: Product
    name: Qwip
`;
const NOTE = `# Zorblax

Qwip by 佐布拉, and Zorblax.

Then \`Zorblax\`, 佐布拉 and Qwip.
`;

/** Conditions of keys that do not hold where one writes a note. */
const ELSEWHERE =
  /(?:^|[^!])\b(?:findWidgetVisible|notebook\w*|search\w*|inSearchEditor|focusedView|inChatInput|inQuickInput|breakpointsFocused|terminal\w*)\b/;

describe('moving by entity', () => {
  let editor: vscode.TextEditor;

  before(async () => {
    await writeFile('moving.entities.yaml', REGISTRY);
    editor = await openNaming('moving.md', NOTE, 'Qwip');
  });

  after(async () => {
    await closeAllEditors();
    await deleteFile('moving.entities.yaml');
    await deleteFile('moving.md');
  });

  async function goes(command: string, from: vscode.Position, ...places: readonly [string, number][]): Promise<void> {
    editor.selection = new vscode.Selection(from, from);
    for (const [text, occurrence] of places) {
      await vscode.commands.executeCommand(command);
      const { start } = rangeOf(editor.document, text, occurrence);
      assert.ok(
        editor.selection.isEqual(new vscode.Selection(start, start)),
        `${text} ${occurrence}: ${JSON.stringify(editor.selection)}`,
      );
    }
  }

  it('goes to the next mention under any name, and from the last to the first', async () => {
    const from = middleOf(editor.document, 'Zorblax');
    await goes(
      'dossier.nextMention',
      from,
      ['佐布拉', 1],
      ['Zorblax', 2],
      ['佐布拉', 2],
      ['Zorblax', 1],
      ['佐布拉', 1],
    );
  });

  it('goes to the previous mention, and from the first to the last', async () => {
    const from = middleOf(editor.document, 'Zorblax');
    await goes('dossier.previousMention', from, ['佐布拉', 2], ['Zorblax', 2], ['佐布拉', 1], ['Zorblax', 1]);
  });

  it('stays where it is if there is no mention at the cursor', async () => {
    const place = middleOf(editor.document, 'Then');
    editor.selection = new vscode.Selection(place, place);
    await vscode.commands.executeCommand('dossier.nextMention');
    assert.ok(editor.selection.active.isEqual(place));
  });

  it('has keys that VS Code does not use in notes', async () => {
    const { contributes } = vscode.extensions.getExtension('dossier.dossier')!.packageJSON;
    const bindings: readonly { command: string; key: string; when: string }[] = contributes.keybindings;
    const keys = bindings.filter(({ when }) => when.includes('editorTextFocus'));
    assert.deepEqual(keys.map(({ command }) => command).sort(), [
      'dossier.nextMention',
      'dossier.openDossier',
      'dossier.previousMention',
    ]);
    await vscode.commands.executeCommand('workbench.action.openDefaultKeybindingsFile');
    const defaults = vscode.window.activeTextEditor?.document.getText() ?? '';
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    const rules = [...defaults.matchAll(/"key": "([^"]+)",\s*"command": "([^"]+)"(?:,\s*"when": "([^"]+)")?/g)];
    assert.ok(rules.length > 500, `${rules.length} keys are known`);
    for (const { key } of keys) {
      const others = rules.filter(
        ([, used, command, when = '']) => used === key && !command!.startsWith('dossier.') && !ELSEWHERE.test(when),
      );
      assert.deepEqual(
        others.map(([, , command, when]) => `${command} when ${when}`),
        [],
        key,
      );
    }
    editor = await vscode.window.showTextDocument(editor.document);
  });
});
