import { DEFAULT_SCHEMA, type Vocabulary } from '../registry/vocabulary/vocabulary';

/** A type of link, and which of two entities is at its acting end: the first or the second. */
export interface LinkChoice {
  readonly type: string;
  readonly from: 0 | 1;
}

/**
 * What entities of these schemas may be to each other, the most usual first: both directions of each type that fits both
 * kinds, but one of a type that says the same in both.
 */
export function linkChoices(vocabulary: Vocabulary, first: string, second: string): readonly LinkChoice[] {
  const { linkKinds, linkTypes } = vocabulary;
  const choices: LinkChoice[] = [];
  const add = (type: string, from: 0 | 1): void => {
    const isSame = (each: LinkChoice) =>
      each.type === type && (each.from === from || vocabulary.linkTypeRow(type)?.isMutual);
    if (!choices.some(isSame)) choices.push({ type, from });
  };
  for (const { type, from, to } of linkKinds) {
    if (fits(vocabulary, from, first) && fits(vocabulary, to, second)) add(type, 0);
    if (fits(vocabulary, from, second) && fits(vocabulary, to, first)) add(type, 1);
  }
  for (const type of linkTypes) {
    if (linkKinds.some((row) => row.type === type)) continue;
    add(type, 0);
    add(type, 1);
  }
  return choices;
}

/** Whether an entity of a schema is of these kinds; one without a schema, or with one of the author's own, may be any. */
function fits(vocabulary: Vocabulary, kinds: readonly string[], schema: string): boolean {
  return schema === DEFAULT_SCHEMA || !vocabulary.schemaRow(schema) || kinds.includes(vocabulary.like(schema));
}
