import type * as vscode from 'vscode';
import { features } from './features/index';
import { createHost } from './workspace/host';
import { registerFeatures } from './workspace/registerFeatures';

/** Builds the host and registers the features. Reads no file: the registry is read when something visible needs it. */
export function activate(context: vscode.ExtensionContext): void {
  const host = createHost(context);
  context.subscriptions.push(registerFeatures(host, features));
}
