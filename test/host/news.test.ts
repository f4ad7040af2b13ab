import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { ALL_ENTITIES, newPageState, type PageState } from '../../src/core/answers/dossier/pageState';
import { daysAfter } from '../../src/core/answers/news/changes';
import type { Action, PanelContent } from '../../src/core/answers/views/view';
import { NO_DIRECTIVES } from '../../src/core/notes/mentions/directives';
import { Engine } from '../../src/core/registry/engine/engine';
import { DossierPanel } from '../../src/features/dossier/dossierPanel';
import { countNews } from '../../src/features/shared/notes/seenNews';
import { today } from '../../src/features/shared/rows/today';
import { watchedIds, watchedNow } from '../../src/features/shared/rows/watched';
import { ErrorBoundary } from '../../src/workspace/errorBoundary';
import type { Host } from '../../src/workspace/host';
import { eventually } from '../support/eventually';
import { IndexFixture } from '../support/indexFixture';
import { closeAllEditors, deleteFile, inWorkspace, openNaming, writeFile } from '../support/inHost';
import { attributeOf, elementsIn, insideOf, textsOf } from '../support/markup';

const RECENT = daysAfter(today(), -3);
const SOON = daysAfter(today(), 12);
const REGISTRY = `version: 1
entities:
  - id: snark
    schema: Company
    name: Snark Optics
    facts:
      - { date: 2020-01-02, text: Opens a mill. }
    links:
      - { type: Directorship, director: quill, role: chair, startDate: 2020 }
      - { type: Ownership, owner: boojum, percentage: 30, startDate: 2024 }
  - { id: boojum, schema: Company, name: Boojum Capital }
  - { id: quill, schema: Person, name: Dorothea Quill }
  - { id: bellman, schema: Company, name: Bellman Lines }
`;
/** The same, written in another order and style, with a fact, an end, another share and an event to come. */
const LATER = `version: 1
entities:
  - { id: bellman, schema: Company, name: "Bellman Lines" }
  - { id: quill, schema: Person, name: Dorothea Quill }
  - { name: Snark Fair, id: fair, schema: Event, date: ${SOON}, involved: snark }
  - { id: boojum, schema: Company, name: 'Boojum Capital' }
  # moved down
  - id: snark
    name: Snark Optics
    schema: Company
    links:
      - { type: Ownership, owner: boojum, percentage: 12, startDate: 2024 }
      - { type: Directorship, director: quill, role: chair, startDate: 2020, endDate: ${RECENT} }
    facts:
      - { date: ${RECENT}, text: Ships its second set. }
      - { date: 2020-01-02, text: "Opens a mill." }
`;

