import type { TimelineMonth } from '../timeline/timelineData';
import { attributes, type Html, html, type MarkupValue } from './html';
import { barsOf, chartYear, hasMonths, monthId } from './monthChart';
import { goneMain, sayOf } from './pieces';
import { acts, button } from './sends';
import { TIMELINE_WORDS } from './timelineWords';
import type { ViewContent, ViewOf } from './view';
import { sayer } from './words';

/** The id of the line that sets apart what is later than the date that the reader asks for. */
export const AS_OF_LINE = 'as-of-line';

/** Fewer months need no bars. */
const LEAST_MONTHS = 6;

/** What the timeline of an entity, a note or all entities is drawn from. */
export interface TimelineContent extends ViewContent {
  /** What it is about; undefined if there is no such entity or note, or no longer. */
  readonly of: 'entity' | 'note' | 'all' | undefined;
  /** The name of the entity or the note; of all entities, what the timeline is called. */
  readonly title: string;
  /** The period and the kinds in words; '' for all. */
  readonly filter: string;
  /** What the user lets all lists and timelines show, in words: "mine · with notes"; '' if nothing is chosen. */
  readonly shown: string;
  /** Whether something is left out. */
  readonly isNarrowed: boolean;
  /** All of them: first what is dated after today, and then the newest first. */
  readonly months: readonly TimelineMonth[];
  /** The place of the first row that is shown, from 0, and the rows, drawn by `timelineListItem`, as far as they are made. */
  readonly first: number;
  readonly rows: readonly Html[];
  /** How many rows there will be once all are made. */
  readonly wanted: number;
  /** How many rows at the beginning are later than the day for which the reader asks. */
  readonly later: number;
}

/** What happened, by year and month, with a bar for each month. */
export const timelineView: ViewOf<TimelineContent> = (content) => {
  const { title, of, months, state } = content;
  if (of === undefined) return { title, main: goneMain(content) };
  const say = sayer(TIMELINE_WORDS, state.language);
  const isCharted = months.filter(({ month }) => /^-?\d{4}-\d\d$/.test(month)).length >= LEAST_MONTHS;
  const items = itemsSayer(content);
  const fixed = isCharted && barsOf(months, say('months'), ({ count }) => items(count));
  const main = html`
    <main class="timeline-main" tabindex="-1">
      <header>
        <h1>${title}</h1>${of !== 'all' && html`<span class="others">${sayOf(content)('timeline')}</span>`}
      </header>
      ${timelineBar(content)}
      ${months.length === 0 && nothing(content)}
      ${content.first > 0 && button(acts('fromStart'), say('newer', content.first), attributes({ class: 'more', id: 'newer' }))}
      ${years(content)}
      ${older(content)}
      ${rowSelection(content)}
    </main>
  `;
  return { title, fixed, main };
};

/** Says "12 items"; made once, as a format of figures takes a while to make. */
function itemsSayer({ state }: Pick<ViewContent, 'state'>): (count: number) => string {
  const say = sayer(TIMELINE_WORDS, state.language);
  const figures = new Intl.NumberFormat(state.language);
  return (count) => (count === 1 ? say('oneItem') : say('items', figures.format(count)));
}

function countOf(months: readonly TimelineMonth[]): number {
  return months.reduce((sum, { count }) => sum + count, 0);
}

function timelineBar(content: TimelineContent): Html {
  const { filter, shown, months, state } = content;
  const say = sayer(TIMELINE_WORDS, state.language);
  const find = attributes({ placeholder: say('find'), 'aria-label': say('find'), value: state.timeline.find });
  return html`
    <div class="timeline-bar">
      ${button(acts('filterTimeline'), say('filter'))}
      ${filter !== '' && [html`<span>${filter}</span>`, button(acts('clearTimeline'), say('clear'), attributes({ class: 'go' }))]}
      ${button(acts('showInTimeline'), say('show'))}
      ${shown !== '' && html`<span>${shown}</span>`}
      <input type="search" id="find" data-live${acts('find')}${find}>
      <span class="spacer"></span>
      <span class="quiet" role="status">${itemsSayer(content)(countOf(months))}</span>
    </div>
  `;
}

function nothing(content: TimelineContent): Html {
  const say = sayer(TIMELINE_WORDS, content.state.language);
  const isNarrowed = content.isNarrowed || content.state.timeline.find !== '';
  const offer = content.of === 'entity' && !isNarrowed;
  return html`
    <p class="notice" id="nothing">
      ${say(isNarrowed ? 'nothingLeft' : 'nothing')}
      ${offer && [' ', button(acts('addFact'), sayOf(content)('addFact'), attributes({ class: 'act' }))]}
    </p>
  `;
}

/** A part for each year with one for each month, as far as they have rows here. */
function years({ months, first, rows, later, state }: TimelineContent): MarkupValue {
  const items = itemsSayer({ state });
  const all = new Map<string, { readonly months: TimelineMonth[]; readonly parts: Html[] }>();
  const line = state.asOf !== undefined && later < first + rows.length;
  const divider =
    line && html`<li class="divider" id="${AS_OF_LINE}">${sayOf({ state })('asOfDate', state.asOf!)}</li>`;
  let at = 0;
  for (const month of months) {
    const name = chartYear(month.month);
    const year = all.get(name) ?? { months: [], parts: [] };
    all.set(name, year);
    year.months.push(month);
    const [start, end] = [Math.max(at, first), Math.min(at + month.count, first + rows.length)];
    at += month.count;
    if (start >= end) continue;
    const shown = rows.slice(start - first, end - first);
    const before = later - start;
    const isHere = line && before >= 0 && before < shown.length;
    year.parts.push(html`
      <section id="${monthId(month.month)}" data-month>
        <h3${attributes({ tabindex: -1, class: !hasMonths(name) && 'unseen' })}>${month.label}</h3>
        <ul class="events">${isHere ? [shown.slice(0, before), divider, shown.slice(before)] : shown}</ul>
      </section>
    `);
  }
  return Array.from(all, ([name, { months: inYear, parts }]) => {
    const title = hasMonths(name) ? name : inYear[0]!.label;
    return (
      parts.length > 0 &&
      html`<section id="year-${name}"><h2>${title}<span>${items(countOf(inYear))}</span></h2>${parts}</section>`
    );
  });
}

function older(content: TimelineContent): MarkupValue {
  const { months, first, wanted, state } = content;
  const left = countOf(months) - first - wanted;
  const say = sayer(TIMELINE_WORDS, state.language);
  return left > 0 && button(acts('moreRows'), say('older', left), attributes({ class: 'more', id: 'older' }));
}

/** How many rows are ticked, which the page says, and what can be done with them. */
export function rowSelection({ state }: Pick<ViewContent, 'state'>): Html {
  const say = sayer(TIMELINE_WORDS, state.language);
  return html`
    <div class="selection" id="selection" role="status" hidden data-ticked="${say('selected', '{0}')}">
      <span></span>
      ${button(acts('insertCited'), say('insert'))}${button(acts('copyCited'), say('copy'))}
      <button type="button" data-untick>${say('clearSelection')}</button>
    </div>
  `;
}
