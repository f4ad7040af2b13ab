import type { LinkEnd } from '../registry/vocabulary/rows';
import { LINK_TYPE_ROWS } from '../registry/vocabulary/tables/linkTypes';
import { DEFAULT_SCHEMA, schemaRow } from '../registry/vocabulary/vocabulary';

/** A type of link, and which of two entities is at its acting end: the first or the second. */
export interface LinkChoice {
  readonly type: string;
  readonly from: 0 | 1;
}

/** What entities of these schemas may be to each other, both directions of each type, in the order of the vocabulary. */
export function linkChoices(first: string, second: string): readonly LinkChoice[] {
  return LINK_TYPE_ROWS.flatMap(({ type, from, to }): readonly LinkChoice[] => [
    ...(fits(from, first) && fits(to, second) ? [{ type, from: 0 } as const] : []),
    ...(from !== to && fits(from, second) && fits(to, first) ? [{ type, from: 1 } as const] : []),
  ]);
}

/** Whether an entity of a schema can be at that end; one of no schema, or of the author's own, can be anywhere. */
function fits({ targets }: LinkEnd, schema: string): boolean {
  return !targets || schema === DEFAULT_SCHEMA || !schemaRow(schema) || targets.includes(schema);
}
