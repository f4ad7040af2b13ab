import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { keptSeen, markSeen, passOver, undoSeen } from '../../../../../src/features/shared/notes/seenNews';
import type { Host } from '../../../../../src/workspace/host';

const seen = (on: string) => ({ on, statements: [], sentences: [] });
const VOLT = { volt: seen('2026-11-30') };
const ADA = { ada: seen('2026-11-29') };

describe('the file of what was seen', () => {
  let files: Map<string, string>;
  let shown: string[];
  const canUndo = async (host: Host): Promise<boolean> => (await keptSeen(host)).before !== undefined;
  const kept = () => JSON.parse(files.get('storage/seen.json')!);
  /** A window; all have the same storage. */
  const newWindow = () =>
    ({ context: { storageUri: undefined, globalStorageUri: 'storage' }, log: { warn() {} } }) as unknown as Host;

  beforeEach(() => {
    files = new Map();
    shown = [];
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
    Object.assign(vscode.window, { showErrorMessage: async (message: string) => shown.push(message) });
  });

  afterEach(() => {
    Reflect.deleteProperty(vscode.workspace, 'fs');
    Reflect.deleteProperty(vscode.window, 'showErrorMessage');
  });

  it('has both of two entities that were marked quickly one after the other', async () => {
    const host = newWindow();
    await Promise.all([markSeen(host, VOLT), markSeen(host, ADA)]);
    assert.deepEqual(kept(), { version: 1, seen: { ...VOLT, ...ADA }, before: VOLT });
  });

  it('can be undone after a double click, and undo is not undone by one', async () => {
    const host = newWindow();
    await Promise.all([markSeen(host, VOLT), markSeen(host, VOLT)]);
    assert.equal(await canUndo(host), true);
    await Promise.all([undoSeen(host), undoSeen(host)]);
    assert.deepEqual(kept(), { version: 1, seen: {} });
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
    await passOver(host, [7]);
    await passOver(host, [9]);
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

  it('is left as it is, with a message, where another version has written it', async () => {
    const text = JSON.stringify({ version: 2, seen: [] });
    files.set('storage/seen.json', text);
    const host = newWindow();
    assert.equal(await canUndo(host), false);
    await markSeen(host, VOLT);
    await undoSeen(host);
    assert.equal(files.get('storage/seen.json'), text);
    assert.equal(shown.length, 2);
    assert.match(shown[0]!, /another version of Dossier/);
  });
});
