import * as vscode from 'vscode';
import type { ErrorBoundary } from '../../workspace/errorBoundary';
import type { Host } from '../../workspace/host';
import { debounce } from '../shared/notes/debounce';
import { indexedRegistry } from '../shared/write/ownEntry';

/** Milliseconds without a change of the registry or a setting after which previews are drawn again. */
const DELAY = 300;
/**
 * For 300 ms after a document was opened or changed, VS Code waits with its own drawing of a preview, and forgets ours, which
 * it takes for the same. So ours comes later.
 */
const AFTER_VSCODE = 400;

/**
 * Draws Markdown previews again when the registry or a setting changes.
 *
 * @returns a function to call whenever a preview is drawn.
 */
export function redrawPreviews(host: Host, boundary: ErrorBoundary): () => void {
  // The tabs do not say it in time: the tab of a preview appears after its first drawing, and the registry may come in between.
  let isAnyDrawn = false;
  const draw = debounce(
    AFTER_VSCODE,
    boundary.listener(() => vscode.commands.executeCommand('markdown.preview.refresh')),
  );
  const postpone = ({ languageId }: vscode.TextDocument): void => {
    if (languageId === 'markdown') draw.postpone();
  };
  const refresh = debounce(
    DELAY,
    boundary.listener(async () => {
      if (!isAnyDrawn) return;
      await indexedRegistry(host);
      draw.start();
    }),
  );
  host.context.subscriptions.push(
    draw,
    refresh,
    host.onDidChangeSnapshot(() => refresh.start()),
    host.onDidChangeSettings(() => refresh.start()),
    vscode.workspace.onDidOpenTextDocument(postpone),
    vscode.workspace.onDidChangeTextDocument(({ document }) => postpone(document)),
  );
  return () => {
    isAnyDrawn = true;
  };
}
