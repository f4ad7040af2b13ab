import type { ProposalDoubt, ProposedValues } from '../incoming/proposals';

/** What one source says of one entity: a row of a table, a note, an entry of a digest, the answer of a service. */
export interface IncomingRecord {
  /** Where it is from: the line of a row, the path of a note; '' where that says nothing. */
  readonly from: string;
  /** The known entity that it is of, where the reader knows: that of whose profile a note is, or that was asked for. */
  readonly about?: string | undefined;
  /** The id that the source gives, of a known entity or for a new one; '' where it gives none. */
  readonly id: string;
  /** The best first. */
  readonly names: readonly string[];
  /** Further names, which may be among `names` too: they are given as such, so a known entity gets them without a doubt. */
  readonly aliases: readonly string[];
  /** What other records call it, beside its names: the name of a file. */
  readonly calledAlso?: readonly string[];
  /** Whether it is about another entity than every other record, even where they have a name in common. */
  readonly isDistinct?: boolean;
  /** Whether names in other letters than Latin are translations, so that what the Latin ones mean counts. */
  readonly isTranslated?: true;
  /** The schema of a new entity. */
  readonly schema: string;
  /** The rule for capitals of a new entity's names; undefined for the usual one. */
  readonly case?: 'exact' | 'ignore';
  /** What makes a new entity doubtful. */
  readonly doubts?: readonly ProposalDoubt[];
  /** Properties, and `summary` and `description`. */
  readonly values: readonly (readonly [key: string, value: string | readonly string[]])[];
  /** Whether values go beside those that the registry has, not in their place, as what a service knows is not all. */
  readonly addsValues?: true;
  readonly ties: readonly IncomingTie[];
  /** A text on it, as a fact to be rewritten, and the passage of the source that has it. */
  readonly text?: string;
  readonly at?: string;
}

/** That a record names other entities. */
export interface IncomingTie {
  /** The property that names them, or the end of a link. */
  readonly key: string;
  /** The type of the link; undefined for a property. */
  readonly type?: string;
  /** Ids or names. */
  readonly names: readonly string[];
  /** Of the link. */
  readonly values?: ProposedValues;
  readonly doubts?: readonly ProposalDoubt[];
}
