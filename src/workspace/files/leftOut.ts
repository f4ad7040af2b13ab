/** Folders that hold nothing of anybody's own. */
export const LEFT_OUT: ReadonlySet<string> = new Set(['node_modules', '.git', '.hg', '.svn']);

/** Whether a path leads through a folder that is never looked into. */
export function isLeftOut(path: string): boolean {
  return path.split('/').some((name) => LEFT_OUT.has(name));
}
