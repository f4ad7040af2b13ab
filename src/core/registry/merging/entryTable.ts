import type { Resumable } from '../../text/base/lazy';
import { differingExtended, type ExtendedEntries } from '../bulk/extendedEntries';
import type { EntityPart, Entry, PlacedEntry, RegistryFile } from '../model';

/** An entry's row is the number of its file times this, plus its number in the file. */
const FILE = 2 ** 23;
/** Ids compared between two pauses. */
const STEP = 16_384;

/** The rows of the entries that have one id, in ascending priority; mostly there is one. */
export type Rows = number | readonly number[];

export function rowOf(file: number, entry: number): number {
  return file * FILE + entry;
}

export function listOfRows(rows: Rows | undefined): readonly number[] {
  return rows === undefined ? [] : typeof rows === 'number' ? [rows] : rows;
}

/** The entries of all registry files by id, and what bulk data says of the same ids. */
export class EntryTable {
  /**
   * @param files in ascending priority.
   * @param rows in the order in which the ids first appear. Two states of the registry with the same ids in the same rows
   * share this object.
   */
  constructor(
    readonly files: readonly RegistryFile[],
    readonly rows: ReadonlyMap<string, Rows>,
    readonly extended: ExtendedEntries,
  ) {}

  *allRows(): Generator<number> {
    for (const rows of this.rows.values()) {
      if (typeof rows === 'number') yield rows;
      else yield* rows;
    }
  }

  entryAt(row: number): Entry {
    return this.#placedAt(row).entry;
  }

  fileAt(row: number): RegistryFile {
    return this.files[Math.floor(row / FILE)]!;
  }

  partAt(row: number): EntityPart {
    const { file, layer, scope } = this.fileAt(row);
    const { start, entry } = this.#placedAt(row);
    return { file, layer, scope, start, entry };
  }

  /** All entries with that id, those of bulk data first, in ascending priority; none if no registry file has the id. */
  partsOf(id: string): readonly EntityPart[] {
    const own = listOfRows(this.rows.get(id)).map((row) => this.partAt(row));
    const bulk = this.extended.get(id);
    return bulk ? [...bulk, ...own] : own;
  }

  #placedAt(row: number): PlacedEntry {
    return this.fileAt(row).entries[row % FILE]!;
  }
}

/** Whether an entity that has only this entry needs no merging. */
export function isSimple({ disabled, names, remove }: Entry): boolean {
  return !disabled && names[0]?.kind === 'name' && remove.length === 0;
}

/**
 * The ids that do not have the same entries in both tables, those that only one of them has included. An entry that an
 * edit only moved is the same.
 */
export function* differingIds(before: EntryTable, after: EntryTable): Resumable<ReadonlySet<string>> {
  const found = new Set<string>(differingExtended(before.extended, after.extended));
  if (before === after) return found;
  if (before.rows === after.rows) {
    for (const [index, file] of after.files.entries()) yield* addDiffering(before.files[index]!, file, found);
    return found;
  }
  let count = 0;
  for (const [id, rows] of after.rows) {
    if (++count % STEP === 0) yield;
    if (!sameEntries(before, before.rows.get(id), after, rows)) found.add(id);
  }
  for (const id of before.rows.keys()) {
    if (++count % STEP === 0) yield;
    if (!after.rows.has(id)) found.add(id);
  }
  return found;
}

/** Adds the ids of entries that differ, for two files with entries of the same ids in the same order. */
function* addDiffering(before: RegistryFile, after: RegistryFile, found: Set<string>): Resumable<void> {
  if (before === after) return;
  for (let index = 0; index < after.entries.length; index++) {
    if (index % STEP === STEP - 1) yield;
    const { entry } = after.entries[index]!;
    if (entry !== before.entries[index]!.entry) found.add(entry.id.value);
  }
}

function sameEntries(before: EntryTable, rowsBefore: Rows | undefined, after: EntryTable, rowsNow: Rows): boolean {
  const [old, now] = [listOfRows(rowsBefore), listOfRows(rowsNow)];
  if (old.length !== now.length) return false;
  return now.every((row, index) => {
    const [file, was] = [after.fileAt(row), before.fileAt(old[index]!)];
    const isSameEntry = after.entryAt(row) === before.entryAt(old[index]!);
    return isSameEntry && file.layer === was.layer && file.scope === was.scope;
  });
}
