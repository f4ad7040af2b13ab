import { Random } from './random';
import { capitalised, hanWord, latinWord } from './syllables';

const SUFFIXES = ['Inc.', 'Corp.', 'Ltd.', 'Group', 'Holdings', 'Labs', 'Energy', 'Foods'];
const HAN_SUFFIXES = ['科技', '集团', '股份', '资源', '电子', '半导体', '证券', '信息', '有限公司'];

/**
 * Unique names, made from a seed; those of a smaller count are the first of a larger one. Two in five have Han, and their
 * mean length is 10.7 units. They are as long as real ones: a company in Chinese has four characters and more, a code two
 * letters and three digits, a coined word three syllables. So even of a million only a few are in a text by chance.
 */
export function makeNames(count: number, seed = 1): string[] {
  const random = new Random(seed);
  const names = new Set<string>();
  while (names.size < count) names.add(makeName(random));
  return [...names];
}

function makeName(random: Random): string {
  const kind = random.next();
  if (kind < 0.3) return hanWord(random, 3 + random.below(3)) + random.pick(HAN_SUFFIXES);
  if (kind < 0.33) return hanWord(random, 4 + random.below(2));
  if (kind < 0.4) return `${hanWord(random, 2)}${capitalised(latinWord(random, 2))}${100 + random.below(900)}`;
  if (kind < 0.5)
    return `${latinWord(random, 2).slice(0, 3).toUpperCase()}${random.pick(['', '-'])}${100 + random.below(9900)}`;
  if (kind < 0.68) return capitalised(latinWord(random, 3));
  const words = [
    capitalised(latinWord(random, 1 + random.below(2))),
    capitalised(latinWord(random, 1 + random.below(2))),
  ];
  if (random.next() < 0.3) words.push(random.pick(SUFFIXES));
  return words.join(' ');
}
