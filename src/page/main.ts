import type { PageState } from '../core/answers/dossier/pageState';
import { MEASURED_TEXTS } from '../core/answers/views/measuredText';
import type { Action, PanelContent } from '../core/answers/views/view';
import { doubleClicked, pressed, setStops, walked } from './arrowKeys';
import { focus, keepingPlace, patch } from './patch';
import { jumped, markMonth, showTicks, tick, tickedRows, untick } from './rows';

/** The map whose middle was brought into view last. */
let centered: string | undefined;

/** Brings the middle of a map into view, once for each map and number of steps. */
function centerMap(): void {
  const map = document.querySelector<HTMLElement>('[data-center]');
  const now = map?.dataset.center;
  if (map && now !== centered) {
    const middle = map.querySelector('.middle')!;
    // A map that is hardly taller than the window begins at its top.
    const isSeen = middle.getBoundingClientRect().bottom < innerHeight;
    middle.scrollIntoView({ block: isSeen ? 'nearest' : 'center', inline: 'center' });
  }
  centered = now;
}

/** The API that VS Code gives to the script of a webview. */
interface Editor {
  postMessage(message: Action): void;
  getState(): Kept | undefined;
  setState(state: Kept): void;
}

/** What survives a reload; the extension reads `page`. */
interface Kept {
  readonly page: PageState | undefined;
  /** How far pages were scrolled, by what they show, in pixels. */
  readonly scrolls: Readonly<Record<string, number>>;
}

declare function acquireVsCodeApi(): Editor;

/** What leads to what was shown before, and back from there: keys with Alt, and the buttons of a mouse that browsers take for it. */
const KEYS: Readonly<Record<string, string>> = { ArrowLeft: 'back', ArrowRight: 'forward' };
const BUTTONS: Readonly<Record<number, string>> = { 3: 'back', 4: 'forward' };
/** Milliseconds after the last key or change of size. */
const REST = 150;

const editor = acquireVsCodeApi();
let { page, scrolls }: Kept = { page: undefined, scrolls: {}, ...editor.getState() };
/** What is shown; undefined until something is. */
let shown: string | undefined;
/** How far to scroll once the rest has come, in pixels, unless the user scrolls before. */
let scroll: number | undefined;
/** The list of which more was asked for, and how many rows it had. */
let growing: { readonly list: Element; readonly rows: number } | undefined;
let resized: number | undefined;
let typed: number | undefined;

document.body.innerHTML = '<nav></nav><main></main>';
const [bar, main] = [document.querySelector('nav')!, () => document.querySelector('main')!];

function send(action: string, id = '', value = ''): void {
  editor.postMessage({ action, id, value, ticked: tickedRows() });
}

function take({ html, state = page, parts, place, isWhole }: PanelContent): void {
  const now = `${state?.view} ${state?.id}`;
  const isOther = now !== shown;
  // Where nothing is shown yet, parts alone have no place.
  if (isOther ? !html : !isWhole && !parts) return;
  if (html) {
    document.documentElement.lang = html.language;
    document.title = html.title;
    patch(bar, html.bar);
    // What has the focus is never below the bar.
    document.documentElement.style.scrollPaddingTop = `${bar.offsetHeight + 8}px`;
  }
  keepingPlace(main(), bar.offsetHeight, () => {
    if (html && isOther) replaceMain(html.main);
    else if (html) patch(main(), html.main);
    for (const [id, inside] of Object.entries(parts ?? {})) {
      const part = document.getElementById(id);
      if (part) patch(part, `<ul>${inside}</ul>`, true);
    }
  });
  if (isOther) {
    untick();
    scroll = place.kind === 'left' || shown === undefined ? scrolls[now] : undefined;
  }
  if (isOther || scroll !== undefined) scrollTo(0, scroll ?? 0);
  if (isWhole) stay();
  // Once: by the time that more parts come, the user may have scrolled.
  if (html && place.kind === 'at') document.getElementById(place.id)?.scrollIntoView();
  shown = now;
  keep(state);
  const grown = growing?.list.children[growing.rows]?.querySelector<HTMLElement>('a, button');
  focus(grown);
  if (grown || isWhole) growing = undefined;
  setStops();
  centerMap();
  markMonth();
  showTicks();
}

