import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { walkFolder } from '../../src/workspace/files/walkFolder';
import { eventually } from '../support/eventually';
import { gate } from '../support/gate';
import { MemoryFiles } from '../support/memoryFiles';

const ROOT = vscode.Uri.from({ scheme: 'dossierwalk', path: '/root' });

describe('walkFolder', () => {
  it('lists folders of a slow file system side by side', async () => {
    const asked: string[] = [];
    const { opened, open } = gate();
    const files = new (class extends MemoryFiles {
      override async readDirectory(uri: vscode.Uri): Promise<[string, vscode.FileType][]> {
        asked.push(uri.path);
        if (uri.path !== ROOT.path) await opened;
        return super.readDirectory(uri);
      }
    })();
    files.createDirectory(ROOT);
    for (const folder of ['a', 'b', 'c']) {
      files.createDirectory(vscode.Uri.joinPath(ROOT, folder));
      files.writeFile(vscode.Uri.joinPath(ROOT, folder, 'note.md'), new Uint8Array());
    }
    const provider = vscode.workspace.registerFileSystemProvider(ROOT.scheme, files);
    try {
      const walk = walkFolder(ROOT, { isWanted: ({ path }) => path.endsWith('.md'), mostWalked: 100 });
      await eventually('all three folders are asked for', () => asked.length === 4);
      open();
      const { files: found, complete } = await walk;
      assert.deepEqual(
        found.map(({ path }) => path),
        ['/root/a/note.md', '/root/b/note.md', '/root/c/note.md'],
      );
      assert.ok(complete);
      assert.equal((await walkFolder(ROOT, { isWanted: () => true, mostWalked: 4 })).complete, false);
    } finally {
      open();
      provider.dispose();
    }
  });
});
