import type { RankedName } from '../../notes/unregistered/rankNames';
import type { Entity } from '../../registry/model';
import { BUILT_IN, DEFAULT_SCHEMA, type Vocabulary } from '../../registry/vocabulary/vocabulary';
import type { Evidence } from '../../text/languages/foundName';
import { areInSameLetters } from '../../text/languages/letters';
import { foldedName } from '../../text/units/canonical';
import { guessSchema } from '../drafts/guessSchema';
import { namesByLanguage } from '../drafts/namesInSelection';
import { proposeId } from '../drafts/newName';
import { type EntityProposal, entityProposal } from './proposals';

/** The kind by the evidence, where the words of the name say nothing. */
const KINDS: Partial<Record<Evidence, string>> = { title: 'Regulation', code: 'Product' };
/** Evidence of a firm or an institution: two words that look like those of a person are none then. */
const FIRMS: readonly Evidence[] = ['form', 'listed', 'suffix'];

/** What the user's own entries say of a name of which nothing else does. */
interface OwnKinds {
  /** The kind of at least a third of them; `Thing` where none is that usual, or they are too few to say. */
  readonly usual: string;
  /** Whether two capitalised words may be a person: where one of them is one, or there are none. */
  readonly hasPeople: boolean;
}

/** Fewer entries have no usual kind. */
const LEAST_OWN = 10;

/** Entries of terms say nothing: what is found is a proper name. */
export function ownKinds(
  entries: readonly (Pick<Entity, 'schema' | 'like'> & Partial<Pick<Entity, 'words'>>)[],
): OwnKinds {
  const own = entries.filter(({ words }) => words === undefined);
  const counts = new Map<string, number>();
  for (const { schema } of own) counts.set(schema, (counts.get(schema) ?? 0) + 1);
  const [usual, count] = [...counts].reduce((most, each) => (each[1] > most[1] ? each : most), [DEFAULT_SCHEMA, 0]);
  return {
    usual: own.length >= LEAST_OWN && count * 3 >= own.length ? usual : DEFAULT_SCHEMA,
    hasPeople: own.length === 0 || own.some(({ like }) => like === 'Person'),
  };
}

/**
 * An entry for each of the names that were found, in their order: the best spelling of each language, with other
 * spellings as aliases where a mention would not be found without them. No id and no name is proposed twice. The reason of
 * each is `in-notes` {count} {notes} {evidence}.
 *
 * @param taken whether an entity has that id.
 * @param codes those of declared kinds.
 * @param own as `ownKinds` reads them.
 */
export function proposeEntries(
  found: readonly Pick<RankedName, 'names' | 'evidence' | 'count' | 'notes'>[],
  taken: (id: string) => boolean,
  { codes }: Pick<Vocabulary, 'codes'> = BUILT_IN,
  own = ownKinds([]),
): readonly EntityProposal[] {
  const proposals: EntityProposal[] = [];
  const ids = new Set<string>();
  const met = new Set<string>();
  for (const name of found) {
    const values = spellings(name.names).filter((value) => !met.has(foldedName(value)));
    if (values.length === 0) continue;
    const schema = codes.kindOf(values[0]!) ?? kindOf(name.evidence, values, own);
    const id = proposeId(values, schema, (each) => ids.has(each) || taken(each));
    ids.add(id);
    for (const value of values) met.add(foldedName(value));
    const { count, notes, evidence } = name;
    const reasons = [{ code: 'in-notes', parameters: { count: `${count}`, notes: `${notes}`, evidence } }];
    proposals.push(entityProposal({ id, schema, ...namesByLanguage(values), reasons }));
  }
  return proposals;
}

function kindOf(evidence: Evidence, values: readonly string[], { usual, hasPeople }: OwnKinds): string {
  if (evidence === 'person') return 'Person';
  // A firm, a body, a test or a law.
  if (evidence === 'acronym') return DEFAULT_SCHEMA;
  const isFirm = FIRMS.includes(evidence);
  const guess = guessSchema(values, KINDS[evidence] ?? (isFirm ? 'Company' : usual));
  if (guess !== 'Person') return guess;
  if (isFirm) return 'Company';
  return hasPeople ? guess : usual;
}

/** The names to register, of the ways in which a name is written: in a longer one, a shorter one is found by itself. */
function spellings(names: readonly string[]): readonly string[] {
  const kept: string[] = [...namesToRegister(names)];
  for (const name of names) {
    const folded = foldedName(name);
    if (!kept.some((each) => folded.includes(foldedName(each)))) kept.push(name);
  }
  return kept;
}

/** The spelling to register, and the first one in other letters, if any. Takes the spellings, the best first. */
export function namesToRegister(names: readonly string[]): readonly [string] | readonly [string, string] {
  const [first = ''] = names;
  const other = names.find((name) => !areInSameLetters(name, first));
  return other === undefined ? [first] : [first, other];
}
