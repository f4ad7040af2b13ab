import type { Span } from '../base/span';
import { linkValues, type Reference, referencesOf } from '../queries/entities/references';
import type { Registry } from '../registry/merging/registry';
import { DEFAULT_SCHEMA, linkTypeRow } from '../registry/vocabulary/vocabulary';
import type { Digest, DigestEntry } from './digest';
import type { DigestMention } from './digestMentions';
import { startOf } from './eventsOf';
import type { Flag, RelationProposal } from './proposals';
import { citedParagraphs } from './readStatements';
import { sentencesOf } from './sentencesOf';
import { type StatedRelation, statedRelations } from './statedRelations';

/** A stretch of the digest with its place in the source, and when it happened. */
interface Stretch extends Span {
  readonly at: string;
  readonly date?: string;
  /** The entity that a description is of. */
  readonly about?: string;
}

export interface Entities {
  /** The entity of an entry. */
  readonly aboutOf: (entry: DigestEntry) => string | undefined;
  readonly schemaOf: (id: string) => string;
  readonly nameOf: (id: string) => string;
  readonly isProposed: (id: string) => boolean;
}

/** Properties of an entity that say the same as a link. */
const OWNERS: ReadonlySet<string> = new Set(['parent', 'owner', 'manufacturer', 'brand']);

/** Proposals for the relations that the digest states between known and proposed entities and no registry has. */
export function relationsOf(
  text: string,
  digest: Digest,
  mentions: readonly DigestMention[],
  registry: Registry,
  entities: Entities,
  sources: ReadonlySet<string>,
): readonly RelationProposal[] {
  const found = new Map<string, RelationProposal>();
  for (const stretch of stretchesOf(digest, entities.aboutOf)) {
    for (const sentence of sentencesOf(text, stretch)) {
      const named = mentions.filter(({ start, end }) => sentence.start <= start && end <= sentence.end);
      const inside = [...subjectOf(text, sentence, stretch), ...named];
      for (const stated of statedRelations(marked(text, sentence, inside))) {
        const [from, to] = [inside[stated.from]!.id, inside[stated.to]!.id];
        if (from === to || !fits(stated, entities, from, to) || isKnown(registry, stated.type, from, to, sources))
          continue;
        const proposal = toProposal(stated, from, to, entities, text.slice(sentence.start, sentence.end), stretch);
        const before = found.get(proposal.key);
        if (!before || weight(before) < weight(proposal)) found.set(proposal.key, proposal);
      }
    }
  }
  const all = [...found.values()];
  return all.map((proposal) => ({
    ...proposal,
    flags: [...proposal.flags, ...otherOwner(proposal, all, registry, entities)],
  }));
}

/** What is so says more than a plan, and one with a share or a role more than one without. */
function weight({ flags, values }: RelationProposal): number {
  return (flags.length > 0 ? 0 : 1000) + Object.values(values).join('').length;
}

function stretchesOf(
  { entries, events, statements, headings }: Digest,
  aboutOf: Entities['aboutOf'],
): readonly Stretch[] {
  return [
    ...statements.map((statement) => ({ start: statement.start, end: statement.end, at: citedParagraphs(statement) })),
    ...events.map(({ start, end, when }) => ({
      ...{ start, end, at: headings.when ?? '' },
      ...(when && { date: startOf(when) }),
    })),
    ...entries.flatMap((entry) => {
      const { description } = entry;
      const about = aboutOf(entry);
      if (!description) return [];
      return [{ start: description.start, end: description.end, at: headings.who ?? '', ...(about && { about }) }];
    }),
  ];
}

/** *It* at the beginning of a sentence is the entity that the description is of. */
function subjectOf(text: string, { start, end }: Span, { about }: Stretch): readonly DigestMention[] {
  const [pronoun] = /^(?:It|The company|The firm|该公司|公司)(?![\p{L}\p{N}])/u.exec(text.slice(start, end)) ?? [];
  return pronoun !== undefined && about !== undefined ? [{ start, end: start + pronoun.length, id: about }] : [];
}

