import * as vscode from 'vscode';
import { eventually } from './eventually';

/** The button that the user clicks; undefined for none. A function is called when the message is shown. */
export type Answer = string | undefined | (() => PromiseLike<string | undefined>);

/**
 * Does `work` with a user who gives the first message of information this answer, and no other message any. Returns the
 * messages with their buttons, "Done. [Undo, Open]", once `count` have been shown.
 */
export async function withMessages(
  answer: Answer,
  work: () => PromiseLike<unknown>,
  count = 1,
): Promise<readonly string[]> {
  const { showInformationMessage } = vscode.window;
  const shown: string[] = [];
  const show = async (message: string, ...buttons: readonly string[]): Promise<string | undefined> => {
    shown.push(`${message} [${buttons.join(', ')}]`);
    if (shown.length > 1) return undefined;
    return typeof answer === 'function' ? answer() : answer;
  };
  Object.assign(vscode.window, { showInformationMessage: show });
  try {
    await work();
    await eventually(`${count} messages`, () => shown.length >= count);
    return shown;
  } finally {
    vscode.window.showInformationMessage = showInformationMessage;
  }
}
