import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { removeOldStorage } from '../../src/workspace/removeOldStorage';
import { deleteFile, inWorkspace, writeFile } from '../support/inHost';

describe('the storage of earlier versions', () => {
  after(() => deleteFile('old-storage'));

  it('is deleted, and nothing else in it', async () => {
    const old = ['mentions/mentions.bin', 'mentions/mentions.bin.new', 'registries/1x2y.entries'];
    for (const storage of ['here', 'global']) {
      for (const file of [...old, 'other.json']) await writeFile(`old-storage/${storage}/${file}`, 'x');
    }
    const context = {
      storageUri: inWorkspace('old-storage/here'),
      globalStorageUri: inWorkspace('old-storage/global'),
    };
    await removeOldStorage(context);
    for (const storage of Object.values(context)) {
      assert.deepEqual(await vscode.workspace.fs.readDirectory(storage), [['other.json', vscode.FileType.File]]);
    }
    await removeOldStorage(context);
    await removeOldStorage({ storageUri: undefined, globalStorageUri: context.globalStorageUri });
  });
});
