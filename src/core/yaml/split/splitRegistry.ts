import { problem } from '../../base/problem';
import type { Resumable } from '../../base/resumable';
import { noParts, type RegistryParts } from './registryParts';
import { RegistrySplitter } from './registrySplitter';

/** UTF-16 units between two pauses. */
const STEP = 262_144;

/**
 * Finds where the top-level parts of a registry file and each of its entities are, by the beginnings of lines alone.
 * What an item holds is always indented deeper than its dash, so a dash at that column begins the next item even where a
 * quote was never closed: an error stays inside its entity.
 *
 * A registry that is written in brackets or braces, as JSON is, is not read: its only problem is `whole-flow`.
 */
export function* splitRegistry(text: string): Resumable<RegistryParts> {
  const splitter = new RegistrySplitter(text);
  let start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  for (let pause = STEP; start < text.length; ) {
    const feed = text.indexOf('\n', start);
    const end = feed < 0 ? text.length : feed;
    splitter.line(start, end);
    if (splitter.flow !== undefined) {
      return noParts(problem('whole-flow', { start: splitter.flow, end: splitter.flow + 1 }));
    }
    start = end + 1;
    if (start < pause) continue;
    pause = start + STEP;
    yield;
  }
  return splitter.parts();
}
