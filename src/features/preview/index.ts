import * as vscode from 'vscode';
import type { Feature } from '../../workspace/host';
import { debounce } from '../shared/debounce';
import { indexedRegistry } from '../shared/indexedRegistry';

/** Milliseconds without a change after which previews are drawn again. */
const DELAY = 300;

/** Draws open Markdown previews again when the registry or a setting changes; `extendMarkdownIt` is what draws in them. */
export const preview: Feature = {
  id: 'preview',
  register(host, boundary) {
    const refresh = debounce(
      DELAY,
      boundary.listener(async () => {
        if (!isPreviewOpen()) return;
        await indexedRegistry(host);
        await vscode.commands.executeCommand('markdown.preview.refresh');
      }),
    );
    return vscode.Disposable.from(
      refresh,
      host.onDidChangeSnapshot(() => refresh.start()),
      host.onDidChangeSettings(() => refresh.start()),
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
