import { hashText } from '../base/hash';
import type { Span } from '../base/textEdit';
import { simplifiedHan } from '../units/han';

/**
 * What makes a piece of text look like a name, the best first, and how many places must say by themselves that it is a
 * name: of a legal form one is enough.
 */
export const EVIDENCE = {
  /** A code of the form that a kind of the user's own has: `NCT01234567`. */
  ownCode: 1,
  /** A legal form: `Foo Bar Ltd.`, …有限公司. */
  form: 1,
  /** Another name in brackets after it: 寒武纪（Cambricon）. */
  pair: 1,
  /** A stock code in brackets after it: 寒武纪（688256）. */
  listed: 1,
  /** Foreign people in Han (霍华德·卢特尼克), and people after their office (董事长曾毓群). */
  person: 1,
  /** A word that ends names of companies and institutions: …科技. */
  suffix: 1,
  /** A law, report or periodical in 《》. */
  title: 1,
  /** Several capitalised words. */
  phrase: 2,
  /** Letters and digits. */
  code: 2,
  /** Three or more capitals. */
  acronym: 2,
  /** One capitalised word, or several everyday ones. */
  word: 2,
  /** A few Han in “”, or any other title in 《》. */
  quote: 2,
  /** A Chinese string beside words that are beside names: 台积电 in 据台积电表示. */
  neighbours: 3,
} as const;
export type Evidence = keyof typeof EVIDENCE;

const ORDER = Object.keys(EVIDENCE);

/** The lower, the better the evidence. */
export function rankOf({ evidence }: { readonly evidence: Evidence }): number {
  return ORDER.indexOf(evidence);
}

/** The names in a note that no registry has. */
export interface NoteNames {
  /** In the order of the text, without overlaps. */
  readonly names: readonly NameInContext[];
  /** By `wordHash`, how often the note has a word that is not a name there, whatever other notes say of it, and an `acronymPlural`. */
  readonly ordinary: ReadonlyMap<number, number>;
}

/** A hash of a word that ignores case, or of a Chinese string that ignores the script. */
export function wordHash(word: string): number {
  return hashText(simplifiedHan(word.toLowerCase()));
}

/** The plural of an acronym as a word of its own: that of MAS is not `mass`. */
export function acronymPlural(acronym: string): string {
  return `${acronym.toLowerCase()} s`;
}

/** A piece of a note that may name something that no registry has. */
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

/** A name with hashes of what is before and after it in the text. */
interface NameInContext extends FoundName {
  readonly before: number;
  readonly after: number;
}
