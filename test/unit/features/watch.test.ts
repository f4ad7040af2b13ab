import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { watch } from '../../../src/features/watch';
import { ErrorBoundary } from '../../../src/workspace/errorBoundary';
import type { Host } from '../../../src/workspace/host';
import { snapshotOf } from '../../support/snapshotOf';

const snapshot = snapshotOf('entities:\n  - { id: acme, schema: Company, name: Acme }\n');

describe('the commands that watch entities', () => {
  let written: (readonly string[])[];
  let errors: string[];
  let commands: Map<string, (...args: unknown[]) => Promise<void>>;
  let picked: { readonly id: string } | undefined;

  beforeEach(() => {
    [written, errors, commands] = [[], [], new Map()];
    Object.assign(vscode.window, { showQuickPick: async () => picked });
    Object.assign(vscode.workspace, { onDidChangeConfiguration: () => ({ dispose() {} }) });
    Object.assign(vscode.commands, {
      executeCommand: async () => undefined,
      registerCommand: (id: string, work: (...args: unknown[]) => Promise<void>) => {
        commands.set(id, work);
        return { dispose() {} };
      },
    });
    const host = {
      context: {
        globalState: {
          get: () => ['acme', 'gone'],
          update: async (_: string, value: readonly string[]) => written.push(value),
        },
      },
      snapshot,
      index: { watch() {} },
      settled: async () => undefined,
      onDidChangeSnapshot: () => ({ dispose() {} }),
    } as unknown as Host;
    watch.register(host, new ErrorBoundary('watch', { error: (message: string) => errors.push(message) }));
  });

  afterEach(() => {
    assert.deepEqual(errors, []);
    for (const [of, key] of [
      [vscode.window, 'showQuickPick'],
      [vscode.workspace, 'onDidChangeConfiguration'],
      [vscode.commands, 'executeCommand'],
      [vscode.commands, 'registerCommand'],
    ] as const)
      Reflect.deleteProperty(of, key);
  });

  it('write nothing where the user picks none', async () => {
    picked = undefined;
    await commands.get('dossier.stopWatching')!();
    assert.deepEqual(written, []);
  });

  it('stop to watch the one that the user picks, also if no registry has it', async () => {
    picked = { id: 'gone' };
    await commands.get('dossier.stopWatching')!();
    assert.deepEqual(written, [['acme']]);
  });
});
