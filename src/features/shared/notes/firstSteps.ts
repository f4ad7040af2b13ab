import * as vscode from 'vscode';

/** A step of the walkthrough in `package.json` that is completed by doing, not by looking at it. */
export type FirstStep = 'demo' | 'hover' | 'add' | 'mentions' | 'dossier' | 'filter' | 'registry';

/** Tells the walkthrough that the user has done this, in whatever way. */
export function stepDone(step: FirstStep): void {
  void vscode.commands.executeCommand('setContext', `dossier.done.${step}`, true);
}
