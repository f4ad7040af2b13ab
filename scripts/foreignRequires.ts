/** The modules other than `vscode` that bundled code loads at run time; on vscode.dev there are none to load. */
export function foreignRequires(code: string): readonly string[] {
  const names = [...code.matchAll(/\b(?:require|import)\(\s*(["'`])([^"'`]+)\1\s*\)/g)].map(
    (match) => match[2] as string,
  );
  return names.filter((name) => name !== 'vscode');
}
