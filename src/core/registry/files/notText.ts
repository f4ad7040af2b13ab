import type { Problem } from '../../base/problem';
import { problem } from '../../base/problem';

/** The beginning of a file that is looked at, in UTF-16 units. */
const SAMPLE = 4096;
/** The share of such units that a text may have by accident. */
const TOLERATED = 0.02;

/** Units that no text has: control characters, lone surrogates, and what a decoder writes for broken bytes. */
const BROKEN = /[\x00-\x08\x0e-\x1f\x7f\ufffd]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** The problem of a file that is not text (binary, or UTF-16 read as UTF-8), or undefined. */
export function notText(text: string): Problem | undefined {
  const sample = text.slice(0, SAMPLE);
  const broken = [...sample.matchAll(BROKEN)];
  if (broken.length <= sample.length * TOLERATED) return undefined;
  const start = broken[0]!.index;
  return problem('not-text', { start, end: start + 1 });
}
