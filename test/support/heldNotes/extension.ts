import * as vscode from 'vscode';
import { MemoryFiles } from '../memoryFiles';

const NOTES = 3;
const TEXT = 'Nvidia sells the H20 in China again, and Ferrowick does not mind.\n';

/**
 * The folder `held:/notes`, for UI tests: three notes that cannot be read until the command releases them.
 * The status bar shows how many requests are waiting.
 */
export function activate({ subscriptions }: vscode.ExtensionContext): void {
  const item = vscode.window.createStatusBarItem('heldNotes', vscode.StatusBarAlignment.Left);
  const show = (): void => {
    item.text = `${files.held.length} held back`;
    item.show();
  };
  const files = new (class extends MemoryFiles {
    override readFile(uri: vscode.Uri): Promise<Uint8Array> {
      const content = super.readFile(uri);
      show();
      return content;
    }
  })();
  const folder = vscode.Uri.from({ scheme: 'held', path: '/notes' });
  files.createDirectory(folder);
  for (let number = 1; number <= NOTES; number++) {
    files.writeFile(vscode.Uri.joinPath(folder, `held-${number}.md`), new TextEncoder().encode(TEXT));
  }
  files.hold();
  show();
  subscriptions.push(
    item,
    vscode.workspace.registerFileSystemProvider('held', files, { isCaseSensitive: true }),
    vscode.commands.registerCommand('heldNotes.hold', () => files.hold()),
    vscode.commands.registerCommand('heldNotes.release', () => {
      files.release();
      show();
    }),
  );
}
