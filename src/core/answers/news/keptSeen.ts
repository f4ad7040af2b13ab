import { fieldsOf } from '../../text/base/lists';
import { isIsoDate } from '../../text/units/isoDate';
import { ALL_ENTITIES } from '../dossier/pageState';
import { MOST_KEPT, type Seen } from './changes';

/** By entity what was seen, and the same before it was changed last, while that can be undone. It is kept as JSON. */
export interface KeptSeen {
  readonly version: 1;
  readonly seen: Readonly<Record<string, Seen>>;
  readonly before?: KeptSeen['seen'];
}

export const NOTHING_SEEN: KeptSeen = { version: 1, seen: {} };

/** Reads what was kept, without what has another form; undefined if another version of Dossier has kept it. */
export function readKeptSeen(text: string): KeptSeen | undefined {
  const { version, seen, before } = fieldsOf(parsed(text));
  if (typeof version === 'number' && version !== NOTHING_SEEN.version) return undefined;
  if (version === undefined) return NOTHING_SEEN;
  const earlier = before === undefined ? {} : { before: wellFormed(before) };
  return { version: 1, seen: wellFormed(seen), ...earlier };
}

/** What is to be kept once more is seen; undefined if nothing changes, so that a second click does not replace what undo has. */
export function withSeen({ seen }: KeptSeen, now: KeptSeen['seen']): KeptSeen | undefined {
  const isKnown = Object.entries(now).every(([id, each]) => JSON.stringify(seen[id]) === JSON.stringify(each));
  return isKnown ? undefined : { version: 1, seen: { ...seen, ...now }, before: seen };
}

/** The hashes of sentences that the user has called no contradiction: they count as seen of every entity. */
export function passedOver({ seen }: KeptSeen): ReadonlySet<number> {
  return new Set(seen[ALL_ENTITIES]?.sentences);
}

/** What is to be kept with more of them: as many as of an entity, the latest. @param on YYYY-MM-DD. */
export function withPassedOver(kept: KeptSeen, hashes: readonly number[], on: string): KeptSeen | undefined {
  const sentences = [...new Set([...passedOver(kept), ...hashes])].slice(-MOST_KEPT);
  return withSeen(kept, { [ALL_ENTITIES]: { on, statements: [], sentences } });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function wellFormed(value: unknown): KeptSeen['seen'] {
  const entries = Object.entries(fieldsOf(value)).flatMap(([id, each]): readonly [string, Seen][] => {
    const { on, statements, sentences } = fieldsOf(each);
    const isSeen = typeof on === 'string' && on.length === 10 && isIsoDate(on);
    return isSeen && areNumbers(statements) && statements.length % 2 === 0 && areNumbers(sentences)
      ? [[id, { on, statements, sentences }]]
      : [];
  });
  return Object.fromEntries(entries);
}

function areNumbers(value: unknown): value is readonly number[] {
  return Array.isArray(value) && value.every(Number.isInteger);
}
