import { Matcher } from '../../matching/matcher';
import type { Layer } from '../../matching/nameKind';
import type { Resumable } from '../../text/base/lazy';
import { sameItems } from '../../text/base/lists';
import type { BulkFile } from '../bulk/bulkFile';
import type { ExtendedEntries } from '../bulk/extendedEntries';
import { readBulkFile } from '../bulk/readBulkFile';
import { type ParsedFile, parseRegistryFile } from '../files/parseRegistryFile';
import { mergeRegistry } from '../merging/mergeRegistry';
import { Registry } from '../merging/registry';
import { type Compiled, compileMatcher } from './compileMatcher';
import type { Snapshot } from './snapshot';

/** Holds the registry files of the moment, and makes snapshots of them. */
export class Engine {
  readonly #files = new Map<string, ParsedFile>();
  readonly #bulk = new Map<string, BulkFile>();
  #changes = 0;
  #shown = 0;
  #compiled: Compiled | undefined;
  #snapshot: Snapshot = { version: 0, registry: new Registry(), matcher: new Matcher([]) };

  /** The latest; an empty one with version 0 before the first `update`. */
  get snapshot(): Snapshot {
    return this.#snapshot;
  }

  /**
   * Parses a registry file, of its text only what changed. Takes effect with the next `update`. Two runs for one file must
   * not overlap.
   */
  *setFile(file: string, layer: Layer, text: string): Resumable<void> {
    const parsed = yield* parseRegistryFile(file, layer, text, this.#files.get(file));
    this.#files.set(file, parsed);
    this.#changes++;
  }

  /** Reads a file of FollowTheMoney's JSON lines, and keeps these bytes. Takes effect with the next `update`. */
  *setBulkFile(file: string, bytes: Uint8Array): Resumable<BulkFile> {
    const read = yield* readBulkFile(file, bytes);
    this.#bulk.set(file, read);
    this.#changes++;
    return read;
  }

  /** Removes a file of either kind. */
  deleteFile(file: string): void {
    if (this.#files.delete(file) || this.#bulk.delete(file)) this.#changes++;
  }

  /** Merges and compiles, if anything changed. An update that is abandoned leaves the last snapshot as it was. */
  *update(): Resumable<Snapshot> {
    const changes = this.#changes;
    if (changes === this.#shown) return this.#snapshot;
    const bulk = [...this.#bulk.values()];
    const registry = yield* mergeRegistry([...this.#files.values()], this.#snapshot.registry, bulk);
    const compiled = yield* compileMatcher(registry, this.#compiled);
    const before = this.#snapshot;
    // Most edits do not change names.
    const { extended } = registry.entries;
    const same =
      compiled.parts === this.#compiled?.parts &&
      extended === before.registry.entries.extended &&
      sameItems(bulk, before.registry.bulk);
    const matcher = same ? before.matcher : matcherOf(compiled, bulk, extended);
    this.#compiled = compiled;
    this.#snapshot = { version: before.version + 1, registry, matcher };
    this.#shown = changes;
    return this.#snapshot;
  }
}

function matcherOf({ parts }: Compiled, bulk: readonly BulkFile[], extended: ExtendedEntries): Matcher {
  const ids = new Set(extended.keys());
  return new Matcher([...parts, ...bulk.map((file) => file.matcherPart(ids))]);
}
