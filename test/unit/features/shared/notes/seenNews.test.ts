import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { type KeptSeen, withoutLast, withPassedOver, withSeen } from '../../../../../src/core/answers/news/keptSeen';
import { changeSeen, keptSeen } from '../../../../../src/features/shared/notes/seenNews';
import type { Host } from '../../../../../src/workspace/host';

const seen = (on: string) => ({ on, statements: [], sentences: [] });
const VOLT = { volt: seen('2026-11-30') };
const ADA = { ada: seen('2026-11-29') };
const markSeen = (host: Host, now: KeptSeen['seen']) => changeSeen(host, (kept) => withSeen(kept, now));
const passOver = (host: Host, hash: number) => changeSeen(host, (kept) => withPassedOver(kept, [hash], '2026-11-30'));
const undoSeen = (host: Host) => changeSeen(host, withoutLast);

describe('the file of what was seen', () => {
  let files: Map<string, string>;
  const canUndo = async (host: Host): Promise<boolean> => (await keptSeen(host)).before !== undefined;
  const kept = () => JSON.parse(files.get('storage/seen.json')!);
  /** A window; all have the same storage. */
  const newWindow = () => ({ context: { storageUri: undefined, globalStorageUri: 'storage' } }) as unknown as Host;

  beforeEach(() => {
    files = new Map();
    Object.assign(vscode.workspace, {
      fs: {
        createDirectory: async () => undefined,
        writeFile: async (uri: unknown, bytes: Uint8Array) => {
          files.set(String(uri), new TextDecoder().decode(bytes));
        },
        readFile: async (uri: unknown) => {
          const text = files.get(String(uri));
          if (text === undefined) throw new vscode.FileSystemError('FileNotFound');
          return new TextEncoder().encode(text);
        },
      },
    });
  });

  afterEach(() => {
    Reflect.deleteProperty(vscode.workspace, 'fs');
  });

  it('has both of two entities that were marked quickly one after the other', async () => {
    const host = newWindow();
    await Promise.all([markSeen(host, VOLT), markSeen(host, ADA)]);
    assert.deepEqual(kept(), { seen: { ...VOLT, ...ADA }, before: VOLT });
  });

  it('can be undone after a double click, and undo is not undone by one', async () => {
    const host = newWindow();
    await Promise.all([markSeen(host, VOLT), markSeen(host, VOLT)]);
    assert.equal(await canUndo(host), true);
    await Promise.all([undoSeen(host), undoSeen(host)]);
    assert.deepEqual(kept(), { seen: {} });
    assert.equal(await canUndo(host), false);
  });

  it('has what another window wrote meanwhile', async () => {
    const [one, other] = [newWindow(), newWindow()];
    for (const host of [one, other]) assert.equal(await canUndo(host), false);
    await markSeen(one, VOLT);
    assert.deepEqual((await keptSeen(other)).seen, VOLT);
    await markSeen(other, ADA);
    assert.deepEqual(kept().seen, { ...VOLT, ...ADA });
  });

  it('keeps what is no contradiction, and can undo it', async () => {
    const host = newWindow();
    await markSeen(host, VOLT);
    await passOver(host, 7);
    await passOver(host, 9);
    assert.deepEqual(kept().seen[''].sentences, [7, 9]);
    await undoSeen(host);
    assert.deepEqual(kept().seen[''].sentences, [7]);
  });

  it('is begun anew where it is damaged', async () => {
    for (const damaged of ['{"version":1}', '{"version":1,"seen":null}', '{"seen":{"a":{}}}', 'x']) {
      files.set('storage/seen.json', damaged);
      const host = newWindow();
      assert.equal(await canUndo(host), false, damaged);
      await markSeen(host, VOLT);
      assert.deepEqual(kept().seen, VOLT, damaged);
    }
  });

  it('is left as it is where it cannot be read', async () => {
    const { fs } = vscode.workspace;
    Object.assign(fs, { readFile: async () => Promise.reject(new vscode.FileSystemError('NoPermissions')) });
    await assert.rejects(markSeen(newWindow(), VOLT));
    assert.equal(files.size, 0);
  });
});
