import { type Attributes, type Html, html, type MarkupValue } from './html';

/**
 * What a click on an element does, or a field when it changes.
 *
 * @param action a row of `AFTER`, or of the effects of the panel: see `effects.ts` there, and the view's own.
 */
export function acts(action: string, id = '', value = ''): Attributes {
  return { 'data-action': action, 'data-id': id || undefined, 'data-value': value || undefined };
}

/** The attributes of an element that `name`s itself: for screen readers, and for the mouse that rests on it. */
export function labelled(name: string): Attributes {
  return { 'aria-label': name, title: name };
}

/** A link in a text. */
export function link(does: Attributes, content: MarkupValue, more: MarkupValue = false): Html {
  return html`<a href="#"${does}${more}>${content}</a>`;
}

export function button(does: MarkupValue, content: MarkupValue, more: MarkupValue = false): Html {
  return html`<button type="button"${does}${more}>${content}</button>`;
}

/**
 * A stop of a walk, which is an element with an id and `data-walk`: arrows lead to the others, and Tab to the one that had the
 * focus last. With `data-walk="columns"`, left and right lead to the next column along a branch, and up and down stay in it;
 * with `data-walk="rows"`, up and down lead through all. Enter and Space click; `data-keys-act` names what other keys do, and a
 * double click: `+=unfold double=middle`.
 *
 * @param id has no blanks.
 * @param column 0 in the middle, or at the left of a line; in a tree, what branches off a stop comes right after it.
 */
export function stop(id: string, column: number): Attributes {
  return { id, tabindex: -1, 'data-stop': column };
}
