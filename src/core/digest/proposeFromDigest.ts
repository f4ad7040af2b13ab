import { displayName } from '../queries/names/displayName';
import { languageOf } from '../registry/drafts/namesInSelection';
import { pinyinSlug } from '../registry/drafts/pinyinSlug';
import type { Snapshot } from '../snapshot';
import { hasHan } from '../text/han';
import { freeId, slugOf } from '../text/slug';
import { isPlain } from '../unregistered/latinWords';
import type { Digest } from './digest';
import { type DigestMention, mentionsIn, type NewNames } from './digestMentions';
import { eventsOf } from './eventsOf';
import { additionsTo, unknownSpellings } from './knownEntities';
import { matchEntries, newEntities } from './newEntities';
import type { EntityProposal, Proposal, Proposals } from './proposals';
import { sourceOf } from './sourceOf';

/**
 * What a digest offers to a registry: entities, names and texts for known ones, and events, each only as far as no registry
 * has it. What is doubtful has flags. Everything that a proposal names is known or proposed.
 *
 * @param text the text that the digest was read from.
 */
export function proposeFromDigest(text: string, digest: Digest, snapshot: Snapshot): Proposals {
  const { registry } = snapshot;
  const { source, same } = sourceOf(digest, registry);
  const sources = new Set([...same, source.id]);
  const matched = matchEntries(digest.entries, snapshot);
  const added = newEntities(digest, matched, snapshot);
  const names: NewNames[] = [
    ...added.map(({ proposal, spellings }) => ({ id: proposal.id, names: spellings })),
    ...matched.flatMap((each) =>
      each.known ? [{ id: each.known.id, names: unknownSpellings(digest, each, snapshot) }] : [],
    ),
  ].filter((each) => each.names.length > 0);
  const listed = namedBeside(
    text,
    digest,
    mentionsIn(text, snapshot, names),
    snapshot,
    new Set(names.map(({ id }) => id)),
  );
  const mentions = mentionsIn(text, snapshot, [
    ...names,
    ...listed.map((each) => ({ id: each.id, names: [each.names[0]!.value] })),
  ]);
  const proposed = new Map([...added.map(({ proposal }) => proposal), ...listed].map((each) => [each.id, each]));
  const nameOf = (id: string): string => {
    const entity = registry.entity(id);
    return proposed.get(id)?.names[0]?.value ?? (entity ? displayName(entity, 'en') : id);
  };
  const schemaOf = (id: string): string => proposed.get(id)?.schema ?? registry.entity(id)?.schema ?? '';
  const isProposed = (id: string): boolean => proposed.has(id);
  const events = eventsOf(digest, mentions, registry, isProposed, sources);
  const used = new Set(events.flatMap(({ involved }) => involved));
  const items: Proposal[] = [
    ...added.map(({ proposal }) => proposal),
    ...listed.filter(({ id }) => used.has(id)),
    ...[...added.flatMap((each) => each.names), ...additionsTo(digest, matched, snapshot, sources)].map(
      (each): Proposal =>
        each.kind === 'name'
          ? { ...each, key: `name ${each.about} ${each.name.value}` }
          : { ...each, key: `fact ${each.about}` },
    ),
    ...events,
  ];
  const spoken = items.flatMap((item) => [...item.needs, ...idsIn(item)]);
  return {
    source,
    items: [...new Map(items.map((item) => [item.key, item])).values()],
    places: { who: digest.headings.who ?? '', when: digest.headings.when ?? '' },
    named: new Map(spoken.map((id) => [id, { name: nameOf(id), schema: schemaOf(id) }])),
  };
}

function idsIn(item: Proposal): readonly string[] {
  if (item.kind === 'entity') return [item.id];
  return item.kind === 'event' ? item.involved : [item.about];
}

/** `⟦0⟧, Cadence, and ⟦1⟧`: a capitalised word in a list with firms that are known or proposed is a firm. */
const IN_LIST = [
  /⟦\d+⟧(?:,? and |, )(?<name>\p{Lu}[\p{L}\p{N}&-]+(?: \p{Lu}[\p{L}\p{N}&-]+)*)(?=,|\.| and |—)/gu,
  /(?<![\p{L}\p{N}] )(?<name>\p{Lu}[\p{L}\p{N}&-]+(?: \p{Lu}[\p{L}\p{N}&-]+)*)(?:,? and |, )⟦\d+⟧/gu,
  /⟦\d+⟧、(?<name>\p{Script=Han}{2,8})(?=[、和及与])/gu,
];

/** Firms that only the timeline names, beside others. */
function namedBeside(
  text: string,
  { events }: Digest,
  mentions: readonly DigestMention[],
  { registry }: Snapshot,
  taken: ReadonlySet<string>,
): readonly EntityProposal[] {
  const found = new Map<string, EntityProposal>();
  const ids = new Set(taken);
  for (const { start, end } of events) {
    let marked = text.slice(start, end);
    const inside = mentions.filter((mention) => start <= mention.start && mention.end <= end);
    for (const mention of inside.toReversed()) {
      const isFirm = taken.has(mention.id) || registry.entity(mention.id)?.schema === 'Company';
      const sign = isFirm ? '⟦0⟧' : '⟨⟩';
      marked = marked.slice(0, mention.start - start) + sign + marked.slice(mention.end - start);
    }
    for (const pattern of IN_LIST) {
      for (const { groups } of marked.matchAll(pattern)) {
        const name = groups!.name!;
        if (found.has(name) || name.split(' ').every(isPlain)) continue;
        const id = freeId(slugOf(name) || pinyinSlug(name), (each) => ids.has(each) || registry.hasId(each));
        ids.add(id);
        const names = [{ lang: hasHan(name) ? 'zh' : languageOf(name) || 'en', value: name }];
        const flags = [{ code: 'only-in-timeline' as const, parameters: {} }];
        found.set(name, {
          key: `entity ${id}`,
          kind: 'entity',
          id,
          schema: 'Company',
          names,
          aliases: [],
          text: undefined,
          flags,
          needs: [],
        });
      }
    }
  }
  return [...found.values()];
}
