import * as vscode from 'vscode';
import { type KnownName, lookAlikes } from '../../core/changes/incoming/knownNames';
import { findMentionsResumably } from '../../core/notes/mentions/findMentions';
import { lookUp } from '../../core/notes/mentions/naming';
import { readNames } from '../../core/notes/unregistered/findUnregistered';
import { type RankedName, rankNames } from '../../core/notes/unregistered/rankNames';
import { UnregisteredIndex } from '../../core/notes/unregistered/unregisteredIndex';
import type { Resumable } from '../../core/text/base/lazy';
import type { NoteNames } from '../../core/text/languages/foundName';
import { nameKey } from '../../core/text/languages/nameKey';
import { lexNoteResumably } from '../../core/text/markdown/zones';
import type { Host } from '../../workspace/host';
import { snapshotFor } from '../../workspace/notes/snapshotFor';
import { workOnNotes } from '../../workspace/notes/workOnNotes';
import { runInSlices } from '../../workspace/slices';
import { dismissedNames, setDismissedNames } from '../shared/rows/dismissedNames';

const NOTES_A_STEP = 500;
/** Names of lower rank are not shown. */
const MOST_SHOWN = 500;

/** `idle`: not searched yet, or stopped. */
export type UnregisteredState = 'idle' | 'looking' | 'ready';

/** The names in all notes that are not in any registry; searched only on request. */
export class UnregisteredNames implements vscode.Disposable {
  readonly #host: Host;
  readonly #index = new UnregisteredIndex();
  /** By note, its revision when it was searched. */
  readonly #read = new Map<string, object>();
  /** The codes that were looked for. */
  #codes: object | undefined;
  readonly #changed = new vscode.EventEmitter<void>();
  /** The names, the state or the progress have changed. */
  readonly onDidChange = this.#changed.event;
  #dismissed: ReadonlySet<string>;
  #names: readonly RankedName[] = [];
  #like: ReadonlyMap<string, KnownName> = new Map();
  #state: UnregisteredState = 'idle';
  #progress = { done: 0, total: 0 };
  #turn = 0;
  #stop = new vscode.CancellationTokenSource();
  #last: Promise<void> = Promise.resolve();
  /** The search that has not begun yet, if any. */
  #next: Promise<void> | undefined;

  constructor(host: Host) {
    this.#host = host;
    this.#dismissed = dismissedNames(host);
  }

  dispose(): void {
    this.stop();
    this.#changed.dispose();
  }

  /** Best first. */
  get names(): readonly RankedName[] {
    return this.#names;
  }

  /** The names that are shown, the likeliest. */
  get likeliest(): readonly RankedName[] {
    return this.#names.slice(0, MOST_SHOWN);
  }

