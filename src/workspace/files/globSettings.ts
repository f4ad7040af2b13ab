import * as vscode from 'vscode';

/** Tells whether one of the globs, relative to the folder, matches the path of a file or a folder. */
export function patternTest(folder: vscode.WorkspaceFolder, globs: readonly string[]): (uri: vscode.Uri) => boolean {
  const patterns = joinGlobs(globs).map((glob) => ({ pattern: new vscode.RelativePattern(folder, glob) }));
  if (patterns.length === 0) return () => false;
  // The editor's own matching takes a document; it looks at nothing but these two properties.
  return (uri) => vscode.languages.match(patterns, { uri, languageId: '' } as vscode.TextDocument) > 0;
}

/** Two stars, a slash, and a name without a group, a class or an escape. */
const SIMPLE = /^\*\*\/[^/\\{}[\],]+$/;

/**
 * Globs that match the same, with all simple ones in one: to search for a glob takes the editor a process, and to compare it
 * with the paths of ten thousand notes 10 ms.
 */
export function joinGlobs(globs: readonly string[]): readonly string[] {
  const simple = globs.filter((glob) => SIMPLE.test(glob));
  if (simple.length < 2) return globs;
  const names = simple.map((glob) => glob.slice('**/'.length));
  return [`**/{${names.join(',')}}`, ...globs.filter((glob) => !SIMPLE.test(glob))];
}

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
