import * as vscode from 'vscode';
import { joinGlobs } from './globSettings';
import { LEFT_OUT } from './readOrLog';
import { list, type Walk, walkFolder } from './walkFolder';

/** The files to look for, and how the folder is walked if the editor's search does not work. */
interface FileSearch extends Walk {
  /** Globs, relative to the folder. */
  readonly patterns: readonly string[];
  /** How long the editor's own search may take, in milliseconds, before the folder is walked. */
  readonly patience: number;
}

/** Milliseconds to wait on file systems that may have no search: there the editor never answers. */
const PATIENCE_WITHOUT_SEARCH = 1500;

/**
 * The files that match, in no order, without those that `files.exclude` names. The editor's search is asked first; if it
 * does not answer, fails, or finds nothing because the file system has no search, the folder is walked. Never rejects.
 */
export async function findFiles(
  folder: vscode.WorkspaceFolder,
  search: FileSearch,
  log: vscode.LogOutputChannel,
): Promise<readonly vscode.Uri[]> {
  if (search.patterns.length === 0) return [];
  const searchable = folder.uri.scheme === 'file' || folder.uri.scheme === 'vscode-remote';
  const patience = searchable ? search.patience : Math.min(search.patience, PATIENCE_WITHOUT_SEARCH);
  const found = await ask(folder, { ...search, patience });
  if (search.token?.isCancellationRequested || (found && (found.length > 0 || searchable))) return found ?? [];
  log.info(
    `${folder.uri.toString()}: the search ${found ? 'found nothing' : 'gave no answer'}, so the folder is walked`,
  );
  const { files, complete } = await walkFolder(folder.uri, search);
  if (!complete && !search.token?.isCancellationRequested)
    log.warn(`${folder.uri.toString()}: only the first ${search.mostWalked} files were looked at`);
  return files;
}

async function ask(
  folder: vscode.WorkspaceFolder,
  { patterns, patience, token }: FileSearch,
): Promise<readonly vscode.Uri[] | undefined> {
  const cancellation = new vscode.CancellationTokenSource();
  const cancelled = token?.onCancellationRequested(() => cancellation.cancel());
  const leftOut = `**/{${[...LEFT_OUT].join(',')}}/**`;
  const searches = Promise.all(
    joinGlobs(patterns).map((pattern) => {
      const relative = new vscode.RelativePattern(folder, pattern);
      return vscode.workspace.findFiles(relative, leftOut, undefined, cancellation.token);
    }),
  ).then(
    (lists) => [...new Map(lists.flat().map((uri) => [uri.toString(), uri])).values()],
    () => undefined,
  );
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLate = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), patience);
  });
  try {
    return await Promise.race([searches, tooLate]);
  } finally {
    clearTimeout(timer);
    cancelled?.dispose();
    cancellation.cancel();
    cancellation.dispose();
  }
}

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
