import morphdom from 'morphdom';

/** What elements were made to look like last. */
const made = new WeakMap<Element, string>();

/**
 * Makes `shown` look like `wanted`, and keeps all that is equal, with its focus, its ticks, what is typed and what is selected.
 * Elements with an id stay the same wherever they move. Parts of the page keep what they have.
 *
 * @param wanted one element.
 * @param childrenOnly whether only what is inside is changed.
 */
export function patch(shown: Element, wanted: string, childrenOnly = false): void {
  if (made.get(shown) === wanted) return;
  made.set(shown, wanted);
  const focused = document.activeElement;
  const selection = getSelection();
  const { anchorNode, anchorOffset = 0, focusNode, focusOffset = 0 } = selection ?? {};
  morphdom(shown, wanted, {
    childrenOnly,
    onBeforeElUpdated(from, to) {
      if (to.dataset.part !== undefined || from.isEqualNode(to)) return false;
      if (from === focused && to instanceof HTMLInputElement) to.value = (from as HTMLInputElement).value;
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
  if (before !== undefined && scrollY > 0 && anchor?.isConnected)
    scrollBy(0, anchor.getBoundingClientRect().top - before);
}
