import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { newPageState } from '../../../../src/core/answers/dossier/pageState';
import { DossierPanel } from '../../../../src/features/dossier/dossierPanel';
import type { OnPage } from '../../../../src/features/dossier/panelView';
import { ErrorBoundary } from '../../../../src/workspace/errorBoundary';
import type { Host } from '../../../../src/workspace/host';
import { snapshotOf } from '../../../support/snapshotOf';

const event = () => new vscode.Disposable(() => {});

describe('the panel', () => {
  const kept = { ...vscode.window };

  before(() => void Object.assign(vscode.window, { visibleTextEditors: [], onDidChangeActiveTextEditor: event }));

  after(() => {
    for (const key of Object.keys(vscode.window)) Reflect.deleteProperty(vscode.window, key);
    Object.assign(vscode.window, kept);
  });

  it('of an entity that was merged into another one keeps nothing that its actions found', async () => {
    const snapshot = snapshotOf(
      'version: 1\nentities:\n  - { id: volt, schema: Company, name: Volt, formerId: amsel }\n',
    );
    const host = {
      ...{ snapshot, onDidChangeSnapshot: event, ready: async () => snapshot, note: () => undefined },
      ...{ index: { state: 'ready', onDidChange: event, dateOf: () => undefined } },
      ...{ context: { extensionUri: vscode.Uri.parse('file:///'), globalState: { get: () => [] } } },
    } as unknown as Host;
    const old: OnPage = {};
    const sent = new Promise<OnPage>((resolve) => {
      // Held there: notes are still to be read.
      const postMessage = () => new Promise(() => resolve(panel.shown));
      const webview = { postMessage, onDidReceiveMessage: event, asWebviewUri: (uri: vscode.Uri) => uri };
      const webviewPanel = { webview, visible: true } as unknown as vscode.WebviewPanel;
      const log = { error: assert.fail } as unknown as vscode.LogOutputChannel;
      const panel = new DossierPanel(host, new ErrorBoundary('test', log), webviewPanel, newPageState('amsel', 'en'));
      panel.shown = old;
      panel.go(panel.state).catch(assert.fail);
    });
    assert.notEqual(await sent, old);
    assert.notEqual((await sent).stated, undefined);
  });
});
