import { memoize } from '../base/memoize';
import type { Dossier } from '../dossier/dossier';
import type { MapChoice } from '../dossier/pageState';
import type { Vocabulary } from '../registry/vocabulary/vocabulary';
import { schemaPlural } from '../registry/vocabulary/words';
import type { MapData, MapGroup, MapMiddle, MapRow } from './mapData';
import type { Describe } from './mapOf';
import { mapText } from './mapWords';
import { tiesAmong } from './tiesAmong';

const MOST_ROWS = 60;
const MOST_IN_GROUP = 12;

/** An entity that a note mentions, and how often. */
export interface MentionedEntity {
  readonly id: string;
  readonly count: number;
}

/** Of an address of a note, what a map says of it, and its entities in the order of first mention. */
export interface MappedNote extends Pick<MapMiddle, 'id' | 'text'> {
  readonly entities: readonly MentionedEntity[];
}

/** The map of a note: its entities by kind, in the order of first mention. How they are tied to each other is in `ties`. */
export function noteMapOf(
  vocabulary: Vocabulary,
  { id, text, entities }: MappedNote,
  describe: Describe,
  choice: MapChoice,
  language: string,
): MapData {
  const known = entities.flatMap(({ id: entity, count }) => {
    const dossier = describe(entity);
    return dossier ? [{ dossier, count }] : [];
  });
  const schemas = [...new Set(known.map(({ dossier }) => dossier.schema))].sort(
    (a, b) => order(vocabulary, a) - order(vocabulary, b),
  );
  let room = MOST_ROWS;
  const groups = schemas
    .filter((schema) => !choice.without.includes(schema))
    .map((schema): MapGroup => {
      const all = known.filter(({ dossier }) => dossier.schema === schema);
      const first = Math.min(all.length, MOST_IN_GROUP, room);
      room -= first;
      const opened = choice.opened.filter((each) => each === schema).length * MOST_ROWS;
      const rows = all.slice(0, first + opened).map(({ dossier, count }) => rowOf(dossier, count, language));
      return { key: schema, label: schemaPlural(vocabulary, schema, language), rows, more: all.length - rows.length };
    });
  const shown = groups.flatMap(({ rows }) => rows.map(({ key }) => key));
  const dossiers = new Map(known.map(({ dossier }) => [dossier.id, dossier]));
  const left = leftOf(groups);
  return {
    middle: { id, schema: undefined, text, detail: '' },
    left,
    right: groups.slice(left.length),
    ties: tiesAmong(vocabulary, shown, (entity) => memoize(dossiers, entity, () => describe(entity)!), new Set()),
    labels: [],
    schemas,
    entities: shown.length,
    notShown: groups.reduce((sum, { more }) => sum + more, 0),
  };
}

function order({ schemas }: Vocabulary, schema: string): number {
  const place = schemas.indexOf(schema);
  return place < 0 ? schemas.length : place;
}

function rowOf({ id, schema, title }: Dossier, count: number, language: string): MapRow {
  return {
    key: id,
    entity: { entity: id, schema, text: title },
    detail: count === 1 ? mapText('oneMention', language) : mapText('mentions', language, count),
    state: 'holds',
    isOwning: false,
    placedIn: undefined,
    further: 0,
    groups: [],
  };
}

/** The first groups, until they have half of the rows. */
function leftOf(groups: readonly MapGroup[]): readonly MapGroup[] {
  const half = groups.reduce((sum, { rows }) => sum + rows.length, 0) / 2;
  let count = 0;
  return groups.filter(({ rows }) => {
    const isLeft = count < half;
    count += rows.length;
    return isLeft && groups.length > 1;
  });
}
