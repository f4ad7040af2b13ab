import * as vscode from 'vscode';
import { ErrorBoundary } from './errorBoundary';
import type { Feature, Host } from './host';
import { registerCommands } from './registerCommands';

/** Registers each feature inside an error boundary, and follows the setting that turns it on and off. */
export function registerFeatures(host: Host, features: readonly Feature[]): vscode.Disposable {
  return vscode.Disposable.from(...features.map((feature) => registerFeature(host, feature)));
}

function registerFeature(host: Host, feature: Feature): vscode.Disposable {
  const boundary = new ErrorBoundary(feature.id, host.log);
  let registered: readonly vscode.Disposable[] | undefined;
  const disposeAll = () => vscode.Disposable.from(...(registered ?? [])).dispose();
  const follow = () => {
    const enabled = feature.enabledBy === undefined || host.settings[feature.enabledBy];
    if (enabled === (registered !== undefined)) return;
    if (!enabled) boundary.run(disposeAll);
    registered = enabled ? registerParts(host, feature, boundary) : undefined;
  };
  follow();
  return vscode.Disposable.from(host.onDidChangeSettings(follow), new vscode.Disposable(disposeAll));
}

function registerParts(host: Host, feature: Feature, boundary: ErrorBoundary): readonly vscode.Disposable[] {
  const commands = Object.entries(feature.commands ?? {}).map(
    ([id, work]) => [id, (...args: readonly unknown[]) => work(host, ...args)] as const,
  );
  const registered = registerCommands(boundary, Object.fromEntries(commands));
  const provided = boundary.run(() => feature.register?.(host, boundary));
  return provided ? [registered, provided] : [registered];
}
