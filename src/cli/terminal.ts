import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Readable, Writable } from 'node:stream';

/** A mistake that the user can correct. Its message is printed as one line. */
export class UsageError extends Error {
  constructor(message: string) {
    super(message.replace(/\.$/, ''));
  }
}

/** C0 without tab, line feed and the carriage return before one, DEL, C1, line separators, and what changes the direction of text (UAX #9). */
const CONTROLS = /\r(?!\n)|[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

/** The process that a run of the command line works in: arguments aside, all that it reads and writes. */
export interface Surroundings {
  /** That of the process if it is not given. */
  readonly stdin?: Readable;
  readonly stdout: Writable;
  /** Is told of progress where it is a terminal. */
  readonly stderr: Writable & { readonly isTTY?: boolean };
  /** The folder that file names and globs are relative to. */
  readonly cwd: string;
  /** The folder of the program, with its `package.json` and the registry that comes with it in `data/registry`. */
  readonly home: string;
  /** The time in milliseconds since any moment, as `Date.now` has it. */
  readonly now?: () => number;
}

/** In milliseconds: before it nobody waits for progress, and how often it is told after that. */
const PATIENCE = 1000;
const TOLD_EVERY = 100;
/** In UTF-16 units: about how much is written at a time. */
const AT_A_TIME = 65_536;
/** Back to the beginning of the line, and away with what is in it (ECMA-48, EL). */
const CLEAR_LINE = '\r\u001b[K';

/**
 * What the commands print to and read files from. Control characters from notes and registries, which could move the
 * cursor or change the terminal's settings, are printed as `\u001b`; in JSON that means the same.
 */
export class Terminal {
  /** The exit code. */
  exitCode = 0;
  readonly #now: () => number;
  /** When progress is told next. */
  #tellAt: number;
  #isProgressShown = false;

  constructor(readonly surroundings: Surroundings) {
    this.#now = surroundings.now ?? Date.now;
    this.#tellAt = this.#now() + PATIENCE;
  }

  /** Of the program. */
  get version(): string {
    return JSON.parse(readFileSync(path.join(this.surroundings.home, 'package.json'), 'utf8')).version;
  }

  /**
   * Prints to standard output, many pieces at a time, waiting for a reader that is slower: the whole may be longer than a string
   * can be. Where the reader has gone, as `head` does, the pieces that are left are not made.
   */
  async print(pieces: Iterable<string>): Promise<void> {
    let text = '';
    for (const piece of pieces) {
      text += piece;
      if (text.length < AT_A_TIME) continue;
      if (!(await this.write(text))) return;
      text = '';
    }
    if (text !== '') await this.write(text);
  }

  /** Prints one line to standard error. */
  report(message: string): void {
    this.clearProgress();
    this.surroundings.stderr.write(`${withoutControls(singleSpaced(message))}\n`);
  }

  /** Says how far the work is, on the last line of a terminal, where it has taken more than a second. @param words few, without names. */
  progress(words: () => string): void {
    const { stderr } = this.surroundings;
    if (!stderr.isTTY || this.#now() < this.#tellAt) return;
    this.#tellAt = this.#now() + TOLD_EVERY;
    this.#isProgressShown = true;
    stderr.write(`${CLEAR_LINE}${words()}`);
  }

  /** Takes away what `progress` has written. */
  clearProgress(): void {
    if (this.#isProgressShown) this.surroundings.stderr.write(CLEAR_LINE);
    this.#isProgressShown = false;
  }

  /** The absolute path of a file that the user named. */
  path(file: string): string {
    return path.resolve(this.surroundings.cwd, file);
  }

  /** @returns whether anybody reads it. */
  private async write(text: string): Promise<boolean> {
    this.clearProgress();
    const error = await new Promise<NodeJS.ErrnoException | null | undefined>((resolve) =>
      this.surroundings.stdout.write(withoutControls(text), resolve),
    );
    if (error && error.code !== 'EPIPE') throw new Error(`cannot write: ${error.message}`);
    return !error;
  }
}

/** The text with each run of white space as one space. */
export function singleSpaced(text: string): string {
  return text.replace(/\s+/gu, ' ');
}

function withoutControls(text: string): string {
  return text.replace(CONTROLS, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
