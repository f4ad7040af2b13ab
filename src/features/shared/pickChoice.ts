import * as vscode from 'vscode';
import { pickRow } from './dialogs';

export interface Choice<T> {
  readonly label: string;
  readonly value: T;
  /** Whether it is what the user has chosen before. */
  readonly isChosen: boolean;
}

/** Choices under a title that is shown beside the first of them. */
export interface ChoiceGroup<T> {
  readonly title?: string;
  readonly choices: readonly Choice<T>[];
}

/** Lets the user pick one choice; the row of each that is chosen says so. Undefined if the user cancels. */
export async function pickChoice<T>(question: string, groups: readonly ChoiceGroup<T>[]): Promise<T | undefined> {
  const rows = groups.flatMap(({ title, choices }) => [
    ...(title === undefined ? [] : [{ label: title, kind: vscode.QuickPickItemKind.Separator }]),
    ...choices.map(({ label, value, isChosen }) => ({
      label,
      value,
      ...(isChosen && { description: vscode.l10n.t('chosen') }),
    })),
  ]);
  const picked = await pickRow<vscode.QuickPickItem & { readonly value?: T }>(rows, question);
  return picked?.value;
}
