import type { AFTER } from './after';
import { type Attributes, attributes, type Html, html, type MarkupValue } from './html';

// What the extension does outside the page for a click. Most are commands of Dossier by their own names: about the entity that
// is shown, and about rows of a timeline. What is done with a fact or relation of the user is said to the command that edits it.
export const ON_ENTITY = ['findMentions', 'myNote', 'addFact', 'rename', 'mergeEntities', 'showConnection'] as const;
export const ON_OWN = ['editFact', 'deleteFact', 'editRelation', 'endRelation', 'deleteRelation'] as const;
export const ON_ROWS = ['insertIntoNote', 'copyAsMarkdown'] as const;

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
  | 'watch'
  | 'stopWatching'
  | 'markSeen'
  | 'undoSeen'
  | 'addAsFact'
  | 'notContradiction'
  | 'addNames'
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
 * A stop of a walk, which is an element with an id and `data-walk`: arrows lead to the others, and Tab to the one that had the
 * focus last. With `data-walk="columns"`, left and right lead to the next column along a branch, and up and down stay in it;
 * with `data-walk="rows"`, up and down lead through all.
 *
 * @param id has no blanks.
 * @param column 0 in the middle, or at the left of a line; in a tree, what branches off a stop comes right after it.
 */
export function stop(id: string, column: number): Attributes {
  return attributes({ id, tabindex: -1, 'data-stop': column });
}

/** What keys do on a stop, beside Enter, which clicks: `{ '+': 'unfold' }`; `double` is for a double click. */
export function keysAct(does: Readonly<Record<string, ActionName>>): Attributes {
  const keys = Object.entries(does).map(([key, action]) => `${key}=${action}`);
  return attributes({ 'data-keys-act': keys.join(' ') });
}
