import { findEntity } from '../ftm/findEntity';
import { SegmentBuilder } from '../matching/segmentBuilder';
import { lookUp } from '../mentions/naming';
import type { Snapshot } from '../snapshot';
import type { Renaming } from './renameInNote';

/** Why something cannot be renamed so. */
export type Refusal =
  | { readonly why: 'not-an-id' }
  | { readonly why: 'not-a-name' }
  | { readonly why: 'not-a-source' | 'source-taken' }
  | { readonly why: 'taken'; readonly by: string };

/** Whether a new id is one and is free. */
export function judgeId({ registry }: Snapshot, { from, to }: Renaming): Refusal | undefined {
  if (!/^[a-z0-9-]+$/.test(to)) return { why: 'not-an-id' };
  return to !== from && findEntity(registry, to) ? { why: 'taken', by: to } : undefined;
}

/** Whether a text may be the id of a source, which is any on one line, and no other source has it. */
export function judgeSource({ registry }: Snapshot, from: string, to: string): Refusal | undefined {
  if (to === '' || !isOneLine(to)) return { why: 'not-a-source' };
  return to !== from && registry.sources.has(to) ? { why: 'source-taken' } : undefined;
}

/** Whether a new name can be found in a text at all, and nobody else bears it. */
export function judgeName(snapshot: Snapshot, { entity, to }: Renaming): Refusal | undefined {
  if (!isOneLine(to) || new SegmentBuilder().add(to, undefined, [], 0, 'name', 0)) return { why: 'not-a-name' };
  const other = lookUp(to, snapshot)?.entities.find((id) => id !== entity);
  return other === undefined ? undefined : { why: 'taken', by: other };
}

function isOneLine(text: string): boolean {
  return text.trim() === text && !/[\p{Cc}\u2028\u2029]/u.test(text);
}
