import { lazy } from '../../base/lazy';
import type { Span } from '../../base/textEdit';
import { isHanAt } from '../../units/han';

/** On each side of a name, in UTF-16 units: the time of the segmenter grows faster than the length of the text. */
const REACH = 16;

const SEGMENTER = lazy(() => new Intl.Segmenter('zh', { granularity: 'word' }));

/**
 * The words of a Chinese text: those of `Intl.Segmenter` (UAX #29 with ICU's dictionary). Its time grows faster than the
 * length of the text, so give it short pieces.
 */
export function chineseWords(text: string): Intl.Segments {
  return SEGMENTER().segment(text);
}

/** The Han characters around a span and the span itself, as far as is needed to tell the words around it apart. */
export function hanAround(text: string, { start, end }: Span): Span {
  let from = start;
  while (start - from < REACH && isHanAt(text, from - 1)) from--;
  let to = end;
  while (to - end < REACH && isHanAt(text, to)) to++;
  return { start: from, end: to };
}

/** The surnames of about nine in ten Chinese people, simplified and traditional. */
export const SURNAMES: ReadonlySet<string> = new Set(
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤葛温骆倪祝吳張劉陳楊黃趙孫馬鄭謝許韓馮鄧葉蘇呂盧譚賈鄒龍賀顧龔萬錢嚴習鐘陸範湯溫',
);
