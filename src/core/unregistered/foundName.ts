import type { Span } from '../base/span';

/**
 * What makes a stretch of text look like a name:
 * `form` a legal form (`Foo Bar Ltd.`, …有限公司), `pair` another name in brackets after it (寒武纪（Cambricon）),
 * `person` foreign people in Han (霍华德·卢特尼克), and people after their office (董事长曾毓群), `suffix` a word that ends
 * names of companies and institutions (…科技), `title` a law, report or periodical in 《》, `phrase` several capitalised
 * words, `code` letters and digits, `acronym` three or more capitals, `word` one capitalised word, or several everyday ones,
 * `quote` a few Han in “”, any other title in 《》, or what follows a known name in a list. The best comes first.
 */
export const EVIDENCE = [
  'form',
  'pair',
  'person',
  'suffix',
  'title',
  'phrase',
  'code',
  'acronym',
  'word',
  'quote',
] as const;
export type Evidence = (typeof EVIDENCE)[number];

/** A stretch of a note that may name something that no registry has. */
export interface Candidate extends Span {
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
