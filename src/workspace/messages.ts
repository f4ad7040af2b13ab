import * as vscode from 'vscode';
import type { Problem } from '../core/base/problem';
import { problemMessage as worded } from '../core/registry/problemMessage';

/** What the problem is and what to do about it, in the language of the editor. */
export function problemMessage(problem: Problem): string {
  return worded(problem, vscode.l10n);
}

/** What is at the other place that belongs to the problem. */
export function relatedMessage({ code }: Problem): string {
  if (code === 'fact-order') return vscode.l10n.t('The previous fact is here.');
  return code === 'date-order' ? vscode.l10n.t('The start is here.') : vscode.l10n.t('The first one is here.');
}
