import * as vscode from 'vscode';
import { lexZones } from '../core/markdown/zones';
import { namesInSelection } from '../core/registry/namesInSelection';
import type { Feature, Host } from '../workspace/host';
import { NOTE_LANGUAGE } from '../workspace/openNotes';
import { askDraft, askSchema } from './shared/draftQuestions';
import { registryTarget } from './shared/registryTarget';
import { showAt, writeEntry } from './shared/writeEntry';

/** Makes a name in a note a living mention: an entry is written, and the cursor waits at its summary. */
export const addToRegistry: Feature = {
  id: 'addToRegistry',
  register(host, boundary) {
    const actions: vscode.CodeActionProvider = {
      provideCodeActions: (document, range) => offer(host, document, range),
    };
    return vscode.Disposable.from(
      vscode.commands.registerCommand('dossier.addToRegistry', () => boundary.run(() => add(host))),
      vscode.commands.registerCommand('dossier.createRegistry', () => boundary.run(() => create(host))),
      vscode.languages.registerCodeActionsProvider({ language: NOTE_LANGUAGE }, boundary.guard(actions), {
        providedCodeActionKinds: [vscode.CodeActionKind.QuickFix],
      }),
    );
  },
};

/** Longer selections are sentences. Measured before anything is read. */
const LONGEST = 200;

function offer(host: Host, document: vscode.TextDocument, range: vscode.Range): vscode.CodeAction[] {
  if (range.isEmpty || !host.note(document)) return [];
  const [start, end] = [document.offsetAt(range.start), document.offsetAt(range.end)];
  if (end - start > LONGEST) return [];
  const names = namesInSelection(document.getText(range));
  if (names.length === 0 || mentionOver(host, document, range) || inCode(document.getText(), start, end)) return [];
  const name = names.map(({ value }) => value).join(' · ');
  const title = vscode.l10n.t('Add {name} to the registry', { name });
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  action.command = { command: 'dossier.addToRegistry', title };
  return [action];
}

async function add(host: Host): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  const selected =
    editor && !editor.selection.isEmpty ? editor.document.getText(editor.selection) : await askName(editor);
  if (selected === undefined) return;
  const names = namesInSelection(selected);
  if (names.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Select a name first.'));
    return;
  }
  await host.settled();
  const known = editor && mentionOver(host, editor.document, editor.selection);
  if (known && !(await askAnother(selected, known))) return;
  const schema = await askSchema(names);
  const target = schema === undefined ? undefined : await registryTarget(host, editor?.document.uri);
  if (schema === undefined || !target) return;
  const { entities } = (await host.settled()).registry;
  const draft = await askDraft(names, schema, (id) => entities.has(id));
  if (draft && !(await writeEntry(target, draft))) {
    const file = vscode.workspace.asRelativePath(target.uri);
    void vscode.window.showErrorMessage(vscode.l10n.t('{file} could not be written.', { file }));
  }
}

/** Opens the registry of the workspace, which is made if there is none. */
async function create(host: Host): Promise<void> {
  const target = await registryTarget(host, vscode.window.activeTextEditor?.document.uri);
  if (!target) return;
  if (!target.exists) {
    const edit = new vscode.WorkspaceEdit();
    edit.createFile(target.uri, { contents: new TextEncoder().encode(target.text) });
    if (!(await vscode.workspace.applyEdit(edit))) return;
  }
  await showAt(target.uri, target.text.length);
}

function askName(editor: vscode.TextEditor | undefined): Thenable<string | undefined> {
  const word = editor?.document.getWordRangeAtPosition(editor.selection.active, /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/u);
  return vscode.window.showInputBox({
    title: vscode.l10n.t('Add to the registry'),
    prompt: vscode.l10n.t('The name as notes write it, perhaps with another in brackets.'),
    value: word ? editor!.document.getText(word) : '',
  });
}

/** A name may have several meanings, but one that is known was more likely selected by mistake. */
async function askAnother(name: string, id: string): Promise<boolean> {
  const open = vscode.l10n.t('Open Entry');
  const another = vscode.l10n.t('Add Another Meaning');
  const message = vscode.l10n.t('{name} is in the registry already.', { name });
  const answer = await vscode.window.showInformationMessage(message, open, another);
  if (answer === open) await vscode.commands.executeCommand('dossier.openEntry', id);
  return answer === another;
}

/** The id of an entity whose mention spans the whole selection, if there is one. */
function mentionOver(host: Host, document: vscode.TextDocument, range: vscode.Range): string | undefined {
  if (range.isEmpty) return undefined;
  const [start, end] = [document.offsetAt(range.start), document.offsetAt(range.end)];
  const over = host.note(document)?.mentions.find((mention) => mention.start <= start && end <= mention.end);
  return over?.entities[0];
}

/** Whether any of it is code or front matter, where a name would never be read. `Zones` has its ranges as flat pairs. */
function inCode(text: string, start: number, end: number): boolean {
  const { code } = lexZones(text);
  for (let index = 0; index < code.length; index += 2) {
    if (code[index]! < end && start < code[index + 1]!) return true;
  }
  return false;
}
