import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { Engine } from '../../../../src/core/registry/engine/engine';
import { runToEnd } from '../../../../src/core/text/base/lazy';
import { writableWithoutAsking } from '../../../../src/features/shared/write/writableRegistry';
import type { Host } from '../../../../src/workspace/host';

/** The registry that is written to without a question, of files that are given by their paths with their texts. */
async function chosen(files: Readonly<Record<string, string>>, last: string): Promise<string | undefined> {
  const engine = new Engine();
  for (const [file, text] of Object.entries(files)) runToEnd(engine.setFile(file, 1, text));
  const snapshot = runToEnd(engine.update());
  const host = {
    settled: async () => snapshot,
    snapshot,
    workspaceRegistries: Object.keys(files).map((file) => ({ scheme: 'file', toString: () => file })),
    context: { workspaceState: { get: () => last } },
  };
  return (await writableWithoutAsking(host as unknown as Host))?.uri.toString();
}

describe('the registry that an agent writes to', () => {
  const before = { ...vscode.workspace };

  beforeEach(() => {
    const fs = { isWritableFileSystem: () => true };
    const openTextDocument = async (uri: vscode.Uri) => ({ uri, getText: () => '' });
    Object.assign(vscode.workspace, { fs, openTextDocument, asRelativePath: String });
  });
  afterEach(() => {
    Reflect.deleteProperty(vscode.workspace, 'fs');
    Reflect.deleteProperty(vscode.workspace, 'openTextDocument');
    Reflect.deleteProperty(vscode.workspace, 'asRelativePath');
    assert.deepEqual({ ...vscode.workspace }, before);
  });

  const scoped = 'scope: folder\nentities: []\n';
  const files = { 'a.yaml': 'entities: []\n', 'b.yaml': 'entities: []\n', 'clients/acme/a.yaml': scoped };

  it('is the one that was used last, or the one with the highest priority', async () => {
    assert.equal(await chosen(files, 'a.yaml'), 'a.yaml');
    assert.equal(await chosen(files, ''), 'b.yaml');
  });

  it('is none of a folder, unless all are, even if that was used last', async () => {
    assert.equal(await chosen(files, 'clients/acme/a.yaml'), 'b.yaml');
    const alone = { 'clients/acme/a.yaml': scoped, 'clients/beta/b.yaml': scoped };
    assert.equal(await chosen(alone, 'clients/acme/a.yaml'), 'clients/acme/a.yaml');
    assert.equal(await chosen(alone, ''), 'clients/beta/b.yaml');
  });
});
