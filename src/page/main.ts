import type { FromPage, ToPage } from '../core/dossier/pageMessages';
import type { PageState } from '../core/dossier/pageState';
import { type KeptView, NOTHING_KEPT, PageView } from './pageView';

/** The API that VS Code gives to the script of a webview. */
interface Editor {
  postMessage(message: FromPage): void;
  getState(): Kept | undefined;
  setState(state: Kept): void;
}

/** The state that survives a reload; the extension reads `page`. */
interface Kept {
  readonly page: PageState | undefined;
  readonly view: KeptView;
}

declare function acquireVsCodeApi(): Editor;

/** The buttons of a mouse that browsers take for their history. */
const MOUSE_BACK = 3;
const MOUSE_FORWARD = 4;

function start(): void {
  const editor = acquireVsCodeApi();
  const send = (message: FromPage): void => editor.postMessage(message);
  const view = new PageView(document.body, editor.getState()?.view ?? NOTHING_KEPT, send);
  const keep = (page: PageState | undefined): void => editor.setState({ page, view: view.kept });

  window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
    view.take(data);
    keep(data.kind === 'page' ? data.content.state : editor.getState()?.page);
  });
  window.addEventListener('scrollend', () => {
    view.scrolled();
    keep(editor.getState()?.page);
  });

  document.addEventListener(
    'click',
    (event) => {
      const target = event.target instanceof Element ? event.target.closest('a, button') : undefined;
      if (!(target instanceof HTMLElement)) return;
      // A link leads nowhere by itself.
      event.preventDefault();
      event.stopImmediatePropagation();
      const { message, expand, both, moreBoth, toggle } = target.dataset;
      if (message !== undefined && target.getAttribute('aria-disabled') !== 'true') send(JSON.parse(message));
      if (expand !== undefined) view.expand(expand, target);
      if (both !== undefined) view.toggleBoth(both);
      if (moreBoth !== undefined) view.moreOfBoth(moreBoth);
      if (toggle !== undefined) view.toggleDate();
      keep(editor.getState()?.page);
    },
    { capture: true },
  );

  document.addEventListener('change', ({ target }) => {
    if (target instanceof HTMLInputElement)
      send({ kind: 'asOf', date: target.value === '' ? undefined : target.value });
  });

  // Before VS Code takes the keys for its own history.
  window.addEventListener(
    'keydown',
    (event) => {
      const isFind = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'f';
      if (isFind) view.showWhole();
      const isStep = event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey;
      if (!isStep || (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight')) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      send({ kind: event.key === 'ArrowLeft' ? 'back' : 'forward' });
    },
    { capture: true },
  );
  window.addEventListener('mouseup', (event) => {
    if (event.button !== MOUSE_BACK && event.button !== MOUSE_FORWARD) return;
    event.preventDefault();
    send({ kind: event.button === MOUSE_BACK ? 'back' : 'forward' });
  });
  send({ kind: 'ready' });
}

start();
