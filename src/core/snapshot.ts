import type { Matcher } from './matching/matcher';
import type { Registry } from './registry/merging/registry';

/** One state of the registry with its names compiled. Immutable; everything that answers questions takes one. */
export interface Snapshot {
  /** Grows with each change; 0 before anything was read. */
  readonly version: number;
  readonly registry: Registry;
  readonly matcher: Matcher;
}
