import type { MentionCounts } from '../../notes/mentions/mentionIndex';
import { schemaWord } from '../../registry/vocabulary/words';
import type { EntityPiece, TextPiece } from '../dossier/dossier';
import { PAGE_WORDS } from '../dossier/pageWords';
import type { Held } from '../entities/held';
import { type Attributes, type Html, html, type MarkupValue } from './html';
import { acts, button, labelled, link } from './sends';
import type { ViewContent } from './view';
import { type Say, sayer } from './words';

/** Says the words that more than one view has. */
export function sayOf({ state }: Pick<ViewContent, 'state'>): Say<keyof typeof PAGE_WORDS> {
  return sayer(PAGE_WORDS, state.language);
}

/** The name of an entity, which leads to its page. */
export function entityLink({ entity, text }: Pick<EntityPiece, 'entity' | 'text'>): Html {
  return link(acts('open', entity), text, { class: 'entity' });
}

/** A line of text in which the names of entities lead to their pages. */
export function linkedLine(pieces: readonly TextPiece[]): readonly MarkupValue[] {
  return pieces.map((piece) => (typeof piece === 'string' ? piece : entityLink(piece)));
}

/** Watches the entity that is shown, or stops to. */
export function watchButton(content: Pick<ViewContent, 'state' | 'watched'>): Html {
  const action = content.watched.has(content.state.id) ? 'stopWatching' : 'watch';
  return button(acts(action, content.state.id), sayOf(content)(action), { class: 'act' });
}

/** The word for a kind of entity, and the colour of its dot: `company` for `dossier.company`. */
export function kindOf(schema: string, { vocabulary, state }: Pick<ViewContent, 'vocabulary' | 'state'>) {
  const word = schemaWord(vocabulary, schema, state.language);
  return { word, color: vocabulary.schemaRow(schema)?.color ?? 'other' };
}

/** The kind of an entity, as a coloured dot and as a word for screen readers. */
export function dot(schema: string, content: Pick<ViewContent, 'vocabulary' | 'state'>): Html {
  return dotOf(kindOf(schema, content));
}

export function dotOf({ word, color }: { readonly word: string; readonly color: string }): Html {
  return html`<span class="dot ${color}" role="img"${labelled(word)}></span>`;
}

/** The word for what does not hold at the moment of the reader; '' for all else. */
export function heldWord(held: Held, content: Pick<ViewContent, 'state'>): string {
  const say = sayOf(content);
  if (held === 'over') return say(content.state.asOf === undefined ? 'ended' : 'over');
  return held === 'planned' || held === 'later' ? say(held) : '';
}

/** A word beside a statement; nothing for ''. */
export function tag(word: string): MarkupValue {
  return word !== '' && html` <span class="tag">${word}</span>`;
}

/**
 * The first ones of a list, drawn by `list`, and a button that says how many more there are.
 *
 * @param name of the list: unlike all others on the page.
 */
export function firstOf<T>(
  name: string,
  all: readonly T[],
  most: number,
  content: Pick<ViewContent, 'state'>,
  list: (some: readonly T[]) => MarkupValue,
): MarkupValue {
  const { page } = content.state;
  const shown = page.isWhole ? all.length : most + (page.more[name] ?? 0);
  // One more row takes no more room than the button.
  if (all.length <= shown + 1) return list(all);
  const label = sayOf(content)('more', all.length - shown);
  return [list(all.slice(0, shown)), moreButton(name, label)];
}

/** Shows more of a list. */
export function moreButton(name: string, label: string): Html {
  return button(acts('more', name), label, { class: 'more', id: `more-${name}` });
}

/** A field for a date with its label, and a message where what was typed is none. @param more its other attributes. */
export function dateTextField(
  does: Attributes,
  { id, label, isWrong }: { readonly id: string; readonly label: string; readonly isWrong: boolean },
  more: Attributes,
  content: Pick<ViewContent, 'state'>,
): Html {
  const wrong = `${id}-wrong`;
  const field = { 'aria-invalid': isWrong && 'true', 'aria-describedby': isWrong && wrong, ...more };
  return html`
    <label for="${id}">${label}</label>
    <input type="text" id="${id}" size="24" autocomplete="off" spellcheck="false"${does}${field}>
    ${isWrong && html`<span class="wrong" id="${wrong}" role="alert">${sayOf(content)('noDate')}</span>`}
  `;
}

/** A part of the page with a heading, and what is to the right of it. */
export function section(id: string, title: MarkupValue, aside: MarkupValue, ...children: readonly MarkupValue[]): Html {
  return html`<section id="${id}"><h2>${title}<span>${aside}</span></h2>${children}</section>`;
}

/** What is said where the entity or note is there no longer. */
export function goneMain(content: Pick<ViewContent, 'state'>): Html {
  return html`<main><p class="notice" role="status">${sayOf(content)('gone', content.state.id)}</p></main>`;
}

/** "46 mentions in 9 notes". */
export function countText({ mentions, notes }: MentionCounts, content: Pick<ViewContent, 'state'>): string {
  return sayOf(content)('mentions', mentions, notes);
}
