import * as vscode from 'vscode';

/** Folders that hold nothing of anybody's own. */
const LEFT_OUT: ReadonlySet<string> = new Set(['node_modules', '.git', '.hg', '.svn']);

export interface FileSearch {
  /** Globs, relative to the folder. */
  readonly patterns: readonly string[];
  /** Whether a file is one of them, by name alone. */
  isWanted(uri: vscode.Uri): boolean;
  /** How long the editor's own search may take, in milliseconds, before the folder is walked. */
  readonly patience: number;
  /** What the walk looks at before it gives up: a virtual file system may be a whole continent of repositories. */
  readonly mostWalked: number;
  readonly token?: vscode.CancellationToken;
}

/** Whether a path leads through a folder that is never looked into. */
export function isLeftOut(path: string): boolean {
  return path.split('/').some((name) => LEFT_OUT.has(name));
}

/**
 * The files that match, in no order; those that `files.exclude` names are not among them. The editor's search is asked
 * first; where it hangs or fails, or finds nothing because the file system has no search, the folder is walked. Never
 * rejects.
 */
export async function findFiles(
  folder: vscode.WorkspaceFolder,
  search: FileSearch,
  log: vscode.LogOutputChannel,
): Promise<readonly vscode.Uri[]> {
  if (search.patterns.length === 0) return [];
  const found = await ask(folder, search);
  const searchable = folder.uri.scheme === 'file' || folder.uri.scheme === 'vscode-remote';
  if (search.token?.isCancellationRequested || (found && (found.length > 0 || searchable))) return found ?? [];
  log.info(
    `${folder.uri.toString()}: the search ${found ? 'found nothing' : 'gave no answer'}, so the folder is walked`,
  );
  return walk(folder, search, log);
}

async function ask(
  folder: vscode.WorkspaceFolder,
  { patterns, patience, token }: FileSearch,
): Promise<readonly vscode.Uri[] | undefined> {
  const cancellation = new vscode.CancellationTokenSource();
  const cancelled = token?.onCancellationRequested(() => cancellation.cancel());
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

/** Breadth first, so that what lies near the top is found even in a folder too large to walk to its end. */
async function walk(
  folder: vscode.WorkspaceFolder,
  { isWanted, mostWalked, token }: FileSearch,
  log: vscode.LogOutputChannel,
): Promise<readonly vscode.Uri[]> {
  const found: vscode.Uri[] = [];
  const queue: vscode.Uri[] = [folder.uri];
  let seen = 0;
  for (let next = queue.shift(); next && !token?.isCancellationRequested; next = queue.shift()) {
    const entries = await list(next);
    for (const [name, type] of entries) {
      if (++seen > mostWalked) {
        log.warn(`${folder.uri.toString()}: only the first ${mostWalked} files were looked at`);
        return found;
      }
      const uri = vscode.Uri.joinPath(next, name);
      // Exactly a directory: a symbolic link to one may lead round in a circle.
      if (type === vscode.FileType.Directory) {
        if (!LEFT_OUT.has(name)) queue.push(uri);
      } else if ((type & vscode.FileType.File) !== 0 && isWanted(uri)) {
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
