import { type Candidate, type LookupQuery, OPEN_SANCTIONS_KEYS } from '../../core/changes/exchange/lookup/candidate';
import { readYenteEntity, readYenteMatches, yenteQueries } from '../../core/changes/exchange/lookup/yente';
import { withoutEnd } from '../../core/text/units/blanks';
import type { Connection } from './connection';
import { LookupFailure, type LookupService, MOST_CANDIDATES, type ServiceManifest } from './lookupService';

/** yente takes up to 100. */
const BATCH = 20;

/** yente, the server of OpenSanctions, on this machine, in a network, or as OpenSanctions runs it. */
export class YenteService implements LookupService {
  readonly #url: string;
  readonly #dataset: string;
  readonly #connection: Connection;

  constructor(url: URL, dataset: string, connection: Connection) {
    this.#url = `${withoutEnd(url.href, /\//)}/`;
    this.#dataset = dataset;
    this.#connection = connection;
  }

  sent({ names, schema, countries }: LookupQuery): string {
    return [names.join(', '), schema, countries.join(', ')].filter(Boolean).join(' · ');
  }

  /** yente has no manifest for this, so nothing is asked. */
  async manifest(): Promise<ServiceManifest> {
    return { batchSize: BATCH, idKeys: OPEN_SANCTIONS_KEYS };
  }

  async match(queries: readonly LookupQuery[], signal: AbortSignal): Promise<readonly (readonly Candidate[])[]> {
    const url = this.#address(`match/${encodeURIComponent(this.#dataset)}?limit=${MOST_CANDIDATES}`);
    const body = { type: 'application/json', text: yenteQueries(queries) } as const;
    const found = readYenteMatches(await this.#connection.json(url, signal, body), queries.length);
    if (!found) throw new LookupFailure('wrong-answer');
    return found;
  }

  async extend(ids: readonly string[], signal: AbortSignal): Promise<ReadonlyMap<string, Candidate>> {
    const found = new Map<string, Candidate>();
    for (const id of ids) {
      const url = this.#address(`entities/${encodeURIComponent(id)}?nested=false`);
      const answer = await this.#connection.json(url, signal).catch(missing);
      if (answer === undefined) continue;
      const entity = readYenteEntity(answer);
      if (!entity) throw new LookupFailure('wrong-answer');
      found.set(id, entity);
    }
    return found;
  }

  /** The page at OpenSanctions, where the ids are from; a yente with data of its own has no pages. */
  address(id: string): string | undefined {
    return /^(?:NK-|Q\d)/.test(id) ? `https://www.opensanctions.org/entities/${encodeURIComponent(id)}/` : undefined;
  }

  #address(path: string): URL {
    return new URL(path, this.#url);
  }
}

/** Undefined for the answer 404, by which an entity is no longer there; throws every other error again. */
function missing(error: unknown): undefined {
  if (!(error instanceof LookupFailure) || error.status !== 404) throw error;
}
