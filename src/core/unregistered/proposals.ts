import { guessSchema } from '../registry/drafts/guessSchema';
import { namesByLanguage } from '../registry/drafts/namesInSelection';
import type { EntryDraft } from '../registry/drafts/newEntries';
import { proposeId } from '../registry/drafts/proposeId';
import { foldedName } from '../text/canonical';
import type { Evidence } from './foundName';
import { namesToRegister } from './namesToRegister';
import type { RankedName } from './rankNames';

type Found = Pick<RankedName, 'names' | 'evidence'>;

/** An entry that may be written for what notes name: one found name, or several that are names of the same. */
export interface Proposal<Name extends Found = Found> extends EntryDraft {
  readonly aliases: readonly string[];
  readonly found: readonly Name[];
}

/** What the evidence says of the kind where the words of the name say nothing. */
const KINDS: Partial<Record<Evidence, string>> = { title: 'Regulation', code: 'Product' };

/**
 * An entry for each of the names that were found, in their order: the best spelling of each language, with other
 * spellings as aliases where a mention would not be found without them. No id and no name is proposed twice.
 *
 * @param taken whether an entity has that id.
 */
export function proposeEntries<Name extends Found>(
  found: readonly Name[],
  taken: (id: string) => boolean,
): readonly Proposal<Name>[] {
  const proposals: Proposal<Name>[] = [];
  const ids = new Set<string>();
  const met = new Set<string>();
  for (const name of found) {
    const values = spellings(name.names).filter((value) => !met.has(foldedName(value)));
    if (values.length === 0) continue;
    const isPerson = name.evidence === 'person';
    const schema = isPerson ? 'Person' : guessSchema(values, KINDS[name.evidence]);
    const id = proposeId(values, schema, (each) => ids.has(each) || taken(each));
    ids.add(id);
    for (const value of values) met.add(foldedName(value));
    proposals.push({ id, schema, ...namesByLanguage(values), found: [name] });
  }
  return proposals;
}

/** All names of an entry, aliases last. */
export function valuesOf({ names, aliases }: Proposal): readonly string[] {
  return [...names.map(({ value }) => value), ...aliases];
}

/**
 * The proposal with other names, or of another kind. Its id follows, unless the user wrote it.
 *
 * @param taken whether another entity or proposal has that id.
 */
export function changed<P extends Proposal>(
  proposal: P,
  { values = valuesOf(proposal), schema = proposal.schema }: { values?: readonly string[]; schema?: string },
  taken: (id: string) => boolean,
): P {
  const isOwn = proposal.id !== proposeId(valuesOf(proposal), proposal.schema, taken);
  const id = isOwn ? proposal.id : proposeId(values, schema, taken);
  return { ...proposal, id, schema, ...namesByLanguage(values) };
}

/** The first proposal with the names of the second, which is the same entity, as second names. */
export function merged<Name extends Found>(
  into: Proposal<Name>,
  from: Proposal<Name>,
  taken: (id: string) => boolean,
): Proposal<Name> {
  const values = [...new Set([...valuesOf(into), ...valuesOf(from)])];
  return { ...changed(into, { values }, taken), found: [...into.found, ...from.found] };
}

/** What to register of the ways in which a name is written: in a longer one, a shorter one is found by itself. */
function spellings(names: readonly string[]): readonly string[] {
  const kept: string[] = [...namesToRegister(names)];
  for (const name of names) {
    const folded = foldedName(name);
    if (!kept.some((each) => folded.includes(foldedName(each)))) kept.push(name);
  }
  return kept;
}
