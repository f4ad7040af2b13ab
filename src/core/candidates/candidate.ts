import type { Span } from '../base/span';

/**
 * What makes a stretch of text look like a name:
 * `form` a legal form (`Foo Bar Ltd.`, …有限公司), `suffix` a word that ends names of companies and institutions (…科技),
 * `pair` a name with another in brackets behind it, in the other script, `title` 《…》, `quote` “…” around a few Han,
 * `person` foreign people in Han (霍华德·卢特尼克), `code` letters and digits, `phrase` several capitalised words,
 * `acronym` three or more capitals, `word` one capitalised word. The best comes first.
 */
export const EVIDENCE = [
  'form',
  'pair',
  'person',
  'suffix',
  'title',
  'phrase',
  'code',
  'quote',
  'acronym',
  'word',
] as const;
export type Evidence = (typeof EVIDENCE)[number];

/** A stretch of a note that may name somebody whom no registry knows. */
export interface Candidate extends Span {
  /** As notes write it, on one line and without mark-up. */
  readonly name: string;
  /** Of a pair, the name in brackets. */
  readonly other?: string;
  readonly evidence: Evidence;
  /**
   * Whether the place itself says that this is a name. A capital at the beginning of a sentence, a heading or a cell
   * does not: it counts for a name of which other places say so.
   */
  readonly sure: boolean;
}
