import { isOwnLayer, type Layer } from '../../matching/nameKind';
import { memoize, type Resumable, runToEnd } from '../../text/base/lazy';
import type { Problem } from '../../text/base/problem';
import type { BulkFile } from '../bulk/bulkFile';
import type { Entity, EntityPart, Entry, EntryName, OwnWord, RegistryFile, Source } from '../model';
import { capProblems } from '../problemMessage';
import { BUILT_IN, DEFAULT_SCHEMA, type Vocabulary } from '../vocabulary/vocabulary';
import { type Dangling, hasEntry } from './checkReferences';
import { EntryTable, isSimple, listOfRows, type Rows } from './entryTable';
import { PresentIds } from './formerIds';
import { MergedEntity, namesOf } from './mergeEntity';
import { tiesOf } from './ownWordProblems';
import { findSharedIdentifiers } from './sharedIdentifiers';
import { findSharedNames } from './sharedNames';

export type ProblemsByFile = ReadonlyMap<string, readonly Problem[]>;

/** By id: the problems found while the entity was merged, each with the number of the part that it is in. */
export type Reported = ReadonlyMap<string, readonly { readonly part: number; readonly problem: Problem }[]>;

/**
 * All registry files merged, and bulk data beside them. Immutable; what takes long to derive is derived when it is first
 * asked for, and kept. An entity is merged when it is first looked up: after a key press in a large file most are not.
 */
export class Registry {
  readonly files: ReadonlyMap<string, RegistryFile>;
  /** The folders to whose notes files are limited, each once. */
  readonly scopes: readonly string[];
  readonly #merged = new Map<string, Entity>();
  readonly #ofBulk = new WeakMap<EntityPart, Entity>();
  readonly #ties = new Map<string, ReadonlySet<string>>();
  #referrers: Referrers | undefined;
  #allProblems: ProblemsByFile | undefined;
  /** Undefined where no id is a former one, as in most registries. */
  readonly presentIds: PresentIds | undefined;

  /**
   * @param disabled ids that have entries but no entity, because an entry disables it.
   * @param problems those of each file alone, and those that merging found.
   * @param reported what merging found, and `dangling` what checking references found: for the next merge, which looks
   * again only at what changed.
   * @param formerIds ids that were merged into another entity, with the id of that one.
   */
  constructor(
    readonly entries = new EntryTable([], new Map(), new Map()),
    readonly disabled: ReadonlySet<string> = new Set(),
    readonly sources: ReadonlyMap<string, Source> = new Map(),
    readonly bulk: readonly BulkFile[] = [],
    readonly problems: ProblemsByFile = new Map(),
    readonly reported: Reported = new Map(),
    readonly dangling: Dangling = new Map(),
    readonly vocabulary: Vocabulary = BUILT_IN,
    readonly formerIds: ReadonlyMap<string, string> = new Map(),
  ) {
    this.files = new Map(entries.files.map((file) => [file.file, file]));
    this.scopes = [...new Set(entries.files.flatMap(({ scope }) => scope ?? []))];
    this.presentIds = formerIds.size > 0 ? new PresentIds(vocabulary, (id) => this.presentId(id)) : undefined;
  }

  /** The number of entities that registry files have; those that only bulk data has are not counted. */
  get size(): number {
    return this.entries.rows.size - this.disabled.size;
  }

  /** Whether everything in it is the user's own: neither the built-in registry nor bulk data is there. */
  get isAllOwn(): boolean {
    return this.bulk.length === 0 && this.entries.files.every(({ layer }) => isOwnLayer(layer));
  }

  /** The ids of the entities that registry files have, in the order in which they first appear. */
  *ids(): Generator<string> {
    for (const id of this.entries.rows.keys()) if (!this.disabled.has(id)) yield id;
  }

  /** The entities that registry files have, in the same order. */
  *entities(): Generator<Entity> {
    for (const id of this.ids()) yield this.entity(id)!;
  }

