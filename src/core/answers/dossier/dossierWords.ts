import type { Bilingual } from '../../registry/vocabulary/rows';
import { inLanguage } from '../../registry/vocabulary/words';
import { STATUS_WORDS } from '../entities/held';

/** The words of the page and the export that no property or link type has. */
export const DOSSIER_WORDS = {
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

export type DossierWord = keyof typeof DOSSIER_WORDS;

export function dossierWord(word: DossierWord, language: string): string {
  return inLanguage(DOSSIER_WORDS[word], language);
}
