import * as vscode from 'vscode';
import { plainRow, plainText } from '../rows/plainText';

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

/** Lets the user pick a row; the question stays while the user looks elsewhere. Undefined if the user cancels. */
export function pickRow<T extends vscode.QuickPickItem>(
  rows: readonly T[],
  placeHolder: string,
  title?: string,
): Thenable<T | undefined> {
  return vscode.window.showQuickPick(rows.map(plainRow), {
    ...(title !== undefined && { title: plainText(title) }),
    placeHolder: plainText(placeHolder),
    matchOnDescription: true,
    ignoreFocusOut: true,
  });
}

/** Which one of several questions is asked. */
export interface Step {
  /** From 1. */
  readonly number: number;
  /** How many there are; undefined while that is not known. */
  readonly total: number | undefined;
  /** Called, before the question is left, where the user wants the one before. */
  readonly back?: () => void;
}

/** Shows which question it is, with *Back*. */
export function showStep(input: vscode.QuickPick<vscode.QuickPickItem> | vscode.InputBox, at: Step | undefined): void {
  if (!at) return;
  const { number, total, back } = at;
  input.step = number;
  input.totalSteps = total;
  if (!back) return;
  input.buttons = [vscode.QuickInputButtons.Back];
  input.onDidTriggerButton(() => {
    back();
    input.hide();
  });
}

interface Unproposed<T> {
  /** The text that stays in sight above the rows. */
  readonly title?: string | undefined;
  /** What the button of a row does; the question stays. */
  readonly onButton?: (row: T) => void;
  /** The row that is active at first, from 0. */
  readonly proposed?: number | undefined;
  readonly at?: Step;
}

/** Like `pickRow`, but no row is active at first unless one is proposed: Enter does nothing before the user has gone to one, or typed. */
export async function pickRowUnproposed<T extends vscode.QuickPickItem>(
  rows: readonly T[],
  placeHolder: string,
  { title, onButton, proposed, at }: Unproposed<T> = {},
): Promise<T | undefined> {
  const picker = vscode.window.createQuickPick<T>();
  picker.placeholder = plainText(placeHolder);
  picker.matchOnDescription = true;
  picker.matchOnDetail = true;
  picker.ignoreFocusOut = true;
  if (title !== undefined) picker.title = plainText(title);
  picker.onDidTriggerItemButton(({ item }) => onButton?.(item));
  showStep(picker, at);
  picker.items = rows.map(plainRow);
  picker.activeItems = picker.items.filter((_, index) => index === proposed);
  const row = await new Promise<T | undefined>((resolve) => {
    picker.onDidAccept(() => {
      const [accepted] = picker.selectedItems;
      if (accepted) resolve(accepted);
    });
    picker.onDidHide(() => resolve(undefined));
    picker.show();
  });
  picker.dispose();
  return row;
}

/** Lets the user tick rows, of which those that are `picked` are ticked at first; it stays as `pickRow` does. Undefined if the user cancels. */
export function pickRows<T extends vscode.QuickPickItem>(
  rows: readonly T[],
  placeHolder: string,
): Thenable<readonly T[] | undefined> {
  const options = { placeHolder: plainText(placeHolder), canPickMany: true, ignoreFocusOut: true } as const;
  return vscode.window.showQuickPick(rows.map(plainRow), options);
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

/** Like `askText`, as one of several questions. */
export async function askTextInStep(
  { title, value, prompt, problem }: Omit<TextQuestion, 'isSecret'>,
  at: Step,
): Promise<string | undefined> {
  const box = vscode.window.createInputBox();
  const wrong = (): string => plainText(problem?.(box.value) ?? '');
  box.title = plainText(title);
  box.value = value;
  box.ignoreFocusOut = true;
  if (prompt !== undefined) box.prompt = plainText(prompt);
  showStep(box, at);
  const answer = await new Promise<string | undefined>((resolve) => {
    box.onDidChangeValue(() => {
      box.validationMessage = wrong();
    });
    box.onDidAccept(() => {
      box.validationMessage = wrong();
      if (wrong() === '') resolve(box.value);
    });
    box.onDidHide(() => resolve(undefined));
    box.show();
  });
  box.dispose();
  return answer;
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

export interface Choice<T> {
  readonly label: string;
  readonly value: T;
  /** Whether it is what the user has chosen before. */
  readonly isChosen: boolean;
}

/** Choices under a title that is shown beside the first of them. */
interface ChoiceGroup<T> {
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
