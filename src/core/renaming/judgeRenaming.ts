import { SegmentBuilder } from '../matching/segmentBuilder';
import { lookUp } from '../mentions/naming';
import type { Snapshot } from '../snapshot';
import type { Renaming } from './renameInNote';

/** Why something cannot be renamed that way. */
export type Refusal =
  | { readonly why: 'not-an-id' }
  | { readonly why: 'not-a-name' }
  | { readonly why: 'not-a-source' | 'source-taken' }
  | { readonly why: 'taken'; readonly by: string };

/** Why an id cannot be the new one: it is not a slug, or another entity has it. */
export function judgeId({ registry }: Snapshot, { from, to }: Renaming): Refusal | undefined {
  if (!/^[a-z0-9-]+$/.test(to)) return { why: 'not-an-id' };
  return to !== from && registry.entity(to) ? { why: 'taken', by: to } : undefined;
}

/** Why a text cannot be the new id of a source: it is not on one line, or another source has it. */
export function judgeSource({ registry }: Snapshot, from: string, to: string): Refusal | undefined {
  if (to === '' || !isOneLine(to)) return { why: 'not-a-source' };
  return to !== from && registry.sources.has(to) ? { why: 'source-taken' } : undefined;
}

/** Why a name cannot be the new one: no text could mention it, or another entity has it. */
export function judgeName(snapshot: Snapshot, { entity, to }: Renaming): Refusal | undefined {
  if (!isOneLine(to) || new SegmentBuilder().add(to, undefined, [], 0, 'name', 0)) return { why: 'not-a-name' };
  const other = lookUp(to, snapshot)?.entities.find((id) => id !== entity);
  return other === undefined ? undefined : { why: 'taken', by: other };
}

function isOneLine(text: string): boolean {
  return text.trim() === text && !/[\p{Cc}\u2028\u2029]/u.test(text);
}
