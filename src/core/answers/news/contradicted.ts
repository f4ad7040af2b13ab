import type { Mention } from '../../notes/mentions/mention';
import { sentenceOrNoteDate } from '../../notes/sentences/sentenceDate';
import { LONGEST_SENTENCE, statedStatus } from '../../notes/sentences/stated';
import { statedRelation, textAround } from '../../notes/sentences/statedRelation';
import { rolesIn } from '../../notes/sentences/statedRole';
import { statedShare } from '../../notes/sentences/statedShare';
import type { Registry } from '../../registry/merging/registry';
import type { Span } from '../../text/base/textEdit';
import { LANGUAGES } from '../../text/languages/languages';
import { simplifiedHan } from '../../text/units/han';
import { compareIsoDates } from '../../text/units/isoDate';
import type { NoteStatements } from '../dossier/noteStatements';
import { heldAt } from '../entities/held';
import { linkValues, referencesOf } from '../entities/referencesOf';
import { type Relation, relationsOf, relationTo } from '../entities/relations';

/** What a sentence says against a relation that a registry states: another share, another holder of a post, or that it is over. */
export interface Contradicted {
  readonly kind: 'share' | 'holder' | 'end';
  readonly relation: Relation;
  /** The share in percent, or the id of the person; '' for an end. */
  readonly said: string;
}

/** A sentence of a note, and what it says against a registry. */
export interface ContradictingSentence extends Contradicted {
  readonly sentence: NoteStatements['sentences'][number];
}

/** Shares that differ by less are one, rounded. */
const HALF_A_POINT = 0.5;
const CLAUSES = LANGUAGES.flatMap(({ relations }) => relations?.clauses ?? []).join('|');
/** What ends a clause: a sign that is not part of a figure, or a verb of saying. */
const CLAUSE_END = new RegExp(`[;:；：，—–]|,(?!\\d)|(?<![a-z])(?:${CLAUSES})(?![a-z])`, 'i');

/** What is said elsewhere in the sentence, so that nothing in it is sure. */
const TAKEN_BACK = new RegExp(LANGUAGES.flatMap(({ relations }) => relations?.takenBack ?? []).join('|'), 'u');

/** A name in a sentence. `id` is '' where it may mean several entities. */
interface NamedThere extends Span {
  readonly id: string;
}

/** Two names beside each other, with the sentence up to the end of the clause of the second. */
interface NamedPair {
  readonly clause: string;
  readonly one: NamedThere;
  readonly other: NamedThere;
  /** Whether a relation holds on the day that the sentence speaks of. */
  isHeld(relation: Relation): boolean;
}

/**
 * What the sentences of a note say against a registry: see `contradictedIn`.
 *
 * @param statements the sentences that are read.
 * @param mentions all mentions of the note.
 * @param about at least one of the entities is one of these; undefined for all.
 * @param today YYYY-MM-DD, of what has no date.
 */
export function contradictedBy(
  registry: Registry,
  { date, sentences }: NoteStatements,
  { text, mentions }: { readonly text: string; readonly mentions: readonly Mention[] },
  about: ReadonlySet<string> | undefined,
  today: string,
): readonly ContradictingSentence[] {
  const isAbout = ({ relation: { reference }, said }: Contradicted): boolean =>
    !about || [reference.from.id, reference.to.value, said].some((id) => about.has(id));
  return sentences.flatMap((sentence) => {
    const { start = 0, end = 0 } = sentence.span ?? {};
    const until = Math.min(end, start + LONGEST_SENTENCE);
    const named = mentions
      .filter((each) => start <= each.start && each.end <= until)
      .map(({ entities, ...each }): NamedThere => {
        const id = entities.length === 1 ? entities[0]! : '';
        return { start: each.start - start, end: each.end - start, id };
      });
    const found = contradictedIn(registry, simplifiedHan(text.slice(start, until)), named, date || today);
    return found.filter(isAbout).map((each) => ({ ...each, sentence }));
  });
}

/**
 * What a sentence says against the registry, of the day that it speaks of. Nothing where that day is not sure or before that of
 * the statement, where the sentence asks, denies, takes back, reports or sets a condition, and where it speaks of what is planned.
 *
 * @param text in simplified characters.
 * @param named all names in it, in order.
 * @param noteDate ISO 8601, perhaps shortened.
 */
