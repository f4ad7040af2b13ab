import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Layer } from '../../src/core/matching/nameKind';
import { Engine } from '../../src/core/registry/engine/engine';
import type { Snapshot } from '../../src/core/registry/engine/snapshot';
import type { Resumable } from '../../src/core/text/base/lazy';
import { RegistryLoader } from '../../src/workspace/registry/registryLoader';
import { eventually } from '../support/eventually';
import { gate } from '../support/gate';

const uriOf = (name: string): vscode.Uri => vscode.Uri.from({ scheme: 'untitled', path: `/${name}` });
const fileOf = (name: string): string => uriOf(name).toString();
const registry = (id: string): string => `entities:\n  - { id: ${id}, name: ${id.toUpperCase()} }\n`;

/** Fails like an engine with an unknown defect: to read one file, and to merge another. */
class FailingEngine extends Engine {
  readonly put = new Set<string>();

  override *setFile(file: string, layer: Layer, text: string): Resumable<void> {
    if (text.includes('unreadable')) throw new Error('cannot read it');
    this.put.add(file);
    yield* super.setFile(file, layer, text);
  }

  override *setBulkFile(...[file, bytes]: Parameters<Engine['setBulkFile']>): ReturnType<Engine['setBulkFile']> {
    const read = yield* super.setBulkFile(file, bytes);
    this.put.add(file);
    return read;
  }

  override deleteFile(file: string): void {
    this.put.delete(file);
    super.deleteFile(file);
  }

  override *update(): Resumable<Snapshot> {
    if ([...this.put].some((file) => file.includes('unmergeable'))) throw new Error('cannot merge it');
    return yield* super.update();
  }
}

describe('the registry loader', () => {
  it('leaves out the files that fail, logs them and loads the others', async () => {
    const texts = new Map([
      ['a', registry('a')],
      ['unmergeable', registry('b')],
      ['unreadable', 'unreadable'],
      ['c', registry('c')],
    ]);
    const errors: string[] = [];
    const log = { info() {}, warn() {}, error: (line: string) => errors.push(line) };
    const loader = new RegistryLoader(
      async ({ path }) => {
        const text = texts.get(path.slice(1));
        return text === undefined ? undefined : { text, version: undefined };
      },
      async ({ path }) =>
        new TextEncoder().encode(`{"id":"${path.slice(1)}","schema":"Company","properties":{"name":["X"]}}`),
      log as unknown as vscode.LogOutputChannel,
      new FailingEngine(),
    );
    const ids = (): readonly string[] =>
      ['a', 'b', 'c', 'd', 'good-bulk', 'unmergeable-bulk'].filter((id) => loader.loaded.snapshot.registry.entity(id));
    for (const name of texts.keys()) loader.put(uriOf(name), 1);
    await loader.settled();
    assert.deepEqual(ids(), ['a', 'c']);
    for (const name of ['unmergeable', 'unreadable']) {
      assert.ok(
        errors.some((line) => line.startsWith(fileOf(name))),
        errors.join('\n'),
      );
    }
    // What comes later loads too.
    texts.set('c', registry('d'));
    loader.put(uriOf('c'), 1);
    loader.putBulk(uriOf('unmergeable-bulk'));
    loader.putBulk(uriOf('good-bulk'));
    await loader.bulkSettled();
    assert.deepEqual(ids(), ['a', 'd', 'good-bulk']);
    loader.drop(uriOf('good-bulk'));
    await loader.settled();
    assert.deepEqual(ids(), ['a', 'd']);
    loader.dispose();
  });

  it('leaves out bulk data that fails while another file is tried, and not that file', async () => {
    const engine = new (class extends FailingEngine {
      updates = 0;
      override *update(): Resumable<Snapshot> {
        // The first one fails; the second one is for the file `a` alone.
        if (++this.updates === 2) {
          loader.putBulk(uriOf('unmergeable-bulk'));
          while (!this.put.has(fileOf('unmergeable-bulk'))) yield;
        }
        return yield* super.update();
      }
    })();
    const log = { info() {}, warn() {}, error() {} };
    const loader = new RegistryLoader(
      async ({ path }) => ({ text: registry(path.slice(1)), version: undefined }),
      async () => new TextEncoder().encode('{"id":"bulk","schema":"Company","properties":{"name":["X"]}}'),
      log as unknown as vscode.LogOutputChannel,
      engine,
    );
    for (const name of ['a', 'unmergeable', 'c']) loader.put(uriOf(name), 1);
    await loader.settled();
    await loader.bulkSettled();
    const { registry: loaded } = loader.loaded.snapshot;
    assert.deepEqual(
      ['a', 'unmergeable', 'c', 'bulk'].filter((id) => loaded.entity(id)),
      ['a', 'c'],
    );
    assert.deepEqual([...engine.put], [fileOf('c'), fileOf('a')]);
    loader.dispose();
  });

  it('goes on after a file that could not be asked for', async () => {
    const errors: string[] = [];
    let fails = true;
    const loader = new RegistryLoader(
      async () => {
        if (fails) throw new Error('not now');
        return { text: registry('a'), version: undefined };
      },
      async () => undefined,
      { info() {}, warn() {}, error: (line: string) => errors.push(line) } as unknown as vscode.LogOutputChannel,
    );
    loader.put(uriOf('a'), 1);
    await loader.settled();
    assert.equal(errors.length, 1);
    fails = false;
    loader.put(uriOf('a'), 1);
    await loader.settled();
    assert.ok(loader.loaded.snapshot.registry.entity('a'));
    loader.dispose();
  });

  it('keeps bulk data that is dropped and requested again while other files are read', async () => {
    const lines: string[] = [];
    const reading = gate();
    const loader = new RegistryLoader(
      async () => {
        await reading.opened;
        return { text: registry('a'), version: undefined };
      },
      async () => new TextEncoder().encode('{"id":"b","schema":"Company","properties":{"name":["X"]}}'),
      { info: (line: string) => lines.push(line), warn() {}, error() {} } as unknown as vscode.LogOutputChannel,
    );
    const bulk = uriOf('bulk');
    const isThere = (): boolean => loader.loaded.snapshot.registry.entity('b') !== undefined;
    loader.putBulk(bulk);
    await loader.bulkSettled();
    assert.ok(isThere());
    loader.put(uriOf('a'), 1);
    // The batch with that file waits.
    await Promise.resolve();
    loader.drop(bulk);
    loader.putBulk(bulk);
    const readTwice = () => lines.filter((line) => line.startsWith(`read ${fileOf('bulk')}`)).length === 2;
    await eventually('it has been read again', readTwice);
    reading.open();
    await loader.bulkSettled();
    assert.ok(isThere());
    loader.drop(bulk);
    await loader.settled();
    assert.ok(!isThere());
    loader.dispose();
  });
});
