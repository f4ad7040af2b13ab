import * as vscode from 'vscode';
import { describe } from '../../core/dossier/describe';
import { pageDossier } from '../../core/dossier/pageDossier';
import type { PageContent } from '../../core/dossier/pageMessages';
import {
  ALL_ENTITIES,
  compared,
  followed,
  opened,
  type PageState,
  type View,
  WHOLE_TIMELINE,
  wentBack,
  wentForward,
} from '../../core/dossier/pageState';
import { pageKinds, pageWords } from '../../core/dossier/pageWords';
import { chosen } from '../../core/map/mapMessages';
import type { FromView, ToView } from '../../core/panel/panelMessages';
import type { ErrorBoundary } from '../../workspace/errorBoundary';
import type { Host } from '../../workspace/host';
import { debounce } from '../shared/debounce';
import { today } from '../shared/describedToday';
import { indexedRegistry } from '../shared/indexedRegistry';
import { NoteReading } from '../shared/noteReading';
import { pickEntity } from '../shared/pickEntity';
import { askWhatToShow, onDidChangeShown } from '../shared/shown';
import type { TimelineArgument } from '../shared/timelineFilter';
import { compareContent } from './compareContent';
import { exportMap } from './exportMap';
import { LinkOpener } from './linkOpener';
import { mapContent, viewsOf } from './mapContent';
import { pageFolder, pageHtml } from './pageHtml';
import { PanelTimeline } from './panelTimeline';

/** Sentences that are sent at first, and more on demand. */
const SENTENCES = 100;
/** Milliseconds after the last change of a note or a registry until the page is drawn again. */
const CHANGES_REST = 300;

/** The panel with the page of one entity at a time. The page draws; what it shows and where it leads is decided here. */
export class DossierPanel implements vscode.Disposable {
  readonly #host: Host;
  readonly #panel: vscode.WebviewPanel;
  readonly #links: LinkOpener;
  readonly #subscriptions: vscode.Disposable;
  #state: PageState;
  readonly #timeline: PanelTimeline;
  #reading: NoteReading;
  #sentences = SENTENCES;
  #running = new vscode.CancellationTokenSource();
  /** The note that the user was in last. */
  #note: vscode.Uri | undefined;

