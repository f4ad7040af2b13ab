import type { CitedAs, EntityPiece, RelationStatement, TextPiece, TimelineStatement } from '../core/dossier/dossier';
import type { FromPage, PageWords } from '../core/dossier/pageMessages';
import type { Kind } from '../core/dossier/pageWords';
import type { MentionCounts } from '../core/mentions/mentionIndex';
import type { Location } from '../core/registry/model';
import { type Drawing, fill } from './drawing';
import { type Child, element, linkElement } from './element';

/** A line of text in which the names of entities lead to their pages. */
export function pieces(line: readonly TextPiece[]): readonly Child[] {
  return line.map((piece) => (typeof piece === 'string' ? piece : entityAnchor(piece)));
}

/** A value of a property: a link where it can be read at an address. */
export function value(text: string, address = ''): Child {
  return address === '' ? text : linkElement({ kind: 'url', url: address }, {}, text);
}

export function entityAnchor({ entity, text }: Omit<EntityPiece, 'schema'>): HTMLElement {
  return linkElement({ kind: 'open', id: entity }, { class: 'entity' }, text);
}

/** The word and the colour of a schema; one of the author's own may have any name. */
export function kindOfSchema(schema: string, kinds: Drawing['kinds']): Kind {
  return (Object.hasOwn(kinds, schema) && kinds[schema]) || { word: schema, color: 'other' };
}

/** The kind of an entity, as a coloured dot and as a word for screen readers. */
export function dotElement(schema: string, { kinds }: Pick<Drawing, 'kinds'>): HTMLElement {
  const { word, color } = kindOfSchema(schema, kinds);
  return element('span', { class: `dot ${color}`, role: 'img', 'aria-label': word, title: word });
}

/** The citations of a statement, with a blank before each. */
export function citationLinks(all: readonly CitedAs[]): readonly Child[] {
  return all.flatMap((cited) => [' ', citation(cited)]);
}

function citation({ text, source }: CitedAs): Child {
  return source === undefined
    ? element('span', { class: 'source' }, text)
    : linkElement({ kind: 'source', id: source }, { class: 'source' }, text);
}

/** A small link to a line of a registry. */
export function lineLink(location: Location, { words }: Pick<Drawing, 'words'>): HTMLElement {
  const file = nameOfFile(location.file);
  const label = `${words.openLine}: ${file}`;
  return linkElement({ kind: 'location', location }, { class: 'line', 'aria-label': label, title: label }, '↗');
}

/** Small links to the line of a fact or an event and, where it is a fact of the user's own, to change it. */
export function statementLinks(
  { location, ownFact: fact }: Pick<TimelineStatement, 'location' | 'ownFact'>,
  drawing: Pick<Drawing, 'words'>,
): HTMLElement {
  const line = lineLink(location, drawing);
  if (!fact) return line;
  const small = (kind: 'editFact' | 'deleteFact', sign: string): HTMLElement =>
    smallLink({ kind, fact }, drawing.words[kind], sign);
  return element('span', { class: 'line' }, line, small('editFact', '✎'), small('deleteFact', '✕'));
}

/** The buttons to edit or delete a relation, and to say that it has ended. */
export function relationLinks(
  { location, ownLink, held }: Pick<RelationStatement, 'location' | 'ownLink' | 'held'>,
  drawing: Pick<Drawing, 'words'>,
): HTMLElement {
  const line = lineLink(location, drawing);
  if (!ownLink) return line;
  const small = (kind: 'editRelation' | 'endRelation' | 'deleteRelation', sign: string): HTMLElement =>
    smallLink({ kind, link: ownLink }, drawing.words[kind], sign);
  const end = held === 'over' ? [] : [small('endRelation', '⊘')];
  return element('span', { class: 'line' }, line, small('editRelation', '✎'), ...end, small('deleteRelation', '✕'));
}

function smallLink(message: FromPage, label: string, sign: string): HTMLElement {
  return linkElement(message, { class: 'line', 'aria-label': label, title: label }, sign);
}

/** A word beside a statement. */
export function tagElement(word: string): HTMLElement {
  return element('span', { class: 'tag' }, word);
}

/** The tag of statements from a registry of the user. */
export function ownTag(isOwn: boolean, { words, marksOwn }: Pick<Drawing, 'words' | 'marksOwn'>): Child {
  return isOwn && marksOwn ? tagElement(words.yours) : undefined;
}

/** "46 mentions in 9 notes". */
export function countText({ mentions, notes }: MentionCounts, words: PageWords): string {
  if (mentions === 1) return words.oneMention;
  return fill(notes === 1 ? words.mentionsInOneNote : words.mentionsInNotes, mentions, notes);
}

export function nameOfFile(uri: string): string {
  const name = uri.slice(uri.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** A part of the page with a heading, and what is to the right of it. */
export function sectionElement(
  { prefix }: Pick<Drawing, 'prefix'>,
  name: string,
  title: string,
  aside: string,
  ...children: readonly Child[]
): HTMLElement {
  const key = prefix + name;
  const heading = element('h2', { 'data-key': 'title' }, title, element('span', {}, aside));
  return element('section', { 'data-key': key, 'data-list': '', id: key }, heading, ...children);
}
