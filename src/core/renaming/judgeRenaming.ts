import { findEntity } from '../bulk/findEntity';
import { SegmentBuilder } from '../matching/segmentBuilder';
import { lookUp } from '../mentions/naming';
import type { Snapshot } from '../snapshot';
import type { Renaming } from './renameInNote';

/** Why something cannot be renamed so. */
export type Refusal =
  | { readonly why: 'not-an-id' }
  | { readonly why: 'not-a-name' }
  | { readonly why: 'taken'; readonly by: string };

/** Whether a new id is one and is free. */
export function judgeId({ registry }: Snapshot, { from, to }: Renaming): Refusal | undefined {
  if (!/^[a-z0-9-]+$/.test(to)) return { why: 'not-an-id' };
  return to !== from && findEntity(registry, to) ? { why: 'taken', by: to } : undefined;
}

/** Whether a new name can be found in a text at all, and nobody else bears it. */
export function judgeName(snapshot: Snapshot, { entity, to }: Renaming): Refusal | undefined {
  const isOneLine = to.trim() === to && !/[\p{Cc}\u2028\u2029]/u.test(to);
  if (!isOneLine || new SegmentBuilder().add(to, undefined, [], 0, 'name', 0)) return { why: 'not-a-name' };
  const other = lookUp(to, snapshot)?.entities.find((id) => id !== entity);
  return other === undefined ? undefined : { why: 'taken', by: other };
}
