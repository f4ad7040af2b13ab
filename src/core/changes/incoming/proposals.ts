import type { DoubtCode, RecognisedCode } from './reasons';

/** Why a proposal is made, or is doubtful: a code, and the values that its message needs. Words come last. */
export interface Reason {
  readonly code: string;
  readonly parameters: Readonly<Record<string, string>>;
}

/** What makes a proposal doubtful. */
export interface ProposalDoubt extends Reason {
  readonly code: DoubtCode;
}

/** What a known entity was recognised by. */
export interface Recognised extends Reason {
  readonly code: RecognisedCode;
}

/** When something happened: on a day, in a month or year, or in a span that may be open at its end. ISO 8601. */
export type When = { readonly date: string } | { readonly startDate: string; readonly endDate?: string };

/** A BCP-47 tag, or '' where the language is not known. */
export interface ProposedName {
  readonly lang: string;
  readonly value: string;
}

interface Common {
  /** Tells proposals apart; stays the same when the user edits the proposal. */
  readonly key: string;
  /** A proposal that has any is not ticked at first. */
  readonly doubts: readonly ProposalDoubt[];
  /** Ids of proposed entities without which it would dangle. */
  readonly needs: readonly string[];
}

/** Values by their keys, of an entry or a link. */
export type ProposedValues = Readonly<Record<string, string | readonly string[]>>;

/** A new entity. */
export interface EntityProposal extends Common {
  readonly kind: 'entity';
  readonly id: string;
  /** `DEFAULT_SCHEMA` where nothing says what it is. */
  readonly schema: string;
  /** The rule for capitals of its names; undefined for the usual one. */
  readonly case?: 'exact' | 'ignore';
  /** At least one, each of another language. */
  readonly names: readonly ProposedName[];
  readonly aliases: readonly string[];
  /** Its properties. */
  readonly values?: ProposedValues;
  /** Texts on it, as facts to be rewritten. */
  readonly texts: readonly string[];
  /** Why it is proposed; empty where the list as a whole says that. The feature that proposes it has the words. */
  readonly reasons: readonly Reason[];
  /** The passage of the source with the texts; '' if it is not known. */
  readonly at: string;
}

type Said = Pick<EntityProposal, 'id' | 'schema' | 'names' | 'aliases'> & Partial<EntityProposal>;

/** A new entity with what is said of it: where nothing is, it has no texts, no reasons and no doubts, and needs nothing. */
export function entityProposal(said: Said): EntityProposal {
  return { key: `entity ${said.id}`, kind: 'entity', texts: [], at: '', reasons: [], doubts: [], needs: [], ...said };
}

/** A name for an entity that is known or proposed. */
export interface NameProposal extends Common {
  readonly kind: 'name';
  readonly about: string;
  readonly field: 'name' | 'alias';
  readonly name: ProposedName;
}

export function nameProposal(
  about: string,
  field: NameProposal['field'],
  { lang, value }: ProposedName,
  doubts: readonly ProposalDoubt[],
  needs: readonly string[],
): NameProposal {
  return { key: `name ${about} ${value}`, kind: 'name', about, field, name: { lang, value }, doubts, needs };
}

/** A property of a known entity: new, or with another value in the place of the one that it has or, with `adds`, beside it. */
export interface ValueProposal extends Common {
  readonly kind: 'value';
  readonly about: string;
  readonly field: string;
  readonly value: string | readonly string[];
  readonly adds?: true;
}

/** A relation to another entity; both are known or proposed. */
export interface LinkProposal extends Common {
  readonly kind: 'link';
  readonly about: string;
  readonly type: string;
  /** The key that names the other one: `owner`. */
  readonly end: string;
  readonly other: string;
  readonly values: ProposedValues;
}

/** The text on a known entity, as a fact to be rewritten. */
export interface FactProposal extends Common {
  readonly kind: 'fact';
  readonly about: string;
  readonly text: string;
  /** The passage of the source; '' if it is not known. */
  readonly at: string;
}

export interface EventProposal extends Common {
  readonly kind: 'event';
  readonly id: string;
  readonly headline: string;
  readonly when: When | undefined;
  /** Ids of entities that are known or proposed. */
  readonly involved: readonly string[];
  /** The entities among them that are proposals themselves, not in the registry yet. */
  readonly proposed: readonly string[];
  /** The passage of the source; '' if it is not known. */
  readonly at: string;
}

export type Proposal = EntityProposal | NameProposal | ValueProposal | LinkProposal | FactProposal | EventProposal;

/** The source that facts and events cite. */
export interface ProposedSource {
  readonly id: string;
  /** Whether a registry has it. */
  readonly known: boolean;
  readonly title: string | undefined;
  readonly publisher: string;
  readonly date: string | undefined;
  readonly url?: string;
}

/** Proposals for a registry as one list, in plain data. */
export interface Proposals {
  readonly items: readonly Proposal[];
  /** Undefined where nothing is cited. */
  readonly source: ProposedSource | undefined;
  /** By the id of a known entity, what it was recognised by, where that is not its plain name. */
  readonly recognised?: ReadonlyMap<string, Recognised>;
  /** How many entities and events that the source has are known already, with nothing new; undefined where that is not counted. */
  readonly known?: { readonly entities: number; readonly events: number };
}

/** All names of an entity, aliases last. */
export function allNames({ names, aliases }: Pick<EntityProposal, 'names' | 'aliases'>): readonly string[] {
  return [...names.map(({ value }) => value), ...aliases];
}
