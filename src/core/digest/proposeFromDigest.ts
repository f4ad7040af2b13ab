import { runToEnd } from '../base/resumable';
import type { Span } from '../base/span';
import { Engine } from '../engine';
import { allNames, type Proposal, type Proposals, type ProposedSource } from '../incoming/proposals';
import { JudgedHits } from '../mentions/judgedHits';
import { resolveMentions } from '../mentions/resolveMentions';
import { displayName } from '../queries/names/displayName';
import type { Snapshot } from '../snapshot';
import { inlineText } from '../yaml/write/newText';
import type { Digest } from './digest';
import { additionsTo, newEntity } from './entitiesOf';
import { eventsOf } from './eventsOf';
import { matchEntries } from './matchEntries';
import { sourceOf } from './sourceOf';

/**
 * What a digest offers to a registry: entities, names and texts for known ones, and events, each only as far as no registry
 * has it. What is doubtful says why. Everything that a proposal names is known or proposed. Linear in the digest.
 */
export function proposeFromDigest(digest: Digest, snapshot: Snapshot): Proposals & { readonly source: ProposedSource } {
  const { registry } = snapshot;
  const { source, same } = sourceOf(digest, registry);
  const sources = new Set([...same, source.id]);
  const items: Proposal[] = [];
  const added = new Map<string, readonly string[]>();
  const place = digest.headings.who ?? '';
  for (const matched of matchEntries(digest, snapshot)) {
    if (matched.known) {
      items.push(...additionsTo(matched, matched.known, place, sources, snapshot));
      continue;
    }
    const [entity, ...names] = newEntity(matched, place, (id) => added.has(id) || registry.hasId(id));
    added.set(entity.id, allNames(entity));
    items.push(entity, ...names);
  }
  const entitiesIn = entityFinder(
    snapshot,
    Array.from(added, ([id, names]) => ({ id, names })),
  );
  items.push(...eventsOf(digest, entitiesIn, registry, (id) => added.has(id), sources));
  const spoken = new Set(items.flatMap(idsIn));
  const known = [...spoken].flatMap((id) => registry.entity(id) ?? []);
  return {
    source,
    items: [...new Map(items.map((item) => [item.key, item])).values()],
    named: new Map(known.map((entity) => [entity.id, displayName(entity, 'en')])),
  };
}

function idsIn(item: Proposal): readonly string[] {
  if (item.kind === 'entity') return [item.id];
  return item.kind === 'event' ? item.involved : [item.about];
}

/** A span of a text that names one entity, known or proposed. */
interface DigestMention extends Span {
  readonly id: string;
}

/** An entity that is not in the registry yet, and all spellings by which the digest may name it. */
export interface NewNames {
  readonly id: string;
  readonly names: readonly string[];
}

/**
 * Tells which entities a text names, known and new ones, by the rules that hold in notes and in the order of the text. Of two
 * names over each other the longer counts, of equal ones that of the known entity; a name that may mean several counts for none.
 */
function entityFinder(snapshot: Snapshot, added: readonly NewNames[]): (text: string) => ReadonlySet<string> {
  const proposed = snapshotOf(added);
  return (text) => {
    const found = [...mentionsOf(text, snapshot), ...mentionsOf(text, proposed)];
    const kept: DigestMention[] = [];
    for (const mention of found.toSorted((a, b) => b.end - b.start - (a.end - a.start))) {
      if (!kept.some(({ start, end }) => start < mention.end && mention.start < end)) kept.push(mention);
    }
    return new Set(kept.sort((a, b) => a.start - b.start).map(({ id }) => id));
  };
}

function mentionsOf(text: string, snapshot: Snapshot): readonly DigestMention[] {
  const zones = { prose: [0, text.length], code: [], frontMatter: undefined };
  const judged = new JudgedHits(text, snapshot.matcher.scan(text));
  return resolveMentions(text, judged, zones, snapshot).flatMap(({ start, end, entities: [id, ...others] }) =>
    id !== undefined && others.length === 0 ? [{ start, end, id }] : [],
  );
}

function snapshotOf(added: readonly NewNames[]): Snapshot {
  const engine = new Engine();
  const items = added.map(({ id, names }) => `- ${inlineText({ id, schema: 'Company', name: [...names] }, '"')}\n`);
  runToEnd(engine.setFile('digest', 1, `entities:\n${items.join('')}`));
  return runToEnd(engine.update());
}
