import type * as vscode from 'vscode';
import type { FileState, IndexedNotes } from '../../core/mentions/indexedNotes';
import type { KeptNote } from '../../core/mentions/keptIndex';
import type { Registry } from '../../core/registry/merging/registry';
import type { IndexStore } from './indexStore';

/** What decides, besides the notes, who is mentioned in them. */
export interface IndexBasis {
  readonly registry: Registry;
  /** All that folders say of names, and of how their notes are read, as a text. */
  readonly preferences: string;
}

/**
 * Gives back what an earlier start kept of notes that are still as they were, and keeps the index once it rests. An index
 * that is not kept, or half written, costs the next start some reading and nothing else.
 */
export class IndexKeeper implements vscode.Disposable {
  readonly #store: IndexStore;
  readonly #notes: IndexedNotes;
  /** What it is to be kept under; undefined while the index is not in step with it. */
  readonly #basis: () => IndexBasis | undefined;
  readonly #log: vscode.LogOutputChannel;
  readonly #kept = new Map<string, KeptNote>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** When the timer runs out; never, where there is none. */
  #due = Number.POSITIVE_INFINITY;
  #writing = false;
  #disposed = false;

  constructor(
    store: IndexStore,
    notes: IndexedNotes,
    basis: () => IndexBasis | undefined,
    log: vscode.LogOutputChannel,
  ) {
    this.#store = store;
    this.#notes = notes;
    this.#basis = basis;
    this.#log = log;
  }

  dispose(): void {
    this.#disposed = true;
    clearTimeout(this.#timer);
  }

  /** Reads what was kept, before the first note is put in. */
  async begin({ registry, preferences }: IndexBasis): Promise<void> {
    const kept = await this.#store.read(registry, preferences);
    if (!kept) return;
    this.#notes.restoreLists(kept.lists);
    for (const note of kept.notes) this.#kept.set(note.note, note);
  }

  /** What was kept of the note, if its file is still in that state; the second time nothing is known. */
  take(note: string, { modified, size }: FileState): KeptNote | undefined {
    const kept = this.#kept.get(note);
    this.#kept.delete(note);
    return kept?.modified === modified && kept.size === size ? kept : undefined;
  }

  /** Gives nothing back any more: the registry is another one now, or every note has been asked for. */
  forget(): void {
    this.#kept.clear();
  }

  /** Keeps the index in so many milliseconds, unless it is to be kept sooner anyway. */
  keepIn(milliseconds: number): void {
    const due = performance.now() + milliseconds;
    if (this.#due <= due) return;
    this.#due = due;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#keep(milliseconds), milliseconds);
  }

  async #keep(milliseconds: number): Promise<void> {
    this.#due = Number.POSITIVE_INFINITY;
    const basis = this.#basis();
    if (!basis || this.#writing) return this.keepIn(milliseconds);
    const index = this.#notes.kept();
    // Where no folder is open there are open notes alone, and nothing to be kept.
    if (index.notes.length === 0) return;
    this.#writing = true;
    const kept = await this.#store.write(index, basis.registry, basis.preferences);
    this.#writing = false;
    if (kept && !this.#disposed) this.#log.debug(`kept the mentions of ${index.notes.length} notes`);
  }
}
