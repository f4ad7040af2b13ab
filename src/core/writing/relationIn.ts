import type { NamedInPassage, Passage } from './passage';
import { type VerbRelation, verbRelation } from './relationVerb';

/** Two entities of a passage, in the order of the text, and what it states about them. */
export interface ProposedRelation {
  readonly ends: readonly [string, string];
  readonly stated: VerbRelation | undefined;
}

/** What schema an entity has. */
export type SchemaOf = (id: string) => string;

/**
 * The relation that a passage most likely states: of the first two entities of which it states one, else of its first two.
 * undefined where it does not name two.
 */
export function relationIn(
  { text, named }: Pick<Passage, 'text' | 'named'>,
  schemaOf: SchemaOf,
): ProposedRelation | undefined {
  let first: ProposedRelation | undefined;
  for (const [one, other] of pairs(named)) {
    const ends = [one.entities[0]!, other.entities[0]!] as const;
    if (ends[0] === ends[1]) continue;
    const stated = verbRelation(text, { ...one, schema: schemaOf(ends[0]) }, { ...other, schema: schemaOf(ends[1]) });
    if (stated) return { ends, stated };
    first ??= { ends, stated };
  }
  return first;
}

/** What a passage states about two entities, wherever it names them. */
export function relationBetween(
  { text, named }: Pick<Passage, 'text' | 'named'>,
  [first, second]: readonly [string, string],
  schemaOf: SchemaOf,
): VerbRelation | undefined {
  const placesOf = (id: string) => named.filter(({ entities }) => entities.includes(id));
  for (const one of placesOf(first)) {
    for (const other of placesOf(second)) {
      const stated = verbRelation(text, { ...one, schema: schemaOf(first) }, { ...other, schema: schemaOf(second) });
      if (stated) return stated;
    }
  }
  return undefined;
}

/** Neighbours first, since a verb is between what is near. */
function pairs(named: readonly NamedInPassage[]): readonly (readonly [NamedInPassage, NamedInPassage])[] {
  const all: [NamedInPassage, NamedInPassage][] = [];
  for (let apart = 1; apart < named.length; apart++) {
    for (let at = 0; at + apart < named.length; at++) all.push([named[at]!, named[at + apart]!]);
  }
  return all;
}
