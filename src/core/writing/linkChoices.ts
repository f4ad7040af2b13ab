import { LINK_KIND_ROWS } from '../registry/vocabulary/tables/linkKinds';
import { DEFAULT_SCHEMA, LINK_TYPES, linkTypeRow, schemaRow } from '../registry/vocabulary/vocabulary';

/** A type of link, and which of two entities is at its acting end: the first or the second. */
export interface LinkChoice {
  readonly type: string;
  readonly from: 0 | 1;
}

const ANY_KIND = LINK_TYPES.filter((type) => !LINK_KIND_ROWS.some((row) => row.type === type));

/**
 * What entities of these schemas may be to each other, the most usual first: both directions of each type that fits both
 * kinds, but one of a type that says the same in both.
 */
export function linkChoices(first: string, second: string): readonly LinkChoice[] {
  const choices: LinkChoice[] = [];
  const add = (type: string, from: 0 | 1): void => {
    const isSame = (each: LinkChoice) => each.type === type && (each.from === from || linkTypeRow(type)?.isMutual);
    if (!choices.some(isSame)) choices.push({ type, from });
  };
  for (const { type, from, to } of LINK_KIND_ROWS) {
    if (fits(from, first) && fits(to, second)) add(type, 0);
    if (fits(from, second) && fits(to, first)) add(type, 1);
  }
  for (const type of ANY_KIND) {
    add(type, 0);
    add(type, 1);
  }
  return choices;
}

/** Whether an entity of a schema is of these kinds; one without a schema, or with one of the author's own, may be any. */
function fits(kinds: readonly string[], schema: string): boolean {
  return schema === DEFAULT_SCHEMA || !schemaRow(schema) || kinds.includes(schema);
}
