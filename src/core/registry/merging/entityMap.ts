import type { Resumable } from '../../base/resumable';
import { differingExtended, type ExtendedEntries, NOTHING_EXTENDED } from '../../ftm/extendedEntries';
import type { Layer } from '../../matching/nameKind';
import type { Entity, Entry, EntryName, Part, PlacedEntry, RegistryFile } from '../model';
import { mergeEntity, namesOf, SinglePartEntity } from './mergeEntity';

/** The number of a file times this, plus the number of an entry in it. */
const FILE = 2 ** 23;
/** Entries compared between two pauses. */
const STEP = 16_384;

/** Where the entries of an entity stand, farthest first; mostly there is one. */
export type Places = number | readonly number[];

export function placeOf(file: number, entry: number): number {
  return file * FILE + entry;
}

export function listOfPlaces(places: Places | undefined): readonly number[] {
  return places === undefined ? [] : typeof places === 'number' ? [places] : places;
}

/**
 * The entities of a registry by id, in the order in which they first appear. Each is merged when somebody asks for it:
 * after a key press in a large file nobody looks at most of them. States of the registry with the same ids at the same
 * numbers share their `places`.
 */
export class EntityMap implements ReadonlyMap<string, Entity> {
  readonly files: readonly RegistryFile[];
  readonly places: ReadonlyMap<string, Places>;
  /** Of `places`, those that are no entities since an entry says so. */
  readonly disabled: ReadonlySet<string>;
  /** What bulk data says of some of `places`. */
  readonly extended: ExtendedEntries;
  readonly #made = new Map<string, Entity>();

  constructor(
    files: readonly RegistryFile[] = [],
    places: ReadonlyMap<string, Places> = new Map(),
    disabled: ReadonlySet<string> = new Set(),
    extended: ExtendedEntries = NOTHING_EXTENDED,
  ) {
    this.files = files;
    this.places = places;
    this.disabled = disabled;
    this.extended = extended;
  }

  get size(): number {
    return this.places.size - this.disabled.size;
  }

  get(id: string): Entity | undefined {
    const made = this.#made.get(id);
    if (made) return made;
    const places = this.places.get(id);
    if (places === undefined || this.disabled.has(id)) return undefined;
    const entity = this.#make(id, places);
    this.#made.set(id, entity);
    return entity;
  }

  has(id: string): boolean {
    return this.places.has(id) && !this.disabled.has(id);
  }

  *keys(): MapIterator<string> {
    for (const id of this.places.keys()) if (!this.disabled.has(id)) yield id;
  }

  *values(): MapIterator<Entity> {
    for (const id of this.keys()) yield this.get(id)!;
  }

  *entries(): MapIterator<[string, Entity]> {
    for (const id of this.keys()) yield [id, this.get(id)!];
  }

  [Symbol.iterator](): MapIterator<[string, Entity]> {
    return this.entries();
  }

  forEach(visit: (entity: Entity, id: string, map: ReadonlyMap<string, Entity>) => void): void {
    for (const [id, entity] of this) visit(entity, id, this);
  }

  /** Greater for an id that first appears behind another; −1 for one that is not there. */
  ordinal(id: string): number {
    return listOfPlaces(this.places.get(id))[0] ?? -1;
  }

  entryAt(place: number): Entry {
    return this.placedAt(place).entry;
  }

  partsOf(id: string): readonly Part[] {
    const own = listOfPlaces(this.places.get(id)).map((place) => this.partAt(place));
    const bulk = this.extended.get(id);
    return bulk ? [...bulk, ...own] : own;
  }

  partAt(place: number): Part {
    const { file, layer } = this.fileAt(place);
    const { start, entry } = this.placedAt(place);
    return { file, layer, start, entry };
  }

  fileAt(place: number): RegistryFile {
    return this.files[Math.floor(place / FILE)]!;
  }

  /** Visits the names of an entity in their order, and the layer that each comes from. Merges nothing else. */
  visitNames(id: string, visit: (name: EntryName, layer: Layer) => void): void {
    const places = this.places.get(id);
    if (places === undefined || this.disabled.has(id)) return;
    if (this.#isAlone(id, places)) {
      const { layer } = this.fileAt(places);
      for (const name of this.entryAt(places).names) visit(name, layer);
    } else {
      const names = this.#made.get(id)?.names ?? namesOf(id, this.partsOf(id), () => undefined);
      for (const { item, part } of names) visit(item, part.layer);
    }
  }

  placedAt(place: number): PlacedEntry {
    return this.fileAt(place).entries[place % FILE]!;
  }

  #make(id: string, places: Places): Entity {
    if (this.#isAlone(id, places)) return new SinglePartEntity([this.partAt(places)]);
    return mergeEntity(id, this.partsOf(id));
  }

  /** Whether an entity is made of one entry, which need not be merged. */
  #isAlone(id: string, places: Places): places is number {
    return typeof places === 'number' && isSimple(this.entryAt(places)) && !this.extended.has(id);
  }
}

/** Nothing is to be told of it where it is alone. */
export function isSimple({ disabled, names, remove }: Entry): boolean {
  return !disabled && names[0]?.kind === 'name' && remove.length === 0;
}

/**
 * The ids whose entities are not made of the same entries in both, those that only one of them has included. What an
 * edit only moved is the same.
 */
export function* differingIds(before: EntityMap, after: EntityMap): Resumable<ReadonlySet<string>> {
  const found = new Set<string>(differingExtended(before.extended, after.extended));
  if (before === after) return found;
  if (before.places === after.places) {
    for (const [index, file] of after.files.entries()) yield* differingIn(before.files[index]!, file, found);
    return found;
  }
  let count = 0;
  for (const [id, places] of after.places) {
    if (++count % STEP === 0) yield;
    if (!sameEntries(before, before.places.get(id), after, places)) found.add(id);
  }
  for (const id of before.places.keys()) {
    if (++count % STEP === 0) yield;
    if (!after.places.has(id)) found.add(id);
  }
  return found;
}

/** Both files have entries of the same ids in the same order. */
function* differingIn(before: RegistryFile, after: RegistryFile, found: Set<string>): Resumable<void> {
  if (before === after) return;
  for (let index = 0; index < after.entries.length; index++) {
    if (index % STEP === STEP - 1) yield;
    const { entry } = after.entries[index]!;
    if (entry !== before.entries[index]!.entry) found.add(entry.id.value);
  }
}

function sameEntries(before: EntityMap, was: Places | undefined, after: EntityMap, is: Places): boolean {
  const [old, now] = [listOfPlaces(was), listOfPlaces(is)];
  if (old.length !== now.length) return false;
  return now.every(
    (place, index) =>
      after.entryAt(place) === before.entryAt(old[index]!) &&
      after.fileAt(place).layer === before.fileAt(old[index]!).layer,
  );
}
