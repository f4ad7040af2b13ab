import type { ListedName } from '../../notes/unregistered/listUnregistered';
import type { EntityPiece } from '../dossier/dossier';
import type { NoteStatements } from '../dossier/noteStatements';
import { ALL_ENTITIES } from '../dossier/pageState';
import type { NewsKind } from '../news/changes';
import type { Contradicted } from '../news/contradicted';
import type { HappenedRow } from '../timeline/timelineRow';
import { typedDate } from './asOfDate';
import { type Html, html, joined, type MarkupValue } from './html';
import { placeIn, quotations } from './noteSections';
import {
  dateTextField,
  dot,
  entityLink,
  goneMain,
  linkedLine,
  moreButton,
  sayOf,
  section,
  tag,
  watchButton,
} from './pieces';
import { acts, button, link } from './sends';
import { statementId } from './statementId';
import { citedLinks, lineLink } from './statementLinks';
import { timelineListItem } from './timelineListItem';
import { rowSelection } from './timelineView';
import type { ViewContent, ViewOf } from './view';
import { sayer } from './words';

/** What is new of an entity, for the view. */
export interface NewsOfEntity {
  readonly entity: EntityPiece;
  /** As YYYY-MM-DD. */
  readonly since: string;
  readonly isByDate: boolean;
  readonly rows: readonly { readonly row: HappenedRow; readonly change: NewsKind }[];
  /** By note, the new sentences, or how many they are until it has been read. */
  readonly said: readonly (NoteStatements | number)[];
  /** How many more sentences are above, as they contradict the registry. */
  readonly contradicting: number;
}

/** A sentence of a note, and the relation that it contradicts. */
export interface ContradictingRow {
  readonly id: string;
  readonly kind: Contradicted['kind'];
  /** The share in percent, or the name of the person; '' for an end. */
  readonly said: string;
  /** The note with that sentence alone. */
  readonly statements: NoteStatements;
  readonly row: HappenedRow;
}

