import type { Mention } from './mention';

/**
 * The mention that holds the offset. At an edge that touches it, it counts too; between two that touch, the second.
 *
 * @param mentions sorted, without overlaps.
 */
export function mentionAt(mentions: readonly Mention[], offset: number): Mention | undefined {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (mentions[middle]!.start <= offset) low = middle + 1;
    else high = middle;
  }
  const mention = mentions[low - 1];
  return mention && offset <= mention.end ? mention : undefined;
}
