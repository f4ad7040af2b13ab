import * as vscode from 'vscode';
import { list } from './walkFolder';

/**
 * What is no longer beside new folders, of known files and of folders with known files in them. The editor does not report a
 * folder as gone that was created a moment before: its creation and its end cancel each other out, as when it is renamed at
 * once. A search may have found it in between. Never rejects.
 *
 * @param known by their URIs as text.
 */
export async function missingBeside(
  folders: readonly vscode.Uri[],
  known: ReadonlyMap<string, vscode.Uri>,
): Promise<readonly vscode.Uri[]> {
  const parents = new Map(
    folders.map((folder) => vscode.Uri.joinPath(folder, '..')).map((uri) => [uri.toString(), uri] as const),
  );
  const beside = new Set<string>();
  const asked = new Set<string>();
  for (const file of known.keys()) {
    for (let end = file.length, at = file.lastIndexOf('/'); at > 0; end = at, at = file.lastIndexOf('/', end - 1)) {
      if (!parents.has(file.slice(0, at))) continue;
      asked.add(file.slice(0, at));
      beside.add(file.slice(0, end));
    }
  }
  for (const text of asked) {
    const parent = parents.get(text)!;
    for (const [name] of await list(parent)) beside.delete(vscode.Uri.joinPath(parent, name).toString());
  }
  // Its name may be listed in other letters, and a folder that cannot be listed may be there.
  const missing = await Promise.all(
    [...beside].map(async (text) => {
      const uri = vscode.Uri.parse(text, true);
      return (await isMissing(uri)) ? [uri] : [];
    }),
  );
  return missing.flat();
}

/** Whether a file is missing; false if the file system fails for another reason. */
export function isMissing(uri: vscode.Uri): Promise<boolean> {
  return Promise.resolve(vscode.workspace.fs.stat(uri)).then(
    () => false,
    (error) => error instanceof vscode.FileSystemError && error.code === 'FileNotFound',
  );
}
