import { COMING_UP } from '../queries/entities/chronicleWords';
import type { Bilingual } from '../registry/vocabulary/rows';
import type { Vocabulary } from '../registry/vocabulary/vocabulary';
import { schemaWord, tableInLanguage } from '../registry/vocabulary/words';
import { DOSSIER_WORDS } from './dossierWords';

/** The texts of buttons, counts and notices on the page. `{0}` is a number or a name. */
export const PAGE_WORDS = {
  ...DOSSIER_WORDS,
  colon: { en: ': ', zh: '：' },
  comma: { en: ', ', zh: '，' },
  back: { en: 'Back', zh: '后退' },
  forward: { en: 'Forward', zh: '前进' },
  goTo: { en: 'Go to entity…', zh: '转到实体…' },
  page: { en: 'Page', zh: '页面' },
  map: { en: 'Map', zh: '关系图' },
  pin: { en: 'Pin', zh: '固定' },
  pinned: { en: 'Pinned', zh: '已固定' },
  pinHelp: {
    en: 'Stay on this page when the cursor moves to another name',
    zh: '光标移到其他名称时，页面保持不变',
  },
  otherLanguage: { en: '中文', zh: 'English' },
  export: { en: 'Export…', zh: '导出…' },
  chooseDate: { en: 'Date', zh: '日期' },
  today: { en: 'Today', zh: '今天' },
  noteDate: { en: 'This note’s date, {0}', zh: '这篇笔记的日期 {0}' },
  allDates: { en: 'All Dates', zh: '全部日期' },
  newestFirst: { en: '{0} · newest first', zh: '{0} · 从新到旧' },
  comingUp: COMING_UP,
  inYourNotes: { en: 'In your notes', zh: '笔记中' },
  oneMention: { en: '1 mention', zh: '提及 1 次' },
  mentionsInOneNote: { en: '{0} mentions in 1 note', zh: '1 篇笔记提及 {0} 次' },
  mentionsInNotes: { en: '{0} mentions in {1} notes', zh: '{1} 篇笔记提及 {0} 次' },
  lastOn: { en: 'last on {0}', zh: '最近一次 {0}' },
  byMonth: { en: 'Mentions by month: {0}', zh: '各月提及次数：{0}' },
  noMentions: { en: 'Your notes do not mention it.', zh: '笔记中没有提及。' },
  onlyNamed: { en: 'Your notes only name it.', zh: '笔记中只出现名称。' },
  indexing: { en: 'The notes are being read…', zh: '正在读取笔记…' },
  notIndexed: { en: 'The notes are not being read: indexing was stopped.', zh: '索引已停止，未读取笔记。' },
  more: { en: '{0} more', zh: '还有 {0} 项' },
  moreSentences: { en: 'More from your notes', zh: '更多笔记内容' },
  countOnLines: { en: 'on {0} lines', zh: '同在 {0} 行' },
  countOnOneLine: { en: 'on 1 line', zh: '同在 1 行' },
  both: { en: 'Sentences that name both', zh: '同时提及两者的句子' },
  noneWithBoth: { en: 'No sentence names both.', zh: '没有同时提及两者的句子。' },
  cited: { en: 'cited {0} times', zh: '引用 {0} 次' },
  citedOnce: { en: 'cited once', zh: '引用 1 次' },
  openLine: { en: 'Open in the registry', zh: '在名录中打开' },
  myNote: { en: 'My Note…', zh: '我的备注…' },
  yourNoteOnIt: { en: 'Your Note on It', zh: '我的笔记' },
  addFact: { en: 'Add Fact…', zh: '添加事实…' },
  rename: { en: 'Rename…', zh: '重命名…' },
  compare: { en: 'Compare…', zh: '比较…' },
  editFact: { en: 'Edit this fact', zh: '编辑这条事实' },
  deleteFact: { en: 'Delete this fact', zh: '删除这条事实' },
  editRelation: { en: 'Edit this relation', zh: '编辑这条关系' },
  endRelation: { en: 'Say that this relation has ended', zh: '注明这条关系已结束' },
  deleteRelation: { en: 'Delete this relation', zh: '删除这条关系' },
  asOfDate: { en: 'as of {0}', zh: '截至 {0}' },
  gone: { en: 'The registry no longer has an entity “{0}”.', zh: '名录中已没有“{0}”。' },
} as const satisfies Readonly<Record<string, Bilingual>>;

export type PageWord = keyof typeof PAGE_WORDS;

/** All words of the page in one language (BCP 47). */
export function pageWords(language: string): Readonly<Record<PageWord, string>> {
  return tableInLanguage(PAGE_WORDS, language);
}

/** The kind of an entity: the word for one, and the colour of its dot, `company` for `dossier.company`. */
export interface Kind {
  readonly word: string;
  readonly color: string;
}

/** The kinds that a registry knows, by schema. */
export function pageKinds(vocabulary: Vocabulary, language: string): Readonly<Record<string, Kind>> {
  const kindOf = (schema: string): Kind => ({
    word: schemaWord(vocabulary, schema, language),
    color: vocabulary.schemaRow(schema)?.color ?? 'other',
  });
  return Object.fromEntries(vocabulary.schemas.map((schema) => [schema, kindOf(schema)]));
}