  /** The ids of the entities that have a headline in a registry file. */
  *headlined(): Resumable<readonly string[]> {
    const found: string[] = [];
    let looked = 0;
    for (const [id, rows] of this.entries.rows) {
      if (++looked % ROWS_A_STEP === 0) yield;
      const has = listOfRows(rows).some((row) => this.entries.entryAt(row).headline.length > 0);
      if (has && !this.disabled.has(id)) found.push(id);
    }
    return found;
  }

  /**
   * The entity with that id, of registry files or else of bulk data, or else the one that it was merged into; undefined if
   * there is none, or it is disabled.
   */
  entity(id: string): Entity | undefined {
    const known = this.#merged.get(id);
    if (known) return known;
    const rows = this.entries.rows.get(id);
    if (rows === undefined) return this.#bulkEntity(id) ?? this.#mergedInto(id);
    if (this.disabled.has(id)) return undefined;
    const entity = new MergedEntity(this.vocabulary, id, this.entries.partsOf(id), this.presentIds);
    this.#merged.set(id, entity);
    return entity;
  }

  /** Whether an id is taken: a registry file or bulk data has it, also if the entity is disabled, or it is a former one. */
  hasId(id: string): boolean {
    return hasEntry(id, this) || this.formerIds.has(id);
  }

  /** The id of the entity that an id was merged into; the same id where it was not. */
  presentId(id: string): string {
    const present = this.formerIds.get(id);
    return present === undefined || hasEntry(id, this) ? id : present;
  }

  /** The ids that were merged into an entity. */
  formerIdsOf(id: string): readonly string[] {
    return [...this.formerIds.keys()].filter((former) => former !== id && this.presentId(former) === id);
  }

  /** The schema of `entity(id)`; an entity with only one entry is not merged for it. Undefined for an unknown id. */
  schemaOf(id: string): string | undefined {
    const rows = this.entries.rows.get(id);
    return rows !== undefined && this.#isAlone(id, rows)
      ? (this.entries.entryAt(rows).schema?.value ?? DEFAULT_SCHEMA)
      : this.entity(id)?.schema;
  }

  /** The built-in kind that `entity(id)` behaves like: see `Vocabulary.like`. Undefined for an unknown id. */
  likeOf(id: string): string | undefined {
    const schema = this.schemaOf(id);
    return schema === undefined ? undefined : this.vocabulary.like(schema);
  }

  /** The kinds that it knows or that entries have, the known ones first in their order, then the others as they first appear. */
  get schemasInUse(): readonly string[] {
    return this.#withOwnWords('schema', this.vocabulary.schemas);
  }

  /** The types of links that it knows or that entries have, in the order of `schemasInUse`. */
  get linkTypesInUse(): readonly string[] {
    return this.#withOwnWords('linkType', this.vocabulary.linkTypes);
  }

  /** The text that shows an entity of bulk data as a registry file, by the file name of its part; undefined for others. */
  bulkText(file: string): string | undefined {
    for (const bulk of this.bulk) {
      const text = bulk.textOf(file);
      if (text !== undefined) return text;
    }
    return undefined;
  }

  /** A number that is greater for an id that first appears after another; −1 for an id that no registry file has. */
  ordinal(id: string): number {
    return listOfRows(this.entries.rows.get(id))[0] ?? -1;
  }

  /** Visits the names of an entity of registry files in their order, with the layer and scope of each. Merges nothing else. */
  visitNames(id: string, visit: (name: EntryName, layer: Layer, scope: string | undefined) => void): void {
    const rows = this.entries.rows.get(id);
    if (rows === undefined || this.disabled.has(id)) return;
    if (this.#isAlone(id, rows)) {
      const { layer, scope } = this.entries.fileAt(rows);
      for (const name of this.entries.entryAt(rows).names) visit(name, layer, scope);
    } else {
      const names =
        this.#merged.get(id)?.names ?? namesOf(this.vocabulary, id, this.entries.partsOf(id), () => undefined);
      for (const { item, part } of names) visit(item, part.layer, part.scope);
    }
  }

