import { unmatchable } from '../../matching/nameKind';
import { lookUp } from '../../notes/mentions/naming';
import { type Snapshot, snapshotIn } from '../../registry/engine/snapshot';
import { isWithin } from '../../text/base/paths';
import { isId } from '../../text/units/slug';
import type { Renaming } from './renameInNote';

/** Why something cannot be renamed that way; `takenBy` is the id of the entity that has the new name or id. */
export type Refusal =
  | 'not-an-id'
  | 'not-a-name'
  | 'not-a-headline'
  | 'not-a-source'
  | 'source-taken'
  | 'disabled'
  | { readonly takenBy: string };

/**
 * Why a text cannot be the new name or id: of an entity, because its id would not be a slug, no text could mention its
 * name, its headline is not on one line, or another entity has the name or id; of a source, because the id is not on one line, or another source has it.
 */
export function judgeRenaming(snapshot: Snapshot, { kind, id, from, to }: Renaming): Refusal | undefined {
  const { registry } = snapshot;
  switch (kind) {
    case 'source':
      if (to === '' || !isOneLine(to)) return 'not-a-source';
      return to !== from && registry.sources.has(to) ? 'source-taken' : undefined;
    case 'id':
      if (!isId(to)) return 'not-an-id';
      if (to === from || !registry.hasId(to)) return undefined;
      return registry.entity(to) ? { takenBy: to } : 'disabled';
    case 'headline':
      return to === '' || !isOneLine(to) ? 'not-a-headline' : undefined;
    case 'name': {
      if (!isOneLine(to) || unmatchable(to)) return 'not-a-name';
      // Two folders may each have the name.
      const same = registry.entity(id)?.names.filter(({ item }) => item.value === from) ?? [];
      const here = snapshotIn(snapshot, (scope) =>
        same.some(({ part: own }) => isWithin(scope, own.scope) || isWithin(own.scope, scope)),
      );
      const takenBy = lookUp(to, here)?.entities.find((each) => each !== id);
      return takenBy === undefined ? undefined : { takenBy };
    }
  }
}

function isOneLine(text: string): boolean {
  return text.trim() === text && !/[\p{Cc}\u2028\u2029]/u.test(text);
}
