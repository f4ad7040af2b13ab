import type { NoteStatements } from '../dossier/noteStatements';
import { type Html, html, type MarkupValue } from './html';
import type { EntityContent, NoteSentences, PageContent } from './pageContent';
import { countText, dot, entityLink, firstOf, moreButton, sayOf, section, tag } from './pieces';
import { acts, button, labelled, link } from './sends';
import type { ViewContent } from './view';

const COMPANIONS_SHOWN = 8;
/** Pixels. */
const BAR = { width: 90, height: 6 };

/** The sentences of the user's notes, the newest first. */
export function whatNotesSay(content: EntityContent): Html {
  const say = sayOf(content);
  const title = say('yourNotesSay');
  const quiet = (notice: string): MarkupValue => html`<p class="quiet">${notice}</p>`;
  if (!content.notes) return section('notes', title, false, quiet(noNotes(content)));
  const { counts, said } = content.notes;
  const isMentioned = counts.mentions > 0;
  return section(
    'notes',
    title,
    isMentioned && say('newestFirst', countText(counts, content)),
    isNothing(said) && quiet(say(isMentioned ? 'onlyNamed' : 'noMentions')),
    sentences('notes', said, content),
    !said.isWhole && moreButton('notes', say('moreFromNotes')),
  );
}

/** What is said where the notes have not been read. */
export function noNotes(content: Pick<PageContent, 'state' | 'isIndexing'>): string {
  return sayOf(content)(content.isIndexing ? 'indexing' : 'notIndexed');
}

function isNothing({ notes, later, isWhole }: NoteSentences): boolean {
  return isWhole && notes.length + later.length === 0;
}

/** The notes, and below a divider those that are dated later than the day for which the reader asks. */
function sentences(name: string, { notes, later }: NoteSentences, content: EntityContent): MarkupValue {
  const article = (statements: NoteStatements): Html => {
    const { note, title, date, sentences: all } = statements;
    return html`<article class="note" id="${name}-${note}">
      <h3><time>${date || sayOf(content)('undated')}</time>${link(placeIn(note, all[0]), title)}</h3>
      ${quotations(statements, content)}
    </article>`;
  };
  return [
    html`<div>${notes.map(article)}</div>`,
    later.length > 0 && [
      html`<p class="divider">${sayOf(content)('later')}</p>`,
      html`<div>${later.map(article)}</div>`,
    ],
  ];
}

/** Sentences of a note, each a link to its place. */
export function quotations(of: Pick<NoteStatements, 'note' | 'sentences'>, content: Pick<ViewContent, 'state'>) {
  return of.sentences.map((sentence) => {
    const text = sentence.pieces.map((piece) => (piece.mark ? html`<mark>${piece.text}</mark>` : piece.text));
    const quoted = link(placeIn(of.note, sentence), text, { class: 'sentence' });
    return html`<blockquote>${quoted}${sentence.isAmbiguous && tag(sayOf(content)('ambiguous'))}</blockquote>`;
  });
}

/** What a click on a sentence sends: the note, and where in it a mention begins, both zero-based. */
export function placeIn(note: string, place: { readonly line: number; readonly column: number } | undefined) {
  return acts('note', note, place && `${place.line}:${place.column}`);
}

/** The entities that notes name beside it. A click on a number shows the sentences that name both. */
export function appearsWith(content: EntityContent): MarkupValue {
  const { companions = [], both = {} } = content.notes ?? {};
  if (companions.length === 0) return false;
  const say = sayOf(content);
  const most = companions[0]!.lines;
  const list = firstOf('companions', companions, COMPANIONS_SHOWN, content, (some) => {
    const rows = some.map(({ id, schema, name, lines }) => {
      const isOpen = content.state.page.both.includes(id);
      const label = labelled(`${say('sentencesOfBoth')}: ${name}, ${say('countOnLines', lines)}`);
      const width = Math.max(1, Math.round((lines / most) * BAR.width));
      return html`<li id="companion-${id}">
        <div class="companion">
          <span>${dot(schema, content)}${entityLink({ entity: id, text: name })}</span>
          <svg class="bar" aria-hidden="true" width="${BAR.width}" height="${BAR.height}">
            <rect width="${width}" height="${BAR.height}" rx="3"></rect>
          </svg>
          ${button(acts('both', id), lines, { 'aria-expanded': String(isOpen), ...label })}
        </div>
        ${isOpen && sharedSentences(id, both[id]!, content)}
      </li>`;
    });
    return html`<ul class="companions">${rows}</ul>`;
  });
  return section('companions', say('appearsWith'), say('inYourNotes'), list);
}

function sharedSentences(id: string, shared: NoteSentences, content: EntityContent): Html {
  const say = sayOf(content);
  if (isNothing(shared)) return html`<p class="quiet">${say('noneWithBoth')}</p>`;
  const name = `both-${id}`;
  const more = !shared.isWhole && moreButton(name, say('moreFromNotes'));
  return html`<div class="shared">${sentences(name, shared, content)}${more}</div>`;
}
