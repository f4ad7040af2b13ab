import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { registryContext } from '../../src/features/registryHelp';
import { ErrorBoundary } from '../../src/workspace/errorBoundary';
import type { Host } from '../../src/workspace/host';
import { isRegistryDocument } from '../../src/workspace/registry/findRegistryFiles';
import { eventually } from '../support/eventually';
import { closeAllEditors, deleteFile, openFile } from '../support/inHost';

describe('the context of registries', () => {
  const changed = new vscode.EventEmitter<never>();
  const { executeCommand } = vscode.commands;
  const include = vscode.workspace.getConfiguration('dossier.registry', vscode.workspace.workspaceFolders![0]);
  let isRegistry: unknown;
  let registered: vscode.Disposable;

  before(() => {
    const host = {
      isRegistry: isRegistryDocument,
      registryFile: () => undefined,
      onDidChangeSnapshot: changed.event,
      onDidChangeSettings: changed.event,
    } as Partial<Host> as Host;
    Object.assign(vscode.commands, {
      executeCommand: (command: string, key: unknown, value: unknown) => {
        if (command !== 'setContext' || key !== 'dossier.isRegistry') return executeCommand(command, key, value);
        isRegistry = value;
        return Promise.resolve();
      },
    });
    registered = registryContext.register(host, new ErrorBoundary('test', { error: assert.fail }));
  });

  after(async () => {
    registered.dispose();
    Object.assign(vscode.commands, { executeCommand });
    await include.update('include', undefined, vscode.ConfigurationTarget.WorkspaceFolder);
    await closeAllEditors();
    for (const name of ['a.entities.yaml', 'companies.yaml']) await deleteFile(name);
  });

  it('is on while the active editor shows what the settings call a registry, whatever its name', async () => {
    await openFile('a.entities.yaml', 'entities: []\n');
    await eventually('the usual name is a registry', () => isRegistry === true);
    await openFile('companies.yaml', 'entities: []\n');
    await eventually('another name is none', () => isRegistry === false);
    await include.update('include', ['companies.yaml'], vscode.ConfigurationTarget.WorkspaceFolder);
    changed.fire(undefined as never);
    await eventually('the settings say that it is one', () => isRegistry === true);
    await closeAllEditors();
    await eventually('nothing is open', () => isRegistry === false);
  });
});
