import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { runToEnd } from '../../src/core/base/resumable';
import { newPageState, type PageState } from '../../src/core/dossier/pageState';
import { Engine } from '../../src/core/engine';
import { NO_DIRECTIVES } from '../../src/core/mentions/directives';
import type { FromView, ToView } from '../../src/core/panel/panelMessages';
import type { TimelineContent, TimelineRows } from '../../src/core/timeline/timelineMessages';
import { DossierPanel } from '../../src/features/dossier/dossierPanel';
import { ErrorBoundary } from '../../src/workspace/errorBoundary';
import type { Host } from '../../src/workspace/host';
import { eventually } from '../support/eventually';
import { IndexFixture } from '../support/indexFixture';
import { closeAllEditors, deleteFile, inWorkspace, middleOf, openNaming, writeFile } from '../support/inHost';

const FACTS = Array.from({ length: 250 }, (_, at) => {
  const day = String(1 + (at % 28)).padStart(2, '0');
  return `{ date: 2024-05-${day}, text: Ships load ${at}. }`;
});
const REGISTRY = `version: 1
entities:
  - { id: brillig, schema: Company, name: Brillig Works, facts: [{ date: 2025-02, text: Opens a mill. }, ${FACTS.join(', ')}] }
  - { id: borogove, schema: Company, name: Borogove Lines, facts: [{ date: 2023, text: Is founded. }] }
  - { id: rath, schema: Company, name: Rath Yard, facts: [{ date: 2999-05-04, text: Closes. }, { date: 2999, text: Sells. }, { date: 2024, text: Opens. }] }
`;

