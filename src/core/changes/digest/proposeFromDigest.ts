import { referencesTo } from '../../answers/entities/relations';
import { JudgedHits } from '../../notes/mentions/judgedHits';
import { resolveMentions } from '../../notes/mentions/resolveMentions';
import { Engine } from '../../registry/engine/engine';
import type { Snapshot } from '../../registry/engine/snapshot';
import type { Registry } from '../../registry/merging/registry';
import type { Entity } from '../../registry/model';
import { runToEnd } from '../../text/base/lazy';
import type { Span } from '../../text/base/textEdit';
import { inlineText } from '../../text/yaml/write/newText';
import { newValue } from '../../text/yaml/write/value';
import { allNames, type EntityProposal, type Proposals, type ProposedSource } from '../incoming/proposals';
import { reconcile } from '../records/reconcile';
import type { Digest } from './digest';
import { eventsOf } from './eventsOf';
import { recordsOfDigest } from './recordsOfDigest';
import { sourceOf } from './sourceOf';

/**
 * What a digest offers to a registry: entities, names and texts for known ones, and events, each only as far as no registry
 * has it. What is doubtful says why. Everything that a proposal names is known or proposed. Linear in the digest.
 */
export function proposeFromDigest(digest: Digest, snapshot: Snapshot): Proposals & { readonly source: ProposedSource } {
  const { registry } = snapshot;
  const { source, same } = sourceOf(digest, registry);
  const sources = new Set([...same, source.id]);
  const isTold = (entity: Entity): boolean => cites(registry, entity, sources);
  const found = runToEnd(reconcile(recordsOfDigest(digest), snapshot, { source, isTold }));
  const added = found.items.filter((item) => item.kind === 'entity');
  const isProposed = (id: string): boolean => added.some((each) => each.id === id);
  const events = eventsOf(digest, entityFinder(snapshot, added), registry, isProposed, sources);
  const items = [...found.items, ...events];
  const { entities = 0 } = found.known ?? {};
  const known = { entities, events: digest.events.length - events.length };
  return { ...found, source, items, known };
}

/** Whether the entity, or an event that it is involved in, cites one of the sources. */
function cites(registry: Registry, entity: Entity, sources: ReadonlySet<string>): boolean {
  const has = ({ facts, properties }: Entity): boolean =>
    facts.some(({ item }) => item.sources.some(({ source }) => sources.has(source?.value ?? ''))) ||
    (properties.get('source') ?? []).some(({ item }) => sources.has(item.value));
  return has(entity) || referencesTo(registry, entity.id, ({ like }) => like === 'Event').some(({ from }) => has(from));
}

/** A span of a text that names one entity, known or proposed. */
interface DigestMention extends Span {
  readonly id: string;
}

/**
 * Tells which entities a text names, known and new ones, by the rules that hold in notes and in the order of the text. Of two
 * names over each other the longer counts, of equal ones that of the known entity; a name that may mean several counts for none.
 */
function entityFinder(snapshot: Snapshot, added: readonly EntityProposal[]): (text: string) => ReadonlySet<string> {
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

function snapshotOf(added: readonly EntityProposal[]): Snapshot {
  const engine = new Engine();
  const items = added.map(
    (entity) => `- ${inlineText(newValue({ id: entity.id, schema: 'Company', name: allNames(entity) }), '"')}\n`,
  );
  runToEnd(engine.setFile('digest', 1, `entities:\n${items.join('')}`));
  return runToEnd(engine.update());
}
