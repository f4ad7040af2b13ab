import type { Bilingual } from '../registry/vocabulary/rows';
import { inLanguage, tableInLanguage } from '../registry/vocabulary/words';

/** What a map says besides names, relations and the words of the page. `{0}` and `{1}` are numbers or names. */
const WORDS = {
  mapOf: { en: 'Map of {0}', zh: '{0}的关系图' },
  steps: { en: 'Steps', zh: '步数' },
  choose: { en: 'Relations…', zh: '筛选关系…' },
  chooseSome: { en: 'Relations ({0} left out)…', zh: '筛选关系（已隐藏 {0} 类）…' },
  kinds: { en: 'Kinds', zh: '类别' },
  connect: { en: 'How is it connected to…', zh: '与其他实体有何关联…' },
  connected: { en: 'How {0} is connected to {1}', zh: '{0}与{1}有何关联' },
  notConnected: { en: 'No connection within four steps.', zh: '四步之内没有关联。' },
  close: { en: 'Close', zh: '关闭' },
  entities: { en: 'Entities: {0} · Relations: {1}', zh: '{0} 个实体，{1} 条关系' },
  notShown: { en: '{0} not shown', zh: '另有 {0} 条未显示' },
  also: { en: 'also {0}', zh: '另列于“{0}”' },
  more: { en: '{0} more', zh: '还有 {0} 项' },
  unfold: { en: 'Show {0} more that {1} is tied to', zh: '展开与{1}有关的另外 {0} 项' },
  fold: { en: 'Fold {0}', zh: '收起{0}' },
  tied: { en: '{0}, also tied to: {1}', zh: '{0}还与以下实体有关：{1}' },
  notTied: { en: '{0} has no other ties on this map.', zh: '{0}在图上没有其他关系。' },
  owns: { en: 'owns', zh: '持有' },
  other: { en: 'also tied to the selected one', zh: '与所选实体的其他关系' },
  keys: {
    en: 'Enter opens the page · Space selects · + unfolds · m or a double click puts a row in the middle · arrows follow the branches',
    zh: 'Enter 打开页面 · 空格选中 · + 展开 · m 或双击移到中间 · 方向键沿分支移动',
  },
  empty: { en: 'No relations are known.', zh: '没有已知关系。' },
  allLeftOut: { en: 'All relations are left out.', zh: '所有关系都已隐藏。' },
  oneMention: { en: '1 mention', zh: '提及 1 次' },
  mentions: { en: '{0} mentions', zh: '提及 {0} 次' },
  noEntities: { en: 'This note names no entity.', zh: '这篇笔记没有提及实体。' },
} as const satisfies Readonly<Record<string, Bilingual>>;

export type MapWord = keyof typeof WORDS;

/** All words of a map in one language (BCP 47). */
export function mapWords(language: string): Readonly<Record<MapWord, string>> {
  return tableInLanguage(WORDS, language);
}

/** A text with its numbers and names in it. */
export function mapText(word: MapWord, language: string, ...values: readonly (string | number)[]): string {
  return inLanguage(WORDS[word], language).replace(/\{(\d)\}/g, (_, index) => String(values[Number(index)] ?? ''));
}
