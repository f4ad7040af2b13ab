import * as vscode from 'vscode';
import { plainText } from '../shared/plainText';
import type { ListState } from './listState';

/** Asks for a part of a name. The view follows every key press; what is in the box when it closes stays. */
export function showFilterBox(state: ListState): void {
  const box = vscode.window.createInputBox();
  box.title = vscode.l10n.t('Filter Entities');
  box.placeholder = vscode.l10n.t('Name, alias, pinyin or initials');
  box.prompt = vscode.l10n.t('The view shows what fits, the best first. Empty shows all.');
  box.value = plainText(state.settings.text);
  box.onDidChangeValue((text) => void state.set({ text }));
  box.onDidAccept(() => box.hide());
  box.onDidHide(() => box.dispose());
  box.show();
}
