import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { describe as describeEntity } from '../../src/core/answers/dossier/describe';
import type { NoteStatements } from '../../src/core/answers/dossier/noteStatements';
import { newPageState } from '../../src/core/answers/dossier/pageState';
import type { Action, PanelContent } from '../../src/core/answers/views/view';
import { NO_DIRECTIVES } from '../../src/core/notes/mentions/directives';
import { Engine } from '../../src/core/registry/engine/engine';
import { runToEnd } from '../../src/core/text/base/lazy';
import { DossierPanel } from '../../src/features/dossier/dossierPanel';
import { NoteReading } from '../../src/features/shared/notes/noteReading';
import { ErrorBoundary } from '../../src/workspace/errorBoundary';
import type { Host } from '../../src/workspace/host';
import { eventually } from '../support/eventually';
import { IndexFixture } from '../support/indexFixture';
import { closeAllEditors, deleteFile, inWorkspace, writeFile } from '../support/inHost';

const REGISTRY = `entities:
  - { id: vorpal, schema: Company, name: Vorpal Works }
  - { id: snark, schema: Company, name: Snark Lines }
`;
const NOTES = 300;
const SENTENCES = 30;

describe('what notes say of an entity with 9,000 mentions', () => {
  const engine = new Engine();
  let fixture: IndexFixture;
  let log: vscode.LogOutputChannel;

  before(async () => {
    for (let note = 0; note < NOTES; note++) {
      const day = new Date(Date.UTC(2024, 0, 1 + note)).toISOString().slice(0, 10);
      const lines = Array.from({ length: SENTENCES }, (_, line) => `- Vorpal Works did thing ${line} that day.\n`);
      await writeFile(`reading/${day} log.md`, lines.join(''));
    }
    await writeFile('reading/undated.md', 'Vorpal Works met Snark Lines. Vorpal Works left.\n');
    runToEnd(engine.setFile('registry', 1, REGISTRY));
    runToEnd(engine.update());
    fixture = new IndexFixture(engine);
    await fixture.start();
    log = vscode.window.createOutputChannel('note reading test', { log: true });
  });

  after(async () => {
    fixture.dispose();
    log.dispose();
    await closeAllEditors();
    await deleteFile('reading');
  });

  function reading(): NoteReading {
    const { index } = fixture;
    return new NoteReading({ index, snapshot: engine.snapshot, directives: () => NO_DIRECTIVES, log }, 'vorpal');
  }

  const { token } = new vscode.CancellationTokenSource();
  const count = (notes: readonly NoteStatements[]) => notes.reduce((sum, { sentences }) => sum + sentences.length, 0);

  it('is read newest first, a hundred sentences at a time', async () => {
    const started = performance.now();
    assert.ok(
      describeEntity(engine.snapshot.registry, 'vorpal', { language: 'en', asOf: undefined, today: '2025-11-26' }),
    );
    const { notes, isWhole } = await reading().first(100, token);
    console.log(`    the first hundred sentences after ${(performance.now() - started).toFixed(0)} ms`);
    assert.equal(count(notes), 100);
    assert.equal(isWhole, false);
    assert.deepEqual(
      notes.map(({ date, sentences }) => [date, sentences.length]),
      [
        ['2024-10-26', 30],
        ['2024-10-25', 30],
        ['2024-10-24', 30],
        ['2024-10-23', 10],
      ],
    );
  });

  it('is posted to the page when the command is run, first a hundred sentences, then more on demand', async () => {
    const received = new vscode.EventEmitter<Action>();
    const posted: PanelContent[] = [];
    const context = { extensionUri: vscode.extensions.getExtension('dossier.dossier')!.extensionUri };
    const { index } = fixture;
    const never = new vscode.EventEmitter<never>();
    const host = {
      ...{ context, index, log, snapshot: engine.snapshot, onDidChangeSnapshot: never.event },
      ...{ ready: async () => engine.snapshot, directives: () => NO_DIRECTIVES, note: () => undefined },
    } as unknown as Host;
    const postMessage = async (message: PanelContent) => posted.push(message) > 0;
    const webview = { onDidReceiveMessage: received.event, asWebviewUri: (uri: vscode.Uri) => uri, postMessage };
    const started = performance.now();
    const webviewPanel = { webview, visible: true } as unknown as vscode.WebviewPanel;
    const page = new DossierPanel(host, new ErrorBoundary('test', log), webviewPanel, newPageState('vorpal', 'en'));
    const sentencesIn = ({ html }: PanelContent): number => html!.main.match(/<blockquote>/g)?.length ?? 0;
    const sentences = async (action: string, id = ''): Promise<number> => {
      posted.length = 0;
      received.fire({ action, id, value: '', ticked: [] });
      return sentencesIn(await eventually('it is posted whole', () => posted.find(({ isWhole }) => isWhole)));
    };
    assert.equal(await sentences('room'), 100);
    console.log(`    posted to the page after ${(performance.now() - started).toFixed(0)} ms`);
    assert.deepEqual(posted.map(sentencesIn), [0, 100]);
    assert.equal(await sentences('more', 'notes'), 200);
    assert.equal(await sentences('all'), NOTES * SENTENCES + 2);
    page.dispose();
  });

  it('is read whole, undated notes last', async () => {
    const started = performance.now();
    const { notes, isWhole } = await reading().first(Number.POSITIVE_INFINITY, token);
    console.log(`    all sentences after ${(performance.now() - started).toFixed(0)} ms`);
    assert.equal(count(notes), NOTES * SENTENCES + 2);
    assert.equal(isWhole, true);
    assert.deepEqual([notes.at(-1)?.title, notes.at(-1)?.date], ['undated', '']);
  });

  it('is set apart where notes are dated later than the day for which the reader asks, and read after all others', async () => {
    const { notes, later } = await reading().first(40, token, { asOf: '2024-01-01' });
    assert.deepEqual(
      [notes.map(({ title }) => title), later.map(({ date }) => date)],
      [['2024-01-01 log', 'undated'], ['2024-10-26']],
    );
    assert.equal(reading().mentioned('2024-01-01').latest, '2024-01-01');
    assert.equal(reading().mentioned('2023').latest, '');
    assert.equal(reading().mentioned(undefined).latest, '2024-10-26');
    assert.deepEqual(
      reading()
        .mentioned('2024-03-02')
        .months.map(({ month, mentions }) => `${month} ${mentions}`),
      [`2024-01 ${31 * SENTENCES}`, `2024-02 ${29 * SENTENCES}`, `2024-03 ${2 * SENTENCES}`],
    );
    assert.equal(reading().mentioned(undefined).months.length, 10);
  });

  it('is read again where a note has changed, and no longer where it was deleted', async () => {
    const same = reading();
    const before = await same.first(Number.POSITIVE_INFINITY, token);
    await writeFile('reading/2024-10-26 log.md', 'Vorpal Works rests.\n');
    await deleteFile('reading/2024-10-25 log.md');
    const deleted = inWorkspace('reading/2024-10-25 log.md').toString();
    await eventually('the index follows', () => {
      const { mentions } = fixture.index;
      return mentions.counts('vorpal').mentions === NOTES * SENTENCES + 2 - 59 && !new Set(mentions.notes).has(deleted);
    });
    const { notes } = await same.first(Number.POSITIVE_INFINITY, token);
    assert.deepEqual(
      notes[0]?.sentences.map(({ pieces }) => pieces.map(({ text }) => text).join('')),
      ['Vorpal Works rests.'],
    );
    assert.equal(notes[1]?.date, '2024-10-24');
    // The same objects: those notes were not read again.
    assert.equal(notes[1]?.sentences[0], before.notes[2]?.sentences[0]);
  });

  it('is found with another entity, and both are companions', async () => {
    const both = await reading().first(100, token, { other: 'snark' });
    assert.equal(both.isWhole, true);
    assert.deepEqual(
      both.notes.map(({ sentences }) => sentences.length),
      [1],
    );
    assert.deepEqual(
      reading()
        .companions('en')
        .map(({ id, lines }) => [id, lines]),
      [['snark', 1]],
    );
  });
});
