import { isLanguageTag } from '../entries/parseTexts';

const NAMES: Readonly<Record<string, string>> = {
  english: 'en',
  chinese: 'zh',
  'simplified chinese': 'zh-Hans',
  'traditional chinese': 'zh-Hant',
  mandarin: 'zh',
  japanese: 'ja',
  korean: 'ko',
  german: 'de',
  french: 'fr',
  spanish: 'es',
  russian: 'ru',
  英文: 'en',
  英语: 'en',
  中文: 'zh',
  汉语: 'zh',
  简体中文: 'zh-Hans',
  繁體中文: 'zh-Hant',
  日文: 'ja',
  日语: 'ja',
  韩文: 'ko',
  韩语: 'ko',
  cn: 'zh',
  hk: 'zh-Hant',
  jp: 'ja',
  us: 'en',
  gb: 'en',
  cz: 'cs',
  dk: 'da',
  gr: 'el',
  ua: 'uk',
  vn: 'vi',
};

/**
 * The BCP-47 tag of a language by its name, by a country whose code was taken for that of its language, or by a tag
 * written with underscores; undefined if unknown.
 */
export function guessLanguage(written: string): string | undefined {
  const name = written.trim().toLowerCase();
  if (Object.hasOwn(NAMES, name)) return NAMES[name];
  const tag = written.trim().replaceAll('_', '-');
  return tag !== written && isLanguageTag(tag) ? tag : undefined;
}
