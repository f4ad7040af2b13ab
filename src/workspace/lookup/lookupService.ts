import type { Candidate, LookupQuery } from '../../core/changes/exchange/lookup/candidate';

/** The most candidates for a name. */
export const MOST_CANDIDATES = 5;

export interface ServiceManifest {
  /** The most queries in one request. */
  readonly batchSize: number;
  /** The properties that may hold the id which the service gives, best first. */
  readonly idKeys: readonly string[];
}

/** A service that is asked for entities, whatever it speaks. All requests go one after another; each may throw a `LookupFailure`. */
export interface LookupService {
  /** What a query sends, in words for the user: "Deepblue · LegalEntity · cn". */
  sent(query: LookupQuery): string;
  /** How it is to be asked. */
  manifest(signal: AbortSignal): Promise<ServiceManifest>;
  /** The candidates for each of at most `batchSize` queries, best first. */
  match(queries: readonly LookupQuery[], signal: AbortSignal): Promise<readonly (readonly Candidate[])[]>;
  /** What the service knows now of entities that it has given before, by the ids that are asked for; undefined where it cannot be asked by id. */
  extend(ids: readonly string[], signal: AbortSignal): Promise<ReadonlyMap<string, Candidate> | undefined>;
  /** The address of the page of an entity, for people; undefined if there is none. */
  address(id: string): string | undefined;
}

/** The candidates for each query, in batches as large as the service takes; what has come is kept where a later batch fails. */
export async function* matchAll(
  service: LookupService,
  queries: readonly LookupQuery[],
  signal: AbortSignal,
): AsyncGenerator<readonly Candidate[]> {
  let { batchSize } = await service.manifest(signal);
  let done = 0;
  while (done < queries.length) {
    const batch = queries.slice(done, done + batchSize);
    try {
      yield* await service.match(batch, signal);
      done += batch.length;
    } catch (error) {
      // Some services take fewer than they say, or do not say.
      if (!(error instanceof LookupFailure) || error.status !== 413 || batchSize === 1) throw error;
      batchSize = 1;
    }
  }
}

/**
 * Why a service gave no answer (words in `features/lookUp/askService.ts`):
 * - `stopped`: by the user
 * - `timeout`, `network`, `cut-off`: no answer in time, none at all, or not all of it
 * - `redirect`: it sends the request elsewhere {to}
 * - `key`: it wants a key, or another one
 * - `wait`: too many requests {until}: ISO 8601, '' if it does not say
 * - `server`, `refused`: a failure of the server, or of what was asked {status}
 * - `too-big`, `not-json`, `wrong-answer`, `old-version`: what it answers is no answer
 */
export type FailureCode =
  | 'stopped'
  | 'timeout'
  | 'network'
  | 'cut-off'
  | 'redirect'
  | 'key'
  | 'wait'
  | 'server'
  | 'refused'
  | 'too-big'
  | 'not-json'
  | 'wrong-answer'
  | 'old-version';

export class LookupFailure extends Error {
  readonly code: FailureCode;
  readonly parameters: Readonly<Record<string, string>>;

  constructor(code: FailureCode, parameters: Readonly<Record<string, string>> = {}) {
    super([code, ...Object.values(parameters)].join(' '));
    this.code = code;
    this.parameters = parameters;
  }

  /** Of HTTP; undefined where there is none. */
  get status(): number | undefined {
    const { status } = this.parameters;
    return status === undefined ? undefined : Number(status);
  }
}
