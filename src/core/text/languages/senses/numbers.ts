import type { WordsBefore } from './senseRule';

/** How far this looks, in UTF-16 units. */
const REACH = 24;

/** At the head of a line of a ranking, or after a model: `Model 3 特斯拉`. */
const RANK = /(?:^|\n|\p{Script=Latin} )\d+\s$/u;
/** The number before the name in a heading, or in a line of a list of contents. */
const SECTION = /(?:^|\n)[ \t>]*(?:#{1,6} |(?:[*+-] )?\[)\d+(?:\.\d+)?[ \u00a0]$/;

/** A number that measures something, and numbers no section or rank. */
export function beforeNumber(number: RegExp, mayBeSection = false): WordsBefore {
  return {
    startBefore(text, at) {
      const before = text.slice(Math.max(0, at - REACH), at);
      const found = number.exec(before);
      if (!found || (!mayBeSection && (RANK.test(before) || SECTION.test(before)))) return -1;
      return at - before.length + found.index;
    },
  };
}
