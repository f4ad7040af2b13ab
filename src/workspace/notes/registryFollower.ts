import * as vscode from 'vscode';
import { changedNames, type NameChanges } from '../../core/mentions/changedNames';
import type { IndexedNotes } from '../../core/mentions/indexedNotes';
import type { Registry } from '../../core/registry/merging/registry';
import { runInSlices } from '../slices';
import type { IndexSources } from './indexSources';

/** Knows which registry the notes were read under, and which of them have to be read again for the latest one. */
export class RegistryFollower {
  readonly #sources: IndexSources;
  readonly #notes: IndexedNotes;
  #registry: Registry;

  constructor(sources: IndexSources, notes: IndexedNotes) {
    this.#sources = sources;
    this.#notes = notes;
    this.#registry = sources.snapshot().registry;
  }

  /** The one that was followed last. */
  get registry(): Registry {
    return this.#registry;
  }

  get isBehind(): boolean {
    return this.#registry !== this.#sources.snapshot().registry;
  }

  /** Takes the latest registry as the one that the notes are read under: to be called before any is. */
  begin(): void {
    this.#registry = this.#sources.snapshot().registry;
  }

  /** Goes over to the latest registry. @returns what changed; undefined where it may be anything. */
  async follow(): Promise<NameChanges | undefined> {
    const { registry } = this.#sources.snapshot();
    const compared = await runInSlices(changedNames(this.#registry, registry));
    this.#registry = registry;
    return compared.finished ? compared.value : undefined;
  }

  /** The notes, URIs as text, that may have other mentions after these changes. */
  async affectedBy(changes: NameChanges): Promise<ReadonlySet<string>> {
    const preferred = (note: string) => this.#sources.directives(vscode.Uri.parse(note)).use;
    const affected = await runInSlices(this.#notes.affectedBy(changes, preferred));
    return affected.finished ? affected.value : new Set();
  }
}
