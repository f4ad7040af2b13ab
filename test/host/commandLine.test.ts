import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import * as fs from 'node:fs/promises';
import * as path from 'node:path';
import { promisify } from 'node:util';
import * as vscode from 'vscode';
import { eventually } from '../support/eventually';
import { closeAllEditors, deleteFile, inWorkspace } from '../support/inHost';

interface Row {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly text: string;
  readonly entities: readonly string[];
}

describe('the demo notes', () => {
  const { extensionPath } = vscode.extensions.getExtension('dossier.dossier')!;
  const folder = inWorkspace('demo').fsPath;
  let rows: readonly Row[];

  before(async () => {
    await fs.cp(path.join(extensionPath, 'data', 'notes'), folder, { recursive: true });
    const notes = (await fs.readdir(folder)).filter((name) => name.endsWith('.md')).sort();
    const words = [
      path.join(extensionPath, 'dist', 'cli.js'),
      'mentions',
      '--json',
      '--registry',
      '*.entities.yaml',
      ...notes,
    ];
    const options = { cwd: folder, env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' }, maxBuffer: 1 << 26 };
    rows = JSON.parse((await promisify(execFile)(process.execPath, words, options)).stdout);
    assert.ok(rows.length > 100, `${rows.length} mentions`);
  });

  after(async () => {
    await closeAllEditors();
    await deleteFile('demo');
  });

  it('have the same references in the editor as on the command line', async () => {
    const documents = new Map<string, vscode.TextDocument>();
    const documentOf = async (file: string): Promise<vscode.TextDocument> => {
      const known = documents.get(file) ?? (await vscode.workspace.openTextDocument(path.join(folder, file)));
      documents.set(file, known);
      return known;
    };
    const inNotes = (locations: readonly vscode.Location[]): string[] =>
      locations
        .filter(({ uri }) => path.dirname(uri.fsPath) === folder && uri.path.endsWith('.md'))
        .map(({ uri, range: { start } }) => `${path.basename(uri.fsPath)}:${start.line + 1}:${start.character + 1}`)
        .sort();
    const asked = new Set<string>();
    for (const { file, line, column, text, entities } of rows) {
      const [id, ...others] = entities;
      if (others.length > 0 || asked.has(id!)) continue;
      const document = await documentOf(file);
      // The Markdown extension adds references to headings, and to what is in brackets.
      if (/^#|\[\[/.test(document.lineAt(line - 1).text)) continue;
      asked.add(id!);
      const expected = rows
        .filter((row) => row.entities.includes(id!))
        .map((row) => `${row.file}:${row.line}:${row.column}`)
        .sort();
      let found: string[] = [];
      await eventually(
        () => `references to ${id}, here ${text}: ${expected.join(' ')}; there are ${found.join(' ')}`,
        async () => {
          found = inNotes(
            await vscode.commands.executeCommand(
              'vscode.executeReferenceProvider',
              document.uri,
              new vscode.Position(line - 1, column - 1),
            ),
          );
          return found.join(' ') === expected.join(' ');
        },
      );
    }
    assert.ok(asked.size > 50, `${asked.size} entities`);
  });
});
