import type { Resumable } from '../../base/resumable';
import type { Span } from '../../base/span';
import { shiftSpan } from '../../base/span';
import { PartsBuilder, type RegistryParts } from '../../registry/files/registryParts';
import { BlockSplitter } from './blockSplitter';
import type { CommonEnds } from './textChange';

/** Units between two pauses, and places. */
const STEP = 65_536;
const PLACES_A_STEP = 8_192;

/**
 * What `splitEntries` gives for a text, from what it gave for the text before an edit: only lines from the entity above
 * the edit to the first one behind it are looked at. undefined where that does not do, because the edit is not inside
 * the list of entities, or something on the way is not in order.
 *
 * @param common what the two texts share at their ends.
 */
export function* resplit(
  text: string,
  before: RegistryParts,
  oldLength: number,
  common: CommonEnds,
): Resumable<RegistryParts | undefined> {
  const { list, entities: old, sources, version } = before;
  const above = firstBehind(old, (span) => span.end > common.head) - 1;
  if (!list || above < 0) return undefined;
  const from = old[above]!.start;
  // Of the line there its break too must be the old one.
  const below = firstBehind(old, (span) => span.start > oldLength - common.tail);
  const shift = text.length - oldLength;
  const to = below < old.length ? old[below]!.start + shift : text.length;
  const isAbove = (span: Span): boolean => span.end <= from;
  if ((version && !isAbove(version.span)) || !sources.every(isAbove)) return undefined;

  const parts = new PartsBuilder(text);
  const splitter = new BlockSplitter(text, parts);
  splitter.resumeList(list);
  let pause = from + STEP;
  for (let start = from; start < to; ) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    splitter.line(start, end);
    if (!splitter.inList || parts.problems.length > 0 || parts.hasEntities) return undefined;
    start = end + 1;
    if (start < pause) continue;
    pause = start + STEP;
    yield;
  }
  splitter.end(to);
  const entities = old.slice(0, above).concat(parts.entities);
  for (let index = below; index < old.length; index++) {
    if (index % PLACES_A_STEP === PLACES_A_STEP - 1) yield;
    entities.push(shiftSpan(old[index]!, shift));
  }
  return { version, sources, entities, flow: false, problems: before.problems, broken: false, list };
}

/** The first of the spans, which are in order, from which on the test holds for all. */
function firstBehind(spans: readonly Span[], test: (span: Span) => boolean): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (test(spans[middle]!)) high = middle;
    else low = middle + 1;
  }
  return low;
}