describe('the timeline as a page', () => {
  before(async () => {
    await writeFile('timeline/timeline.entities.yaml', REGISTRY);
    await writeFile('timeline/2025-03-04 log.md', 'Brillig Works waits. Borogove Lines met Brillig Works.\n');
  });

  afterEach(closeAllEditors);

  after(() => deleteFile('timeline'));

  describe('is shown by the commands', () => {
    async function shows(title: string): Promise<void> {
      const titles = (): string =>
        vscode.window.tabGroups.all
          .flatMap(({ tabs }) => tabs)
          .filter(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith('dossier.page'))
          .map(({ label }) => label)
          .join();
      await eventually(
        () => `${title}; there is ${titles()}`,
        () => titles() === title,
      );
    }

    it('for an id, a row or the name at the cursor, and of all entities anywhere else', async () => {
      const editor = await openNaming(
        'timeline/note.md',
        'Brillig Works met Borogove Lines, and left.\n',
        'Brillig Works',
      );
      await vscode.commands.executeCommand('dossier.showTimeline', 'brillig');
      await shows('Brillig Works');
      await vscode.commands.executeCommand('dossier.showTimeline', { entity: 'borogove' });
      await shows('Borogove Lines');
      const { document } = await vscode.window.showTextDocument(editor.document, vscode.ViewColumn.One);
      const at = async (text: string): Promise<void> => {
        const place = middleOf(document, text);
        vscode.window.activeTextEditor!.selection = new vscode.Selection(place, place);
        await vscode.commands.executeCommand('dossier.showTimeline');
      };
      await at('Brillig Works');
      await shows('Brillig Works');
      await vscode.window.showTextDocument(editor.document, vscode.ViewColumn.One);
      await at('and left');
      await shows('Timeline');
    });

    it('of an entity or a note', async () => {
      await openNaming('timeline/note.md', 'Brillig Works left.\n', 'Brillig Works');
      await vscode.commands.executeCommand('dossier.showTimeline');
      await shows('Timeline');
      await vscode.commands.executeCommand('dossier.showTimeline', {
        of: inWorkspace('timeline/note.md').toString(),
        timeline: { kinds: ['fact'], period: '2024' },
      });
      await shows('note');
    });
  });

  describe('is sent', () => {
    const engine = new Engine();
    const received = new vscode.EventEmitter<FromView>();
    const posted: ToView[] = [];
    let fixture: IndexFixture;
    let log: vscode.LogOutputChannel;
    let shown: object;

    before(async () => {
      runToEnd(engine.setFile('registry', 1, REGISTRY));
      runToEnd(engine.update());
      fixture = new IndexFixture(engine);
      await fixture.start();
      log = vscode.window.createOutputChannel('timeline test', { log: true });
    });

    beforeEach(() => {
      shown = {};
      posted.length = 0;
    });

    after(() => {
      fixture.dispose();
      log.dispose();
    });

    function open(change: Partial<PageState>): vscode.Disposable {
      const never = new vscode.EventEmitter<never>();
      const { index } = fixture;
      const workspaceState = { get: () => shown };
      const { extensionUri } = vscode.extensions.getExtension('dossier.dossier')!;
      const host = {
        ...{ context: { extensionUri, workspaceState }, index, log, snapshot: engine.snapshot },
        ...{ onDidChangeSnapshot: never.event, directives: () => NO_DIRECTIVES, note: () => undefined },
        ...{ ready: async () => engine.snapshot, settled: async () => engine.snapshot },
      } as unknown as Host;
      const postMessage = async (message: ToView) => posted.push(message) > 0;
      const webview = { onDidReceiveMessage: received.event, asWebviewUri: (uri: vscode.Uri) => uri, postMessage };
      const panel = { webview, visible: true } as unknown as vscode.WebviewPanel;
      const state = { ...newPageState('brillig', 'en', 'timeline'), ...change };
      return new DossierPanel(host, new ErrorBoundary('test', log), panel, state);
    }

    async function content(ask: FromView = { kind: 'ready' }): Promise<TimelineContent> {
      posted.length = 0;
      received.fire(ask);
      return (await eventually('it is sent', () => posted.find(({ kind }) => kind === 'timeline')))
        .content as TimelineContent;
    }

    async function rows(version: number, from: number, count: number): Promise<TimelineRows['rows']> {
      posted.length = 0;
      received.fire({ kind: 'rows', version, from, count });
      return (
        (await eventually('rows are sent', () => posted.find(({ kind }) => kind === 'rows'))).content as TimelineRows
      ).rows;
    }

    it('month by month, and its rows on demand, no more than a hundred at a time', async () => {
      const panel = open({});
      const { title, of, months, version } = await content();
      assert.deepEqual([title, of], ['Brillig Works', 'entity']);
      assert.deepEqual(
        months.map(({ label, count }) => `${label}: ${count}`),
        ['February 2025: 1', 'May 2024: 250'],
      );
      assert.deepEqual(
        posted.map(({ kind }) => kind),
        ['timeline'],
      );
      assert.equal((await rows(version, 1, 9999)).length, 100);
      const last = await rows(version, 201, 50);
      assert.deepEqual([last.length, last.at(-1)?.date], [50, '2024-05-01']);
      panel.dispose();
    });

    it('again with another version when something is asked for that changes it, and no row of the one before', async () => {
      const panel = open({});
      const { version } = await content();
      const next = await content({ kind: 'asOf', date: '2024-12-31' });
      assert.notEqual(next.version, version);
      assert.equal(next.later, 1);
      posted.length = 0;
      received.fire({ kind: 'rows', version, from: 0, count: 10 });
      assert.equal((await rows(next.version, 0, 1)).length, 1);
      assert.equal(posted.length, 1);
      const [first] = await rows(next.version, 0, 1);
      assert.equal(first?.held, 'later');
      assert.equal((await content({ kind: 'asOf', date: '2024-12-31' })).version, next.version);
      panel.dispose();
    });

    it('with what is dated after today apart, soonest first, unless a date is asked for', async () => {
      const panel = open({ id: 'rath' });
      const { months, version } = await content();
      assert.deepEqual(
        months.map(({ label, count }) => `${label}: ${count}`),
        ['Coming up: 2', '2024, no month given: 1'],
      );
      const sent = await rows(version, 0, 3);
      assert.deepEqual(
        sent.map(({ date }) => date),
        ['2999', '2999-05-04', '2024'],
      );
      assert.match(sent[1]!.timeUntil, /^in [\d,]+ days$/);
      const then = await content({ kind: 'asOf', date: '2998' });
      assert.deepEqual([then.months[0]?.label, then.later], ['May 2999', 2]);
      panel.dispose();
    });

    it('with notes and what they say, if the user has chosen that', async () => {
      shown = { notes: true };
      const panel = open({ timeline: { kinds: undefined, period: '2025' } });
      const { months, version, filter, shown: said, isNarrowed } = await content();
      assert.deepEqual(
        months.map(({ month, count }) => `${month} ${count}`),
        ['2025-03 1', '2025-02 1'],
      );
      assert.deepEqual([filter, said, isNarrowed], ['2025', 'with notes', true]);
      const [note] = await rows(version, 0, 1);
      assert.ok(note && 'note' in note);
      assert.deepEqual([note.date, note.mentions, note.sentences.length], ['2025-03-04', 2, 2]);
      assert.equal((await content({ kind: 'clearTimeline' })).months.length, 3);
      panel.dispose();
    });

    it('of a note, of all entities, and of what is there no longer', async () => {
      const note = inWorkspace('timeline/2025-03-04 log.md').toString();
      const subjects: unknown[] = [];
      for (const id of [note, '', 'gone']) {
        const panel = open({ id });
        const { of, title, months } = await content();
        subjects.push([of, title, months.reduce((sum, { count }) => sum + count, 0)]);
        panel.dispose();
      }
      assert.deepEqual(subjects, [
        ['note', '2025-03-04 log', 252],
        ['all', 'Timeline', 255],
        [undefined, 'gone', 0],
      ]);
    });

    it('row by row to the commands that copy', async () => {
      const panel = open({});
      const { version } = await content();
      const [first, second] = await rows(version, 0, 2);
      assert.ok(first && second && 'key' in first && 'key' in second);
      received.fire({ kind: 'copyCited', rows: [first.key, second.key, 'unheard of'] });
      const expected = '- Brillig Works: Opens a mill (2025-02).\n- Brillig Works: Ships load 27 (2024-05-28).\n';
      await eventually('it is copied', async () => (await vscode.env.clipboard.readText()) === expected);
      panel.dispose();
    });
  });
});
