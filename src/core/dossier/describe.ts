import { isOwnLayer, type NameKind } from '../matching/nameKind';
import { type Attribute, attributesOf } from '../queries/entities/entityAttributes';
import { valueText } from '../queries/entities/valueText';
import { displayName, otherNames } from '../queries/names/displayName';
import { textFor } from '../queries/names/language';
import { type Entity, type EntryName, type From, locate } from '../registry/model';
import { DEFAULT_SCHEMA } from '../registry/vocabulary/vocabulary';
import { propertyWord, schemaWord } from '../registry/vocabulary/words';
import type { Snapshot } from '../snapshot';
import { contradictionsOf } from './contradictions';
import type { CitedSource, Dossier, DossierProperty, LabelledNames, OwnNote, Piece, Statement } from './dossier';
import { dossierWord } from './dossierWords';
import { heldAt } from './held';
import { linkedText } from './linkedText';
import { periodOf, type Reader, relationStatements, timelineStatements } from './statements';

/** Everything that the registry says of an entity, for one reader; undefined if there is no such entity. */
export function describe(snapshot: Snapshot, id: string, reader: Reader): Dossier | undefined {
  const { registry } = snapshot;
  const entity = registry.entity(id);
  if (!entity) return undefined;
  const { language, asOf } = reader;
  const text = (written: string | undefined): readonly Piece[] => linkedText(snapshot, written ?? '', id);
  const attributes = attributesOf(registry, entity, language);
  const relations = relationStatements(snapshot, entity, reader);
  const timeline = timelineStatements(snapshot, entity, reader);
  const statements = [...timeline, ...relations.flatMap((group) => group.statements)];
  return {
    id,
    schema: entity.schema,
    language,
    asOf,
    title: displayName(entity, language),
    otherNames: otherNames(entity, language),
    kind: kindOf(entity, attributes, language),
    nameThen: asOf === undefined ? undefined : nameAt(entity, asOf),
    names: namesOf(entity, reader),
    summary: text(textFor(language, entity.summary)),
    description: text(textFor(language, entity.description)),
    ownNotes: ownNotesOf(snapshot, entity, language),
    properties: propertiesOf(entity, attributes, language),
    relations,
    timeline,
    contradictions: contradictionsOf(snapshot, entity, reader),
    sources: sourcesOf(snapshot, statements, attributes, language),
  };
}

function kindOf({ schema }: Entity, attributes: readonly Attribute[], language: string): string {
  const topics = attributes.find(({ key }) => key === 'topics')?.values ?? [];
  const kind = schema === DEFAULT_SCHEMA ? [] : [schemaWord(schema, language)];
  return [...kind, ...topics.map((topic) => valueText(topic, language))].join(' · ');
}

/** The previous name whose dates include `asOf`. */
function nameAt({ names }: Entity, asOf: string): string | undefined {
  return names.find(({ item }) => item.kind === 'previous' && heldAt(item, asOf) === 'held')?.item.value;
}

/** All names but those of the heading, and misspellings, by what kind of name they are. */
function namesOf(entity: Entity, reader: Reader): readonly LabelledNames[] {
  const { language } = reader;
  const heading = new Set([displayName(entity, language), ...otherNames(entity, language)]);
  const labels: readonly (readonly [label: string, kinds: readonly NameKind[]])[] = [
    [dossierWord('also', language), ['name', 'alias']],
    [dossierWord('inContext', language), ['weak']],
    [dossierWord('formerly', language), ['previous']],
  ];
  const named = ({ item, part }: From<EntryName>) => ({
    text: item.value,
    period: periodOf(item, reader),
    isOwn: isOwnLayer(part.layer),
  });
  return labels
    .map(([label, kinds]) => ({
      label,
      names: entity.names
        .filter(({ item }) => kinds.includes(item.kind) && !heading.has(item.value))
        .map(named)
        .filter(({ text }, index, all) => all.findIndex((other) => other.text === text) === index),
    }))
    .filter(({ names }) => names.length > 0);
}

/** The user's remarks; those of the bundled registry are its authors'. */
function ownNotesOf(snapshot: Snapshot, { id, properties }: Entity, language: string): readonly OwnNote[] {
  const own = (properties.get('note') ?? []).filter(({ part }) => isOwnLayer(part.layer));
  const read = own.some(({ item }) => item.lang !== '')
    ? textFor(
        language,
        own.map(({ item }) => item),
      )
    : undefined;
  return own
    .filter(({ item }) => read === undefined || item.value === read)
    .map(({ item, part }) => ({ text: linkedText(snapshot, item.value, id), place: locate(part, item.span) }));
}

/** Properties that are other entities are relations; topics are beside the kind. */
function propertiesOf(
  { schema, properties }: Entity,
  attributes: readonly Attribute[],
  language: string,
): readonly DossierProperty[] {
  return attributes
    .filter(({ key, values }) => key !== 'topics' && values.some(({ kind }) => kind !== 'entity'))
    .filter(({ key }) => key !== 'note' || (properties.get('note') ?? []).every(({ part }) => !isOwnLayer(part.layer)))
    .map(({ key, values, place }) => ({
      label: propertyWord(key, language, schema),
      values: values.map((value) => valueText(value, language)),
      place,
    }));
}

/** The sources that the statements cite, the one cited most first. */
function sourcesOf(
  { registry }: Snapshot,
  statements: readonly Statement[],
  attributes: readonly Attribute[],
  language: string,
): readonly CitedSource[] {
  const counts = new Map<string, number>();
  const count = (id: string | undefined): void => {
    if (id !== undefined && registry.sources.has(id)) counts.set(id, (counts.get(id) ?? 0) + 1);
  };
  for (const { citation } of statements) count(citation?.source);
  for (const { values } of attributes) {
    for (const value of values) if (value.kind === 'citation') count(value.citation.source);
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
