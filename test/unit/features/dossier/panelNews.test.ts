import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { newPageState } from '../../../../src/core/answers/dossier/pageState';
import { saidId } from '../../../../src/core/answers/views/newsView';
import { runToEnd } from '../../../../src/core/text/base/lazy';
import { drawnNews } from '../../../../src/features/dossier/panelNews';
import type { DrawContext } from '../../../../src/features/dossier/panelView';
import type { Host } from '../../../../src/workspace/host';
import { textsOf } from '../../../support/markup';
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
        subject: { of: 'all', title: '', ids: undefined },
        vocabulary: snapshot.registry.vocabulary,
        watched: new Set(IDS),
        today: TODAY,
        noteDate: '2025-07',
      },
      token: { isCancellationRequested: false, onCancellationRequested: () => ({ dispose() {} }) },
    } as unknown as DrawContext;
  }

  async function drawings(of = context()) {
    const all = [];
    for await (const { drawn, parts, isWhole } of drawnNews(of))
      all.push({ main: String(drawn?.main), parts, isWhole });
    return all;
  }

  beforeEach(() => {
    [notes, readings] = [newNotes(2), []];
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
    const [first, said, names] = await drawings();
    assert.equal(first!.isWhole, false);
    assert.equal(said!.isWhole, true);
    assert.match(said!.main, /said that it rains/);
    // Drawn again, the names stay while they are looked for: the page keeps what is in a part.
    assert.match(said!.main, /<div id="names-part" data-part><\/div>/);
    assert.deepEqual(textsOf(names!.parts!['names-part']!, 'p'), ['Blue Kestrel Foundry Ltd. Add Names…']);
  });

  it('reads each note once, and counts notes, not what they say of each entity', async () => {
    notes = newNotes(52);
    const last = (await drawings())[1]!;
    assert.deepEqual(readings, notes.slice(0, 50));
    assert.match(last.main, /id="more-news">2 more notes</);
  });

  it('copies what is shown, sentences of notes once they are', async () => {
    const drawing = drawnNews(context())[Symbol.asyncIterator]();
    const next = async () => (await drawing.next()).value!;
    const ids = IDS.map((id) => saidId(id, notes[0]!));
    assert.equal((await next()).shown.cited(ids).length, 0);
    assert.deepEqual(
      (await next()).shown.cited(ids).map(({ note }: { note: string }) => note),
      [notes[0], notes[0], notes[0]],
    );
  });

  it('begins with the first day of a month that was typed in words', async () => {
    for (const typed of ['July 2025', '2025年7月', '2025-07', 'this note']) {
      assert.match((await drawings(context(typed)))[1]!.main, /dated 2025-07 or later/, typed);
    }
  });
});
