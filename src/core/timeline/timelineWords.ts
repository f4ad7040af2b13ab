import type { Bilingual } from '../registry/vocabulary/rows';
import { tableInLanguage } from '../registry/vocabulary/words';

/** What the timeline says besides names, dates and the words of the page. `{0}` is a number or a name. */
const WORDS = {
  filter: { en: 'Filter…', zh: '筛选…' },
  show: { en: 'Show…', zh: '显示…' },
  clear: { en: 'Clear filter', zh: '清除筛选' },
  items: { en: '{0} items', zh: '{0} 条' },
  oneItem: { en: '1 item', zh: '1 条' },
  undatedItems: { en: 'Undated', zh: '无日期' },
  months: { en: 'Items by month', zh: '各月条数' },
  loading: { en: 'Loading…', zh: '正在加载…' },
  note: { en: 'Note', zh: '笔记' },
  select: { en: 'Select: {0}', zh: '选择：{0}' },
  selected: { en: '{0} selected', zh: '已选 {0} 条' },
  insert: { en: 'Insert with Citation', zh: '插入并注明出处' },
  copy: { en: 'Copy as Markdown', zh: '复制为 Markdown' },
  clearSelection: { en: 'Clear selection', zh: '取消选择' },
  moreSentences: { en: '{0} more sentences', zh: '还有 {0} 句' },
  moreInvolved: { en: '{0} more', zh: '还有 {0} 个' },
  nothing: { en: 'Nothing is known that happened.', zh: '没有已知的事件或事实。' },
  nothingLeft: { en: 'Nothing matches the filter.', zh: '没有符合筛选条件的内容。' },
} as const satisfies Readonly<Record<string, Bilingual>>;

export type TimelineWord = keyof typeof WORDS;

/** All words of a timeline in one language (BCP 47). */
export function timelineWords(language: string): Readonly<Record<TimelineWord, string>> {
  return tableInLanguage(WORDS, language);
}
