import type { Evidence } from './foundName';

/** How much each kind of evidence says: of a legal form one place is enough, of one capitalised word many are not. */
const WEIGHT: Readonly<Record<Evidence, number>> = {
  form: 5,
  pair: 5,
  person: 4.5,
  suffix: 4.5,
  title: 2.5,
  phrase: 3,
  code: 3,
  quote: 1.5,
  acronym: 1.5,
  word: 1.2,
};
/** Sure places that a name must have. */
const NEEDED: Readonly<Record<Evidence, number>> = {
  form: 1,
  pair: 1,
  person: 1,
  suffix: 1,
  title: 1,
  phrase: 2,
  code: 2,
  quote: 2,
  acronym: 2,
  word: 2,
};
/** Whether enough places say that it is a name. */
export function isEnough(evidence: Evidence, sure: number, unsure: number): boolean {
  // …信息 ends names and other words.
  if (evidence === 'suffix' && sure === 0) return unsure > 1;
  if (sure < NEEDED[evidence]) return false;
  // A word that mostly begins sentences is no name.
  return NEEDED[evidence] === 1 || sure * 2 >= unsure;
}

/**
 * The higher, the more likely the name is worth an entry.
 *
 * @param isSure whether any place says itself that it is a name.
 */
export function scoreOf(evidence: Evidence, isSure: boolean, count: number, notes: number): number {
  return (isSure ? WEIGHT[evidence] : WEIGHT.word) * (1 + Math.log2(count)) * (1 + Math.log2(notes) / 4);
}
