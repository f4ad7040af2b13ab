export interface WorkbenchTarget {
  /** A folder, or a `.code-workspace` file. */
  readonly folder?: string | undefined;
  readonly extensionDevelopmentPath?: string | undefined;
  readonly extensionTestsPath?: string | undefined;
}

/** The address of a workbench served on `port` of this machine; the paths are absolute paths of this machine. */
export function workbenchUrl(port: number, target: WorkbenchTarget): string {
  const remote = (path: string) => `vscode-remote://localhost:${port}${uriPath(path)}`;
  const payload: [string, string][] = [];
  if (target.extensionDevelopmentPath)
    payload.push(['extensionDevelopmentPath', remote(target.extensionDevelopmentPath)]);
  if (target.extensionTestsPath) payload.push(['extensionTestsPath', remote(target.extensionTestsPath)]);
  const url = new URL(`http://localhost:${port}/`);
  if (target.folder) {
    const kind = isWorkspace(target.folder) ? 'workspace' : 'folder';
    url.searchParams.set(kind, uriPath(target.folder));
  }
  if (payload.length > 0) url.searchParams.set('payload', JSON.stringify(payload));
  return url.href;
}

/** Whether a path is that of a workspace file and not of a folder. */
export function isWorkspace(path: string): boolean {
  return path.endsWith('.code-workspace');
}

/** `C:\notes` is `/C:/notes` in an address. */
function uriPath(path: string): string {
  const slashes = path.replaceAll('\\', '/');
  return slashes.startsWith('/') ? slashes : `/${slashes}`;
}
