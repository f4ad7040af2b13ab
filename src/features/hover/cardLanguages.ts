import * as vscode from 'vscode';
import { inLanguage } from '../../core/registry/vocabulary/words';

/** A card on the screen. */
interface ShownCard {
  readonly document: vscode.TextDocument;
  readonly range: vscode.Range;
  readonly language: string;
}

/** In which language cards are shown: that of the settings, until the user asks for the other one at a place. */
export class CardLanguages {
  #shown: ShownCard | undefined;
  #chosen: ShownCard | undefined;

  /** The language (BCP 47) of a card that is about to be shown there. A choice at another place counts no longer. */
  of(document: vscode.TextDocument, range: vscode.Range, usual: () => string): string {
    const isChosen = this.#chosen?.document === document && this.#chosen.range.isEqual(range);
    if (!isChosen) this.#chosen = undefined;
    const language = this.#chosen?.language ?? usual();
    this.#shown = { document, range, language };
    return language;
  }

  /** Shows the last card again, in the other language. The hover opens at the cursor, which moves there. */
  async switchLanguage(): Promise<void> {
    const shown = this.#shown;
    const editor = vscode.window.visibleTextEditors.find(({ document }) => document === shown?.document);
    if (!shown || !editor) return;
    this.#chosen = { ...shown, language: inLanguage({ en: 'zh-cn', zh: 'en' }, shown.language) };
    const { viewColumn } = editor;
    const { start } = shown.range;
    await vscode.window.showTextDocument(shown.document, {
      selection: new vscode.Range(start, start),
      ...(viewColumn !== undefined && { viewColumn }),
    });
    // A hover that is open at the place would stay as it is.
    await vscode.commands.executeCommand('editor.action.hideHover');
    await vscode.commands.executeCommand('editor.action.showHover');
  }
}
