/** Folders without notes and registries of the user. */
export const LEFT_OUT: ReadonlySet<string> = new Set(['node_modules', '.git', '.hg', '.svn']);

/** Whether a path goes through a folder that is never searched. */
export function isLeftOut(path: string): boolean {
  return path.split('/').some((name) => LEFT_OUT.has(name));
}
