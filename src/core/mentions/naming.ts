import type { Bearer } from '../matching/matcher';
import { NAME_KIND_ORDER, type NameKind } from '../matching/nameKind';
import type { Registry } from '../registry/merging/registry';
import type { Snapshot } from '../snapshot';
import { canonicalName } from '../text/canonical';
import { hasHan, onlyHan } from '../text/han';

/** The entities that a name or id means, and by which kind of name. */
export interface Named {
  readonly entities: readonly string[];
  readonly kind: NameKind;
}

/**
 * Looks up an id, or else a name under any case; undefined where nothing has it.
 *
 * @param ignored ids that are left out where the name has others too.
 */
export function lookUp(nameOrId: string, snapshot: Snapshot, ignored?: ReadonlySet<string>): Named | undefined {
  if (snapshot.registry.entity(nameOrId)) return { entities: [nameOrId], kind: 'name' };
  const bearers = asWritten(highestPriority(snapshot.matcher.named(nameOrId)), nameOrId);
  const counted = bearers.filter(({ id }) => !ignored?.has(id));
  return named(counted.length > 0 ? counted : bearers, snapshot.registry);
}

/**
 * Of entities that have the same name, those for which the highest layer gives it: an `id: nvda` of the user's own with
 * the name Nvidia makes nothing ambiguous (docs/matching.md, “Which registry wins”).
 */
export function highestPriority(bearers: readonly Bearer[]): readonly Bearer[] {
  if (bearers.length < 2) return bearers;
  const layer = bearers.reduce((most, bearer) => Math.max(most, bearer.layer), 0);
  if (bearers.every((bearer) => bearer.layer === layer)) return bearers;
  const kept = new Set(bearers.filter((bearer) => bearer.layer === layer).map((bearer) => bearer.id));
  return bearers.filter((bearer) => kept.has(bearer.id));
}

/**
 * Of bearers whose names differ in traditional and simplified characters, those whose name has the characters that are
 * written; all of them where none has (docs/matching.md, rule 5).
 */
export function asWritten(bearers: readonly Bearer[], written: string): readonly Bearer[] {
  if (bearers.length < 2 || !hasHan(written)) return bearers;
  const han = onlyHan(canonicalName(written));
  const same = bearers.filter((bearer) => onlyHan(bearer.spelling) === han);
  return same.length > 0 ? same : bearers;
}

/** The ids of the bearers, each once and in the order of the registry, with the best kind of the first. */
export function named(bearers: readonly Bearer[], registry: Registry): Named | undefined {
  const first = bearers[0];
  if (!first) return undefined;
  if (bearers.length === 1) return first;
  const ids = [...new Set(bearers.map((bearer) => bearer.id))];
  if (ids.length > 1) {
    ids.sort((a, b) => registry.ordinal(a) - registry.ordinal(b));
  }
  const kinds = bearers.filter((bearer) => bearer.id === ids[0]).map((bearer) => bearer.kind);
  return { entities: ids, kind: NAME_KIND_ORDER.find((kind) => kinds.includes(kind)) ?? first.kind };
}
