import type { Resumable } from '../../base/lazy';
import type { RegistrySpans } from './registrySpans';
import { type KnownEntity, RegistrySplitter } from './registrySplitter';

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
    const same = splitter.knownAt(start, known, next);
    if (same === undefined) start = end + 1;
    else {
      start += known[same]!.text.length;
      next = same + 1;
    }
    if (start < pause) continue;
    pause = start + STEP;
    yield;
  }
  return splitter.parts();
}

/** Whether the columns of all entities are those of their dashes, and no bracket was closed between them. */
export function isInOrder({ problems, list }: RegistrySpans): boolean {
  return problems.length === 0 && !list?.empty;
}
