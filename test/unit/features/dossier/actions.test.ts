import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { newPageState, VIEW_ROWS } from '../../../../src/core/answers/dossier/pageState';
import { AFTER } from '../../../../src/core/answers/views/after';
import { readRoom } from '../../../../src/core/answers/views/mapWords';
import { runToEnd } from '../../../../src/core/text/base/lazy';
import { EFFECTS } from '../../../../src/features/dossier/effects';
import type { DrawContext } from '../../../../src/features/dossier/panelView';
import { DRAW } from '../../../../src/features/dossier/views';
import { snapshotOf } from '../../../support/snapshotOf';

const VIEWS = 'src/core/answers/views';
const snapshot = snapshotOf('version: 1\nentities:\n  - { id: volt, schema: Company, name: Volt }\n');
runToEnd(snapshot.registry.indexReferrers());

/** The actions that the views alone have, as they are drawn. */
async function ownActions(): Promise<readonly string[]> {
  const names: string[] = [];
  for (const { view } of VIEW_ROWS) {
    const host = {
      ...{ snapshot, index: { state: 'building', sentencesOf: () => [] }, ready: async () => snapshot },
      ...{
        context: { workspaceState: { get() {} }, globalState: { get: () => [] }, globalStorageUri: 'none' },
        log: { warn() {} },
      },
      ...{ onDidChangeSnapshot: () => {} },
    };
    const content = { state: newPageState('volt', 'en', view), views: [view], watched: new Set() };
    const token = { isCancellationRequested: false };
    const context = {
      host,
      content: { ...content, vocabulary: snapshot.registry.vocabulary, today: '2025-11-29' },
      token,
      room: readRoom(''),
    };
    for await (const { shown } of DRAW[view](context as unknown as DrawContext)) {
      names.push(...Object.keys(shown?.effects ?? {}));
    }
  }
  return names;
}

describe('an action of the panel', () => {
  it('that a view names is done by one row: what it changes in the state, or what it does outside', async () => {
    const sources = readdirSync(VIEWS).map((file) => readFileSync(join(VIEWS, file), 'utf8'));
    const named = sources.flatMap((source) => [
      ...Array.from(source.matchAll(/\bacts\('(\w+)'/g), ([, name]) => name!),
      ...Array.from(source.match(/(?<='data-keys-act': '.*=)\w+/g) ?? []),
    ]);
    assert.ok(named.includes('steps') && named.includes('middle') && named.includes('markSeen'));
    const rows = [...Object.keys(AFTER), ...Object.keys(EFFECTS), ...(await ownActions())];
    assert.deepEqual(
      [...new Set(named)].filter((name) => !rows.includes(name)),
      [],
    );
  });
});
