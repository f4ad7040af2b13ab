import type { CitedAs, EntityPiece } from '../dossier/dossier';
import { textOf } from '../dossier/markdownText';
import type { HappenedRow, NoteRow, TimelineRow } from '../timeline/timelineRow';
import { type Html, html, joined, type MarkupValue } from './html';
import { placeIn, quotations } from './noteSections';
import { countText, dotOf, entityLink, heldWord, linkedLine, sayOf, tag } from './pieces';
import { acts, link } from './sends';
import { statementId } from './statementId';
import { citedLinks, ownTag, small, statementLinks } from './statementLinks';
import type { ViewContent } from './view';

/** For whom rows are drawn, and whether only some are from the user's registries, so that they say which. */
export interface TimelineReader extends Pick<ViewContent, 'state'> {
  readonly marksOwn: boolean;
  /** A word beside a row that says more than how it relates to the moment of the reader. */
  readonly mark?: string | undefined;
}

/** A row of a timeline. @param above the row before it, whose source is not said again in the same month. */
export function timelineListItem(row: TimelineRow, above: TimelineRow | undefined, content: TimelineReader): Html {
  const isSameMonth = above?.date.slice(0, 7) === row.date.slice(0, 7);
  const cited = above && isSameMonth && 'citations' in above ? above.citations : undefined;
  return 'note' in row ? noteItem(row, content) : happenedItem(row, cited, content);
}

function happenedItem(row: HappenedRow, above: readonly CitedAs[] | undefined, content: TimelineReader): Html {
  const { key, date, text, held, citations, isOwn } = row;
  const { word, color } = row.kind;
  const say = sayOf(content);
  const id = statementId(key);
  const box = { 'data-tick': id, 'aria-label': say('select', textOf(text)) };
  const cite = [
    small(acts('insertIntoNote', id), say('insert'), '❞'),
    small(acts('copyAsMarkdown', id), say('copy'), '❐'),
  ];
  return html`
    <li class="${classOf(held, isOwn && content.marksOwn)}" id="row-${id}">
      <label><input type="checkbox"${box}><time>${date === '' ? say('undated') : date}</time></label>
      <div>
        ${color === undefined ? html`<span class="unseen">${word}: </span>` : dotOf({ word, color })}${linkedLine(text)}${involved(row.involved, row.moreInvolved, content)}
        ${citedLinks(citations, above)}${tag(content.mark ?? (row.timeUntil || heldWord(held, content)))}${ownTag(isOwn, content)}
        ${' '}${statementLinks(id, row, content, cite)}
      </div>
    </li>
  `;
}

function involved(all: readonly EntityPiece[], more: number, { state }: TimelineReader): MarkupValue {
  if (all.length === 0) return false;
  const rest = more > 0 && sayOf({ state })('more', more);
  return html` <span class="quiet">(${joined([...all.map(entityLink), rest], ' · ')})</span>`;
}

function noteItem(row: NoteRow, content: TimelineReader): Html {
  const { note, date, held, title, mentions, sentences, moreSentences } = row;
  const say = sayOf(content);
  const more =
    moreSentences > 0 &&
    link(placeIn(note, sentences.at(-1)), say('moreSentences', moreSentences), { class: 'source' });
  return html`
    <li class="${classOf(held, false)}" id="row-${note}">
      <time>${date}</time>
      <div>
        <span class="unseen">${say('note')}: </span>${link(placeIn(note, row), title)} <span class="quiet">${countText({ mentions, notes: 1 }, content)}</span>
        ${tag(row.timeUntil || heldWord(held, content))}${quotations(row, content)}${more}
      </div>
    </li>
  `;
}

function classOf(held: HappenedRow['held'], isOwn: boolean): string {
  return `item${held === 'later' || held === 'planned' ? ` ${held}` : ''}${isOwn ? ' mine' : ''}`;
}
