import type { EntityPiece, TextPiece } from '../core/dossier/dossier';
import type { HappenedRow, NoteRow, TimelineRow } from '../core/timeline/timelineData';
import type { TimelineContent } from '../core/timeline/timelineMessages';
import { fill } from './drawing';
import { buttonElement, type Child, element, linkElement, separated } from './element';
import { gone } from './head';
import { COMING, chartYear } from './monthChart';
import { quotations } from './noteSections';
import { citationLinks, entityAnchor, ownTag, pieces, relationLinks, statementLinks, tagElement } from './pieces';

/** Rows of one month that are fetched together. */
export interface Block {
  readonly key: string;
  /** The place of its first row, from 0. */
  readonly from: number;
  readonly count: number;
}

/** The blocks of each month, in order. */
export function blocksByMonth({ months, mostRows }: TimelineContent): ReadonlyMap<string, readonly Block[]> {
  let at = 0;
  return new Map(
    months.map(({ month, count }) => {
      const blocks: Block[] = [];
      for (let from = 0; from < count; from += mostRows) {
        const size = Math.min(mostRows, count - from);
        blocks.push({ key: `${month}/${blocks.length}`, from: at + from, count: size });
      }
      at += count;
      return [month, blocks];
    }),
  );
}

/** A row's key: that of what happened, or the address of the note. */
export function rowKey(row: TimelineRow): string {
  return 'note' in row ? row.note : row.key;
}

/** The timeline: what it is about, its bar, and by year and month the blocks, which `blockRows` fills. */
export function timelineMain(
  content: TimelineContent,
  blocks: ReadonlyMap<string, readonly Block[]>,
  selected: ReadonlySet<string>,
): readonly Child[] {
  const { timelineWords: words, words: pageWords, title, months, of } = content;
  if (of === undefined) return [gone(content.state.id, content)];
  const nothing = content.isNarrowed ? words.nothingLeft : words.nothing;
  return [
    element(
      'header',
      { 'data-key': 'head' },
      element('h1', {}, title),
      of === 'all' ? undefined : element('span', { class: 'others' }, pageWords.timeline),
    ),
    timelineBar(content),
    months.length === 0 ? element('p', { class: 'notice', 'data-key': 'nothing' }, nothing) : undefined,
    ...byYear(content).map(({ year, all }) =>
      element(
        'section',
        { 'data-key': `year ${year}`, 'data-list': '' },
        element(
          'h2',
          { 'data-key': 'title' },
          hasMonths(year) ? year : all[0]?.label,
          element('span', {}, itemsText(sumOf(all), content)),
        ),
        ...all.map((each) =>
          element(
            'section',
            { 'data-key': each.month, 'data-month': each.month, 'data-list': '' },
            element(
              'h3',
              { 'data-key': 'title', class: hasMonths(year) ? undefined : 'unseen', tabindex: '-1' },
              each.label,
            ),
            ...(blocks.get(each.month) ?? []).map(({ key }) =>
              element('ul', { class: 'events block', 'data-key': key, 'data-block': key, 'data-kept': '' }),
            ),
          ),
        ),
      ),
    ),
    selection(content, selected),
  ];
}

/** "12 items". */
export function itemsText(count: number, { timelineWords: words, state }: TimelineContent): string {
  return count === 1 ? words.oneItem : fill(words.items, count.toLocaleString(state.language));
}

function sumOf(months: readonly { readonly count: number }[]): number {
  return months.reduce((sum, { count }) => sum + count, 0);
}

function byYear({ months }: TimelineContent) {
  const years = new Map<string, TimelineContent['months'][number][]>();
  for (const month of months) {
    const year = chartYear(month.month);
    years.set(year, [...(years.get(year) ?? []), month]);
  }
  return Array.from(years, ([year, all]) => ({ year, all }));
}

/** Items without a date, and those that are coming, are in lists of their own without months. */
function hasMonths(year: string): boolean {
  return year !== '' && year !== COMING;
}

function timelineBar(content: TimelineContent): HTMLElement {
  const { timelineWords: words, filter, shown, months } = content;
  return element(
    'div',
    { class: 'timeline-bar', 'data-key': 'timeline-bar' },
    buttonElement({ kind: 'filterTimeline' }, {}, words.filter),
    filter === '' ? undefined : element('span', {}, filter),
    filter === '' ? undefined : buttonElement({ kind: 'clearTimeline' }, { class: 'go' }, words.clear),
    buttonElement({ kind: 'showInTimeline' }, {}, words.show),
    shown === '' ? undefined : element('span', {}, shown),
    element('span', { class: 'spacer' }),
    element('span', { class: 'quiet', role: 'status' }, itemsText(sumOf(months), content)),
  );
}

