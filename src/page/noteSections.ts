import type { NoteStatements } from '../core/dossier/noteStatements';
import type { NotesContent, SharedContent } from '../core/dossier/pageMessages';
import { type Drawing, fill } from './drawing';
import { buttonElement, element, linkElement } from './element';
import { countText, dotElement, entityAnchor, sectionElement, tagElement } from './pieces';

const COMPANIONS_SHOWN = 8;

/** The sentences of the user's notes, the newest first. */
export function whatNotesSay(content: NotesContent | undefined, drawing: Drawing): HTMLElement {
  const { words } = drawing;
  const counts = content?.counts;
  const aside = !counts || counts.mentions === 0 ? '' : fill(words.newestFirst, countText(counts, words));
  const unread = content?.isIndexing === false ? words.notIndexed : words.indexing;
  const { notes = [], later = [], isWhole = false } = content ?? {};
  const none = counts?.mentions === 0 ? words.noMentions : words.onlyNamed;
  const notice = !counts ? unread : notes.length + later.length === 0 && isWhole ? none : undefined;
  return sectionElement(
    drawing,
    'notes',
    words.yourNotesSay,
    aside,
    notice === undefined ? undefined : element('p', { class: 'quiet', 'data-key': 'notice' }, notice),
    element('div', { 'data-key': 'list', 'data-list': '' }, ...notes.map((note) => noteArticle(note, drawing))),
    ...laterNotes(later, drawing),
    !counts || isWhole
      ? undefined
      : buttonElement({ kind: 'more' }, { class: 'more', 'data-key': 'more' }, words.moreSentences),
  );
}

/** The sentences of notes that are dated later than the day for which the reader asks. */
function laterNotes(later: readonly NoteStatements[], drawing: Drawing): readonly HTMLElement[] {
  if (later.length === 0) return [];
  return [
    element('p', { class: 'divider', 'data-key': 'later title' }, drawing.words.later),
    element('div', { 'data-key': 'later', 'data-list': '' }, ...later.map((note) => noteArticle(note, drawing))),
  ];
}

function noteArticle(statements: NoteStatements, drawing: Drawing): HTMLElement {
  const { note, title, date, sentences } = statements;
  const [first] = sentences;
  const heading = element(
    'h3',
    {},
    date === '' ? element('span', { class: 'undated' }, drawing.words.undated) : element('time', {}, date),
    linkElement({ kind: 'note', note, line: first?.line ?? 0, column: first?.column ?? 0 }, {}, title),
  );
  return element('article', { class: 'note', 'data-key': note }, heading, ...quotations(statements, drawing));
}

/** Sentences of a note, each a link to its place. */
export function quotations(
  { note, sentences }: Pick<NoteStatements, 'note' | 'sentences'>,
  { words }: Pick<Drawing, 'words'>,
): readonly HTMLElement[] {
  return sentences.map(({ pieces, line, column, isAmbiguous }) =>
    element(
      'blockquote',
      {},
      linkElement(
        { kind: 'note', note, line, column },
        { class: 'sentence' },
        ...pieces.map(({ text, mark }) => (mark ? element('mark', {}, text) : text)),
      ),
      isAmbiguous ? tagElement(words.ambiguous) : undefined,
    ),
  );
}

/** The entities that notes name beside it. A click on a number shows the sentences that name both. */
export function appearsWith(
  content: NotesContent | undefined,
  both: ReadonlyMap<string, SharedContent | undefined>,
  drawing: Drawing,
): HTMLElement | undefined {
  const companions = content?.companions ?? [];
  if (companions.length === 0) return undefined;
  const { words } = drawing;
  const { first, more } = drawing.firstOf('companions', companions, COMPANIONS_SHOWN);
  const most = companions[0]!.lines;
  const rows = first.map(({ id, schema, name, lines }) => {
    const bar = element('i', { 'aria-hidden': 'true' });
    bar.style.width = `${Math.round((lines / most) * 100)}%`;
    const label = `${words.both}: ${name}, ${lines === 1 ? words.countOnOneLine : fill(words.countOnLines, lines)}`;
    return element(
      'li',
      { 'data-key': id },
      element(
        'div',
        { class: 'companion' },
        element('span', {}, dotElement(schema, drawing), entityAnchor({ entity: id, text: name })),
        element('span', { class: 'bar', 'aria-hidden': 'true' }, bar),
        element(
          'button',
          { type: 'button', 'data-both': id, 'aria-expanded': String(both.has(id)), 'aria-label': label, title: label },
          String(lines),
        ),
      ),
      both.has(id) ? sharedSentences(both.get(id), drawing) : undefined,
    );
  });
  const list = element('ul', { class: 'companions', 'data-key': 'list', 'data-list': '' }, ...rows);
  return sectionElement(drawing, 'companions', words.appearsWith, words.inYourNotes, list, more);
}

function sharedSentences(shared: SharedContent | undefined, drawing: Drawing): HTMLElement {
  const { words } = drawing;
  if (!shared) return element('p', { class: 'quiet' }, words.indexing);
  const { notes, later, other, isWhole } = shared;
  if (notes.length + later.length === 0) return element('p', { class: 'quiet' }, words.noneWithBoth);
  return element(
    'div',
    { class: 'shared' },
    ...notes.map((note) => noteArticle(note, drawing)),
    ...laterNotes(later, drawing),
    isWhole
      ? undefined
      : element('button', { type: 'button', class: 'more', 'data-more-both': other }, words.moreSentences),
  );
}

/** How many sentences there are. */
export function countOf(notes: readonly NoteStatements[]): number {
  return notes.reduce((sum, { sentences }) => sum + sentences.length, 0);
}
