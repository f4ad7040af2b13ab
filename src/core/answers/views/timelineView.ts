import type { ListedMonth, RowList, TimelineMonth } from '../timeline/timelineRow';
import { type Html, html, type MarkupValue } from './html';
import { barsOf, chartYear, hasMonths, monthId } from './monthChart';
import { goneMain, sayOf } from './pieces';
import { acts, button } from './sends';
import type { ViewContent, ViewOf } from './view';

/** Fewer months need no bars. */
const LEAST_MONTHS = 6;
/** The id of the line that sets apart what is later than the date that the reader asks for. */
export const AS_OF_LINE = 'as-of-line';

/** What the timeline of an entity, a note or all entities is drawn from, without its rows. */
export interface TimelineContent extends ViewContent {
  /** The period and the kinds in words; '' for all. */
  readonly filter: string;
  /** What the user lets all lists and timelines show, in words: "mine · with notes"; '' if nothing is chosen. */
  readonly shown: string;
  /** Whether something is left out. */
  readonly isNarrowed: boolean;
  /** All of them: first what is dated after today, and then the newest first. The rows of each list follow as a part of the page. */
  readonly months: readonly ListedMonth[];
  /** How many newer and older rows are not shown. */
  readonly newer: number;
  readonly older: number;
  /** The place of the first row that is not later than the date that the reader asks for. */
  readonly then: number | undefined;
}

/** What happened, by year and month, with a bar for each month. */
export const timelineView: ViewOf<TimelineContent> = (content) => {
  const { subject, months, state } = content;
  if (!subject) return { title: state.id, main: goneMain(content) };
  const say = sayOf(content);
  const title = subject.title || say('timeline');
  const isCharted = months.filter(({ month }) => /^-?\d{4}-\d\d$/.test(month)).length >= LEAST_MONTHS;
  const items = itemsSayer(content);
  const fixed = isCharted && barsOf(months, say('months'), ({ count }) => items(count));
  const main = html`
    <main class="timeline-main" tabindex="-1">
      <header>
        <h1>${title}</h1>${subject.title !== '' && html`<span class="others">${say('timeline')}</span>`}
      </header>
      ${timelineBar(content)}
      ${months.length === 0 && nothing(content)}
      ${content.newer > 0 && button(acts('month', months[0]!.month), say('newer', content.newer), { class: 'more', id: 'newer' })}
      ${years(content)}
      ${content.older > 0 && button(acts('moreRows'), say('older', content.older), { class: 'more', id: 'older' })}
      ${rowSelection(content)}
    </main>
  `;
  return { title, fixed, main };
};

/** Says "12 items"; made once, as a format of figures takes a while to make. */
function itemsSayer({ state }: Pick<ViewContent, 'state'>): (count: number) => string {
  const say = sayOf({ state });
  const figures = new Intl.NumberFormat(state.language);
  return (count) => say('items', figures.format(count));
}

function countOf(months: readonly TimelineMonth[]): number {
  return months.reduce((sum, { count }) => sum + count, 0);
}

function timelineBar(content: TimelineContent): Html {
  const { filter, shown, months, state } = content;
  const say = sayOf({ state });
  const find = { placeholder: say('find'), 'aria-label': say('find'), value: state.timeline.find };
  return html`
    <div class="timeline-bar">
      ${button(acts('filterTimeline'), say('filter'))}
      ${filter !== '' && [html`<span>${filter}</span>`, button(acts('clearTimeline'), say('clear'), { class: 'go' })]}
      ${button(acts('showEntities'), say('show'))}
      ${shown !== '' && html`<span>${shown}</span>`}
      <input type="search" id="find" data-live${acts('find')}${find}>
      <span class="spacer"></span>
      <span class="quiet" role="status">${itemsSayer(content)(countOf(months))}</span>
    </div>
  `;
}

function nothing(content: TimelineContent): Html {
  const say = sayOf(content);
  const isNarrowed = content.isNarrowed || content.state.timeline.find !== '';
  const offer = content.subject?.of === 'entity' && !isNarrowed;
  return html`
    <p class="notice" id="nothing">
      ${say(isNarrowed ? 'nothingLeft' : 'nothing')}
      ${offer && [' ', button(acts('addFact'), say('addFact'), { class: 'act' })]}
    </p>
  `;
}

/** A part for each year with one for each month, which has a place for its rows. */
function years(content: TimelineContent): MarkupValue {
  const items = itemsSayer(content);
  const all = new Set(content.months.map(({ month }) => chartYear(month)));
  return Array.from(all, (year) => {
    const inYear = content.months.filter(({ month }) => chartYear(month) === year);
    const shown = inYear.filter(({ lists }) => lists.length > 0);
    if (shown.length === 0) return false;
    const heading = { tabindex: -1, class: !hasMonths(year) && 'unseen' };
    const parts = shown.map(
      ({ month, label, lists }) => html`
        <section id="${monthId(month)}" data-month>
          <h3${heading}>${label}</h3>${lists.map((list) => place(list, content))}
        </section>
      `,
    );
    const title = hasMonths(year) ? year : inYear[0]!.label;
    return html`<section id="year-${year}"><h2>${title}<span>${items(countOf(inYear))}</span></h2>${parts}</section>`;
  });
}

/** Where the rows of a list come, which has about the height that they will have. */
function place({ id, start, end }: RowList, content: TimelineContent): MarkupValue {
  const { asOf } = content.state;
  const line =
    start === content.then &&
    asOf !== undefined &&
    html`<p class="divider" id="${AS_OF_LINE}">${sayOf(content)('asOfDate', asOf)}</p>`;
  return html`${line}<ul class="events" id="${id}" data-part="${end - start}"></ul>`;
}

/** How many rows are ticked, which the page says, and what can be done with them. */
export function rowSelection({ state }: Pick<ViewContent, 'state'>): Html {
  const say = sayOf({ state });
  return html`
    <div class="selection" id="selection" role="status" hidden data-ticked="${say('selected', '{0}')}">
      <span></span>
      ${button(acts('insertIntoNote'), say('insert'))}${button(acts('copyAsMarkdown'), say('copy'))}
      <button type="button" data-untick>${say('clearSelection')}</button>
    </div>
  `;
}
