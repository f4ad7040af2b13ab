import * as vscode from 'vscode';
import { followed, type PageState } from '../../core/answers/dossier/pageState';
import { stateAfter } from '../../core/answers/views/after';
import { readRoom } from '../../core/answers/views/mapWords';
import { monthId } from '../../core/answers/views/monthChart';
import { AS_OF_LINE } from '../../core/answers/views/timelineView';
import { framed } from '../../core/answers/views/toolbar';
import type { Action, PanelContent, ViewContent } from '../../core/answers/views/view';
import type { ErrorBoundary } from '../../workspace/errorBoundary';
import type { Host } from '../../workspace/host';
import { nextTask } from '../../workspace/slices';
import { onDidChangeShown } from '../shared/ask/shown';
import { debounce } from '../shared/notes/debounce';
import { indexedRegistry } from '../shared/notes/entityDocuments';
import { NoteReading } from '../shared/notes/noteReading';
import { onDidChangeSeen } from '../shared/notes/seenNews';
import { today } from '../shared/rows/today';
import { onDidChangeWatched, watchedNow } from '../shared/rows/watched';
import { EFFECTS } from './effects';
import { LinkOpener } from './linkOpener';
import { subjectOf } from './mapContent';
import { pageFolder, pageHtml } from './pageHtml';
import type { EffectPanel, OnPage } from './panelView';
import { DRAW } from './views';

/** Milliseconds after the last change of a note or a registry until the page is drawn again. */
const CHANGES_REST = 300;

type Place = PanelContent['place'];

const SAME: Place = { kind: 'same' };
const LEFT: Place = { kind: 'left' };
const NOTHING_SHOWN: OnPage = {};

/** The panel with the page of one entity at a time. The page shows; what it shows and where it leads is decided here. */
export class DossierPanel implements vscode.Disposable, EffectPanel {
  readonly host: Host;
  readonly links: LinkOpener;
  readonly #panel: vscode.WebviewPanel;
  readonly #subscriptions: vscode.Disposable;
  state: PageState;
  shown = NOTHING_SHOWN;
  note: vscode.Uri | undefined;
  #reading: NoteReading | undefined;
  #running = new vscode.CancellationTokenSource();
  #room = readRoom('');

  constructor(host: Host, boundary: ErrorBoundary, panel: vscode.WebviewPanel, state: PageState) {
    this.host = host;
    this.#panel = panel;
    this.links = new LinkOpener(host, panel);
    this.state = state;
    const changes = debounce(CHANGES_REST, () => void boundary.run(() => this.#draw(SAME)));
    const takeNote = boundary.listener((editor: vscode.TextEditor | undefined) => {
      if (!editor || !host.note(editor.document)) return;
      this.note = editor.document.uri;
      changes.start();
    });
    takeNote(vscode.window.activeTextEditor ?? vscode.window.visibleTextEditors[0]);
    this.#subscriptions = vscode.Disposable.from(
      changes,
      new vscode.Disposable(() => this.#running.cancel()),
      ...[host.onDidChangeSnapshot, host.index.onDidChange, onDidChangeShown, onDidChangeWatched, onDidChangeSeen].map(
        (changed) => changed(() => changes.start()),
      ),
      vscode.window.onDidChangeActiveTextEditor(takeNote),
      panel.webview.onDidReceiveMessage(boundary.listener((action: Action) => this.#take(action))),
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
    return activeId !== undefined && this.host.snapshot.registry.hasId(activeId) ? activeId : undefined;
  }

  /** What is shown, while the page has the focus: see `ShownView`. */
  get activeId(): string | undefined {
    return this.#panel.active ? this.state.id : undefined;
  }

  /** Brings the panel into view with what is in a state. @param preserveFocus leaves the keyboard where it is. */
  async show(state: PageState, preserveFocus: boolean): Promise<void> {
    this.#panel.reveal(undefined, preserveFocus);
    await this.go(state);
  }

  /** Shows the first of the entities that the cursor is on, unless the page is of one of them or pinned. */
  async follow(editor: vscode.TextEditor, ids: readonly string[]): Promise<void> {
    const [id] = ids;
    const { view, isPinned } = this.state;
    // The map or timeline of a note, or the timeline of all entities, is read beside the note that is written from it.
    const isOfMany = view !== 'page' && !this.host.snapshot.registry.hasId(this.state.id);
    const stays = isPinned || isOfMany || !this.#panel.visible || ids.includes(this.state.id);
    if (id !== undefined && !stays && !this.links.hasLed(editor)) await this.go(followed(this.state, id));
  }

  async go(state: PageState, place: Place = SAME): Promise<void> {
    if (state.id !== this.state.id || state.view !== this.state.view) this.shown = NOTHING_SHOWN;
    this.state = state;
    await this.#draw(place);
  }

  async #take(action: Action): Promise<void> {
    const next = stateAfter(this.state, action, this.#day());
    if (next) await this.go(next, placeAfter(action, next));
    else {
      const effects = { ...EFFECTS, ...this.shown.effects };
      if (Object.hasOwn(effects, action.action)) await effects[action.action]!(this, action);
    }
  }

  async drawIn(room: string): Promise<void> {
    this.#room = readRoom(room);
    await this.#draw(LEFT);
  }

  #day(): Pick<ViewContent, 'today' | 'noteDate'> {
    return { today: today(), noteDate: this.note && this.host.index.dateOf(this.note.toString()) };
  }

  async #draw(place: Place): Promise<void> {
    // A hidden page is drawn when it is shown again.
    if (!this.#panel.visible) return;
    this.#running.cancel();
    this.#running = new vscode.CancellationTokenSource();
    const { token } = this.#running;
    const registry = await indexedRegistry(this.host);
    // After a reload of the window, the registries of a slow folder may not have been read yet.
    if (!subjectOf(this.host, this.state)) {
      await this.host.settled();
      await indexedRegistry(this.host);
    }
    if (token.isCancellationRequested) return;
    const present = registry.presentId(this.state.id);
    // Of an entity that was merged into another one, that one is shown.
    if (present !== this.state.id) {
      this.state = { ...this.state, id: present };
      this.shown = NOTHING_SHOWN;
    }
    if (this.#reading?.id !== present) this.#reading = new NoteReading(this.host, present);
    const { state } = this;
    const subject = subjectOf(this.host, state);
    const { vocabulary } = this.host.snapshot.registry;
    const content = { ...this.#day(), state, subject, vocabulary, watched: watchedNow(this.host) };
    const context = { host: this.host, content, token, reading: this.#reading, room: this.#room };
    for await (const { drawn, parts, isWhole, shown } of DRAW[state.view](context)) {
      // What is sent may be long too.
      await nextTask();
      if (token.isCancellationRequested) return;
      // Of a page that is there already, only what is whole is shown.
      if (shown && (isWhole || parts || this.shown === NOTHING_SHOWN)) this.shown = shown;
      if (drawn) this.#panel.title = drawn.title;
      const message: PanelContent = { ...(drawn && framed(content, drawn)), parts, place, isWhole };
      await this.#panel.webview.postMessage(message);
    }
  }
}

/** Where the reader is after an action. */
function placeAfter({ action, id }: Action, { view, asOf }: PageState): Place {
  if (action === 'month') return { kind: 'at', id: monthId(id) };
  if (action === 'asOf' && view === 'timeline' && asOf !== undefined) return { kind: 'at', id: AS_OF_LINE };
  return ['back', 'forward', 'view'].includes(action) ? LEFT : SAME;
}
