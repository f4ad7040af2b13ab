import { lazily } from '../../base/lazy';
import { isHanAt } from '../../units/han';
import { wordSet } from '../../units/words';
import { isJapanese } from '../isJapanese';
import type { DigestWords, Language, RelationWords, StatusWords } from '../language';
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

const LEFT = '离开公司|辞[任去职]|离[职任]|卸任|退休|下台|去职|不再担任';
/** Beside them spaces are left out, and what is part of a name right after it. */
const FILLERS = '目前|仍然?|现在?|已经?|共|合计|大?约|近|了|宣布|正式|[现新]任|兼?(?:联合)?创[始办]人[兼、]?';
/** The clause begins with who acts. */
const ACTS = '(?:^|[，；：:（(“称示因但]|股东|公司|集团)';
/** A small word before a body whose post it is, without a word before it that says that this is past. */
const AFTER = '(?<![前原曾][^，。；]{0,20})[与和由对向从让给而据当管然]';
const AS = '(?:职务|一职)?';
/** The clause ends: whatever else follows may say it of something else, or of a while. */
const ENDS = '(?=$|[，。；！（,.)）(])';

const CHINESE_RELATIONS: RelationWords = {
  otherRoles: '副|执行|高级|行政|区域|代理|临时|联席|候任|下一?任|时任|助理|前任',
  and: '[兼、和及]?',
  clauses: '表示|认为|指出|[称说](?!法)',
  fillers: `${FILLERS}|(?<=\\p{Script=Han}) | (?=\\p{Script=Han})|(?<!\\p{L})(?:公司|集团)`,
  takenBack:
    '更正|最初称|否认|辟谣|谣[言传]|误传|误读|不实|传闻|虚假|假消息|澄清|未[予获]|小说|电影|恢复|暂时|暂停|短暂',
  share: [
    '{from}(?:持有|持股|拥有){to}(?:的?股份)?的?{share}',
    '{from}对{to}的?持股(?:比例)?[为达是]?{share}',
    '{to}(?:由|的?(?:第一大|最大|控股)?股东){from}持[有股]{share}',
  ].map((form) => `${ACTS}${form}(?:的?(?:股[份权票]|权益))?${ENDS}`),
  holder: [
    '{to}的?{role}[是为]?{from}',
    '{to}的?{role}由{from}(?:担任|出任|接任)',
    '{from}(?:出任|担任|接任|就任|升任|兼任|任|[是为（(]){to}的?{role}',
    '{to}(?:任命|聘任|聘请|委任|选举){from}(?:为|任|担任|出任)?{role}',
  ].map((form) => `(?:${ACTS}|${AFTER})${form}(?:(?<=[^是为]{from})|${AS}${ENDS})`),
  left: [
    '(?:{to}的?[前原]任?|(?<![年月日之以])[前原]{to}){role}{from}',
    `{from}(?:${LEFT}){to}的?{role}`,
    `{to}的?{role}{from}(?:${LEFT})`,
  ].map((form) => `${form}(?:(?<={from})|${AS}${ENDS})`),
  over: [
    '{from}不再(?:[是为]|担任){to}的?{doer}',
    '{to}不再(?:[是为]|担任){from}的?{other}',
    '{from}(?:不再{verb}|{ended}){to}(?:的?(?:全部|剩余)?股[份权票])?',
    '{from}(?:不再|停止|终止)[向对为与和]{to}的?{does}',
  ].map((form) => `${ACTS}${form}${ENDS}`),
};

const PARTIES = '(?:人物|公司|企业|机构|主体)';

const CHINESE_DIGESTS = lazily<DigestWords>({
  headings: () => ({
    who: new RegExp(`^(?:主要|关键|相关|核心|涉及)?(?:${PARTIES}[与和及、]?)+(?:一览|介绍|简介)?$|^谁是谁$`),
    when: /^(?:事件)?(?:时间线|时间轴|大事记|时间表)$|^(?:重要|关键)(?:日期|事件)$/,
    other: /^(?:摘要|概要|内容摘要|总结|(?:核心)?要点|\d+(?:秒|分钟).{0,8})$/,
  }),
  // AI生成，仅供参考, but not AI生成内容标识办法实施.
  end: () => /^(?:(?:本|以上)?内容由\s*ai|由\s*ai\s*(?:自动)?生成|ai\s*(?:自动)?生成(?!\p{L})|仅供参考)/iu,
  publisher: () => '来源|媒体',
  translated: () => /[（(]AI翻译[)）]$/i,
  byMachine: () => /由\s*AI\s*(?:自动)?生成|^AI\s*(?:自动)?生成(?!\p{L})/imu,
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
  relations: CHINESE_RELATIONS,
  names: CHINESE_NAMES,
  digests: CHINESE_DIGESTS,
  unspaced: { segment: chineseWords, around: hanAround, shortNames: () => new ShortChineseNames() },
  romanisation: PINYIN,
  finder: CHINESE_FINDER,
  shortCompanyName,
  isOther: isJapanese,
};
