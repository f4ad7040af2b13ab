type Walker = HTMLElement | SVGElement;

const WALKER = '[data-keys-lead], [data-keys-act]';

/** By the ids of what is walked through, the id of the element that Tab comes to. */
const stops = new Map<string, string>();

/** Leads to the element that a key of the element with the focus names, or does what it names. @returns whether there is one. */
export function pressed(event: KeyboardEvent, act: (action: string, id: string) => void): boolean {
  const walker = event.target instanceof Element && event.target.closest<Walker>(WALKER);
  if (!walker || event.ctrlKey || event.metaKey || event.altKey) return false;
  const key = event.key === ' ' ? 'Space' : event.key;
  const action = namedFor(walker.dataset.keysAct, key);
  if (action !== undefined) act(action, walker.dataset.id ?? '');
  const next = document.getElementById(namedFor(walker.dataset.keysLead, key) ?? '');
  next?.focus();
  return action !== undefined || next !== null || (walker.dataset.keysLead !== undefined && key.startsWith('Arrow'));
}

/** Does what an element names for a double click. */
export function doubleClicked({ target }: MouseEvent, act: (action: string, id: string) => void): void {
  const walker = target instanceof Element && !target.closest('button') && target.closest<Walker>(WALKER);
  const action = walker && namedFor(walker.dataset.keysAct, 'double');
  if (action) act(action, walker.dataset.id ?? '');
}

/** Tab comes to the element of a walk that had the focus last, else to its first. */
export function setStops(): void {
  for (const walk of document.querySelectorAll('[data-walk]')) setStop(walk);
}

/** Remembers where the reader is in a walk. */
export function walked({ target }: FocusEvent): void {
  const walk = target instanceof Element && target.matches('[data-keys-lead]') && target.closest('[data-walk]');
  if (!walk) return;
  stops.set(walk.id, target.id);
  setStop(walk);
}

function setStop(walk: Element): void {
  const all = [...walk.querySelectorAll('[data-keys-lead]')];
  const stop =
    all.find(({ id }) => id === stops.get(walk.id)) ?? all.find((each) => each.matches('[aria-current]')) ?? all[0];
  for (const each of all) each.setAttribute('tabindex', each === stop ? '0' : '-1');
}

/** `ArrowUp=row-1 m=middle`: see `keysLead` and `keysAct`. */
function namedFor(keys = '', key: string): string | undefined {
  return keys
    .split(' ')
    .find((each) => each.startsWith(`${key}=`))
    ?.slice(key.length + 1);
}
