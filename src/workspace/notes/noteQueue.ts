import type { Resumable } from '../../core/base/resumable';
import { nextTask, runInSlices } from '../slices';

/**
 * How many notes are read at once. Each question to the file system goes through another process: with sixteen on their
 * way, ten thousand notes take half as long again.
 */
const LANES = 64;
/** While somebody types: what is typed goes the way that these questions go, and would wait behind them. */
const GENTLE_LANES = 4;
/** Milliseconds from a key press to when nobody types any more. */
const TYPING = 1000;

/** What is to be done for each note. */
export interface NoteWork<T> {
  /** Fetches what is needed, and gives the steps that then need the thread; undefined where nothing is left to be done. */
  begin(note: string, item: T): Promise<Resumable<void> | undefined>;
  /** Something threw or rejected: that note is done with, the others go on. */
  failed(note: string, error: unknown): void;
  /** Asked before each note: when true, the rest stays in the queue. */
  isStopped(): boolean;
}

/** A note that waits for the thread. */
interface Fetched {
  readonly steps: Resumable<void>;
  resolve(): void;
  reject(error: unknown): void;
}

/**
 * The notes that have to be read, each once, in the order in which they were first put in. A note that is put in while it
 * is being worked on is worked on again, and never twice at a time, so that the last word is that of its last state.
 */
export class NoteQueue<T> {
  readonly #waiting = new Map<string, T>();
  readonly #underWay = new Set<string>();
  readonly #fetched: Fetched[] = [];
  #draining: { readonly work: NoteWork<T>; readonly resolve: () => void } | undefined;
  #lanes = 0;
  #most = LANES;
  readonly #typing: number;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #working = false;
  #longest = 0;

  constructor(typing = TYPING) {
    this.#typing = typing;
  }

  get size(): number {
    return this.#waiting.size + this.#underWay.size;
  }

  /** The longest that a slice kept the thread, in milliseconds. */
  get longest(): number {
    return this.#longest;
  }

  put(note: string, item: T): void {
    this.#waiting.set(note, item);
    this.#spread();
  }

  /** Somebody types: only a few notes are worked on at a time until that is over. */
  giveWay(): void {
    this.#most = GENTLE_LANES;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#most = LANES;
      this.#spread();
    }, this.#typing);
  }

  delete(note: string): void {
    this.#waiting.delete(note);
  }

  clear(): void {
    this.#waiting.clear();
  }

  /** Works until nothing waits or the work is stopped. Never rejects. To be called again only after that. */
  drain(work: NoteWork<T>): Promise<void> {
    return new Promise((resolve) => {
      this.#draining = { work, resolve };
      this.#spread();
      this.#endIfIdle();
    });
  }

  /** Opens lanes for what waits: what comes while a single note is read must not be read one after the other. */
  #spread(): void {
    const work = this.#draining?.work;
    if (!work) return;
    while (this.#lanes < this.#most) {
      const next = this.#take(work);
      if (!next) return;
      void this.#lane(work, next);
    }
  }

  #endIfIdle(): void {
    if (this.#lanes > 0) return;
    this.#draining?.resolve();
    this.#draining = undefined;
  }

  async #lane(work: NoteWork<T>, first: readonly [string, T]): Promise<void> {
    this.#lanes++;
    for (let next: readonly [string, T] | undefined = first; next; ) {
      const [note, item] = next;
      try {
        const steps = await work.begin(note, item);
        if (steps) await this.#run(steps);
      } catch (error) {
        work.failed(note, error);
      } finally {
        this.#underWay.delete(note);
      }
      next = this.#lanes > this.#most ? undefined : this.#take(work);
    }
    this.#lanes--;
    this.#endIfIdle();
  }

  #take(work: NoteWork<T>): readonly [string, T] | undefined {
    if (work.isStopped()) return undefined;
    for (const next of this.#waiting) {
      if (this.#underWay.has(next[0])) continue;
      this.#waiting.delete(next[0]);
      this.#underWay.add(next[0]);
      return next;
    }
    return undefined;
  }

  /** Whatever was fetched is worked on by one after the other, so that as many notes are not as many slices in a row. */
  #run(steps: Resumable<void>): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#fetched.push({ steps, resolve, reject });
      this.#work();
    });
  }

  #work(): void {
    if (this.#working || this.#fetched.length === 0) return;
    this.#working = true;
    void nextTask()
      .then(() => runInSlices(this.#all(), { onSlice: (time) => this.#sawSlice(time) }))
      .then(() => {
        this.#working = false;
        // What was fetched in the very last moment.
        this.#work();
      });
  }

  #sawSlice(time: number): void {
    this.#longest = Math.max(this.#longest, time);
  }

  *#all(): Resumable<void> {
    for (let next = this.#fetched.shift(); next; next = this.#fetched.shift()) {
      try {
        yield* next.steps;
        next.resolve();
      } catch (error) {
        next.reject(error);
      }
      yield;
    }
  }
}
