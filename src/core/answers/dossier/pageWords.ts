import type { Bilingual } from '../../registry/vocabulary/rows';
import { inLanguage } from '../../registry/vocabulary/words';
import { COMING_UP } from '../entities/chronicleWords';
import { STATUS_WORDS } from '../entities/held';

/** The words of the page and the export that no property or link type has. */
const DOSSIER_WORDS = {
  also: { en: 'Also', zh: '又名' },
  inContext: { en: 'Only beside its other names', zh: '语境明确时' },
  formerly: { en: 'Formerly', zh: '曾用名' },
  avoid: { en: 'Avoid', zh: '避免使用' },
  yours: { en: 'yours', zh: '我的' },
  yourNote: { en: 'Your note', zh: '我的备注' },
  relations: { en: 'Relations', zh: '关系' },
  timeline: { en: 'Timeline', zh: '大事记' },
  contradictions: { en: 'Contradictions', zh: '相互矛盾的说法' },
  yourNotesSay: { en: 'What your notes say', zh: '笔记中的说法' },
  appearsWith: { en: 'Appears with', zh: '常一起出现' },
  sources: { en: 'Sources', zh: '来源' },
  undated: { en: 'undated', zh: '无日期' },
  undatedHolds: { en: 'What has no date counts as held.', zh: '没有日期的，视为当时成立。' },
  ...STATUS_WORDS,
  later: { en: 'later', zh: '其后' },
  over: { en: 'ended earlier', zh: '此前已结束' },
  ambiguous: { en: 'ambiguous', zh: '可能另有所指' },
  asOf: { en: 'As of', zh: '截至' },
  calledThen: { en: 'Then called', zh: '当时名称' },
} as const satisfies Readonly<Record<string, Bilingual>>;

export function dossierWord(word: keyof typeof DOSSIER_WORDS, language: string): string {
  return inLanguage(DOSSIER_WORDS[word], language);
}

/** The words of the page, of the timeline, and those that all views have. `{0}` is a number or a name. */
export const PAGE_WORDS = {
  ...DOSSIER_WORDS,
  colon: { en: ': ', zh: '：' },
  comma: { en: ', ', zh: '，' },
  today: { en: 'Today', zh: '今天' },
  newestFirst: { en: '{0} · newest first', zh: '{0} · 从新到旧' },
  comingUp: COMING_UP,
  inYourNotes: { en: 'In your notes', zh: '笔记中' },
  mentions: { en: '{0} mention{0s} in {1} note{1s}', zh: '{1} 篇笔记提及 {0} 次' },
  noMentions: { en: 'Your notes do not mention it.', zh: '笔记中没有提及。' },
  indexing: { en: 'The notes are being read…', zh: '正在读取笔记…' },
  notIndexed: { en: 'The notes are not being read: indexing was stopped.', zh: '索引已停止，未读取笔记。' },
  noDate: { en: 'This is not a date.', zh: '这不是日期。' },
  more: { en: '{0} more', zh: '还有 {0} 项' },
  openLine: { en: 'Open in the registry', zh: '在名录中打开' },
  addFact: { en: 'Add Fact…', zh: '添加事实…' },
  editFact: { en: 'Edit this fact', zh: '编辑这条事实' },
  deleteFact: { en: 'Delete this fact', zh: '删除这条事实' },
  editRelation: { en: 'Edit this relation', zh: '编辑这条关系' },
  endRelation: { en: 'Say that this relation has ended', zh: '注明这条关系已结束' },
  deleteRelation: { en: 'Delete this relation', zh: '删除这条关系' },
  watch: { en: 'Watch', zh: '关注' },
  stopWatching: { en: 'Stop Watching', zh: '取消关注' },
  asOfDate: { en: 'as of {0}', zh: '截至 {0}' },
  gone: { en: 'The registry no longer has an entity “{0}”.', zh: '名录中已没有“{0}”。' },

  onlyNamed: { en: 'Your notes only name it.', zh: '笔记中只出现名称。' },
  moreFromNotes: { en: 'More from your notes', zh: '更多笔记内容' },
  countOnLines: { en: 'on {0} line{0s}', zh: '同在 {0} 行' },
  sentencesOfBoth: { en: 'Sentences that name both', zh: '同时提及两者的句子' },
  noneWithBoth: { en: 'No sentence names both.', zh: '没有同时提及两者的句子。' },
  lastOn: { en: 'last on {0}', zh: '最近一次 {0}' },
  byMonth: { en: 'Mentions by month: {0}', zh: '各月提及次数：{0}' },
  myNote: { en: 'My Note…', zh: '我的备注…' },
  yourNoteOnIt: { en: 'Your Note on It', zh: '我的笔记' },
  rename: { en: 'Rename…', zh: '重命名…' },
  merge: { en: 'Merge…', zh: '合并…' },
  cited: { en: '{0} citation{0s}', zh: '引用 {0} 次' },

  filter: { en: 'Filter…', zh: '筛选…' },
  show: { en: 'Show…', zh: '显示…' },
  clear: { en: 'Clear filter', zh: '清除筛选' },
  find: { en: 'Find in all rows', zh: '在全部条目中查找' },
  items: { en: '{0} item{0s}', zh: '{0} 条' },
  undatedItems: { en: 'Undated', zh: '无日期' },
  months: { en: 'Items by month', zh: '各月条数' },
  note: { en: 'Note', zh: '笔记' },
  select: { en: 'Select: {0}', zh: '选择：{0}' },
  selected: { en: '{0} selected', zh: '已选 {0} 条' },
  insert: { en: 'Insert into Note', zh: '插入笔记' },
  copy: { en: 'Copy as Markdown', zh: '复制为 Markdown' },
  clearSelection: { en: 'Clear selection', zh: '取消选择' },
  moreSentences: { en: '{0} more sentence{0s}', zh: '还有 {0} 句' },
  newer: { en: '{0} newer ones: go to the beginning', zh: '另有 {0} 条较新：回到开头' },
  older: { en: '{0} older ones: show the next 1,000', zh: '另有 {0} 条较早：再显示 1000 条' },
  nothing: { en: 'Nothing has been recorded yet.', zh: '暂无记录。' },
  nothingLeft: { en: 'Nothing matches the filter.', zh: '没有符合筛选条件的内容。' },
} as const satisfies Readonly<Record<string, Bilingual>>;
