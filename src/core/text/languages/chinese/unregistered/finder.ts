import { isHanAt } from '../../../units/han';
import type { NameFinder, ReadName } from '../../language';
import { hanByNeighbours } from './byNeighbours';
import { beforeBrackets, givenInBrackets, isDocument, isQuotedName, looksLike } from './pairs';
import { DOTS, dottedName, titleAt, titledName } from './people';
import { suffixAt, suffixName } from './suffix';
import { nameAt } from './wordAt';

export const CHINESE_FINDER: NameFinder = {
  read,
  beforeBrackets,
  givenInBrackets,
  looksLike,
  isDocument,
  isQuotedName,
  byNeighbours: hanByNeighbours,
  nameAt,
};

/** A name that ends as companies and institutions do, of a person after an office, or of a foreigner around a dot. */
function read(text: string, at: number): ReadName | undefined {
  if (!isHanAt(text, at)) {
    if (!DOTS.has(text.charAt(at))) return undefined;
    const name = dottedName(text, at);
    return { name, end: name?.end ?? at + 1 };
  }
  const suffix = suffixAt(text, at);
  if (suffix) return { name: suffixName(text, at, suffix), end: suffix.end };
  const afterTitle = titleAt(text, at);
  const name = afterTitle < 0 ? undefined : titledName(text, afterTitle);
  return name && { name, end: name.end };
}
