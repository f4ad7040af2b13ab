import type { Resumable } from '../../base/lazy';
import type { RegistrySpans } from './registrySpans';
import { RegistrySplitter } from './registrySplitter';

/** UTF-16 units between two pauses. */
const STEP = 262_144;

/**
 * Finds where the top-level parts of a registry file and each of its entities are, by the beginnings of lines alone.
 * What an item holds is always indented deeper than its dash, so a dash at that column begins the next item even where a
 * quote was never closed: an error stays inside its entity.
 *
 * A registry that is written in brackets or braces, as JSON is, is not read: its only problem is `whole-flow`.
 *
 * @param known the entities of the text before an edit if it was `isInOrder`: those that are as they were are not read
 * line by line.
 */
export function* splitRegistry(text: string, known: readonly KnownEntity[] = []): Resumable<RegistrySpans> {
  const splitter = new RegistrySplitter(text);
  let next = 0;
  let start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  for (let pause = STEP; start < text.length; ) {
    const feed = text.indexOf('\n', start);
    const end = feed < 0 ? text.length : feed;
    splitter.line(start, end);
    if (splitter.isInBrackets) break;
    const same = splitter.hasEntityAt(start) ? sameAt(text, start, known, next) : undefined;
    if (same === undefined) start = end + 1;
    else {
      splitter.skip(known[same]!.text);
      start += known[same]!.text.length;
      next = same + 1;
    }
    if (start < pause) continue;
    pause = start + STEP;
    yield;
  }
  return splitter.parts();
}

/** An entity, from the beginning of the line with its dash to that of the next. */
interface KnownEntity {
  readonly text: string;
}

/** Whether the columns of all entities are those of their dashes, and no bracket was closed between them. */
export function isInOrder({ problems, list }: RegistrySpans): boolean {
  return problems.length === 0 && !list?.empty;
}

/** Which of the known entities is at `start` in the text: the next one, or the one after that, where the next is gone. */
function sameAt(text: string, start: number, known: readonly KnownEntity[], next: number): number | undefined {
  for (let index = next; index < Math.min(next + 2, known.length); index++) {
    const entity = known[index]!.text;
    const end = start + entity.length;
    // A slice is compared as a whole; `startsWith` compares unit by unit, which takes twice the time of an edit.
    if (text.slice(start, end) === entity && text.charCodeAt(end - 1) === LINE_FEED) return index;
  }
  return undefined;
}

const LINE_FEED = 0x0a;
