import type { Resumable } from '../../base/resumable';
import type { Span } from '../../base/span';
import type { PartsBuilder } from '../../registry/files/registryParts';
import { endOfLine, flowEnd, isBlank, opensQuote, quoteEnd } from '../cursor/flowScan';

/** Units between two pauses. */
const STEP = 32_768;

/** The items of the flow list that opens at `open`; `end` is behind its bracket, undefined where it is never closed. */
export function* flowItems(text: string, open: number): Resumable<{ items: Span[]; end: number | undefined }> {
  const items: Span[] = [];
  let pause = open + STEP;
  for (let at = open + 1; ; ) {
    at = skipBlank(text, at, true);
    if (at >= text.length) return { items, end: undefined };
    if (text[at] === ']') return { items, end: at + 1 };
    const end = valueEnd(text, at);
    if (end === undefined) return { items, end };
    if (end === at) at++;
    else items.push({ start: at, end: trimmed(text, at, end) });
    at = Math.max(at, end);
    if (at > pause) {
      pause = at + STEP;
      yield;
    }
  }
}

/** Splits a file that is one flow map, as JSON is. `open` is its brace. */
export function* splitFlowMap(text: string, open: number, parts: PartsBuilder): Resumable<void> {
  let at = open + 1;
  for (;;) {
    at = skipBlank(text, at, true);
    if (at >= text.length) return parts.addUnclosed(open);
    if (text[at] === '}') break;
    const keyEnd = text[at] === '"' || text[at] === "'" ? quoteEnd(text, at) : plainEnd(text, at);
    const key = text
      .slice(at, keyEnd)
      .trim()
      .replace(/^(["'])(.*)\1$/, '$2');
    const colon = skipBlank(text, keyEnd, false);
    if (key === '' || text[colon] !== ':') {
      parts.addUnexpected(at);
      parts.broken = true;
      at = Math.max(keyEnd, at + 1);
      continue;
    }
    parts.addKey(key, { start: at, end: keyEnd });
    const start = skipBlank(text, colon + 1, false);
    const end = yield* addValue(text, key, start, parts);
    if (end === undefined) return parts.addUnclosed('[{'.includes(text[start] ?? ' ') ? start : open);
    at = Math.max(end, start);
  }
  const rest = skipBlank(text, at + 1, false);
  if (rest < text.length) parts.addUnexpected(rest);
}

/** Takes in the value of a top-level key; answers where it ends, or undefined where that is nowhere. */
function* addValue(text: string, key: string, start: number, parts: PartsBuilder): Resumable<number | undefined> {
  if (key === 'entities' && text[start] === '[') {
    const { items, end } = yield* flowItems(text, start);
    parts.flow = true;
    for (const item of items) parts.entities.push(item);
    return end;
  }
  const end = valueEnd(text, start);
  if (end === undefined) return end;
  const span = { start, end: trimmed(text, start, end) };
  if (key === 'version') parts.addVersion(span);
  if (key === 'sources' && text[start] === '{') parts.sources.push(span);
  else if (key === 'sources') parts.addWrongType(key, 'map', text[start] === '[' ? 'list' : 'text', start);
  if (key === 'entities') parts.addWrongType(key, 'list', text[start] === '{' ? 'map' : 'text', start);
  return end;
}

/** Behind the value that begins at `at`: the offset of the comma or bracket that ends it. */
function valueEnd(text: string, at: number): number | undefined {
  let end = at;
  let last = '';
  while (end < text.length) {
    const unit = text[end]!;
    if (',]}'.includes(unit)) return end;
    if (unit === '#' && isBlank(text, end - 1)) {
      end = endOfLine(text, end);
      continue;
    }
    if (unit === '[' || unit === '{') {
      const closed = flowEnd(text, end);
      if (closed === undefined) return undefined;
      end = closed;
    } else if ((unit === '"' || unit === "'") && opensQuote(last)) end = quoteEnd(text, end);
    else end++;
    if (!isBlank(text, end - 1)) last = text[end - 1]!;
  }
  return undefined;
}

function plainEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && !':,]}[{\n'.includes(text[end]!)) end++;
  return end;
}

function trimmed(text: string, start: number, end: number): number {
  let last = end;
  while (last > start && isBlank(text, last - 1)) last--;
  return last;
}

function skipBlank(text: string, from: number, commas: boolean): number {
  let at = from;
  while (at < text.length) {
    if (text[at] === '#' && isBlank(text, at - 1)) at = endOfLine(text, at);
    else if (isBlank(text, at) || (commas && text[at] === ',')) at++;
    else break;
  }
  return at;
}
