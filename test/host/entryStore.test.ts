import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { EntryStore } from '../../src/workspace/registry/entryStore';
import { deleteFile, inWorkspace } from '../support/inHost';

describe('the store of entries', () => {
  const log = vscode.window.createOutputChannel('entry store test', { log: true });
  const storageUri = () => inWorkspace('storage');
  const store = () =>
    new EntryStore({ storageUri: storageUri(), globalStorageUri: storageUri() } as vscode.ExtensionContext, log);

  const bytes = (text: string) => new TextEncoder().encode(text);
  const plain = (read: Uint8Array | undefined) => read && [...read];

  after(async () => {
    log.dispose();
    await deleteFile('storage');
  });

  it('gives back what it was given, each file its own, and the last of it', async () => {
    assert.equal(await store().read('a'), undefined);
    await store().write('a', bytes('first 英伟达'));
    await store().write('b', bytes('other'));
    await store().write('a', bytes('second 英伟达'));
    assert.deepEqual(
      [await store().read('a'), await store().read('b')].map(plain),
      [bytes('second 英伟达'), bytes('other')].map(plain),
    );
  });

  it('leaves no draft behind', async () => {
    const files = await vscode.workspace.fs.readDirectory(vscode.Uri.joinPath(storageUri(), 'registries'));
    assert.equal(files.length, 2);
    assert.ok(files.every(([name]) => name.endsWith('.entries')));
  });

  it('is asked for large registries alone', () => {
    assert.equal(store().serves('x'.repeat(1000)), false);
    assert.equal(store().serves('x'.repeat(1_000_000)), true);
  });
});
