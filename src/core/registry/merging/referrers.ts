import type { Resumable } from '../../base/resumable';
import type { Entry } from '../model';
import { type EntryTable, listOfRows } from './entryTable';

/** By the id of an entity: the ids of those whose entries name it, in the order of the registry. */
export type Referrers = ReadonlyMap<string, readonly string[]>;

/** Entities between two pauses. */
const STEP = 2_000;

/** Finds which entities name which; those in `disabled` name none. */
export function* indexReferrers(entries: EntryTable, disabled: ReadonlySet<string>): Resumable<Referrers> {
  const referrers = new Map<string, string[]>();
  let count = 0;
  for (const [id, rows] of entries.rows) {
    if (++count % STEP === 0) yield;
    if (disabled.has(id)) continue;
    const add = ({ targets }: Entry): void => {
      for (const { id: target } of targets) {
        const list = referrers.get(target);
        if (!list) referrers.set(target, [id]);
        else if (list.at(-1) !== id) list.push(id);
      }
    };
    for (const { entry } of entries.extended.get(id) ?? []) add(entry);
    for (const row of listOfRows(rows)) add(entries.entryAt(row));
  }
  return referrers;
}
