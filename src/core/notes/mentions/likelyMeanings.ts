import type { Mention } from './mention';

/**
 * Which entities an ambiguous mention may mean, first those that the note also mentions by a name of their own, the most
 * mentioned ones before others. Those that are alike stay in the order of the mention.
 */
export function likelyMeanings({ entities }: Mention, mentions: readonly Mention[]): readonly string[] {
  const times = new Map(entities.map((id) => [id, 0]));
  for (const { entities: meant } of mentions) {
    const [id = ''] = meant;
    const before = meant.length === 1 ? times.get(id) : undefined;
    if (before !== undefined) times.set(id, before + 1);
  }
  return [...entities].sort((a, b) => times.get(b)! - times.get(a)!);
}
