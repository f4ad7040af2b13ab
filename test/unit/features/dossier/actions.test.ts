import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { newPageState, VIEW_ROWS, type View } from '../../../../src/core/answers/dossier/pageState';
import { AFTER } from '../../../../src/core/answers/views/after';
import { readRoom } from '../../../../src/core/answers/views/mapWords';
import { runToEnd } from '../../../../src/core/text/base/lazy';
import { EFFECTS } from '../../../../src/features/dossier/effects';
import type { DrawContext } from '../../../../src/features/dossier/panelView';
import { DRAW } from '../../../../src/features/dossier/views';
import { attributeOf, elementsIn } from '../../../support/markup';
import { snapshotOf } from '../../../support/snapshotOf';
import { PARTS, SAMPLES } from '../../core/answers/views/viewSamples';

const VIEWS = 'src/core/answers/views';
const snapshot = snapshotOf('version: 1\nentities:\n  - { id: volt, schema: Company, name: Volt }\n');
runToEnd(snapshot.registry.indexReferrers());

/** The actions that a view alone has, as it is drawn. */
async function ownActions(view: View): Promise<readonly string[]> {
  const host = {
    ...{ snapshot, index: { state: 'building', sentencesOf: () => [] }, ready: async () => snapshot },
    ...{
      context: { workspaceState: { get() {} }, globalState: { get: () => [] }, globalStorageUri: 'none' },
      log: { warn() {} },
    },
    ...{ onDidChangeSnapshot: () => {} },
  };
  const content = { state: newPageState('volt', 'en', view), subject: undefined, watched: new Set() };
  const token = { isCancellationRequested: false };
  const context = {
    host,
    content: { ...content, vocabulary: snapshot.registry.vocabulary, today: '2025-11-29' },
    token,
    room: readRoom(''),
  };
  const names: string[] = [];
  for await (const { shown } of DRAW[view](context as unknown as DrawContext)) {
    names.push(...Object.keys(shown?.effects ?? {}));
  }
  return names;
}

/** The actions that a markup sends: by clicks and fields, by keys, and by the search of the editor. */
function actionsIn(markup: string): readonly string[] {
  return elementsIn(markup).flatMap((element) => {
    const keys = attributeOf(element, 'data-keys-act')?.split(' ') ?? [];
    const all = [attributeOf(element, 'data-action'), attributeOf(element, 'data-search')];
    return [...all, ...keys.map((key) => key.replace(/^.*=/, ''))].filter((name) => name !== undefined);
  });
}

describe('an action of the panel', () => {
  // Nothing was seen yet: the file is empty.
  before(() => Object.assign(vscode.workspace, { fs: { readFile: async () => new Uint8Array() } }));
  after(() => Reflect.deleteProperty(vscode.workspace, 'fs'));

  const samples = Object.values(SAMPLES).map((made) => made());
  const actions = new Map(
    VIEW_ROWS.map(({ view }) => {
      const drawn = samples.filter(({ state }) => state.view === view).map(({ html: { bar, main } }) => bar + main);
      return [view, new Set(actionsIn([...drawn, ...(view === 'news' ? PARTS : [])].join('')))];
    }),
  );

  for (const [view, sent] of actions) {
    it(`is done by one row, what it changes in the state or what it does outside: in ${view}`, async () => {
      const own = await ownActions(view);
      const rows = [...Object.keys(AFTER), ...Object.keys(EFFECTS), ...own];
      assert.deepEqual(
        [...sent].filter((name) => !rows.includes(name)),
        [],
      );
      // What changes the state does nothing else.
      assert.deepEqual(
        [...Object.keys(EFFECTS), ...own].filter((name) => Object.hasOwn(AFTER, name)),
        [],
      );
    });
  }

  it('is in a sample, if a view names it', () => {
    const sources = readdirSync(VIEWS).map((file) => readFileSync(join(VIEWS, file), 'utf8'));
    const named = sources.flatMap((source) => Array.from(source.matchAll(/\bacts\('(\w+)'/g), ([, name]) => name!));
    const sent = new Set([...actions.values()].flatMap((names) => [...names]));
    assert.ok(named.length > 0);
    assert.deepEqual(
      [...new Set(named)].filter((name) => !sent.has(name)),
      [],
    );
  });
});
