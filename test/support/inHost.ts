import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from './eventually';

// Helpers for host tests. No Node module but `assert`, so that they run in the web host too.

export function inWorkspace(path: string): vscode.Uri {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  assert.ok(folder, 'no folder is open');
  return vscode.Uri.joinPath(folder.uri, path);
}

export async function writeFile(path: string, text: string): Promise<vscode.Uri> {
  const uri = inWorkspace(path);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return uri;
}

/**
 * The same for a registry that a command will edit: waits until VS Code, which may still have the text of an earlier test, has
 * this one, since it refuses an edit of a text that changes meanwhile; and then until Dossier has it.
 */
export async function writeForEditing(path: string, text: string): Promise<vscode.Uri> {
  const uri = await writeFile(path, text);
  await isSaved(path, text);
  // Dossier answers what is asked of a registry once it has read its latest text.
  await vscode.commands.executeCommand('vscode.executeDefinitionProvider', uri, new vscode.Position(0, 0));
  return uri;
}

/**
 * Waits until a file has the text and VS Code counts it as saved, which is a little later: what is then changed in it by a command
 * would be left unsaved, as beside changes of the user.
 */
export async function isSaved(path: string, text: string): Promise<void> {
  await eventually(`${path} is saved`, async () => {
    const document = await vscode.workspace.openTextDocument(inWorkspace(path));
    return document.getText() === text && !document.isDirty && (await textOnDisk(path)) === text;
  });
}

async function textOnDisk(path: string): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(inWorkspace(path)));
}

/** Deletes a file, or a folder with what is in it, and waits until Dossier has let go of the registries among it, of which it hears a little later. */
export async function deleteFile(path: string): Promise<void> {
  const uri = inWorkspace(path);
  const names = await namesInRegistries(path);
  await vscode.workspace.fs.delete(uri, { recursive: true });
  for (const name of names) {
    await eventually(`${path} with ${name} is forgotten`, async () => {
      const files = await registriesWith(name);
      return !files.some((file) => file.path.startsWith(uri.path));
    });
  }
}

/** Deletes the registries at the top of the workspace, in the same way. */
export async function deleteRegistries(): Promise<void> {
  for (const uri of await vscode.workspace.findFiles('*.entities.yaml')) {
    await deleteFile(vscode.workspace.asRelativePath(uri, false));
  }
}

/** A name in each registry that is the file, or is in the folder. */
async function namesInRegistries(path: string): Promise<readonly string[]> {
  const uri = inWorkspace(path);
  const isFile = /\.\w+$/.test(path);
  const isRegistry = path.endsWith('.entities.yaml');
  const inFolder = new vscode.RelativePattern(uri, '**/*.entities.yaml');
  const files = isFile ? (isRegistry ? [uri] : []) : await vscode.workspace.findFiles(inFolder);
  const texts = await Promise.all(files.map((file) => vscode.workspace.fs.readFile(file)));
  return texts.flatMap((bytes) => {
    const [, name] = /\bname: (?:\{ *(?:\w+: )?)?['"]?([^'"{},#\r\n]+)/.exec(new TextDecoder().decode(bytes)) ?? [];
    return name?.trim() ?? [];
  });
}

/** Writes a file of the workspace and opens it in an editor, once VS Code, which may still have the text of an earlier test, has this one. */
export async function openFile(path: string, text: string): Promise<vscode.TextEditor> {
  const uri = await writeFile(path, text);
  const document = await eventually(`VS Code has the text of ${path}`, async () => {
    const opened = await vscode.workspace.openTextDocument(uri);
    return withoutMarks(opened.getText()) === withoutMarks(text) && opened;
  });
  return vscode.window.showTextDocument(document);
}

/** Without a byte order mark, which VS Code keeps apart, and with one kind of line end, since it evens out others. */
function withoutMarks(text: string): string {
  return text.replace(/^\uFEFF/, '').replaceAll(/\r\n?/g, '\n');
}

/** Writes a note and opens it, and waits until the registry is read: `name`, which the note has, is a mention. */
export async function openNaming(path: string, text: string, name: string): Promise<vscode.TextEditor> {
  const editor = await openFile(path, text);
  await eventually('the registry is read', () => isMentionIn(editor.document, name));
  return editor;
}

/** Whether an occurrence of `text`, counted from 1, leads to an entry of a registry. */
export async function isMentionIn(document: vscode.TextDocument, text: string, occurrence = 1): Promise<boolean> {
  const place = middleOf(document, text, occurrence);
  const links: unknown[] = await vscode.commands.executeCommand(
    'vscode.executeDefinitionProvider',
    document.uri,
    place,
  );
  return links.length > 0;
}

/** Whether a registry that is read has an entity with this name. */
export async function isRegistered(name: string): Promise<boolean> {
  return (await registriesWith(name)).length > 0;
}

/** The registries that are read and have an entity with such a name. */
async function registriesWith(name: string): Promise<readonly vscode.Uri[]> {
  const found: readonly vscode.SymbolInformation[] = await vscode.commands.executeCommand(
    'vscode.executeWorkspaceSymbolProvider',
    name,
  );
  // VS Code's own Markdown extension finds headings, also in notes of a folder that was deleted.
  return found.map(({ location }) => location.uri).filter(({ path }) => path.endsWith('.entities.yaml'));
}

/** The middle of an occurrence of `text` in the document, counted from 1. */
export function middleOf(document: vscode.TextDocument, text: string, occurrence = 1): vscode.Position {
  return document.positionAt(offsetOf(document, text, occurrence) + Math.floor(text.length / 2));
}

export function rangeOf(document: vscode.TextDocument, text: string, occurrence = 1): vscode.Range {
  const start = offsetOf(document, text, occurrence);
  return new vscode.Range(document.positionAt(start), document.positionAt(start + text.length));
}

function offsetOf(document: vscode.TextDocument, text: string, occurrence: number): number {
  let start = -1;
  for (let count = 0; count < occurrence; count++) {
    start = document.getText().indexOf(text, start + 1);
    assert.ok(start >= 0, `no ${occurrence}. "${text}" in ${document.uri.toString()}`);
  }
  return start;
}

/** Closes all editors without asking, and reverts unsaved changes. */
export async function closeAllEditors(): Promise<void> {
  for (const document of vscode.workspace.textDocuments) {
    if (!document.isDirty || document.isUntitled) continue;
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}
