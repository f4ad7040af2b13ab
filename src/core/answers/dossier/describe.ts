import { isOwnLayer, type NameKind } from '../../matching/nameKind';
import type { Registry } from '../../registry/merging/registry';
import { type Entity, type EntryName, type From, type LocalizedScalar, locate } from '../../registry/model';
import { DEFAULT_SCHEMA } from '../../registry/vocabulary/vocabulary';
import { propertyWord, schemaWord } from '../../registry/vocabulary/words';
import { lazily } from '../../text/base/lazy';
import { type Attribute, attributesOf } from '../entities/entityAttributes';
import { heldAt, periodAt } from '../entities/held';
import { isOwnRemark, ownRemarks } from '../entities/ownStatements';
import { type Relation, relationsOf } from '../entities/relations';
import { valueText } from '../entities/valueText';
import { displayName, otherNames, textFor } from '../names/displayName';
import { contradictionsOf } from './contradictions';
import type { CitedAs, CitedSource, Dossier, DossierName, DossierProperty, LabelledNames, TextPiece } from './dossier';
import { identifierAddress } from './identifierAddress';
import { keptUntil } from './keptUntil';
import { dossierWord } from './pageWords';
import { citedAs, type Reader, relationGroups, relationHeld, timelineStatements } from './statements';

/**
 * Everything that the registry says of an entity, for one reader; undefined if there is no such entity. Each part is worked
 * out when it is asked for. Relations must be indexed before.
 *
 * @param relations those of the entity, where they are known already: see `relationsInSteps`.
 */
export function describe(
  registry: Registry,
  id: string,
  reader: Reader,
  relations?: readonly Relation[],
): Dossier | undefined {
  const entity = registry.entity(id);
  if (!entity) return undefined;
  const { language, asOf } = reader;
  const text = (texts: readonly LocalizedScalar[]): readonly TextPiece[] => {
    const best = textFor(language, texts);
    return best === undefined ? [] : [best];
  };
  const known = lazily({
    attributes: () => attributesOf(registry, entity, language),
    relations: () => {
      const all = relations ?? relationsOf(registry, entity, language);
      return reader.withoutLater ? all.filter((relation) => relationHeld(relation, reader) !== 'later') : all;
    },
  });
  const dossier: Dossier = lazily<Dossier>({
    id: () => entity.id,
    schema: () => entity.schema,
    like: () => entity.like,
    language: () => language,
    asOf: () => asOf,
    title: () => displayName(entity, language),
    otherNames: () => otherNames(entity, language),
    kind: () => kindOf(registry, dossier),
    nameThen: () => (asOf === undefined ? undefined : nameAt(entity, asOf)),
    names: () => entity.names.map((name) => describedName(name, reader)),
    labelledNames: () => labelledNamesOf(dossier),
    summary: () => text(entity.summary),
    description: () => text(entity.description),
    remarks: () =>
      ownRemarks(entity, language).map(({ item, part }) => ({ text: [item.value], location: locate(part, item.span) })),
    profile: () => profileOf(entity),
    properties: () => propertiesOf(registry, entity, known.attributes, language),
    citations: () => citationsOf(registry, known.attributes, language),
    relations: () => relationGroups(registry, known.relations, reader),
    hasUndatedRelation: () =>
      asOf !== undefined && known.relations.some((relation) => relationHeld(relation, reader) === 'undated'),
    timeline: () => timelineStatements(registry, entity, reader),
    contradictions: () => contradictionsOf(registry, entity, known.relations, reader),
    sources: () => sourcesOf(registry, dossier),
    keptUntil: () => keptUntil(registry, entity, language, reader.withoutLater ? asOf : undefined),
  });
  return dossier;
}

/** The kind and the topics: "Company · Listed". */
function kindOf({ vocabulary }: Registry, { schema, properties, language }: Dossier): string {
  const kind = schema === DEFAULT_SCHEMA ? [] : [schemaWord(vocabulary, schema, language)];
  return [...kind, ...(properties.find(({ key }) => key === 'topics')?.values ?? [])].join(' · ');
}

