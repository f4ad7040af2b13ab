import type { PageState } from '../core/dossier/pageState';
import type { FromView, ToView } from '../core/panel/panelMessages';
import { type KeptView, NOTHING_KEPT, PageView } from './pageView';

/** The API that VS Code gives to the script of a webview. */
interface Editor {
  postMessage(message: FromView): void;
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
  const send = (message: FromView): void => editor.postMessage(message);
  const view = new PageView(document.body, editor.getState()?.view ?? NOTHING_KEPT, send);
  const keep = (page: PageState | undefined): void => editor.setState({ page, view: view.kept });

  window.addEventListener('message', ({ data }: MessageEvent<ToView>) => {
    view.take(data);
    keep('state' in data.content ? data.content.state : editor.getState()?.page);
  });
  window.addEventListener('scroll', () => view.scrolls(), { passive: true });
  window.addEventListener('scrollend', () => {
    view.scrolled();
    keep(editor.getState()?.page);
  });

  document.addEventListener(
    'click',
    (event) => {
      const target = event.target instanceof Element ? event.target.closest('a, button, .row') : undefined;
      if (!(target instanceof HTMLElement)) return;
      // A link leads nowhere by itself.
      event.preventDefault();
      event.stopImmediatePropagation();
      const { message, expand, both, moreBoth, toggle, month, cite, rowKey } = target.dataset;
      const row = rowOf(target);
      if (message !== undefined && target.getAttribute('aria-disabled') !== 'true') send(JSON.parse(message));
      if (expand !== undefined) view.expand(expand, target);
      if (both !== undefined) view.toggleBoth(both);
      if (moreBoth !== undefined) view.moreOfBoth(moreBoth);
      if (toggle === 'date') view.toggleDate();
      if (toggle === 'choices') view.toggleChoices();
      if (cite !== undefined) view.timeline.cite(cite, rowKey);
      // A press of a key has no count of clicks.
      if (month !== undefined) view.timeline.jump(month, event.detail > 0);
      if (row !== undefined) view.map.click(row, event.detail > 0);
      keep(editor.getState()?.page);
    },
    { capture: true },
  );

  document.addEventListener('dblclick', ({ target }) => {
    const row = target instanceof Element && !target.closest('button') ? rowOf(target) : undefined;
    if (row !== undefined) view.map.center(row);
  });
  window.addEventListener('resize', () => view.resized());

  document.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement)) return;
    const { select } = target.dataset;
    if (select !== undefined) view.timeline.select(select, target.checked);
    else send({ kind: 'asOf', date: target.value === '' ? undefined : target.value });
  });

  // Before VS Code takes the keys for its own history.
  window.addEventListener(
    'keydown',
    (event) => {
      const isFind = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'f';
      if (isFind) view.showWhole();
      if (view.map.press(event) || view.timeline.press(event)) event.preventDefault();
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

/** The key of the row of a map that an element is in; undefined elsewhere. */
function rowOf(element: Element): string | undefined {
  const row = element.closest<HTMLElement>('.row, [data-row]');
  return row?.dataset.row ?? row?.dataset.box;
}

start();
