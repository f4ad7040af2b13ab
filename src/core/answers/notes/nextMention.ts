import { type Mention, mentionAt } from '../../notes/mentions/mention';

/** One of several mentions, and its position among them. */
export interface MentionStep {
  readonly mention: Mention;
  /** From 1 to `count`. */
  readonly number: number;
  readonly count: number;
}

/**
 * The next mention (or with `by` −1 the one before) of the entity that is mentioned at the offset, under any of its names;
 * after the last comes the first. Undefined if there is no mention. An ambiguous mention counts for each of its meanings.
 *
 * @param mentions sorted, without overlaps.
 */
export function nextMention(mentions: readonly Mention[], offset: number, by: 1 | -1): MentionStep | undefined {
  const here = mentionAt(mentions, offset);
  if (!here) return undefined;
  const same = mentions.filter(({ entities }) => entities.some((id) => here.entities.includes(id)));
  const index = (same.indexOf(here) + by + same.length) % same.length;
  return { mention: same[index]!, number: index + 1, count: same.length };
}
