import * as vscode from 'vscode';
import { ErrorBoundary } from './errorBoundary';
import type { Feature, Host } from './host';

/** Runs a command. Menus, keys and other extensions give the arguments after the host: they may be anything. */
type CommandHandler = (host: Host, ...args: readonly unknown[]) => unknown;

/** Registers commands by their ids, inside the boundary. */
export function registerCommands(
  host: Host,
  boundary: ErrorBoundary,
  commands: Readonly<Record<string, CommandHandler>>,
): vscode.Disposable {
  const registered = Object.entries(commands).map(([id, work]) =>
    vscode.commands.registerCommand(id, (...args: unknown[]) => boundary.run(() => work(host, ...args))),
  );
  return vscode.Disposable.from(...registered);
}

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
