import morphdom from 'morphdom';

/** What was put into parts of the page. */
const filled = new WeakMap<Element, string>();

/** Puts into a part of the page what is inside it, if the page has it and it was not that. */
export function fill(id: string, inside: string): void {
  const part = document.getElementById(id);
  if (!part || filled.get(part) === inside) return;
  filled.set(part, inside);
  if (part.firstChild) patch(part, `<ul>${inside}</ul>`, true);
  else part.innerHTML = inside;
}

/**
 * Makes `shown` look like `wanted`, and keeps all that is equal, with its focus, its ticks, what is typed and what is selected.
 * Elements with an id stay the same wherever they move. Parts of the page keep what they have.
 *
 * @param wanted one element.
 * @param childrenOnly whether only what is inside is changed.
 */
export function patch(shown: Element, wanted: string, childrenOnly = false): void {
  const focused = document.activeElement;
  const selection = getSelection();
  const { anchorNode, anchorOffset = 0, focusNode, focusOffset = 0 } = selection ?? {};
  morphdom(shown, wanted, {
    childrenOnly,
    onBeforeElUpdated(from, to) {
      if (to.dataset.part !== undefined || from.isEqualNode(to)) return false;
      if (from instanceof HTMLInputElement && to instanceof HTMLInputElement) {
        to.checked = from.checked;
        if (from === focused) to.value = from.value;
      }
      return true;
    },
    onNodeAdded(node) {
      if (node instanceof HTMLElement) focus(node.querySelector<HTMLElement>('[data-focus]'));
    },
  });
  // What has moved has lost the selection and the focus.
  if (anchorNode?.isConnected && focusNode?.isConnected && selection?.anchorNode !== anchorNode) {
    selection?.setBaseAndExtent(anchorNode, anchorOffset, focusNode, focusOffset);
  }
  if (focused instanceof HTMLElement && focused.isConnected && focused !== document.activeElement) focus(focused);
}

/**
 * Puts the keyboard on an element, if it is on the page: elsewhere in the window the user may be writing by now, or answering a
 * question, which would close.
 */
export function focus(element: HTMLElement | null | undefined): void {
  if (document.hasFocus()) element?.focus({ preventScroll: true });
}

/**
 * Runs `change` so that what the reader has at the top of the window stays where it is. The browser does not do that by itself
 * where elements are moved.
 *
 * @param top where the page begins below the bar, in pixels.
 */
export function keepingPlace(main: Element, top: number, change: () => void): void {
  const anchor = [...main.querySelectorAll('[id]')].find((each) => each.getBoundingClientRect().top >= top - 1);
  const before = anchor?.getBoundingClientRect().top;
  change();
  if (before !== undefined && window.scrollY > 0 && anchor?.isConnected)
    window.scrollBy(0, anchor.getBoundingClientRect().top - before);
}
