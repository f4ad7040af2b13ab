import { fieldsOf } from '../../text/base/lists';
import { isIsoDate } from '../../text/units/isoDate';
import { ALL_ENTITIES } from '../dossier/pageState';
import { MOST_KEPT, type Seen } from './changes';

/** By entity what was seen, and the same before it was changed last, while that can be undone. It is kept as JSON. */
export interface KeptSeen {
  readonly seen: Readonly<Record<string, Seen>>;
  readonly before?: KeptSeen['seen'];
}

export const NOTHING_SEEN: KeptSeen = { seen: {} };

/** What was kept, without what has another form. @param kept comes from a file. */
export function readKeptSeen(kept: unknown): KeptSeen {
  const { seen, before } = fieldsOf(kept);
  return { seen: wellFormed(seen), ...(before !== undefined && { before: wellFormed(before) }) };
}

/**
 * What was seen of an entity, with what the user has called no contradiction; undefined where nothing was.
 *
 * @param isIt whether an id is that of the entity: it may have had others.
 */
export function seenOf(kept: KeptSeen, isIt: (id: string) => boolean): Seen | undefined {
  const all = Object.entries(kept.seen).flatMap(([id, seen]) => (isIt(id) ? seen : []));
  const on = all
    .map((seen) => seen.on)
    .sort()
    .at(-1);
  const sentences = [...all.flatMap((seen) => seen.sentences), ...passedOver(kept)];
  return on === undefined ? undefined : { on, statements: all.flatMap((seen) => seen.statements), sentences };
}

/** What is to be kept once more is seen; the same if nothing changes, so that a second click does not replace what undo has. */
export function withSeen(kept: KeptSeen, now: KeptSeen['seen']): KeptSeen {
  const { seen } = kept;
  const isKnown = Object.entries(now).every(([id, each]) => JSON.stringify(seen[id]) === JSON.stringify(each));
  return isKnown ? kept : { seen: { ...seen, ...now }, before: seen };
}

/** What is to be kept after *Undo*. */
export function withoutLast(kept: KeptSeen): KeptSeen {
  return { seen: kept.before ?? kept.seen };
}

/** The hashes of sentences that the user has called no contradiction: they count as seen of every entity. */
export function passedOver({ seen }: KeptSeen): ReadonlySet<number> {
  return new Set(seen[ALL_ENTITIES]?.sentences);
}

/** What is to be kept with more of them: as many as of an entity, the latest. @param on YYYY-MM-DD. */
export function withPassedOver(kept: KeptSeen, hashes: readonly number[], on: string): KeptSeen {
  const sentences = [...new Set([...passedOver(kept), ...hashes])].slice(-MOST_KEPT);
  return withSeen(kept, { [ALL_ENTITIES]: { on, statements: [], sentences } });
}

function wellFormed(value: unknown): KeptSeen['seen'] {
  return Object.fromEntries(
    Object.entries(fieldsOf(value)).filter((entry): entry is [string, Seen] => isSeen(entry[1])),
  );
}

function isSeen(value: unknown): value is Seen {
  const { on, statements, sentences } = fieldsOf(value);
  const isDay = typeof on === 'string' && on.length === 10 && isIsoDate(on);
  return isDay && [statements, sentences].every((all) => Array.isArray(all) && all.every(Number.isInteger));
}
