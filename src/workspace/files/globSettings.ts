import * as vscode from 'vscode';

/** The settings that are lists of globs, with the defaults that package.json declares. Each folder may have its own. */
const LISTS = {
  'registry.include': ['**/*.entities.yaml', '**/*.entities.yml', '**/*.ftm.json', '**/*.ftm.jsonl'],
  'notes.include': ['**/*.md', '**/*.markdown'],
  'notes.exclude': [],
} as const;

/** Which files and folders are excluded: by our own setting, or from the editor's search. */
export function leftOutPatterns(folder: vscode.WorkspaceFolder): readonly string[] {
  const editor = ['files', 'search'].flatMap((section) => {
    const given: unknown = vscode.workspace.getConfiguration(section, folder.uri).get('exclude');
    // A condition instead of `true` hides files that are generated from others, which notes are not.
    return Object.entries(given ?? {}).flatMap(([glob, out]) => (out === true ? [glob] : []));
  });
  return [...globSetting('notes.exclude', folder), ...editor];
}

/** Whether the editor's search follows `.gitignore` files. */
export function ignoreFilesCount(folder: vscode.WorkspaceFolder): boolean {
  return vscode.workspace.getConfiguration('search', folder.uri).get('useIgnoreFiles') !== false;
}

/** Whether a change of settings may change which files are notes. */
export function changesNotes(event: vscode.ConfigurationChangeEvent): boolean {
  return ['dossier.notes', 'files.exclude', 'search.exclude', 'search.useIgnoreFiles'].some((section) =>
    event.affectsConfiguration(section),
  );
}

/** Whether a change of settings may change what the bytes of a note mean. */
export function changesEncoding(event: vscode.ConfigurationChangeEvent): boolean {
  return event.affectsConfiguration('files.encoding') || event.affectsConfiguration('files.autoGuessEncoding');
}

/** The globs of a setting, as it holds in the folder; what is not text is left out. */
export function globSetting(key: keyof typeof LISTS, folder: vscode.WorkspaceFolder): readonly string[] {
  const given: unknown = vscode.workspace.getConfiguration('dossier', folder.uri).get(key);
  if (!Array.isArray(given)) return LISTS[key];
  return given.filter((pattern): pattern is string => typeof pattern === 'string' && pattern !== '');
}
