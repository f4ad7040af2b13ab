import type * as vscode from 'vscode';
import { features } from './features/index';
import { extendMarkdownIt } from './features/preview/extendMarkdownIt';
import { publicApi } from './features/publicApi';
import { createHost } from './workspace/host';
import { registerFeatures } from './workspace/registerFeatures';

/** What VS Code and other extensions get. */
interface Exports extends ReturnType<typeof publicApi> {
  /** The plugin of VS Code's Markdown preview, which asks for it by this name. */
  readonly extendMarkdownIt: ReturnType<typeof extendMarkdownIt>;
}

/** Builds the host and registers the features. Reads no file: the registry is read when something visible needs it. */
export function activate(context: vscode.ExtensionContext): Exports {
  const host = createHost(context);
  context.subscriptions.push(registerFeatures(host, features));
  return { ...publicApi(host), extendMarkdownIt: extendMarkdownIt(host) };
}
