import * as vscode from 'vscode';
import type { Resumable } from '../../core/base/resumable';
import { lexZonesResumably } from '../../core/markdown/zones';
import { findMentionsResumably } from '../../core/mentions/findMentionsResumably';
import { lookUp } from '../../core/mentions/naming';
import { findUnregisteredResumably } from '../../core/unregistered/findUnregistered';
import type { Candidate } from '../../core/unregistered/foundName';
import { nameKey } from '../../core/unregistered/nameKey';
import { type RankedName, rankNames } from '../../core/unregistered/rankNames';
import { UnregisteredIndex } from '../../core/unregistered/unregisteredIndex';
import type { Host } from '../../workspace/host';
import { runInSlices } from '../../workspace/slices';
import { workOnNotes } from '../shared/workOnNotes';

/** Where the names that the user wants to see no more are kept. */
const DISMISSED = 'candidates.dismissed';

const NOTES_A_STEP = 500;

/** `idle`: never looked for, or stopped. */
export type UnregisteredState = 'idle' | 'looking' | 'ready';

/** The names in all notes that no registry knows, looked for when they are asked for. */
export class UnregisteredNames implements vscode.Disposable {
  readonly #host: Host;
  readonly #index = new UnregisteredIndex();
  /** By note, as it was when it was read. */
  readonly #read = new Map<string, object>();
  readonly #changed = new vscode.EventEmitter<void>();
  /** The names, the state or the progress are others. */
  readonly onDidChange = this.#changed.event;
  #dismissed: ReadonlySet<string>;
  #names: readonly RankedName[] = [];
  #state: UnregisteredState = 'idle';
  #progress = { done: 0, total: 0 };
  #turn = 0;
  #again = false;
  #looking: { readonly done: Promise<void>; readonly stop: vscode.CancellationTokenSource } | undefined;

  constructor(host: Host) {
    this.#host = host;
    this.#dismissed = new Set(host.context.workspaceState.get<string[]>(DISMISSED));
  }

  dispose(): void {
    this.stop();
    this.#changed.dispose();
  }

  /** Best first. */
  get names(): readonly RankedName[] {
    return this.#names;
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

  /** Reads what changed since the last time, or everything; resolves when that is done or stopped. */
  async look(everything = false): Promise<void> {
    if (everything) {
      this.stop();
      await this.#looking?.done;
      this.#read.clear();
    }
    if (this.#looking) {
      this.#again = true;
    } else {
      const stop = new vscode.CancellationTokenSource();
      const done = this.#lookOnAndOn(stop.token).finally(() => {
        this.#looking = undefined;
        // Where something threw.
        if (this.#state === 'looking') this.#tell('idle', 0, 0);
      });
      this.#looking = { done, stop };
    }
    await this.#looking.done;
  }

  stop(): void {
    this.#looking?.stop.cancel();
  }

  /** Ranks again what was found, as when a registry knows somebody new. */
  async rank(): Promise<void> {
    if (this.#state !== 'ready' && this.#names.length === 0) return;
    const turn = ++this.#turn;
    const { snapshot } = this.#host;
    const isKnown = (name: string): boolean =>
      this.#dismissed.has(nameKey(name)) || lookUp(name, snapshot) !== undefined;
    const ranked = await runInSlices(rankNames(this.#index, isKnown));
    // Who began later knows more.
    if (turn !== this.#turn) return;
    if (ranked.finished) this.#names = ranked.value;
    this.#changed.fire();
  }

  async dismiss(names: readonly RankedName[]): Promise<void> {
    await this.#setDismissed([...this.#dismissed, ...names.flatMap((each) => each.names.map(nameKey))]);
  }

  async showDismissed(): Promise<void> {
    await this.#setDismissed([]);
  }

  async #setDismissed(keys: readonly string[]): Promise<void> {
    this.#dismissed = new Set(keys);
    await this.#host.context.workspaceState.update(DISMISSED, [...this.#dismissed]);
    await this.rank();
  }

  /** The notes that have the name, with how often they have it, in the order of their paths. */
  notesOf(name: RankedName): readonly (readonly [note: string, count: number])[] {
    return [...this.#index.notesWith(name.written)].sort(([a], [b]) => (a < b ? -1 : 1));
  }

  /** What is in that text, as it is now. */
  unregisteredIn(uri: vscode.Uri, text: string): Resumable<readonly Candidate[]> {
    return unregisteredIn(this.#host, uri, text);
  }

  /** What comes while notes are read may come too late to be among them. */
  async #lookOnAndOn(token: vscode.CancellationToken): Promise<void> {
    do {
      this.#again = false;
      await this.#look(token);
    } while (this.#again && !token.isCancellationRequested);
  }

  async #look(token: vscode.CancellationToken): Promise<void> {
    const host = this.#host;
    if (this.#state === 'idle') this.#tell('looking', 0, 0);
    await host.ready();
    // What the user stopped goes on now that it is needed.
    if (host.index.state === 'idle') host.index.start();
    let finished = await host.index.whenReady(token);
    const changed = new Map<string, object>();
    await runInSlices(this.#compare(host.index.revisions, changed));
    if (finished && changed.size > 0) {
      this.#tell('looking', 0, changed.size);
      finished = await workOnNotes(host, changed.keys(), token, (note, uri, text) =>
        this.#take(note, uri, text, changed.get(note)!),
      );
    }
    this.#state = finished ? 'ready' : 'idle';
    await this.rank();
    if (!finished) this.#changed.fire();
  }

  /** Forgets the notes that are gone, and tells those that are others than when they were read. */
  *#compare(revisions: Iterable<readonly [string, object]>, changed: Map<string, object>): Resumable<void> {
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
  }

  *#take(note: string, uri: vscode.Uri, text: string, revision: object): Resumable<void> {
    this.#index.set(note, yield* unregisteredIn(this.#host, uri, text));
    this.#read.set(note, revision);
    this.#tell('looking', this.#progress.done + 1, this.#progress.total);
  }

  #tell(state: UnregisteredState, done: number, total: number): void {
    this.#state = state;
    this.#progress = { done, total };
    this.#changed.fire();
  }
}

function* unregisteredIn(host: Host, uri: vscode.Uri, text: string): Resumable<readonly Candidate[]> {
  const mentions = yield* findMentionsResumably(text, host.snapshot, host.directives(uri));
  const zones = yield* lexZonesResumably(text);
  return yield* findUnregisteredResumably(text, zones, mentions);
}
