import { chineseWords } from '../text/han';
import type { FoundName } from './foundName';
import { COMMON_PARTS, PLACES, STOP_WORDS } from './hanWords';

/** A name in Han that is all there is between two signs of a list, or before what ends one. */
const ITEM = /(\p{Script=Han}{2,5}?)(?=[、，。；\u0003）)]|和|与|以及|及|等)/uy;

/** The name that an item of a list gives, if it is short and holds no everyday word; it must be repeated elsewhere. */
export function listedName(text: string, start: number): FoundName | undefined {
  ITEM.lastIndex = start;
  const name = ITEM.exec(text)?.[1];
  if (name === undefined || isOrdinary(name)) return undefined;
  return { start, end: start + name.length, name, evidence: 'quote', sure: true };
}

function isOrdinary(name: string): boolean {
  if (COMMON_PARTS.has(name) || STOP_WORDS.has(name) || PLACES.has(name)) return true;
  for (const { segment } of chineseWords(name)) {
    if (segment !== name && (COMMON_PARTS.has(segment) || STOP_WORDS.has(segment) || PLACES.has(segment))) return true;
  }
  return false;
}
