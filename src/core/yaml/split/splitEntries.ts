import type { Resumable } from '../../base/resumable';
import type { RegistryParts } from '../../registry/files/registryParts';
import { PartsBuilder } from '../../registry/files/registryParts';
import { flowEnd } from '../cursor/flowScan';
import { BlockSplitter } from './blockSplitter';
import { flowItems, splitFlowMap } from './splitFlow';

/** Units between two pauses. */
const STEP = 262_144;
/** Units searched in vain for closing brackets: were every line to open one, the search would be quadratic. */
const MAX_SEARCHED = 2_000_000;

/**
 * Finds where the top-level parts of a registry file and each of its entities stand, by looking at the beginnings of
 * lines alone. What an item holds is always indented deeper than its dash, so a dash at that column begins the next
 * item even where a quote was never closed: an error stays inside its entity.
 *
 * A file that is one flow map (JSON), or whose `entities` is a flow list, is split by its brackets instead.
 */
export function* splitEntries(text: string): Resumable<RegistryParts> {
  const parts = new PartsBuilder(text);
  const begin = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const splitter = new BlockSplitter(text, parts);
  let pause = begin + STEP;
  let searched = 0;
  for (let start = begin; start < text.length; ) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    splitter.line(start, end);
    start = end + 1;
    if (splitter.flow) {
      const { open, key } = splitter.flow;
      splitter.flow = undefined;
      if (key === '') {
        yield* splitFlowMap(text, open, parts);
        return parts.runToEnd();
      }
      const closed = searched > MAX_SEARCHED ? undefined : yield* flowValue(text, open, key, parts);
      if (closed !== undefined) start = splitter.resume(closed);
      else {
        // A bracket that is still being typed: what stands below it in block style is read.
        parts.addUnclosed(open);
        searched += text.length - open;
      }
    }
    if (start > pause) {
      pause = start + STEP;
      yield;
    }
  }
  splitter.end();
  return parts.runToEnd();
}

/** The flow collection that is the value of a top-level key: answers where it ends, or undefined where that is nowhere. */
function* flowValue(text: string, open: number, key: string, parts: PartsBuilder): Resumable<number | undefined> {
  let end: number | undefined;
  if (key === 'entities' && text[open] === '[') {
    const list = yield* flowItems(text, open);
    end = list.end;
    parts.flow = end !== undefined;
    if (parts.flow) for (const item of list.items) parts.entities.push(item);
  } else {
    end = flowEnd(text, open, true);
    if (end !== undefined && key === 'sources' && text[open] === '{') parts.sources.push({ start: open, end });
  }
  return end;
}
