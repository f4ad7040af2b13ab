import type { Mention } from '../../notes/mentions/mention';
import type { Registry } from '../../registry/merging/registry';
import type { Color } from '../../registry/vocabulary/rows';
import { headings } from '../../text/markdown/blocks';
import type { Zones } from '../../text/markdown/zones';

/** A way of underlining a mention: by the colour of its schema, which package.json contributes as `dossier.…`. */
export type MentionMark = Color | 'other' | 'ambiguous';

/** An ambiguous mention has the same mark whatever the schemas of its entities are. */
export function markOf(registry: Registry, { entities: ids }: Mention): MentionMark {
  if (ids.length > 1) return 'ambiguous';
  const schema = registry.entity(ids[0] ?? '')?.schema;
  return registry.vocabulary.schemaRow(schema ?? '')?.color ?? 'other';
}

/** Which mentions are marked: all, or the first of each entity below each heading or in the whole note. */
export const OCCURRENCES = ['all', 'firstInSection', 'firstInNote'] as const;
export type Occurrences = (typeof OCCURRENCES)[number];

/**
 * The mentions of a note that are to be marked, in their order. A heading (`# …`) belongs to the section that it begins. An
 * ambiguous name is not a mention of any one of its entities: its first is marked, and so is the first sure one of each.
 *
 * @param mentions of the note, in order.
 */
export function markedMentions(
  { text, zones, mentions }: { readonly text: string; readonly zones: Zones; readonly mentions: readonly Mention[] },
  occurrences: Occurrences,
): readonly Mention[] {
  if (occurrences === 'all' || mentions.length === 0) return mentions;
  const starts = occurrences === 'firstInSection' ? [...headings(text, zones, mentions.at(-1)!.end)] : [];
  const seen = new Set<string>();
  let next = 0;
  return mentions.filter(({ start, entities }) => {
    for (; next < starts.length && starts[next]!.start <= start; next++) seen.clear();
    const known = seen.size;
    return seen.add(entities.join()).size > known;
  });
}
