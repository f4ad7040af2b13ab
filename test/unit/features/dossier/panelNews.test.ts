import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { newPageState } from '../../../../src/core/answers/dossier/pageState';
import { runToEnd } from '../../../../src/core/text/base/lazy';
import { type DrawContext, NOTHING_SHOWN, type PanelMemory } from '../../../../src/features/dossier/drawContext';
import { drawnNews } from '../../../../src/features/dossier/panelNews';
import type { Host } from '../../../../src/workspace/host';
import { snapshotOf } from '../../../support/snapshotOf';

const TODAY = new Date().toISOString().slice(0, 10);
const IDS = ['e0', 'e1', 'e2'];
const snapshot = snapshotOf(
  `version: 1\nentities:\n${IDS.map((id) => `  - { id: ${id}, schema: Company, name: Firm ${id} }\n`).join('')}`,
);
runToEnd(snapshot.registry.indexReferrers());

describe('what is new, as it is drawn', () => {
  let notes: string[];
  let readings: string[];
  let memory: PanelMemory;
  let isCancelled: boolean;
  const kept: Readonly<Record<string, unknown>> = { ...vscode.workspace };

  /** Notes of today that name all entities, and one name that no registry has, twice. */
  const newNotes = (count: number) => Array.from({ length: count }, (_, at) => `file:///n/${at}.md`);
  const sentence = (id: string) => `Firm ${id} said that it rains.`;

  function context(since = ''): DrawContext {
    const state = { ...newPageState('', 'en', 'news'), since };
    const host = {
      context: {
        globalStorageUri: 'storage',
        globalState: { get: () => IDS },
        workspaceState: { get: () => undefined },
      },
      log: { warn() {}, error: assert.fail, info() {} },
      snapshot,
      directives: () => undefined,
      onDidChangeSnapshot: () => ({ dispose() {} }),
      ready: async () => undefined,
      index: {
        state: 'ready',
        whenReady: async () => true,
        sentencesOf: () => notes.map((note) => [note, []]),
        dateOf: () => TODAY,
      },
    };
    return {
      host: host as unknown as Host,
      content: {
        state,
        views: ['timeline', 'news'],
        kinds: {},
        watched: new Set(IDS),
        today: TODAY,
        noteDate: '2025-07',
      },
      token: {
        get isCancellationRequested() {
          return isCancelled;
        },
        onCancellationRequested: () => ({ dispose() {} }),
      },
      memory,
    } as unknown as DrawContext;
  }

  async function drawings(of = context()) {
    const all = [];
    for await (const { drawn, isWhole } of drawnNews(of)) all.push({ main: String(drawn.main), isWhole });
    return all;
  }

  beforeEach(() => {
    [notes, readings, memory, isCancelled] = [newNotes(2), [], { ...NOTHING_SHOWN }, false];
    Object.assign(vscode.workspace, {
      textDocuments: [],
      isTrusted: true,
      decode: async (bytes: Uint8Array) => new TextDecoder().decode(bytes),
      getWorkspaceFolder: () => undefined,
      fs: {
        readFile: async (uri: unknown) => {
          const file = String(uri);
          if (!file.endsWith('.md')) throw new vscode.FileSystemError('FileNotFound');
          readings.push(file);
          const said = IDS.map(sentence).join(' ');
          return new TextEncoder().encode(
            `# Log\n\n${said}\n\nThe Blue Kestrel Foundry Ltd. met Blue Kestrel Foundry Ltd.\n`,
          );
        },
      },
    });
  });

  afterEach(() => {
    for (const key of Object.keys(vscode.workspace)) Reflect.deleteProperty(vscode.workspace, key);
    Object.assign(vscode.workspace, kept);
  });

  it('has the sentences before names have been looked for, and these after', async () => {
    const [first, said, whole] = await drawings();
    assert.equal(first!.isWhole, false);
    assert.equal(said!.isWhole, true);
    assert.match(said!.main, /said that it rains/);
    assert.doesNotMatch(said!.main, /id="names"/);
    assert.equal(whole!.isWhole, true);
    assert.match(whole!.main, /id="names"/);
    // Drawn again, the names stay while they are looked for.
    assert.match((await drawings())[1]!.main, /id="names"/);
  });

  it('reads each note once, and counts notes, not what they say of each entity', async () => {
    notes = newNotes(52);
    const last = (await drawings()).at(-1)!;
    assert.deepEqual(readings, notes.slice(0, 50));
    assert.match(last.main, /id="more-news">2 more notes</);
  });

  it('takes as shown only what the page shows', async () => {
    const drawing = drawnNews(context())[Symbol.asyncIterator]();
    await drawing.next();
    // Of another page, the first part is shown.
    assert.equal(memory.news.get('e0')!.notes.length, 2);
    await drawing.next();
    assert.equal(memory.said.size, 6);
    notes = newNotes(3);
    const again = drawnNews(context())[Symbol.asyncIterator]();
    await again.next();
    assert.equal(memory.news.get('e0')!.notes.length, 2);
    assert.equal(memory.said.size, 6);
    isCancelled = true;
    await again.next().catch(() => undefined);
    assert.equal(memory.news.get('e0')!.notes.length, 2);
    isCancelled = false;
    await drawings();
    assert.equal(memory.news.get('e0')!.notes.length, 3);
    assert.equal(memory.said.size, 9);
  });

  it('begins with the first day of a month that was typed in words', async () => {
    for (const typed of ['July 2025', '2025年7月', '2025-07', 'this note']) {
      memory = { ...NOTHING_SHOWN };
      await drawings(context(typed));
      assert.equal(memory.news.get('e0')!.since, '2025-07', typed);
    }
  });
});
