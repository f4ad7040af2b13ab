import * as vscode from 'vscode';
import type { ErrorBoundary } from './errorBoundary';
import type { Host } from './host';

/** Runs a command. Menus, keys and other extensions give the arguments after the host: they may be anything. */
export type CommandHandler = (host: Host, ...args: readonly unknown[]) => unknown;

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
