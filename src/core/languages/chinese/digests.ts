import type { DigestWords } from '../language';

const PARTIES = '(?:人物|公司|企业|机构|主体)';

export const CHINESE_DIGESTS: DigestWords = {
  headings: {
    who: new RegExp(`^(?:主要|关键|相关|核心|涉及)?(?:${PARTIES}[与和及、]?)+(?:一览|介绍|简介)?$|^谁是谁$`),
    when: /^(?:事件)?(?:时间线|时间轴|大事记|时间表)$|^(?:重要|关键)(?:日期|事件)$/,
    other: /^(?:摘要|概要|内容摘要|总结|(?:核心)?要点|\d+(?:秒|分钟).{0,8})$/,
  },
  end: /^(?:(?:本|以上)?内容由\s*ai|由\s*ai\s*(?:自动)?生成|仅供参考)/i,
  publisher: '来源|媒体',
  translated: /\s*[（(]AI翻译[)）]$/i,
  byMachine: /由\s*AI\s*(?:自动)?生成/i,
  saysNothing: /(?:未|没有|并未)(?:包含|提供|提及|涉及|给出)[^。]{0,20}(?:信息|内容|资料|介绍)?|暂无(?:相关)?信息/,
  isDigest: /摘要/,
  cite: (publisher, byMachine) => `${publisher}${byMachine ? 'AI' : ''}摘要`,
};
