import * as vscode from 'vscode';

/**
 * Red Hat's YAML extension. It checks the YAML of open documents, and completes and checks registries by the JSON Schema that
 * Dossier contributes. What it offers or reports, Dossier does not.
 */
const ID = 'redhat.vscode-yaml';
/** The files for which `package.json` contributes the schema. */
const SCHEMA_FILES = /\.entities\.ya?ml$/;

/** Whether it completes, checks or explains the document; its settings can switch off each of these. */
export function yamlExtensionDoes(
  what: 'completion' | 'validate' | 'hover',
  { uri, languageId }: vscode.TextDocument,
): boolean {
  return (
    languageId === 'yaml' &&
    SCHEMA_FILES.test(uri.path) &&
    vscode.extensions.getExtension(ID) !== undefined &&
    vscode.workspace.getConfiguration('yaml', uri).get(what, true)
  );
}

/** Calls `listener` when the answer may have changed for some document. */
export function onDidChangeYamlExtension(listener: (event: unknown) => void): vscode.Disposable {
  const changed = (document: vscode.TextDocument): void => {
    if (document.languageId === 'yaml') listener(document);
  };
  return vscode.Disposable.from(
    vscode.extensions.onDidChange(listener),
    vscode.workspace.onDidOpenTextDocument(changed),
    vscode.workspace.onDidCloseTextDocument(changed),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('yaml')) listener(event);
    }),
  );
}
