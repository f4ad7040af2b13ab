import type { Resumable } from '../../core/text/base/lazy';
import { nextTask, runInSlices } from '../slices';

/**
 * How many notes are read at once. Each request to the file system goes through another process: with sixteen requests at
 * once, ten thousand notes take half as long again; with 64, a twentieth longer.
 */
const LANES = 128;
/** While the user types: key presses take the same way as these requests, and would wait for them. */
const GENTLE_LANES = 4;
/** How long after a key press the user counts as typing, in milliseconds. */
const TYPING = 1000;

/** The work for each note. */
export interface NoteWork<T> {
  /** Reads what is needed and returns the steps that then need the thread, if any. */
  begin(note: string, item: T): Promise<Resumable<void> | undefined>;
  /** Something threw or rejected; the other notes continue. */
  failed(note: string, error: unknown): void;
  /** Asked before each note; if true, the rest stays in the queue. */
  isStopped(): boolean;
}

/** A note that waits for the thread. */
interface Fetched {
  readonly steps: Resumable<void>;
  resolve(): void;
  reject(error: unknown): void;
}

/**
 * The notes that are to be read, each once, in the order in which they were first put in. A note that is put in while it is
 * being worked on is worked on again afterwards, never twice at a time, so that its latest state wins.
 */
export class NoteQueue<T> {
  readonly #waiting = new Map<string, T>();
  readonly #underWay = new Set<string>();
  readonly #free = this.#passes();
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

  /** The longest slice so far, in milliseconds. */
  get longest(): number {
    return this.#longest;
  }

  put(note: string, item: T): void {
    this.#waiting.set(note, item);
    this.#spread();
  }

  /** To be called when the user types: few notes are worked on at a time until the user stops. */
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

  /** Works until the queue is empty or the work is stopped. Never rejects. Must not be called again before that. */
  drain(work: NoteWork<T>): Promise<void> {
    return new Promise((resolve) => {
      this.#draining = { work, resolve };
      this.#spread();
      this.#endIfIdle();
    });
  }

  /** Starts as many lanes as are allowed and needed, also when notes come while others are being read. */
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
    const next = work.isStopped() ? undefined : this.#free.next().value;
    if (!next) return undefined;
    this.#waiting.delete(next[0]);
    this.#underWay.add(next[0]);
    return next;
  }

  /**
   * The notes that are not under way, over and over; undefined after a pass without any. To begin a pass for each note would
   * take time in proportion to those that were deleted before: seconds in all for a hundred thousand.
   */
  *#passes(): Generator<readonly [string, T] | undefined, undefined> {
    for (;;) {
      let found = false;
      for (const next of this.#waiting) {
        if (this.#underWay.has(next[0])) continue;
        found = true;
        yield next;
      }
      if (!found) yield undefined;
    }
  }

  /** The steps of all notes run one after the other in common slices, rather than each note in slices of its own. */
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
        // More may have been read in the meantime.
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
