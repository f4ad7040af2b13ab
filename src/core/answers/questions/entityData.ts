import { describe } from '../dossier/describe';
import type { Dossier } from '../dossier/dossier';
import { textOf } from '../dossier/linkedText';
import type { AgentStatement, AgentWorld, CitedIn, NamedEntity } from './answers';
import { citedIn, clipped, MOST_ITEMS, namedEntity, relationAnswer, timelineAnswer } from './pieces';

/** What an entity is, without its statements. Of each list at most a hundred. */
export interface EntityHead {
  readonly entity: NamedEntity;
  readonly names: readonly {
    readonly text: string;
    readonly kind: string;
    /** BCP 47; '' if none is given. */
    readonly language: string;
    /** "until 2021"; '' without dates. */
    readonly period: string;
  }[];
  /** '' if there is none, as the description. */
  readonly summary: string;
  readonly description: string;
  readonly properties: readonly { readonly key: string; readonly label: string; readonly values: readonly string[] }[];
  /** What the entry itself cites. */
  readonly sources: readonly CitedIn[];
}

/** An entity with all that is stated of it. */
export interface EntityData extends EntityHead {
  /** Facts and events, the newest first. */
  readonly timeline: readonly AgentStatement[];
  readonly relations: readonly AgentStatement[];
}

/** The user's own remarks are left out. */
export function entityHead({ snapshot: { registry } }: AgentWorld, dossier: Dossier): EntityHead {
  const some = <T>(all: readonly T[]): readonly T[] => all.slice(0, MOST_ITEMS);
  const shown = dossier.properties.filter(({ key, isInHead }) => !isInHead || key === 'topics');
  return {
    entity: namedEntity(registry, dossier.id),
    names: some(dossier.names).map(({ text, kind, language, period }) => ({
      text: clipped(text),
      kind,
      language,
      period,
    })),
    summary: clipped(textOf(dossier.summary)),
    description: clipped(textOf(dossier.description)),
    properties: some(shown).map(({ key, label, values }) => ({ key, label, values: some(values).map(clipped) })),
    sources: some(citedIn(registry, dossier.citations, dossier.language)),
  };
}

/** All that the registry says of an entity, for other programs; undefined if there is none. Relations must be indexed before. */
export function entityData(world: AgentWorld, id: string, language: string): EntityData | undefined {
  const dossier = describe(world.snapshot.registry, id, { language, asOf: undefined, today: world.today });
  if (!dossier) return undefined;
  return {
    ...entityHead(world, dossier),
    timeline: dossier.timeline.map((statement) => timelineAnswer(world, dossier, statement)),
    relations: dossier.relations.flatMap(({ label, statements }) =>
      statements.map((statement) => relationAnswer(world, dossier, statement, label)),
    ),
  };
}
