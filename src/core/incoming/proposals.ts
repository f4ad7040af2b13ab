/**
 * What makes a proposal doubtful, with the values that its message needs. Words come last, in `proposalWords.ts`:
 * - `name-of-other`: the name belongs to another entity {name} {other}
 * - `other-name`: the registry has another name for it in that language {name} {known}
 * - `near-spelling`: the name is spelt nearly like another one {name} {known}
 * - `no-information`: the text says that the article has nothing on it
 * - `no-date`: the date could not be read {line}
 */
export type FlagCode = 'name-of-other' | 'other-name' | 'near-spelling' | 'no-information' | 'no-date';

export interface Flag {
  readonly code: FlagCode;
  readonly parameters: Readonly<Record<string, string>>;
}

/** When something happened: on a day, in a month or year, or in a span that may be open at its end. ISO 8601. */
export type When = { readonly date: string } | { readonly startDate: string; readonly endDate?: string };

export interface ProposedName {
  readonly lang: string;
  readonly value: string;
}

interface Common {
  /** Tells proposals apart. */
  readonly key: string;
  /** One that has any is not ticked at first. */
  readonly flags: readonly Flag[];
  /** Ids of proposed entities without which it would dangle. */
  readonly needs: readonly string[];
}

/** A new entity, with the text on it as a fact to be rewritten. */
export interface EntityProposal extends Common {
  readonly kind: 'entity';
  readonly id: string;
  readonly schema: string;
  readonly names: readonly ProposedName[];
  readonly aliases: readonly string[];
  readonly text: string | undefined;
}

/** A name for an entity that is known or proposed. */
export interface NameProposal extends Common {
  readonly kind: 'name';
  readonly about: string;
  readonly field: 'name' | 'alias';
  readonly name: ProposedName;
}

/** The text on a known entity, as a fact to be rewritten. */
export interface FactProposal extends Common {
  readonly kind: 'fact';
  readonly about: string;
  readonly text: string;
}

export interface EventProposal extends Common {
  readonly kind: 'event';
  readonly id: string;
  readonly headline: string;
  readonly when: When | undefined;
  /** The line with the date, where it says more than `when`. */
  readonly dateLine: string | undefined;
  /** Ids of entities that are known or proposed. */
  readonly involved: readonly string[];
  /** Of those, the ones that are proposed. */
  readonly proposed: readonly string[];
}

export type Proposal = EntityProposal | NameProposal | FactProposal | EventProposal;

/** The source that everything cites. */
export interface ProposedSource {
  readonly id: string;
  /** Whether a registry has it. */
  readonly known: boolean;
  readonly title: string | undefined;
  /** It says that this is a digest. */
  readonly publisher: string;
  readonly date: string | undefined;
}

export interface Proposals {
  readonly source: ProposedSource;
  readonly items: readonly Proposal[];
  /** The headings of the digest, the places of what is below them. */
  readonly places: { readonly who: string; readonly when: string };
  /** All entities that proposals speak of, by id. */
  readonly named: ReadonlyMap<string, NamedEntity>;
}

export interface NamedEntity {
  readonly name: string;
  readonly schema: string;
}
