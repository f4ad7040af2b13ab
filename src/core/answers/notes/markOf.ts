import type { Mention } from '../../notes/mentions/mention';
import type { Registry } from '../../registry/merging/registry';
import type { Color } from '../../registry/vocabulary/rows';

/** A way of underlining a mention: by the colour of its schema, which package.json contributes as `dossier.…`. */
export type MentionMark = Color | 'other' | 'ambiguous';

/** An ambiguous mention has the same mark whatever the schemas of its entities are. */
export function markOf(registry: Registry, { entities: ids }: Mention): MentionMark {
  if (ids.length > 1) return 'ambiguous';
  const schema = registry.entity(ids[0] ?? '')?.schema;
  return registry.vocabulary.schemaRow(schema ?? '')?.color ?? 'other';
}