function marked(text: string, { start, end }: Span, mentions: readonly DigestMention[]): string {
  let written = '';
  let at = start;
  mentions.forEach((mention, index) => {
    written += `${text.slice(at, mention.start)}⟦${index}⟧`;
    at = mention.end;
  });
  return written + text.slice(at, end);
}

function fits({ type }: StatedRelation, { schemaOf }: Entities, from: string, to: string): boolean {
  // An entry of the user's need not say what it is.
  const isFirm = (id: string): boolean => ['Company', 'Organization', DEFAULT_SCHEMA].includes(schemaOf(id));
  const isActor = (id: string): boolean => isFirm(id) || ['Person', 'PublicBody', 'Country'].includes(schemaOf(id));
  if (type === 'Directorship') return schemaOf(from) === 'Person' && (isFirm(to) || schemaOf(to) === 'PublicBody');
  if (type === 'Ownership') return isActor(from) && (isFirm(to) || schemaOf(to) === 'Project');
  return isFirm(from) && isActor(to);
}

/** Whether the registry has a relation of that kind between the two, written in either, or one from the same article. */
function isKnown(registry: Registry, type: string, from: string, to: string, sources: ReadonlySet<string>): boolean {
  const isSame = ({ link, key }: Reference): boolean => {
    if (!link) return type === 'Ownership' && OWNERS.has(key);
    return link.type.value === type || linkValues(link, 'source').some(({ value }) => sources.has(value));
  };
  const names = (id: string, other: string): boolean => {
    const entity = registry.entity(id);
    return entity !== undefined && referencesOf(entity).some((each) => each.to.value === other && isSame(each));
  };
  return names(from, to) || names(to, from);
}

/** The link is written in the entity that is new, or else in the owner, supplier, partner or organization. */
function toProposal(
  { type, values, planned }: StatedRelation,
  from: string,
  to: string,
  { isProposed }: Entities,
  text: string,
  { at, date }: Stretch,
): RelationProposal {
  const row = linkTypeRow(type)!;
  const isTurned = type === 'Directorship' || (isProposed(to) && !isProposed(from));
  const [about, end, other] = isTurned ? [to, row.from.key, from] : [from, row.to.key, to];
  const isDated = date !== undefined && type === 'Ownership' && values.percentage !== undefined;
  return {
    key: `relation ${type} ${from} ${to}`,
    kind: 'relation',
    about,
    end,
    other,
    type,
    values: { ...values, ...(isDated && { startDate: date }) },
    text,
    at,
    flags: planned ? [{ code: 'not-done', parameters: {} }] : [],
    needs: [from, to].filter(isProposed),
  };
}

/** A whole firm has one owner: where another is named, one of them is wrong. */
function otherOwner(
  proposal: RelationProposal,
  all: readonly RelationProposal[],
  registry: Registry,
  { nameOf }: Entities,
): readonly Flag[] {
  if (proposal.type !== 'Ownership' || proposal.values.percentage !== undefined) return [];
  const { owner, asset } = endsOf(proposal);
  const others = all
    .filter((each) => each.type === 'Ownership' && each.values.percentage === undefined && endsOf(each).asset === asset)
    .map((each) => endsOf(each).owner);
  const known = ownersIn(registry, asset);
  const rival = [...others, ...known].find((id) => id !== owner);
  return rival === undefined ? [] : [{ code: 'other-owner', parameters: { owner: nameOf(rival) } }];
}

function endsOf({ about, end, other }: RelationProposal): { readonly owner: string; readonly asset: string } {
  return end === 'asset' ? { owner: about, asset: other } : { owner: other, asset: about };
}

function ownersIn(registry: Registry, asset: string): readonly string[] {
  const own = registry.entity(asset);
  const written = own ? referencesOf(own).filter(({ key }) => key === 'owner' || key === 'parent') : [];
  const elsewhere = registry
    .referrersOf(asset)
    .filter((id) =>
      registry.entity(id)?.links.some(({ item }) => linkValues(item, 'asset').some(({ value }) => value === asset)),
    );
  return [...written.map(({ to }) => to.value), ...elsewhere];
}