function contradictedIn(
  registry: Registry,
  text: string,
  named: readonly NamedThere[],
  noteDate: string,
): readonly Contradicted[] {
  const day = sentenceOrNoteDate(text, noteDate)?.date;
  if (day === undefined || compareIsoDates(day, noteDate) > 0) return [];
  if (/[?？]\W*$/.test(text) || TAKEN_BACK.test(text)) return [];
  // Only names beside each other: where a third one is between, the words may be about that.
  const found = named.slice(1).flatMap((other, at): readonly Contradicted[] => {
    const one = named[at]!;
    if (one.id === '' || other.id === '' || one.id === other.id || other.start < one.end) return [];
    const clause = text.slice(0, other.end) + text.slice(other.end).split(CLAUSE_END, 1)[0];
    const pair: NamedPair = { clause, one, other, isHeld: (relation) => isHeldOn(registry, relation, day) };
    const between = ofRelations(registry, pair);
    const said = between.length > 0 ? between : otherHolders(registry, pair);
    const status = said.length > 0 ? statedStatus(clause) : undefined;
    // Words for an end may be about something else.
    return status === undefined ? said : said.filter(({ kind }) => kind === 'end' && status === 'ended');
  });
  return [...new Map(found.map((each) => [each.relation.reference.link, each])).values()];
}

/** That one of two has another share of the other, or that what ties them is over. */
function ofRelations(registry: Registry, { clause, one, other, isHeld }: NamedPair): readonly Contradicted[] {
  const referencesIn = (id: string, to: string) => referencesOf(registry, registry.entity(id)!, to);
  const references = [...referencesIn(one.id, other.id), ...referencesIn(other.id, one.id)];
  const held = references.flatMap((each) => (each.link && relationTo(registry, each, 'en')) || []).filter(isHeld);
  if (held.length === 0) return [];
  const share = statedShare(clause);
  const plain = textAround(clause, one, other);
  const found = held.flatMap((relation): readonly Contradicted[] => {
    const { key, from, to, link } = relation.reference;
    const row = registry.vocabulary.linkTypeRow(link!.type.value);
    if (!row) return [];
    const isTurned = (key === row.from.key ? to.value : from.id) === other.id;
    const isOver = statedRelation(row, plain, isTurned) || (row.isMutual && statedRelation(row, plain, !isTurned));
    const isLeft = (): boolean => hasRole(relation, rolesIn(statedRelation('left', plain, isTurned) ?? ''));
    if (isOver || (linkValues(link!, 'role').length > 0 && isLeft())) return [{ kind: 'end', relation, said: '' }];
    const isShare = share !== undefined && relation.percentage && row.type === 'Ownership';
    return isShare && statedRelation('share', plain, isTurned) ? [{ kind: 'share', relation, said: share }] : [];
  });
  // One of several that hold is enough.
  const isSame = ({ kind, relation, said }: Contradicted): boolean =>
    kind === 'share' && Math.abs(Number.parseFloat(relation.percentage!) - Number(said)) < HALF_A_POINT;
  return found.some(isSame) ? [] : found;
}

/** Who else holds a post that one of two has in the other, as a sentence says. */
function otherHolders(registry: Registry, { clause, one, other, isHeld }: NamedPair): readonly Contradicted[] {
  const isPerson = ({ id }: NamedThere): boolean => registry.likeOf(id) === 'Person';
  const [person, body] = isPerson(one) ? [one, other] : [other, one];
  if (!isPerson(person) || isPerson(body)) return [];
  const roles = rolesIn(statedRelation('holder', textAround(clause, one, other), person === other) ?? '');
  const all = roles.length === 0 ? [] : relationsOf(registry, registry.entity(body.id)!, 'en');
  const holders = all.filter((each) => hasRole(each, roles) && isHeld(each));
  if (holders.some((each) => each.other.id === person.id)) return [];
  return holders.map((relation) => ({ kind: 'holder', relation, said: person.id }));
}

/** Whether it holds on a day and was stated by then: without a beginning, its sources or its file say when that was. */
function isHeldOn(registry: Registry, relation: Relation, day: string): boolean {
  const { reference, location, startDate } = relation;
  const cited = reference.link?.sources.flatMap(({ source }) => registry.sources.get(source?.value ?? '')?.date ?? []);
  const known = startDate ?? cited?.sort()[0] ?? registry.files.get(location.file)?.asOf;
  if (known !== undefined && compareIsoDates(known, day) > 0) return false;
  return ['held', 'undated'].includes(heldAt(relation.period, { asOf: day, today: undefined }));
}

/** Whether a relation has one of some roles. */
function hasRole({ reference: { link } }: Relation, roles: ReturnType<typeof rolesIn>): boolean {
  const own = link ? linkValues(link, 'role').flatMap(({ value }) => rolesIn(value)) : [];
  return own.some(({ role }) => roles.some((each) => each.role === role));
}
