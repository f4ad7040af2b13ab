import { lazy } from '../base/lazy';
import type { Span } from '../base/span';
import { classOf, foldUnit, UnitClass } from './unitTable';

const HAN = /\p{Script=Han}/u;
const NOT_HAN = /\P{Script=Han}+/gu;
const HAN_RUN = /[\u4e00-\u9fff]+/g;
const HAN_ONLY = /^\p{Script=Han}+$/u;
/** On each side of a name, in UTF-16 units: the time of the segmenter grows faster than the length of the text. */
const REACH = 16;
const SEGMENTER = lazy(() => new Intl.Segmenter('zh', { granularity: 'word' }));

/** Whether any character of the text is Han. */
export function hasHan(text: string): boolean {
  return HAN.test(text);
}

/** Whether all characters of the text are Han, and there is at least one. */
export function isHan(text: string): boolean {
  return HAN_ONLY.test(text);
}

/** The Han characters of a text alone, in their order. */
export function onlyHan(text: string): string {
  return text.replace(NOT_HAN, '');
}

/** Whether the UTF-16 unit at `at` is a Han character or half of one; false outside the text. */
export function isHanAt(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return classOf(unit) === UnitClass.han || (unit >= 0xdc00 && unit <= 0xdfff && isHanAt(text, at - 1));
}

/** The Han characters around a span and the span itself, as far as is needed to tell the words around it apart. */
export function hanAround(text: string, { start, end }: Span): Span {
  let from = start;
  while (start - from < REACH && isHanAt(text, from - 1)) from--;
  let to = end;
  while (to - end < REACH && isHanAt(text, to)) to++;
  return { start: from, end: to };
}

/** The text with simplified characters for traditional ones, one unit for one. Linear in the text. */
export function simplifiedHan(text: string): string {
  return text.replace(HAN_RUN, (run) => {
    let simplified = '';
    for (let at = 0; at < run.length; at++) simplified += String.fromCharCode(foldUnit(run.charCodeAt(at)));
    return simplified;
  });
}

/**
 * The words of a Chinese text: those of `Intl.Segmenter` (UAX #29 with ICU's dictionary). Its time grows faster than the
 * length of the text, so give it short pieces.
 */
export function chineseWords(text: string): Iterable<Intl.SegmentData> {
  return SEGMENTER().segment(text);
}

/** The surnames of about nine in ten Chinese people, simplified and traditional. */
export const SURNAMES: ReadonlySet<string> = new Set(
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤葛温骆倪祝吳張劉陳楊黃趙孫馬鄭謝許韓馮鄧葉蘇呂盧譚賈鄒龍賀顧龔萬錢嚴習鐘陸範湯溫',
);
