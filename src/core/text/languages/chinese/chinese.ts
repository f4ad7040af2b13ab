import { lazily } from '../../base/lazy';
import { isHanAt } from '../../units/han';
import { wordSet } from '../../units/words';
import { isJapanese } from '../isJapanese';
import type { DigestWords, Language, PostWords, StatusWords } from '../language';
import { CHINESE_DATES } from './dates';
import { CHINESE_NAMES } from './names';
import { PINYIN } from './pinyin';
import { chineseRules, chineseRulesOfLatin } from './senses';
import { shortCompanyName } from './shortCompanyName';
import { ShortChineseNames } from './shortNames';
import { CHINESE_FINDER } from './unregistered/finder';
import { chineseWords, hanAround } from './words';

// See ../statusWords.ts.

const CHINESE_STATUS = lazily<StatusWords>({
  planned: () =>
    /拟|将(?![军领士其])|计划|打算|有意|准备|预计|考虑|同意|意向|洽谈|商谈|可能|有望|提名|候任|即将|筹划|希望|寻求|申请|提议|承诺|待批|草案/u,
  ended: () =>
    /辞任|辞去|辞职|离职|卸任|离任|退休|免去|免职|罢免|解聘|不再|终止|中止|停止|到期|解除|解散|取消|退出|撤出|出售(?:了|其|所)|清仓|曾任|曾是|曾为|前任|原(?:股东|董事|总)|一直是|已故/u,
  doubted: () =>
    /否认|拒绝|据称|据传|传闻|流传|网传|辟谣|是否|吗|没有|从未|并非|不是|未曾|怀疑|误|无稽|说法|如果|若(?!干)|假如|假设|倘若|一旦|？$/u,
});

const LEFT = '辞任|辞去|辞职|离职|卸任|离任|退休|被?免去|免职|罢免|解聘|下台|去职';

const CHINESE_POSTS: PostWords = {
  others: '副|执行|高级|行政|区域|代理|临时|联席|候任|下一?任|时任|助理|前任',
  between:
    '的|公司|集团|科技|股份|现任|新任|任命|聘任|聘请|委任|选举|出任|担任|接任|就任|升任|由|为|是|兼|任|先生|女士|联合|创始人|创办人|掌门人?|宣布|及|和|与|以及',
  over: `${LEFT}|(?<![此目日之以先年月天周])前|原|曾任|曾是|曾为|不再`,
  left: `(?:已|已经|宣布|正式|于)*(?:${LEFT})`,
  owners: '的',
  of: '的',
  by: '由|被|为(?=·[持控])',
  being: '为(?!·供[货应](?!商))',
  noLonger: '不再|曾[是为]|前任?|原',
  acts: '拥有|占|[向对]|为(?=·供[货应](?!商))',
  beside: '[与和同]',
  partOf: '持有的',
  and: '[、和与及]',
  clauses: '表示|认为|指出|[称说]',
  around:
    '百分之|目前|仍然?|现在?|已经?|共|合计|直接|间接|的|所|其|由|为|占|大?约|近|比例|总|全部|所有|剩余|公司|集团|拥有|了|向|对|与|和|同|前|在|再',
};

const PARTIES = '(?:人物|公司|企业|机构|主体)';

const CHINESE_DIGESTS = lazily<DigestWords>({
  headings: () => ({
    who: new RegExp(`^(?:主要|关键|相关|核心|涉及)?(?:${PARTIES}[与和及、]?)+(?:一览|介绍|简介)?$|^谁是谁$`),
    when: /^(?:事件)?(?:时间线|时间轴|大事记|时间表)$|^(?:重要|关键)(?:日期|事件)$/,
    other: /^(?:摘要|概要|内容摘要|总结|(?:核心)?要点|\d+(?:秒|分钟).{0,8})$/,
  }),
  end: () => /^(?:(?:本|以上)?内容由\s*ai|由\s*ai\s*(?:自动)?生成|仅供参考)/i,
  publisher: () => '来源|媒体',
  translated: () => /[（(]AI翻译[)）]$/i,
  byMachine: () => /由\s*AI\s*(?:自动)?生成/i,
  saysNothing: () =>
    /(?:未|没有|并未)(?:包含|提供|提及|涉及|给出)[^。]{0,20}(?:信息|内容|资料|介绍)?|暂无(?:相关)?信息/,
  alsoCalled: () => /[（(](?:又称|也称|简称)["“]?([^)）"”]+)/,
  parent: () => /(?:^|[，。；])[^，。；]{0,20}?是([\p{Script=Han}A-Za-z]{2,20}?)的(?:全资|控股)?子公司/gu,
  subsidiary: () => /其(?:全资|控股)?子公司([\p{Script=Han}A-Za-z]{2,20}?)(?=[，。；、与和是于在])/gu,
  isDigest: () => /摘要/,
  cite: () => (publisher, byMachine) => `${publisher}${byMachine ? 'AI' : ''}摘要`,
});

export const CHINESE: Language = {
  tag: 'zh',
  writes: isHanAt,
  dates: CHINESE_DATES,
  abbreviations: wordSet([]),
  senses: chineseRules,
  sensesOfLatin: chineseRulesOfLatin,
  status: CHINESE_STATUS,
  percent: { before: '百分之' },
  money: '[元圆]',
  posts: CHINESE_POSTS,
  names: CHINESE_NAMES,
  digests: CHINESE_DIGESTS,
  unspaced: { segment: chineseWords, around: hanAround, shortNames: () => new ShortChineseNames() },
  romanisation: PINYIN,
  finder: CHINESE_FINDER,
  shortCompanyName,
  isOther: isJapanese,
};
