import { isHan, simplifiedHan } from '../../units/han';
import { wordsOf } from '../../units/words';

/** Endings of full company names that the short name leaves out, the longest first. */
const ENDINGS = wordsOf([
  '股份有限公司 有限责任公司 集团有限公司 控股有限公司 有限公司 集团公司 总公司 公司 有限 集团 控股 股份 科技 技术 实业',
]);
/** Names of places with two characters, which alone are never the short name of a company. */
const PLACES: ReadonlySet<string> = new Set(
  wordsOf([
    '中国 北京 上海 天津 重庆 河北 山西 辽宁 吉林 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 海南 四川 贵州 云南',
    '陕西 甘肃 青海 台湾 广西 西藏 宁夏 新疆 香港 澳门 深圳 广州 南京 苏州 杭州 武汉 成都 西安 美国 日本 德国 法国 英国 韩国',
  ]),
);
const LEAST = 2;

/**
 * How a note may call a company once it has given its full name: 云岚精密 for 云岚精密科技有限公司. Undefined where there is no
 * shorter name, as for every name that is not Chinese.
 */
export function shortCompanyName(name: string): string | undefined {
  const whole = simplifiedHan(name);
  let short = whole;
  for (let ending = endingOf(short); ending !== undefined; ending = endingOf(short)) {
    short = short.slice(0, -ending.length);
  }
  return short === whole || ENDINGS.includes(short) || !isHan(short) || PLACES.has(short)
    ? undefined
    : name.slice(0, short.length);
}

function endingOf(name: string): string | undefined {
  return ENDINGS.find((ending) => name.length >= ending.length + LEAST && name.endsWith(ending));
}
