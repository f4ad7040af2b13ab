import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { newPageState, type PageState, WHOLE_TIMELINE } from '../../src/core/answers/dossier/pageState';
import type { Action, PanelContent } from '../../src/core/answers/views/view';
import { NO_DIRECTIVES } from '../../src/core/notes/mentions/directives';
import { Engine } from '../../src/core/registry/engine/engine';
import { runToEnd } from '../../src/core/text/base/lazy';
import { DossierPanel } from '../../src/features/dossier/dossierPanel';
import { ErrorBoundary } from '../../src/workspace/errorBoundary';
import type { Host } from '../../src/workspace/host';
import { eventually } from '../support/eventually';
import { IndexFixture } from '../support/indexFixture';
import { closeAllEditors, deleteFile, inWorkspace, middleOf, openNaming, writeFile } from '../support/inHost';
import { mainOf } from '../support/markup';

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
      const editor = await openNaming('timeline/note.md', 'Brillig Works left.\n', 'Brillig Works');
      const elsewhere = middleOf(editor.document, 'left');
      editor.selection = new vscode.Selection(elsewhere, elsewhere);
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
    const received = new vscode.EventEmitter<Action>();
    const posted: PanelContent[] = [];
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
      const postMessage = async (message: PanelContent) => posted.push(message) > 0;
      const webview = { onDidReceiveMessage: received.event, asWebviewUri: (uri: vscode.Uri) => uri, postMessage };
      const panel = { webview, visible: true } as unknown as vscode.WebviewPanel;
      const state = { ...newPageState('brillig', 'en', 'timeline'), ...change };
      return new DossierPanel(host, new ErrorBoundary('test', log), panel, state);
    }

    /** What is sent last for an action. */
    async function sent(action = 'room', value = '', id = '', ticked: readonly string[] = []): Promise<string> {
      posted.length = 0;
      received.fire({ action, id, value, ticked });
      await eventually('it is sent whole', () => posted.some(({ isWhole }) => isWhole));
      return mainOf(...posted);
    }

    const rowsIn = (main: string): readonly string[] => Array.from(main.matchAll(/ id="row-(.+?)"/g), ([, id]) => id!);
    const datesIn = (main: string): readonly string[] =>
      Array.from(main.matchAll(/<time>(.*?)<\/time>/g), ([, date]) => date!);
    const monthsIn = (main: string): readonly string[] =>
      Array.from(main.matchAll(/<h3[^>]*>(.*?)<\/h3>/g), ([, month]) => month!);

    it('with its months: the first hundred rows at once, and then all', async () => {
      const panel = open({});
      const main = await sent();
      assert.match(main, /<h1>Brillig Works<\/h1><span class="others">Timeline/);
      assert.deepEqual(monthsIn(main), ['February 2025', 'May 2024']);
      const counts = posted.map(({ parts = {} }) => rowsIn(Object.values(parts).join('')).length);
      // A change of a note draws it again, and then all come once more.
      const end = posted.findIndex(({ isWhole }) => isWhole);
      assert.deepEqual(counts.slice(end - 2, end + 1), [101, 100, 50]);
      assert.deepEqual([datesIn(main)[0], datesIn(main).at(-1)], ['2025-02', '2024-05-01']);
      panel.dispose();
    });

    it('as of a date, with a line, to which the reader is led', async () => {
      const panel = open({});
      await sent();
      const main = await sent('asOf', '2024');
      assert.match(main, /class="item later".*id="as-of-line">as of 2024-12-31<\/p>/);
      assert.deepEqual(posted[0]?.place, { kind: 'at', id: 'as-of-line' });
      assert.deepEqual([posted[0]?.state?.asOf, posted[0]?.state?.dates], ['2024-12-31', undefined]);
      await sent('asOf', 'Juney');
      assert.deepEqual([posted[0]?.state?.asOf, posted[0]?.state?.dates], ['2024-12-31', 'Juney']);
      panel.dispose();
    });

    it('with what is dated after today apart, soonest first, unless a date is asked for', async () => {
      const panel = open({ id: 'rath' });
      const main = await sent();
      assert.deepEqual(monthsIn(main), ['Coming up', '2024, no month given']);
      assert.deepEqual(datesIn(main), ['2999', '2999-05-04', '2024']);
      assert.match(main, /<span class="tag">in [\d,]+ days<\/span>/);
      assert.deepEqual(monthsIn(await sent('asOf', '2998')), [
        'May 2999',
        '2999, no month given',
        '2024, no month given',
      ]);
      panel.dispose();
    });

    it('with what the reader looks for in all rows', async () => {
      const panel = open({});
      assert.deepEqual(datesIn(await sent('find', 'ships LOAD 7.')), ['2024-05-08']);
      assert.deepEqual(datesIn(await sent('find', '2025-02')), ['2025-02']);
      assert.match(await sent('find', 'nothing of the kind'), /Nothing matches the filter\./);
      assert.equal(datesIn(await sent('find', '')).length, 251);
      panel.dispose();
    });

    it('with notes and what they say, if the user has chosen that', async () => {
      shown = { notes: true };
      const panel = open({ timeline: { ...WHOLE_TIMELINE, period: '2025' } });
      const main = await sent();
      assert.deepEqual(monthsIn(main), ['March 2025', 'February 2025']);
      assert.match(main, /<span>2025<\/span>.*Clear filter.*<span>with notes<\/span>/);
      assert.match(main, /2025-03-04.*2 mentions in 1 note.*(?:<blockquote>.*){2}/);
      assert.equal(monthsIn(await sent('clearTimeline')).length, 3);
      panel.dispose();
    });

    it('of a note, of all entities, and of what is there no longer', async () => {
      const note = inWorkspace('timeline/2025-03-04 log.md').toString();
      const subjects: unknown[] = [];
      for (const id of [note, '', 'gone']) {
        const panel = open({ id });
        const main = await sent();
        subjects.push([
          posted.findLast(({ html }) => html)?.html?.title,
          rowsIn(main).length,
          main.includes('no longer'),
        ]);
        panel.dispose();
      }
      assert.deepEqual(subjects, [
        ['2025-03-04 log', 252, false],
        ['Timeline', 255, false],
        ['gone', 0, true],
      ]);
    });

    it('row by row to the commands that copy: those that are ticked', async () => {
      const panel = open({});
      const [first = '', second = '', third = ''] = rowsIn(await sent());
      const copied = async (id: string, ticked: readonly string[], expected: string): Promise<void> => {
        received.fire({ action: 'copyAsMarkdown', id, value: '', ticked });
        await eventually('it is copied', async () => (await vscode.env.clipboard.readText()) === expected);
      };
      const [mill, load] = ['Brillig Works: Opens a mill (2025-02).', 'Brillig Works: Ships load 27 (2024-05-28).'];
      const both = `- ${mill}\n- ${load}\n`;
      await copied('', [first, second, 'unheard of'], both);
      await copied(first, [], mill);
      await copied(first, [first, second], both);
      await copied(second, [first, third], load);
      panel.dispose();
    });

    it('and does nothing for an action that there is not, or for a row that is gone', async () => {
      const panel = open({});
      await sent();
      posted.length = 0;
      for (const action of ['unheard of', 'constructor', 'change', 'line', 'url', 'note', 'source']) {
        received.fire({ action, id: 'unheard of', value: 'javascript:alert(1)', ticked: [] });
      }
      await sent();
      assert.equal(posted.filter(({ isWhole }) => isWhole).length, 1);
      panel.dispose();
    });
  });
});
