import * as vscode from 'vscode';
import type { Feature } from '../../workspace/host';
import { debounce } from '../shared/debounce';
import { indexedRegistry } from '../shared/indexedRegistry';

/** Milliseconds without a change of the registry or a setting after which previews are drawn again. */
const DELAY = 300;
/**
 * For 300 ms after a document was opened or changed, VS Code waits with its own drawing of a preview, and forgets ours, which
 * it takes for the same. So ours comes later.
 */
const AFTER_VSCODE = 400;

/** Draws open Markdown previews again when the registry or a setting changes; `extendMarkdownIt` is what draws in them. */
export const preview: Feature = {
  id: 'preview',
  register(host, boundary) {
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
        if (!isPreviewOpen()) return;
        await indexedRegistry(host);
        draw.start();
      }),
    );
    return vscode.Disposable.from(
      draw,
      refresh,
      host.onDidChangeSnapshot(() => refresh.start()),
      host.onDidChangeSettings(() => refresh.start()),
      vscode.workspace.onDidOpenTextDocument(postpone),
      vscode.workspace.onDidChangeTextDocument(({ document }) => postpone(document)),
    );
  },
};

function isPreviewOpen(): boolean {
  return vscode.window.tabGroups.all.some(({ tabs }) =>
    tabs.some(
      ({ input }) =>
        (input instanceof vscode.TabInputWebview || input instanceof vscode.TabInputCustom) &&
        input.viewType.includes('markdown.preview'),
    ),
  );
}
