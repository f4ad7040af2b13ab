import type { Mention } from '../../notes/mentions/mention';
import { sentenceOrNoteDate } from '../../notes/sentences/sentenceDate';
import { LONGEST_SENTENCE, statedStatus } from '../../notes/sentences/stated';
import { statedRelation, textAround } from '../../notes/sentences/statedRelation';
import { rolesIn } from '../../notes/sentences/statedRole';
import { statedShare } from '../../notes/sentences/statedShare';
import type { Registry } from '../../registry/merging/registry';
import { lazy, type Resumable } from '../../text/base/lazy';
import { firstIndex } from '../../text/base/lists';
import type { Span } from '../../text/base/textEdit';
import { LANGUAGES } from '../../text/languages/languages';
import { simplifiedHan } from '../../text/units/han';
import { compareIsoDates } from '../../text/units/isoDate';
import type { NoteStatements } from '../dossier/noteStatements';
import { heldAt } from '../entities/held';
import { linkValues, referencesOf } from '../entities/referencesOf';
import { type Relation, relationsOf } from '../entities/relations';

/** What a sentence of a note says against a relation that a registry states. */
export interface Contradicted {
  /** Another share, another holder of a post, or that it is over. */
  readonly kind: 'share' | 'holder' | 'end';
  readonly relation: Relation;
  /** The share in percent, or the id of the person; '' for an end. */
  readonly said: string;
  readonly sentence: NoteStatements['sentences'][number];
}

type Said = Omit<Contradicted, 'sentence'>;

/** Shares that differ by less are one, rounded. */
const HALF_A_POINT = 0.5;
const CLAUSES = LANGUAGES.flatMap(({ relations }) => relations?.clauses ?? []).join('|');
/** What ends a clause: a sign that is not part of a figure, or a verb of saying. */
const CLAUSE_END = new RegExp(`[;:；：，—–]|,(?!\\d)|(?<![a-z])(?:${CLAUSES})(?![a-z])`, 'i');

/** What is said elsewhere in the sentence, so that nothing in it is sure. */
const TAKEN_BACK = new RegExp(LANGUAGES.flatMap(({ relations }) => relations?.takenBack ?? []).join('|'), 'u');

/** A name in a sentence. `id` is '' where it may mean several entities. */
type Named = Span & { readonly id: string };

/**
 * What the sentences of a note say against a registry: see `contradictedIn`. May pause after each.
 *
 * @param statements the sentences that are read.
 * @param mentions all mentions of the note, in order.
 * @param about at least one of the entities is one of these; undefined for all.
 * @param today YYYY-MM-DD, of what has no date.
 */
export function* contradictedBy(
  registry: Registry,
  { date, sentences }: NoteStatements,
  { text, mentions }: { readonly text: string; readonly mentions: readonly Mention[] },
  about: ReadonlySet<string> | undefined,
  today: string,
): Resumable<readonly Contradicted[]> {
  const all: Contradicted[] = [];
  for (const sentence of sentences) {
    yield;
    const { start = 0, end = 0 } = sentence.span ?? {};
    const until = Math.min(end, start + LONGEST_SENTENCE);
    const [first, past] = [start, until].map((at) =>
      firstIndex(mentions.length, (each) => mentions[each]!.start >= at),
    );
    const named = mentions.slice(first, past).map(({ entities: [id = '', ...others], ...each }): Named => {
      return { start: each.start - start, end: each.end - start, id: others.length === 0 ? id : '' };
    });
    for (const each of contradictedIn(registry, simplifiedHan(text.slice(start, until)), named, date || today)) {
      const { from, to } = each.relation.reference;
      if (!about || [from.id, to.value, each.said].some((id) => about.has(id))) all.push({ ...each, sentence });
    }
  }
  return all;
}

/**
 * What a sentence says against the registry, of the day that it speaks of. Nothing where that day is not sure or before that of
 * the statement, where the sentence asks, denies, takes back, reports or sets a condition, and where it speaks of what is planned.
 *
 * @param text in simplified characters.
 * @param named all names in it, in order.
 * @param noteDate ISO 8601, perhaps shortened.
 */
function contradictedIn(registry: Registry, text: string, named: readonly Named[], noteDate: string): readonly Said[] {
  if (named.length < 2 || /[?？]\W*$/.test(text) || TAKEN_BACK.test(text)) return [];
  const day = lazy(() => sentenceOrNoteDate(text, noteDate)?.date);
  const isHeld = (relation: Relation): boolean =>
    day() !== undefined && compareIsoDates(day()!, noteDate) <= 0 && isHeldOn(registry, relation, day()!);
  // Only names beside each other: where a third one is between, the words may be about that.
  const found = named.slice(1).flatMap((other, at): readonly Said[] => {
    const one = named[at]!;
    if (one.id === '' || other.id === '' || one.id === other.id) return [];
    const clause = text.slice(0, other.end) + text.slice(other.end).split(CLAUSE_END, 1)[0];
    const said = [...saidOf(registry, clause, one, other, isHeld), ...saidOf(registry, clause, other, one, isHeld)];
    const status = said.length > 0 ? statedStatus(clause) : undefined;
    // Words for an end may be about something else.
    return status === undefined ? said : said.filter(({ kind }) => kind === 'end' && status === 'ended');
  });
  return [...new Map(found.map((each) => [each.relation.reference.link, each])).values()];
}

/** What a clause says of one who acts against the relations of the other that are held then. */
function saidOf(
  registry: Registry,
  clause: string,
  from: Named,
  to: Named,
  isHeld: (relation: Relation) => boolean,
): readonly Said[] {
  const plain = textAround(clause, from, to);
  const named = [from.id, to.id].map((id) => registry.entity(id)!);
  const between = named.flatMap((each, at) => referencesOf(registry, each, named[1 - at]!.id));
  // Only of the types that are between them: a pattern takes long to make.
  const ends = [...new Set(between.flatMap(({ link }) => link?.type.value ?? []))].flatMap((type) => {
    const row = registry.vocabulary.linkTypeRow(type);
    return row && statedRelation(row, plain) ? `${type}.${row.from.key}` : [];
  });
  const left = rolesIn(statedRelation('left', plain) ?? '');
  const isPerson = ({ id }: Named): boolean => registry.likeOf(id) === 'Person';
  // After a person with a post another one may be named.
  const isHolder = left.length === 0 && isPerson(from) && !isPerson(to);
  const holds = isHolder ? rolesIn(statedRelation('holder', plain) ?? '') : [];
  const share = statedRelation('share', plain) && statedShare(clause);
  if (!share && [ends, left, holds].every(({ length }) => length === 0)) return [];
  const relations = relationsOf(registry, named[1]!, 'en').filter(isHeld);
  const shareOf = ({ kind, percentage = '' }: Relation): number =>
    kind === 'Ownership.owner' ? Number.parseFloat(percentage) : Number.NaN;
  // One of several that are held is enough.
  const agrees = (relation: Relation): boolean =>
    hasRole(relation, holds) || Math.abs(shareOf(relation) - Number(share)) < HALF_A_POINT;
  if (relations.some((each) => each.other.id === from.id && agrees(each))) return [];
  return relations.flatMap((relation): readonly Said[] => {
    const isOther = relation.other.id !== from.id;
    if (isOther) return hasRole(relation, holds) ? [{ kind: 'holder', relation, said: from.id }] : [];
    if (ends.includes(relation.kind) || hasRole(relation, left)) return [{ kind: 'end', relation, said: '' }];
    return share && !Number.isNaN(shareOf(relation)) ? [{ kind: 'share', relation, said: share }] : [];
  });
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
