import { firstIndex } from '../base/firstIndex';
import type { Mention } from './mention';

/**
 * The mention that holds the offset. At an edge that touches it, it counts too; between two that touch, the second.
 *
 * @param mentions sorted, without overlaps.
 */
export function mentionAt(mentions: readonly Mention[], offset: number): Mention | undefined {
  const mention = mentions[firstIndex(mentions.length, (index) => mentions[index]!.start > offset) - 1];
  return mention && offset <= mention.end ? mention : undefined;
}
