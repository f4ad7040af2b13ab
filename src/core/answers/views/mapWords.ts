import type { Bilingual } from '../../registry/vocabulary/rows';
import { PAGE_WORDS } from '../dossier/pageWords';
import { STATUS_WORDS } from '../entities/held';
import { textWidth } from '../map/textWidth';
import { MEASURED_TEXTS } from './measuredText';

/** The part of the window that a map has, in pixels. */
export interface MapRoom {
  readonly width: number;
  readonly height: number;
  /** The size of the font. */
  readonly font: number;
  /** How much wider the texts of the font are than `textWidth` says; 1 for no wider. */
  readonly stretch: number;
}

/** What a page has beside its map: margins and a scroll bar; and above and below it: bars, a legend and margins. */
const BESIDE = 52;
const AROUND = 140;

const WIDEST_STRETCH = 2;

/**
 * Reads what the page says of itself: its width and height and the size of its font in pixels, and how wide each of
 * `MEASURED_TEXTS` is at a size of a hundred pixels. What is missing or no positive number is as on a page of usual size.
 */
export function readRoom(said: string): MapRoom {
  const figures = said.split(' ').map(Number.parseFloat);
  const [width = 0, height = 0, font = 0, ...measured] = [900, 700, 13, 0, 0].map((usual, at) => {
    const figure = figures[at] ?? 0;
    return figure > 0 && Number.isFinite(figure) ? figure : usual;
  });
  const stretches = MEASURED_TEXTS.map((text, at) => measured[at]! / textWidth(text, 100));
  const stretch = Math.min(WIDEST_STRETCH, Math.max(1, ...stretches));
  return { width: width - BESIDE, height: height - AROUND, font, stretch };
}

/** What a map says besides names and relations. */
export const MAP_WORDS = {
  ...PAGE_WORDS,
  over: STATUS_WORDS.ended,
  mapOf: { en: 'Map of {0}', zh: '{0}的关系图' },
  steps: { en: 'Steps', zh: '步数' },
  choose: { en: 'Relations…', zh: '筛选关系…' },
  chooseSome: { en: 'Relations ({0} left out)…', zh: '筛选关系（已隐藏 {0} 类）…' },
  kinds: { en: 'Kinds', zh: '类别' },
  connect: { en: 'How is it connected to…', zh: '与…的关联路径' },
  connected: { en: 'How {0} is connected to {1}', zh: '{0}与{1}有何关联' },
  notConnected: { en: 'No connection within four steps.', zh: '四步之内没有关联。' },
  bothNamed: { en: 'Both are named in:', zh: '两者都出现在：' },
  bothNowhere: { en: 'No entry and no note names both.', zh: '没有条目或笔记同时提及两者。' },
  close: { en: 'Close', zh: '关闭' },
  counts: { en: 'Entities: {0} · Relations: {1}', zh: '{0} 个实体，{1} 条关系' },
  notShown: { en: '{0} not shown', zh: '另有 {0} 条未显示' },
  also: { en: 'also {0}', zh: '另列于“{0}”' },
  more: { en: '+{0} more', zh: '还有 {0} 项' },
  unfold: { en: 'Show {0} more that {1} is tied to', zh: '展开与{1}有关的另外 {0} 项' },
  fold: { en: 'Fold {0}', zh: '收起{0}' },
  tied: { en: ', also tied to: ', zh: '还与以下实体有关：' },
  notTied: { en: ' has no other ties on this map.', zh: '在图上没有其他关系。' },
  alone: { en: 'Without relations to the others: ', zh: '与其他实体没有关系：' },
  semicolon: { en: '; ', zh: '；' },
  owning: { en: 'owns', zh: '持有' },
  other: { en: 'also tied to the selected one', zh: '与所选实体的其他关系' },
  help: { en: 'Mouse and keys', zh: '鼠标与按键' },
  keys: {
    en: 'Click or Space selects · Enter opens the page · + unfolds · m or a double click puts a row in the middle · arrows follow the branches',
    zh: '单击或空格选中 · Enter 打开页面 · + 展开 · m 或双击移到中间 · 方向键沿分支移动',
  },
  empty: { en: 'No relations are known.', zh: '没有已知关系。' },
  noneRelated: {
    en: 'No relations among the entities of this note are known.',
    zh: '这篇笔记中的实体之间没有已知关系。',
  },
  allLeftOut: { en: 'All relations are left out.', zh: '所有关系都已隐藏。' },
  noEntities: { en: 'This note names no entity.', zh: '这篇笔记没有提及实体。' },
} as const satisfies Readonly<Record<string, Bilingual>>;