/** How many rows are selected, and what can be done with them. */
export function selection({ timelineWords: words }: TimelineContent, selected: ReadonlySet<string>): HTMLElement {
  const act = (kind: string, word: string): HTMLElement =>
    element('button', { type: 'button', 'data-cite': kind }, word);
  return element(
    'div',
    { class: 'selection', 'data-key': 'selection', role: 'status' },
    ...(selected.size === 0
      ? []
      : [
          element('span', {}, fill(words.selected, selected.size)),
          act('insertCited', words.insert),
          act('copyCited', words.copy),
          act('none', words.clearSelection),
        ]),
  );
}

/** The rows of a block, with the line that sets apart what is later than the date that the reader asks for. */
export function blockRows(
  { from }: Block,
  rows: readonly TimelineRow[],
  content: TimelineContent,
  selected: ReadonlySet<string>,
): readonly HTMLElement[] {
  const { state, later, words } = content;
  return rows.flatMap((row, index) => {
    const item = 'note' in row ? noteItem(row, content) : happenedItem(row, content, selected.has(row.key));
    if (state.asOf === undefined || from + index !== later) return [item];
    return [element('li', { class: 'divider', 'data-key': 'divider' }, fill(words.asOfDate, state.asOf)), item];
  });
}

function happenedItem(row: HappenedRow, content: TimelineContent, isSelected: boolean): HTMLElement {
  const { key, date, text, kind, held, citations, isOwn } = row;
  const { timelineWords, words, marksOwn } = content;
  const name = fill(timelineWords.select, textIn(text));
  const links = element(
    'span',
    { class: 'line' },
    row.ownLink ? relationLinks(row, content) : statementLinks(row, content),
    cite('insertCited', key, timelineWords.insert, '❞'),
    cite('copyCited', key, timelineWords.copy, '❐'),
  );
  return element(
    'li',
    { class: rowClass(held), 'data-key': key, 'data-statement': key },
    element(
      'label',
      {},
      element('input', {
        type: 'checkbox',
        'data-select': key,
        'aria-label': name,
        checked: isSelected ? '' : undefined,
      }),
      element('time', {}, date === '' ? words.undated : date),
    ),
    element(
      'div',
      {},
      ...pieces(text),
      ...involved(row.involved, row.moreInvolved, content),
      ...citationLinks(citations),
      heldTag(row, content),
      ownTag(isOwn, { words, marksOwn }),
      ' ',
      links,
    ),
    kindElement(kind.word, kind.color),
  );
}

/** A small button that writes the row, or all that are selected if it is one of them. */
function cite(kind: string, key: string, label: string, sign: string): HTMLElement {
  return element(
    'button',
    { type: 'button', class: 'line', 'data-cite': kind, 'data-row-key': key, 'aria-label': label, title: label },
    sign,
  );
}

function involved(
  all: readonly EntityPiece[],
  more: number,
  { timelineWords: words }: TimelineContent,
): readonly Child[] {
  if (all.length === 0) return [];
  const names = all.map((each) => entityAnchor(each));
  const rest = more === 0 ? [] : [fill(words.moreInvolved, more)];
  return [' ', element('span', { class: 'quiet' }, '(', ...separated([...names, ...rest], ' · '), ')')];
}

function noteItem(row: NoteRow, content: TimelineContent): HTMLElement {
  const { note, date, held, title, mentions, line, column, sentences, moreSentences } = row;
  const { timelineWords, words } = content;
  const last = sentences.at(-1);
  return element(
    'li',
    { class: rowClass(held), 'data-key': note },
    element('time', {}, date),
    element(
      'div',
      {},
      linkElement({ kind: 'note', note, line, column }, {}, title),
      element(
        'span',
        { class: 'quiet' },
        ` ${mentions === 1 ? words.oneMention : fill(words.mentionsInOneNote, mentions)}`,
      ),
      heldTag(row, content),
      ...quotations(row, content),
      moreSentences === 0
        ? undefined
        : linkElement(
            { kind: 'note', note, line: last?.line ?? 0, column: last?.column ?? 0 },
            { class: 'source' },
            fill(timelineWords.moreSentences, moreSentences),
          ),
    ),
    kindElement(timelineWords.note, undefined),
  );
}

function rowClass(held: HappenedRow['held']): string {
  return held === 'later' || held === 'planned' ? `item ${held}` : 'item';
}

/** How soon it is, if it is coming; else the words that tell planned, ended and later items apart. */
function heldTag({ held, timeUntil }: Pick<HappenedRow, 'held' | 'timeUntil'>, content: TimelineContent): Child {
  const { words, state } = content;
  if (timeUntil !== '') return tagElement(timeUntil);
  if (held === 'planned') return tagElement(words.planned);
  if (held === 'later') return tagElement(words.later);
  return held === 'over' ? tagElement(state.asOf === undefined ? words.ended : words.over) : undefined;
}

function kindElement(word: string, color: string | undefined): HTMLElement {
  const sign = color === undefined ? undefined : element('span', { class: `dot ${color}`, 'aria-hidden': 'true' });
  return element('span', { class: 'kind' }, sign, word);
}

function textIn(text: readonly TextPiece[]): string {
  return text.map((piece) => (typeof piece === 'string' ? piece : piece.text)).join('');
}