/** Another page is not like this one, so nothing of it is kept; who was in it by the keyboard begins at its top. */
function replaceMain(html: string): void {
  const hadFocus = main().contains(document.activeElement);
  main().outerHTML = html;
  if (hadFocus) focus(main());
}

function keep(state: PageState | undefined): void {
  page = state;
  editor.setState({ page, scrolls });
}

/** Does what an element does when it is clicked. */
function click(target: HTMLElement | SVGElement, isByMouse: boolean): void {
  stay();
  const { action, id, value, leads } = target.dataset;
  if (target.getAttribute('aria-disabled') === 'true') return;
  if (target.matches('[data-untick]')) untick();
  if (leads !== undefined && target instanceof HTMLElement && jumped(target, isByMouse)) return;
  if (action === undefined) return;
  const list = target.previousElementSibling;
  growing = target.matches('.more') && list ? { list, rows: list.children.length } : undefined;
  send(action, id, value);
}

function step(event: Event, action: string | undefined): void {
  if (action === undefined) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  send(action);
}

/** Leaves the reader where the user goes from now on. */
function stay(): void {
  scroll = undefined;
}

/** The size of the page and of its font, for the map: see `readRoom`. */
function room(): string {
  const pen = document.createElement('canvas').getContext('2d')!;
  const { fontSize, fontFamily } = getComputedStyle(document.body);
  pen.font = `100px ${fontFamily}`;
  const widths = MEASURED_TEXTS.map((text) => pen.measureText(text).width);
  return [innerWidth, innerHeight, fontSize, ...widths].join(' ');
}

addEventListener('message', ({ data }: MessageEvent<PanelContent>) => take(data));
addEventListener('scroll', markMonth, { passive: true });
addEventListener('scrollend', () => {
  if (shown !== undefined) scrolls = { ...scrolls, [shown]: scrollY };
  keep(page);
});
addEventListener('wheel', stay, { passive: true });
addEventListener('resize', () => {
  clearTimeout(resized);
  resized = setTimeout(() => send('room', '', room()), REST);
});
document.addEventListener(
  'click',
  (event) => {
    const { target: inside } = event;
    const target = inside instanceof Element && inside.closest<HTMLElement | SVGElement>('a, button, [data-action]');
    if (!target || target.matches('input')) return;
    // A link leads nowhere by itself.
    event.preventDefault();
    event.stopImmediatePropagation();
    // A press of a key has no count of clicks.
    click(target, event.detail > 0);
  },
  { capture: true },
);
document.addEventListener('dblclick', (event) => doubleClicked(event, send));
document.addEventListener('focusin', walked);
document.addEventListener('change', ({ target }) => {
  if (!(target instanceof HTMLInputElement)) return;
  if (target.dataset.tick !== undefined) tick(target);
  else if (target.dataset.action !== undefined && target.dataset.live === undefined)
    send(target.dataset.action, '', target.value);
});
document.addEventListener('input', ({ target }) => {
  if (!(target instanceof HTMLInputElement) || target.dataset.live === undefined) return;
  clearTimeout(typed);
  typed = setTimeout(() => send(target.dataset.action!, '', target.value), REST);
});
// Before VS Code takes the keys for its own history.
addEventListener(
  'keydown',
  (event) => {
    stay();
    const search = main().dataset.search;
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'f' && search !== undefined) send(search);
    if (pressed(event, send)) event.preventDefault();
    if (event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey) step(event, KEYS[event.key]);
  },
  { capture: true },
);
addEventListener('mouseup', (event) => step(event, BUTTONS[event.button]));
send('room', '', room());
