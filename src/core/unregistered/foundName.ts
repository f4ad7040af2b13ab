import type { Span } from '../base/span';

/**
 * What makes a stretch of text look like a name, the best first. `weight` is how much it says; `needed` is how many places
 * must say by themselves that it is a name: of a legal form one is enough.
 */
export const EVIDENCE = {
  /** A legal form: `Foo Bar Ltd.`, …有限公司. */
  form: { weight: 5, needed: 1 },
  /** Another name in brackets after it: 寒武纪（Cambricon）. */
  pair: { weight: 5, needed: 1 },
  /** A stock code in brackets after it: 寒武纪（688256）. */
  listed: { weight: 5, needed: 1 },
  /** Foreign people in Han (霍华德·卢特尼克), and people after their office (董事长曾毓群). */
  person: { weight: 4.5, needed: 1 },
  /** A word that ends names of companies and institutions: …科技. */
  suffix: { weight: 4.5, needed: 1 },
  /** A law, report or periodical in 《》. */
  title: { weight: 2.5, needed: 1 },
  /** Several capitalised words. */
  phrase: { weight: 3, needed: 2 },
  /** Letters and digits. */
  code: { weight: 3, needed: 2 },
  /** Three or more capitals. */
  acronym: { weight: 1.5, needed: 2 },
  /** One capitalised word, or several everyday ones. */
  word: { weight: 1.2, needed: 2 },
  /** A few Han in “”, or any other title in 《》. */
  quote: { weight: 1, needed: 2 },
} as const;
export type Evidence = keyof typeof EVIDENCE;

const ORDER = Object.keys(EVIDENCE);

/** The lower, the better the evidence. */
export function rankOf({ evidence }: { readonly evidence: Evidence }): number {
  return ORDER.indexOf(evidence);
}

/** A stretch of a note that may name something that no registry has. */
export interface FoundName extends Span {
  /** As notes write it, on one line and without mark-up. */
  readonly name: string;
  /** The name that brackets after it give. */
  readonly other?: string;
  readonly evidence: Evidence;
  /**
   * Whether the place itself says that this is a name. A capital at the beginning of a sentence, a heading or a cell
   * does not: it counts for a name of which other places say so.
   */
  readonly sure: boolean;
}
