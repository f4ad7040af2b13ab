import assert from 'node:assert/strict';
import type { Kept, MergeConflict } from '../../../../../src/core/changes/merge/mergeEntries';
import { mergeInRegistries } from '../../../../../src/core/changes/merge/mergeInRegistries';
import { runToEnd } from '../../../../../src/core/text/base/lazy';
import { readRegistry } from '../../registry/readRegistry';

/** What stays of two values that exclude each other. */
export type Keep = (conflict: MergeConflict) => Kept;

export const BOTH: Keep = ({ mayKeepBoth }) => (mayKeepBoth ? 'both' : 'into');

/** What comes of the registry where one entry of these files is merged into the other. */
export function merged(files: Readonly<Record<string, string>>, from: string, into: string, keep = BOTH, bundled = '') {
  const texts = new Map(Object.entries(files));
  const registry = readRegistry([
    { file: 'bundled', layer: 0, text: `entities:\n${bundled}` },
    ...Array.from(texts, ([file, text]) => ({ file, text })),
  ]);
  const ends = { from: registry.entity(from)!, into: registry.entity(into)! };
  const result = runToEnd(mergeInRegistries(registry, texts, ends, keep));
  assert.ok(!('refused' in result), JSON.stringify(result));
  const after = new Map([...texts, ...Array.from(result.written, ([file, { text }]) => [file, text] as const)]);
  const now = readRegistry([
    { file: 'bundled', layer: 0, text: `entities:\n${bundled}` },
    ...Array.from(after, ([file, text]) => ({ file, text })),
  ]);
  return { ...result, after, now, text: after.get('own') ?? '' };
}
