type Stop = HTMLElement | SVGElement;

/** By the ids of what is walked through, the id of the element that Tab comes to. */
const last = new Map<string, string>();

/** Leads to where a key of the stop with the focus leads, or does what it names. @returns whether there is such a key. */
export function pressed(event: KeyboardEvent, act: (action: string, id: string) => void): boolean {
  const stop = stopOf(event);
  if (!stop || event.ctrlKey || event.metaKey || event.altKey) return false;
  // A button is clicked by the browser.
  const clicks = /^(?:Enter| )$/.test(event.key) && !stop.matches('button');
  const action = actionOf(stop, event.key) ?? (clicks ? stop.dataset.action : undefined);
  if (action !== undefined) act(action, stop.dataset.id ?? '');
  const to = next(stop, event.key);
  to?.focus();
  return action !== undefined || to !== undefined;
}

function stopOf({ target }: Event): Stop | null {
  return target instanceof Element ? target.closest<Stop>('[data-stop]') : null;
}

/** Where a key leads: see `stop` in `sends.ts`. */
function next(from: Stop, key: string): Stop | undefined {
  const walk = from.closest<Stop>('[data-walk]')!;
  const stops = [...walk.querySelectorAll<Stop>('[data-stop]')];
  const before = stops.slice(0, stops.indexOf(from));
  const after = stops.slice(before.length + 1);
  const here = Number(from.dataset.stop);
  const isBeside = (stop: Stop): boolean => walk.dataset.walk === 'rows' || Number(stop.dataset.stop) === here;
  if (key === 'ArrowUp') return before.findLast(isBeside);
  if (key === 'ArrowDown') return after.find(isBeside);
  if (key === 'Home') return stops[0];
  if (key === 'End') return stops.at(-1);
  const column = key === 'ArrowLeft' ? here - 1 : key === 'ArrowRight' ? here + 1 : undefined;
  const isThere = (stop: Stop): boolean => Number(stop.dataset.stop) === column;
  // What branches off a stop comes right after it.
  if (column === here + Math.sign(here)) return after.slice(0, 1).find(isThere);
  return before.findLast(isThere) ?? after.find(isThere);
}

/** Does what a stop names for a double click. */
export function doubleClicked(event: MouseEvent, act: (action: string, id: string) => void): void {
  const stop = stopOf(event);
  const action = stop && actionOf(stop, 'double');
  if (action) act(action, stop.dataset.id ?? '');
}

/** Tab comes to the element of a walk that had the focus last, else to its first. */
export function setStops(): void {
  for (const walk of document.querySelectorAll('[data-walk]')) setStop(walk);
}

/** Remembers where the reader is in a walk. */
export function walked(event: FocusEvent): void {
  const stop = stopOf(event);
  const walk = stop?.closest('[data-walk]');
  if (!walk) return;
  last.set(walk.id, stop!.id);
  setStop(walk);
}

function setStop(walk: Element): void {
  const all = [...walk.querySelectorAll('[data-stop]')];
  const stop =
    all.find(({ id }) => id === last.get(walk.id)) ??
    all.find((each) => each.matches('[aria-current="true"]')) ??
    all[0];
  for (const each of all) each.setAttribute('tabindex', each === stop ? '0' : '-1');
}

/** `+=unfold m=middle`: see `stop` in `sends.ts`. */
function actionOf({ dataset }: Stop, key: string): string | undefined {
  const act = dataset.keysAct?.split(' ').find((each) => each.startsWith(`${key}=`));
  return act?.slice(key.length + 1);
}
