import type { AFTER } from './after';
import { type Attributes, attributes, type Html, html, type MarkupValue } from './html';

/** What the extension does outside the page for a click: see `effects` of the panel. */
export const EFFECTS = [
  'ready',
  'room',
  'line',
  'source',
  'url',
  'note',
  'editFact',
  'deleteFact',
  'editRelation',
  'endRelation',
  'deleteRelation',
  'insertCited',
  'copyCited',
  'goTo',
  'export',
  'mentions',
  'myNote',
  'addFact',
  'rename',
  'merge',
  'connect',
  'watch',
  'stopWatching',
  'markSeen',
  'undoSeen',
  'addNames',
  'filterTimeline',
  'showInTimeline',
] as const;

export type ActionName = keyof typeof AFTER | (typeof EFFECTS)[number];

/** What a click on an element does, or a form when it is sent, or a field when it changes. */
export function acts(action: ActionName, id = '', value = ''): Attributes {
  return attributes({ 'data-action': action, 'data-id': id || undefined, 'data-value': value || undefined });
}

/** The attributes of an element that `name`s itself: for screen readers, and for the mouse that rests on it. */
export function labelled(name: string): Attributes {
  return attributes({ 'aria-label': name, title: name });
}

/** A link in a text. */
export function link(does: Attributes, content: MarkupValue, more: MarkupValue = false): Html {
  return html`<a href="#"${does}${more}>${content}</a>`;
}

export function button(does: MarkupValue, content: MarkupValue, more: MarkupValue = false): Html {
  return html`<button type="button"${does}${more}>${content}</button>`;
}

/**
 * Where keys lead from an element, by the ids of other elements, which have no blanks: `ArrowLeft`, `Home`, `Space` … The one that had the focus last is where
 * Tab comes to, among all in an element with `data-walk`.
 */
export function keysLead(to: Readonly<Record<string, string | undefined>>): Attributes {
  return attributes({ tabindex: -1, 'data-keys-lead': keyList(to) });
}

/** What keys do on an element, beside Enter, which clicks: `{ '+': 'unfold' }`; `double` is for a double click. */
export function keysAct(does: Readonly<Record<string, ActionName>>): Attributes {
  return attributes({ 'data-keys-act': keyList(does) });
}

/** `ArrowUp=row-1 m=middle`. */
function keyList(keys: Readonly<Record<string, string | undefined>>): string {
  return Object.entries(keys)
    .flatMap(([key, value]) => (value === undefined ? [] : [`${key}=${value}`]))
    .join(' ');
}
