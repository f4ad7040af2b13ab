import { describe } from '../dossier/describe';
import type { Dossier } from '../dossier/dossier';
import { textOf } from '../dossier/linkedText';
import {
  CITED,
  citedIn,
  clipped,
  MOST_ITEMS,
  NAMED,
  namedEntity,
  relationAnswer,
  STATEMENT,
  timelineAnswer,
} from './pieces';
import type { World } from './question';
import { many, object, text, type ValueOf } from './schema';

/**
 * What an entity is, without its statements; of each list at most a hundred. Of a name, `language` is a BCP 47 tag and `period` as in
 * "until 2021"; what is not known is ''. `sources` are what the entry itself cites.
 */
export const ENTITY_HEAD = {
  entity: object(NAMED),
  names: many(object({ text: text(), kind: text(), language: text(), period: text() })),
  summary: text(),
  description: text(),
  properties: many(object({ key: text(), label: text(), values: many(text()) })),
  sources: CITED,
};
const HEAD = object(ENTITY_HEAD);
/** An entity with all that is stated of it: facts and events, the newest first, and relations. */
const ENTITY_DATA = object({ ...ENTITY_HEAD, timeline: many(STATEMENT), relations: many(STATEMENT) });

/** The user's own remarks are left out. */
export function entityHead({ snapshot: { registry } }: World, dossier: Dossier): ValueOf<typeof HEAD> {
  const some = <T>(all: readonly T[]): readonly T[] => all.slice(0, MOST_ITEMS);
  const shown = dossier.properties.filter(({ key, isInHead }) => !isInHead || key === 'topics');
  return {
    entity: namedEntity(registry, dossier.id),
    names: some(dossier.names).map(({ text: name, kind, language, period }) => ({
      text: clipped(name),
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

/** All that the registry says of an entity, for other programs; undefined if there is none. */
export function entityData(world: World, id: string, language: string): ValueOf<typeof ENTITY_DATA> | undefined {
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
