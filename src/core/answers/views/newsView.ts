import type { ListedName } from '../../notes/unregistered/listUnregistered';
import type { Snapshot } from '../../registry/engine/snapshot';
import { greatestFirst } from '../../text/base/lists';
import type { EntityPiece } from '../dossier/dossier';
import { entityPiece, textOf } from '../dossier/markdownText';
import type { NoteStatements } from '../dossier/noteStatements';
import { ALL_ENTITIES } from '../dossier/pageState';
import { PAGE_WORDS } from '../dossier/pageWords';
import type { Reader } from '../dossier/statements';
import type { DatedItem } from '../entities/chronicle';
import type { EntityNews, News } from '../news/changes';
import type { Contradicted } from '../news/contradicted';
import { type HappenedRow, happenedRow, relationRow } from '../timeline/timelineRow';
import { typedDate } from './asOfDate';
import { type Html, html, joined, type MarkupValue } from './html';
import { noNotes, placeIn, quotations } from './noteSections';
import { dateTextField, dot, entityLink, goneMain, linkedLine, moreButton, section, tag, watchButton } from './pieces';
import { acts, button, link } from './sends';
import { statementId } from './statementId';
import { citedLinks, lineLink } from './statementLinks';
import { timelineListItem } from './timelineListItem';
import { rowSelection } from './timelineView';
import type { ViewContent, ViewOf } from './view';
import { sayer } from './words';

export interface NewsContent extends ViewContent {
  readonly snapshot: Snapshot;
  readonly news: readonly EntityNews[];
  /** By `saidId`, the new sentences of notes that have been read, and how many more contradict registries. */
  readonly said: ReadonlyMap<string, NoteStatements & { readonly above: number }>;
  /** By the ids of their rows, notes with one sentence, and what that says against registries. */
  readonly contradictions: ReadonlyMap<string, NoteStatements & { readonly against: Contradicted }>;
  /** How many notes with new sentences are not shown. */
  readonly moreNotes: number;
  readonly isIndexed: boolean;
  /** Whether they will be: not where indexing was stopped. */
  readonly isIndexing: boolean;
  /** Whether *Mark as Seen* can be undone. */
  readonly canUndo: boolean;
}

/** The id of the place of the names. */
export const NAMES_PART = 'names-part';

const WORDS = {
  ...PAGE_WORDS,
  title: { en: 'What Is New', zh: '最新动态' },
  watched: { en: '{0} watched', zh: '已关注 {0} 个' },
  since: { en: 'Since', zh: '自' },
  lastLook: { en: 'the last look, or a date', zh: '上次查看（或输入日期）' },
  seenOn: { en: 'since {0}, when you last looked', zh: '自 {0} 上次查看以来' },
  byDate: { en: 'dated {0} or later', zh: '日期在 {0} 及以后' },
  dates: {
    en: 'Where only dates are compared, what has no date is left out.',
    zh: '仅按日期比较时，没有日期的内容不在其中。',
  },
  firstLook: {
    en: 'Of what you have not marked as seen yet, this is what the last thirty days have, from {0} on: what has no date is left out.',
    zh: '尚未标为已读的，只看最近三十天（{0} 及以后）；没有日期的内容不在其中。',
  },
  markSeen: { en: 'Mark as Seen', zh: '标为已读' },
  markAll: { en: 'Mark All as Seen', zh: '全部标为已读' },
  undo: { en: 'Undo Mark as Seen', zh: '撤销已读' },
  first: { en: 'Watch an Entity…', zh: '关注实体…' },
  another: { en: 'Watch Another…', zh: '关注其他…' },
  none: { en: 'You watch no entity yet.', zh: '尚未关注任何实体。' },
  nothing: { en: 'Nothing new', zh: '没有新内容' },
  newCount: { en: '{0} new', zh: '新增 {0} 条' },
  changedCount: { en: '{0} changed', zh: '变更 {0} 条' },
  changed: { en: 'changed', zh: '有变更' },
  thirtyDays: { en: 'thirty days', zh: '三十天内' },
  contradicts: { en: 'Contradicts the registry', zh: '与名录不符' },
  above: { en: '{0} more above, under “Contradicts the registry”', zh: '另有 {0} 句，见上方“与名录不符”' },
  share: { en: 'Your note says {0}%.', zh: '笔记称持股 {0}%。' },
  holder: { en: 'Your note names {0}.', zh: '笔记称由{0}担任。' },
  end: { en: 'Your note says that it is over.', zh: '笔记称已经结束。' },
  registry: { en: 'The registry', zh: '名录' },
  addAsFact: { en: 'Add as Fact…', zh: '添加为事实…' },
  editRelation: { en: 'Edit the Relation…', zh: '编辑关系…' },
  notContradiction: { en: 'Not a Contradiction', zh: '并无矛盾' },
  unknown: { en: 'in no registry', zh: '名录中没有' },
  names: { en: 'Names beside them that you have not registered', zh: '同处出现、尚未收录的名称' },
  addNames: { en: 'Add Names…', zh: '添加名称…' },
  moreNotes: { en: '{0} more note{0s}', zh: '还有 {0} 篇笔记' },
} as const;

