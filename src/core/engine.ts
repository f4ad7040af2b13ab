import type { Steps } from './base/steps';
import { type Compiled, compileMatcher } from './matching/compileMatcher';
import { Matcher } from './matching/matcher';
import { mergeRegistry } from './registry/mergeRegistry';
import type { Layer, Registry, RegistryFile } from './registry/model';
import { parseRegistryFile } from './registry/parseRegistryFile';
import type { Snapshot } from './snapshot';

const EMPTY_REGISTRY: Registry = { entities: new Map(), sources: new Map(), files: new Map(), problems: new Map() };

/** Takes registry files as they come and go, and gives snapshots. The only mutable object of `core/`. */
export class Engine {
  readonly #files = new Map<string, RegistryFile>();
  #changes = 0;
  #shown = 0;
  #compiled: Compiled | undefined;
  #snapshot: Snapshot = { version: 0, registry: EMPTY_REGISTRY, matcher: new Matcher([]) };

  /** The latest; an empty one with version 0 before the first `update`. */
  get snapshot(): Snapshot {
    return this.#snapshot;
  }

  /**
   * Parses a registry file, of which only what changed since its last text, and puts it in. What it holds shows in the
   * snapshot of the next `update`. Two runs for one file must not overlap.
   */
  *setFile(file: string, layer: Layer, text: string): Steps<void> {
    const parsed = yield* parseRegistryFile(file, layer, text, this.#files.get(file));
    this.#files.set(file, parsed);
    this.#changes++;
  }

  deleteFile(file: string): void {
    if (this.#files.delete(file)) this.#changes++;
  }

  /** Merges and compiles, if anything changed. An update that is broken off leaves the last snapshot as it was. */
  *update(): Steps<Snapshot> {
    const changes = this.#changes;
    if (changes === this.#shown) return this.#snapshot;
    const registry = yield* mergeRegistry([...this.#files.values()], this.#snapshot.registry);
    this.#compiled = yield* compileMatcher(registry, this.#compiled);
    this.#snapshot = { version: this.#snapshot.version + 1, registry, matcher: this.#compiled.matcher };
    this.#shown = changes;
    return this.#snapshot;
  }
}
