import * as vscode from 'vscode';
import { applyEdits, type TextEdit } from '../../../core/text/base/textEdit';
import { showInformation } from '../ask/dialogs';
import type { FileText } from '../write/whereUnchanged';

/** The URI scheme of the documents on the sides of the diff. */
export const PREVIEW_SCHEME = 'dossier-incoming';

/** Shows a registry beside what it would be after an edit, in the diff editor, and asks whether to write it. */
class WrittenPreview implements vscode.TextDocumentContentProvider, vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();
  readonly onDidChange = this.#changed.event;
  readonly #texts = new Map<string, string>();
  #answer: ((answer: boolean | undefined) => void) | undefined;

  dispose(): void {
    this.answer(undefined);
    this.#changed.dispose();
  }

  provideTextDocumentContent(uri: vscode.Uri): string {
    return this.#texts.get(uri.toString()) ?? '';
  }

  /**
   * @returns true to write, false to go back, undefined if the user closed the editor. The message and the buttons in the
   * title of the editor ask the same: a message goes away by itself. The note in the preview editor stays open.
   */
  async show({ uri, exists = true, text }: FileText, edits: readonly TextEdit[]): Promise<boolean | undefined> {
    this.answer(undefined);
    const file = vscode.workspace.asRelativePath(uri);
    const before = exists ? uri : this.#document(uri, 'before', '');
    const after = this.#document(uri, 'after', applyEdits(text, edits));
    const title = vscode.l10n.t('{file} as it would be written', { file });
    await vscode.commands.executeCommand('vscode.diff', before, after, title, { preview: false });
    const write = vscode.l10n.t('Write');
    const cancel = vscode.l10n.t('Back to the List');
    const closing = vscode.window.tabGroups.onDidChangeTabs(({ closed }) => {
      if (closed.some((tab) => isOf(tab, after))) this.answer(undefined);
    });
    const answer = await new Promise<boolean | undefined>((resolve) => {
      this.#answer = resolve;
      const question = vscode.l10n.t('The comparison shows what would change in {file}.', { file });
      void showInformation(question, write, cancel).then((clicked) => {
        if (clicked !== undefined && this.#answer === resolve) this.answer(clicked === write);
      });
    });
    closing.dispose();
    await closeTabsOf(after);
    return answer;
  }

  /** Answers the open question, if there is one. */
  answer(answer: boolean | undefined): void {
    const resolve = this.#answer;
    this.#answer = undefined;
    resolve?.(answer);
  }

  #document(registry: vscode.Uri, side: string, text: string): vscode.Uri {
    const uri = vscode.Uri.from({ scheme: PREVIEW_SCHEME, path: registry.path, query: side });
    this.#texts.set(uri.toString(), text);
    this.#changed.fire(uri);
    return uri;
  }
}

export const writtenPreview = new WrittenPreview();

function isOf({ input }: vscode.Tab, uri: vscode.Uri): boolean {
  return input instanceof vscode.TabInputTextDiff && input.modified.toString() === uri.toString();
}

async function closeTabsOf(uri: vscode.Uri): Promise<void> {
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs).filter((tab) => isOf(tab, uri));
  if (tabs.length > 0) await vscode.window.tabGroups.close(tabs);
}