const sayIn = ({ state }: Pick<ViewContent, 'state'>) => sayer(WORDS, state.language);
const readerOf = ({ state, today }: NewsContent): Reader => ({ language: state.language, asOf: undefined, today });
const pieceOf = (id: string, { snapshot, state }: NewsContent): EntityPiece =>
  entityPiece(snapshot.registry.entity(id)!, state.language);
const rowOf = (item: DatedItem, content: NewsContent, subject?: string): HappenedRow =>
  happenedRow(content.snapshot, item, readerOf(content), subject);

/** What is new of the entities that are watched, or of one, since the last look or a date. */
export const newsView: ViewOf<NewsContent> = (content) => {
  const { state, news, subject } = content;
  const say = sayIn(content);
  if (!subject) return { title: state.id, main: goneMain(content) };
  const title = subject.title || say('title');
  const quiet = news.filter((each) => countOf(each, content) === 0);
  const byDate = news.find(({ isByDate }) => isByDate);
  const isAsked = typedDate(state.since, content) !== undefined;
  const main = html`
    <main class="timeline-main news-main" tabindex="-1">
      <header>
        <h1>${title}</h1>${title === subject.title && html`<span class="others">${say('title')}</span>`}
      </header>
      ${newsBar(content)}
      ${state.id === ALL_ENTITIES && content.watched.size === 0 && html`<p class="notice">${say('none')}</p>`}
      ${!content.isIndexed && html`<p class="quiet">${noNotes(content)}</p>`}
      ${contradictions(content)}
      ${news.map((each) => !quiet.includes(each) && entitySection(each, content))}
      ${content.moreNotes > 0 && moreButton('news', say('moreNotes', content.moreNotes))}
      ${quietOnes(quiet, content)}
      ${comingUp(content)}
      <div id="${NAMES_PART}" data-part></div>
      ${byDate && html`<p class="quiet">${say(isAsked ? 'dates' : 'firstLook', byDate.since)}</p>`}
      ${rowSelection(content)}
    </main>
  `;
  return { title, main };
};

function countOf({ id, news, saidIn }: EntityNews, { said }: NewsContent): number {
  const sentences = Array.from(saidIn, ([note, hashes]) => {
    const read = said.get(saidId(id, note));
    return read ? read.sentences.length + read.above : hashes.length;
  });
  return sentences.reduce((sum, each) => sum + each, news.length);
}

function newsBar(content: NewsContent): Html {
  const { watched, state, isIndexed, canUndo } = content;
  const isOne = state.id !== ALL_ENTITIES;
  const say = sayIn(content);
  const isWrong = state.since !== '' && typedDate(state.since, content) === undefined;
  const more = { placeholder: say('lastLook'), value: state.since };
  const isMarked = isIndexed && (isOne ? watched.has(state.id) : watched.size > 0);
  return html`
    <div class="timeline-bar">
      ${!isOne && watched.size > 0 && html`<span>${say('watched', watched.size)}</span>`}
      ${dateTextField(acts('since'), { id: 'since', label: say('since'), isWrong }, more, content)}
      ${isMarked && button(acts('markSeen', state.id), say(isOne ? 'markSeen' : 'markAll'))}
      ${canUndo && button(acts('undoSeen'), say('undo'))}
      ${isOne ? watchButton(content) : button(acts('watch'), say(watched.size === 0 ? 'first' : 'another'))}
    </div>
  `;
}

function entitySection(each: EntityNews, content: NewsContent): Html {
  const { id, news, saidIn, since, isByDate } = each;
  const entity = pieceOf(id, content);
  const say = sayIn(content);
  const changed = news.filter(({ change }) => change !== 'new').length;
  const fresh = countOf(each, content) - changed;
  const notes = [...saidIn.keys()].flatMap((note) => content.said.get(saidId(id, note)) ?? []);
  const above = notes.reduce((sum, note) => sum + note.above, 0);
  const aside = [
    fresh > 0 && say('newCount', fresh),
    changed > 0 && say('changedCount', changed),
    say(isByDate ? 'byDate' : 'seenOn', since),
    content.state.id === ALL_ENTITIES && content.isIndexed && button(acts('markSeen', id), say('markSeen')),
  ];
  const row = ({ item, change }: News): Html => {
    const mark = change === 'new' ? undefined : say(change);
    return timelineListItem(rowOf(item, content, id), undefined, { ...content, marksOwn: false, mark });
  };
  return section(
    `news-${id}`,
    html`<span class="named">${dot(entity.schema, content)}${entityLink(entity)}</span>`,
    joined(aside, ' · '),
    html`<ul class="events">${news.map(row)}${notes.map((note) => note.sentences.length > 0 && noteRow(saidId(id, note.note), note, content))}</ul>`,
    above > 0 && html`<p class="quiet">${say('above', above)}</p>`,
  );
}

