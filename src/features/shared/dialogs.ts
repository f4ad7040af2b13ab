import * as vscode from 'vscode';
import { plainRow, plainText } from './plainText';

// All messages and questions of the features: no link or icon appears in them that a name or a file name contains.

/** Shows a message; resolves to the button that the user clicks, or undefined. */
export function showInformation(message: string, ...buttons: string[]): Thenable<string | undefined> {
  return vscode.window.showInformationMessage(plainText(message), ...buttons);
}

export function showError(message: string): void {
  void vscode.window.showErrorMessage(plainText(message));
}

/** Asks before something is done. Resolves to true if the user clicks the button `yes`. */
export async function confirm(warning: string, yes: string, detail?: string): Promise<boolean> {
  const options = { modal: true, ...(detail !== undefined && { detail: plainText(detail) }) };
  return (await vscode.window.showWarningMessage(plainText(warning), options, yes)) === yes;
}

/** Lets the user pick a row; undefined if the user cancels. */
export function pickRow<T extends vscode.QuickPickItem>(
  rows: readonly T[],
  placeHolder: string,
  title?: string,
): Thenable<T | undefined> {
  return vscode.window.showQuickPick(rows.map(plainRow), {
    ...(title !== undefined && { title: plainText(title) }),
    placeHolder: plainText(placeHolder),
    matchOnDescription: true,
  });
}

export interface Unproposed {
  /** The text that stays in sight above the rows. */
  readonly title?: string | undefined;
  /** The row that is active at first, from 0. */
  readonly proposed?: number | undefined;
}

/** Like `pickRow`, but no row is active at first unless one is proposed: Enter does nothing before the user has gone to one, or typed. */
export function pickRowUnproposed<T extends vscode.QuickPickItem>(
  rows: readonly T[],
  placeHolder: string,
  { title, proposed }: Unproposed = {},
): Promise<T | undefined> {
  const picker = vscode.window.createQuickPick<T>();
  picker.placeholder = plainText(placeHolder);
  picker.matchOnDescription = true;
  if (title !== undefined) picker.title = plainText(title);
  picker.items = rows.map(plainRow);
  picker.activeItems = picker.items.filter((_, index) => index === proposed);
  return acceptedRow(picker);
}

/** Shows a picker until the user accepts a row, and disposes of it; undefined if the user cancels. */
export async function acceptedRow<T extends vscode.QuickPickItem>(picker: vscode.QuickPick<T>): Promise<T | undefined> {
  const accepted = new Promise<T | undefined>((resolve) => {
    picker.onDidAccept(() => {
      const [row] = picker.selectedItems;
      if (row) resolve(row);
    });
    picker.onDidHide(() => resolve(undefined));
  });
  picker.show();
  const row = await accepted;
  picker.dispose();
  return row;
}

/** Lets the user tick rows, of which those that are `picked` are ticked at first; undefined if the user cancels. */
export function pickRows<T extends vscode.QuickPickItem>(
  rows: readonly T[],
  placeHolder: string,
): Thenable<readonly T[] | undefined> {
  return vscode.window.showQuickPick(rows.map(plainRow), { placeHolder: plainText(placeHolder), canPickMany: true });
}

export interface TextQuestion {
  readonly title: string;
  readonly value: string;
  readonly prompt?: string;
  /** The message for a wrong answer; undefined for a good one. */
  readonly problem?: (value: string) => string | undefined;
  /** Shown as dots. */
  readonly isSecret?: boolean;
}

/** Lets the user write a text; the question stays while the user looks elsewhere. Undefined if the user cancels. */
export function askText({
  title,
  value,
  prompt,
  problem,
  isSecret = false,
}: TextQuestion): Thenable<string | undefined> {
  return vscode.window.showInputBox({
    title: plainText(title),
    value,
    password: isSecret,
    ignoreFocusOut: true,
    ...(prompt !== undefined && { prompt: plainText(prompt) }),
    validateInput(answer) {
      const wrong = problem?.(answer);
      return wrong === undefined ? undefined : plainText(wrong);
    },
  });
}

/** Shows a message in the status bar for a time, in milliseconds. */
export function showInStatusBar(message: string, time: number): void {
  vscode.window.setStatusBarMessage(plainText(message), time);
}