  constructor(host: Host, boundary: ErrorBoundary, panel: vscode.WebviewPanel, state: PageState) {
    this.#host = host;
    this.#panel = panel;
    this.#links = new LinkOpener(host, panel);
    this.#state = state;
    this.#reading = new NoteReading(host, state.id);
    this.#timeline = new PanelTimeline(host);
    const changes = debounce(CHANGES_REST, () => void boundary.run(() => this.#post(false)));
    const takeNote = boundary.listener((editor: vscode.TextEditor | undefined) => {
      if (!editor || !host.note(editor.document)) return;
      this.#note = editor.document.uri;
      changes.start();
    });
    takeNote(vscode.window.activeTextEditor ?? vscode.window.visibleTextEditors[0]);
    this.#subscriptions = vscode.Disposable.from(
      changes,
      new vscode.Disposable(() => this.#running.cancel()),
      host.onDidChangeSnapshot(() => changes.start()),
      host.index.onDidChange(() => changes.start()),
      onDidChangeShown(() => {
        if (this.#state.view === 'timeline') changes.start();
      }),
      vscode.window.onDidChangeActiveTextEditor(takeNote),
      panel.webview.onDidReceiveMessage(boundary.listener((message: FromView) => this.#take(message))),
    );
    panel.iconPath = new vscode.ThemeIcon('book');
    panel.webview.options = { enableScripts: true, localResourceRoots: [pageFolder(host.context.extensionUri)] };
    panel.webview.html = pageHtml(panel.webview, host.context.extensionUri);
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  /** The entity, for commands about it, while the page has the focus. */
  get activeEntity(): string | undefined {
    const { activeId } = this;
    return activeId !== undefined && this.#host.snapshot.registry.hasId(activeId) ? activeId : undefined;
  }

  /** What is shown, while the page has the focus: see `ShownView`. */
  get activeId(): string | undefined {
    return this.#panel.active ? this.#state.id : undefined;
  }

  /** The map that the user sees; undefined while another view is shown, or none. */
  get map(): PageState | undefined {
    return this.#panel.visible && this.#state.view === 'map' ? this.#state : undefined;
  }

  /**
   * Shows an entity or a note in a view, with a step back to what was shown before.
   *
   * @param preserveFocus leaves the keyboard where it is.
   */
  async open(id: string, view: View = 'page', preserveFocus = false): Promise<void> {
    this.#panel.reveal(undefined, preserveFocus);
    await this.#go(opened(this.#state, id, view), false);
  }

  /** Shows a timeline that leaves out, or has more, as the view of the sidebar does. */
  async openTimeline({ of, timeline }: TimelineArgument): Promise<void> {
    this.#panel.reveal();
    await this.#go({ ...opened(this.#state, of, 'timeline'), timeline: { ...WHOLE_TIMELINE, ...timeline } }, false);
  }

  /** Shows an entity beside another one. */
  async compare(id: string, other: string): Promise<void> {
    this.#panel.reveal();
    await this.#go(compared(this.#state, id, other), false);
  }

  /** Says on its map how the entity that is shown is connected to another one. */
  async connect(to: string): Promise<void> {
    const state = this.#state;
    await this.#go({ ...state, view: 'map', map: { ...state.map, connectedTo: to } }, false);
  }

  /** Shows the first of the entities that the cursor is on, unless the page is of one of them or pinned. */
  async follow(editor: vscode.TextEditor, ids: readonly string[]): Promise<void> {
    const [id] = ids;
    const { view, isPinned } = this.#state;
    // The map or timeline of a note, or the timeline of all entities, is read beside the note that is written from it.
    const isOfMany = view !== 'page' && !this.#host.snapshot.registry.hasId(this.#state.id);
    const stays = isPinned || isOfMany || view === 'compare' || !this.#panel.visible || ids.includes(this.#state.id);
    if (id !== undefined && !stays && !this.#links.hasLed(editor)) await this.#go(followed(this.#state, id), false);
  }

  async #go(state: PageState, isReturn: boolean): Promise<void> {
    if (state.id !== this.#state.id) {
      this.#reading = new NoteReading(this.#host, state.id);
      this.#sentences = SENTENCES;
    }
    this.#state = state;
    await this.#post(isReturn);
  }

  /** @param state undefined if the user has cancelled what leads to it. */
  async #change(state: PageState | undefined): Promise<void> {
    if (state) await this.#go(state, false);
  }

  async #take(message: FromView): Promise<void> {
    const state = this.#state;
    switch (message.kind) {
      case 'ready':
        return this.#post(true);
      case 'open':
        return this.#go(opened(state, message.id, 'page'), false);
      case 'middle':
        return this.#go(opened(state, message.id, 'map'), false);
      case 'view':
        return this.#go({ ...state, view: message.view }, false);
      case 'steps':
      case 'unfold':
      case 'openGroup':
      case 'leaveOut':
      case 'disconnect':
        return this.#go({ ...state, map: chosen(state.map, message) }, false);
      case 'rows':
        return this.#postRows(message);
      case 'filterTimeline':
        return this.#change(await this.#timeline.askFilter(() => this.#state, this.#note));
      case 'showInTimeline':
        return askWhatToShow(this.#host);
      case 'clearTimeline':
        return this.#go({ ...state, timeline: WHOLE_TIMELINE }, false);
      case 'insertCited':
      case 'copyCited':
        return this.#runOnRows(message.kind, message.rows);
      case 'compareWith':
        return run('compareEntities', state.id);
      case 'merge':
        return run('mergeEntities', state.id, [state.id, state.comparedWith]);
      case 'connect':
        return run('showConnection', state.id);
      case 'back':
        return this.#go(wentBack(state), true);
      case 'forward':
        return this.#go(wentForward(state), true);
      case 'pin':
        return this.#go({ ...state, isPinned: !state.isPinned }, false);
      case 'asOf':
        return this.#go({ ...state, asOf: message.date }, false);
      case 'language':
        return this.#go(inOtherLanguage(state), false);
      case 'location':
        return this.#links.location(this.#host.location(message.location));
      case 'editFact':
      case 'deleteFact':
        return run(message.kind, message.fact);
      case 'editRelation':
      case 'endRelation':
      case 'deleteRelation':
        return run(message.kind, message.link);
      case 'source':
        return this.#links.source(message.id);
      case 'url':
        return void (await this.#links.url(message.url));
      case 'note':
        return this.#links.note(message.note, message.line, message.column);
      case 'more':
        this.#sentences += SENTENCES;
        return this.#postNotes();
      case 'all':
        this.#sentences = Number.POSITIVE_INFINITY;
        return this.#postNotes();
      case 'both':
        return this.#postBoth(message.other, message.most);
      case 'goTo':
        return this.#goTo();
      case 'mentions':
        return run('findMentions', state.id);
      case 'myNote':
      case 'addFact':
      case 'rename':
        return run(message.kind, state.id);
      case 'export':
        return this.#export();
    }
  }

  async #runOnRows(command: string, keys: readonly string[]): Promise<void> {
    const rows = this.#timeline.cited(keys);
    if (rows.length > 0) await run(command, rows[0], rows);
  }

  async #export(): Promise<void> {
    const { id, language, asOf, view } = this.#state;
    if (view === 'map') await exportMap(this.#host, this.#state);
    else await run('exportDossier', { entity: id, language, asOf });
  }

  async #goTo(): Promise<void> {
    const id = await pickEntity(this.#host, vscode.l10n.t('Open the dossier of…'));
    if (id !== undefined) await this.open(id);
  }

  async #post(isReturn: boolean): Promise<void> {
    // A hidden page is drawn when it is shown again.
    if (!this.#panel.visible) return;
    const registry = await indexedRegistry(this.#host);
    // After a reload of the window, the registries of a slow folder may not have been read yet.
    const { id } = this.#state;
    if (id !== ALL_ENTITIES && !registry.entity(id)) {
      await this.#host.settled();
      await indexedRegistry(this.#host);
    }
    this.#followMerges();
    if (this.#state.view === 'compare') {
      await this.#postCompare();
      return;
    }
    if (this.#state.view === 'map') {
      await this.#postMap();
      return;
    }
    if (this.#state.view === 'timeline') {
      await this.#postTimeline(isReturn);
      return;
    }
    const content = this.#content();
    this.#panel.title = content.dossier?.title ?? content.state.id;
    await this.#send({ kind: 'page', content, isReturn });
    await this.#postNotes();
  }

  /** Of an entity that was merged into another one, that one is shown. */
  #followMerges(): void {
    const { id, view, comparedWith } = this.#state;
    const { registry } = this.#host.snapshot;
    const presentId = registry.presentId(id);
    const other = comparedWith === undefined ? undefined : registry.presentId(comparedWith);
    if (presentId === id && other === comparedWith) return;
    const isOne = view === 'compare' && presentId === other;
    this.#state = { ...this.#state, id: presentId, comparedWith: other, view: isOne ? 'page' : view };
    this.#reading = new NoteReading(this.#host, presentId);
  }

  async #postCompare(): Promise<void> {
    this.#running.cancel();
    const content = compareContent(this.#host, this.#state, this.#common());
    this.#panel.title = content.dossiers.map(({ title }) => title).join(' – ') || content.state.id;
    await this.#send({ kind: 'compare', content });
  }

  #content(): PageContent {
    const common = this.#common();
    const { id, language, asOf } = this.#state;
    const { snapshot } = this.#host;
    const dossier = describe(snapshot.registry, id, { language, asOf, today: common.today });
    return { ...common, dossier: dossier && pageDossier(snapshot, dossier) };
  }

  #common(): Omit<PageContent, 'dossier'> {
    const { language } = this.#state;
    return {
      state: this.#state,
      views: viewsOf(this.#host, this.#state.id),
      noteDate: this.#note && this.#host.index.dateOf(this.#note.toString()),
      today: today(),
      words: pageWords(language),
      kinds: pageKinds(this.#host.snapshot.registry.vocabulary, language),
    };
  }

  async #postMap(): Promise<void> {
    this.#running.cancel();
    const content = mapContent(this.#host, this.#state, this.#common());
    this.#panel.title = content.map?.middle.text ?? content.state.id;
    await this.#send({ kind: 'map', content });
  }

  async #postTimeline(isReturn: boolean): Promise<void> {
    this.#running.cancel();
    await this.#timeline.ready();
    const content = this.#timeline.content(this.#state, this.#common());
    if (content.state.view !== 'timeline') return;
    this.#panel.title = content.title;
    await this.#send({ kind: 'timeline', content, isReturn });
  }

  async #postRows(message: Extract<FromView, { kind: 'rows' }>): Promise<void> {
    const content = await this.#timeline.rows(message);
    if (content) await this.#send({ kind: 'rows', content });
  }

  async #postNotes(): Promise<void> {
    this.#running.cancel();
    this.#running = new vscode.CancellationTokenSource();
    const { token } = this.#running;
    const { index } = this.#host;
    const { id, language, asOf } = this.#state;
    if (index.state !== 'ready') {
      const isIndexing = index.state === 'building';
      const content = {
        id,
        isIndexing,
        counts: undefined,
        latest: '',
        months: [],
        notes: [],
        later: [],
        isWhole: false,
        companions: [],
      };
      await this.#send({ kind: 'notes', content });
      return;
    }
    const found = await this.#reading.first(this.#sentences, token, { asOf });
    if (token.isCancellationRequested) return;
    const companions = this.#reading.companions(language);
    const latest = this.#reading.latest(asOf);
    const months = this.#reading.months(asOf);
    const content = { id, isIndexing: false, counts: index.mentions.counts(id), latest, months, companions, ...found };
    await this.#send({ kind: 'notes', content });
  }

  async #postBoth(other: string, most: number): Promise<void> {
    const { id, asOf } = this.#state;
    const found = await this.#reading.first(most, this.#running.token, { asOf, other });
    await this.#send({ kind: 'both', content: { id, other, ...found } });
  }

  async #send(message: ToView): Promise<void> {
    await this.#panel.webview.postMessage(message);
  }
}

async function run(command: string, ...values: readonly unknown[]): Promise<void> {
  await vscode.commands.executeCommand(`dossier.${command}`, ...values);
}

/** A map's filters are kept by their words, so another language begins without filters. */
function inOtherLanguage(state: PageState): PageState {
  const language = /^zh\b/i.test(state.language) ? 'en' : 'zh-cn';
  return { ...state, language, map: { ...state.map, without: [], opened: [] } };
}