  /** Prepares `referrersOf`, which otherwise takes 0.1 s for 100,000 entities when it is first called. */
  *indexReferrers(): Resumable<void> {
    this.#referrers ??= yield* indexReferrers(this);
  }

  /** The ids of the entities whose entries name this id, in the order of `ids`. */
  referrersOf(id: string): readonly string[] {
    this.#referrers ??= runToEnd(indexReferrers(this));
    return this.#referrers.get(id) ?? [];
  }

  /** About how many relations an entity of registry files has: how many entities name it, and how many its entries name. */
  tieCount(id: string): number {
    const rows = listOfRows(this.entries.rows.get(id));
    return rows.reduce((sum, row) => sum + this.entries.entryAt(row).targets.length, this.referrersOf(id).length);
  }

  /** Whether one of two entities of registry files names the other as closely tied to it: see `tiesOf`. */
  areTied(id: string, other: string): boolean {
    return this.#tiesOf(id).has(other) || this.#tiesOf(other).has(id);
  }

  /** `problems`, and those that take as long to find as the merge itself: names and identifiers that several entities of the user's share. */
  *allProblems(): Resumable<ProblemsByFile> {
    if (![...this.files.values()].some(({ layer }) => isOwnLayer(layer))) return this.problems;
    if (!this.#allProblems) {
      const withNames = withOthers(this.problems, yield* findSharedNames(this.entities()));
      this.#allProblems = withOthers(withNames, yield* findSharedIdentifiers(this.entities()));
    }
    return this.#allProblems;
  }

  #withOwnWords(kind: OwnWord['kind'], known: readonly string[]): readonly string[] {
    const own = this.entries.files.flatMap(({ ownWords }) => ownWords.filter((word) => word.kind === kind));
    return [...new Set([...known, ...own.map(({ scalar }) => scalar.value)])];
  }

  #tiesOf(id: string): ReadonlySet<string> {
    return memoize(this.#ties, id, () => {
      const entity = this.entries.rows.has(id) ? this.entity(id) : undefined;
      return entity ? tiesOf(entity, this.vocabulary) : NO_TIES;
    });
  }

  #mergedInto(id: string): Entity | undefined {
    const present = this.formerIds.get(id);
    return present === undefined ? undefined : this.entity(present);
  }

  #bulkEntity(id: string): Entity | undefined {
    for (const file of this.bulk) {
      const part = file.part(id);
      if (!part) continue;
      const entity = this.#ofBulk.get(part) ?? new MergedEntity(this.vocabulary, id, [part], this.presentIds);
      this.#ofBulk.set(part, entity);
      return entity;
    }
    return undefined;
  }

  #isAlone(id: string, rows: Rows): rows is number {
    return typeof rows === 'number' && isSimple(this.entries.entryAt(rows)) && !this.entries.extended.has(id);
  }
}

const ROWS_A_STEP = 16_384;
const NO_TIES: ReadonlySet<string> = new Set();

function withOthers(problems: ProblemsByFile, others: ProblemsByFile): ProblemsByFile {
  if (others.size === 0) return problems;
  return new Map(
    [...problems].map(([file, own]) => {
      const more = others.get(file);
      return [file, more ? capProblems([...own, ...more]) : own];
    }),
  );
}

/** By the id of an entity: the ids of those whose entries name it, in the order of the registry. */
type Referrers = ReadonlyMap<string, readonly string[]>;

/** Entities between two pauses. */
const STEP = 2_000;

/** Finds which entities name which; those in `disabled` name none. */
function* indexReferrers(registry: Registry): Resumable<Referrers> {
  const { entries, disabled } = registry;
  const referrers = new Map<string, string[]>();
  let count = 0;
  for (const [id, rows] of entries.rows) {
    if (++count % STEP === 0) yield;
    if (disabled.has(id)) continue;
    const add = ({ targets }: Entry): void => {
      for (const { id: written } of targets) {
        const target = registry.presentId(written);
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