export interface NewsContent extends ViewContent {
  readonly news: readonly NewsOfEntity[];
  readonly contradictions: readonly ContradictingRow[];
  /** What begins or ends within thirty days, the soonest first. */
  readonly coming: readonly HappenedRow[];
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
  ended: { en: 'ended', zh: '已结束' },
  thirtyDays: { en: 'thirty days', zh: '三十天内' },
  contradicts: { en: 'Contradicts the registry', zh: '与名录不符' },
  above: { en: 'Against the registry, see above: {0} sentence{0s}', zh: '另有 {0} 句与名录不符，见上文。' },
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

/** What is new of the entities that are watched, or of one, since the last look or a date. */
export const newsView: ViewOf<NewsContent> = (content) => {
  const { state, news, subject, coming } = content;
  const say = sayer(WORDS, state.language);
  if (!subject) return { title: state.id, main: goneMain(content) };
  const isOne = state.id !== ALL_ENTITIES;
  const title = isOne ? subject.title : say('title');
  const [some, none] = [news.filter((each) => countOf(each) > 0), news.filter((each) => countOf(each) === 0)];
  const main = html`
    <main class="timeline-main news-main" tabindex="-1">
      <header>
        <h1>${title}</h1>${isOne && html`<span class="others">${say('title')}</span>`}
      </header>
      ${newsBar(content)}
      ${!isOne && content.watched.size === 0 && html`<p class="notice">${say('none')}</p>`}
      ${!content.isIndexed && html`<p class="quiet">${sayOf(content)(content.isIndexing ? 'indexing' : 'notIndexed')}</p>`}
      ${contradictions(content)}
      ${some.map((each) => entitySection(each, content))}
      ${content.moreNotes > 0 && moreButton('news', say('moreNotes', content.moreNotes))}
      ${quietOnes(none, content)}
      ${coming.length > 0 && section('coming', sayOf(content)('comingUp'), say('thirtyDays'), html`<ul class="events">${coming.map((row) => rowItem(row, 'new', content))}</ul>`)}
      <div id="${NAMES_PART}" data-part></div>
      ${news.some(({ isByDate }) => isByDate) && html`<p class="quiet">${say('dates')}</p>`}
      ${rowSelection(content)}
    </main>
  `;
  return { title, main };
};

function countOf({ rows, said, contradicting }: NewsOfEntity): number {
  const sentences = said.map((each) => (typeof each === 'number' ? each : each.sentences.length));
  return sentences.reduce((sum, each) => sum + each, rows.length + contradicting);
}

function newsBar(content: NewsContent): Html {
  const { watched, state, isIndexed, canUndo } = content;
  const isOne = state.id !== ALL_ENTITIES;
  const say = sayer(WORDS, state.language);
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

function entitySection(news: NewsOfEntity, content: NewsContent): Html {
  const { entity, rows, said, since, isByDate, contradicting } = news;
  const say = sayer(WORDS, content.state.language);
  const changed = rows.filter(({ change }) => change !== 'new').length;
  const fresh = countOf(news) - changed;
  const aside = [
    fresh > 0 && say('newCount', fresh),
    changed > 0 && say('changedCount', changed),
    say(isByDate ? 'byDate' : 'seenOn', since),
    content.state.id === ALL_ENTITIES && content.isIndexed && button(acts('markSeen', entity.entity), say('markSeen')),
  ];
  return html`
    <section id="news-${entity.entity}">
      <h2><span class="named">${dot(entity.schema, content)}${entityLink(entity)}</span><span>${joined(aside, ' · ')}</span></h2>
      <ul class="events">
        ${rows.map(({ row, change }) => rowItem(row, change, content))}
        ${said.map((each) => typeof each !== 'number' && each.sentences.length > 0 && saidItem(saidId(entity.entity, each.note), each, content))}
      </ul>
      ${contradicting > 0 && html`<p class="quiet">${say('above', contradicting)}</p>`}
    </section>
  `;
}

/** What notes say against the registry, with both sides. */
function contradictions(content: NewsContent): MarkupValue {
  const { contradictions: all, state } = content;
  const say = sayer(WORDS, state.language);
  const rows = all.map(({ id, kind, said, statements, row }) => {
    const { key, date, text, citations, ownLink } = row;
    const stated = statementId(key);
    const act = { class: 'act' };
    const does = [
      button(acts('addAsFact', id), say('addAsFact'), act),
      ownLink && button(acts('change', stated, 'open'), say('editRelation'), act),
      button(acts('notContradiction', id), say('notContradiction'), act),
    ];
    const registry = html`<p>${say('registry')}${sayOf(content)('colon')}${linkedLine(text)} ${date}${citedLinks(citations, undefined)} ${lineLink(stated, row.location, content)}</p>`;
    return saidItem(
      id,
      statements,
      content,
      html`<p>${say(kind, said)}</p>`,
      html`${registry}<p class="actions">${does}</p>`,
    );
  });
  return (
    all.length > 0 && section('contradicts', say('contradicts'), all.length, html`<ul class="events">${rows}</ul>`)
  );
}

/** The row of a note with sentences. @param more what is above and below these. */
function saidItem(id: string, statements: NoteStatements, content: NewsContent, above?: Html, below?: Html): Html {
  const { note, date, title, sentences } = statements;
  const select = sayOf(content)('select', title);
  const box = { 'data-tick': id, 'aria-label': select };
  const source = link(placeIn(note, sentences[0]), title, { class: 'source' });
  return html`
    <li class="item" id="row-${id}">
      <label><input type="checkbox"${box}><time>${date === '' ? sayOf(content)('undated') : date}</time></label>
      <div>${above}${quotations(statements, content)}${source}${below}</div>
    </li>
  `;
}

/** What a page names the row of a note by. @param hash of its sentence, where the row has one. */
export function saidId(entity: string, note: string, hash?: number): string {
  return statementId(JSON.stringify([entity, note, hash]));
}

function rowItem(row: HappenedRow, change: NewsKind, content: NewsContent): Html {
  const mark = change === 'new' ? undefined : sayer(WORDS, content.state.language)(change);
  return timelineListItem(row, undefined, { ...content, marksOwn: false, mark });
}

/** The watched entities of which nothing is new, and ids that no registry has. */
function quietOnes(none: readonly NewsOfEntity[], content: NewsContent): MarkupValue {
  const say = sayer(WORDS, content.state.language);
  const links = none.map(({ entity }) => entityLink(entity));
  const known = new Set(content.news.map(({ entity }) => entity.entity));
  const gone = content.state.id !== ALL_ENTITIES ? [] : [...content.watched].filter((id) => !known.has(id));
  const stopWatching = sayOf(content)('stopWatching');
  const stop = (id: string): Html =>
    button(acts('stopWatching', id), stopWatching, { 'aria-label': `${stopWatching}: ${id}` });
  return [
    none.length > 0 &&
      html`<p class="quiet" id="quiet">${say('nothing')}${sayOf(content)('colon')}${joined(links, ' · ')}</p>`,
    gone.length > 0 &&
      html`<p class="quiet" id="unknown">${gone.map((id) => html`<span class="gone">${id}${tag(say('unknown'))}</span>${stop(id)}`)}</p>`,
  ];
}

/** The likeliest names in these notes that no registry has, each in all its spellings: a part of the page, as they are looked for last. */
export function namesSection(all: readonly Pick<ListedName, 'names'>[], language: string): Html {
  const say = sayer(WORDS, language);
  const act = button(acts('addNames'), say('addNames'), { class: 'act' });
  const each = all.map(({ names }) => names.join(' '));
  return html`${all.length > 0 && section('names', say('names'), all.length, html`<p>${joined(each, ' · ')} ${act}</p>`)}`;
}
