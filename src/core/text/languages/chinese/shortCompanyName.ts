import { isHan, isHanAt, simplifiedHan } from '../../units/han';
import { wordsOf } from '../../units/words';
import { PLACE_NAMES } from './unregistered/words';

/** Endings of full company names that the short name leaves out, the longest first. */
const ENDINGS = wordsOf([
  '股份有限公司 有限责任公司 集团有限公司 控股有限公司 有限公司 集团公司 总公司 公司 有限 集团 控股 股份 科技 技术 实业',
]);
/** All countries would be asked of `Intl`, which takes 16 ms the first time: in the middle of compiling the names of a registry. */
const COUNTRY = /^(?:[中美德法英韩]国|日本)$/;
const LEAST = 2;

/**
 * How a note may call a company once it has given its full name: 云岚精密 for 云岚精密科技有限公司. Undefined where there is no
 * shorter name, as for every name that is not Chinese.
 */
export function shortCompanyName(name: string): string | undefined {
  if (!isHanAt(name, name.length - 1)) return undefined;
  const whole = simplifiedHan(name);
  let short = whole;
  for (let ending = endingOf(short); ending !== undefined; ending = endingOf(short)) {
    short = short.slice(0, -ending.length);
  }
  return short === whole || ENDINGS.includes(short) || !isHan(short) || PLACE_NAMES.has(short) || COUNTRY.test(short)
    ? undefined
    : name.slice(0, short.length);
}

function endingOf(name: string): string | undefined {
  return ENDINGS.find((ending) => name.length >= ending.length + LEAST && name.endsWith(ending));
}
