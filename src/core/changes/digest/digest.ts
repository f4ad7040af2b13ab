import type { When } from '../incoming/proposals';

/** A person or firm of *Who's Who*. */
export interface DigestEntry {
  /** At least one; a language may have several. */
  readonly names: readonly string[];
  /** '' where it has none. */
  readonly description: string;
}

/** An item of *What Happened When*. */
export interface DigestEvent {
  readonly text: string;
  /** The line with the date, as written. */
  readonly dateLine: string;
  /** Undefined where the line could not be read. */
  readonly when: When | undefined;
  /** Whether the line says more than the date: `By end of May 2025`. */
  readonly loose: boolean;
}

/** An article digest as it was read. Every list may be empty. */
export interface Digest {
  readonly title: string | undefined;
  readonly publisher: string | undefined;
  /** Whether it says that AI made it. */
  readonly byMachine: boolean;
  /** ISO 8601, of the article. */
  readonly date: string | undefined;
  readonly entries: readonly DigestEntry[];
  readonly events: readonly DigestEvent[];
  /** The headings as written, to be cited as places. */
  readonly headings: { readonly who: string | undefined; readonly when: string | undefined };
}