/** The previous name whose dates include `asOf`. */
function nameAt({ names }: Entity, asOf: string): string | undefined {
  return names.find(({ item }) => item.kind === 'previous' && heldAt(item, { asOf, today: undefined }) === 'held')?.item
    .value;
}

function describedName({ item, part }: From<EntryName>, reader: Reader): DossierName {
  const { value, kind, lang, span } = item;
  const isOwn = isOwnLayer(part.layer);
  return {
    text: value,
    kind,
    language: lang,
    period: periodAt(item, reader, reader.language),
    isOwn,
    location: locate(part, span),
  };
}

/** All names but those of the heading, and misspellings, by what kind of name they are. */
function labelledNamesOf({ title, otherNames, names, language }: Dossier): readonly LabelledNames[] {
  const heading = new Set([title, ...otherNames]);
  const labels: readonly (readonly [label: string, kinds: readonly NameKind[]])[] = [
    [dossierWord('also', language), ['name', 'alias']],
    [dossierWord('inContext', language), ['weak']],
    [dossierWord('formerly', language), ['previous']],
    [dossierWord('avoid', language), ['avoid']],
  ];
  return labels
    .map(([label, kinds]) => ({
      label,
      names: names
        .filter(({ text, kind }) => kinds.includes(kind) && !heading.has(text))
        .filter(({ text }, index, all) => all.findIndex((other) => other.text === text) === index),
    }))
    .filter((group) => group.names.length > 0);
}

function propertiesOf(
  { vocabulary }: Registry,
  entity: Entity,
  attributes: readonly Attribute[],
  language: string,
): readonly DossierProperty[] {
  return attributes
    .map(({ key, rank, location, values }) => {
      const texts = values.filter(({ kind }) => kind !== 'entity').map((value) => valueText(value, language));
      return {
        key,
        rank,
        location,
        label: propertyWord(vocabulary, key, language, entity.schema),
        values: texts,
        addresses: texts.map((text) => addressOf(key, text)),
        isInHead: key === 'topics' || isOwnRemark(entity, key),
      };
    })
    .filter(({ key, values }) => values.length > 0 && key !== 'profile');
}

function profileOf({ properties }: Entity): Dossier['profile'] {
  const profile = (properties.get('profile') ?? []).find(({ part }) => isOwnLayer(part.layer));
  return profile && { file: profile.part.file, path: profile.item.value };
}

function addressOf(key: string, text: string): string {
  return identifierAddress(key, text) ?? (/^https?:\/\/\S+$/.test(text) ? text : '');
}

function citationsOf(registry: Registry, attributes: readonly Attribute[], language: string): readonly CitedAs[] {
  return attributes.flatMap(({ values }) =>
    values.flatMap((value) => (value.kind === 'citation' ? citedAs(registry, [value.citation], language) : [])),
  );
}

/** The sources that the statements cite, the one cited most first. */
function sourcesOf(registry: Registry, { timeline, relations, citations, language }: Dossier): readonly CitedSource[] {
  const statements = [...timeline, ...relations.flatMap((group) => group.statements)];
  const counts = new Map<string, number>();
  for (const { source } of [...statements.flatMap((statement) => statement.citations), ...citations]) {
    if (source !== undefined) counts.set(source, (counts.get(source) ?? 0) + 1);
  }
  return Array.from(counts, ([id, citations]) => {
    const { title, publisher, date, url, note, file } = registry.sources.get(id)!;
    const detail = [textFor(language, publisher), date].filter((part) => part !== undefined).join(' · ');
    return {
      id,
      title: textFor(language, title) ?? id,
      detail,
      citations,
      url,
      note: note && { file, path: note.value },
    };
  }).sort((a, b) => b.citations - a.citations);
}
