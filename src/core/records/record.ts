import type { ProposalDoubt, ProposedValues } from '../incoming/proposals';

/** What says something of one entity: a row of a table, a note. */
export interface IncomingRecord {
  /** The id of a known entity, or one for a new entity; '' where none is given. */
  readonly id: string;
  /** The best first. */
  readonly names: readonly string[];
  readonly aliases: readonly string[];
  /** What other records call it, beside its names: the name of a file. */
  readonly calledAlso?: readonly string[];
  /** Whether it is about another entity than every other record, even where they have a name in common. */
  readonly isDistinct?: boolean;
  /** The schema of a new entity. */
  readonly schema: string;
  /** The rule for capitals of a new entity's names; undefined for the usual one. */
  readonly case?: 'exact' | 'ignore';
  /** What makes a new entity doubtful. */
  readonly doubts?: readonly ProposalDoubt[];
  /** Properties, and `summary` and `description`. */
  readonly values: readonly (readonly [key: string, value: string | readonly string[]])[];
  readonly ties: readonly IncomingTie[];
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
}
