import * as vscode from 'vscode';
import { ErrorBoundary } from './errorBoundary';
import type { Feature, Host } from './host';

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
  const { commands = {} } = feature;
  const registered = Object.entries(commands).map(([id, work]) =>
    vscode.commands.registerCommand(id, (...args: unknown[]) => boundary.run(() => work(host, ...args))),
  );
  const provided = boundary.run(() => feature.register?.(host, boundary));
  return provided ? [...registered, provided] : registered;
}
