import * as vscode from 'vscode';
import { isBulkFile } from '../core/bulk/bulkFile';
import { registryPatterns } from './settings';

/** Folders that hold no notes of anybody's. */
const LEFT_OUT = new Set(['node_modules', '.git', '.hg', '.svn']);
/** Not `git` and the like, which show an older state of a file that has a place of its own. */
const OPENED_ALONE = new Set(['file', 'untitled', 'vscode-remote']);
/** How long the editor's own search may take, in milliseconds, before the folder is walked. */
const SEARCH_TIME = 4000;
/** What the walk looks at before it gives up: a virtual file system may be a whole continent of repositories. */
const WALK_ENTRIES = 20_000;

/**
 * The registry files of a folder, in no order. The editor's search is asked first; where it hangs or fails, or finds
 * nothing because the file system has no search, the folder is walked. Never rejects.
 */
export async function findRegistryFiles(
  folder: vscode.WorkspaceFolder,
  log: vscode.LogOutputChannel,
): Promise<readonly vscode.Uri[]> {
  const patterns = registryPatterns(folder);
  if (patterns.length === 0) return [];
  const found = await search(folder, patterns);
  const searchable = folder.uri.scheme === 'file' || folder.uri.scheme === 'vscode-remote';
  if (found && (found.length > 0 || searchable)) return found;
  log.info(
    `${folder.uri.toString()}: the search ${found ? 'found nothing' : 'gave no answer'}, so the folder is walked`,
  );
  return await walk(folder, log);
}

/** Whether the file is one of the folder's registry files, by name alone. */
export function isRegistryFile(folder: vscode.WorkspaceFolder, uri: vscode.Uri): boolean {
  const selector = registryPatterns(folder).map((pattern) => ({
    pattern: new vscode.RelativePattern(folder, pattern),
  }));
  // The editor's own matching of patterns takes a document; it looks at nothing but these two properties.
  return vscode.languages.match(selector, { uri, languageId: 'yaml' } as vscode.TextDocument) > 0;
}

/** Whether the document is, or would be, a registry file that is typed by somebody. */
export function isRegistryDocument({ uri }: vscode.TextDocument): boolean {
  if (isBulkFile(uri.path)) return false;
  const folder = vscode.workspace.getWorkspaceFolder(uri);
  if (folder) return isRegistryFile(folder, uri);
  // A file opened by itself, outside every folder, has only its name to go by.
  return OPENED_ALONE.has(uri.scheme) && /\.entities\.ya?ml$/.test(uri.path);
}

async function search(
  folder: vscode.WorkspaceFolder,
  patterns: readonly string[],
): Promise<readonly vscode.Uri[] | undefined> {
  const cancellation = new vscode.CancellationTokenSource();
  const leftOut = `**/{${[...LEFT_OUT].join(',')}}/**`;
  const searches = Promise.all(
    patterns.map((pattern) => {
      const relative = new vscode.RelativePattern(folder, pattern);
      return vscode.workspace.findFiles(relative, leftOut, undefined, cancellation.token);
    }),
  ).then(
    (lists) => [...new Map(lists.flat().map((uri) => [uri.toString(), uri])).values()],
    () => undefined,
  );
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLate = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), SEARCH_TIME);
  });
  try {
    return await Promise.race([searches, tooLate]);
  } finally {
    clearTimeout(timer);
    cancellation.cancel();
    cancellation.dispose();
  }
}

/** Breadth first, so that what lies near the top is found even in a folder too large to walk to its end. */
async function walk(folder: vscode.WorkspaceFolder, log: vscode.LogOutputChannel): Promise<readonly vscode.Uri[]> {
  const found: vscode.Uri[] = [];
  const queue: vscode.Uri[] = [folder.uri];
  let seen = 0;
  for (let next = queue.shift(); next; next = queue.shift()) {
    const entries = await list(next);
    for (const [name, type] of entries) {
      if (++seen > WALK_ENTRIES) {
        log.warn(`${folder.uri.toString()}: only the first ${WALK_ENTRIES} files were looked at for registries`);
        return found;
      }
      const uri = vscode.Uri.joinPath(next, name);
      // Exactly a directory: a symbolic link to one may lead round in a circle.
      if (type === vscode.FileType.Directory) {
        if (!LEFT_OUT.has(name)) queue.push(uri);
      } else if ((type & vscode.FileType.File) !== 0 && isRegistryFile(folder, uri)) {
        found.push(uri);
      }
    }
  }
  return found;
}

async function list(folder: vscode.Uri): Promise<readonly [string, vscode.FileType][]> {
  try {
    return await vscode.workspace.fs.readDirectory(folder);
  } catch {
    return [];
  }
}
