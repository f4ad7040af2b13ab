/** The attribute that says which child of a list an element is. */
const KEY = 'data-key';
/** The attribute of an element whose children are replaced one by one. */
const LIST = 'data-list';
/** The attribute of an element that stays as it is, as others draw what is in it. */
const KEPT = 'data-kept';

/**
 * Makes `shown` look like `wanted`, and keeps every element that would be the same, with its focus and its place. Children of
 * a list are told apart by their keys.
 */
export function redraw(shown: Element, wanted: Element): void {
  const old = new Map(Array.from(shown.children, (child) => [keyOf(child), child]));
  let current = shown.firstElementChild;
  for (const next of [...wanted.children]) {
    const before = old.get(keyOf(next));
    old.delete(keyOf(next));
    if (before && before === current) {
      current = current.nextElementSibling;
      matched(before, next);
    } else shown.insertBefore(before ? matched(before, next) : next, current);
  }
  for (const left of old.values()) left.remove();
}

/** The element that was shown, changed to the wanted one; or the wanted one, in its place. */
function matched(before: Element, next: Element): Element {
  if (before.hasAttribute(LIST) && next.hasAttribute(LIST) && before.tagName === next.tagName) {
    redraw(before, next);
    return before;
  }
  if (before.hasAttribute(KEPT) && next.hasAttribute(KEPT)) return before;
  if (before.isEqualNode(next)) return before;
  const focused = before.contains(document.activeElement) ? document.activeElement : undefined;
  before.replaceWith(next);
  // Elsewhere in the window the user may be answering a question, which would close.
  if (focused && document.hasFocus()) sameIn(next, focused)?.focus();
  return next;
}

/** The element inside `root` that does what `other` did; else `root` itself, if it can have the focus. */
function sameIn(root: Element, other: Element): HTMLElement | undefined {
  const all = [root, ...root.querySelectorAll('a, button, input')].filter((each) => each instanceof HTMLElement);
  const does = (each: Element): string => JSON.stringify({ ...dataOf(each) });
  return all.find((each) => does(each) === does(other)) ?? all.find((each) => each.matches('a, button, input'));
}

function dataOf(of: Element): DOMStringMap {
  return of instanceof HTMLElement ? of.dataset : {};
}

function keyOf(child: Element): string {
  return child.getAttribute(KEY) ?? child.tagName;
}