/** What notes say against the registry, with both sides. */
function contradictions(content: NewsContent): MarkupValue {
  const say = sayIn(content);
  const act = { class: 'act' };
  const reader = readerOf(content);
  const rows = Array.from(content.contradictions, ([id, note]) => {
    const { kind, said, relation } = note.against;
    const { text, date, citations, ownLink, location } = relationRow(content.snapshot, relation, reader);
    const does = [
      button(acts('addAsFact', id), say('addAsFact'), act),
      ownLink && button(acts('change', id, 'open'), say('editRelation'), act),
      button(acts('notContradiction', id), say('notContradiction'), act),
    ];
    const above = html`<p>${say(kind, kind === 'holder' ? pieceOf(said, content).text : said)}</p>`;
    const below = html`
      <p>${say('registry')}${say('colon')}${linkedLine(text)} ${date}${citedLinks(citations, undefined)} ${lineLink(id, location, content)}</p>
      <p class="actions">${does}</p>
    `;
    return noteRow(id, note, content, above, below);
  });
  return (
    rows.length > 0 && section('contradicts', say('contradicts'), rows.length, html`<ul class="events">${rows}</ul>`)
  );
}

/** The row of a note with sentences. @param above what is above these, and `below` below. */
function noteRow(id: string, statements: NoteStatements, content: NewsContent, above?: Html, below?: Html): Html {
  const { note, date, title, sentences } = statements;
  const say = sayIn(content);
  const box = { 'data-tick': id, 'aria-label': say('select', title) };
  const source = link(placeIn(note, sentences[0]), title, { class: 'source' });
  return html`
    <li class="item" id="row-${id}">
      <label><input type="checkbox"${box}><time>${date === '' ? say('undated') : date}</time></label>
      <div>${above}${quotations(statements, content)}${source}${below}</div>
    </li>
  `;
}

/** What a page names the row of a note by. @param hash of its sentence, where the row has one. */
export function saidId(of: string, note: string, hash?: number): string {
  return statementId(JSON.stringify([of, note, hash]));
}

/** The watched entities of which nothing is new, and ids that no registry has. */
function quietOnes(none: readonly EntityNews[], content: NewsContent): MarkupValue {
  const say = sayIn(content);
  const links = none.map(({ id }) => entityLink(pieceOf(id, content)));
  const known = new Set(content.news.map(({ id }) => id));
  const gone = content.state.id !== ALL_ENTITIES ? [] : [...content.watched].filter((id) => !known.has(id));
  const stop = (id: string): Html => {
    const label = { 'aria-label': `${say('stopWatching')}: ${id}` };
    return button(acts('stopWatching', id), say('stopWatching'), label);
  };
  return [
    none.length > 0 && html`<p class="quiet" id="quiet">${say('nothing')}${say('colon')}${joined(links, ' · ')}</p>`,
    gone.length > 0 &&
      html`<p class="quiet" id="unknown">${gone.map((id) => html`<span class="gone">${id}${tag(say('unknown'))}</span>${stop(id)}`)}</p>`,
  ];
}

/** What begins or ends soon, the soonest first. */
function comingUp(content: NewsContent): MarkupValue {
  const say = sayIn(content);
  const items = greatestFirst(
    content.news.flatMap(({ coming }) => coming),
    ({ order }) => -order,
  );
  const rows = items.map((item) => rowOf(item, content));
  // Two entities that are watched may have it.
  const once = [...new Map(rows.map((row) => [`${row.date} ${textOf(row.text)}`, row])).values()];
  const list = html`<ul class="events">${once.map((row) => timelineListItem(row, undefined, { ...content, marksOwn: false }))}</ul>`;
  return once.length > 0 && section('coming', say('comingUp'), say('thirtyDays'), list);
}

/** The likeliest names in these notes that no registry has, each in all its spellings: a part of the page, as they are looked for last. */
export function namesSection(all: readonly Pick<ListedName, 'names'>[], language: string): Html {
  const say = sayer(WORDS, language);
  const act = button(acts('addNames'), say('addNames'), { class: 'act' });
  const each = all.map(({ names }) => names.join(' '));
  return html`${all.length > 0 && section('names', say('names'), all.length, html`<p>${joined(each, ' · ')} ${act}</p>`)}`;
}
