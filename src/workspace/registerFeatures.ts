import * as vscode from 'vscode';
import { ErrorBoundary } from './errorBoundary';
import type { Feature, Host } from './host';

/** Registers each feature inside an error boundary, and follows the setting that turns it on and off. */
export function registerFeatures(host: Host, features: readonly Feature[]): vscode.Disposable {
  return vscode.Disposable.from(...features.map((feature) => registerFeature(host, feature)));
}

function registerFeature(host: Host, feature: Feature): vscode.Disposable {
  const boundary = new ErrorBoundary(feature.id, host.log);
  let isOn = false;
  let registered: vscode.Disposable | undefined;
  const dispose = (): void => {
    registered?.dispose();
    registered = undefined;
  };
  const follow = () => {
    const enabled = feature.enabledBy === undefined || host.settings[feature.enabledBy];
    if (enabled === isOn) return;
    isOn = enabled;
    if (enabled) registered = boundary.run(() => feature.register(host, boundary));
    else boundary.run(dispose);
  };
  follow();
  return vscode.Disposable.from(host.onDidChangeSettings(follow), new vscode.Disposable(dispose));
}