  /** A name of a registry that is spelt nearly like one that is shown; undefined if there is none. */
  like({ names }: RankedName): string | undefined {
    return names.map((name) => this.#like.get(name)?.name).find((each) => each !== undefined);
  }

  get state(): UnregisteredState {
    return this.#state;
  }

  get progress(): { readonly done: number; readonly total: number } {
    return this.#progress;
  }

  get hasDismissed(): boolean {
    return this.#dismissed.size > 0;
  }

  /** Searches the notes that changed since the last time, or all; resolves when that is finished or stopped. */
  look(everything = false): Promise<void> {
    if (everything) this.stop();
    // A search that is under way may have missed the latest changes: another follows it.
    this.#next ??= this.#after(this.#last, everything, this.#stop.token);
    this.#last = this.#next.catch(() => undefined);
    return this.#next;
  }

  stop(): void {
    this.#stop.cancel();
    this.#stop = new vscode.CancellationTokenSource();
    this.#next = undefined;
  }

  async #after(before: Promise<void>, everything: boolean, token: vscode.CancellationToken): Promise<void> {
    await before;
    if (token.isCancellationRequested) return;
    this.#next = undefined;
    if (everything) this.#read.clear();
    try {
      await this.#look(token);
    } finally {
      // After an exception.
      if (this.#state === 'looking') this.#report('idle', 0, 0);
    }
  }

  /** Ranks the names that were found again, as after a change of a registry. */
  async rank(): Promise<void> {
    if (this.#state !== 'ready' && this.#names.length === 0) return;
    const turn = ++this.#turn;
    const { snapshot } = this.#host;
    const everywhere = snapshotFor(snapshot, undefined);
    const isKnown = (name: string): boolean => this.isDismissed(name) || lookUp(name, everywhere) !== undefined;
    const ranked = await runInSlices(rankNames(this.#index, isKnown));
    const spelled = ranked.slice(0, MOST_SHOWN).flatMap((each) => each.names);
    const like = await runInSlices(lookAlikes(spelled, snapshot.registry));
    // A later call has newer data.
    if (turn !== this.#turn) return;
    this.#names = ranked;
    this.#like = like;
    this.#changed.fire();
  }

  async dismiss(names: readonly string[]): Promise<void> {
    await this.#setDismissed([...this.#dismissed, ...names.map(nameKey)]);
  }

  isDismissed(name: string): boolean {
    return this.#dismissed.has(nameKey(name));
  }

  async showDismissed(): Promise<void> {
    await this.#setDismissed([]);
  }

  async #setDismissed(keys: readonly string[]): Promise<void> {
    this.#dismissed = new Set(keys);
    await setDismissedNames(this.#host, keys);
    await this.rank();
  }

  /** The notes that contain the name, and how often, in the order of their paths. */
  notesOf(name: RankedName): readonly (readonly [note: string, count: number])[] {
    return [...this.#index.notesWith(name.written)].sort(([a], [b]) => (a < b ? -1 : 1));
  }

  async #look(token: vscode.CancellationToken): Promise<void> {
    const host = this.#host;
    if (this.#state === 'idle') this.#report('looking', 0, 0);
    await host.ready();
    // Resumes indexing that the user stopped, since it is needed now.
    if (host.index.state === 'idle') host.index.start();
    let finished = await host.index.whenReady(token);
    const { codes } = host.snapshot.registry.vocabulary;
    if (this.#codes !== codes) this.#read.clear();
    this.#codes = codes;
    const changed = await runInSlices(this.#compare(host.index.revisions));
    if (finished && changed.size > 0) {
      this.#report('looking', 0, changed.size);
      finished = await workOnNotes(host, changed.keys(), token, (note, uri, text) =>
        this.#take(note, uri, text, changed.get(note)!),
      );
    }
    this.#state = finished ? 'ready' : 'idle';
    await this.rank();
    if (!finished) this.#changed.fire();
  }

  /** Removes deleted notes, and returns the notes that are new or changed, with their revisions. */
  *#compare(revisions: Iterable<readonly [string, object]>): Resumable<ReadonlyMap<string, object>> {
    const changed = new Map<string, object>();
    const notes = new Set<string>();
    for (const [note, revision] of revisions) {
      notes.add(note);
      if (this.#read.get(note) !== revision) changed.set(note, revision);
      if (notes.size % NOTES_A_STEP === 0) yield;
    }
    for (const note of [...this.#index.notes]) {
      if (notes.has(note)) continue;
      this.#index.delete(note);
      this.#read.delete(note);
    }
    return changed;
  }

  *#take(note: string, uri: vscode.Uri, text: string, revision: object): Resumable<void> {
    this.#index.set(note, yield* unregisteredIn(this.#host, uri, text));
    this.#read.set(note, revision);
    this.#report('looking', this.#progress.done + 1, this.#progress.total);
  }

  #report(state: UnregisteredState, done: number, total: number): void {
    this.#state = state;
    this.#progress = { done, total };
    this.#changed.fire();
  }
}

/** The unregistered names in the text of a note. */
export function* unregisteredIn(host: Host, uri: vscode.Uri, text: string): Resumable<NoteNames> {
  const snapshot = snapshotFor(host.snapshot, uri);
  const mentions = yield* findMentionsResumably(text, snapshot, host.directives(uri));
  const { zones } = yield* lexNoteResumably(text);
  return yield* readNames(text, zones, mentions, snapshot);
}
