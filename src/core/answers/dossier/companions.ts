import type { Mention } from '../../notes/mentions/mention';
import type { Registry } from '../../registry/merging/registry';
import { memoize } from '../../text/base/lazy';
import { LineIndex } from '../../text/base/lines';
import { displayName } from '../names/displayName';

/** An entity in the same lines of notes, and in how many of them. */
export interface Companion {
  readonly id: string;
  readonly schema: string;
  readonly name: string;
  readonly lines: number;
}

/** A mention and the line that it begins in: any number that no other line of the note has. */
export interface LineMention {
  readonly entities: readonly string[];
  readonly line: number;
}

/** The mentions of a note with their lines. */
export function mentionsByLine(text: string, mentions: readonly Mention[]): readonly LineMention[] {
  const lines = new LineIndex(text);
  return mentions.map(({ entities, start }) => ({ entities, line: lines.locate(start).line }));
}

/**
 * The entities that notes name in the same line as the entity `id`, those in most lines first: a line is a paragraph, an item or a
 * row of a table, unless its author has broken it. Names that may mean several count for none.
 *
 * @param notes of each note that names the entity, all mentions; in any order.
 * @param language of the reader, BCP 47.
 */
export function companionsIn(
  registry: Registry,
  id: string,
  notes: Iterable<Iterable<LineMention>>,
  language: string,
): readonly Companion[] {
  const counts = new Map<string, number>();
  for (const mentions of notes) {
    const byLine = new Map<number, Set<string>>();
    for (const { entities, line } of mentions) {
      if (entities.length === 1) memoize(byLine, line, () => new Set()).add(entities[0]!);
    }
    for (const named of byLine.values()) {
      if (!named.has(id)) continue;
      for (const other of named) counts.set(other, (counts.get(other) ?? 0) + 1);
    }
  }
  counts.delete(id);
  return Array.from(counts)
    .sort(([one, a], [other, b]) => b - a || (one < other ? -1 : 1))
    .flatMap(([other, count]) => {
      const entity = registry.entity(other);
      return entity ? [{ id: other, schema: entity.schema, name: displayName(entity, language), lines: count }] : [];
    });
}
