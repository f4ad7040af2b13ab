import { areInSameLetters, inLatin, languageOfName } from '../../languages/letters';
import type { Mention } from '../../mentions/mention';
import type { Entity } from '../../registry/model';
import { entityIn, type Snapshot } from '../../snapshot';
import { displayName, otherNames } from '../names/displayName';

/** A name of an entity in another language, to be shown at its first mention in a note. */
export interface NameHint {
  readonly entity: string;
  /** After the mention, and after the brackets of an explicit one. UTF-16 units of the note. */
  readonly offset: number;
  readonly name: string;
}

/** Between two mentions of one entity, as in `英伟达（Nvidia）`: the note gives the other name itself. */
const NEAR = /^[\s\p{P}]{1,3}$/u;

/**
 * The names in another language to show after the first mention of each entity, unless the note gives one there itself or
 * the mention is ambiguous.
 *
 * @param mentions those of `text`, in order.
 * @param snapshot what counts in the note.
 * @param locale of the reader (BCP 47), for mentions in Latin letters.
 */
export function firstMentionHints(
  text: string,
  mentions: readonly Mention[],
  snapshot: Snapshot,
  locale: string,
): readonly NameHint[] {
  const seen = new Set<string>();
  const hints: NameHint[] = [];
  mentions.forEach(({ start, end, entities, form }, index) => {
    const [id] = entities;
    const isFirst = entities.some((entity) => !seen.has(entity));
    for (const entity of entities) seen.add(entity);
    if (!isFirst || id === undefined || entities.length !== 1) return;
    const entity = entityIn(snapshot, snapshot.registry.entity(id));
    if (!entity) return;
    const written = text.slice(start, end);
    const next = mentions[index + 1];
    if (next?.entities.includes(entity.id) && NEAR.test(text.slice(end, Math.min(next.start, end + 4)))) {
      if (!areInSameLetters(text.slice(next.start, next.end), written)) return;
    }
    const name = otherLanguage(entity, written, languageOfName(written) || inLatin(locale));
    if (name === undefined) return;
    const isClosed = form === 'explicit' && text.startsWith(']]', end);
    hints.push({ entity: entity.id, offset: isClosed ? end + 2 : end, name });
  });
  return hints;
}

/** A name in another language; undefined if the entity has only names in the language of the mention. */
function otherLanguage(entity: Entity, written: string, locale: string): string | undefined {
  const others = otherNames(entity, locale);
  return (
    others.find((name) => name !== written) ?? (others.includes(written) ? displayName(entity, locale) : undefined)
  );
}