describe('what is new', () => {
  const received = new vscode.EventEmitter<Action>();
  const engine = new Engine();
  let log: vscode.LogOutputChannel;
  let window: { fixture: IndexFixture; host: Host; panel: DossierPanel; posted: PanelContent[] } | undefined;

  before(async () => {
    log = vscode.window.createOutputChannel('news test', { log: true });
    await writeFile('news/news.entities.yaml', REGISTRY);
    await writeFile('news/2020-02-03 log.md', '# Old log\n\nSnark Optics waits. It rains.\n');
    await writeFile('news/desk.md', 'Boojum Capital holds Snark Optics.\n');
    await openNaming('news/open.md', 'Dorothea Quill left.\n', 'Dorothea Quill');
    await closeAllEditors();
  });

  after(async () => {
    close();
    log.dispose();
    await vscode.workspace
      .getConfiguration('dossier')
      .update('watched', undefined, vscode.ConfigurationTarget.Workspace);
    await closeAllEditors();
    await deleteFile('news');
  });

  /** As after a start of VS Code: nothing is known but what files and settings have. */
  async function restart(registry: string, change: Partial<PageState> = {}): Promise<void> {
    close();
    const fixture = new IndexFixture(engine);
    fixture.setRegistry(registry);
    const { index } = fixture;
    const { extensionUri } = vscode.extensions.getExtension('dossier.dossier')!;
    const state = { get: (_: string, other: unknown) => other };
    const context = {
      extensionUri,
      workspaceState: state,
      globalState: state,
      storageUri: inWorkspace('news/storage'),
    };
    const changed = new vscode.EventEmitter<never>();
    const host = {
      ...{ context, index, log, onDidChangeSnapshot: changed.event, directives: () => NO_DIRECTIVES },
      ...{ ready: async () => engine.snapshot, settled: async () => engine.snapshot, note: () => undefined },
      get snapshot() {
        return engine.snapshot;
      },
    } as unknown as Host;
    index.watch(watchedNow(host));
    await fixture.start();
    const posted: PanelContent[] = [];
    const postMessage = async (message: PanelContent) => posted.push(message) > 0;
    const webview = { onDidReceiveMessage: received.event, asWebviewUri: (uri: vscode.Uri) => uri, postMessage };
    const shown = { webview, visible: true } as unknown as vscode.WebviewPanel;
    const page = { ...newPageState(ALL_ENTITIES, 'en', 'news'), ...change };
    window = { fixture, host, panel: new DossierPanel(host, new ErrorBoundary('test', log), shown, page), posted };
  }

  function close(): void {
    window?.panel.dispose();
    window?.fixture.dispose();
    window = undefined;
  }

  /** What is sent whole after an action, once it `fits`: another change may be drawn before. */
  async function sent(
    action = 'room',
    id = '',
    value = '',
    fits: (main: string) => boolean = () => true,
  ): Promise<string> {
    window!.posted.length = 0;
    received.fire({ action, id, value, ticked: [] });
    return eventually('it is sent whole', () =>
      window!.posted.flatMap(({ isWhole, html }) => (isWhole && html && fits(html.main) ? html.main : [])).at(0),
    );
  }

  const canUndo = (main: string): boolean => main.includes('Undo Mark as Seen');

  /** The rows of an entity, each with its words and what is said beside it. */
  const rowsOf = (main: string, id: string): readonly string[] =>
    main.includes(`id="news-${id}"`)
      ? textsOf(insideOf(main.replaceAll('</time>', '</time> '), `#news-${id}`), 'li').map((row) =>
          row
            .replace(/[↗✎✕⊘❞❐]/g, '')
            .replace(/\s+/g, ' ')
            .trim(),
        )
      : [];

  it('watches the entities that the user chooses, in the settings of the workspace', async () => {
    // One is begun before the other has been written.
    await Promise.all([
      vscode.commands.executeCommand('dossier.watch', 'snark'),
      vscode.commands.executeCommand('dossier.watch', { entity: 'bellman' }),
    ]);
    await vscode.commands.executeCommand('dossier.watch', { entity: 'boojum' }, [
      { entity: 'boojum' },
      { entity: 'quill' },
    ]);
    await vscode.commands.executeCommand('dossier.watch', 'no such entity');
    await vscode.commands.executeCommand('dossier.stopWatching', 'quill');
    await vscode.commands.executeCommand('dossier.stopWatching', 'bellman');
    const kept = vscode.workspace.getConfiguration('dossier').inspect('watched');
    assert.deepEqual(kept?.workspaceValue, ['snark', 'boojum']);
  });

  it('is at first what the last thirty days have, by dates', async () => {
    await restart(LATER);
    const main = await sent();
    assert.deepEqual(rowsOf(main, 'snark'), [
      `${RECENT} Ships its second set.`,
      `2020 – ${RECENT} Dorothea Quill leads Snark Optics (chair) ended`,
    ]);
    assert.match(textsOf(insideOf(main, '#coming'), 'li')[0]!, new RegExp(`${SOON}.*Snark Fair.*in 12 days`));
    assert.match(main, /what has no date is left out/);
  });

  it('is nothing once it is marked as seen, and exactly what changed since then after a restart', async () => {
    await restart(REGISTRY);
    await sent();
    assert.match(await sent('markSeen', '', '', canUndo), /id="quiet">Nothing new: .*Snark Optics.*Boojum Capital/);
    await restart(REGISTRY);
    assert.match(await sent(), /id="quiet">Nothing new: .*Snark Optics.*Boojum Capital/);
    assert.equal(await countNews(window!.host), 0);

    await writeFile('news/moved/old log.md', '# Old log\n\nSnark Optics\nwaits.  It rains.\n');
    await deleteFile('news/2020-02-03 log.md');
    await writeFile('news/desk.md', 'Boojum Capital holds Snark Optics. Snark Optics quotes 14 weeks.\n');
    await restart(LATER);
    const main = await sent();
    assert.deepEqual(rowsOf(main, 'snark'), [
      `${SOON} Snark Fair in 12 days`,
      `${RECENT} Ships its second set.`,
      '2024 Boojum Capital owns Snark Optics (12%) changed',
      `2020 – ${RECENT} Dorothea Quill leads Snark Optics (chair) ended`,
      'undated Snark Optics quotes 14 weeks.desk',
    ]);
    assert.deepEqual(rowsOf(main, 'boojum'), ['2024 Boojum Capital owns Snark Optics (12%) changed']);
    assert.equal(await countNews(window!.host), 6);
  });

  it('can be copied with its source, a sentence with its note', async () => {
    const main = await sent();
    const boxes = elementsIn(insideOf(main, '#news-snark')).flatMap((each) => attributeOf(each, 'data-tick') ?? []);
    received.fire({ action: 'copyAsMarkdown', id: '', value: '', ticked: [boxes[1]!, boxes.at(-1)!] });
    const text = await eventually('it is copied', async () => {
      const copied = await vscode.env.clipboard.readText();
      return copied.includes('14 weeks') && copied;
    });
    assert.match(text, /- Snark Optics: Ships its second set/);
    assert.match(text, /- “Snark Optics quotes 14 weeks.” \(.*desk/);
  });

  it('is marked for one entity alone, and that can be undone until the next time', async () => {
    const marked = await sent('markSeen', 'snark', '', (main) => !main.includes('id="news-snark"'));
    assert.deepEqual([rowsOf(marked, 'snark').length, rowsOf(marked, 'boojum').length], [0, 1]);
    await restart(LATER);
    assert.match(await sent(), /Undo Mark as Seen/);
    const undone = await sent('undoSeen', '', '', (main) => !canUndo(main));
    assert.deepEqual([rowsOf(undone, 'snark').length, rowsOf(undone, 'boojum').length], [5, 1]);
    assert.doesNotMatch(undone, /Undo Mark as Seen/);
  });

  it('has first what a note says against the registry, until the user says that it is none', async () => {
    await writeFile('news/more.md', 'Boojum Capital, it is said here, holds 40% of Snark Optics.\n');
    await writeFile('news/share.md', 'It rains. Boojum Capital now holds 40% of Snark Optics.\n');
    await restart(LATER);
    const contradictions = (main: string): readonly string[] =>
      main.includes('id="contradicts"') ? textsOf(insideOf(main, '#contradicts'), 'li') : [];
    const main = await sent();
    // Both ends are watched, and it is one contradiction.
    const [row = '', ...others] = contradictions(main);
    assert.match(
      row,
      /Your note says 40%\..*Boojum Capital now holds 40%.*Boojum Capital owns Snark Optics \(12%\).*2024/,
    );
    assert.deepEqual(others, []);
    assert.equal(main.split('now holds').length, 2, 'it is said once');
    const id = /data-action="notContradiction" data-id="(\w+)"/.exec(insideOf(main, '#contradicts'))![1]!;
    received.fire({ action: 'copyAsMarkdown', id: '', value: '', ticked: [id] });
    await eventually('the sentence is copied', async () =>
      (await vscode.env.clipboard.readText()).includes('“Boojum Capital now holds 40% of Snark Optics.”'),
    );
    const isSeen = (shown: string): boolean => !shown.includes('now holds');
    assert.deepEqual(contradictions(await sent('notContradiction', id, '', isSeen)), []);
    await restart(LATER);
    const again = await sent();
    assert.ok(isSeen(again) && again.includes('it is said here'));
    await sent('undoSeen', '', '', (shown) => contradictions(shown).length === 1);
    const late = ['news/more.md', 'news/share.md'];
    for (const file of late) await deleteFile(file);
    await eventually('they are forgotten', () => {
      const notes = new Set(window!.fixture.index.mentions.notes);
      return !late.some((file) => notes.has(inWorkspace(file).toString()));
    });
  });

  it('is compared by dates where a day is asked for, also of an entity that is not watched', async () => {
    const main = await sent('since', '', '2020');
    assert.deepEqual(rowsOf(main, 'snark').length, 4);
    assert.match(await sent('since', '', 'soon'), /This is not a date/);
    assert.equal(rowsOf(await sent('since', '', ''), 'snark').length, 5);
    await restart(LATER, { id: 'quill' });
    assert.match(await sent(), new RegExp(`dated ${daysAfter(today(), -30)} or later`));
    assert.deepEqual(rowsOf(await sent(), 'quill'), [
      `2020 – ${RECENT} Dorothea Quill leads Snark Optics (chair) ended`,
    ]);
  });

  it('follows a former id, and keeps an id that no registry has', async () => {
    await vscode.commands.executeCommand('dossier.watch', 'quill');
    await restart(`version: 1\nentities:\n  - { id: hunter, schema: Company, name: Snark Optics, formerId: snark }\n`);
    const main = await sent();
    assert.match(main, /id="news-hunter"/);
    assert.deepEqual(
      textsOf(insideOf(main, '#unknown'), '.gone').map((each) => each.split(' ')[0]),
      ['boojum', 'quill'],
    );
    assert.deepEqual(watchedIds(window!.host), ['snark', 'boojum', 'quill']);
  });
});
