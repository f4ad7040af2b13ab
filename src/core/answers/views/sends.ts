import type { AFTER } from './after';
import { type Attributes, attributes, type Html, html, type MarkupValue } from './html';

// What the extension does outside the page for a click. Most are commands of Dossier by their own names: about the entity that
// is shown, about a fact or relation of the user, and about rows of a timeline.
export const ON_ENTITY = ['findMentions', 'myNote', 'addFact', 'rename', 'mergeEntities', 'showConnection'] as const;
export const ON_OWN = ['editFact', 'deleteFact', 'editRelation', 'endRelation', 'deleteRelation'] as const;
export const ON_ROWS = ['insertCited', 'copyCited'] as const;

/** The others: see `effects` of the panel. */
export type EffectName =
  | 'room'
  | 'line'
  | 'source'
  | 'url'
  | 'note'
  | 'goTo'
  | 'export'
  | 'filterTimeline'
  | 'showEntities'
  | (typeof ON_ENTITY | typeof ON_OWN | typeof ON_ROWS)[number];

export type ActionName = keyof typeof AFTER | EffectName;

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
