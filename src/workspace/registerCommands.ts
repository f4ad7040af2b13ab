import * as vscode from 'vscode';
import type { ErrorBoundary } from './errorBoundary';

/** Registers commands inside the boundary. Menus, keys and other extensions give the arguments: they may be anything. */
export function registerCommands(
  boundary: ErrorBoundary,
  commands: Readonly<Record<string, (...args: readonly unknown[]) => unknown>>,
): vscode.Disposable {
  const registered = Object.entries(commands).map(([id, work]) =>
    vscode.commands.registerCommand(id, (...args: unknown[]) => boundary.run(() => work(...args))),
  );
  return vscode.Disposable.from(...registered);
}
